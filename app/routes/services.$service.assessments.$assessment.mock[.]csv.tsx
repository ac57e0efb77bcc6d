// Answers and verdicts side by side as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readMockQuery, readMockTable } from "../reports/mock/mock-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "assessment.read", "file");
  const { service = "", assessment = "" } = args.params;
  const query = readMockQuery(new URL(args.request.url).searchParams);
  const table = found(await readMockTable(scope, service, assessment, query));
  return csvResponse(args, { name: `mock-assessment-${service}`, ...table });
}
