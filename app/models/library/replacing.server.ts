// One item takes the place of another wherever it is attached in open assessments. Closed ones, and the past, keep the old one.
import { uuidv7 } from "uuidv7";
import { audit } from "../audit.server";
import type { Evidence } from "../evidence.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { auditEvidence, moveVersion, recordEvidenceChange, type EvidenceRefusal } from "./evidence-rows.server";
import { settleRequests } from "./requests.server";

/**
 * Ends every attachment of the old item in open assessments, attaches the new one in its place as of the same moment, and withdraws
 * the old one with a reason that names the new. A criterion that the new one supports already is not given it twice.
 * "not-fit": the new item is of another owner, is the old one itself, or is withdrawn or held.
 */
export async function replaceEvidence(
  tx: Scope,
  old: Evidence,
  seenVersion: number,
  by: Evidence,
  onBehalf: boolean,
): Promise<Outcome<{ readonly criteria: number }, EvidenceRefusal | "not-fit">> {
  const fits = await tx.db
    .selectFrom("evidence")
    .select(["withdrawn", "held"])
    .where("id", "=", by.id)
    .executeTakeFirstOrThrow();
  const isOthers = by.trustId !== old.trustId || by.networkId !== old.networkId || by.id === old.id;
  if (isOthers || fits.withdrawn === 1 || fits.held === 1) return { ok: false, reason: "not-fit" };
  const reason = `Replaced by “${by.title}”`;
  const columns = { withdrawn: 1 as const, withdrawn_reason: reason, replaced_by: by.id };
  const moved = await moveVersion(tx, old, seenVersion, columns);
  if (!moved.ok) return moved;
  await recordEvidenceChange(tx, old, moved.version, { ...old, withdrawn: true, note: reason }, onBehalf);
  const ended = await tx.db
    .updateTable("attachment")
    .set({ detached_at: tx.at, detached_by: actingPerson(tx) })
    .where("evidence_id", "=", old.id)
    .where("detached_at", "is", null)
    .where("assessment_id", "in", (of) => of.selectFrom("assessment").select("id").where("closed_at", "is", null))
    .returning(["assessment_id", "criterion_code"])
    .execute();
  const present = await tx.db
    .selectFrom("attachment")
    .select(["assessment_id", "criterion_code"])
    .where("evidence_id", "=", by.id)
    .where("detached_at", "is", null)
    .execute();
  const has = new Set(present.map((row) => `${row.assessment_id} ${row.criterion_code}`));
  const fresh = ended.filter((row) => !has.has(`${row.assessment_id} ${row.criterion_code}`));
  if (fresh.length > 0) {
    await tx.db
      .insertInto("attachment")
      .values(
        fresh.map((row) => ({
          ...row,
          id: uuidv7(),
          evidence_id: by.id,
          attached_at: tx.at,
          attached_by: actingPerson(tx),
          detached_at: null,
          detached_by: null,
        })),
      )
      .execute();
  }
  await auditEvidence(tx, "evidence.replaced", old, { by: by.id, criteria: ended.length, onBehalf });
  for (const [assessment, codes] of byAssessment(fresh)) {
    await audit(tx, {
      did: "evidence.attached",
      kind: "evidence",
      id: by.id,
      trustId: by.trustId,
      detail: { assessment, criteria: codes.join(" ") },
    });
  }
  await settleRequests(tx, old, "done");
  return { ok: true, criteria: ended.length };
}

function byAssessment(
  rows: readonly { readonly assessment_id: string; readonly criterion_code: string }[],
): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const { assessment_id, criterion_code } of rows) {
    grouped.set(assessment_id, [...(grouped.get(assessment_id) ?? []), criterion_code]);
  }
  return grouped;
}
