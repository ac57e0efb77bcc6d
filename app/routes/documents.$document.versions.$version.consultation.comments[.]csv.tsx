// The comments on a draft and what was done about them, as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvResponse } from "../http/csv.server";
import { consultationOf, readableDocument } from "../http/document-process.server";
import { commentTable } from "../reports/documents/consultation-tables";
import { readConsultationPage } from "../reports/documents/consultation.server";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await readableDocument(args, "file");
  const { words, consultation } = await consultationOf(asked, args);
  const page = await readConsultationPage(asked.scope, asked.document, words, consultation);
  return csvResponse(args, { name: `comments-${page.document.id}-${words}`, ...commentTable(page.comments) });
}
