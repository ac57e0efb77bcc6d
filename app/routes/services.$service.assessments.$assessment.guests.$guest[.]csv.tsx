// What one guest of an assessment opened, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readLooksTable } from "../reports/guests/guest-looks.server";
import { readPlace } from "../reports/found-place.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view", "file");
  const { assessment } = found(await readPlace(scope, args.params));
  const table = found(await readLooksTable(scope, assessment, args.params.guest ?? ""));
  return csvResponse(args, { name: `opened-${assessment.slug}`, ...table });
}
