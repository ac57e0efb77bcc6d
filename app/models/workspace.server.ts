// What the pages of an assessment read beside its answers: the last changes, what was attached when, answers as they once stood,
// and how far services are with single criteria. The caller has found the assessment within sight.
import { isCurrentOn } from "../domain/evidence";
import type { IsoDate } from "../domain/dates";
import { endOfLondonDay } from "../domain/london";
import type { Assessment } from "./assessments.server";
import { listSpeaking } from "./gap-analysis.server";
import type { Scope } from "./scope.server";
import { once, type Outcome, type Submission } from "./transaction.server";

/**
 * As `once`, for a change that is held to the version its writer saw: "Back" brings an old page to life with its old key, and other
 * words under that key are another form. The same words under it still get their first outcome again.
 */
export async function onceForWords<Value, Reason extends string>(
  scope: Scope,
  submission: Submission,
  change: (tx: Scope) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "key-used">> {
  const first = await once(scope, submission, change);
  if (first.ok || first.reason !== "key-used") return first;
  return once(scope, { ...submission, key: `${submission.key}:${submission.fingerprint}` }, change);
}

export interface StateSeen {
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerName: string | null;
  readonly targetOn: string | null;
}

export interface LatestChange {
  readonly assessmentId: string;
  readonly criterion: string;
  /** `undefined` for the first record of an answer. */
  readonly before: StateSeen | undefined;
  readonly after: StateSeen;
  readonly onBehalf: boolean;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** The last changes to answers of assessments that the caller found within sight, newest first, each beside what was there before. */
export async function listLatestChanges(
  scope: Scope,
  assessments: readonly Assessment[],
  limit: number,
): Promise<readonly LatestChange[]> {
  if (assessments.length === 0) return [];
  const rows = await scope.db
    .selectFrom("answer_change as after")
    .innerJoin("person as recorder", "recorder.id", "after.recorded_by")
    .leftJoin("person as owner", "owner.id", "after.owner_id")
    .leftJoin("answer_change as before", (join) =>
      join
        .onRef("before.assessment_id", "=", "after.assessment_id")
        .onRef("before.criterion_code", "=", "after.criterion_code")
        .on((row) => row("before.version", "=", row("after.version", "-", 1))),
    )
    .leftJoin("person as owner_before", "owner_before.id", "before.owner_id")
    .select([
      "after.assessment_id as assessmentId",
      "after.criterion_code as criterion",
      "after.value",
      "after.reason",
      "after.note",
      "owner.name as ownerName",
      "after.target_on as targetOn",
      "after.on_behalf",
      "after.recorded_at as recordedAt",
      "recorder.name as recordedByName",
      "before.version as version_before",
      "before.value as value_before",
      "before.reason as reason_before",
      "before.note as note_before",
      "owner_before.name as owner_before",
      "before.target_on as target_before",
    ])
    .where(
      "after.assessment_id",
      "in",
      assessments.map(({ id }) => id),
    )
    .orderBy("after.recorded_at", "desc")
    .orderBy("after.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    assessmentId: row.assessmentId,
    criterion: row.criterion,
    before:
      row.version_before === null
        ? undefined
        : {
            value: row.value_before,
            reason: row.reason_before,
            note: row.note_before,
            ownerName: row.owner_before,
            targetOn: row.target_before,
          },
    after: {
      value: row.value,
      reason: row.reason,
      note: row.note,
      ownerName: row.ownerName,
      targetOn: row.targetOn,
    },
    onBehalf: row.on_behalf === 1,
    recordedAt: row.recordedAt,
    recordedByName: row.recordedByName,
  }));
}

export interface AttachmentEvent {
  readonly id: string;
  readonly title: string;
  readonly did: "attached" | "detached";
  readonly at: string;
  readonly byName: string;
}

/** When evidence was attached to one criterion and detached from it, newest first. */
export async function listAttachmentEvents(
  scope: Scope,
  assessment: Assessment,
  criterion: string,
  limit: number,
): Promise<readonly AttachmentEvent[]> {
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .innerJoin("person as attacher", "attacher.id", "attachment.attached_by")
    .leftJoin("person as detacher", "detacher.id", "attachment.detached_by")
    .select([
      "attachment.id",
      "evidence.title",
      "attachment.attached_at",
      "attacher.name as attached_by",
      "attachment.detached_at",
      "detacher.name as detached_by",
    ])
    .where("attachment.assessment_id", "=", assessment.id)
    .where("attachment.criterion_code", "=", criterion)
    .orderBy((row) => row.fn.coalesce("attachment.detached_at", "attachment.attached_at"), "desc")
    .limit(limit)
    .execute();
  const events = rows.flatMap(({ id, title, ...row }): AttachmentEvent[] => {
    const attached = { id: `${id}-on`, title, did: "attached", at: row.attached_at, byName: row.attached_by } as const;
    if (row.detached_at === null) return [attached];
    return [
      attached,
      { id: `${id}-off`, title, did: "detached", at: row.detached_at, byName: row.detached_by ?? "Somebody" },
    ];
  });
  return events.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
}

