// How far services are with single criteria: counts that name nobody.
import { isCurrentOn } from "../domain/evidence";
import type { IsoDate } from "../domain/dates";
import { listSpeaking } from "./gap-analysis.server";
import type { Scope } from "./scope.server";

export interface CriterionAcross {
  readonly criterion: string;
  /** How many services have recorded each value of the scale, and how many of those have current evidence. */
  readonly values: ReadonlyMap<string, { readonly services: number; readonly evidenced: number }>;
}

/** Counts, over all services, of what is recorded today for single criteria of an edition. Names nobody: a summary. */
export async function countCriteriaAcross(
  scope: Scope,
  editionId: string,
  criteria: readonly string[],
): Promise<readonly CriterionAcross[]> {
  const assessmentIds = (await listSpeaking(scope, editionId, scope.today))
    .filter(({ serviceId }) => serviceId !== null)
    .map(({ assessmentId }) => assessmentId);
  if (assessmentIds.length === 0 || criteria.length === 0) {
    return criteria.map((criterion) => ({ criterion, values: new Map() }));
  }
  const evidenced = await listEvidencedCells(scope, assessmentIds, criteria);
  const answers = await scope.db
    .selectFrom("answer")
    .select(["assessment_id", "criterion_code", "value"])
    .where("assessment_id", "in", assessmentIds)
    .where("criterion_code", "in", criteria)
    .where("value", "is not", null)
    .execute();
  return criteria.map((criterion) => {
    const values = new Map<string, { services: number; evidenced: number }>();
    for (const { assessment_id, criterion_code, value } of answers) {
      if (criterion_code !== criterion || value === null) continue;
      const counted = values.get(value) ?? { services: 0, evidenced: 0 };
      counted.services += 1;
      if (evidenced.has(`${assessment_id} ${criterion}`)) counted.evidenced += 1;
      values.set(value, counted);
    }
    return { criterion, values };
  });
}

async function listEvidencedCells(
  scope: Scope,
  assessmentIds: readonly string[],
  criteria: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .select([
      "attachment.assessment_id",
      "attachment.criterion_code",
      "evidence.withdrawn",
      "evidence.held",
      "evidence.review_on",
      "evidence.expires_on",
    ])
    .where("attachment.assessment_id", "in", assessmentIds)
    .where("attachment.criterion_code", "in", criteria)
    .where("attachment.detached_at", "is", null)
    .execute();
  const current = rows.filter((row) =>
    isCurrentOn(
      {
        withdrawn: row.withdrawn === 1,
        held: row.held === 1,
        reviewOn: row.review_on as IsoDate | null,
        expiresOn: row.expires_on as IsoDate | null,
      },
      scope.today,
    ),
  );
  return new Set(current.map((row) => `${row.assessment_id} ${row.criterion_code}`));
}
