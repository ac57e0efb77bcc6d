// Two cycles as a file: the criteria that moved, or the figures by section.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { networkSlug } from "../http/paths";
import { comparisonFigures, comparisonTable, readCompareQuery, readComparison } from "../reports/cycles/compare.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["service.view", "network-assessment.read"], "file");
  const { service = "" } = args.params;
  const search = new URL(args.request.url).searchParams;
  const network = { slug: networkSlug, name: args.context.portal.networkName };
  const page = found(await readComparison(scope, service, network, readCompareQuery(search)));
  const isFigures = search.get("table") === "sections";
  const table = isFigures ? comparisonFigures(page) : comparisonTable(page);
  return csvResponse(args, { name: `cycles-of-${service}${isFigures ? "-by-section" : ""}`, ...table });
}
