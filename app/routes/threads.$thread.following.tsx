// Follows or mutes a discussion, or lets it go, for oneself.
import type { ActionFunctionArgs } from "@remix-run/node";
import { followingForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { openThread } from "../http/thread-place.server";
import { setFollowing } from "../models/discussions/following.server";
import { once } from "../models/transaction.server";

const notices = {
  follows: "You follow this discussion",
  muted: "You have muted this discussion",
  neither: "You do not follow this discussion any more",
} as const;

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.read");
  const form = await receiveForm(args, followingForm);
  if (!form.ok) return invalid(form);
  const { state } = form.value;
  const result = await once(scope, form.submission, (tx) => setFollowing(tx, thread, state));
  return redirectWithNotice(args, paths.thread(thread.id), result.ok ? notices[state] : discussionRefusals["key-used"]);
}
