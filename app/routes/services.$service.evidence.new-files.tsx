// Several files as evidence. With scripts they are chosen or dropped together and sent one by one; without, one after the other.
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
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { NewFilesForm } from "../components/library/NewFilesForm";
import { newFilesForm } from "../domain/forms/evidence";
import { listOf } from "../domain/forms/parse";
import { authorize, found, permit } from "../http/authorize.server";
import { evidenceTrail, findEvidencePlace, placeSubject } from "../http/evidence-place.server";
import { redirectWithNotice, type FormProblem } from "../http/forms.server";
import { blankEvidence } from "../http/new-evidence.server";
import { paths } from "../http/paths";
import { addOneOfSeveral } from "../http/several-files.server";
import { uploadLimits } from "../http/upload-limits.server";
import { receiveFileForm } from "../http/uploads.server";
import { toAddEvidence } from "../reports/assessment-place.server";
import { readCriteriaToPick, readSupported } from "../reports/criteria-picks.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Upload several files as evidence, ${data.name}`,
  scripts: true,
};

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const query = new URL(args.request.url).searchParams;
  const kept = Object.fromEntries(query);
  return json({
    name: place.name,
    listAt: paths.evidenceList(place.slug),
    trail: evidenceTrail(place),
    onBehalfOf: onBehalf ? place.ownerName : null,
    /** What was said with the file before, where the page was not left in between. */
    kept: query.has("kind") ? kept : null,
    form: {
      ...(await blankEvidence(scope, place)),
      picks: await readCriteriaToPick(scope, place.serviceId, query.get("assessment")),
      ticked: listOf(kept.criteria),
      limits: uploadLimits(args),
      receiveAt: paths.evidenceOneOfSeveral(place.slug),
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const upload = await receiveFileForm(args, newFilesForm, place.trustId);
  if (!upload.ok) return upload.answer;
  const { assessmentId, criteria } = upload.value;
  const support = await readSupported(scope, place.slug, assessmentId, criteria);
  const result = await addOneOfSeveral(scope, place, upload, support, onBehalf);
  if (!result.ok) return result.answer;
  const { noPatientData: _, "form-key": __, ...said } = upload.typed;
  const { title, held } = result.added;
  const notice = `${title} added${held ? ", and held" : ""}. Choose the next file, or leave the page`;
  return redirectWithNotice(args, paths.evidenceNewFiles(place.slug, said), notice);
}

export default function NewFilesPage() {
  const { name, listAt, trail, onBehalfOf, kept, form } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="app-reading">
        <NewFilesForm {...form} typed={problem?.typed ?? kept ?? undefined} errors={problem?.errors ?? {}}>
          <PageHead
            title="Upload several files as evidence"
            caption={name}
            lead="Say once what they have in common. Each file becomes an item of its own, with its file name as title."
          />
          <AddedOnBehalfNote of={onBehalfOf} />
          <p>
            What is different for one of them you change afterwards, in <a href={listAt}>the evidence list</a>.
          </p>
        </NewFilesForm>
      </div>
    </>
  );
}
