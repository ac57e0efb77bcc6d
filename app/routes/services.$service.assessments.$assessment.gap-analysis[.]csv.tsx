// What is not complete in one assessment as a file; `table=sections` gives the figures by section.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readDay } from "../http/gap-query.server";
import { gapFiguresTable, gapsTable, readAssessmentGap } from "../reports/assessment-gap.server";
import { toRead } from "../reports/assessment-place.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "" } = args.params;
  const query = new URL(args.request.url).searchParams;
  const { on } = readDay(query, scope.today);
  const gap = found(await readAssessmentGap(scope, service, assessment, on));
  return query.get("table") === "sections"
    ? csvResponse(args, { name: `${service}-gap-analysis-by-section-${on}`, ...gapFiguresTable(gap) })
    : csvResponse(args, { name: `${service}-not-complete-${on}`, ...gapsTable(gap) });
}
