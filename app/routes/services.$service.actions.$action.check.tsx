// Records whether an action that was done has worked. One that has not is open again.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionForm } from "../components/actions/ActionForm";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { DateInput } from "../components/form/DateInput";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { checkServiceActionForm } from "../domain/forms/service-action";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findActionForAct, refuseAction } from "../http/service-action-place.server";
import { checkServiceAction } from "../models/actions/action-closing.server";
import { once } from "../models/transaction.server";
import { toAct } from "../domain/actions/service-actions";
import { readServiceAction } from "../reports/actions/service-action-page.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Check an action, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, service, action } = await findActionForAct(args);
  return json({
    head: serviceHead(scope, service, toAct),
    page: found(await readServiceAction(scope, service, action.id)),
    today: scope.today,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, service, action: now, onBehalf } = await findActionForAct(args);
  const form = await receiveForm(args, checkServiceActionForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, ...found } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    checkServiceAction(tx, now, found, seenVersion, onBehalf, paths.serviceAction),
  );
  if (!result.ok) return refuseAction("note", result.reason, form.typed);
  const notice = found.effective ? "Check recorded: it has worked" : "Check recorded: the action is open again";
  return redirectWithNotice(args, paths.serviceAction(service.slug, now.id), notice);
}

export default function CheckServiceAction() {
  const { head, page, today } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ActionForm title="Check whether it has worked" head={head} page={page} errors={errors} typed={typed}>
      <Choices
        kind="radio"
        name="effective"
        legend="Has what was done worked?"
        choices={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No", hint: "The action is open again" },
        ]}
        chosen={typed?.effective === undefined ? [] : [typed.effective]}
        error={errors.effective}
      />
      <TextArea
        name="note"
        label="What you looked at, and what you found"
        hint="Needed where it has not worked"
        defaultValue={typed?.note}
        error={errors.note}
      />
      <DateInput name="done" label="Date of the check" typed={typed} day={today} error={errors.done} />
      <Button label="Record check" />
    </ActionForm>
  );
}
