// What was changed together in an assessment that the caller has found within sight: which answers, from what to what, and what stands now.
import type { IsoDate } from "../../domain/dates";
import type { AnswerChange } from "../answers.server";
import type { Assessment } from "../assessments.server";
import type { Scope } from "../scope.server";

export type BatchKind = "bulk" | "workbook" | "undo";

export interface Batch {
  readonly id: string;
  readonly kind: BatchKind;
  /** The batch that this one took back. */
  readonly undoes: string | null;
  /** The batch that took this one back. */
  readonly undoneBy: string | null;
  readonly onBehalf: boolean;
  readonly madeAt: string;
  readonly madeById: string;
  readonly madeByName: string;
  readonly changed: number;
}

function batchQuery(scope: Scope, assessment: Assessment) {
  return scope.db
    .selectFrom("answer_batch as batch")
    .innerJoin("person", "person.id", "batch.made_by")
    .leftJoin("answer_batch as undo", "undo.undoes_id", "batch.id")
    .select((row) => [
      "batch.id",
      "batch.kind",
      "batch.undoes_id as undoes",
      "undo.id as undoneBy",
      "batch.on_behalf",
      "batch.made_at as madeAt",
      "batch.made_by as madeById",
      "person.name as madeByName",
      row
        .selectFrom("answer_batch_change")
        .select((each) => each.fn.countAll<number>().as("count"))
        .whereRef("answer_batch_change.batch_id", "=", "batch.id")
        .as("changed"),
    ])
    .where("batch.assessment_id", "=", assessment.id);
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batchQuery>["executeTakeFirstOrThrow"]>>;

function toBatch({ on_behalf, changed, ...row }: BatchRow): Batch {
  return { ...row, onBehalf: on_behalf === 1, changed: changed ?? 0 };
}

/** One batch of this assessment; `undefined` where it has none of that id. */
export async function getBatch(scope: Scope, assessment: Assessment, id: string): Promise<Batch | undefined> {
  const row = await batchQuery(scope, assessment).where("batch.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : toBatch(row);
}

/** The last batches of this assessment, newest first. */
export async function listBatches(scope: Scope, assessment: Assessment, limit: number): Promise<readonly Batch[]> {
  const rows = await batchQuery(scope, assessment)
    .orderBy("batch.made_at", "desc")
    .orderBy("batch.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toBatch);
}

/** How many batches this assessment has had. */
export async function countBatches(scope: Scope, assessment: Assessment): Promise<number> {
  const row = await scope.db
    .selectFrom("answer_batch")
    .select((each) => each.fn.countAll<number>().as("count"))
    .where("assessment_id", "=", assessment.id)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** An answer as it stood at one version, with its owner's name. */
export interface NamedState extends AnswerChange {
  readonly ownerName: string | null;
}

export interface EarlierState {
  readonly criterion: string;
  readonly versionAfter: number;
  readonly versionNow: number;
  /** Who owns the answer now, for those who may change only what they own. */
  readonly ownerNow: string | null;
  readonly before: NamedState;
  readonly after: NamedState;
}

/** What each answer of a batch said before it and after it, by criterion code. Nothing recorded before is all `null`. */
export async function listEarlierStates(
  scope: Scope,
  assessment: Assessment,
  batchId: string,
): Promise<readonly EarlierState[]> {
  const rows = await scope.db
    .selectFrom("answer_batch_change as change")
    .innerJoin("answer as now", (join) =>
      join.onRef("now.criterion_code", "=", "change.criterion_code").on("now.assessment_id", "=", assessment.id),
    )
    .innerJoin("answer_change as after", (join) =>
      join
        .onRef("after.criterion_code", "=", "change.criterion_code")
        .onRef("after.version", "=", "change.version_after")
        .on("after.assessment_id", "=", assessment.id),
    )
    .leftJoin("answer_change as before", (join) =>
      join
        .onRef("before.criterion_code", "=", "change.criterion_code")
        .onRef("before.version", "=", "change.version_before")
        .on("before.assessment_id", "=", assessment.id),
    )
    .leftJoin("person as owner_before", "owner_before.id", "before.owner_id")
    .leftJoin("person as owner_after", "owner_after.id", "after.owner_id")
    .select([
      "change.criterion_code as criterion",
      "change.version_after as versionAfter",
      "now.version as versionNow",
      "now.owner_id as ownerNow",
      "before.value as value_before",
      "before.reason as reason_before",
      "before.note as note_before",
      "before.owner_id as owner_before",
      "owner_before.name as name_before",
      "before.target_on as target_before",
      "after.value",
      "after.reason",
      "after.note",
      "after.owner_id",
      "owner_after.name",
      "after.target_on",
    ])
    .where("change.batch_id", "=", batchId)
    .orderBy("change.criterion_code")
    .execute();
  return rows.map((row) => ({
    criterion: row.criterion,
    versionAfter: row.versionAfter,
    versionNow: row.versionNow,
    ownerNow: row.ownerNow,
    before: {
      value: row.value_before,
      reason: row.reason_before,
      note: row.note_before,
      ownerId: row.owner_before,
      ownerName: row.name_before,
      targetOn: row.target_before as IsoDate | null,
    },
    after: {
      value: row.value,
      reason: row.reason,
      note: row.note,
      ownerId: row.owner_id,
      ownerName: row.name,
      targetOn: row.target_on as IsoDate | null,
    },
  }));
}
