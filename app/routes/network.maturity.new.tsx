// Starts a maturity submission: a name and the date that it is for. Items come next.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import { useCheckedForm } from "../components/form/use-checked-form";
import { startSubmissionForm } from "../domain/forms/matrix";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getCurrentTemplate } from "../models/editions.server";
import { startSubmission } from "../models/maturity.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<unknown> = { title: () => "Start a maturity submission", scripts: true };

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "matrix.change");
  return json(null);
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "matrix.change");
  const template = found(await getCurrentTemplate(scope));
  const form = await receiveForm(args, startSubmissionForm);
  if (!form.ok) return invalid(form);
  const { title, madeFor } = form.value;
  if (madeFor === null) return refusedWith("madeFor", "Enter the date that this submission is for", form.typed, 400);
  const result = await once(scope, form.submission, (tx) =>
    startSubmission(tx, { templateId: template.id, title, madeFor }),
  );
  if (!result.ok)
    return refusedWith("title", "This form was sent before with other words. Open the page again", form.typed);
  return redirect(paths.maturitySubmission(result.id), 303);
}

export default function NewSubmission() {
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(startSubmissionForm, problem?.errors ?? {});
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Network", href: paths.network() },
          { label: "Maturity", href: paths.maturity() },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Start a maturity submission" />
      <PortalForm formRef={form} onSubmit={onSubmit}>
        <TextInput
          name="title"
          label="Name"
          hint="For example, July 2026"
          defaultValue={problem?.typed.title}
          error={errors.title}
        />
        <DateInput
          name="madeFor"
          label="Date that it is for"
          hint="For example, 31 7 2026"
          typed={problem?.typed}
          error={errors.madeFor}
        />
        <Button label="Go on to the items" />
      </PortalForm>
    </div>
  );
}
