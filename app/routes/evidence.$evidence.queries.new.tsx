// The QI manager, or a guest of an assessment that rests on it, asks about an item of evidence.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { AskForm } from "../components/queries/AskForm";
import { askQueryForm } from "../domain/forms/query";
import { authorize, forbidden, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { refuseQuery } from "../http/query-place.server";
import { getEvidence } from "../models/evidence.server";
import { askQuery } from "../models/queries/query-changes.server";
import { once } from "../models/transaction.server";
import { findQueryGround } from "../reports/queries/queries-panel.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ title }) => `Ask about ${title}` };

async function findGround(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "query.ask");
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const ground = await findQueryGround(scope, evidence);
  if (ground === undefined) throw forbidden();
  return { scope, evidence, ground };
}

export async function loader(args: LoaderFunctionArgs) {
  const { evidence } = await findGround(args);
  return json({ id: evidence.id, title: evidence.title });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, evidence, ground } = await findGround(args);
  const form = await receiveForm(args, askQueryForm);
  if (!form.ok) return invalid(form);
  const about = { criterion: null, evidenceId: evidence.id, byGuest: ground.assessmentId !== null };
  const query = { ...ground, ...about, words: form.value.words };
  const result = await once(scope, form.submission, (tx) => askQuery(tx, query, paths.query));
  if (!result.ok) return refuseQuery(result.reason, form.typed);
  return redirectWithNotice(args, paths.query(result.id), "Query asked");
}

export default function AskAboutEvidence() {
  const { id, title } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: title, href: paths.evidence(id) }]} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Ask about this evidence" caption={title} />
      <AskForm problem={problem} whoIsTold="The quality lead and whoever owns the item are told." />
    </div>
  );
}
