// Renames a discussion.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThreadFrame } from "../components/discussions/ThreadFrame";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { renameThreadForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { tendThread, threadHead } from "../http/thread-place.server";
import { renameThread } from "../models/discussions/tending.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Rename ${data.thread.title}` };

export async function loader(args: LoaderFunctionArgs) {
  return json(threadHead((await tendThread(args)).thread));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await tendThread(args);
  const form = await receiveForm(args, renameThreadForm);
  if (!form.ok) return invalid(form);
  const { title, seenVersion } = form.value;
  const result = await once(scope, form.submission, (tx) => renameThread(tx, thread, title, seenVersion));
  if (!result.ok) return refusedWith("title", discussionRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.thread(thread.id), "Discussion renamed");
}

export default function RenameThread() {
  const { thread, group } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ThreadFrame title="Rename the discussion" thread={thread} group={group} errors={errors}>
      <PortalForm>
        <HiddenFields fields={[{ name: "seenVersion", value: typed?.seenVersion ?? String(thread.version) }]} />
        <TextInput name="title" label="Title" defaultValue={typed?.title ?? thread.title} error={errors.title} />
        <Button label="Save" />
      </PortalForm>
    </ThreadFrame>
  );
}
