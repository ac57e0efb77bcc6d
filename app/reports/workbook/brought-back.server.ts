// What a workbook that came back says, row by row, and which of its rows cannot be taken: unknown words, owners who may not be, patient data.
import { lookForPatientData } from "../../domain/patient-data/look-through";
import type { SheetRead } from "../../domain/workbook/book";
import type { WorkbookEffect } from "../../domain/workbook/preview";
import { readWorkbook, type RowFault, type WorkbookRead } from "../../domain/workbook/read-workbook";
import type { Assessment } from "../../models/assessments.server";
import { listPatternsOf } from "../../models/files/number-patterns.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listOwnersEver } from "../../models/workbook/answer-states.server";
import type { Edition } from "../../standards/types";
import { listPossibleOwners } from "../criterion-page.server";
import { ownerFaults, readEffect } from "./import-page.server";

/** Reads the sheets for an assessment that the caller found within sight. Faults come in the order of the rows. */
export async function readBroughtBack(
  scope: Scope,
  assessment: Assessment,
  edition: Edition,
  sheets: readonly SheetRead[],
): Promise<WorkbookRead> {
  return reading(scope, async (at) => {
    const owners = [...(await listPossibleOwners(at, assessment)), ...(await listOwnersEver(at, assessment))];
    const read = readWorkbook(sheets, {
      edition,
      assessmentId: assessment.id,
      owners: [...new Map(owners.map((each) => [each.id, each])).values()],
    });
    if (!read.ok) return read;
    const effect = await readEffect(at, assessment, read.rows);
    const more = [...(await ownerFaults(at, assessment, effect)), ...(await patientFaults(at, assessment, effect))];
    return { ...read, faults: [...read.faults, ...more].toSorted((a, b) => a.row - b.row) };
  });
}

/** What was typed into the workbook is looked through as an uploaded file is. What was found is not repeated. */
async function patientFaults(
  scope: Scope,
  { trustId }: Assessment,
  { changes, conflicts }: WorkbookEffect,
): Promise<readonly RowFault[]> {
  const patterns = trustId === null ? [] : await listPatternsOf(scope, [trustId]);
  return [...changes, ...conflicts].flatMap(({ row, now }) => {
    const typed = [
      { column: "Why it does not apply", text: row.reason, before: now.reason },
      { column: "Note", text: row.note, before: now.note },
    ];
    return typed
      .filter(({ text, before }) => text !== null && text !== before)
      .filter(({ text }) => lookForPatientData(text ?? "", [], scope.today, patterns) !== null)
      .map(({ column }) => ({
        row: row.row,
        column,
        value: "",
        reason: "This seems to hold patient data: a patient's number, or a date of birth",
        fix: "Remove it",
      }));
  });
}
