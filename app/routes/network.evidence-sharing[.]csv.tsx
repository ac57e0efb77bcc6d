// The offers that the page lists, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readSharingQuery, readSharingTable } from "../reports/sharing/sharing-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "shared-evidence.read", "file");
  const query = readSharingQuery(new URL(args.request.url).searchParams);
  return csvResponse(args, { name: "what-trusts-share", ...(await readSharingTable(scope, query)) });
}
