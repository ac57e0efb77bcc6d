// One carried answer as a criterion's page and a section's list show it.
import { labelOf, type CarriedShown } from "../../domain/view/cycles";
import type { Assessment } from "../../models/assessments.server";
import type { Answer } from "../../models/answers.server";
import { listCarried, type Carried } from "../../models/cycles/carried.server";
import type { Scope } from "../../models/scope.server";
import type { Scale } from "../../standards/types";
import { mayAnswer } from "../assessment-place.server";

/** The claim with its words, and whether this person may confirm it. */
export function showCarried(
  scope: Scope,
  assessment: Assessment,
  scale: Scale,
  answer: Pick<Answer, "ownerId" | "version">,
  carried: Carried,
): CarriedShown {
  return {
    label: labelOf(scale, carried.value),
    reason: carried.reason,
    fromTitle: carried.fromTitle,
    version: answer.version,
    mayConfirm: mayAnswer(scope, assessment, answer.ownerId),
  };
}

/** What waits on one criterion, or `null`. */
export async function readCarried(
  scope: Scope,
  assessment: Assessment,
  scale: Scale,
  answer: Answer,
): Promise<CarriedShown | null> {
  const carried = (await listCarried(scope, assessment, [answer.criterion])).get(answer.criterion);
  return carried === undefined ? null : showCarried(scope, assessment, scale, answer, carried);
}
