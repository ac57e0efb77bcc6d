// A criterion: what is asked, its answer, what proves it, and what happened. The form goes to `answer`.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CriterionView } from "../components/assessment/CriterionView";
import type { PageHandle } from "../components/frame/page-handle";
import type { CriterionPage } from "../domain/view/criterion-page";
import { authorize, found } from "../http/authorize.server";
import { toRead } from "../reports/assessment-place.server";
import { loadCriterionPage } from "../reports/criterion-page.server";

export const handle: PageHandle<CriterionPage> = {
  title: ({ code, title, place }) => `${code} ${title}, ${place.subjectName}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", criterion = "" } = args.params;
  const pressed = new URL(args.request.url).searchParams.get("status");
  return json(found(await loadCriterionPage(scope, service, assessment, criterion, pressed)));
}

export default function Criterion() {
  return <CriterionView page={useLoaderData<typeof loader>()} />;
}
