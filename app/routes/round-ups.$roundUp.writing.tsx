// The words of a draft round-up, and what it names.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { RoundUpForm } from "../components/mail/RoundUpForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { formatDate } from "../domain/dates";
import { itemValue, writeRoundUpForm } from "../domain/forms/round-up";
import { listOf } from "../domain/forms/parse";
import { authorize } from "../http/authorize.server";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findDraft } from "../http/round-up.server";
import { listItemsOf } from "../models/mail/round-up-items.server";
import { writeRoundUp } from "../models/mail/round-ups.server";
import { onceForWords } from "../models/transaction.server";
import { withAddress } from "../reports/mail/round-up.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Write: ${data.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "round-up.send");
  const draft = await findDraft(scope, args.params.roundUp);
  const found = await listItemsOf(scope, draft.fromOn, draft.toOn);
  return json({
    id: draft.id,
    title: draft.title,
    period: `${formatDate(draft.fromOn)} to ${formatDate(draft.toOn)}`,
    words: draft.words,
    version: draft.version,
    items: found.map(withAddress),
    ticked: draft.items.map(itemValue),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "round-up.send");
  const draft = await findDraft(scope, args.params.roundUp);
  const form = await receiveForm(args, writeRoundUpForm);
  if (!form.ok) return invalid(form);
  const { version, ...words } = form.value;
  const result = await onceForWords(scope, form.submission, (tx) => writeRoundUp(tx, draft, version, words));
  if (!result.ok) return refusedWith("words", refusals[result.reason], form.typed);
  return redirect(paths.roundUp(draft.id), 303);
}

const refusals = {
  sent: "This round-up was sent meanwhile. Nobody can change it now",
  "changed-meanwhile":
    "Somebody changed this round-up after you opened it. Copy your words, open the page again and add them",
  "key-used": "This form was sent before with other words. Open the page again",
} as const;

const noErrors: Errors = {};

export default function WriteRoundUp() {
  const { id, title, period, words, version, items, ticked } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const checked = useCheckedForm(writeRoundUpForm, problem?.errors ?? noErrors);
  const typed = problem?.typed;
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Round-ups", href: paths.roundUps() },
          { label: title, href: paths.roundUp(id) },
        ]}
      />
      <ErrorSummary errors={checked.errors} />
      <PageHead
        title="Write the round-up"
        lead={`${period}. Things of open groups and evidence that trusts share can be named. Each reader gets those that they may open.`}
      />
      <RoundUpForm
        title={typed?.title ?? title}
        words={typed === undefined ? words : (typed.words ?? "")}
        version={version}
        items={items}
        ticked={typed === undefined ? ticked : listOf(typed.items)}
        checked={checked}
      />
    </div>
  );
}
