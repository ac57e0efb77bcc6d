// Makes a discussion a proposal to change a document. For who runs the discussion's group and writes in the document's.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThreadFrame } from "../components/discussions/ThreadFrame";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { threadProposalForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { openThread, threadHead } from "../http/thread-place.server";
import { listProposable, proposeFromThread } from "../models/discussions/proposing.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Propose a change, ${data.thread.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.run");
  const documents = await listProposable(scope, thread);
  return json({
    ...threadHead(thread),
    choices: documents.map(({ id, title, group }) => ({ value: id, label: `${title} (${group})` })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.run");
  const form = await receiveForm(args, threadProposalForm);
  if (!form.ok) return invalid(form);
  const { document, words } = form.value;
  const result = await once(scope, form.submission, (tx) => proposeFromThread(tx, thread, document, words));
  if (!result.ok) return refusedWith("document", discussionRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.thread(thread.id), "Proposed");
}

export default function ProposeChange() {
  const { thread, group, choices } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ThreadFrame title="Propose a change to a document" thread={thread} group={group} errors={errors}>
      {choices.length === 0 ? (
        <EmptyState>
          <p>There is no document of a group that you write in to which this discussion is not a proposal already.</p>
        </EmptyState>
      ) : (
        <PortalForm>
          <p>It stands with the document until a new version takes it up, or a reason says why not.</p>
          <Select
            name="document"
            label="Document"
            choices={[{ value: "", label: "Choose a document" }, ...choices]}
            defaultValue={typed?.document ?? ""}
            error={errors.document}
          />
          <TextArea name="words" label="What should change" rows={4} defaultValue={typed?.words} error={errors.words} />
          <Button label="Propose it" />
        </PortalForm>
      )}
    </ThreadFrame>
  );
}
