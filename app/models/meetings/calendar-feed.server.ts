// The address by which a calendar reads a person's meetings. The portal keeps its hash alone, and shows it once.
import { createHash, randomBytes } from "node:crypto";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** When the person of the scope made their address; `null` where they have none. */
export async function getMyFeed(scope: Scope): Promise<string | null> {
  if (scope.actor === null) return null;
  const row = await scope.db
    .selectFrom("calendar_feed")
    .select("created_at")
    .where("person_id", "=", scope.actor.personId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** Makes an address for the person of the scope; one that they had before stops working. */
export async function makeFeed(tx: Scope): Promise<{ readonly ok: true; readonly token: string }> {
  const token = randomBytes(32).toString("base64url");
  const personId = actingPerson(tx);
  const set = { token_hash: hashOf(token), created_at: tx.at };
  await tx.db
    .insertInto("calendar_feed")
    .values({ person_id: personId, ...set })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(set))
    .execute();
  await audit(tx, { did: "calendar-feed.made", kind: "person", id: personId });
  return { ok: true, token };
}

/** Ends the person's address. */
export async function endFeed(tx: Scope): Promise<{ readonly ok: true }> {
  const personId = actingPerson(tx);
  await tx.db.deleteFrom("calendar_feed").where("person_id", "=", personId).execute();
  await audit(tx, { did: "calendar-feed.ended", kind: "person", id: personId });
  return { ok: true };
}

/** Whose address this is: asked by the portal itself, for nobody is signed in. A person who may not sign in has none. */
export async function findFeedOwner(scope: Scope, token: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom("calendar_feed")
    .innerJoin("person", "person.id", "calendar_feed.person_id")
    .select("person.id")
    .where("calendar_feed.token_hash", "=", hashOf(token))
    .where("person.disabled_at", "is", null)
    .executeTakeFirst();
  return row?.id;
}
