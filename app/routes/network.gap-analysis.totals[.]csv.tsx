// One row for each trust, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readGapQuery } from "../http/gap-query.server";
import { totalsTable } from "../reports/gap-analysis-tables";
import { readNetworkGap } from "../reports/network-gap-analysis.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  const { editionId, on, icbId } = found(await readGapQuery(scope, args.request));
  const gap = found(await readNetworkGap(scope, editionId, on, icbId));
  return csvResponse(args, { name: `gap-analysis-by-trust-${on}`, ...totalsTable(gap) });
}
