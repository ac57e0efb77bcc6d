// The QI manager releases a held file, with a reason that is kept. From then on it is read and counts like any other.
import { isReleasable } from "../../domain/patient-data/finding";
import { releaseEvidence } from "../evidence-changes.server";
import { getEvidence } from "../evidence.server";
import { audit } from "../audit.server";
import { notify } from "../notices.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Hold } from "./holds.server";

export type ReleaseRefusal = "not-held";

/** Releases by a person's decision: refused for what only the virus scanner can free. */
export async function releaseByHand(
  tx: Scope,
  hold: Hold,
  reason: string,
  address: string,
): Promise<Outcome<{ readonly id: string }, ReleaseRefusal | "not-scanned">> {
  if (!isReleasable(hold.finding)) return { ok: false, reason: "not-scanned" };
  return releaseHold(tx, hold, reason, address);
}

/** Refused for a file that was released, replaced or withdrawn since. `address` is where its uploader reads the reason. */
export async function releaseHold(
  tx: Scope,
  hold: Hold,
  reason: string,
  address: string,
): Promise<Outcome<{ readonly id: string }, ReleaseRefusal>> {
  const { numUpdatedRows } = await tx.db
    .updateTable("file_hold")
    .set({ released_at: tx.at, released_by: actingPerson(tx), release_reason: reason })
    .where("id", "=", hold.id)
    .where("released_at", "is", null)
    .where("replaced_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false, reason: "not-held" };
  if (hold.evidence !== null) {
    const evidence = await getEvidence(tx, hold.evidence.id);
    if (evidence === undefined || !(await releaseEvidence(tx, evidence, reason)).ok) {
      return { ok: false, reason: "not-held" };
    }
  }
  await audit(tx, { did: "file.released", kind: "held-file", id: hold.id, trustId: hold.trustId });
  await notify(tx, [
    {
      personId: hold.uploadedBy,
      kind: "held-file",
      title: `${hold.fileName} was released`,
      body: `It is no longer held. Reason: ${reason}`,
      address,
      subject: { kind: "held-file", id: hold.id },
      onceKey: `held-file:${hold.id}:released`,
    },
  ]);
  return { ok: true, id: hold.id };
}
