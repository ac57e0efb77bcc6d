// What surveys ask of the person of a scope: the answers that their trust has not finalised.
import type { Asked } from "../../domain/asked";
import { paths } from "../../http/paths";
import type { Scope } from "../../models/scope.server";
import { listAsked, listResponsesOf } from "../../models/surveys/responses.server";
import { listOpenSurveys } from "../../models/surveys/surveys.server";
import { answersAsOwn } from "../surveys/place.server";

export async function listAskedBySurveys(scope: Scope): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  if (scope.sight.trusts.length === 0) return asked;
  const surveys = await listOpenSurveys(scope);
  const responses = await listResponsesOf(scope, surveys);
  for (const survey of surveys) {
    const own = (await listAsked(scope, survey)).filter((each) => answersAsOwn(scope, each));
    for (const { id, name } of own) {
      const response = responses.find(({ surveyId, askedId }) => surveyId === survey.id && askedId === id);
      if (response?.state === "final") continue;
      asked.push({
        key: `survey:${survey.id}:${id}`,
        what:
          response === undefined ? `Answer for ${name}: ${survey.title}` : `Finish ${name}'s answers: ${survey.title}`,
        href: paths.surveyAnswers(survey.id, id),
        why: survey.group.name,
        dueOn: survey.closesOn,
      });
    }
  }
  return asked;
}
