// Adds a work item to a group's programme, by itself or from a thread of the group.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { WorkItemFields } from "../components/programme/WorkItemFields";
import { newWorkItemForm } from "../domain/forms/programme";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { programmeRefusals } from "../http/work-item-place.server";
import { getGroup } from "../models/groups.server";
import { addWorkItem, getThreadToRaise } from "../models/programme/changes.server";
import { groupSubject } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { listOwnerChoices } from "../reports/meetings/owner-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Add a work item, ${data.group.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  const from = new URL(args.request.url).searchParams.get("from") ?? "";
  const thread = from === "" ? null : found(await getThreadToRaise(scope, group, from));
  return json({
    group: { slug: group.slug, name: group.name, isOver: group.status === "merged" || group.status === "closed" },
    thread,
    people: await listOwnerChoices(scope, group),
    today: scope.today,
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  const form = await receiveForm(args, newWorkItemForm);
  if (!form.ok) return invalid(form);
  const { fromThreadId, ...words } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    addWorkItem(tx, group, words, fromThreadId, paths.workItem),
  );
  if (!result.ok)
    return refusedWith(
      result.reason === "not-of-group" ? "owner" : "title",
      programmeRefusals[result.reason],
      form.typed,
    );
  return redirectWithNotice(args, paths.workItem(result.id), "Work item added");
}

const noErrors: Errors = {};

export default function NewWorkItem() {
  const { group, thread, people, today } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(newWorkItemForm, problem?.errors ?? noErrors);
  const isUsed = thread !== null && thread.workItemId !== null;
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Programme", href: paths.programme(group.slug) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Add a work item" caption={group.name} lead="Its owner is told." />
      {group.isOver && (
        <Note warn>
          <p>This group has ended, so its programme takes no new items.</p>
        </Note>
      )}
      {isUsed && (
        <Note>
          <p>
            This thread is <a href={paths.workItem(thread.workItemId ?? "")}>a work item already</a>.
          </p>
        </Note>
      )}
      {!group.isOver && !isUsed && (
        <PortalForm formRef={form} onSubmit={onSubmit}>
          {thread !== null && (
            <>
              <HiddenFields fields={[{ name: "from", value: thread.id }]} />
              <p>
                From the thread <a href={paths.thread(thread.id)}>{thread.title}</a>, which will say so.
              </p>
            </>
          )}
          <WorkItemFields
            people={people}
            typed={problem?.typed}
            errors={errors}
            now={{
              title: thread?.title ?? "",
              deliverables: "",
              progress: "",
              benefits: "",
              ownerId: null,
              startsOn: today,
              dueOn: null,
              status: "planned",
            }}
          />
          <Button label="Add" />
        </PortalForm>
      )}
    </div>
  );
}
