// What those who run the group may do with a survey in its state.
import { Button, ButtonLink } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { kindLabels, questionKinds } from "../../domain/surveys/questions";
import { paths } from "../../http/paths";
import type { SurveyShown } from "../../reports/surveys/present";

export function SurveyActs({ survey, hasQuestions }: { survey: SurveyShown; hasQuestions: boolean }) {
  const { id, state, stateNow } = survey;
  const seen = <HiddenFields fields={[{ name: "seenVersion", value: String(survey.version) }]} />;
  if (stateNow === "closed") return <ButtonLink label="Reopen" href={paths.surveyReopening(id)} kind="secondary" />;
  if (state === "open") {
    return (
      <PortalForm action={paths.surveyClosing(id)} className="app-inline">
        {seen}
        <Button label="Close the survey" kind="secondary" />
      </PortalForm>
    );
  }
  return (
    <>
      <ul className="app-links">
        <li>
          <a href={paths.surveyDetails(id)}>Change the details</a>
        </li>
        <li>
          <a href={paths.surveyPreview(id)}>Preview as a trust sees it</a>
        </li>
      </ul>
      <h2 className="nhsuk-heading-s">Add a question</h2>
      <ul>
        {questionKinds.map((kind) => (
          <li key={kind}>
            <a href={paths.surveyQuestionNew(id, { kind })}>{kindLabels[kind]}</a>
          </li>
        ))}
      </ul>
      {hasQuestions && (
        <PortalForm action={paths.surveyOpening(id)} className="app-inline">
          {seen}
          <p>Opening fixes the questions and tells the quality leads.</p>
          <Button label="Open the survey" />
        </PortalForm>
      )}
    </>
  );
}
