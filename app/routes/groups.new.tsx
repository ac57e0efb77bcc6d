// Starts a group: its name makes its address, which never changes.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { GroupFields } from "../components/groups/GroupFields";
import { startGroupForm } from "../domain/forms/group";
import { authorize } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { listGroupsInSight } from "../models/groups.server";
import { startGroup } from "../models/groups/group-changes.server";
import { once } from "../models/transaction.server";
import { settingsRefusals } from "../reports/groups/refusals";

export const handle: PageHandle<unknown> = { title: () => "Start a group", scripts: true };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const groups = await listGroupsInSight(scope);
  const parents = groups.filter(({ status }) => status === "active" || status === "setting-up");
  return json({ parents: parents.map(({ id, name }) => ({ id, name })) });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const form = await receiveForm(args, startGroupForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => startGroup(tx, form.value));
  if (!result.ok) {
    const { field, words } = settingsRefusals[result.reason];
    return refusedWith(field, words, form.typed);
  }
  return redirectWithNotice(args, paths.group(result.slug), "Group started");
}

export default function NewGroup() {
  const { parents } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(startGroupForm, problem?.errors ?? {});
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "Groups", href: paths.groups() }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Start a group" />
      <PortalForm formRef={form} onSubmit={onSubmit}>
        <GroupFields typed={problem?.typed ?? {}} endsOn={null} errors={errors} parents={parents} />
        <Button label="Start the group" />
      </PortalForm>
    </div>
  );
}
