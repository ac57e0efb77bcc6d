// Uploads the file of a draft: its first, or one that takes the place of what the draft was.
import {
  json,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentTrail } from "../components/documents/document-trail";
import { ChangeFields } from "../components/documents/DraftFields";
import { fileLabel } from "../components/documents/file-label";
import { Button } from "../components/form/Button";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { UploadFields } from "../components/form/UploadFields";
import { useUploadForm } from "../components/form/use-upload-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { draftFileForm } from "../domain/forms/documents";
import { keptDocument } from "../http/document-process.server";
import { redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { uploadLimits } from "../http/upload-limits.server";
import { receiveFileForm } from "../http/uploads.server";
import { noSpaceWords } from "../http/upload-words";
import { replaceDraftFile } from "../models/documents/drafting.server";
import { draftRefusals } from "../reports/documents/draft-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Upload the draft, ${data.document.title}`,
  scripts: true,
};

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { document } = await keptDocument(args);
  const draft = document.inMaking?.state === "draft" ? document.inMaking : null;
  return json({
    document: { id: document.id, title: document.title },
    draft: draft && {
      words: draft.words,
      form: draft.form,
      file: draft.file,
      changeNote: draft.changeNote,
      material: draft.material,
      version: draft.version,
    },
    limits: uploadLimits(args),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const upload = await receiveFileForm(args, draftFileForm);
  if (!upload.ok) return upload.answer;
  const { seenVersion, ...written } = upload.value;
  const result = await upload.record(scope, (tx, file) => replaceDraftFile(tx, document, file, written, seenVersion));
  if (!result.ok) {
    if (result.reason === "no-space") return upload.refuse("file", noSpaceWords, 507);
    return upload.refuse("file", draftRefusals[result.reason][1]);
  }
  const notice = upload.finding === null ? "Draft uploaded" : "Draft uploaded, and held: it may hold patient data";
  return redirectWithNotice(args, paths.document(document.id), notice);
}

const noErrors: Errors = {};

export default function DraftFilePage() {
  const { document, draft, limits } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useUploadForm(draftFileForm, problem?.errors ?? noErrors, limits);
  const typed = problem?.typed;
  return (
    <>
      <Breadcrumbs trail={documentTrail(document)} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead
          title={draft === null ? "Upload the draft" : `Upload draft ${draft.words}`}
          caption={document.title}
        />
        {draft === null ? (
          <p>
            No version of this document is a draft now. <a href={paths.document(document.id)}>Back to the document</a>
          </p>
        ) : (
          <>
            <p>
              {draft.form === "text"
                ? "The file takes the place of the draft's text."
                : draft.file === null
                  ? "The file takes the place of the one that is held."
                  : `The file takes the place of ${draft.file.name} (${fileLabel(draft.file)}).`}
            </p>
            <PortalForm encType="multipart/form-data" formRef={form} onSubmit={onSubmit} className="app-form app-panel">
              <HiddenFields fields={[{ name: "seenVersion", value: String(draft.version) }]} />
              <ChangeFields changeNote={draft.changeNote} material={draft.material} typed={typed} errors={errors} />
              <UploadFields
                label="File"
                limits={limits}
                errors={errors}
                isAgain={problem !== undefined}
                waiting={problem?.waiting}
              />
              <Button label="Upload the draft" />
            </PortalForm>
          </>
        )}
      </div>
    </>
  );
}
