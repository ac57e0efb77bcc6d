// Says for oneself that a discussion is read up to a post.
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { readUpToForm } from "../domain/forms/discussions";
import { invalid, receiveForm } from "../http/forms.server";
import { paths } from "../http/paths";
import { openThread } from "../http/thread-place.server";
import { markRead } from "../models/discussions/following.server";
import { once } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.read");
  const form = await receiveForm(args, readUpToForm);
  if (!form.ok) return invalid(form);
  const { number } = form.value;
  await once(scope, form.submission, (tx) => markRead(tx, thread, number));
  return redirect(number >= 1 ? paths.post(thread.id, Math.min(number, thread.posts)) : paths.thread(thread.id), 303);
}
