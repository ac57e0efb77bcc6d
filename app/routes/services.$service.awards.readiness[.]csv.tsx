// Everything that is left to do before the next visit, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { findService } from "../http/service-place.server";
import { readinessTable, readReadiness } from "../reports/awards/readiness.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const service = await findService(scope, args);
  return csvResponse(args, {
    name: `readiness-${service.slug}`,
    ...readinessTable(await readReadiness(scope, service)),
  });
}
