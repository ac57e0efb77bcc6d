// How many barriers stood at the end of each month, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { trendTable, readNetworkBarriers } from "../reports/barriers/network-barriers.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  return csvResponse(args, { name: "barriers-trend", ...trendTable(await readNetworkBarriers(scope)) });
}
