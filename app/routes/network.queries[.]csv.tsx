// The queries of all trusts as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readQueriesTable, readQueryFilter } from "../reports/queries/queries-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "trusts-queries.view", "file");
  const query = readQueryFilter(new URL(args.request.url).searchParams);
  return csvResponse(args, { name: "queries", ...(await readQueriesTable(scope, null, query)) });
}
