// A file as evidence: streamed to disk, checked, kept, and recorded with the criteria that it supports.
import {
  json,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AddedOnBehalfNote } from "../components/evidence/EvidenceNotes";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { NewFileForm } from "../components/evidence/NewFileForm";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { newFileForm } from "../domain/forms/evidence";
import { supportRefusals } from "../domain/view/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { evidenceTrail, findEvidencePlace, mayOwn, placeSubject } from "../http/evidence-place.server";
import { redirectWithNotice, type FormProblem } from "../http/forms.server";
import { addedNotice, afterAdding, blankEvidence, itemOf, openedFrom, ownerRefusal } from "../http/new-evidence.server";
import { paths } from "../http/paths";
import { uploadLimits } from "../http/upload-limits.server";
import { receiveFileForm } from "../http/uploads.server";
import { noSpaceWords } from "../http/upload-words";
import { addSupportingEvidence } from "../models/evidence-adding.server";
import { toAddEvidence } from "../reports/assessment-place.server";
import { readCriteriaToPick, readSupported } from "../reports/criteria-picks.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Upload a file as evidence, ${data.name}`,
  scripts: true,
};

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const { assessment, criterion } = openedFrom(args.request);
  return json({
    name: place.name,
    trail: evidenceTrail(place),
    onBehalfOf: onBehalf ? place.ownerName : null,
    linkInstead: paths.evidenceNewLink(place.slug, {
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
      limits: uploadLimits(args),
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const upload = await receiveFileForm(args, newFileForm, place.trustId);
  if (!upload.ok) return upload.answer;
  const { value } = upload;
  const support = await readSupported(scope, place.slug, value.assessmentId, value.criteria);
  if (!support.ok) return upload.refuse("criteria", support.message, 422);
  const { supported } = support;
  if (!(await mayOwn(scope, place.trustId, value.ownerId))) return upload.refuse("owner", ownerRefusal, 422);
  const item = itemOf(place, value);
  const result = await upload.record(scope, (tx, file) =>
    addSupportingEvidence(tx, item, { file }, supported, onBehalf),
  );
  if (!result.ok) {
    if (result.reason === "no-space") return upload.refuse("file", noSpaceWords, 507);
    return upload.refuse("criteria", supportRefusals[result.reason]);
  }
  if (upload.finding !== null)
    return redirectWithNotice(args, paths.evidence(result.id), `${item.title} added, and held`);
  const next = afterAdding(args.request, place, result.id, supported);
  return redirectWithNotice(args, next, addedNotice(item.title, supported));
}

export default function NewFilePage() {
  const { name, trail, onBehalfOf, linkInstead, documentInstead, form } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        <NewFileForm {...form} typed={problem?.typed} errors={problem?.errors ?? {}} waiting={problem?.waiting}>
          <PageHead title="Upload a file as evidence" caption={name} />
          <AddedOnBehalfNote of={onBehalfOf} />
          <p>
            If the document lives in a system of your own, <a href={linkInstead}>add a link to it</a> instead. If a
            group of the network published it here, <a href={documentInstead}>choose the document</a>.
          </p>
        </NewFileForm>
      </div>
    </>
  );
}
