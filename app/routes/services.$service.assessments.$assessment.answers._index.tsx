// Every criterion of an assessment in one list, across its sections, to narrow and to change many at a time.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnswersView } from "../components/answering/AnswersView";
import type { PageHandle } from "../components/frame/page-handle";
import type { AnswersPage } from "../domain/view/answers-page";
import { authorize, found } from "../http/authorize.server";
import { readAnswersFilter } from "../reports/answering/answers-filter";
import { readAnswersPage } from "../reports/answering/answers-page.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<AnswersPage> = {
  title: ({ place }) => `All criteria, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const query = new URL(args.request.url).searchParams;
  const filter = readAnswersFilter(query);
  return json(found(await readAnswersPage(scope, service, assessment, filter, query.get("from"))));
}

export default function Answers() {
  return <AnswersView page={useLoaderData<typeof loader>()} />;
}
