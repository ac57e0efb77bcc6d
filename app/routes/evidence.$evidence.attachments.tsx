// Attaches an item to several criteria of one open assessment at once.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AttachCriteriaForm, AttachSearch } from "../components/evidence/AttachCriteria";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { OnBehalfNote, WithdrawnNote } from "../components/evidence/EvidenceNotes";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { attachManyForm } from "../domain/forms/evidence";
import { supportRefusals } from "../domain/view/evidence";
import { plural } from "../domain/view/figures";
import { authorize, found, permit } from "../http/authorize.server";
import { itemTrail, placeOfEvidence } from "../http/evidence-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { attachEvidence } from "../models/attachments.server";
import { evidenceSubject, getEvidence } from "../models/evidence.server";
import { once } from "../models/transaction.server";
import { toAddEvidence } from "../reports/assessment-place.server";
import { readSupported } from "../reports/criteria-picks.server";
import { listAttachable, readEvidenceAttaching } from "../reports/evidence-attaching.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Attach to criteria, ${data.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const place = found(await placeOfEvidence(args, scope, evidence));
  const query = new URL(args.request.url).searchParams;
  const words = (query.get("words") ?? "").trim().slice(0, 100);
  return json({
    id: evidence.id,
    title: evidence.title,
    isWithdrawn: evidence.withdrawn,
    trail: itemTrail(place, evidence),
    onBehalfOf: onBehalf ? place.ownerName : null,
    words,
    ...(await readEvidenceAttaching(scope, evidence, query.get("assessment"), words)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  permit(scope, evidenceSubject(evidence));
  const form = await receiveForm(args, attachManyForm);
  if (!form.ok) return invalid(form);
  const { value, typed } = form;
  const assessment = found((await listAttachable(scope, evidence)).find(({ id }) => id === value.assessment));
  const support = await readSupported(scope, assessment.slug, assessment.id, value.criteria ?? undefined);
  if (!support.ok) return refusedWith("criteria", support.message, typed, 422);
  const { supported } = support;
  if (supported === null) return refusedWith("criteria", "Tick at least one criterion", typed, 400);
  const result = await once(scope, form.submission, (tx) =>
    attachEvidence(tx, evidence, assessment, supported.criteria),
  );
  if (!result.ok) return refusedWith("criteria", attachRefusals[result.reason], typed);
  const notice = `Attached to ${plural(result.attached, "criterion", "criteria")}`;
  return redirectWithNotice(args, `${paths.evidence(evidence.id)}#supports`, notice);
}

const attachRefusals = {
  ...supportRefusals,
  closed: "That assessment is closed now, so nothing was attached",
} as const;

export default function AttachmentsPage() {
  const data = useLoaderData<typeof loader>();
  const { title, trail, onBehalfOf, isWithdrawn, picks } = data;
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Attach to criteria" caption={title} />
      <OnBehalfNote of={onBehalfOf} />
      {isWithdrawn && <WithdrawnNote />}
      {!isWithdrawn && picks === null && (
        <EmptyState>
          <p>
            No assessment is open. Evidence is attached to the criteria of an open assessment: start one, and come back.
          </p>
        </EmptyState>
      )}
      {!isWithdrawn && picks !== null && (
        <>
          <AttachSearch data={data} />
          <AttachCriteriaForm {...data} picks={picks} problem={problem} />
        </>
      )}
    </>
  );
}
