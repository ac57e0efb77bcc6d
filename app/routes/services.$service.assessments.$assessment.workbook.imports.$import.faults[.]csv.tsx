// The rows of a workbook that were not understood, as a file: what its uploader works through.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { toRead } from "../reports/assessment-place.server";
import { readImportPage } from "../reports/workbook/import-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "" } = args.params;
  const { faults } = found(await readImportPage(scope, service, assessment, args.params.import ?? ""));
  return csvResponse(args, {
    name: `workbook-rows-${service}`,
    columns: ["row", "column", "value", "reason", "fix"],
    rows: faults.map(({ row, column, value, reason, fix }) => [row, column, value, reason, fix]),
  });
}
