// Ends this session. A link cannot do it: only the button in the frame.
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { clearedSessionCookie, readSessionId } from "../http/cookies.server";
import { paths } from "../http/paths";
import { systemScope } from "../models/scope.server";
import { endSession } from "../models/session.server";
import { transaction } from "../models/transaction.server";
import { londonDate } from "../domain/london";

export function loader() {
  return redirect(paths.home());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { database, networkId, now } = context.portal;
  const id = readSessionId(request);
  const at = now();
  const scope = systemScope(database, "sign out", networkId, at, londonDate(at));
  if (id !== null) await transaction(scope, (tx) => endSession(tx, id));
  return redirect(paths.signIn(), {
    status: 303,
    headers: { "Set-Cookie": clearedSessionCookie, "Clear-Site-Data": '"cache"' },
  });
}
