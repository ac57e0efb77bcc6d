// The barriers of a service as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBarrierFilter } from "../domain/barriers/barriers";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { findService } from "../http/service-place.server";
import { readBarriersTable } from "../reports/barriers/service-barriers.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const service = await findService(scope, args);
  const filter = readBarrierFilter(new URL(args.request.url).searchParams);
  return csvResponse(args, { name: `barriers-${service.slug}`, ...(await readBarriersTable(scope, service, filter)) });
}
