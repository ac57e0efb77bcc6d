// The next version of a file. What it supports stays attached; the dates may change with it.
import {
  json,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { MeanwhileNote, OnBehalfNote, WithdrawnNote } from "../components/evidence/EvidenceNotes";
import { NewVersionForm } from "../components/evidence/NewVersionForm";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { newVersionForm } from "../domain/forms/evidence";
import { changeRefusals } from "../domain/view/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { itemTrail, placeOfEvidence } from "../http/evidence-place.server";
import { redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { uploadLimits } from "../http/upload-limits.server";
import { receiveFileForm } from "../http/uploads.server";
import { noSpaceWords } from "../http/upload-words";
import { tellAskers } from "../models/library/requests.server";
import { addEvidenceVersion } from "../models/library/versions.server";
import { evidenceSubject, getEvidence, type Evidence } from "../models/evidence.server";
import { toAddEvidence } from "../reports/assessment-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Upload a new version, ${data.title}`,
  scripts: true,
};

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(fileOnly(await getEvidence(scope, args.params.evidence ?? "")));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const place = found(await placeOfEvidence(args, scope, evidence));
  const { coversFrom, coversTo, reviewOn, expiresOn } = evidence;
  return json({
    title: evidence.title,
    isWithdrawn: evidence.withdrawn,
    trail: itemTrail(place, evidence),
    onBehalfOf: onBehalf ? place.ownerName : null,
    version: evidence.version,
    form: { values: { coversFrom, coversTo, reviewOn, expiresOn }, limits: uploadLimits(args) },
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(fileOnly(await getEvidence(scope, args.params.evidence ?? "")));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const upload = await receiveFileForm(args, newVersionForm, evidence.trustId);
  if (!upload.ok) return upload.answer;
  const { seenVersion, ...dates } = upload.value;
  const result = await upload.record(scope, async (tx, file) => {
    const added = await addEvidenceVersion(tx, evidence, seenVersion, file, dates, onBehalf);
    if (added.ok) await tellAskers(tx, evidence, paths.evidence(evidence.id));
    return added;
  });
  if (!result.ok) {
    if (result.reason === "no-space") return upload.refuse("file", noSpaceWords, 507);
    return upload.refuse(result.reason, changeRefusals[result.reason]);
  }
  const held = upload.finding === null ? "" : ", and held";
  return redirectWithNotice(args, paths.evidence(evidence.id), `New version of ${evidence.title} added${held}`);
}

/** A link has no versions. */
function fileOnly(evidence: Evidence | undefined): Evidence | undefined {
  return evidence?.form === "file" ? evidence : undefined;
}

export default function NewVersionPage() {
  const { title, isWithdrawn, trail, onBehalfOf, version, form } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const isMeanwhile = problem?.errors["changed-meanwhile"] !== undefined;
  const head = (
    <>
      <PageHead
        title="Upload a new version"
        caption={title}
        lead="It takes the place of the present file wherever this evidence is attached. Older versions are kept."
      />
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
          <NewVersionForm
            {...form}
            version={isMeanwhile ? version : Number(problem?.typed.version ?? version)}
            typed={problem?.typed}
            errors={problem?.errors ?? {}}
            waiting={problem?.waiting}
          >
            {head}
            {isMeanwhile && <MeanwhileNote values={form.values} />}
          </NewVersionForm>
        )}
      </div>
    </>
  );
}
