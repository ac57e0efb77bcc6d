// Round-ups: written by the network office from what the portal holds, sent once, and kept for everybody to read.
import { uuidv7 } from "uuidv7";
import type { Instant, IsoDate } from "../../domain/dates";
import type { RoundUpItemKind } from "../../domain/mail/message";
import { can } from "../../domain/permissions";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { getsRoundUp } from "./still-sees.server";

/** An item as it is kept: what it is, not what it says. Its words are read when it is shown, by whoever may see it. */
export interface PickedItem {
  readonly kind: RoundUpItemKind;
  readonly id: string;
}

export interface RoundUp {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly items: readonly PickedItem[];
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  readonly state: "draft" | "sent";
  readonly version: number;
  readonly sentAt: Instant | null;
}

const writes = (scope: Scope) =>
  scope.actor !== null && can(scope.actor, "round-up.send", { networkId: scope.networkId });

const rows = (scope: Scope) => scope.db.selectFrom("round_up").selectAll().where("network_id", "=", scope.networkId);

/** Sent round-ups for everybody who gets them, drafts for the network office; newest first. */
export async function listRoundUps(scope: Scope, before: string | null, limit: number): Promise<readonly RoundUp[]> {
  let query = rows(scope).orderBy("id", "desc").limit(limit);
  if (before !== null) query = query.where("id", "<", before);
  if (!writes(scope)) {
    if (!getsRoundUp(scope)) return [];
    query = query.where("state", "=", "sent");
  }
  return (await query.execute()).map(toRoundUp);
}

/** One round-up; `undefined` for a draft that somebody else writes, and for guests. */
export async function getRoundUp(scope: Scope, id: string): Promise<RoundUp | undefined> {
  const row = await rows(scope).where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const isShown = scope.actor === null || writes(scope) || (row.state === "sent" && getsRoundUp(scope));
  return isShown ? toRoundUp(row) : undefined;
}

export interface RoundUpWords {
  readonly title: string;
  readonly words: string;
  readonly items: readonly PickedItem[];
}

/** Starts a draft about a period. */
export async function startRoundUp(
  tx: Scope,
  draft: { readonly title: string; readonly fromOn: IsoDate; readonly toOn: IsoDate },
): Promise<{ readonly ok: true; readonly id: string }> {
  const id = uuidv7();
  await tx.db
    .insertInto("round_up")
    .values({
      id,
      network_id: tx.networkId,
      title: draft.title,
      words: "",
      items: "[]",
      from_on: draft.fromOn,
      to_on: draft.toOn,
      state: "draft",
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      sent_at: null,
      sent_by: null,
    })
    .execute();
  await audit(tx, { did: "round-up.started", kind: "round-up", id });
  return { ok: true, id };
}

/** Changes a draft's title, words and items over the version that its writer saw. */
export async function writeRoundUp(
  tx: Scope,
  roundUp: RoundUp,
  seen: number,
  { title, words, items }: RoundUpWords,
): Promise<Outcome<object, "changed-meanwhile" | "sent">> {
  const row = await tx.db
    .updateTable("round_up")
    .set({ title, words, items: JSON.stringify(items), version: seen + 1 })
    .where("id", "=", roundUp.id)
    .where("state", "=", "draft")
    .where("version", "=", seen)
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return refusal(tx, roundUp.id);
  await audit(tx, { did: "round-up.written", kind: "round-up", id: roundUp.id, detail: { items: items.length } });
  return { ok: true };
}

/** Marks a draft as sent, once. The messages are written in the same transaction. */
export async function markRoundUpSent(
  tx: Scope,
  roundUp: RoundUp,
  seen: number,
): Promise<Outcome<object, "changed-meanwhile" | "sent">> {
  const row = await tx.db
    .updateTable("round_up")
    .set({ state: "sent", version: seen + 1, sent_at: tx.at, sent_by: actingPerson(tx) })
    .where("id", "=", roundUp.id)
    .where("state", "=", "draft")
    .where("version", "=", seen)
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return refusal(tx, roundUp.id);
  await audit(tx, { did: "round-up.sent", kind: "round-up", id: roundUp.id });
  return { ok: true };
}

async function refusal(tx: Scope, id: string) {
  const now = await rows(tx).where("id", "=", id).executeTakeFirst();
  return { ok: false, reason: now?.state === "sent" ? "sent" : "changed-meanwhile" } as const;
}

function toRoundUp(row: Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number]): RoundUp {
  return {
    id: row.id,
    title: row.title,
    words: row.words,
    items: JSON.parse(row.items) as PickedItem[],
    fromOn: row.from_on as IsoDate,
    toOn: row.to_on as IsoDate,
    state: row.state,
    version: row.version,
    sentAt: row.sent_at as Instant | null,
  };
}
