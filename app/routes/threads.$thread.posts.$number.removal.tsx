// Takes a post away, with a reason that stands in its place.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { QuotedPost } from "../components/discussions/QuotedPost";
import { ThreadFrame } from "../components/discussions/ThreadFrame";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { reasonForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { forbidden } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { openPost, threadHead } from "../http/thread-place.server";
import { mayRemove, removePost } from "../models/discussions/moderation.server";
import { once } from "../models/transaction.server";
import { quotePost } from "../reports/discussions/thread-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Take a post away, ${data.thread.title}`,
};

async function openRemovable(args: LoaderFunctionArgs) {
  const opened = await openPost(args, "group.post");
  if (!mayRemove(opened.scope, opened.thread, opened.post)) throw forbidden();
  return opened;
}

export async function loader(args: LoaderFunctionArgs) {
  const { thread, post } = await openRemovable(args);
  return json({ ...threadHead(thread), post: quotePost(thread, post) });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, thread, post } = await openRemovable(args);
  const form = await receiveForm(args, reasonForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => removePost(tx, thread, post.number, form.value.reason));
  if (!result.ok) return refusedWith("reason", discussionRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.post(thread.id, post.number), "Post taken away");
}

export default function RemovePost() {
  const { thread, group, post } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ThreadFrame title="Take a post away" thread={thread} group={group} errors={errors}>
      <QuotedPost quoted={post} />
      <p>Nobody can read it any more, and this cannot be undone. Its place stays and shows your reason.</p>
      <PortalForm>
        <TextArea
          name="reason"
          label="Reason"
          hint="Do not repeat what has to go"
          defaultValue={typed?.reason}
          error={errors.reason}
        />
        <Button label="Take the post away" kind="warning" />
      </PortalForm>
    </ThreadFrame>
  );
}
