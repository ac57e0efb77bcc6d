// The lines of a crosswalk as a file, in the columns that a file of lines is taken in.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readCrosswalkTable, readDeskQuery } from "../reports/crosswalk/desk.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse", "file");
  const search = new URL(args.request.url).searchParams;
  const table = found(await readCrosswalkTable(scope, args.params.crosswalk ?? "", readDeskQuery(search)));
  return csvResponse(args, { name: "crosswalk", ...table });
}
