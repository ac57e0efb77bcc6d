// The countdown as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { cdcsTable, readCdcs } from "../reports/cdcs.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  return csvResponse(args, { name: `cdcs-${scope.today}`, ...cdcsTable(await readCdcs(scope)) });
}
