// Sessions: made at sign-in, looked up on every request with the person's roles as they stand now, ended by time, by sign-out or by a new password.
import { randomBytes } from "node:crypto";
import type { Database } from "../../db/connection.server";
import type { Instant } from "../domain/dates";
import { londonDate } from "../domain/london";
import { roles as knownRoles, type Actor, type PlaceKind, type Role, type RoleHeld } from "../domain/permissions";
import { hashSessionId } from "./session-id.server";
import { audit } from "./audit.server";
import type { Scope } from "./scope.server";
import { storageFaultOf } from "./storage-fault.server";

export interface SignedIn {
  readonly actor: Actor;
  readonly name: string;
  readonly email: string;
  readonly previousSignInAt: Instant | null;
}

/** Source: bars.md, attack 17. A session ends after this long without a request, */
export const idleMinutes = 30;
/** and after this long whatever happens. */
export const absoluteHours = 12;
/** `seen_at` is written at most this often, so that reading pages writes next to nothing. */
const seenEverySeconds = 60;

const minutesAfter = (at: Instant, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** The person behind a session id, with roles read afresh: a role taken away or a person disabled works on the next request. */
export async function findSession(database: Database, id: string, at: Instant): Promise<SignedIn | null> {
  const idHash = hashSessionId(id);
  const row = await database.reader
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .select(["person.id", "person.name", "person.email", "person.previous_sign_in_at", "session.seen_at"])
    .where("session.id_hash", "=", idHash)
    .where("session.expires_at", ">", at)
    .where("session.seen_at", ">", minutesAfter(at, -idleMinutes))
    .where("person.disabled_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (Date.parse(at) - Date.parse(row.seen_at) > seenEverySeconds * 1000) {
    await noteSeen(database, idHash, at);
  }
  return {
    actor: { personId: row.id, roles: await listRolesHeld(database, row.id, at) },
    name: row.name,
    email: row.email,
    previousSignInAt: row.previous_sign_in_at as Instant | null,
  };
}

/** Where the disk takes no writes, people go on reading; a session then ends at most as early as it would have. */
async function noteSeen(database: Database, idHash: string, at: Instant): Promise<void> {
  try {
    await database.writer.updateTable("session").set({ seen_at: at }).where("id_hash", "=", idHash).execute();
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
  }
}

/** The roles a person holds today. */
export async function listRolesHeld(database: Database, personId: string, at: Instant): Promise<readonly RoleHeld[]> {
  const today = londonDate(at);
  const rows = await database.reader
    .selectFrom("role_held")
    .select(["role", "network_id", "trust_id", "group_id", "assessment_id"])
    .where("person_id", "=", personId)
    .where("from_on", "<=", today)
    .where((or) => or.or([or("to_on", "is", null), or("to_on", ">=", today)]))
    .execute();
  return rows.flatMap((row) => {
    const role = knownRoles.find((known) => known === row.role);
    const place = placeOf(row);
    return role === undefined || place === null ? [] : [held(role, place)];
  });
}

type PlaceColumns = {
  network_id: string | null;
  trust_id: string | null;
  group_id: string | null;
  assessment_id: string | null;
};

function placeOf(row: PlaceColumns): readonly [PlaceKind, string] | null {
  if (row.network_id !== null) return ["network", row.network_id];
  if (row.trust_id !== null) return ["trust", row.trust_id];
  if (row.group_id !== null) return ["group", row.group_id];
  if (row.assessment_id !== null) return ["assessment", row.assessment_id];
  return null;
}

function held(role: Role, [place, placeId]: readonly [PlaceKind, string]): RoleHeld {
  return { role, place, placeId };
}

/** Begins a session for a person whose password was right. Gives the id for the cookie; only its hash is kept. */
export async function startSession(tx: Scope, personId: string): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  await tx.db.deleteFrom("session").where("expires_at", "<=", tx.at).execute();
  await tx.db
    .insertInto("session")
    .values({
      id_hash: hashSessionId(id),
      person_id: personId,
      created_at: tx.at,
      seen_at: tx.at,
      expires_at: minutesAfter(tx.at, absoluteHours * 60),
    })
    .execute();
  await tx.db
    .updateTable("person")
    .set((row) => ({ previous_sign_in_at: row.ref("last_sign_in_at"), last_sign_in_at: tx.at }))
    .where("id", "=", personId)
    .execute();
  await audit(tx, { did: "session.started", kind: "person", id: personId });
  return id;
}

/** Ends one session. Ending one that has ended already changes nothing. */
export async function endSession(tx: Scope, id: string): Promise<void> {
  const row = await tx.db
    .deleteFrom("session")
    .where("id_hash", "=", hashSessionId(id))
    .returning("person_id")
    .executeTakeFirst();
  if (row !== undefined) await audit(tx, { did: "session.ended", kind: "person", id: row.person_id });
}

/** Ends all sessions of a person, but for the one that asks where it is named. Gives how many ended. */
export async function endSessions(tx: Scope, personId: string, except: string | null): Promise<number> {
  const keep = except === null ? "" : hashSessionId(except);
  const ended = await tx.db
    .deleteFrom("session")
    .where("person_id", "=", personId)
    .where("id_hash", "!=", keep)
    .returning("id_hash")
    .execute();
  await audit(tx, { did: "sessions.ended", kind: "person", id: personId, detail: { ended: ended.length } });
  return ended.length;
}
