// Marks all of a person's notices as read.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { readAllNotices } from "../models/mail/notice-list.server";
import { transaction } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "own-work.view");
  return redirect(paths.notifications());
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  await transaction(scope, (tx) => readAllNotices(tx));
  return redirectWithNotice(args, paths.notifications(), "All notices marked as read");
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
