// Changes an action of a service that is not done: its words, owner, date and aim, how it goes, or that it is dropped.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActionForm } from "../components/actions/ActionForm";
import { ServiceActionFields } from "../components/actions/ServiceActionFields";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { changeServiceActionForm } from "../domain/forms/service-action";
import { can } from "../domain/permissions";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findActionForAct, refuseAction } from "../http/service-action-place.server";
import { changeServiceAction } from "../models/actions/action-changes.server";
import { actionSubject } from "../models/actions/service-actions.server";
import { once } from "../models/transaction.server";
import { toAct } from "../domain/actions/service-actions";
import { findServiceCloses } from "../reports/actions/closes.server";
import { readActionChoices, readServiceAction } from "../reports/actions/service-action-page.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Change an action, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, service, action } = await findActionForAct(args);
  const page = found(await readServiceAction(scope, service, action.id));
  return json({
    head: serviceHead(scope, service, toAct),
    page,
    ...(await readActionChoices(scope, service, page.chosen)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, service, action: now, onBehalf } = await findActionForAct(args);
  const form = await receiveForm(args, changeServiceActionForm);
  if (!form.ok) return invalid(form);
  const { chosen, seenVersion, ...said } = form.value;
  const { actor } = scope;
  const subject = actionSubject(scope, { trustId: service.trustId, ownerId: said.ownerId });
  if (actor === null || !toAct.some((each) => can(actor, each, subject)))
    return refuseAction("owner", "not-yours", form.typed, 400);
  const closing = await findServiceCloses(scope, service, chosen);
  if (!closing.ok) {
    const field = closing.reason === "unknown-criterion" ? "criterion" : "closes";
    return refuseAction(field, closing.reason, form.typed, 400);
  }
  const set = { ...said, closes: closing.closes };
  const result = await once(scope, form.submission, (tx) =>
    changeServiceAction(tx, now, set, seenVersion, onBehalf, paths.serviceAction),
  );
  if (!result.ok) return refuseAction(result.reason === "not-of-trust" ? "owner" : "title", result.reason, form.typed);
  return redirectWithNotice(args, paths.serviceAction(service.slug, now.id), "Action saved");
}

export default function ChangeServiceAction() {
  const { head, page, people, closing, closes } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ActionForm title="Change an action" head={head} page={page} errors={errors} typed={typed}>
      <ServiceActionFields people={people} closing={closing} closes={closes} typed={typed} errors={errors} now={page} />
      <TextArea
        name="progress"
        label="How it goes (optional)"
        defaultValue={typed?.progress ?? page.progress ?? ""}
        error={errors.progress}
      />
      <Select
        name="state"
        label="State"
        hint="Close it as done on its own page"
        choices={[
          { value: "open", label: "Open" },
          { value: "dropped", label: "Dropped: it is not to be done" },
        ]}
        defaultValue={typed?.state ?? page.state}
        error={errors.state}
      />
      <Button label="Save action" />
    </ActionForm>
  );
}
