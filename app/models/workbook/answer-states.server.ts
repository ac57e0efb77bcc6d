// Answers as they stood at a version, and who ever owned one. The caller has found the assessment within sight.
import type { State } from "../../domain/workbook/preview";
import type { WorkbookOwner } from "../../domain/workbook/progress-workbook";
import type { Assessment } from "../assessments.server";
import type { Scope } from "../scope.server";

/** The state of each answer at the version that is asked for, by `criterion@version`. One that never was is left out. */
export async function listStatesAt(
  scope: Scope,
  assessment: Assessment,
  wanted: readonly { readonly criterion: string; readonly version: number }[],
): Promise<ReadonlyMap<string, State>> {
  if (wanted.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom("answer_change")
    .select(["criterion_code", "version", "value", "reason", "note", "owner_id as ownerId", "target_on as targetOn"])
    .where("assessment_id", "=", assessment.id)
    .where("criterion_code", "in", [...new Set(wanted.map(({ criterion }) => criterion))])
    .where("version", "in", [...new Set(wanted.map(({ version }) => version))])
    .execute();
  return new Map(rows.map(({ criterion_code, version, ...state }) => [`${criterion_code}@${version}`, state]));
}

/** Who owns an answer of this assessment, or did, by name. */
export async function listOwnersEver(scope: Scope, assessment: Assessment): Promise<readonly WorkbookOwner[]> {
  return scope.db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", (query) =>
      query
        .selectFrom("answer_change")
        .select("owner_id")
        .where("assessment_id", "=", assessment.id)
        .where("owner_id", "is not", null)
        .$castTo<{ owner_id: string }>(),
    )
    .orderBy("name")
    .orderBy("id")
    .execute();
}
