// Quiet services as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { quietTable, readQuiet } from "../reports/quiet.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  return csvResponse(args, { name: `quiet-services-${scope.today}`, ...quietTable(await readQuiet(scope)) });
}
