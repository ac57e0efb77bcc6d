// Held files as a file: the rows that the same address shows as a page.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { holdFilterOf } from "../domain/view/held-files";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { heldFilesTable, readHeldFiles } from "../reports/files/held-files.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view", "file");
  const filter = holdFilterOf(new URL(args.request.url).searchParams.get("state"));
  const table = heldFilesTable(await readHeldFiles(scope, filter));
  return csvResponse(args, { name: `held-files-${scope.today}`, ...table });
}
