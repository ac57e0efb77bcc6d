// Adds the trust's own file to its adaptation.
import {
  json,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { UploadFields } from "../components/form/UploadFields";
import { useUploadForm } from "../components/form/use-upload-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { adoptionFileForm } from "../domain/forms/adoption";
import { authorize, found, permit } from "../http/authorize.server";
import { redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { uploadLimits } from "../http/upload-limits.server";
import { receiveFileForm } from "../http/uploads.server";
import { noSpaceWords } from "../http/upload-words";
import { addAdoptionFile } from "../models/documents/adoption.server";
import { findAdoptionPlace, readTrustAdoption } from "../reports/documents/adoption-trust.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Add ${data.trust.short}'s own file, ${data.document.title}`,
  scripts: true,
};

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

const toRecord = ["adoption.record", "adoption.record-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRecord);
  const place = found(await findAdoptionPlace(scope, args.params));
  permit(scope, { networkId: scope.networkId, trustId: place.trust.id });
  return json({ ...(await readTrustAdoption(scope, place)), limits: uploadLimits(args) });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toRecord);
  const { document, trust } = found(await findAdoptionPlace(scope, args.params));
  const { onBehalf } = permit(scope, { networkId: scope.networkId, trustId: trust.id });
  const upload = await receiveFileForm(args, adoptionFileForm, trust.id);
  if (!upload.ok) return upload.answer;
  const address = paths.documentAdoption(document.id);
  const result = await upload.record(scope, (tx, file) =>
    addAdoptionFile(tx, document, file, upload.value.number, { trust, onBehalf, address }),
  );
  if (!result.ok) {
    return upload.refuse("file", refusals[result.reason], result.reason === "no-space" ? 507 : 409);
  }
  const notice = upload.finding === null ? "File added" : "File added, and held: it may hold patient data";
  return redirectWithNotice(args, paths.trustAdoption(document.id, args.params.trust ?? ""), notice);
}

const refusals = {
  changed: "Someone recorded a position after you opened this page. Look at it, then choose the file again",
  "not-adapted": "A file belongs to an adaptation. Record the position as adapted first",
  "no-space": noSpaceWords,
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;

const noErrors: Errors = {};

export default function NewAdoptionFilePage() {
  const { document, trust, number, mayAddFile, onBehalfOf, limits } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useUploadForm(adoptionFileForm, problem?.errors ?? noErrors, limits);
  const back = paths.trustAdoption(document.id, trust.slug);
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: document.title, href: paths.document(document.id) },
          { label: `At ${trust.short}`, href: back },
        ]}
      />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title={`Add ${trust.short}'s own file`} caption={document.title} />
        {!mayAddFile && (
          <p>
            A file belongs to an adaptation. <a href={back}>Record the position as adapted</a> first.
          </p>
        )}
        {onBehalfOf !== null && (
          <Note>
            <p>What you add is shown as added on behalf of {onBehalfOf}.</p>
          </Note>
        )}
        {mayAddFile && (
          <PortalForm encType="multipart/form-data" formRef={form} onSubmit={onSubmit} className="app-form app-panel">
            <HiddenFields fields={[{ name: "number", value: String(number) }]} />
            <p>Everybody who sees the document can download it. The statement before it stays in the history.</p>
            <UploadFields
              label="File"
              limits={limits}
              errors={errors}
              isAgain={problem !== undefined}
              waiting={problem?.waiting}
            />
            <Button label="Upload and add" />
          </PortalForm>
        )}
      </div>
    </>
  );
}
