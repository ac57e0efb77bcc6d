// The history of a document as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { historyTable, readDocumentHistory } from "../reports/documents/history.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const history = found(await readDocumentHistory(scope, args.params.document ?? ""));
  return csvResponse(args, historyTable(history));
}
