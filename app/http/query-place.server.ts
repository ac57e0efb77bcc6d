// What every act on a query shares: the query within sight, whether this person is of its side, and its refusals in words.
import type { ActionFunctionArgs } from "@remix-run/node";
import { querySide } from "../domain/queries/queries";
import { queryRefusals, type QueryRefusal } from "../domain/view/query-pages";
import { getQuery, querySubject, type QueryRecord } from "../models/queries/queries.server";
import type { Scope } from "../models/scope.server";
import { authorize, forbidden, found, permit } from "./authorize.server";
import { refusedWith, type FormProblem } from "./forms.server";

/**
 * The query for somebody of the side that an act belongs to: 404 out of sight, 403 for others. The state is the model's to refuse, so
 * that a page that is older than the last post keeps what was typed.
 */
export async function findQueryForAct(
  args: ActionFunctionArgs,
  side: "answers" | "asks",
): Promise<{ readonly scope: Scope; readonly query: QueryRecord }> {
  const scope = await authorize(args, ["query.ask", "query.answer"]);
  const query = found(await getQuery(scope, args.params.query ?? ""));
  permit(scope, querySubject(query));
  if (scope.actor === null || !querySide(scope.actor, querySubject(query), query.askedBy)[side]) throw forbidden();
  return { scope, query };
}

/** A refusal in words beside the words that were typed. */
export function refuseQuery(reason: QueryRefusal, typed: FormProblem["typed"]) {
  return refusedWith("words", queryRefusals[reason], typed);
}
