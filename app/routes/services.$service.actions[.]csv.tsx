// The actions of a service as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readServiceActionFilter } from "../domain/actions/service-actions";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { findService } from "../http/service-place.server";
import { readServiceActionsTable } from "../reports/actions/service-actions-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const service = await findService(scope, args);
  const filter = readServiceActionFilter(new URL(args.request.url).searchParams);
  return csvResponse(args, {
    name: `actions-${service.slug}`,
    ...(await readServiceActionsTable(scope, service, filter)),
  });
}
