// Removes files for ever: bytes, names, words and what the search knew of them. Who did it, when and why stays in their rows.
import { sql } from "kysely";
import { removedName } from "../../domain/files/removal";
import { audit } from "../audit.server";
import { settleRequests } from "../library/requests.server";
import { recordEvidenceChange } from "../library/evidence-rows.server";
import { getEvidence } from "../evidence.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import { refreshSearch } from "../search/refresh.server";
import { forgetTerms } from "../search/forget.server";
import type { Outcome } from "../transaction.server";
import type { Removable } from "./removable.server";

export interface Removal {
  /** Kept and shown for ever. */
  readonly reason: string;
  /** What the item is called from now on: its title may have named a patient, too. `null` leaves it. */
  readonly title: string | null;
}

/** Removes every file of the thing. Refused where there is none left. The bytes are deleted after the transaction (`deleteNoted`). */
export async function purge(
  tx: Scope,
  removable: Removable,
  removal: Removal,
): Promise<Outcome<{ readonly files: number }, "removed">> {
  const hashes = await purgeRows(tx, removable, removal.reason);
  if (hashes.length === 0) return { ok: false, reason: "removed" };
  const words = await forgetWords(tx, hashes);
  await closeWhatIsOpen(tx, removable, removal.reason);
  if (removable.kind === "evidence") await withdrawItem(tx, removable.id, removal);
  await tx.db
    .insertInto("blob_removal")
    .values(hashes.map((sha256) => ({ sha256, asked_at: tx.at })))
    .onConflict((conflict) => conflict.column("sha256").doUpdateSet({ asked_at: tx.at }))
    .execute();
  await audit(tx, {
    did: "file.purged",
    kind: removable.kind === "evidence" ? "evidence" : "file",
    id: removable.id,
    trustId: removable.trustId,
    detail: { files: hashes.length, sha256: hashes.join(" ") },
  });
  await refreshSearch(tx);
  await forgetTerms(tx, [words, removable.title ?? "", ...removable.fileNames].join(" "));
  return { ok: true, files: hashes.length };
}

/** The tombstones. A file name may name a patient: it goes with the bytes; the hash stays, so that the same file is known again. */
async function purgeRows(tx: Scope, { kind, id }: Removable, reason: string): Promise<readonly string[]> {
  const set = { purged_at: tx.at, purged_by: actingPerson(tx), purge_reason: reason, file_name: removedName };
  const rows =
    kind === "evidence"
      ? await tx.db
          .updateTable("evidence_version")
          .set(set)
          .where("evidence_id", "=", id)
          .where("purged_at", "is", null)
          .returning("sha256")
          .execute()
      : await tx.db
          .updateTable("stored_file")
          .set(set)
          .where("id", "=", id)
          .where("purged_at", "is", null)
          .returning("sha256")
          .execute();
  return [...new Set(rows.map(({ sha256 }) => sha256))];
}

/** The words of a file go, unless another row keeps the same file. What went is returned, for the search's own words. */
async function forgetWords(tx: Scope, hashes: readonly string[]): Promise<string> {
  const rows = await tx.db
    .deleteFrom("file_text")
    .where("sha256", "in", hashes)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom("evidence_version")
            .select("id")
            .whereRef("sha256", "=", "file_text.sha256")
            .where("purged_at", "is", null),
        ),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom("stored_file")
            .select("id")
            .whereRef("sha256", "=", "file_text.sha256")
            .where("purged_at", "is", null),
        ),
      ),
    )
    .returning("words")
    .execute();
  return rows.map(({ words }) => words).join(" ");
}

/** Holds lose the places of what was found, reports are over, and notices no longer name the file. */
async function closeWhatIsOpen(tx: Scope, { kind, id }: Removable, reason: string): Promise<void> {
  const versions = tx.db.selectFrom("evidence_version").select("id").where("evidence_id", "=", id);
  const ofThing =
    kind === "evidence" ? sql<boolean>`evidence_version_id in (${versions})` : sql<boolean>`file_id = ${id}`;
  await sql`update file_hold set findings = json_set(findings, '$.places', json('[]')) where ${ofThing}`.execute(tx.db);
  await tx.db
    .updateTable("file_report")
    .set({ state: "removed", decided_at: tx.at, decided_by: actingPerson(tx), decision_reason: reason })
    .where(ofThing)
    .where("state", "=", "open")
    .execute();
  await sql`update notice set title = 'A file was removed for ever', body = ''
    where (subject_kind = 'evidence' and subject_id = ${id})
      or (subject_kind = 'held-file' and subject_id in (select id from file_hold where ${ofThing}))`.execute(tx.db);
}

/** The item counts for nothing from now on. With a new title, its history loses the old one. */
async function withdrawItem(tx: Scope, id: string, { reason, title }: Removal): Promise<void> {
  // The network administrator removes what they may not read.
  const all: Scope = { ...tx, sight: { ...tx.sight, allTrusts: true, network: true } };
  const evidence = await getEvidence(all, id);
  const version = (evidence?.version ?? 0) + 1;
  if (title !== null) {
    await tx.db.updateTable("evidence").set({ title }).where("id", "=", id).execute();
    await tx.db.updateTable("evidence_change").set({ title }).where("evidence_id", "=", id).execute();
  }
  if (evidence === undefined) return;
  await settleRequests(tx, evidence, "withdrawn");
  if (evidence.withdrawn) return;
  const withdrawn_reason = `Its file was removed for ever. ${reason}`;
  const changed_at = laterOf(tx.at, evidence.changedAt);
  await tx.db
    .updateTable("evidence")
    .set({ withdrawn: 1, withdrawn_reason, version, changed_at })
    .where("id", "=", id)
    .execute();
  const change = { ...evidence, title: title ?? evidence.title, withdrawn: true, note: withdrawn_reason };
  await recordEvidenceChange(tx, evidence, version, change, false);
}
