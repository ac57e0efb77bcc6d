// An earlier answer to a criterion beside the one that stands now, to look at and to restore.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EarlierAnswerView } from "../components/answering/EarlierAnswerView";
import type { PageHandle } from "../components/frame/page-handle";
import type { EarlierAnswerPage } from "../domain/view/batch-page";
import { authorize, found } from "../http/authorize.server";
import { readEarlierAnswer } from "../reports/answering/earlier-answer.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<EarlierAnswerPage> = {
  title: ({ code, place, recordedWhen }) => `${code}, ${recordedWhen}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", criterion = "", version = "" } = args.params;
  const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
  return json(found(await readEarlierAnswer(scope, service, assessment, criterion, number)));
}

export default function EarlierAnswer() {
  return <EarlierAnswerView page={useLoaderData<typeof loader>()} />;
}
