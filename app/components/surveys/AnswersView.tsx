// The answers of one trust: a form while they may change, a list to read otherwise.
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { useKeptForm } from "../form/use-kept-form";
import { Note } from "../Note";
import { PageHead } from "../frame/PageHead";
import { PortalForm } from "../form/PortalForm";
import { Tag } from "../Tag";
import type { FormProblem } from "../../domain/forms/parse";
import { paths } from "../../http/paths";
import type { AnswersShown } from "../../reports/surveys/answers-page";
import { AnswerFields } from "./AnswerFields";
import { surveyTrail } from "./trail";

export function AnswersView({ data, problem }: { data: AnswersShown; problem: FormProblem | undefined }) {
  const { survey, asked, questions, state, saved } = data;
  const form = useKeptForm(paths.surveyAnswersKeeping(survey.id, asked.id));
  const version = { name: "seenVersion", value: String(data.version) };
  const errors = problem?.errors ?? {};
  const fields = <AnswerFields questions={questions} typed={problem?.typed ?? data.fields} errors={errors} />;
  return (
    <div className="app-reading">
      <Breadcrumbs trail={surveyTrail(survey)} />
      <ErrorSummary errors={errors} />
      <PageHead title={asked.fullName} caption={survey.title} lead={survey.purpose} />
      <p>
        <Tag word={state ?? "no reply"} /> {saved}
      </p>
      <Note>
        <p>
          {survey.ruleWords}. Until the answers are final, only your trust and the QI manager read them.
          {data.onBehalf && ` You answer on behalf of ${asked.name}.`}
        </p>
      </Note>
      {data.mayAnswer && state !== "final" ? (
        <div id="form" tabIndex={-1}>
          <PortalForm action={paths.surveyAnswers(survey.id, asked.id)} className="app-form" formRef={form}>
            <HiddenFields fields={[version]} />
            {fields}
            <div className="app-survey-acts">
              <Button label="Save" kind="secondary" />
              <button className="nhsuk-button" type="submit" formAction={paths.surveyAnswersFinal(survey.id, asked.id)}>
                Send as final
              </button>
              <p className="app-small app-quiet" role="status" data-saved />
            </div>
          </PortalForm>
        </div>
      ) : (
        <>
          <fieldset disabled className="app-survey-read">
            <legend className="nhsuk-u-visually-hidden">Answers</legend>
            {fields}
          </fieldset>
          {data.mayAnswer && (
            <PortalForm action={paths.surveyAnswersReturn(survey.id, asked.id)}>
              <HiddenFields fields={[version]} />
              <Button label="Return to provisional, to change them" kind="secondary" />
            </PortalForm>
          )}
        </>
      )}
    </div>
  );
}
