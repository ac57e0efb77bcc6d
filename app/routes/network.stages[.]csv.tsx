// The stages as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readDay } from "../http/gap-query.server";
import { readStages, stagesTable } from "../reports/stages.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  const { on } = readDay(new URL(args.request.url).searchParams, scope.today);
  return csvResponse(args, { name: `stages-${on}`, ...stagesTable(await readStages(scope, on)) });
}
