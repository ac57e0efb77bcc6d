// What a workbook that was brought back would change, against what stands at this moment: for its page, and for its application.
import type { Instant } from "../../domain/dates";
import { findCriterion } from "../../domain/find-criterion";
import { formatMoment } from "../../domain/london";
import type { ImportPage, WorkbookRow } from "../../domain/view/workbook-page";
import {
  seenKey,
  workbookEffect,
  type RowEffect,
  type State,
  type WorkbookEffect,
} from "../../domain/workbook/preview";
import type { RowFault, RowRead } from "../../domain/workbook/read-workbook";
import { blankAnswer, listAnswers } from "../../models/answers.server";
import { getAssessment, type Assessment } from "../../models/assessments.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listOwnersEver, listStatesAt } from "../../models/workbook/answer-states.server";
import { getImport, type WorkbookImport } from "../../models/workbook/imports.server";
import type { Edition } from "../../standards/types";
import { dayWords, statusWords } from "../answering/bulk-check.server";
import { mayAnswer, placeOf } from "../assessment-place.server";
import { listPossibleOwners } from "../criterion-page.server";

/** Sorts the rows by what they would do now. A version that never was is nothing that the workbook can have been made of. */
export async function readEffect(
  scope: Scope,
  assessment: Assessment,
  rows: readonly RowRead[],
): Promise<WorkbookEffect> {
  const answers = await listAnswers(scope, assessment);
  const now = (criterion: string) => answers.get(criterion) ?? blankAnswer(criterion);
  const older = rows
    .filter(({ criterion, seenVersion }) => seenVersion > 0 && now(criterion).version !== seenVersion)
    .map(({ criterion, seenVersion }) => ({ criterion, version: seenVersion }));
  const states = await listStatesAt(scope, assessment, older);
  const then = (row: RowRead): State => {
    if (row.seenVersion === 0) return blankAnswer(row.criterion);
    return states.get(`${row.criterion}@${row.seenVersion}`) ?? now(row.criterion);
  };
  return workbookEffect(rows, then, now, ({ ownerId }) => mayAnswer(scope, assessment, ownerId));
}

/** Faults of rows that would make somebody an owner who may not be one. */
export async function ownerFaults(
  scope: Scope,
  assessment: Assessment,
  { changes, conflicts }: WorkbookEffect,
): Promise<readonly RowFault[]> {
  const possible = new Set((await listPossibleOwners(scope, assessment)).map(({ id }) => id));
  return [...changes, ...conflicts]
    .filter(({ row, now }) => row.ownerId !== null && row.ownerId !== now.ownerId && !possible.has(row.ownerId))
    .map(({ row }) => ({
      row: row.row,
      column: "Owner",
      value: "",
      reason: "This person may no longer own an answer here",
      fix: "Choose another name from the list, or leave it empty",
    }));
}

/** The preview; `undefined` where the import is somebody else's, too old, or of an assessment out of sight. */
export async function readImportPage(
  scope: Scope,
  slug: string,
  id: string,
  importId: string,
): Promise<ImportPage | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    const kept = assessment && (await getImport(at, assessment, importId));
    if (assessment === undefined || edition === undefined || kept === undefined) return undefined;
    return pageOf(at, assessment, edition, kept);
  });
}

async function pageOf(
  scope: Scope,
  assessment: Assessment,
  edition: Edition,
  kept: WorkbookImport,
): Promise<ImportPage> {
  const isOver = kept.faults.length > 0 || kept.appliedBatchId !== null;
  const effect = await readEffect(scope, assessment, isOver ? [] : kept.rows);
  const people = [...(await listOwnersEver(scope, assessment)), ...(await listPossibleOwners(scope, assessment))];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const shown = (each: RowEffect) => toRow(edition, names, each);
  const answers = await listAnswers(
    scope,
    assessment,
    effect.conflicts.map(({ row }) => row.criterion),
  );
  return {
    place: placeOf(scope, assessment, edition),
    importId: kept.id,
    fileName: kept.fileName,
    changes: effect.changes.map(shown),
    conflicts: effect.conflicts.map((each) => {
      const now = answers.get(each.row.criterion);
      const when = now?.changedAt == null ? "" : `, ${formatMoment(now.changedAt as Instant)}`;
      return { ...shown(each), changedBy: `${now?.changedByName ?? "Somebody"}${when}` };
    }),
    notTheirs: effect.notTheirs.map((each) => {
      const { row, code, text } = shown(each);
      return { row, code, text };
    }),
    faults: kept.faults,
    unchanged: effect.unchanged,
    seen: seenKey(effect),
    appliedBatchId: kept.appliedBatchId,
  };
}

function toRow(edition: Edition, names: ReadonlyMap<string, string>, { row, now }: RowEffect): WorkbookRow {
  const nameOf = (id: string | null) => (id === null ? "Nobody" : (names.get(id) ?? "Somebody"));
  return {
    row: row.row,
    code: row.criterion,
    text: findCriterion(edition, row.criterion)?.criterion.text ?? "",
    status: {
      before: statusWords(edition.scale, now.value, now.reason),
      after: statusWords(edition.scale, row.value, row.reason),
    },
    owner: { before: nameOf(now.ownerId), after: nameOf(row.ownerId) },
    target: { before: dayWords(now.targetOn), after: dayWords(row.targetOn) },
    note: { before: now.note ?? "No note", after: row.note ?? "No note" },
  };
}
