// Trusts by criteria as a file: the QI manager's view.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readGapQuery } from "../http/gap-query.server";
import { criteriaTable } from "../reports/gap-analysis-tables";
import { readNetworkGap } from "../reports/network-gap-analysis.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "trusts-by-criteria.view", "file");
  const { editionId, on, icbId, section } = found(await readGapQuery(scope, args.request));
  const gap = found(await readNetworkGap(scope, editionId, on, icbId));
  return csvResponse(args, { name: `gap-analysis-by-criterion-${on}`, ...criteriaTable(gap, section) });
}
