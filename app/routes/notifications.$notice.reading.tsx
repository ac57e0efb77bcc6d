// Marks one notice as read.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readNotice } from "../models/mail/notice-list.server";
import { transaction } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "own-work.view");
  return redirect(paths.notifications());
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  const isOwn = await transaction(scope, (tx) => readNotice(tx, args.params.notice ?? ""));
  found(isOwn ? true : undefined);
  return redirect(paths.notifications(), 303);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
