// The append-only audit log: one hash-chained row for each change, written by an explicit call in the change's own transaction.
import { createHash } from "node:crypto";
import type { Scope } from "./scope.server";

/** Ids and short words only: no names, no addresses, nothing that someone typed, so that a person can be erased without breaking the chain. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditEntry {
  /** What was done, noun first: "answer.changed", "evidence.added". */
  readonly did: string;
  readonly kind: string;
  readonly id: string;
  readonly trustId?: string | null;
  readonly detail?: AuditDetail;
}

/** What the first row follows. */
export const chainStart = "0".repeat(64);

export interface ChainedRow {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string | null;
  readonly did: string;
  readonly to_kind: string;
  readonly to_id: string;
  readonly trust_id: string | null;
  readonly detail: string;
  readonly previous_hash: string;
}

/** SHA-256 over the previous hash and the row in a fixed order. JSON keeps field borders, so no two rows read alike. */
export function chainHash(row: ChainedRow): string {
  const canonical = JSON.stringify([
    row.previous_hash,
    row.seq,
    row.at,
    row.actor_id,
    row.did,
    row.to_kind,
    row.to_id,
    row.trust_id,
    row.detail,
  ]);
  return createHash("sha256").update(canonical).digest("hex");
}

/** Adds one entry. Call it inside `transaction()`: an entry that cannot be written takes its change back with it. */
export async function audit(tx: Scope, entry: AuditEntry): Promise<void> {
  await auditEach(tx, [entry]);
}

/** Rows of one statement: SQLite binds at most 32,766 values. */
const chunk = 500;

/** Adds entries in order, each chained to the one before, in as few statements as one would take. None adds nothing. */
export async function auditEach(tx: Scope, entries: readonly AuditEntry[]): Promise<void> {
  if (!tx.inTransaction) throw new Error("An audit entry belongs in the transaction of its change.");
  if (entries.length === 0) return;
  const last = await tx.db
    .selectFrom("audit_log")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  let [seq, hash] = [last?.seq ?? 0, last?.hash ?? chainStart];
  const rows = entries.map((entry) => {
    seq += 1;
    const row: ChainedRow = {
      seq,
      at: tx.at,
      actor_id: tx.actor?.personId ?? null,
      did: entry.did,
      to_kind: entry.kind,
      to_id: entry.id,
      trust_id: entry.trustId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      previous_hash: hash,
    };
    hash = chainHash(row);
    return { ...row, hash };
  });
  for (let from = 0; from < rows.length; from += chunk) {
    await tx.db
      .insertInto("audit_log")
      .values(rows.slice(from, from + chunk))
      .execute();
  }
}
