// Withdraws an item: it stays readable to its trust, and supports nothing any more.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { OnBehalfNote } from "../components/evidence/EvidenceNotes";
import { HiddenFields } from "../components/form/HiddenFields";
import { UseList } from "../components/library/UseList";
import { Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import { withdrawEvidenceForm } from "../domain/forms/evidence";
import { changeRefusals } from "../domain/view/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { itemTrail, placeOfEvidence } from "../http/evidence-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { tellAskers } from "../models/library/requests.server";
import { evidenceSubject, getEvidence } from "../models/evidence.server";
import { withdrawEvidence } from "../models/evidence-changes.server";
import { once } from "../models/transaction.server";
import { readUse } from "../reports/library/use.server";
import { toAddEvidence } from "../reports/assessment-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Withdraw evidence, ${data.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const place = found(await placeOfEvidence(args, scope, evidence));
  return json({
    id: evidence.id,
    title: evidence.title,
    isWithdrawn: evidence.withdrawn,
    trail: itemTrail(place, evidence),
    onBehalfOf: onBehalf ? place.ownerName : null,
    version: evidence.version,
    ...(await readUse(scope, evidence)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const form = await receiveForm(args, withdrawEvidenceForm);
  if (!form.ok) return invalid(form);
  const { version, reason } = form.value;
  const result = await once(scope, form.submission, async (tx) => {
    const withdrawn = await withdrawEvidence(tx, evidence, version, reason, onBehalf);
    if (withdrawn.ok) await tellAskers(tx, evidence, paths.evidence(evidence.id));
    return withdrawn;
  });
  if (!result.ok) return refusedWith("reason", withdrawalRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.evidence(evidence.id), `${evidence.title} withdrawn`);
}

const withdrawalRefusals = {
  ...changeRefusals,
  "changed-meanwhile": "Somebody changed this after you opened it. Look at it again before you withdraw it",
  withdrawn: "This evidence is withdrawn already",
} as const;

export default function WithdrawalPage() {
  const { id, title, isWithdrawn, trail, onBehalfOf, version, supports, use } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        <ErrorSummary errors={problem?.errors ?? {}} />
        <PageHead title="Withdraw evidence" caption={title} />
        <OnBehalfNote of={onBehalfOf} />
        <Note warn>
          <p>
            {use}. {supports.length > 0 && "None of them counts as evidenced by it from today. "}
            It stays readable, and the past keeps it. This cannot be undone: to use it again, add it again.
          </p>
        </Note>
        {!isWithdrawn && supports.length > 0 && (
          <>
            <p>
              To put another item in its place instead, <a href={paths.evidenceReplacement(id)}>replace it</a>.
            </p>
            <UseList supports={supports} />
          </>
        )}
        {isWithdrawn ? (
          <p>
            It is withdrawn already. <a href={paths.evidence(id)}>See the evidence</a>.
          </p>
        ) : (
          <PortalForm className="app-form app-panel">
            <HiddenFields fields={[{ name: "version", value: String(version) }]} />
            <TextArea
              name="reason"
              label="Why you are withdrawing it"
              hint="People of the trust, the QI manager and assessors will read it"
              defaultValue={problem?.typed.reason}
              error={problem?.errors.reason}
            />
            <Button label="Withdraw" kind="warning" of={title} />
          </PortalForm>
        )}
      </div>
    </>
  );
}
