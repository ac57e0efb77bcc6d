// People: found by address to sign in, listed by trust to own answers and evidence, made by the administrator's command.
import type { Database } from "../../db/connection.server";
import { uuidv7 } from "uuidv7";
import type { Role } from "../domain/permissions";
import { audit } from "./audit.server";
import { actingPerson, seesTrust, type Scope } from "./scope.server";

export interface Credentials {
  readonly personId: string;
  readonly passwordHash: string;
}

/** What signing in needs of an address, or `undefined` for one that nobody has or whose person is disabled. */
export async function findCredentials(database: Database, email: string): Promise<Credentials | undefined> {
  const row = await database.reader
    .selectFrom("person")
    .select(["id", "password_hash"])
    .where("email", "=", email)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return row && { personId: row.id, passwordHash: row.password_hash };
}

/** The hash of one person, for asking the present password again. */
export async function getPasswordHash(scope: Scope, personId: string): Promise<string> {
  const row = await scope.db
    .selectFrom("person")
    .select("password_hash")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  return row.password_hash;
}

/** Stores a new password's hash. The caller ends the person's other sessions in the same transaction. */
export async function updatePassword(tx: Scope, personId: string, passwordHash: string): Promise<void> {
  await tx.db
    .updateTable("person")
    .set({ password_hash: passwordHash, password_changed_at: tx.at })
    .where("id", "=", personId)
    .execute();
  await audit(tx, { did: "password.changed", kind: "person", id: personId });
}

export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** People who may own a trust's answers and evidence: its leads and contributors today, by name; none where the trust is out of sight. */
export async function listOwners(scope: Scope, trustId: string): Promise<readonly PersonName[]> {
  if (!seesTrust(scope, trustId)) return [];
  return ownersQuery(scope, ["quality-lead", "contributor"]).where("role_held.trust_id", "=", trustId).execute();
}

/** People who may own the network's own answers: those who run its quality work. */
export async function listNetworkOwners(scope: Scope): Promise<readonly PersonName[]> {
  return ownersQuery(scope, ["qi-manager", "network-admin"])
    .where("role_held.network_id", "=", scope.networkId)
    .execute();
}

function ownersQuery(scope: Scope, roles: readonly Role[]) {
  return scope.db
    .selectFrom("person")
    .innerJoin("role_held", "role_held.person_id", "person.id")
    .select(["person.id", "person.name"])
    .distinct()
    .where("role_held.role", "in", roles)
    .where("role_held.from_on", "<=", scope.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", scope.today)]))
    .where("person.disabled_at", "is", null)
    .orderBy("person.name");
}

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: Role;
}

/** Makes a person with one network role, or refuses an address that is taken. For the first administrator. */
export async function createNetworkPerson(
  tx: Scope,
  person: NewPerson,
): Promise<{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: "email-taken" }> {
  const taken = await tx.db.selectFrom("person").select("id").where("email", "=", person.email).executeTakeFirst();
  if (taken !== undefined) return { ok: false, reason: "email-taken" };
  const id = uuidv7();
  await tx.db
    .insertInto("person")
    .values({
      id,
      network_id: tx.networkId,
      email: person.email,
      name: person.name,
      password_hash: person.passwordHash,
      password_changed_at: tx.at,
      disabled_at: null,
      created_at: tx.at,
      previous_sign_in_at: null,
      last_sign_in_at: null,
    })
    .execute();
  await tx.db
    .insertInto("role_held")
    .values({
      id: uuidv7(),
      person_id: id,
      role: person.role,
      network_id: tx.networkId,
      trust_id: null,
      group_id: null,
      assessment_id: null,
      from_on: tx.today,
      to_on: null,
      created_at: tx.at,
    })
    .execute();
  await audit(tx, { did: "person.added", kind: "person", id, detail: { role: person.role } });
  return { ok: true, id };
}

const roleWords: Readonly<Record<string, string>> = {
  "network-admin": "Network administrator",
  "qi-manager": "Senior QI manager",
  "board-member": "Board member",
  "patient-volunteer": "Patient volunteer",
  "quality-lead": "Quality lead",
  contributor: "Contributor",
  viewer: "Viewer",
  chair: "Chair",
  "deputy-chair": "Deputy chair",
  member: "Member",
  assessor: "Assessor",
  "peer-reviewer": "Peer reviewer",
  "group-guest": "Guest",
};

/** The roles that this person holds today, in words with their places: "Quality lead, UHNM". */
export async function listRoleWords(scope: Scope): Promise<readonly string[]> {
  const rows = await scope.db
    .selectFrom("role_held")
    .leftJoin("trust", "trust.id", "role_held.trust_id")
    .leftJoin("group", "group.id", "role_held.group_id")
    .leftJoin("network", "network.id", "role_held.network_id")
    .leftJoin("assessment", "assessment.id", "role_held.assessment_id")
    .select([
      "role_held.role",
      "trust.short_name as trust",
      "group.name as group",
      "network.short_name as network",
      "assessment.title as assessment",
    ])
    .where("role_held.person_id", "=", actingPerson(scope))
    .where("role_held.from_on", "<=", scope.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", scope.today)]))
    .orderBy("role_held.from_on")
    .execute();
  return rows.map(({ role, trust, group, network, assessment }) => {
    const place = trust ?? group ?? network ?? assessment;
    return place === null ? (roleWords[role] ?? role) : `${roleWords[role] ?? role}, ${place}`;
  });
}
