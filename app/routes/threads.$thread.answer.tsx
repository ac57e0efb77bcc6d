// Marks a post as the answer of its discussion, or takes the mark away.
import type { ActionFunctionArgs } from "@remix-run/node";
import { answerMarkForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { tendThread } from "../http/thread-place.server";
import { markAnswer } from "../models/discussions/tending.server";
import { once } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await tendThread(args);
  const form = await receiveForm(args, answerMarkForm);
  if (!form.ok) return invalid(form);
  const { post, seenVersion } = form.value;
  const result = await once(scope, form.submission, (tx) => markAnswer(tx, thread, post, seenVersion));
  const done = post === 0 ? "No post is marked as the answer" : "Marked as the answer";
  return redirectWithNotice(args, paths.thread(thread.id), result.ok ? done : discussionRefusals[result.reason]);
}
