// The answers that wait to be confirmed, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { toRead } from "../reports/assessment-place.server";
import { readCarriedQuery, readCarriedTable } from "../reports/cycles/carried-page.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead, "file");
  const { service = "", assessment = "" } = args.params;
  const query = readCarriedQuery(new URL(args.request.url).searchParams);
  const table = found(await readCarriedTable(scope, service, assessment, query));
  return csvResponse(args, { name: `answers-to-confirm-${service}`, ...table });
}
