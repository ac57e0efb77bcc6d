// Opens a closed discussion again.
import type { ActionFunctionArgs } from "@remix-run/node";
import { threadStepForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { openThread } from "../http/thread-place.server";
import { reopenThread } from "../models/discussions/tending.server";
import { once } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.run");
  const form = await receiveForm(args, threadStepForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => reopenThread(tx, thread, form.value.seenVersion));
  const notice = result.ok ? "Discussion open again" : discussionRefusals[result.reason];
  return redirectWithNotice(args, paths.thread(thread.id), notice);
}
