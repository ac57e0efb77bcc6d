// Starts a document of a group as a draft: written here, or uploaded on the page that follows.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DocumentFields } from "../components/documents/DocumentFields";
import { BodyField } from "../components/documents/DraftFields";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { newDocumentForm } from "../domain/forms/documents";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { startDocument } from "../models/documents/drafting.server";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { detailsRefusals, unknownCriteria } from "../reports/documents/draft-refusals";
import { blankValues, hasCriteria, readFormChoices } from "../reports/documents/form-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Start a document, ${data.group.name}`,
  scripts: true,
};

async function find(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  return { scope, group };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, group } = await find(args);
  const choices = await readFormChoices(scope, group);
  return json({ group: { slug: group.slug, name: group.name }, choices, values: blankValues(scope, choices) });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, group } = await find(args);
  const form = await receiveForm(args, newDocumentForm);
  if (!form.ok) return invalid(form);
  const { details, body } = form.value;
  if (!(await hasCriteria(scope, details.criteria))) return refusedWith(...unknownCriteria, form.typed, 422);
  // A draft that is to be a file begins without words, until the file takes their place.
  const content = { form: "text", body: form.value.form === "text" ? (body ?? "") : "" } as const;
  const result = await once(scope, form.submission, (tx) => startDocument(tx, group, details, content));
  if (!result.ok) {
    const [field, message] = detailsRefusals[result.reason];
    return refusedWith(field, message, form.typed);
  }
  return form.value.form === "file"
    ? redirectWithNotice(args, paths.draftFile(result.id), `${details.title} started. Upload its file`)
    : redirectWithNotice(args, paths.document(result.id), `${details.title} started as a draft`);
}

const noErrors: Errors = {};

export default function NewDocumentPage() {
  const { group, choices, values } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(newDocumentForm, problem?.errors ?? noErrors);
  const typed = problem?.typed;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Documents", href: paths.groupDocuments(group.slug) },
        ]}
      />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Start a document" caption={group.name} />
        <p>It begins as draft 1.0, which the people of the group alone can read.</p>
        <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel">
          <DocumentFields values={values} choices={choices} typed={typed} errors={errors} />
          <Choices
            kind="radio"
            name="form"
            legend="How it is written"
            error={errors.form}
            choices={[
              { value: "text", label: "As text in the portal", hint: "Comments and comparisons work best with it" },
              { value: "file", label: "As a file, such as Word or PDF", hint: "You upload it on the next page" },
            ]}
            chosen={[typed?.form ?? "text"]}
          />
          <BodyField body="" typed={typed} error={errors.body} />
          <Button label="Start the draft" />
        </PortalForm>
      </div>
    </>
  );
}
