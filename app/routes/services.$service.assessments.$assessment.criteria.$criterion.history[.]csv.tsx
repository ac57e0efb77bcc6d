// The history of one answer as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { historyTable, readHistoryPage } from "../reports/answer-history.server";
import { toRead } from "../reports/assessment-place.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "", criterion = "" } = args.params;
  const page = found(await readHistoryPage(scope, service, assessment, criterion));
  return csvResponse(args, { name: `${service}-history-of-${page.code}`, ...historyTable(page) });
}
