// The rows behind an evidence item: its version counter, and what it said after each change.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { audit } from "../audit.server";
import type { Evidence } from "../evidence.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface EvidenceDates {
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

/** The columns of an item's dates. */
export function datesOf(item: EvidenceDates) {
  return {
    covers_from: item.coversFrom,
    covers_to: item.coversTo,
    review_on: item.reviewOn,
    expires_on: item.expiresOn,
  };
}

interface ChangeRow extends EvidenceDates {
  readonly title: string;
  readonly ownerId: string | null;
  readonly visibility: "trust" | "network";
  readonly withdrawn: boolean;
  readonly held: boolean;
  readonly note: string | null;
}

/** Keeps what an item says after a change, with who made it and when. */
export async function recordEvidenceChange(
  tx: Scope,
  item: { readonly id: string; readonly changedAt: string | null },
  version: number,
  change: ChangeRow,
  onBehalf: boolean,
): Promise<void> {
  await tx.db
    .insertInto("evidence_change")
    .values({
      id: uuidv7(),
      evidence_id: item.id,
      version,
      title: change.title,
      owner_id: change.ownerId,
      ...datesOf(change),
      visibility: change.visibility,
      withdrawn: change.withdrawn ? 1 : 0,
      held: change.held ? 1 : 0,
      note: change.note,
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: laterOf(tx.at, item.changedAt),
      recorded_by: actingPerson(tx),
    })
    .execute();
}

export type EvidenceRefusal = "changed-meanwhile" | "withdrawn";

type EvidenceColumns = Partial<{
  kind: string;
  title: string;
  owner_id: string | null;
  covers_from: string | null;
  covers_to: string | null;
  review_on: string | null;
  expires_on: string | null;
  visibility: "trust" | "network";
  withdrawn: 0 | 1;
  withdrawn_reason: string | null;
  held: 0 | 1;
  system_name: string | null;
  replaced_by: string | null;
}>;

/** Moves an item one version on from the one that was seen. Refused for one that is withdrawn or was changed meanwhile. */
export async function moveVersion(
  tx: Scope,
  evidence: Evidence,
  seenVersion: number,
  columns: EvidenceColumns,
): Promise<Outcome<{ readonly version: number }, EvidenceRefusal>> {
  const now = await tx.db
    .selectFrom("evidence")
    .select(["version", "withdrawn"])
    .where("id", "=", evidence.id)
    .executeTakeFirstOrThrow();
  if (now.withdrawn === 1) return { ok: false, reason: "withdrawn" };
  if (now.version !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  const version = seenVersion + 1;
  await tx.db
    .updateTable("evidence")
    .set({ ...columns, version, changed_at: laterOf(tx.at, evidence.changedAt) })
    .where("id", "=", evidence.id)
    .execute();
  return { ok: true, version };
}

/** An audit entry about one item. */
export async function auditEvidence(
  tx: Scope,
  did: string,
  evidence: Evidence,
  detail: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  await audit(tx, { did, kind: "evidence", id: evidence.id, trustId: evidence.trustId, detail });
}
