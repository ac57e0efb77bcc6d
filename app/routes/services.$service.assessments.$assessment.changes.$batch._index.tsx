// Several answers that were changed at once: what changed, and undoing it.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BatchView } from "../components/answering/BatchView";
import type { PageHandle } from "../components/frame/page-handle";
import type { BatchPage } from "../domain/view/batch-page";
import { authorize, found } from "../http/authorize.server";
import { readBatchPage } from "../reports/answering/batch-page.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<BatchPage> = {
  title: ({ head, place }) => `${head.kind}, ${head.when}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", batch = "" } = args.params;
  return json(found(await readBatchPage(scope, service, assessment, batch)));
}

export default function Batch() {
  return <BatchView page={useLoaderData<typeof loader>()} />;
}
