// The list of evidence as a file: the rows that the same address shows as a page.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { findEvidencePlace } from "../http/evidence-place.server";
import { readEvidenceFilter } from "../http/evidence-query.server";
import { evidenceLibraryTable, readEvidenceLibrary } from "../reports/evidence-library.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["evidence.read", "network-evidence.read"], "file");
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const library = await readEvidenceLibrary(scope, place, readEvidenceFilter(args.request, scope));
  return csvResponse(args, { name: `evidence-${place.slug}-${scope.today}`, ...evidenceLibraryTable(library) });
}
