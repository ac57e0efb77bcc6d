// The declarations of a service as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { getService } from "../models/network.server";
import { declarationsTable, readStagePage } from "../reports/stage-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const service = found(await getService(scope, args.params.service ?? ""));
  const page = await readStagePage(scope, service);
  return csvResponse(args, { name: `stage-${service.slug}-${scope.today}`, ...declarationsTable(page) });
}
