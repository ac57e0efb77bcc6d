// What happened to answers and their evidence, newest first, and how they stood on a day. The caller has found the assessment within sight.
import type { IsoDate } from "../domain/dates";
import { endOfLondonDay } from "../domain/london";
import type { Assessment } from "./assessments.server";
import type { Scope } from "./scope.server";

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
  /** Why the criterion did not apply, where that was said. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerName: string | null;
  readonly targetOn: IsoDate | null;
}

/** Reason, note, owner and target date of each answer at the end of a London day. */
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
    .select([
      "then.criterion_code as criterion",
      "then.reason",
      "then.note",
      "owner.name as ownerName",
      "then.target_on as targetOn",
    ])
    .where("answer.assessment_id", "=", assessment.id)
    .execute();
  return new Map(rows.map((row) => [row.criterion, row as PlannedAnswer]));
}
