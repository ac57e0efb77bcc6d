// Moves a discussion to another group that the same person runs.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThreadFrame } from "../components/discussions/ThreadFrame";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { moveThreadForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { openThread, threadHead } from "../http/thread-place.server";
import { listMoveTargets, moveThread } from "../models/discussions/tending.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Move ${data.thread.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.run");
  const targets = await listMoveTargets(scope, thread);
  return json({
    ...threadHead(thread),
    choices: targets.map(({ slug, name, access }) => ({
      value: slug,
      label: access === "open" ? name : `${name} (its members only)`,
    })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.run");
  const form = await receiveForm(args, moveThreadForm);
  if (!form.ok) return invalid(form);
  const { group, seenVersion } = form.value;
  const result = await once(scope, form.submission, (tx) => moveThread(tx, thread, group, seenVersion));
  if (!result.ok) return refusedWith("group", discussionRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.thread(thread.id), "Discussion moved");
}

export default function MoveThread() {
  const { thread, group, choices } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ThreadFrame title="Move the discussion" thread={thread} group={group} errors={errors}>
      {choices.length === 0 ? (
        <EmptyState>
          <p>A discussion moves between groups that you run, and you run no other group than {group.name}.</p>
        </EmptyState>
      ) : (
        <>
          <p>Whoever sees the other group reads it from then on. Its address stays.</p>
          <PortalForm>
            <HiddenFields fields={[{ name: "seenVersion", value: typed?.seenVersion ?? String(thread.version) }]} />
            <Select
              name="group"
              label="To which group"
              choices={[{ value: "", label: "Choose a group" }, ...choices]}
              defaultValue={typed?.group ?? ""}
              error={errors.group}
            />
            <Button label="Move" />
          </PortalForm>
        </>
      )}
    </ThreadFrame>
  );
}
