// What documents wait for from one person: the position of a trust, and an approval.
import type { IsoDate } from "../../domain/dates";
import type { Scope } from "../scope.server";
import { presentWaiting, versionsInSight, type WaitingDocument } from "./versions-in-sight.server";

export interface WaitingPosition extends WaitingDocument {
  readonly trust: string;
  readonly closesOn: IsoDate;
}

/** Open consultations in sight in which one of these trusts was asked and has not replied, soonest first. */
export async function listWaitingPositions(
  scope: Scope,
  trustIds: readonly string[],
): Promise<readonly WaitingPosition[]> {
  if (trustIds.length === 0) return [];
  const rows = await versionsInSight(scope)
    .innerJoin("consultation", "consultation.version_id", "document_version.id")
    .innerJoin("consultation_trust", "consultation_trust.consultation_id", "consultation.id")
    .innerJoin("trust", "trust.id", "consultation_trust.trust_id")
    .leftJoin("consultation_position", (on) =>
      on
        .onRef("consultation_position.consultation_id", "=", "consultation.id")
        .onRef("consultation_position.trust_id", "=", "consultation_trust.trust_id"),
    )
    .select(["trust.short_name as trust", "consultation.closes_on as closesOn"])
    .where("consultation_trust.trust_id", "in", trustIds)
    .where("consultation.closed_at", "is", null)
    .where("consultation.closes_on", ">=", scope.today)
    .where("consultation_position.position", "is", null)
    .orderBy("consultation.closes_on")
    .orderBy("document.title")
    .execute();
  return rows.map(({ closesOn, ...row }) => ({
    ...presentWaiting(row),
    trust: row.trust,
    closesOn: closesOn as IsoDate,
  }));
}

/** Versions in approval about which the person of this scope was asked, and has not decided. */
export async function listWaitingApprovals(scope: Scope): Promise<readonly WaitingDocument[]> {
  if (scope.actor === null) return [];
  const rows = await versionsInSight(scope)
    .innerJoin("approval", "approval.version_id", "document_version.id")
    .where("approval.person_id", "=", scope.actor.personId)
    .where("approval.decision", "is", null)
    .where("document_version.state", "=", "approval")
    .where("approval.round", "=", (of) =>
      of
        .selectFrom("approval as other")
        .select(({ fn }) => fn.max("other.round").as("round"))
        .whereRef("other.version_id", "=", "approval.version_id"),
    )
    .orderBy("document.title")
    .execute();
  return rows.map(presentWaiting);
}
