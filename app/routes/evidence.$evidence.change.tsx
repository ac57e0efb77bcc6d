// Changes what is said of an item: title, kind, owner, dates, and who may see it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ChangeEvidenceForm } from "../components/evidence/ChangeEvidenceForm";
import { MeanwhileNote, OnBehalfNote, WithdrawnNote } from "../components/evidence/EvidenceNotes";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { changeEvidenceForm } from "../domain/forms/evidence";
import { changeRefusals } from "../domain/view/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { evidenceOwnerChoices, itemTrail, mayOwn, placeOfEvidence } from "../http/evidence-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { ownerRefusal } from "../http/new-evidence.server";
import { paths } from "../http/paths";
import { evidenceSubject, getEvidence } from "../models/evidence.server";
import { updateEvidence } from "../models/evidence-changes.server";
import { once } from "../models/transaction.server";
import { toAddEvidence } from "../reports/assessment-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Change details, ${data.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const place = found(await placeOfEvidence(args, scope, evidence));
  const { title, kind, ownerId, visibility, coversFrom, coversTo, reviewOn, expiresOn } = evidence;
  return json({
    title,
    isWithdrawn: evidence.withdrawn,
    trail: itemTrail(place, evidence),
    onBehalfOf: onBehalf ? place.ownerName : null,
    version: evidence.version,
    system: evidence.form === "link" && evidence.documentId === null ? (evidence.systemName ?? "") : null,
    form: {
      owners: await evidenceOwnerChoices(scope, evidence),
      trust: place.trustId === null ? null : place.ownerName,
      values: { title, kind, ownerId, visibility, coversFrom, coversTo, reviewOn, expiresOn },
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const form = await receiveForm(args, changeEvidenceForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, ...details } = form.value;
  const isOwner = details.ownerId === evidence.ownerId || (await mayOwn(scope, evidence.trustId, details.ownerId));
  if (!isOwner) return refusedWith("owner", ownerRefusal, form.typed, 422);
  const result = await once(scope, form.submission, (tx) =>
    updateEvidence(tx, evidence, seenVersion, details, onBehalf),
  );
  if (!result.ok) return refusedWith(result.reason, changeRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.evidence(evidence.id), "Details changed");
}

export default function ChangeEvidencePage() {
  const { title, isWithdrawn, trail, onBehalfOf, version, system, form } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const isMeanwhile = problem?.errors["changed-meanwhile"] !== undefined;
  const head = (
    <>
      <PageHead title="Change details" caption={title} />
      <OnBehalfNote of={onBehalfOf} />
    </>
  );
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        {isWithdrawn ? (
          <>
            {head}

            <WithdrawnNote />
          </>
        ) : (
          <ChangeEvidenceForm
            {...form}
            system={system}
            version={isMeanwhile ? version : Number(problem?.typed.version ?? version)}
            typed={problem?.typed}
            errors={problem?.errors ?? {}}
          >
            {head}
            {isMeanwhile && <MeanwhileNote values={form.values} />}
          </ChangeEvidenceForm>
        )}
      </div>
    </>
  );
}
