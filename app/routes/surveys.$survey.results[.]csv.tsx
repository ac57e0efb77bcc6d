// The results as a file: a row for each trust or, with "shape=long", for each answer; counts alone where names are not told.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { forbidden } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readableSurvey } from "../http/survey.server";
import { readResults } from "../reports/surveys/results.server";
import { countsTable, longTable, wideTable } from "../reports/surveys/tables";

export async function loader(args: LoaderFunctionArgs) {
  const { scope, survey } = await readableSurvey(args, "file");
  const query = new URL(args.request.url).searchParams;
  const results = await readResults(scope, survey, query.get("provisional") === "1");
  if (results === undefined) throw forbidden();
  const table = query.get("shape") === "long" ? longTable(results) : wideTable(results);
  return csvResponse(args, { name: "survey-results", ...(table ?? countsTable(results)) });
}
