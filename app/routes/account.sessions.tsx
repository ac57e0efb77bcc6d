// Ends every sign-in of the person, this one too.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { clearedSessionCookie } from "../http/cookies.server";
import { paths } from "../http/paths";
import { actingPerson } from "../models/scope.server";
import { endSessions } from "../models/session.server";
import { transaction } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "account.change");
  return redirect(paths.account());
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "account.change");
  await transaction(scope, (tx) => endSessions(tx, actingPerson(tx), null));
  return redirect(paths.signIn(), { status: 303, headers: { "Set-Cookie": clearedSessionCookie } });
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
