// Changes the text of the draft of a document. A draft that is a file has a page of its own.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentTrail } from "../components/documents/document-trail";
import { BodyField, ChangeFields } from "../components/documents/DraftFields";
import { Button } from "../components/form/Button";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { draftForm } from "../domain/forms/documents";
import { keptDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getVersion } from "../models/documents/documents.server";
import { writeDraft } from "../models/documents/drafting.server";
import { onceForWords } from "../models/transaction.server";
import { draftRefusals } from "../reports/documents/draft-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Change the draft, ${data.document.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const { inMaking } = document;
  const draft = inMaking?.state === "draft" ? inMaking : null;
  if (draft?.form === "file") throw redirect(paths.draftFile(document.id));
  const version = draft && ((await getVersion(scope, document, draft.words)) ?? null);
  return json({
    document: { id: document.id, title: document.title },
    draft: version && {
      words: version.words,
      body: version.body ?? "",
      changeNote: version.changeNote,
      material: version.material,
      version: version.version,
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const form = await receiveForm(args, draftForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, ...written } = form.value;
  const result = await onceForWords(scope, form.submission, (tx) => writeDraft(tx, document, written, seenVersion));
  if (!result.ok) {
    const [field, message] = draftRefusals[result.reason];
    return refusedWith(field, message, form.typed);
  }
  return redirectWithNotice(args, paths.document(document.id), "Draft saved");
}

const noErrors: Errors = {};

export default function DraftPage() {
  const { document, draft } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(draftForm, problem?.errors ?? noErrors);
  const typed = problem?.typed;
  return (
    <>
      <Breadcrumbs trail={documentTrail(document)} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead
          title={draft === null ? "Change the draft" : `Change draft ${draft.words}`}
          caption={document.title}
        />
        {draft === null && problem === undefined ? (
          <p>
            No version of this document is a draft now. <a href={paths.document(document.id)}>Back to the document</a>
          </p>
        ) : (
          <>
            <p>
              If it is written elsewhere, <a href={paths.draftFile(document.id)}>upload it as a file</a> instead. The
              file then takes the place of this text.
            </p>
            {draft !== null && typed !== undefined && typed.seenVersion !== String(draft.version) && (
              <Note warn>
                <p>
                  Somebody saved this draft after you opened it.{" "}
                  <a href={paths.documentVersion(document.id, draft.words)}>Read what it says now</a> and bring the two
                  together below: saving replaces their text with yours.
                </p>
              </Note>
            )}
            <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel" autoComplete="off">
              <HiddenFields fields={[{ name: "seenVersion", value: String(draft?.version ?? 1) }]} />
              <BodyField body={draft?.body ?? ""} typed={typed} error={errors.body} />
              <ChangeFields
                changeNote={draft?.changeNote ?? ""}
                material={draft?.material ?? null}
                typed={typed}
                errors={errors}
              />
              <Button label="Save the draft" />
            </PortalForm>
          </>
        )}
      </div>
    </>
  );
}
