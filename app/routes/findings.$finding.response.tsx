// The service says what it will do about a finding, or has done.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MovedOn } from "../components/findings/MovedOn";
import { FindingTrail } from "../components/findings/FindingTrail";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OnBehalf } from "../components/service/OnBehalf";
import { answerFindingForm } from "../domain/forms/finding";
import { shortWords, type FindingPage } from "../domain/view/finding-pages";
import { found } from "../http/authorize.server";
import { findForAct, refuseFinding } from "../http/finding-place.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { answerFinding } from "../models/findings/finding-changes.server";
import { once } from "../models/transaction.server";
import { readFinding } from "../reports/findings/finding-page.server";

export const handle: PageHandle<FindingPage> = { title: ({ serviceName }) => `Answer a finding, ${serviceName}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, finding } = await findForAct(args, "service");
  return json(found(await readFinding(scope, finding.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, finding, onBehalf } = await findForAct(args, "service");
  const form = await receiveForm(args, answerFindingForm);
  if (!form.ok) return invalid(form);
  const { response, version } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    answerFinding(tx, finding, response, version, onBehalf, paths.finding),
  );
  if (!result.ok) return refuseFinding("response", result.reason, form.typed);
  return redirectWithNotice(args, paths.finding(finding.id), "Answer saved");
}

export default function AnswerFinding() {
  const page = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <FindingTrail page={page} isBelow />
      <ErrorSummary errors={errors} />
      <PageHead title="Answer a finding" caption={page.serviceName} lead={shortWords(page.words, 300)} />
      {errors.response !== undefined && page.response !== null && (
        <p>
          <strong>The answer that stands now:</strong> {page.response}
        </p>
      )}
      <OnBehalf of={page.onBehalfOf} />
      {!page.acts.mayAnswer && <MovedOn href={paths.finding(page.id)} />}
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(page.version) }]} />
        <TextArea
          name="response"
          label="What you will do, or have done"
          hint="The cause, what was put right, and how you know that it will stay so"
          rows={8}
          defaultValue={typed?.response ?? page.response ?? ""}
          error={errors.response}
        />
        <Button label="Save answer" />
      </PortalForm>
    </div>
  );
}
