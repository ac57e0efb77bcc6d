// The harmonised count as a file: a line for each specialty and document.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readLeast } from "../http/document-list-query.server";
import { readHarmonisation } from "../reports/documents/adoption-matrix.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const { least, trusts, specialties } = await readHarmonisation(scope, readLeast(args.request));
  return csvResponse(args, {
    name: "used-across-the-network",
    columns: [
      "specialty",
      "document",
      "version",
      "adopted",
      "adapted",
      "trusts",
      "at least",
      "used across the network",
    ],
    rows: specialties.flatMap(({ specialty, documents }) =>
      documents.map((each) => [
        specialty,
        each.title,
        each.version,
        each.adopted,
        each.adapted,
        trusts,
        least,
        each.state,
      ]),
    ),
  });
}
