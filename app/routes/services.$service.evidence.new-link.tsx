// A link as evidence, to something in a trust's own system. The portal shows the address and never opens it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AddedOnBehalfNote } from "../components/evidence/EvidenceNotes";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { NewLinkForm } from "../components/evidence/NewLinkForm";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { newLinkForm } from "../domain/forms/evidence";
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

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Add a link as evidence, ${data.name}`,
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
    fileInstead: paths.evidenceNewFile(place.slug, {
      assessment: assessment ?? undefined,
      criterion: criterion ?? undefined,
    }),
    documentInstead: paths.evidenceNewDocument(place.slug, {
      assessment: assessment ?? undefined,
      criterion: criterion ?? undefined,
    }),
    form: {
      ...(await blankEvidence(scope, place)),
      picks: await readCriteriaToPick(scope, place.serviceId, assessment),
      ticked: criterion === null ? [] : [criterion],
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const form = await receiveForm(args, newLinkForm);
  if (!form.ok) return invalid(form);
  const { value, typed } = form;
  const support = await readSupported(scope, place.slug, value.assessmentId, value.criteria);
  if (!support.ok) return refusedWith("criteria", support.message, typed, 422);
  const { supported } = support;
  if (!(await mayOwn(scope, place.trustId, value.ownerId))) return refusedWith("owner", ownerRefusal, typed, 422);
  const item = itemOf(place, value);
  const result = await once(scope, form.submission, (tx) =>
    addSupportingEvidence(tx, item, { address: value.address }, supported, onBehalf),
  );
  if (!result.ok) return refusedWith("criteria", supportRefusals[result.reason], typed);
  const next = afterAdding(args.request, place, result.id, supported);
  return redirectWithNotice(args, next, addedNotice(item.title, supported));
}

export default function NewLinkPage() {
  const { name, trail, onBehalfOf, fileInstead, documentInstead, form } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        <NewLinkForm {...form} typed={problem?.typed} errors={problem?.errors ?? {}}>
          <PageHead title="Add a link as evidence" caption={name} />
          <AddedOnBehalfNote of={onBehalfOf} />
          <p>
            If you have the document itself, <a href={fileInstead}>upload the file</a> instead. If a group of the
            network published it here, <a href={documentInstead}>choose the document</a>.
          </p>
        </NewLinkForm>
      </div>
    </>
  );
}
