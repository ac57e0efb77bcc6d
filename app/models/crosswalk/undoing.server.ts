// Undoing a migration, while nothing newer is lost by it.
import { isUndoable } from "../../domain/crosswalk/undo";
import type { Instant } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { AssessmentMigration } from "./migrations.server";

/** What was done in the new assessment since it was made, each kind with how often. */
export interface NewerWork {
  readonly what:
    | "answers"
    | "evidence"
    | "bulk changes"
    | "workbooks"
    | "queries"
    | "findings"
    | "snapshots"
    | "mock assessments"
    | "guests"
    | "later assessments"
    | "closing";
  readonly count: number;
}

/** What undoing would destroy: empty where the new assessment is as the migration made it. */
export async function listNewerWork(scope: Scope, migration: AssessmentMigration): Promise<readonly NewerWork[]> {
  const id = migration.toAssessmentId;
  const row = await scope.db
    .selectFrom("assessment")
    .where("assessment.id", "=", id)
    .select(({ selectFrom, fn }) => [
      "assessment.closed_at as closedAt",
      selectFrom("answer_change")
        .select(fn.countAll<number>().as("n"))
        .where("assessment_id", "=", id)
        .where((row) => row.or([row("version", ">", 1), row("recorded_at", "!=", migration.madeAt)]))
        .as("answers"),
      selectFrom("attachment")
        .select(fn.countAll<number>().as("n"))
        .where("assessment_id", "=", id)
        .where((row) => row.or([row("detached_at", "is not", null), row("attached_at", "!=", migration.madeAt)]))
        .as("evidence"),
      selectFrom("answer_batch").select(fn.countAll<number>().as("n")).where("assessment_id", "=", id).as("bulk"),
      selectFrom("workbook_import").select(fn.countAll<number>().as("n")).where("assessment_id", "=", id).as("books"),
      selectFrom("query").select(fn.countAll<number>().as("n")).where("assessment_id", "=", id).as("queries"),
      selectFrom("finding").select(fn.countAll<number>().as("n")).where("assessment_id", "=", id).as("findings"),
      selectFrom("snapshot").select(fn.countAll<number>().as("n")).where("assessment_id", "=", id).as("snapshots"),
      selectFrom("mock_assessment").select(fn.countAll<number>().as("n")).where("assessment_id", "=", id).as("mocks"),
      selectFrom("role_held").select(fn.countAll<number>().as("n")).where("assessment_id", "=", id).as("guests"),
      selectFrom("carried_answer")
        .select(fn.countAll<number>().as("n"))
        .where("from_assessment_id", "=", id)
        .as("carriedOn"),
      selectFrom("assessment_migration")
        .select(fn.countAll<number>().as("n"))
        .where("from_assessment_id", "=", id)
        .as("migratedOn"),
    ])
    .executeTakeFirstOrThrow();
  const later = (row.carriedOn ?? 0) + (row.migratedOn ?? 0);
  const found: readonly NewerWork[] = [
    { what: "answers", count: row.answers ?? 0 },
    { what: "evidence", count: row.evidence ?? 0 },
    { what: "bulk changes", count: row.bulk ?? 0 },
    { what: "workbooks", count: row.books ?? 0 },
    { what: "queries", count: row.queries ?? 0 },
    { what: "findings", count: row.findings ?? 0 },
    { what: "snapshots", count: row.snapshots ?? 0 },
    { what: "mock assessments", count: row.mocks ?? 0 },
    { what: "guests", count: row.guests ?? 0 },
    { what: "later assessments", count: later },
    { what: "closing", count: row.closedAt === null ? 0 : 1 },
  ];
  return found.filter(({ count }) => count > 0);
}

/**
 * Undoes a migration: what it made is removed, and the assessment that it closed is open again, as it was. Refused after its days, and where anything
 * was done in the new assessment since. The record of the migration and of its undoing stay.
 */
export async function undoMigration(
  tx: Scope,
  migration: AssessmentMigration,
  trustId: string | null,
): Promise<Outcome<{ readonly id: string }, "too-late" | "newer-work" | "undone">> {
  const { id, toAssessmentId, fromAssessmentId, closedFrom } = migration;
  if (!isUndoable(londonDate(migration.madeAt as Instant), tx.today)) return { ok: false, reason: "too-late" };
  const undone = await tx.db
    .updateTable("assessment_migration")
    .set({ to_assessment_id: null, undone_at: tx.at, undone_by: actingPerson(tx) })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  if (undone.numUpdatedRows === 0n) return { ok: false, reason: "undone" };
  if ((await listNewerWork(tx, migration)).length > 0) return { ok: false, reason: "newer-work" };
  for (const table of ["carried_answer", "attachment", "answer_change", "answer"] as const) {
    await tx.db.deleteFrom(table).where("assessment_id", "=", toAssessmentId).execute();
  }
  await tx.db.deleteFrom("assessment").where("id", "=", toAssessmentId).execute();
  if (closedFrom) {
    await tx.db
      .updateTable("assessment")
      .set({ closed_at: null, closed_by: null })
      .where("id", "=", fromAssessmentId)
      .execute();
  }
  const detail = { removed: toAssessmentId, reopened: closedFrom };
  await audit(tx, { did: "assessment.migration-undone", kind: "assessment", id: fromAssessmentId, trustId, detail });
  return { ok: true, id: fromAssessmentId };
}
