// The plan as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { planTable, readPlanWithItems } from "../reports/plan.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  return csvResponse(args, { name: `plan-${scope.today}`, ...planTable(await readPlanWithItems(scope)) });
}
