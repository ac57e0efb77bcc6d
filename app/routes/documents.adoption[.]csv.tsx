// Trusts by documents as a file: a line for each trust and document.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readMatrixFilter } from "../http/document-list-query.server";
import { readAdoptionMatrix } from "../reports/documents/adoption-matrix.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const { trusts, documents } = await readAdoptionMatrix(scope, readMatrixFilter(args.request));
  return csvResponse(args, {
    name: "trusts-by-documents",
    columns: ["trust", "document", "group", "current version", "position", "version", "since", "behind"],
    rows: trusts.flatMap(({ name, cells }) =>
      cells.map((cell, index) => {
        const document = documents[index];
        const { position, version, sinceOn, behind } = cell;
        const of = [document?.title ?? null, document?.group ?? null, document?.version ?? null];
        return [name, ...of, position, version, sinceOn, behind ? "yes" : "no"];
      }),
    ),
  });
}
