// Closes an action of a service as done, with what proves it and the day to look whether it has worked.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionForm } from "../components/actions/ActionForm";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { Select } from "../components/form/Select";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { closeServiceActionForm } from "../domain/forms/service-action";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findActionForAct, refuseAction } from "../http/service-action-place.server";
import { closeServiceAction } from "../models/actions/action-closing.server";
import { getEvidence } from "../models/evidence.server";
import { once } from "../models/transaction.server";
import { toAct } from "../domain/actions/service-actions";
import { listClosingChoices, readServiceAction } from "../reports/actions/service-action-page.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Close an action, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, service, action } = await findActionForAct(args);
  return json({
    head: serviceHead(scope, service, toAct),
    page: found(await readServiceAction(scope, service, action.id)),
    evidence: await listClosingChoices(scope, service),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, service, action: now, onBehalf } = await findActionForAct(args);
  const form = await receiveForm(args, closeServiceActionForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, evidenceId, ...said } = form.value;
  const evidence = evidenceId === null ? null : await getEvidence(scope, evidenceId);
  if (evidence === undefined) return refuseAction("evidence", "no-evidence", form.typed, 400);
  const result = await once(scope, form.submission, (tx) =>
    closeServiceAction(tx, now, { ...said, evidence }, seenVersion, onBehalf),
  );
  if (!result.ok)
    return refuseAction(result.reason === "no-evidence" ? "evidence" : "progress", result.reason, form.typed);
  return redirectWithNotice(args, paths.serviceAction(service.slug, now.id), "Action closed as done");
}

export default function CloseServiceAction() {
  const { head, page, evidence } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ActionForm title="Close an action as done" head={head} page={page} errors={errors} typed={typed}>
      <TextArea
        name="progress"
        label="What was done (optional)"
        defaultValue={typed?.progress ?? page.progress ?? ""}
        error={errors.progress}
      />
      <Select
        name="evidence"
        label="Closing evidence (optional)"
        hint="Something new goes into the evidence library first"
        choices={[{ value: "", label: "No evidence" }, ...evidence]}
        defaultValue={typed?.evidence}
        error={errors.evidence}
      />
      <DateInput
        name="check"
        label="Check whether it has worked on (optional)"
        hint="You are reminded before that day"
        typed={typed}
        error={errors.check}
      />
      <Button label="Close action" />
    </ActionForm>
  );
}
