// What every trust does with one document, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readAdoption } from "../reports/documents/adoption.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const report = found(await readAdoption(scope, { id: args.params.document ?? "" }));
  return csvResponse(args, {
    name: `adoption-${report.documentId}`,
    columns: ["trust", "position", "version", "since", "behind", "difference", "reason", "note", "on behalf"],
    rows: report.rows.map((row) => [
      row.name,
      row.position,
      row.version,
      row.sinceOn,
      row.behind ? "yes" : "no",
      row.difference,
      row.reason,
      row.note,
      row.onBehalf ? "yes" : "no",
    ]),
  });
}
