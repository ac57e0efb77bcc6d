// One import: being read, refused with its faults, or ready with its tree and the form that publishes it.
import { json, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImportView } from "../components/editions/ImportView";
import type { PageHandle } from "../components/frame/page-handle";
import type { EditionImportPage } from "../domain/view/edition-import-page";
import { authorize, found } from "../http/authorize.server";
import { readEditionImportPage } from "../reports/editions/import-page.server";

export const handle: PageHandle<EditionImportPage> = { title: ({ fileName }) => `${fileName}, Import an edition` };

/** While a file is read its page asks again by itself, with scripts and without. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "edition.import");
  const section = new URL(args.request.url).searchParams.get("section");
  const page = found(await readEditionImportPage(scope, args.params.import ?? "", section));
  const headers: Record<string, string> = page.state === "reading" ? { Refresh: "1" } : {};
  return json(page, { headers });
}

export default function EditionImport() {
  return <ImportView page={useLoaderData<typeof loader>()} />;
}
