// Answers changed together, all or none, and taken back together. Each change also stands in the history of its own answer.
import { uuidv7 } from "uuidv7";
import {
  blankAnswer,
  isSame,
  listAnswers,
  writeChanges,
  type AnswerChange,
  type AnswerRefusal,
} from "../answers.server";
import { isOpen, type Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { getBatch, listEarlierStates, type BatchKind } from "./batch-reads.server";

export interface PlannedChange {
  readonly criterion: string;
  /** The version that the person saw; 0 where nothing was recorded. */
  readonly seenVersion: number;
  readonly change: AnswerChange;
}

/** `batchId` is `null` where every answer was as asked already: then nothing is recorded. */
export interface BatchMade {
  readonly batchId: string | null;
  readonly changed: number;
}

interface BatchChange {
  readonly criterion: string;
  readonly versionBefore: number;
}

/**
 * Records several answers of one assessment, all of them or none: one that was changed since it was seen refuses all.
 * An answer that is there already is not counted. The caller has found the assessment within sight and asked for each answer's permission.
 * Source: the portal's product definition, "Answering at speed".
 */
export async function recordAnswers(
  tx: Scope,
  assessment: Assessment,
  changes: readonly PlannedChange[],
  kind: Exclude<BatchKind, "undo">,
  onBehalf: boolean,
): Promise<Outcome<BatchMade, AnswerRefusal>> {
  const recorded = await recordEach(tx, assessment, changes, onBehalf);
  if (!recorded.ok) return recorded;
  if (recorded.made.length === 0) return { ok: true, batchId: null, changed: 0 };
  const batchId = await keepBatch(tx, assessment, { kind, undoes: null, onBehalf, made: recorded.made });
  return { ok: true, batchId, changed: recorded.made.length };
}

export interface BatchUndone {
  readonly batchId: string;
  readonly changed: number;
  /** Criteria that were changed after the batch, and stay as they are. */
  readonly left: readonly string[];
}

export type UndoRefusal = "closed" | "already-undone" | "nothing-to-undo";

/**
 * Puts back each answer that still stands as the batch left it, as a new change; one that was changed since is left, and named.
 * `nothing-to-undo` where all were changed since. An undo is a batch too, and may be undone in its turn; each batch once.
 */
export async function undoBatch(
  tx: Scope,
  assessment: Assessment,
  batchId: string,
  onBehalf: boolean,
): Promise<Outcome<BatchUndone, UndoRefusal> | undefined> {
  const batch = await getBatch(tx, assessment, batchId);
  if (batch === undefined) return undefined;
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  if (batch.undoneBy !== null) return { ok: false, reason: "already-undone" };
  const states = await listEarlierStates(tx, assessment, batch.id);
  const standing = states.filter(({ versionNow, versionAfter }) => versionNow === versionAfter);
  const recorded = await recordEach(
    tx,
    assessment,
    standing.map(({ criterion, versionNow, before }) => ({ criterion, seenVersion: versionNow, change: before })),
    onBehalf,
  );
  // Read in this transaction, so a version cannot have moved on.
  if (!recorded.ok) throw new Error(`Undoing batch ${batch.id} was refused: ${recorded.reason}.`);
  if (recorded.made.length === 0) return { ok: false, reason: "nothing-to-undo" };
  const id = await keepBatch(tx, assessment, { kind: "undo", undoes: batch.id, onBehalf, made: recorded.made });
  const left = states.filter(({ versionNow, versionAfter }) => versionNow !== versionAfter);
  return { ok: true, batchId: id, changed: recorded.made.length, left: left.map(({ criterion }) => criterion) };
}

async function recordEach(
  tx: Scope,
  assessment: Assessment,
  changes: readonly PlannedChange[],
  onBehalf: boolean,
): Promise<Outcome<{ readonly made: readonly BatchChange[] }, AnswerRefusal>> {
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  const criteria = changes.map(({ criterion }) => criterion);
  // Named twice, the second would be over a version that nobody saw.
  if (new Set(criteria).size < criteria.length) return { ok: false, reason: "changed-meanwhile" };
  const answers = await listAnswers(tx, assessment, criteria);
  const pairs = changes.map(({ criterion, seenVersion, change }) => ({
    before: answers.get(criterion) ?? blankAnswer(criterion),
    seenVersion,
    change,
  }));
  if (pairs.some(({ before, seenVersion }) => before.version !== seenVersion)) {
    return { ok: false, reason: "changed-meanwhile" };
  }
  const changed = pairs.filter(
    ({ before, change }) => !isSame(before, change) && !(before.version === 0 && saysNothingYet(change)),
  );
  await writeChanges(tx, assessment, changed, onBehalf);
  const made = changed.map(({ before }) => ({ criterion: before.criterion, versionBefore: before.version }));
  return { ok: true, made };
}

/** What an answer says before anything is recorded: recording it over nothing would change nothing that anybody can see. */
function saysNothingYet({ value, reason, note, ownerId, targetOn }: AnswerChange): boolean {
  return [value, reason, note, ownerId, targetOn].every((part) => part === null);
}

async function keepBatch(
  tx: Scope,
  assessment: Assessment,
  batch: {
    readonly kind: BatchKind;
    readonly undoes: string | null;
    readonly onBehalf: boolean;
    readonly made: readonly BatchChange[];
  },
): Promise<string> {
  const id = uuidv7();
  await tx.db
    .insertInto("answer_batch")
    .values({
      id,
      assessment_id: assessment.id,
      kind: batch.kind,
      undoes_id: batch.undoes,
      on_behalf: batch.onBehalf ? 1 : 0,
      made_at: tx.at,
      made_by: actingPerson(tx),
    })
    .execute();
  await tx.db
    .insertInto("answer_batch_change")
    .values(
      batch.made.map(({ criterion, versionBefore }) => ({
        batch_id: id,
        criterion_code: criterion,
        version_before: versionBefore,
        version_after: versionBefore + 1,
      })),
    )
    .execute();
  await audit(tx, {
    did: batch.kind === "undo" ? "answers.put-back-together" : "answers.changed-together",
    kind: "assessment",
    id: assessment.id,
    trustId: assessment.trustId,
    detail: { batch: id, kind: batch.kind, changed: batch.made.length, onBehalf: batch.onBehalf },
  });
  return id;
}
