// The list of a section as a file: the rows that the page shows, filter and all.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { toRead } from "../reports/assessment-place.server";
import { sectionTable } from "../reports/assessment-tables";
import { readSectionFilter } from "../reports/section-filter";
import { readSectionPage } from "../reports/section-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "", section = "" } = args.params;
  const filter = readSectionFilter(new URL(args.request.url).searchParams);
  const page = found(await readSectionPage(scope, service, assessment, section, filter));
  return csvResponse(args, { name: `${service}-section-${page.code}`, ...sectionTable(page) });
}
