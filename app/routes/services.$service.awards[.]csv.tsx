// The awards of a service and their visits as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { findService } from "../http/service-place.server";
import { awardsTable, readAwardsPage } from "../reports/awards/awards-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const service = await findService(scope, args);
  return csvResponse(args, { name: `awards-${service.slug}`, ...awardsTable(await readAwardsPage(scope, service)) });
}
