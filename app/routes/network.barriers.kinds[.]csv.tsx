// Open barriers by kind as a file, with a column for each trust where this person may see them.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { kindsTable, readNetworkBarriers } from "../reports/barriers/network-barriers.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  return csvResponse(args, { name: "barriers-kinds", ...kindsTable(await readNetworkBarriers(scope)) });
}
