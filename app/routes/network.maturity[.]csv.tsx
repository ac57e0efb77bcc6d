// The submissions as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../domain/permissions";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { maturityTable, readMaturity } from "../reports/maturity.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  const withDrafts = scope.actor !== null && can(scope.actor, "matrix.change", { networkId: scope.networkId });
  return csvResponse(args, { name: "maturity-submissions", ...maturityTable(await readMaturity(scope, withDrafts)) });
}
