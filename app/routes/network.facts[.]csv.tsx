// The facts as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { listFacts } from "../models/facts.server";
import { factsTable } from "../reports/facts";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  return csvResponse(args, { name: "published-facts", ...factsTable(await listFacts(scope)) });
}
