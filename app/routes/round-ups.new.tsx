// Starts a round-up: its title and the period that it is about.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import { useCheckedForm } from "../components/form/use-checked-form";
import { addDays, formatDate } from "../domain/dates";
import { startRoundUpForm } from "../domain/forms/round-up";
import { authorize, permit } from "../http/authorize.server";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { startRoundUp } from "../models/mail/round-ups.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<unknown> = { title: () => "Start a round-up", scripts: true };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "round-up.send");
  return json({
    title: `Round-up, ${formatDate(scope.today)}`,
    fromOn: addDays(scope.today, -6),
    toOn: scope.today,
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "round-up.send");
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, startRoundUpForm);
  if (!form.ok) return invalid(form);
  const { value } = form;
  const result = await once(scope, form.submission, (tx) => startRoundUp(tx, value));
  if (!result.ok) {
    return refusedWith("title", "This form was sent before with other words. Open the page again", form.typed);
  }
  return redirect(paths.roundUpWriting(result.id), 303);
}

const noErrors: Errors = {};

export default function NewRoundUp() {
  const { title, fromOn, toOn } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(startRoundUpForm, problem?.errors ?? noErrors);
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "Round-ups", href: paths.roundUps() }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Start a round-up" />
      <PortalForm formRef={form} onSubmit={onSubmit}>
        <TextInput name="title" label="Title" defaultValue={problem?.typed.title ?? title} error={errors.title} />
        <DateInput name="from" label="First day" day={fromOn} typed={problem?.typed} error={errors.from} />
        <DateInput name="to" label="Last day" day={toOn} typed={problem?.typed} error={errors.to} />
        <Button label="Go on to its words" />
      </PortalForm>
    </div>
  );
}
