// Changes the words, grade or due date of a finding that is not accepted yet.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FindingFields } from "../components/findings/FindingFields";
import { MovedOn } from "../components/findings/MovedOn";
import { FindingTrail } from "../components/findings/FindingTrail";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Note } from "../components/Note";
import { formatDate } from "../domain/dates";
import { changeFindingForm } from "../domain/forms/finding";
import { gradeLabel, type FindingPage } from "../domain/view/finding-pages";
import { found } from "../http/authorize.server";
import { findForAct, refuseFinding } from "../http/finding-place.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { changeFinding } from "../models/findings/finding-changes.server";
import { once } from "../models/transaction.server";
import { readFinding } from "../reports/findings/finding-page.server";

export const handle: PageHandle<FindingPage> = { title: ({ serviceName }) => `Change a finding, ${serviceName}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, finding } = await findForAct(args, "assessor");
  return json(found(await readFinding(scope, finding.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, finding, onBehalf } = await findForAct(args, "assessor");
  const form = await receiveForm(args, changeFindingForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, ...change } = form.value;
  const result = await once(scope, form.submission, (tx) => changeFinding(tx, finding, change, seenVersion, onBehalf));
  if (!result.ok) return refuseFinding("words", result.reason, form.typed);
  return redirectWithNotice(args, paths.finding(finding.id), "Finding saved");
}

export default function ChangeFinding() {
  const page = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <FindingTrail page={page} isBelow />
      <ErrorSummary errors={errors} />
      <PageHead title="Change a finding" caption={page.serviceName} />
      {typed !== undefined && (
        <Note>
          <p>
            It stands now as {gradeLabel(page.grade).toLowerCase()},{" "}
            {page.dueOn === null ? "without a due date" : `due ${formatDate(page.dueOn)}`}: {page.words}
          </p>
        </Note>
      )}
      {!page.acts.mayChange && <MovedOn href={paths.finding(page.id)} />}
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(page.version) }]} />
        <FindingFields typed={typed} errors={errors} now={page} />
        <Button label="Save finding" />
      </PortalForm>
    </div>
  );
}
