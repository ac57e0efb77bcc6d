// An edition whole, in the format that is brought in: so that another network can adopt it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { passedOn } from "../http/edition-files.server";
import { getEdition } from "../models/editions.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse", "file");
  const edition = passedOn(found(await getEdition(scope, args.params.edition ?? "")));
  const { isDemonstration } = args.context.portal;
  const document = isDemonstration ? { ...edition, provenance: "demonstration" } : edition;
  return new Response(JSON.stringify(document, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${edition.id}${isDemonstration ? "-demonstration" : ""}.json"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
