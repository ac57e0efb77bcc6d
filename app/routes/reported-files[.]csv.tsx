// Reported files as a file: the rows that the same address shows as a page.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportFilterOf } from "../domain/view/reported-files";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readReportedFiles, reportedFilesTable } from "../reports/files/reported-files.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "file.report", "file");
  const filter = reportFilterOf(new URL(args.request.url).searchParams.get("state"));
  const table = reportedFilesTable(await readReportedFiles(scope, filter));
  return csvResponse(args, { name: `reported-files-${scope.today}`, ...table });
}
