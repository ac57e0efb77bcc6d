// What an evidence item said after each change, for its own page. The caller has found the item within sight.
import type { IsoDate } from "../domain/dates";
import type { EvidenceState } from "../domain/evidence-change";
import type { Evidence } from "./evidence.server";
import type { Scope } from "./scope.server";

export interface EvidenceHistoryRow extends EvidenceState {
  readonly version: number;
  readonly onBehalf: boolean;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** The changes of one item, newest first. */
export async function listEvidenceHistory(scope: Scope, evidence: Evidence): Promise<readonly EvidenceHistoryRow[]> {
  const rows = await scope.db
    .selectFrom("evidence_change")
    .leftJoin("person as owner", "owner.id", "evidence_change.owner_id")
    .innerJoin("person as recorder", "recorder.id", "evidence_change.recorded_by")
    .select([
      "evidence_change.version",
      "evidence_change.title",
      "owner.name as ownerName",
      "evidence_change.covers_from",
      "evidence_change.covers_to",
      "evidence_change.review_on",
      "evidence_change.expires_on",
      "evidence_change.visibility",
      "evidence_change.withdrawn",
      "evidence_change.held",
      "evidence_change.note",
      "evidence_change.on_behalf",
      "evidence_change.recorded_at as recordedAt",
      "recorder.name as recordedByName",
    ])
    .where("evidence_change.evidence_id", "=", evidence.id)
    .orderBy("evidence_change.version", "desc")
    .execute();
  return rows.map(
    ({ covers_from, covers_to, review_on, expires_on, withdrawn, held, on_behalf, visibility, ...row }) => ({
      ...row,
      coversFrom: covers_from as IsoDate | null,
      coversTo: covers_to as IsoDate | null,
      reviewOn: review_on as IsoDate | null,
      expiresOn: expires_on as IsoDate | null,
      visibility: visibility as "trust" | "network",
      withdrawn: withdrawn === 1,
      held: held === 1,
      onBehalf: on_behalf === 1,
    }),
  );
}
