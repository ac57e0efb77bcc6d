// The words of files, kept once for each content. Who may read a file may read its words, and nobody else.
import type { LookedThrough } from "../../domain/patient-data/finding";
import type { Scope } from "../scope.server";

/** Keeps what was read of a file, in the transaction of its row. A reading that failed before is replaced by one that did not. */
export async function keepFileText(
  tx: Scope,
  { sha256, looked }: { readonly sha256: string; readonly looked?: LookedThrough },
): Promise<void> {
  if (looked === undefined) return;
  const { state, words } = looked;
  await tx.db
    .insertInto("file_text")
    .values({ sha256, state, words, read_at: tx.at })
    .onConflict((conflict) =>
      conflict
        .column("sha256")
        .doUpdateSet({ state, words, read_at: tx.at })
        .where("file_text.state", "in", ["unreadable", "timed-out"]),
    )
    .execute();
}

export interface KeptText {
  readonly state: LookedThrough["state"];
  readonly words: string;
}

/** The words of a file that the caller found within sight, or `undefined` where it was never read. */
export async function getFileText(scope: Scope, sha256: string): Promise<KeptText | undefined> {
  return scope.db.selectFrom("file_text").select(["state", "words"]).where("sha256", "=", sha256).executeTakeFirst();
}
