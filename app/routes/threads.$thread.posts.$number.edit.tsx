// Edits one's own post, for a short while after it was written.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PostFields } from "../components/discussions/PostFields";
import { ThreadFrame } from "../components/discussions/ThreadFrame";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { EDIT_MINUTES, mayEditPost } from "../domain/discussions/edit-window";
import { editPostForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { forbidden } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { openPost, threadHead } from "../http/thread-place.server";
import { editPost } from "../models/discussions/posts.server";
import { actingPerson } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { listMentions } from "../reports/discussions/thread-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Edit a post, ${data.thread.title}`,
};

async function openOwn(args: LoaderFunctionArgs) {
  const opened = await openPost(args, "group.post");
  if (opened.post.writtenById !== actingPerson(opened.scope)) throw forbidden();
  return opened;
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, thread, post } = await openOwn(args);
  const { writtenById: writtenBy, writtenAt, version, body } = post;
  const inTime = mayEditPost({ writtenBy, writtenAt, removedAt: post.removed?.at ?? null }, writtenBy, scope.at);
  const whyNot = body === null ? "removed" : thread.closedAt !== null ? "closed" : inTime ? null : "late";
  return json({
    ...threadHead(thread),
    post: { version, body },
    whyNot: whyNot as "removed" | "closed" | "late" | null,
    mentions: await listMentions(scope, thread.group),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, thread, post } = await openOwn(args);
  const form = await receiveForm(args, editPostForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => editPost(tx, thread, post.number, form.value, paths.post));
  if (!result.ok) return refusedWith("body", discussionRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.post(thread.id, post.number), "Post edited");
}

export default function EditPost() {
  const { thread, group, post, whyNot, mentions } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const isForm = whyNot === null || typed !== undefined;
  return (
    <ThreadFrame title="Edit your post" thread={thread} group={group} errors={errors}>
      {isForm ? (
        <PortalForm>
          <p>You can edit for {EDIT_MINUTES} minutes after you wrote it. What it said before stays to be read.</p>
          <HiddenFields fields={[{ name: "seenVersion", value: typed?.seenVersion ?? String(post.version) }]} />
          <PostFields
            label="Your post"
            typed={typed?.body ?? post.body ?? ""}
            error={errors.body}
            mentions={mentions}
          />
          <Button label="Save" />
        </PortalForm>
      ) : (
        <Note>
          <p>{discussionRefusals[whyNot]}.</p>
        </Note>
      )}
    </ThreadFrame>
  );
}
