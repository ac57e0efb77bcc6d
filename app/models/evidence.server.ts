// Evidence of a trust or of the network, found within sight. What changes it is in evidence-changes.server.ts.
import type { IsoDate } from "../domain/dates";
import type { Subject } from "../domain/permissions";
import { evidenceInSight } from "./files/held-sight.server";
import { findGuestAssessment } from "./findings/finding-grounds.server";
import { seesTrust, type Scope } from "./scope.server";

export interface Evidence {
  readonly id: string;
  readonly networkId: string;
  /** `null` for the network's own. */
  readonly trustId: string | null;
  readonly form: "file" | "link";
  readonly kind: string;
  readonly title: string;
  readonly address: string | null;
  /** The document of the portal that it points at; `null` for most. */
  readonly documentId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly visibility: "trust" | "network";
  readonly withdrawn: boolean;
  readonly withdrawnReason: string | null;
  readonly held: boolean;
  readonly version: number;
  readonly changedAt: string;
  readonly createdAt: string;
  /** The trust's own system that a link leads to, where it is named. */
  readonly systemName: string | null;
  /** When a person last looked at a link; `null` where nobody did. */
  readonly checkedAt: string | null;
  /** The item that took its place wherever it was attached. */
  readonly replacedBy: string | null;
}

function evidenceQuery(scope: Scope) {
  return scope.db
    .selectFrom("evidence")
    .leftJoin("person as owner", "owner.id", "evidence.owner_id")
    .select((row) => [
      row
        .selectFrom("link_check")
        .select((of) => of.fn.max("checked_at").as("at"))
        .whereRef("link_check.evidence_id", "=", "evidence.id")
        .as("checkedAt"),
      "evidence.id",
      "evidence.network_id as networkId",
      "evidence.trust_id as trustId",
      "evidence.form",
      "evidence.kind",
      "evidence.title",
      "evidence.address",
      "evidence.document_id as documentId",
      "evidence.owner_id as ownerId",
      "owner.name as ownerName",
      "evidence.covers_from as coversFrom",
      "evidence.covers_to as coversTo",
      "evidence.review_on as reviewOn",
      "evidence.expires_on as expiresOn",
      "evidence.visibility",
      "evidence.withdrawn",
      "evidence.withdrawn_reason as withdrawnReason",
      "evidence.held",
      "evidence.version",
      "evidence.changed_at as changedAt",
      "evidence.created_at as createdAt",
      "evidence.system_name as systemName",
      "evidence.replaced_by as replacedBy",
    ])
    .where("evidence.network_id", "=", scope.networkId)
    .where(evidenceInSight(scope));
}

type EvidenceRow = Awaited<ReturnType<ReturnType<typeof evidenceQuery>["executeTakeFirstOrThrow"]>>;

function toEvidence(row: EvidenceRow): Evidence {
  return { ...row, withdrawn: row.withdrawn === 1, held: row.held === 1 } as Evidence;
}

/**
 * One item that this person may see: their trust's, all for the QI manager, what an assessed answer rests on for its assessor,
 * and, for people of any trust or group, what a trust shares with the network while it is neither withdrawn nor held. What is held
 * is seen by its uploader and the QI manager only.
 */
export async function getEvidence(scope: Scope, id: string): Promise<Evidence | undefined> {
  const row = await evidenceQuery(scope).where("evidence.id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const evidence = toEvidence(row);
  return (await mayRead(scope, evidence)) ? evidence : undefined;
}

async function mayRead(scope: Scope, evidence: Evidence): Promise<boolean> {
  const { sight } = scope;
  if (seesTrust(scope, evidence.trustId)) return true;
  if (sight.assessments.length > 0) {
    const supports = await scope.db
      .selectFrom("attachment")
      .select("id")
      .where("evidence_id", "=", evidence.id)
      .where("assessment_id", "in", sight.assessments)
      .where("detached_at", "is", null)
      .executeTakeFirst();
    if (supports !== undefined || (await findGuestAssessment(scope, evidence.id)) !== undefined) return true;
  }
  const isShared = evidence.trustId !== null && evidence.visibility === "network";
  return isShared && sight.shared && !evidence.withdrawn && !evidence.held;
}

/** What a permission about this evidence is asked of. */
export function evidenceSubject(evidence: Evidence): Subject {
  return { networkId: evidence.networkId, trustId: evidence.trustId, ownerId: evidence.ownerId };
}

/** Whose evidence a list is of: a trust's, or the network's own. */
export type EvidenceOf = { readonly trustId: string } | { readonly trustId: null };

export interface EvidenceListed extends Evidence {
  /** How many criteria it supports now. */
  readonly criteria: number;
}

/** All evidence of one owner, by title; none where its detail is out of sight. Withdrawn items are left out unless asked for. */
export async function listEvidence(
  scope: Scope,
  of: EvidenceOf,
  withWithdrawn: boolean,
): Promise<readonly EvidenceListed[]> {
  if (!seesTrust(scope, of.trustId)) return [];
  const owned = evidenceQuery(scope)
    .select((row) =>
      row
        .selectFrom("attachment")
        .whereRef("attachment.evidence_id", "=", "evidence.id")
        .where("attachment.detached_at", "is", null)
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("criteria"),
    )
    .orderBy("evidence.title")
    .orderBy("evidence.id");
  const mine =
    of.trustId === null
      ? owned.where("evidence.trust_id", "is", null)
      : owned.where("evidence.trust_id", "=", of.trustId);
  const rows = await (withWithdrawn ? mine : mine.where("evidence.withdrawn", "=", 0)).execute();
  return rows.map((row) => ({ ...toEvidence(row), criteria: row.criteria ?? 0 }));
}
