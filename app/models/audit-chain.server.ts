// Proves the audit log: every row follows the one before it, and says what its hash says.
import type { Database as SqliteHandle } from "better-sqlite3";
import { chainHash, chainStart, type ChainedRow } from "./audit.server";

export type ChainCheck =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly firstBad: number };

/**
 * Walks the log in order and names the first entry that is missing, moved or changed.
 * A chain alone does not show that its last rows were cut off: keep the head (count and hash) in a second place, and compare.
 */
export function verifyChain(handle: SqliteHandle): ChainCheck {
  let previous = chainStart;
  let entries = 0;
  const rows = handle.prepare("select * from audit_log order by seq").iterate() as IterableIterator<
    ChainedRow & { hash: string }
  >;
  for (const row of rows) {
    entries += 1;
    if (row.seq !== entries || row.previous_hash !== previous || row.hash !== chainHash(row)) {
      return { ok: false, firstBad: entries };
    }
    previous = row.hash;
  }
  return { ok: true, entries, head: previous };
}
