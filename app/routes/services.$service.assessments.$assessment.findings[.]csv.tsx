// The findings about one assessment as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readFindingFilter, readFindingsTable } from "../reports/findings/findings-list.server";
import { readPlace } from "../reports/found-place.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "assessment.read", "file");
  const { assessment } = found(await readPlace(scope, args.params));
  const query = readFindingFilter(new URL(args.request.url).searchParams);
  return csvResponse(args, {
    name: `findings-${assessment.slug}`,
    ...(await readFindingsTable(scope, { assessment }, query)),
  });
}
