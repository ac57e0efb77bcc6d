// The stable address of a document's file: the current version's, and never another's.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { sendFile } from "../http/send-file.server";
import { getDocument, getVersionFile } from "../models/documents/documents.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse", "file");
  const document = found(await getDocument(scope, args.params.document ?? ""));
  const { current } = document;
  if (current === null) return inWords(`No version of "${document.title}" is current.`, document.id);
  if (current.form === "text") return inWords(`"${document.title}" is a text, not a file.`, document.id);
  const file = await getVersionFile(scope, document, current.id);
  if (file === undefined) return inWords(`The file of "${document.title}" cannot be read for now.`, document.id);
  return sendFile(args, file);
}

/** 404 in words: whoever followed an old link reads what became of the document. */
function inWords(words: string, documentId: string): Response {
  return new Response(`${words} Open ${paths.document(documentId)} to see where it stands.\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
