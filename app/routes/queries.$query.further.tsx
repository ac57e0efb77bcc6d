// The asker's side is not done with an answer, and asks further.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/frame/page-handle";
import { QueryReply } from "../components/queries/QueryReply";
import { askFurtherForm } from "../domain/forms/query";
import type { QueryPage } from "../domain/view/query-pages";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findQueryForAct, refuseQuery } from "../http/query-place.server";
import { askFurther } from "../models/queries/query-changes.server";
import { once } from "../models/transaction.server";
import { readQuery } from "../reports/queries/query-page.server";

export const handle: PageHandle<QueryPage> = { title: ({ about }) => `Ask further, ${about}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, query } = await findQueryForAct(args, "asks");
  return json(found(await readQuery(scope, query.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, query } = await findQueryForAct(args, "asks");
  const form = await receiveForm(args, askFurtherForm);
  if (!form.ok) return invalid(form);
  const { words, version } = form.value;
  const result = await once(scope, form.submission, (tx) => askFurther(tx, query, words, version, paths.query));
  if (!result.ok) return refuseQuery(result.reason, form.typed);
  return redirectWithNotice(args, paths.query(query.id), "Asked further. The query is open again");
}

export default function AskFurther() {
  const page = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <QueryReply
      page={page}
      title="Ask further"
      label="What is still to be answered"
      hint="The query is then open again"
      isTaken={page.acts.mayAskFurther}
      typed={typed}
      errors={errors}
    />
  );
}
