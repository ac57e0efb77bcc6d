// The list of a whole assessment as a file: the rows that the filter leaves, on every page of it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readAnswersFilter } from "../reports/answering/answers-filter";
import { readAnswersList } from "../reports/answering/answers-page.server";
import { toRead } from "../reports/assessment-place.server";
import { answersTable } from "../reports/assessment-tables";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "" } = args.params;
  const filter = readAnswersFilter(new URL(args.request.url).searchParams);
  const { place, rows } = found(await readAnswersList(scope, service, assessment, filter));
  return csvResponse(args, { name: `${service}-criteria`, ...answersTable(place, rows) });
}
