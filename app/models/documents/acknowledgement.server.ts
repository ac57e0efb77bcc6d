// Who has said that they read which version, and who is there to be asked.
import type { Instant } from "../../domain/dates";
import { groupedBy } from "../../domain/documents/adoption-rows";
import { audit } from "../audit.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { SharedDocument } from "./adoption-documents.server";

export interface Acknowledgement {
  readonly documentId: string;
  readonly versionId: string;
  readonly personId: string;
  readonly at: Instant;
}

/** Everybody's acknowledgements of these documents, oldest first. */
export async function listAcknowledgements(
  scope: Scope,
  documents: readonly SharedDocument[],
): Promise<readonly Acknowledgement[]> {
  const ids = documents.filter(({ group }) => seesGroup(scope, group)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom("acknowledgement")
    .innerJoin("document_version", "document_version.id", "acknowledgement.version_id")
    .select([
      "document_version.document_id as documentId",
      "acknowledgement.version_id as versionId",
      "acknowledgement.person_id as personId",
      "acknowledgement.acknowledged_at as at",
    ])
    .where("document_version.document_id", "in", ids)
    .orderBy("acknowledgement.acknowledged_at")
    .execute();
  return rows.map((row) => ({ ...row, at: row.at as Instant }));
}

export interface Reader {
  readonly id: string;
  readonly name: string;
  /** The groups whose chair, deputy or member they are. */
  readonly memberOf: readonly string[];
  /** The trusts whose quality lead or contributor they are. */
  readonly worksAt: readonly string[];
  /** Where they are counted: the trust that they work at, or else the one that they speak for; `null` for neither. */
  readonly trustId: string | null;
}

/** The people whom a document may ask, by name: every member of a group, quality lead and contributor of today. */
export async function listReaders(scope: Scope): Promise<readonly Reader[]> {
  const rows = await scope.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select([
      "person.id",
      "person.name",
      "role_held.role",
      "role_held.trust_id as trustId",
      "role_held.group_id as groupId",
      "role_held.stands_for_id as standsFor",
    ])
    .where("person.network_id", "=", scope.networkId)
    .where("person.disabled_at", "is", null)
    .where("role_held.role", "in", ["quality-lead", "contributor", "viewer", "chair", "deputy-chair", "member"])
    .where("role_held.from_on", "<=", scope.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", scope.today)]))
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
  return [...groupedBy(rows, ({ id }) => id).values()].flatMap((held) => {
    const [first] = held;
    if (first === undefined) return [];
    const trusts = held.flatMap(({ trustId }) => trustId ?? []);
    return [
      {
        id: first.id,
        name: first.name,
        memberOf: held.flatMap(({ groupId }) => groupId ?? []),
        worksAt: held.flatMap(({ role, trustId }) => (role === "viewer" ? [] : (trustId ?? []))),
        trustId: trusts[0] ?? held.flatMap(({ standsFor }) => standsFor ?? [])[0] ?? null,
      },
    ];
  });
}

/** Says that the person has read the current version. Said again, it stays as it was first said. */
export async function acknowledge(
  tx: Scope,
  document: SharedDocument,
  seenVersion: string,
): Promise<Outcome<{ readonly already: boolean }, "changed">> {
  if (document.current?.id !== seenVersion) return { ok: false, reason: "changed" };
  const personId = actingPerson(tx);
  const { numInsertedOrUpdatedRows: added } = await tx.db
    .insertInto("acknowledgement")
    .values({ version_id: seenVersion, person_id: personId, acknowledged_at: tx.at })
    .onConflict((conflict) => conflict.columns(["version_id", "person_id"]).doNothing())
    .executeTakeFirstOrThrow();
  if (added !== 1n) return { ok: true, already: true };
  await audit(tx, {
    did: "document.acknowledged",
    kind: "document",
    id: document.id,
    detail: { version: seenVersion },
  });
  return { ok: true, already: false };
}
