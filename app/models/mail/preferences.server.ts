// How each kind of notice should reach a person by mail: what they chose, else the kind's own timing.
import { noticeKinds, type NoticeKind, type NoticeTiming } from "../../domain/notices";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";

export type Preferences = Readonly<Record<NoticeKind, NoticeTiming>>;

const kinds = Object.keys(noticeKinds) as NoticeKind[];

/** Every kind with its timing, for the person who asks. */
export async function getPreferences(scope: Scope): Promise<Preferences> {
  return preferencesOf(scope, actingPerson(scope));
}

/** The same for a person to whom the portal writes. Only the portal itself asks it of others. */
export async function preferencesOf(scope: Scope, personId: string): Promise<Preferences> {
  if (scope.actor !== null && scope.actor.personId !== personId) throw new Error("Preferences are a person's own.");
  const rows = await scope.db
    .selectFrom("notice_preference")
    .select(["kind", "timing"])
    .where("person_id", "=", personId)
    .execute();
  const chosen = new Map(rows.map((row) => [row.kind, row.timing]));
  const timings = kinds.map((kind) => [kind, chosen.get(kind) ?? noticeKinds[kind].timing] as const);
  return Object.fromEntries(timings) as Record<NoticeKind, NoticeTiming>;
}

/** Keeps what the person chose. Kinds that stay as they were are left alone. */
export async function changePreferences(tx: Scope, chosen: Partial<Preferences>): Promise<{ readonly ok: true }> {
  await keep(tx, actingPerson(tx), chosen);
  return { ok: true };
}

/** Turns kinds off for somebody who pressed the button of a mail; `personId` and `kinds` come from its signed address. Somebody who is gone gets none anyway. */
export async function turnOff(tx: Scope, personId: string, off: readonly NoticeKind[]): Promise<void> {
  if (tx.actor !== null) throw new Error("Unsubscribing is the portal's own work: nobody is signed in.");
  const person = await tx.db.selectFrom("person").select("id").where("id", "=", personId).executeTakeFirst();
  if (person === undefined) return;
  await keep(tx, personId, Object.fromEntries(off.map((kind) => [kind, "off"])));
}

async function keep(tx: Scope, personId: string, chosen: Partial<Preferences>): Promise<void> {
  const now = await preferencesOf(tx, personId);
  const changed = kinds.flatMap((kind) => {
    const timing = chosen[kind];
    return timing === undefined || timing === now[kind] ? [] : [{ kind, timing }];
  });
  for (const { kind, timing } of changed) {
    await tx.db
      .insertInto("notice_preference")
      .values({ person_id: personId, kind, timing, changed_at: tx.at })
      .onConflict((row) => row.columns(["person_id", "kind"]).doUpdateSet({ timing, changed_at: tx.at }))
      .execute();
  }
  if (changed.length === 0) return;
  const detail = Object.fromEntries(changed.map(({ kind, timing }) => [kind, timing]));
  await audit(tx, { did: "notice-preferences.changed", kind: "person", id: personId, detail });
}
