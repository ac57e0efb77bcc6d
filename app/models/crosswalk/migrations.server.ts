// Assessments that were migrated: the record of each, from which assessment to which.
import type { MigrationAccount } from "../../domain/crosswalk/account";
import type { Assessment } from "../assessments.server";
import type { Scope } from "../scope.server";
import { listWaysFrom } from "./crosswalks.server";

export interface AssessmentMigration {
  readonly id: string;
  readonly crosswalkId: string;
  readonly fromAssessmentId: string;
  readonly fromTitle: string;
  readonly fromEditionId: string;
  readonly toAssessmentId: string;
  readonly toTitle: string;
  readonly toEditionId: string;
  /** The migration closed the old assessment, so that undoing it opens it again. */
  readonly closedFrom: boolean;
  readonly account: MigrationAccount;
  readonly onBehalf: boolean;
  readonly madeAt: string;
  readonly madeById: string;
  readonly madeByName: string;
}

function migrationQuery(scope: Scope) {
  return scope.db
    .selectFrom("assessment_migration as migration")
    .innerJoin("assessment as older", "older.id", "migration.from_assessment_id")
    .innerJoin("assessment as newer", "newer.id", "migration.to_assessment_id")
    .innerJoin("person", "person.id", "migration.made_by")
    .select([
      "migration.id",
      "migration.crosswalk_id as crosswalkId",
      "older.id as fromAssessmentId",
      "older.title as fromTitle",
      "older.edition_id as fromEditionId",
      "newer.id as toAssessmentId",
      "newer.title as toTitle",
      "newer.edition_id as toEditionId",
      "migration.closed_from as closedFrom",
      "migration.account",
      "migration.on_behalf as onBehalf",
      "migration.made_at as madeAt",
      "migration.made_by as madeById",
      "person.name as madeByName",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof migrationQuery>["executeTakeFirstOrThrow"]>>;

function toMigration({ closedFrom, onBehalf, account, ...row }: Row): AssessmentMigration {
  return {
    ...row,
    closedFrom: closedFrom === 1,
    onBehalf: onBehalf === 1,
    account: JSON.parse(account) as MigrationAccount,
  };
}

/** The migration that made an assessment, that the caller found within sight; `undefined` where it was begun in another way. */
export async function getMigrationInto(scope: Scope, assessment: Assessment): Promise<AssessmentMigration | undefined> {
  const row = await migrationQuery(scope).where("newer.id", "=", assessment.id).executeTakeFirst();
  return row && toMigration(row);
}

/** The migration that left an assessment, that the caller found within sight; `undefined` where none did, or it was undone. */
export async function getMigrationFrom(scope: Scope, assessment: Assessment): Promise<AssessmentMigration | undefined> {
  const row = await migrationQuery(scope).where("older.id", "=", assessment.id).executeTakeFirst();
  return row && toMigration(row);
}

/** Whether an assessment that the caller found within sight was migrated from or into, or could be: for a link to the page that says more. */
export async function findMigrationState(scope: Scope, assessment: Assessment): Promise<"made" | "way" | null> {
  const made = await scope.db
    .selectFrom("assessment_migration")
    .select("id")
    .where("undone_at", "is", null)
    .where((row) =>
      row.or([row("from_assessment_id", "=", assessment.id), row("to_assessment_id", "=", assessment.id)]),
    )
    .executeTakeFirst();
  if (made !== undefined) return "made";
  return (await listWaysFrom(scope, assessment.editionId)).length > 0 ? "way" : null;
}
