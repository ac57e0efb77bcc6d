// An earlier version of an answer beside the one that stands now, for a person to restore.
import type { Instant } from "../../domain/dates";
import { isSameState } from "../../domain/answering/bulk";
import { criterionTitle, findCriterion } from "../../domain/find-criterion";
import { formatMoment } from "../../domain/london";
import type { EarlierAnswerPage } from "../../domain/view/batch-page";
import { getAnswerVersion, type AnswerVersion } from "../../models/answering/earlier-answers.server";
import { getAnswer, type AnswerChange } from "../../models/answers.server";
import { getAssessment, type Assessment } from "../../models/assessments.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { mayAnswer, placeOf } from "../assessment-place.server";
import { listAnswerOwners } from "../criterion-page.server";
import { dayWords, statusWords } from "./bulk-check.server";

/** The two side by side; `undefined` where the assessment, the criterion or the version is not there for this person. */
export async function readEarlierAnswer(
  scope: Scope,
  slug: string,
  id: string,
  code: string,
  version: number,
): Promise<EarlierAnswerPage | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    const placed = edition && findCriterion(edition, code);
    if (assessment === undefined || edition === undefined || placed === undefined) return undefined;
    const earlier = await getAnswerVersion(at, assessment, code, version);
    if (earlier === undefined) return undefined;
    const now = await getAnswer(at, assessment, code);
    const then = await restorable(at, assessment, earlier);
    const ownerThen = then.ownerId === null ? "No owner" : (earlier.ownerName ?? "Somebody");
    const { scale } = edition;
    return {
      place: placeOf(at, assessment, edition),
      section: { code: placed.section.code, title: placed.section.title },
      code,
      title: criterionTitle(placed),
      earlier: version,
      recordedBy: earlier.recordedByName,
      recordedWhen: formatMoment(earlier.recordedAt as Instant),
      version: now.version,
      changedBy:
        now.changedAt === null ? "" : `${now.changedByName ?? "Somebody"}, ${formatMoment(now.changedAt as Instant)}`,
      parts: [
        {
          part: "Status",
          now: statusWords(scale, now.value, now.reason),
          then: statusWords(scale, then.value, then.reason),
        },
        { part: "Note", now: now.note ?? "No note", then: then.note ?? "No note" },
        { part: "Owner", now: now.ownerName ?? "No owner", then: ownerThen },
        { part: "Target date", now: dayWords(now.targetOn), then: dayWords(then.targetOn) },
      ],
      isSame: isSameState(now, then),
      mayRestore: mayAnswer(at, assessment, now.ownerId),
      lostOwner: then.ownerId === earlier.ownerId ? null : (earlier.ownerName ?? "Somebody"),
    };
  });
}

/** The earlier answer as it would be recorded again: an owner who may own nothing here any more is left out. */
export async function restorable(scope: Scope, assessment: Assessment, earlier: AnswerVersion): Promise<AnswerChange> {
  const { value, reason, note, ownerId, targetOn, criterion } = earlier;
  const owners = await listAnswerOwners(scope, assessment, await getAnswer(scope, assessment, criterion));
  return { value, reason, note, ownerId: owners.some(({ id }) => id === ownerId) ? ownerId : null, targetOn };
}
