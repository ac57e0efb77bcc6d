// Evidence that supports criteria from the moment it is added: the item and its attachments stand or fall together.
import type { Assessment } from "./assessments.server";
import { attachEvidence } from "./attachments.server";
import { addEvidence, type EvidenceContent, type NewEvidence } from "./evidence-changes.server";
import { getEvidence } from "./evidence.server";
import type { Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

/** Criteria of one assessment that an item is to support. */
export interface Supported {
  readonly assessment: Assessment;
  readonly criteria: readonly string[];
}

/** Adds an item and attaches it. Where it cannot be attached, it is not added either. */
export async function addSupportingEvidence(
  tx: Scope,
  item: NewEvidence,
  content: EvidenceContent,
  supported: Supported | null,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "closed" | "withdrawn" | "not-found">> {
  const { id } = await addEvidence(tx, item, content, onBehalf);
  if (supported === null) return { ok: true, id };
  const evidence = await getEvidence(tx, id);
  if (evidence === undefined) return { ok: false, reason: "not-found" };
  const attached = await attachEvidence(tx, evidence, supported.assessment, supported.criteria);
  return attached.ok ? { ok: true, id } : attached;
}
