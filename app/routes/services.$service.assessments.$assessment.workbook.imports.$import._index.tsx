// What a workbook that was brought back would change.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImportView } from "../components/workbook/ImportView";
import type { PageHandle } from "../components/frame/page-handle";
import type { ImportPage } from "../domain/view/workbook-page";
import { authorize, found } from "../http/authorize.server";
import { toRead } from "../reports/assessment-place.server";
import { readImportPage } from "../reports/workbook/import-page.server";

export const handle: PageHandle<ImportPage> = {
  title: ({ place }) => `Check a workbook, ${place.subjectName}, ${place.assessmentTitle}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  return json(found(await readImportPage(scope, service, assessment, args.params.import ?? "")));
}

export default function WorkbookImport() {
  return <ImportView page={useLoaderData<typeof loader>()} />;
}
