// The list of documents as a file: all pages of what the filter asks for.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { readDocumentFilter } from "../http/document-list-query.server";
import { readDocumentList } from "../reports/documents/document-list.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const { rows } = await readDocumentList(scope, readDocumentFilter(args.request));
  return csvResponse(args, {
    name: "documents",
    columns: [
      "title",
      "kind",
      "group",
      "state",
      "version",
      "published",
      "review by",
      "your trust",
      "your trust is behind",
    ],
    rows: rows.map((row) => [
      row.title,
      row.kind,
      row.group,
      row.state,
      row.version,
      row.publishedOn,
      row.reviewOn,
      row.own?.position ?? null,
      row.own === null ? null : row.own.behind ? "yes" : "no",
    ]),
  });
}
