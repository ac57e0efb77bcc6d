// Sending a file with an edition. Nothing is published here: the page that follows shows what was read.
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { FileInput } from "../components/form/FileInput";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize } from "../http/authorize.server";
import { receiveEditionFile } from "../http/edition-upload.server";
import type { FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";

export const handle: PageHandle<unknown> = { title: () => "Choose a file, Import an edition" };

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "edition.import");
  return json({});
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "edition.import");
  const received = await receiveEditionFile(args, scope);
  return received.ok ? redirect(paths.editionImport(received.importId), 303) : received.answer;
}

export default function NewEditionFile() {
  const errors = useActionData<FormProblem>()?.errors ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Standards", href: paths.standards() },
          { label: "Import", href: paths.editionImports() },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Choose a file" lead="Nothing is published yet: the next page shows what was read" />
      <PortalForm encType="multipart/form-data">
        <FileInput
          name="file"
          label="The edition"
          hint="An Excel workbook (.xlsx), a CSV file, or a JSON document, up to 10MB"
          accept=".xlsx,.csv,.json"
          error={errors.file}
        />
        <Button label="Send and check it" />
      </PortalForm>
    </div>
  );
}
