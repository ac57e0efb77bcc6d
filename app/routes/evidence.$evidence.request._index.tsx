// Asks an item's owner for a newer version, with words and a due date.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OnBehalfNote, WithdrawnNote } from "../components/evidence/EvidenceNotes";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { requestReplacementForm } from "../domain/forms/evidence";
import { supportRefusals } from "../domain/view/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { itemTrail, placeOfEvidence } from "../http/evidence-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { evidenceSubject, getEvidence } from "../models/evidence.server";
import { requestReplacement } from "../models/library/requests.server";
import { once } from "../models/transaction.server";
import { toAddEvidence } from "../reports/assessment-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Ask for a newer version, ${data.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const place = found(await placeOfEvidence(args, scope, evidence));
  return json({
    title: evidence.title,
    owner: evidence.ownerName,
    isWithdrawn: evidence.withdrawn,
    changeAt: paths.evidenceChange(evidence.id),
    trail: itemTrail(place, evidence),
    onBehalfOf: onBehalf ? place.ownerName : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const form = await receiveForm(args, requestReplacementForm);
  if (!form.ok) return invalid(form);
  const { words, dueOn } = form.value;
  if (dueOn !== null && dueOn < scope.today)
    return refusedWith("due", "Due date must be today or later", form.typed, 400);
  const address = paths.evidence(evidence.id);
  const result = await once(scope, form.submission, (tx) =>
    requestReplacement(tx, evidence, { words, dueOn, onBehalf, address }),
  );
  if (!result.ok) return refusedWith("words", requestRefusals[result.reason], form.typed);
  return redirectWithNotice(args, `${address}#requests`, `${evidence.ownerName ?? "The owner"} was asked`);
}

const requestRefusals = {
  withdrawn: "This evidence was withdrawn, so nobody can be asked for a newer version",
  "no-owner": "This evidence has no owner. Choose one first, under Change details",
  "asked-already": "A newer version is asked for already. Take that request back first",
  "key-used": supportRefusals["key-used"],
} as const;

export default function RequestPage() {
  const { title, owner, isWithdrawn, changeAt, trail, onBehalfOf } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        <ErrorSummary errors={problem?.errors ?? {}} />
        <PageHead title="Ask for a newer version" caption={title} />
        <OnBehalfNote of={onBehalfOf} />
        {isWithdrawn && <WithdrawnNote />}
        {!isWithdrawn && owner === null && (
          <p>
            It has no owner, so there is nobody to ask. <a href={changeAt}>Choose an owner</a> first.
          </p>
        )}
        {!isWithdrawn && owner !== null && (
          <PortalForm className="app-form app-panel">
            <p>
              {owner} will be told, and finds it under what is asked of them until a new version is there or the
              evidence is withdrawn.
            </p>
            <TextArea
              name="words"
              label="What is wanted, and why"
              defaultValue={problem?.typed.words}
              error={problem?.errors.words}
            />
            <DateInput
              name="due"
              label="Due date (optional)"
              typed={problem?.typed}
              day={null}
              error={problem?.errors.due}
            />
            <Button label="Ask" of={`${owner} for a newer version`} />
          </PortalForm>
        )}
      </div>
    </>
  );
}
