// Which model functions of surveys stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/surveys.test.ts";
const found = "a survey that was found within sight before";

export const surveysScope: ScopeProof = {
  given: {
    startSurvey: "a group that was found within sight before",
    changeSurvey: found,
    touchDraft: found,
    recordDraftChange: found,
    openSurvey: found,
    closeSurvey: found,
    reopenSurvey: found,
    listQuestions: found,
    addQuestion: found,
    changeQuestion: found,
    moveQuestion: found,
    removeQuestion: found,
    addSurveyChange: "a survey that is changed in the same transaction",
    listAsked: found,
    listResponses: found,
    listResponsesOf: found,
    readAnswers: "responses that the caller may read: the own trust's, or what resultsFor allows",
    saveAnswers: found,
    returnToProvisional: found,
    findAnswers: "a survey that was found within sight; whose answers they are is asked of the trust again",
    listSitesOf: "a trust whose detail was found within sight before",
  },
  provedIn: { getSurvey: file, listSurveys: file, listSurveyChanges: file },
};
