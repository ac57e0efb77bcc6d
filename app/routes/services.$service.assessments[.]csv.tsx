// The assessments of a service, or of the network, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { networkSlug } from "../http/paths";
import { assessmentListTable, readAssessmentList } from "../reports/service-home.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["service.view", "network-assessment.read"], "file");
  const { service = "" } = args.params;
  const network = { slug: networkSlug, name: args.context.portal.networkName };
  const list = found(await readAssessmentList(scope, service, network));
  return csvResponse(args, { name: `${service}-assessments`, ...assessmentListTable(list) });
}
