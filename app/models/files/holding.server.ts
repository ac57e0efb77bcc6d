// How a file comes to be held, and how it is replaced. Releasing is in releasing.server.ts.
import { findingInWords, type NewHold } from "../../domain/patient-data/finding";
import { audit } from "../audit.server";
import { notify } from "../notices.server";
import { actingPerson, type Scope } from "../scope.server";

export type HeldThing = { readonly evidenceVersionId: string } | { readonly fileId: string };

/** Holds a file, and tells those who may release it. It was just recorded by the person who acts, unless another is named. */
export async function holdFile(
  tx: Scope,
  thing: HeldThing,
  trustId: string | null,
  hold: NewHold,
  uploadedBy: string = actingPerson(tx),
): Promise<void> {
  const { id, finding, address } = hold;
  const { reason, ...findings } = finding;
  await tx.db
    .insertInto("file_hold")
    .values({
      id,
      network_id: tx.networkId,
      trust_id: trustId,
      kind: "fileId" in thing ? "file" : "evidence",
      evidence_version_id: "fileId" in thing ? null : thing.evidenceVersionId,
      file_id: "fileId" in thing ? thing.fileId : null,
      reason,
      findings: JSON.stringify(findings),
      held_at: tx.at,
      uploaded_by: uploadedBy,
      released_at: null,
      released_by: null,
      release_reason: null,
      replaced_at: null,
    })
    .execute();
  await audit(tx, { did: "file.held", kind: "held-file", id, trustId, detail: { reason } });
  const place = await placeName(tx, trustId);
  await notify(
    tx,
    (await listReleasers(tx)).map((personId) => ({
      personId,
      kind: "held-file",
      title: `A file is held: ${place}`,
      body: `${findingInWords(finding)}. It counts for nothing until it is replaced or released.`,
      address,
      subject: { kind: "held-file", id },
      onceKey: `held-file:${id}`,
    })),
  );
}

/** "UHNM", or "the network". */
export async function placeName(tx: Scope, trustId: string | null): Promise<string> {
  if (trustId === null) return "the network";
  const trust = await tx.db.selectFrom("trust").select("short_name").where("id", "=", trustId).executeTakeFirst();
  return trust?.short_name ?? "a trust";
}

/** The QI managers of today. */
export async function listReleasers(tx: Scope): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select("role_held.person_id")
    .distinct()
    .where("role_held.role", "=", "qi-manager")
    .where("role_held.network_id", "=", tx.networkId)
    .where("role_held.from_on", "<=", tx.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", tx.today)]))
    .where("person.disabled_at", "is", null)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** A newer version is there: what was held of the item is replaced. Its older files stay as hidden as they were. */
export async function markReplaced(tx: Scope, evidenceId: string): Promise<void> {
  await tx.db
    .updateTable("file_hold")
    .set({ replaced_at: tx.at })
    .where("released_at", "is", null)
    .where("replaced_at", "is", null)
    .where("evidence_version_id", "in", (versions) =>
      versions.selectFrom("evidence_version").select("id").where("evidence_id", "=", evidenceId),
    )
    .execute();
}

/** As `markReplaced`, for a file of a document, a meeting or an adoption that another took the place of. */
export async function markFileReplaced(tx: Scope, fileId: string): Promise<void> {
  await tx.db
    .updateTable("file_hold")
    .set({ replaced_at: tx.at })
    .where("released_at", "is", null)
    .where("replaced_at", "is", null)
    .where("file_id", "=", fileId)
    .execute();
}
