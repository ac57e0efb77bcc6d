// Who opened a link and saw that it still leads to what it should. The portal opens no address itself.
import { uuidv7 } from "uuidv7";
import type { Evidence } from "../evidence.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { auditEvidence } from "./evidence-rows.server";

export interface LinkCheck {
  readonly id: string;
  readonly checkedAt: string;
  readonly checkedByName: string;
  readonly onBehalf: boolean;
}

/** The checks of an item that the caller found within sight, newest first. */
export async function listLinkChecks(scope: Scope, evidence: Evidence, most: number): Promise<readonly LinkCheck[]> {
  const rows = await scope.db
    .selectFrom("link_check")
    .innerJoin("person", "person.id", "link_check.checked_by")
    .select([
      "link_check.id",
      "link_check.checked_at as checkedAt",
      "person.name as checkedByName",
      "link_check.on_behalf",
    ])
    .where("link_check.evidence_id", "=", evidence.id)
    .orderBy("link_check.checked_at", "desc")
    .limit(most)
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({ ...row, onBehalf: on_behalf === 1 }));
}

/** Records that the acting person looked at a link now. Refused for an item that is withdrawn, and for anything but a link. */
export async function recordLinkCheck(
  tx: Scope,
  evidence: Evidence,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "withdrawn" | "no-link">> {
  if (evidence.form !== "link" || evidence.documentId !== null) return { ok: false, reason: "no-link" };
  const now = await tx.db
    .selectFrom("evidence")
    .select("withdrawn")
    .where("id", "=", evidence.id)
    .executeTakeFirstOrThrow();
  if (now.withdrawn === 1) return { ok: false, reason: "withdrawn" };
  const id = uuidv7();
  await tx.db
    .insertInto("link_check")
    .values({
      id,
      evidence_id: evidence.id,
      on_behalf: onBehalf ? 1 : 0,
      checked_at: tx.at,
      checked_by: actingPerson(tx),
    })
    .execute();
  await auditEvidence(tx, "evidence.link-checked", evidence, { onBehalf });
  return { ok: true, id };
}
