// The findings of a service as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { findService } from "../http/service-place.server";
import { readFindingFilter, readFindingsTable } from "../reports/findings/findings-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const service = await findService(scope, args);
  const query = readFindingFilter(new URL(args.request.url).searchParams);
  return csvResponse(args, {
    name: `findings-${service.slug}`,
    ...(await readFindingsTable(scope, { service }, query)),
  });
}
