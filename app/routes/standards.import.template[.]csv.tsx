// The blank table that an edition is brought in as.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { columnIds, tableColumns } from "../domain/edition-import/columns";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "standards.browse", "file");
  return csvResponse(args, {
    name: "edition-template",
    columns: columnIds.map((id) => tableColumns[id].name),
    rows: [],
  });
}
