// One submission made here: its scores so far, and the items while it is a draft.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ItemLevels } from "../components/network/ItemLevels";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize, found } from "../http/authorize.server";
import { findSubmission, presentSubmissionPage } from "../reports/maturity-submission.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.row.title}, maturity`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view");
  return json(presentSubmissionPage(scope, found(await findSubmission(scope, args.params.submission ?? ""))));
}

export type SubmissionPageData = SerializeFrom<typeof loader>;

export default function SubmissionPage() {
  return <ItemLevels data={useLoaderData<typeof loader>()} />;
}
