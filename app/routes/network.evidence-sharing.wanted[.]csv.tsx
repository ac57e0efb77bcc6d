// The criteria that are wanted, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readWantedPage, readWantedQuery, wantedTable } from "../reports/sharing/wanted.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "shared-evidence.read", "file");
  const page = await readWantedPage(scope, readWantedQuery(new URL(args.request.url).searchParams));
  return csvResponse(args, { name: "what-is-wanted", ...wantedTable(page) });
}
