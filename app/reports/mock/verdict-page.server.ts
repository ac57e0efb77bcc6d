// One criterion as a peer judges it: what is asked, what the service answers and rests on, and the verdict given so far.
import { criterionTitle } from "../../domain/find-criterion";
import { compileEdition } from "../../domain/gap-analysis";
import { labelOf } from "../../domain/view/cycles";
import type { VerdictPage } from "../../domain/view/mock";
import { getAnswer } from "../../models/answers.server";
import type { Assessment } from "../../models/assessments.server";
import { listAttachments } from "../../models/attachments.server";
import { listVerdicts, type Mock } from "../../models/mock/mock.server";
import { getNumberSetting } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { Edition } from "../../standards/types";
import { placeOf } from "../assessment-place.server";
import { soonDaysSetting, standingOf } from "../evidence-summary";

/** For a mock assessment that the caller found within sight; `undefined` for a criterion that the edition does not have. */
export async function readVerdictPage(
  scope: Scope,
  { assessment, edition, mock }: { readonly assessment: Assessment; readonly edition: Edition; readonly mock: Mock },
  code: string,
): Promise<VerdictPage | undefined> {
  return reading(scope, async (at) => {
    const { criteria, indexOf } = compileEdition(edition);
    const index = indexOf.get(code) ?? -1;
    const placed = criteria[index];
    if (placed === undefined) return undefined;
    const answer = await getAnswer(at, assessment, code);
    const verdict = (await listVerdicts(at, mock)).get(code);
    const soonDays = await getNumberSetting(at, soonDaysSetting.name, soonDaysSetting.otherwise);
    const attached = await listAttachments(at, assessment, [code]);
    return {
      place: placeOf(at, assessment, edition),
      mockTitle: mock.title,
      code,
      title: criterionTitle(placed),
      text: placed.criterion.text,
      guidance: placed.criterion.guidance,
      answer: { state: labelOf(edition.scale, answer.value), note: answer.note, reason: answer.reason },
      evidence: attached.map((each) => ({
        id: each.evidenceId,
        title: each.title,
        state: standingOf(each, at.today, soonDays).state,
      })),
      scale: edition.scale.values.map(({ id, label }) => ({ value: id, label })),
      verdict: verdict === undefined ? null : { value: verdict.value, note: verdict.note, version: verdict.version },
      previous: criteria[index - 1]?.criterion.code ?? null,
      next: criteria[index + 1]?.criterion.code ?? null,
    };
  });
}
