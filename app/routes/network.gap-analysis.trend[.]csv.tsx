// The trend as a file, published figures marked as published.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readGapQuery } from "../http/gap-query.server";
import { readGapTrend, trendTable } from "../reports/gap-trend.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  const { editionId, on, editions } = found(await readGapQuery(scope, args.request));
  const edition = found(editions.find(({ id }) => id === editionId));
  const points = await readGapTrend(scope, edition, on);
  return csvResponse(args, { name: `gap-analysis-trend-${on}`, ...trendTable(edition.title, points) });
}
