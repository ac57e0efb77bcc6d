// Who sees what is held: the one who uploaded it and the QI manager, and nobody else, whatever else they may see.
import { sql, type RawBuilder } from "kysely";
import type { Scope } from "../scope.server";

/** Whether this scope sees every held file of the network. */
export function seesEveryHeld(scope: Scope): boolean {
  return scope.sight.allTrusts;
}

/** A condition for queries over `evidence`: not held, or held and in sight. Held is an item whose newest file is. */
export function evidenceInSight(scope: Scope): RawBuilder<boolean> {
  if (seesEveryHeld(scope)) return sql<boolean>`true`;
  return sql<boolean>`(evidence.held = 0 or ${scope.actor?.personId ?? ""} = coalesce(
    (select newest.added_by from evidence_version as newest
      where newest.evidence_id = evidence.id order by newest.number desc limit 1),
    evidence.created_by))`;
}

/** A condition for queries over `evidence_version`: a file that was held and never released stays out of sight, also behind a newer one. */
export function versionInSight(scope: Scope): RawBuilder<boolean> {
  if (seesEveryHeld(scope)) return sql<boolean>`true`;
  return sql<boolean>`(evidence_version.added_by = ${scope.actor?.personId ?? ""} or not exists (
    select 1 from file_hold
      where file_hold.evidence_version_id = evidence_version.id and file_hold.released_at is null))`;
}
