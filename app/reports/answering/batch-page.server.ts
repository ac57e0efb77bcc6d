// What was changed together in one assessment: the list of it, and one such change with what it did and what undoing it would do.
import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { BatchHead, BatchPage, BatchRow, BatchesPage } from "../../domain/view/batch-page";
import { getAssessment, subjectOf, type Assessment } from "../../models/assessments.server";
import {
  getBatch,
  listBatches,
  listEarlierStates,
  type Batch,
  type BatchKind,
  type EarlierState,
} from "../../models/answering/batch-reads.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { compileEdition, type CompiledEdition } from "../../domain/gap-analysis";
import { may, placeOf, toAnswer } from "../assessment-place.server";
import { dayWords, statusWords } from "./bulk-check.server";

const kindWords: Readonly<Record<BatchKind, string>> = {
  bulk: "Changed together",
  workbook: "Brought in from a workbook",
  undo: "Undone",
};

/** More changes of this kind than anybody looks back through. */
const mostBatches = 100;

/** The last changes made together, newest first; `undefined` where the assessment is out of sight. */
export async function readBatchesPage(scope: Scope, slug: string, id: string): Promise<BatchesPage | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    if (assessment === undefined || edition === undefined) return undefined;
    const batches = await listBatches(at, assessment, mostBatches + 1);
    return {
      place: placeOf(at, assessment, edition),
      batches: batches.slice(0, mostBatches).map((batch) => headOf(assessment, batch)),
      hasMore: batches.length > mostBatches,
    };
  });
}

/** One change made together; `undefined` where it, or its assessment, is not there for this person. */
export async function readBatchPage(
  scope: Scope,
  slug: string,
  id: string,
  batchId: string,
): Promise<BatchPage | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    const batch = assessment && (await getBatch(at, assessment, batchId));
    if (assessment === undefined || edition === undefined || batch === undefined) return undefined;
    const states = await listEarlierStates(at, assessment, batch.id);
    const compiled = compileEdition(edition);
    const rows = inOrder(compiled, states).map((state) => toRow(compiled, state));
    return {
      place: placeOf(at, assessment, edition),
      head: headOf(assessment, batch),
      undoes: batch.undoes,
      undoneBy: batch.undoneBy,
      rows,
      mayUndo: batch.undoneBy === null && assessment.closedAt === null && mayUndo(at, assessment, batch, states),
      standing: rows.filter(({ isChangedSince }) => !isChangedSince).length,
    };
  });
}

/** Who made it, while they may change answers here at all; and whoever may change every answer that it would put back. */
export function mayUndo(
  scope: Scope,
  assessment: Assessment,
  batch: Batch,
  states: readonly Pick<EarlierState, "ownerNow">[],
): boolean {
  const me = scope.actor?.personId ?? null;
  if (batch.madeById === me && may(scope, toAnswer, subjectOf(assessment, me))) return true;
  return states.every(({ ownerNow }) => may(scope, toAnswer, subjectOf(assessment, ownerNow)));
}

function headOf(assessment: Assessment, batch: Batch): BatchHead {
  return {
    id: batch.id,
    kind: kindWords[batch.kind],
    changed: batch.changed,
    byName: batch.madeByName,
    when: formatMoment(batch.madeAt as Instant),
    onBehalfOf: batch.onBehalf ? assessment.trustShortName : null,
    isUndone: batch.undoneBy !== null,
  };
}

function inOrder({ indexOf }: CompiledEdition, states: readonly EarlierState[]): readonly EarlierState[] {
  return states.toSorted((a, b) => (indexOf.get(a.criterion) ?? 0) - (indexOf.get(b.criterion) ?? 0));
}

function toRow({ edition, criteria, indexOf }: CompiledEdition, state: EarlierState): BatchRow {
  const { before, after } = state;
  const { scale } = edition;
  return {
    code: state.criterion,
    text: criteria[indexOf.get(state.criterion) ?? -1]?.criterion.text ?? "",
    status: {
      before: statusWords(scale, before.value, before.reason),
      after: statusWords(scale, after.value, after.reason),
    },
    owner: { before: before.ownerName ?? "No owner", after: after.ownerName ?? "No owner" },
    target: { before: dayWords(before.targetOn), after: dayWords(after.targetOn) },
    note: { before: before.note ?? "No note", after: after.note ?? "No note" },
    isChangedSince: state.versionNow !== state.versionAfter,
  };
}