export interface PlannedAnswer {
  readonly criterion: string;
  readonly note: string | null;
  readonly ownerName: string | null;
  readonly targetOn: IsoDate | null;
}

/** Owner, target date and note of each answer at the end of a London day. */
export async function listPlannedAsAt(
  scope: Scope,
  assessment: Assessment,
  on: IsoDate,
): Promise<ReadonlyMap<string, PlannedAnswer>> {
  const rows = await scope.db
    .selectFrom("answer")
    .innerJoin("answer_change as then", (join) =>
      join.on((row) =>
        row(
          "then.id",
          "=",
          row
            .selectFrom("answer_change as last")
            .select("last.id")
            .whereRef("last.assessment_id", "=", "answer.assessment_id")
            .whereRef("last.criterion_code", "=", "answer.criterion_code")
            .where("last.recorded_at", "<", endOfLondonDay(on))
            .orderBy("last.recorded_at", "desc")
            .orderBy("last.version", "desc")
            .limit(1),
        ),
      ),
    )
    .leftJoin("person as owner", "owner.id", "then.owner_id")
    .select(["then.criterion_code as criterion", "then.note", "owner.name as ownerName", "then.target_on as targetOn"])
    .where("answer.assessment_id", "=", assessment.id)
    .execute();
  return new Map(rows.map((row) => [row.criterion, row as PlannedAnswer]));
}

export interface CriterionAcross {
  readonly criterion: string;
  /** How many services have recorded each value of the scale, and how many of those have current evidence. */
  readonly values: ReadonlyMap<string, { readonly services: number; readonly evidenced: number }>;
}

/** Counts, over all services, of what is recorded today for single criteria of an edition. Names nobody: a summary. */
export async function countCriteriaAcross(
  scope: Scope,
  editionId: string,
  criteria: readonly string[],
): Promise<readonly CriterionAcross[]> {
  const assessmentIds = (await listSpeaking(scope, editionId, scope.today))
    .filter(({ serviceId }) => serviceId !== null)
    .map(({ assessmentId }) => assessmentId);
  if (assessmentIds.length === 0 || criteria.length === 0) {
    return criteria.map((criterion) => ({ criterion, values: new Map() }));
  }
  const evidenced = await listEvidencedCells(scope, assessmentIds, criteria);
  const answers = await scope.db
    .selectFrom("answer")
    .select(["assessment_id", "criterion_code", "value"])
    .where("assessment_id", "in", assessmentIds)
    .where("criterion_code", "in", criteria)
    .where("value", "is not", null)
    .execute();
  return criteria.map((criterion) => {
    const values = new Map<string, { services: number; evidenced: number }>();
    for (const { assessment_id, criterion_code, value } of answers) {
      if (criterion_code !== criterion || value === null) continue;
      const counted = values.get(value) ?? { services: 0, evidenced: 0 };
      counted.services += 1;
      if (evidenced.has(`${assessment_id} ${criterion}`)) counted.evidenced += 1;
      values.set(value, counted);
    }
    return { criterion, values };
  });
}

async function listEvidencedCells(
  scope: Scope,
  assessmentIds: readonly string[],
  criteria: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .select([
      "attachment.assessment_id",
      "attachment.criterion_code",
      "evidence.withdrawn",
      "evidence.held",
      "evidence.review_on",
      "evidence.expires_on",
    ])
    .where("attachment.assessment_id", "in", assessmentIds)
    .where("attachment.criterion_code", "in", criteria)
    .where("attachment.detached_at", "is", null)
    .execute();
  const current = rows.filter((row) =>
    isCurrentOn(
      {
        withdrawn: row.withdrawn === 1,
        held: row.held === 1,
        reviewOn: row.review_on as IsoDate | null,
        expiresOn: row.expires_on as IsoDate | null,
      },
      scope.today,
    ),
  );
  return new Set(current.map((row) => `${row.assessment_id} ${row.criterion_code}`));
}

export interface SpeakingNow {
  readonly assessmentId: string;
  readonly serviceId: string | null;
  readonly editionId: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly lastChangeAt: string | null;
}

/** For each service the assessment that was started last, whatever its edition, with the last change of any of its answers. */
export async function listLastStarted(scope: Scope): Promise<ReadonlyMap<string | null, SpeakingNow>> {
  const rows = await scope.db
    .selectFrom("assessment")
    .select((row) => [
      "assessment.id as assessmentId",
      "assessment.service_id as serviceId",
      "assessment.edition_id as editionId",
      "assessment.title",
      "assessment.closed_at",
      row
        .selectFrom("answer_change")
        .whereRef("answer_change.assessment_id", "=", "assessment.id")
        .select((last) => last.fn.max("answer_change.recorded_at").as("at"))
        .as("lastChangeAt"),
    ])
    .where("assessment.network_id", "=", scope.networkId)
    .orderBy("assessment.started_at", "desc")
    .orderBy("assessment.id", "desc")
    .execute();
  const last = new Map<string | null, SpeakingNow>();
  for (const { closed_at, ...row } of rows) {
    if (!last.has(row.serviceId)) last.set(row.serviceId, { ...row, isOpen: closed_at === null });
  }
  return last;
}
