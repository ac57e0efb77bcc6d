// Every group's programme in numbers, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readDay } from "../http/gap-query.server";
import { highlightsTable, readHighlights } from "../reports/programme/highlight.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read", "file");
  const { on } = readDay(new URL(args.request.url).searchParams, scope.today);
  return csvResponse(args, { name: `highlights-${on}`, ...highlightsTable(await readHighlights(scope, on)) });
}
