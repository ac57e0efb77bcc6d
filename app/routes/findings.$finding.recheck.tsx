// The assessor's side checks a closed finding again: accepted, or opened again.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MovedOn } from "../components/findings/MovedOn";
import { FindingTrail } from "../components/findings/FindingTrail";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { recheckFindingForm } from "../domain/forms/finding";
import { shortWords, type FindingPage } from "../domain/view/finding-pages";
import { found } from "../http/authorize.server";
import { findForAct, refuseFinding } from "../http/finding-place.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { recheckFinding } from "../models/findings/finding-changes.server";
import { once } from "../models/transaction.server";
import { readFinding } from "../reports/findings/finding-page.server";

export const handle: PageHandle<FindingPage> = { title: ({ serviceName }) => `Check a finding again, ${serviceName}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, finding } = await findForAct(args, "assessor");
  return json(found(await readFinding(scope, finding.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, finding, onBehalf } = await findForAct(args, "assessor");
  const form = await receiveForm(args, recheckFindingForm);
  if (!form.ok) return invalid(form);
  const { version, ...recheck } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    recheckFinding(tx, finding, recheck, version, onBehalf, paths.finding),
  );
  if (!result.ok) return refuseFinding("verdict", result.reason, form.typed);
  const notice = recheck.verdict === "accepted" ? "Finding accepted" : "Finding opened again";
  return redirectWithNotice(args, paths.finding(finding.id), notice);
}

export default function RecheckFinding() {
  const page = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <FindingTrail page={page} isBelow />
      <ErrorSummary errors={errors} />
      <PageHead title="Check a finding again" caption={page.serviceName} lead={shortWords(page.words, 300)} />
      <p>
        <strong>The service answered:</strong> {page.response}
      </p>
      {!page.acts.mayRecheck && <MovedOn href={paths.finding(page.id)} />}
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(page.version) }]} />
        <Choices
          kind="radio"
          name="verdict"
          legend="What do you find?"
          error={errors.verdict}
          choices={[
            { value: "accepted", label: "Accepted", hint: "What was found is put right" },
            { value: "reopened", label: "Opened again", hint: "Something is still to be done" },
          ]}
          chosen={[typed?.verdict ?? ""]}
        />
        <TextArea
          name="words"
          label="What is still to be done, or how you know"
          hint="Where an assessor said it elsewhere, name the letter and its date"
          rows={5}
          defaultValue={typed?.words}
          error={errors.words}
        />
        <Button label="Save" />
      </PortalForm>
    </div>
  );
}
