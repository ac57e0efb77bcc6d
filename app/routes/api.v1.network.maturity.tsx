// The maturity submissions as JSON, printed and computed figures apart. Described in docs/api.md.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiAnswer } from "../http/api.server";
import { authorize } from "../http/authorize.server";
import { readMaturity } from "../reports/maturity.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  const { template, rows } = await readMaturity(scope);
  return apiAnswer(args, {
    template: template?.id ?? null,
    submissions: rows.map((row) => ({
      title: row.title,
      made_for: row.madeFor,
      kind: row.kind,
      source: row.source,
      domains: row.domains.map(({ code, title, score, level }) => ({ code, title, score, level })),
      overall_published: row.published,
      overall_computed: row.computed === null ? null : { score: row.computed.score, level: row.computed.level },
      check: row.check.replaceAll(" ", "-"),
    })),
  });
}
