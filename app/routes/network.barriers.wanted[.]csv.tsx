// The help that trusts want, as a file: the QI manager's.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { wantedTable, readNetworkBarriers } from "../reports/barriers/network-barriers.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "trusts-by-barriers.view", "file");
  return csvResponse(args, { name: "barriers-wanted", ...wantedTable(await readNetworkBarriers(scope)) });
}
