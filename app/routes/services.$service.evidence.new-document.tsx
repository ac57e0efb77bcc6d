// A document of the portal as evidence: it points at the current version, and counts until the document is withdrawn.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AddedOnBehalfNote } from "../components/evidence/EvidenceNotes";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { NewDocumentForm } from "../components/evidence/NewDocumentForm";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { newDocumentEvidenceForm } from "../domain/forms/evidence";
import { supportRefusals } from "../domain/view/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { evidenceTrail, findEvidencePlace, mayOwn, placeSubject } from "../http/evidence-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { addedNotice, afterAdding, blankEvidence, itemOf, openedFrom, ownerRefusal } from "../http/new-evidence.server";
import { paths } from "../http/paths";
import { addSupportingEvidence } from "../models/evidence-adding.server";
import { once } from "../models/transaction.server";
import { toAddEvidence } from "../reports/assessment-place.server";
import { readCriteriaToPick, readSupported } from "../reports/criteria-picks.server";
import { listDocumentsToPoint } from "../reports/documents/documents-to-point.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Add a document of the portal as evidence, ${data.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const { assessment, criterion } = openedFrom(args.request);
  return json({
    name: place.name,
    trail: evidenceTrail(place),
    onBehalfOf: onBehalf ? place.ownerName : null,
    form: {
      ...(await blankEvidence(scope, place)),
      documents: await listDocumentsToPoint(scope),
      picks: await readCriteriaToPick(scope, place.serviceId, assessment),
      ticked: criterion === null ? [] : [criterion],
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const form = await receiveForm(args, newDocumentEvidenceForm);
  if (!form.ok) return invalid(form);
  const { value, typed } = form;
  const { documentId } = value;
  if (!(await listDocumentsToPoint(scope)).some((each) => each.value === documentId))
    return refusedWith("document", "Choose a document from the list", typed, 422);
  const support = await readSupported(scope, place.slug, value.assessmentId, value.criteria);
  if (!support.ok) return refusedWith("criteria", support.message, typed, 422);
  const { supported } = support;
  if (!(await mayOwn(scope, place.trustId, value.ownerId))) return refusedWith("owner", ownerRefusal, typed, 422);
  const item = itemOf(place, value);
  const content = { address: paths.document(documentId), documentId };
  const result = await once(scope, form.submission, (tx) =>
    addSupportingEvidence(tx, item, content, supported, onBehalf),
  );
  if (!result.ok) return refusedWith("criteria", supportRefusals[result.reason], typed);
  const next = afterAdding(args.request, place, result.id, supported);
  return redirectWithNotice(args, next, addedNotice(item.title, supported));
}

export default function NewDocumentEvidencePage() {
  const { name, trail, onBehalfOf, form } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const title = "Add a document of the portal as evidence";
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        {form.documents.length === 0 ? (
          <>
            <PageHead title={title} caption={name} />
            <EmptyState>
              <p>No document of the groups that you can see is published yet.</p>
            </EmptyState>
          </>
        ) : (
          <NewDocumentForm {...form} typed={problem?.typed} errors={problem?.errors ?? {}}>
            <PageHead title={title} caption={name} />
            <AddedOnBehalfNote of={onBehalfOf} />
            <p>
              It counts as evidence until the document is withdrawn. Then it is withdrawn, too, and its owner is told.
            </p>
          </NewDocumentForm>
        )}
      </div>
    </>
  );
}
