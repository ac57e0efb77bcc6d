// The asker's side accepts the answer to a query.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { acceptQueryForm } from "../domain/forms/query";
import { queryRefusals } from "../domain/view/query-pages";
import { authorize } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { findQueryForAct } from "../http/query-place.server";
import { acceptQuery } from "../models/queries/query-changes.server";
import { once } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "assessment.read");
  return redirect(paths.query(args.params.query ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, query } = await findQueryForAct(args, "asks");
  const form = await receiveForm(args, acceptQueryForm);
  // There is no form here to say it at: the query's own page says it.
  if (!form.ok) return redirectWithNotice(args, paths.query(query.id), Object.values(form.errors).join(". "));
  const { version } = form.value;
  const result = await once(scope, form.submission, (tx) => acceptQuery(tx, query, version, paths.query));
  return redirectWithNotice(args, paths.query(query.id), result.ok ? "Answer accepted" : queryRefusals[result.reason]);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
