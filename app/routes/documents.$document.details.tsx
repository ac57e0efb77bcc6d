// Changes what is known of a document beside its text.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DocumentFields } from "../components/documents/DocumentFields";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { documentDetailsForm } from "../domain/forms/documents";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { keptDocument } from "../http/document-process.server";
import { paths } from "../http/paths";
import { changeDetails } from "../models/documents/drafting.server";
import { onceForWords } from "../models/transaction.server";
import { detailsRefusals, unknownCriteria } from "../reports/documents/draft-refusals";
import { hasCriteria, readFormChoices, valuesOf } from "../reports/documents/form-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Change details, ${data.values.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const { ownerId, owner } = document;
  const held = ownerId === null || owner === null ? null : { id: ownerId, name: owner };
  return json({
    id: document.id,
    version: document.version,
    values: valuesOf(document),
    choices: await readFormChoices(scope, document.group, held),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const form = await receiveForm(args, documentDetailsForm);
  if (!form.ok) return invalid(form);
  const { details, seenVersion } = form.value;
  if (!(await hasCriteria(scope, details.criteria))) return refusedWith(...unknownCriteria, form.typed, 422);
  const result = await onceForWords(scope, form.submission, (tx) => changeDetails(tx, document, details, seenVersion));
  if (!result.ok) {
    const [field, message] = detailsRefusals[result.reason];
    return refusedWith(field, message, form.typed);
  }
  return redirectWithNotice(args, paths.document(document.id), "Details changed");
}

const noErrors: Errors = {};

export default function DocumentDetailsPage() {
  const { id, version, values, choices } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(documentDetailsForm, problem?.errors ?? noErrors);
  const typed = problem?.typed;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: values.title, href: paths.document(id) },
        ]}
      />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Change details" caption={values.title} />
        <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel">
          <HiddenFields fields={[{ name: "seenVersion", value: String(version) }]} />
          <DocumentFields values={values} choices={choices} typed={typed} errors={errors} />
          <DateInput
            name="reviewOn"
            label="Review date (optional until it is published)"
            typed={typed}
            day={values.reviewOn}
            error={errors.reviewOn}
          />
          <Button label="Save details" />
        </PortalForm>
      </div>
    </>
  );
}
