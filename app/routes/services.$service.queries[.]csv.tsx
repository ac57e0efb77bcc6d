// The queries about a service as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { findService } from "../http/service-place.server";
import { readQueriesTable, readQueryFilter } from "../reports/queries/queries-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const service = await findService(scope, args);
  const query = readQueryFilter(new URL(args.request.url).searchParams);
  return csvResponse(args, { name: `queries-${service.slug}`, ...(await readQueriesTable(scope, service, query)) });
}
