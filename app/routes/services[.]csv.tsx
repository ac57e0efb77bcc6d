// The list of services as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readServices, servicesTable } from "../reports/services-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  return csvResponse(args, { name: `services-${scope.today}`, ...servicesTable(await readServices(scope)) });
}
