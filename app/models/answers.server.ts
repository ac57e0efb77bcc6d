// Answers: the present state of each criterion, changed only against the version that was seen, with every change kept.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../domain/dates";
import { isOpen, type Assessment } from "./assessments.server";
import { auditEach } from "./audit.server";
import { actingPerson, laterOf, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface Answer {
  readonly criterion: string;
  /** A value of the edition's scale; `null` is not yet rated. */
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly targetOn: IsoDate | null;
  /** 0 where nothing was recorded yet. */
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedByName: string | null;
}

/** What an answer is before anything is recorded. */
export function blankAnswer(criterion: string): Answer {
  return {
    criterion,
    value: null,
    reason: null,
    note: null,
    ownerId: null,
    ownerName: null,
    targetOn: null,
    version: 0,
    changedAt: null,
    changedByName: null,
  };
}

function answerQuery(scope: Scope, assessmentId: string) {
  return scope.db
    .selectFrom("answer")
    .leftJoin("person as owner", "owner.id", "answer.owner_id")
    .innerJoin("person as changer", "changer.id", "answer.changed_by")
    .select([
      "answer.criterion_code as criterion",
      "answer.value",
      "answer.reason",
      "answer.note",
      "answer.owner_id as ownerId",
      "owner.name as ownerName",
      "answer.target_on as targetOn",
      "answer.version",
      "answer.changed_at as changedAt",
      "changer.name as changedByName",
    ])
    .where("answer.assessment_id", "=", assessmentId);
}

/** The recorded answers of an assessment that the caller has already found within sight; to these criteria where they are named. */
export async function listAnswers(
  scope: Scope,
  assessment: Assessment,
  criteria?: readonly string[],
): Promise<ReadonlyMap<string, Answer>> {
  const query = answerQuery(scope, assessment.id);
  const rows = await (criteria === undefined ? query : query.where("answer.criterion_code", "in", criteria)).execute();
  return new Map(rows.map((row) => [row.criterion, row as Answer]));
}

/** One answer, blank where nothing was recorded. */
export async function getAnswer(scope: Scope, assessment: Assessment, criterion: string): Promise<Answer> {
  const row = await answerQuery(scope, assessment.id).where("answer.criterion_code", "=", criterion).executeTakeFirst();
  return row === undefined ? blankAnswer(criterion) : (row as Answer);
}

export interface AnswerChange {
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: IsoDate | null;
}

export type AnswerRefusal = "closed" | "changed-meanwhile";

/**
 * Records an answer over the version that its writer saw. A newer version is a refusal: nobody overwrites what they have not read.
 * The change, its history row and its audit entry stand or fall together. Saving what is there already changes nothing.
 */
export async function recordAnswer(
  tx: Scope,
  assessment: Assessment,
  criterion: string,
  seenVersion: number,
  change: AnswerChange,
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, AnswerRefusal>> {
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  const before = await getAnswer(tx, assessment, criterion);
  if (before.version !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  if (isSame(before, change)) return { ok: true, version: before.version };
  await writeChanges(tx, assessment, [{ before, change }], onBehalf);
  return { ok: true, version: seenVersion + 1 };
}

export interface AnswerToChange {
  /** The answer as it stands, read in the same transaction. */
  readonly before: Answer;
  readonly change: AnswerChange;
}

/** Rows of one statement: SQLite binds at most 32,766 values. */
const chunk = 500;

/**
 * Writes changes over answers whose versions the caller has compared with those that were seen, in an open assessment. Each gets its
 * history row and its audit entry, in as many statements for a thousand as for a few.
 */
export async function writeChanges(
  tx: Scope,
  assessment: Assessment,
  changes: readonly AnswerToChange[],
  onBehalf: boolean,
): Promise<void> {
  const person = actingPerson(tx);
  const written = changes.map(({ before, change }) => ({
    key: { assessment_id: assessment.id, criterion_code: before.criterion },
    columns: { ...columnsOf(change), version: before.version + 1 },
    at: laterOf(tx.at, before.changedAt),
  }));
  for (let from = 0; from < written.length; from += chunk) {
    const some = written.slice(from, from + chunk);
    await tx.db
      .insertInto("answer")
      .values(some.map(({ key, columns, at }) => ({ ...key, ...columns, changed_at: at, changed_by: person })))
      .onConflict((conflict) =>
        conflict.columns(["assessment_id", "criterion_code"]).doUpdateSet((row) => ({
          value: row.ref("excluded.value"),
          reason: row.ref("excluded.reason"),
          note: row.ref("excluded.note"),
          owner_id: row.ref("excluded.owner_id"),
          target_on: row.ref("excluded.target_on"),
          version: row.ref("excluded.version"),
          changed_at: row.ref("excluded.changed_at"),
          changed_by: row.ref("excluded.changed_by"),
        })),
      )
      .execute();
    await tx.db
      .insertInto("answer_change")
      .values(
        some.map(({ key, columns, at }) => ({
          id: uuidv7(),
          ...key,
          ...columns,
          on_behalf: onBehalf ? (1 as const) : (0 as const),
          recorded_at: at,
          recorded_by: person,
        })),
      )
      .execute();
  }
  await auditEach(
    tx,
    changes.map(({ before, change }) => ({
      did: "answer.changed",
      kind: "assessment",
      id: assessment.id,
      trustId: assessment.trustId,
      detail: {
        criterion: before.criterion,
        version: before.version + 1,
        before: before.value,
        after: change.value,
        onBehalf,
      },
    })),
  );
}

function columnsOf(change: AnswerChange) {
  return {
    value: change.value,
    reason: change.reason,
    note: change.note,
    owner_id: change.ownerId,
    target_on: change.targetOn,
  };
}

/** Whether saving this over the answer would change nothing. */
export function isSame(before: Answer, change: AnswerChange): boolean {
  return (
    before.version > 0 &&
    before.value === change.value &&
    before.reason === change.reason &&
    before.note === change.note &&
    before.ownerId === change.ownerId &&
    before.targetOn === change.targetOn
  );
}

export interface AnswerHistoryRow {
  readonly version: number;
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerName: string | null;
  readonly targetOn: string | null;
  readonly onBehalf: boolean;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** The changes of one answer, newest first. `limit` bounds a panel; the history page asks for more. */
export async function listAnswerHistory(
  scope: Scope,
  assessment: Assessment,
  criterion: string,
  limit: number,
): Promise<readonly AnswerHistoryRow[]> {
  const rows = await scope.db
    .selectFrom("answer_change")
    .leftJoin("person as owner", "owner.id", "answer_change.owner_id")
    .innerJoin("person as recorder", "recorder.id", "answer_change.recorded_by")
    .select([
      "answer_change.version",
      "answer_change.value",
      "answer_change.reason",
      "answer_change.note",
      "owner.name as ownerName",
      "answer_change.target_on as targetOn",
      "answer_change.on_behalf",
      "answer_change.recorded_at as recordedAt",
      "recorder.name as recordedByName",
    ])
    .where("answer_change.assessment_id", "=", assessment.id)
    .where("answer_change.criterion_code", "=", criterion)
    .orderBy("answer_change.version", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({ ...row, onBehalf: on_behalf === 1 }));
}
