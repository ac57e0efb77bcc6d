// The access rows of surveys, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

/** "survey": the Paediatric SIG's open survey with UHNM's answers, which UHNM has not begun. */
export const surveysAccess: AccessArea = {
  table: `
groups.$group.surveys._index  page survey in 200 200 200 200 200 200 404 200 403 200 200 in
groups.$group.surveys.new  page survey in 403 403 403 403 200 403 403 403 403 403 403 in
groups.$group.surveys.new  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey._index  page survey in 200 200 200 200 200 200 404 200 403 200 200 in
surveys.$survey.preview  page survey in 200 200 200 200 200 200 404 200 403 200 200 in
surveys.$survey.results._index  page survey in 200 200 200 200 200 200 404 200 403 200 200 in
surveys.$survey.results.$question  page survey in 200 200 200 200 200 200 404 200 403 200 200 in
surveys.$survey.results[.]csv  file survey 401 200 200 200 200 200 200 404 200 403 200 200 401
surveys.$survey.details  page survey in 403 403 403 403 200 403 403 403 403 403 403 in
surveys.$survey.details  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.questions.new  page survey in 403 403 403 403 200 403 403 403 403 403 403 in
surveys.$survey.questions.new  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.questions.$question._index  page survey in 403 403 403 403 200 403 403 403 403 403 403 in
surveys.$survey.questions.$question._index  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.questions.$question.position  page survey in 403 403 403 403 302 403 403 403 403 403 403 in
surveys.$survey.questions.$question.position  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.questions.$question.removal  page survey in 403 403 403 403 302 403 403 403 403 403 403 in
surveys.$survey.questions.$question.removal  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.opening  page survey in 403 403 403 403 302 403 403 403 403 403 403 in
surveys.$survey.opening  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.closing  page survey in 403 403 403 403 302 403 403 403 403 403 403 in
surveys.$survey.closing  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.reopening  page survey in 403 403 403 403 200 403 403 403 403 403 403 in
surveys.$survey.reopening  form survey in 403 403 403 403 400 403 403 403 403 403 403 in
surveys.$survey.answers.$respondent._index  page survey in 404 200 200 200 200 404 404 404 403 200 404 in
surveys.$survey.answers.$respondent._index  form survey in 404 403 400 400 400 403 403 403 403 403 403 in
surveys.$survey.answers.$respondent.keeping  page survey in 404 403 302 302 302 403 403 403 403 403 403 in
surveys.$survey.answers.$respondent.keeping  form survey in 404 403 400 400 400 403 403 403 403 403 403 in
surveys.$survey.answers.$respondent.final  page survey in 404 403 200 200 200 403 403 403 403 403 403 in
surveys.$survey.answers.$respondent.final  form survey in 404 403 400 400 400 403 403 403 403 403 403 in
surveys.$survey.answers.$respondent.return  page survey in 404 403 302 302 302 403 403 403 403 403 403 in
surveys.$survey.answers.$respondent.return  form survey in 404 403 400 400 400 403 403 403 403 403 403 in
`,
  subjects: ["survey"],
  ids: (portal) => {
    const [trust] = portal.read<{ id: string }>("select id from trust where short_name = 'UHNM'");
    if (trust === undefined) throw new Error("The demonstration has UHNM.");
    const survey = { survey: "survey-paediatric", question: "survey-paediatric-lead" };
    return { survey: { group: "paediatric-sig", respondent: trust.id, ...survey } };
  },
  forms: (portal) => {
    const [row] = portal.read<{ version: number }>("select version from survey where id = 'survey-paediatric'");
    const seenVersion = String(row?.version ?? 1);
    const details = { title: "A survey", purpose: "To compare", asks: "trust", publishRule: "named" };
    const answers = { seenVersion: "0", "q-survey-paediatric-lead": "yes" };
    const question = { seenVersion, wording: "Is there a lead?" };
    return {
      "groups.$group.surveys.new": { fields: { seenVersion: "0", ...details } },
      "surveys.$survey.details": { fields: { seenVersion, ...details } },
      "surveys.$survey.questions.new": { fields: question },
      "surveys.$survey.questions.$question._index": { fields: question },
      "surveys.$survey.questions.$question.position": { fields: { seenVersion, direction: "down" } },
      "surveys.$survey.questions.$question.removal": { fields: { seenVersion } },
      "surveys.$survey.opening": { fields: { seenVersion } },
      "surveys.$survey.closing": { fields: { seenVersion } },
      "surveys.$survey.reopening": { fields: { seenVersion } },
      "surveys.$survey.answers.$respondent._index": { fields: answers },
      "surveys.$survey.answers.$respondent.keeping": { fields: answers },
      "surveys.$survey.answers.$respondent.final": { fields: answers },
      "surveys.$survey.answers.$respondent.return": { fields: { seenVersion: "1" } },
    };
  },
  uploads: [],
};
