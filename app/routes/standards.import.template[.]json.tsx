// The blank document that an edition is brought in as: its header, its scale, and one of each part to copy.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentTemplate } from "../domain/edition-import/document-template";
import { authorize } from "../http/authorize.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "standards.browse", "file");
  return new Response(`${JSON.stringify(documentTemplate, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="edition-template.json"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
