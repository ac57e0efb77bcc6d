// What the service shows for a finding: items attached while it works on it, and taken off again.
import { uuidv7 } from "uuidv7";
import { isWithService } from "../../domain/findings/findings";
import type { Evidence } from "../evidence.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Finding } from "./findings.server";
import { readFindingState, takeFindingStep, type Stepped } from "./finding-steps.server";

/** Attaches an item of the same trust to a finding while the service works on it. */
export async function addFindingEvidence(
  tx: Scope,
  finding: Finding,
  evidence: Evidence,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Stepped<"wrong-state" | "not-found" | "already-there">> {
  if (evidence.trustId !== finding.trustId || evidence.withdrawn) return { ok: false, reason: "not-found" };
  if (!isWithService({ state: await readFindingState(tx, finding) })) return { ok: false, reason: "wrong-state" };
  const there = await tx.db
    .selectFrom("finding_evidence")
    .select("id")
    .where("finding_id", "=", finding.id)
    .where("evidence_id", "=", evidence.id)
    .where("detached_at", "is", null)
    .executeTakeFirst();
  if (there !== undefined) return { ok: false, reason: "already-there" };
  const kept = { what: "evidence-added", words: evidence.title, dueOn: finding.dueOn, onBehalf } as const;
  const result = await takeFindingStep(tx, finding, seenVersion, {}, kept);
  if (!result.ok) return result;
  await tx.db
    .insertInto("finding_evidence")
    .values({
      id: uuidv7(),
      finding_id: finding.id,
      evidence_id: evidence.id,
      attached_at: tx.at,
      attached_by: actingPerson(tx),
      detached_at: null,
      detached_by: null,
    })
    .execute();
  return result;
}

/** Takes an item off a finding; the history keeps that it was there. One that is not attached any more is not found. */
export async function removeFindingEvidence(
  tx: Scope,
  finding: Finding,
  attachmentId: string,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Stepped<"wrong-state" | "not-found">> {
  if (!isWithService({ state: await readFindingState(tx, finding) })) return { ok: false, reason: "wrong-state" };
  const row = await tx.db
    .updateTable("finding_evidence")
    .set({ detached_at: tx.at, detached_by: actingPerson(tx) })
    .where("id", "=", attachmentId)
    .where("finding_id", "=", finding.id)
    .where("detached_at", "is", null)
    .returning("evidence_id")
    .executeTakeFirst();
  if (row === undefined) return { ok: false, reason: "not-found" };
  return takeFindingStep(
    tx,
    finding,
    seenVersion,
    {},
    { what: "evidence-removed", words: null, dueOn: finding.dueOn, onBehalf },
  );
}
