// Workbooks that were brought back: what was read of them, for whoever brought them and for nobody else, until it is applied or a day has passed.
import { uuidv7 } from "uuidv7";
import type { RowFault, RowRead } from "../../domain/workbook/read-workbook";
import type { Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";

export interface WorkbookImport {
  readonly id: string;
  readonly fileName: string;
  readonly madeAt: string;
  readonly rows: readonly RowRead[];
  /** Where there are any, nothing of the workbook can be applied. */
  readonly faults: readonly RowFault[];
  readonly appliedBatchId: string | null;
}

const keptHours = 24;

/** Keeps what was read of a workbook, and drops what nobody applied in time. The caller has found the assessment within sight. */
export async function keepImport(
  tx: Scope,
  assessment: Assessment,
  read: Pick<WorkbookImport, "fileName" | "rows" | "faults">,
): Promise<string> {
  await tx.db.deleteFrom("workbook_import").where("made_at", "<", oldest(tx)).where("applied_at", "is", null).execute();
  const id = uuidv7();
  await tx.db
    .insertInto("workbook_import")
    .values({
      id,
      assessment_id: assessment.id,
      made_at: tx.at,
      made_by: actingPerson(tx),
      file_name: read.fileName,
      rows: JSON.stringify(read.rows),
      faults: JSON.stringify(read.faults),
      applied_batch_id: null,
      applied_at: null,
    })
    .execute();
  await audit(tx, {
    did: "workbook.brought-back",
    kind: "assessment",
    id: assessment.id,
    trustId: assessment.trustId,
    detail: { import: id, rows: read.rows.length, faults: read.faults.length },
  });
  return id;
}

/** One of this person's own, of this assessment; `undefined` for anybody else's, and for one that has waited too long. */
export async function getImport(scope: Scope, assessment: Assessment, id: string): Promise<WorkbookImport | undefined> {
  const row = await scope.db
    .selectFrom("workbook_import")
    .select([
      "id",
      "file_name as fileName",
      "made_at as madeAt",
      "rows",
      "faults",
      "applied_batch_id as appliedBatchId",
    ])
    .where("id", "=", id)
    .where("assessment_id", "=", assessment.id)
    .where("made_by", "=", actingPerson(scope))
    .where((where) => where.or([where("applied_at", "is not", null), where("made_at", ">=", oldest(scope))]))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...row, rows: JSON.parse(row.rows) as RowRead[], faults: JSON.parse(row.faults) as RowFault[] };
}

/** Says which changes the import became. Its rows are dropped: they stand in the history of the answers. */
export async function markApplied(tx: Scope, { id }: WorkbookImport, batchId: string): Promise<void> {
  await tx.db
    .updateTable("workbook_import")
    .set({ applied_batch_id: batchId, applied_at: tx.at, rows: "[]" })
    .where("id", "=", id)
    .where("applied_at", "is", null)
    .execute();
}

function oldest(scope: Scope): string {
  return new Date(Date.parse(scope.at) - keptHours * 3_600_000).toISOString();
}
