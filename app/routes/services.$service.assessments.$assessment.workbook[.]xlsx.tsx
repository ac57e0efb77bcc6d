// An assessment as a workbook that can be filled in anywhere.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { xlsxResponse } from "../http/xlsx.server";
import { toRead } from "../reports/assessment-place.server";
import { readProgressBook } from "../reports/workbook/workbook-file.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "" } = args.params;
  const { isDemonstration } = args.context.portal;
  const { book, name } = found(await readProgressBook(scope, service, assessment, isDemonstration));
  return xlsxResponse(args, name, book);
}
