// The what-if of the maturity page: how many items in each domain would go up one level. It is read from the address and writes nothing.
import type { MaturityTemplate } from "../../standards/types";

/** Steps by domain code from a query such as `up-IT=4`. Anything unreadable is no step; nobody goes up more often than there are items. */
export function readSteps(query: URLSearchParams, template: MaturityTemplate): ReadonlyMap<string, number> {
  return new Map(
    template.domains.map((domain) => {
      const asked = Number.parseInt(query.get(`up-${domain.code}`) ?? "0", 10);
      const most = domain.items.length;
      return [domain.code, Number.isNaN(asked) ? 0 : Math.max(0, Math.min(asked, most))] as const;
    }),
  );
}
