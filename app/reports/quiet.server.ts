// Services in which nobody has changed an answer lately.
import type { Instant } from "../domain/dates";
import { formatDate } from "../domain/dates";
import { londonDate } from "../domain/london";
import { daysQuiet, isQuiet } from "../domain/quiet";
import { paths } from "../http/paths";
import { listLastChanges } from "../models/gap-analysis.server";
import { getNumberSetting, listServices } from "../models/network.server";
import type { Scope } from "../models/scope.server";

/** In alphabetical order of trust. A link only for who may open the service. */
export async function readQuiet(scope: Scope) {
  const days = await getNumberSetting(scope, "quiet-days", 30);
  const last = new Map(
    (await listLastChanges(scope)).map((each) => [each.serviceId, each.lastChangeAt as Instant | null]),
  );
  const services = await listServices(scope);
  const rows = services.flatMap((service) => {
    const at = last.get(service.id) ?? null;
    if (!isQuiet(at, scope.today, days)) return [];
    const opens = scope.sight.allTrusts || scope.sight.trusts.includes(service.trustId);
    return [
      {
        id: service.id,
        short: service.trustShortName,
        name: service.name,
        href: opens ? paths.service(service.slug) : null,
        lastOn: at === null ? null : londonDate(at),
        last: at === null ? "No change yet" : formatDate(londonDate(at)),
        days: daysQuiet(at, scope.today),
      },
    ];
  });
  return { days, rows };
}

export type QuietReport = Awaited<ReturnType<typeof readQuiet>>;

/** Quiet services as a file. */
export function quietTable({ rows }: QuietReport) {
  return {
    columns: ["trust", "service", "last change", "days"],
    rows: rows.map((row) => [row.short, row.name, row.lastOn, row.days]),
  };
}
