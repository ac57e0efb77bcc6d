// How much evidence of each trust no longer counts, as a number: a summary, which names no item and no person.
import type { Scope } from "./scope.server";

export interface EndedEvidence {
  readonly trustId: string;
  readonly items: number;
}

/**
 * Items whose expiry or review date has passed, by trust. Withdrawn and held items are left out: nobody has to renew them.
 * On its last day an item still counts, as in app/domain/evidence.ts.
 */
export async function countEndedEvidence(scope: Scope): Promise<readonly EndedEvidence[]> {
  return scope.db
    .selectFrom("evidence")
    .select((row) => ["trust_id as trustId", row.fn.countAll<number>().as("items")])
    .where("network_id", "=", scope.networkId)
    .where("trust_id", "is not", null)
    .where("withdrawn", "=", 0)
    .where("held", "=", 0)
    .where((or) => or.or([or("expires_on", "<", scope.today), or("review_on", "<", scope.today)]))
    .groupBy("trust_id")
    .$castTo<EndedEvidence>()
    .execute();
}
