// Reports somebody else's post to those who run the group.
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
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { openPost, threadHead } from "../http/thread-place.server";
import { reportPost } from "../models/discussions/moderation.server";
import { once } from "../models/transaction.server";
import { quotePost } from "../reports/discussions/thread-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Report a post, ${data.thread.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { thread, post } = await openPost(args, "group.read");
  return json({ ...threadHead(thread), post: quotePost(thread, post) });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, thread, post } = await openPost(args, "group.read");
  const form = await receiveForm(args, reasonForm);
  if (!form.ok) return invalid(form);
  const { reason } = form.value;
  const result = await once(scope, form.submission, (tx) => reportPost(tx, thread, post.number, reason, paths.post));
  if (!result.ok) return refusedWith("reason", discussionRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.post(thread.id, post.number), "Reported to those who run the group");
}

export default function ReportPost() {
  const { thread, group, post } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <ThreadFrame title="Report a post" thread={thread} group={group} errors={errors}>
      <QuotedPost quoted={post} />
      <p>Those who run the group are told, and decide whether it stays. They see who reported it; nobody else does.</p>
      <PortalForm>
        <TextArea
          name="reason"
          label="Reason"
          hint="For example: it says something about a patient"
          defaultValue={typed?.reason}
          error={errors.reason}
        />
        <Button label="Report the post" />
      </PortalForm>
    </ThreadFrame>
  );
}
