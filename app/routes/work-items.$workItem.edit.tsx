// Changes a work item: its three columns, owner, dates and status. Two who write at once do not overwrite each other.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { ItemMeanwhile } from "../components/programme/ItemMeanwhile";
import { WorkItemFields } from "../components/programme/WorkItemFields";
import { changeWorkItemForm } from "../domain/forms/programme";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { keepWorkItem, programmeRefusals } from "../http/work-item-place.server";
import { changeWorkItem } from "../models/programme/changes.server";
import { onceForWords } from "../models/transaction.server";
import { listOwnerChoices } from "../reports/meetings/owner-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Update ${data.now.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, item } = await keepWorkItem(args);
  const { title, deliverables, progress, benefits, ownerId, startsOn, dueOn, status, owner } = item;
  const people = await listOwnerChoices(scope, item.group);
  const isThere = ownerId === null || people.some(({ value }) => value === ownerId);
  return json({
    id: item.id,
    version: item.version,
    group: { slug: item.group.slug, name: item.group.name },
    now: { title, deliverables, progress, benefits, ownerId, startsOn, dueOn, status },
    owner,
    // An owner who left the group stays until somebody else takes it.
    people: isThere ? people : [...people, { value: ownerId, label: `${owner ?? ""}, who left the group` }],
  });
}

const fieldOf = { changed: "changed", "not-of-group": "owner", "key-used": "title" } as const;

export async function action(args: ActionFunctionArgs) {
  const { scope, item } = await keepWorkItem(args);
  const form = await receiveForm(args, changeWorkItemForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, ...words } = form.value;
  const result = await onceForWords(scope, form.submission, (tx) =>
    changeWorkItem(tx, item, words, seenVersion, paths.workItem),
  );
  if (!result.ok) return refusedWith(fieldOf[result.reason], programmeRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.workItem(item.id), "Work item saved");
}

const noErrors: Errors = {};

export default function EditWorkItem() {
  const { id, version, group, now, owner, people } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(changeWorkItemForm, problem?.errors ?? noErrors);
  const isMeanwhile = problem?.errors.changed !== undefined;
  // A form that was wrong is still about the state that its writer saw; one that was overtaken has been shown the new one.
  const seen = isMeanwhile ? String(version) : (problem?.typed.version ?? String(version));
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Programme", href: paths.programme(group.slug) },
          { label: now.title, href: paths.workItem(id) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Update the work item" caption={group.name} />
      {isMeanwhile && <ItemMeanwhile now={now} owner={owner} />}
      <PortalForm formRef={form} onSubmit={onSubmit}>
        <HiddenFields fields={[{ name: "version", value: seen }]} />
        <WorkItemFields people={people} typed={problem?.typed} errors={errors} now={now} />
        <Button label="Save" />
      </PortalForm>
    </div>
  );
}
