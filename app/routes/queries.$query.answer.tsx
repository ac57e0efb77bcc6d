// The service answers a query.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/frame/page-handle";
import { QueryReply } from "../components/queries/QueryReply";
import { answerQueryForm } from "../domain/forms/query";
import type { QueryPage } from "../domain/view/query-pages";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findQueryForAct, refuseQuery } from "../http/query-place.server";
import { answerQuery } from "../models/queries/query-changes.server";
import { once } from "../models/transaction.server";
import { readQuery } from "../reports/queries/query-page.server";

export const handle: PageHandle<QueryPage> = { title: ({ about }) => `Answer a query, ${about}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, query } = await findQueryForAct(args, "answers");
  return json(found(await readQuery(scope, query.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, query } = await findQueryForAct(args, "answers");
  const form = await receiveForm(args, answerQueryForm);
  if (!form.ok) return invalid(form);
  const { words, version } = form.value;
  const result = await once(scope, form.submission, (tx) => answerQuery(tx, query, words, version, paths.query));
  if (!result.ok) return refuseQuery(result.reason, form.typed);
  return redirectWithNotice(args, paths.query(query.id), "Query answered");
}

export default function AnswerQuery() {
  const page = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <QueryReply
      page={page}
      title="Answer a query"
      label="Your answer"
      hint="Say where it is shown. Name no patient and no member of staff"
      isTaken={page.acts.mayAnswer}
      typed={typed}
      errors={errors}
    />
  );
}
