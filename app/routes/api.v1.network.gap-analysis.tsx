// The network's gap analysis as JSON. Described in docs/api.md.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiAnswer } from "../http/api.server";
import { authorize, found } from "../http/authorize.server";
import { readGapQuery } from "../http/gap-query.server";
import { gapAnalysisJson } from "../reports/gap-analysis-json";
import { readNetworkGap } from "../reports/network-gap-analysis.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  const { editionId, on, icbId } = found(await readGapQuery(scope, args.request));
  return apiAnswer(args, gapAnalysisJson(found(await readNetworkGap(scope, editionId, on, icbId))));
}
