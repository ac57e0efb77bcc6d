// What a survey's pages ask of the person before them: which part they have in it.
import { toAnswer, type Asker } from "../../domain/surveys/standing";
import { can } from "../../domain/permissions";
import { groupSubject, type Scope } from "../../models/scope.server";
import type { Asked } from "../../models/surveys/responses.server";
import type { SurveyRow } from "../../models/surveys/surveys.server";

/** Whether they run the group, and whether they work for the whole network. */
export function askerOf(scope: Scope, survey: Pick<SurveyRow, "group">): Asker {
  const { actor, networkId } = scope;
  if (actor === null) return { runs: true, isOffice: true };
  return {
    runs: can(actor, "group.run", groupSubject(scope, survey.group)),
    isOffice: can(actor, "survey.answer-on-behalf", { networkId, trustId: "" }),
  };
}

/** Whether they may answer for this trust or service. */
export function mayAnswer(scope: Scope, { trustId }: Pick<Asked, "trustId">): boolean {
  const { actor, networkId } = scope;
  return actor !== null && toAnswer.some((permission) => can(actor, permission, { networkId, trustId }));
}

/** Whether they answer as one of the trust, and not on its behalf. */
export function answersAsOwn(scope: Scope, { trustId }: Pick<Asked, "trustId">): boolean {
  return scope.actor !== null && can(scope.actor, "survey.answer", { networkId: scope.networkId, trustId });
}
