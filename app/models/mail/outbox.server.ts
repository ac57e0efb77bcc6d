// The outbox: which message of each person is next, and what became of it.
import { furthestAttempt, nextAttemptAt } from "../../domain/mail/back-off";
import type { Instant } from "../../domain/dates";
import type { Message } from "../../domain/mail/message";
import { audit } from "../audit.server";
import { permissionFor, type Scope } from "../scope.server";
import type { Refused } from "../transaction.server";

export interface WaitingMessage {
  readonly id: string;
  readonly seq: number;
  readonly personId: string;
  readonly kind: string;
  readonly messageId: string;
  readonly noticeIds: readonly string[];
  readonly roundUpId: string | null;
  readonly attempts: number;
}

/**
 * The oldest waiting message of each person, where its time has come: later ones wait behind it, so that order is kept.
 * A time further off than any waiting was set by a clock that was ahead, and counts as come.
 */
export async function listDueMessages(system: Scope, limit: number): Promise<readonly WaitingMessage[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("outbox")
    .select(["id", "seq", "person_id", "kind", "message_id", "notice_ids", "round_up_id", "attempts"])
    .where("network_id", "=", system.networkId)
    .where("seq", "in", (of) =>
      of
        .selectFrom("outbox as first")
        .select(({ fn }) => fn.min<number>("first.seq").as("seq"))
        .where("first.state", "=", "waiting")
        .groupBy("first.person_id"),
    )
    .where((or) =>
      or.or([or("next_attempt_at", "<=", system.at), or("next_attempt_at", ">", furthestAttempt(system.at))]),
    )
    // What was tried last comes last, so that one message on which the server breaks off does not stand before all others.
    .orderBy("next_attempt_at")
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    personId: row.person_id,
    kind: row.kind,
    messageId: row.message_id,
    noticeIds: JSON.parse(row.notice_ids) as string[],
    roundUpId: row.round_up_id,
    attempts: row.attempts,
  }));
}

/**
 * Takes a message before it is handed over: an attempt is counted and the next one set, so that a process that dies now tries again later.
 * `false` where it was settled or taken meanwhile.
 */
export async function takeMessage(tx: Scope, message: WaitingMessage, chance: number): Promise<boolean> {
  const next = nextAttemptAt(tx.at, message.attempts + 1, chance);
  const row = await tx.db
    .updateTable("outbox")
    .set({ attempts: message.attempts + 1, next_attempt_at: next })
    .where("id", "=", message.id)
    .where("state", "=", "waiting")
    .where("attempts", "=", message.attempts)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Settles a message for good. Words are kept in a demonstration only, where somebody may want to read them. */
export async function settleMessage(
  tx: Scope,
  id: string,
  state: "sent" | "undeliverable" | "dropped",
  reason: string | null,
  kept: Message | null,
): Promise<void> {
  await tx.db
    .updateTable("outbox")
    .set({
      state,
      last_error: reason,
      settled_at: tx.at,
      subject: kept?.subject ?? null,
      text_body: kept?.text ?? null,
      html_body: kept?.html ?? null,
    })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Notes why a message still waits. */
export async function noteFailure(tx: Scope, id: string, reason: string): Promise<void> {
  await tx.db
    .updateTable("outbox")
    .set({ last_error: reason })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Gives an attempt back that failed because nothing could be sent at all: the message itself did not fail. */
export async function giveBack(tx: Scope, message: WaitingMessage, reason: string): Promise<void> {
  await tx.db
    .updateTable("outbox")
    .set({ attempts: message.attempts, next_attempt_at: tx.at, last_error: reason })
    .where("id", "=", message.id)
    .where("state", "=", "waiting")
    .execute();
}

/** Puts a message that failed back to be tried now. Only what waits or could not be delivered. */
export async function tryAgain(tx: Scope, id: string): Promise<{ readonly ok: true } | Refused<"settled">> {
  const row = await tx.db
    .updateTable("outbox")
    .set({ state: "waiting", attempts: 0, next_attempt_at: tx.at, settled_at: null })
    .where("id", "=", id)
    .where("network_id", "=", tx.networkId)
    .where("state", "in", ["waiting", "undeliverable"])
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return { ok: false, reason: "settled" };
  await audit(tx, { did: "message.tried-again", kind: "outbox", id });
  return { ok: true };
}

export interface OutboxRow {
  readonly id: string;
  readonly seq: number;
  readonly personId: string;
  readonly personName: string;
  readonly kind: "notice" | "digest" | "round-up";
  readonly noticeIds: readonly string[];
  readonly roundUpId: string | null;
  readonly state: "waiting" | "sent" | "undeliverable" | "dropped";
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly reason: string | null;
  readonly createdAt: Instant;
  readonly settledAt: Instant | null;
  readonly subject: string | null;
  readonly text: string | null;
}

const mayRead = (scope: Scope) => permissionFor(scope, { networkId: scope.networkId }) === "outbox.read";

/** Messages of one state or of all, newest first, from one on; one more than asked for says that there are more. */
export async function listOutbox(
  scope: Scope,
  { state, before, limit }: { state: OutboxRow["state"] | null; before: number | null; limit: number },
): Promise<readonly OutboxRow[]> {
  if (!mayRead(scope)) return [];
  let query = outboxRows(scope).orderBy("outbox.seq", "desc").limit(limit);
  if (state !== null) query = query.where("outbox.state", "=", state);
  if (before !== null) query = query.where("outbox.seq", "<", before);
  return (await query.execute()).map(toOutboxRow);
}

/** One message, or `undefined` for people who do not look after mail. */
export async function getOutboxRow(scope: Scope, id: string): Promise<OutboxRow | undefined> {
  if (!mayRead(scope)) return undefined;
  const row = await outboxRows(scope).where("outbox.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : toOutboxRow(row);
}

/** How many messages stand in each state. */
export async function countOutbox(scope: Scope): Promise<Readonly<Record<OutboxRow["state"], number>>> {
  const counts = { waiting: 0, sent: 0, undeliverable: 0, dropped: 0 };
  if (!mayRead(scope)) return counts;
  const rows = await scope.db
    .selectFrom("outbox")
    .select((of) => ["state", of.fn.countAll<number>().as("n")])
    .where("network_id", "=", scope.networkId)
    .groupBy("state")
    .execute();
  for (const row of rows) counts[row.state] = row.n;
  return counts;
}

function outboxRows(scope: Scope) {
  return scope.db
    .selectFrom("outbox")
    .innerJoin("person", "person.id", "outbox.person_id")
    .selectAll("outbox")
    .select("person.name as personName")
    .where("outbox.network_id", "=", scope.networkId);
}

type Stored = Awaited<ReturnType<ReturnType<typeof outboxRows>["execute"]>>[number];

function toOutboxRow(row: Stored): OutboxRow {
  return {
    id: row.id,
    seq: row.seq,
    personId: row.person_id,
    personName: row.personName,
    kind: row.kind as OutboxRow["kind"],
    noticeIds: JSON.parse(row.notice_ids) as string[],
    roundUpId: row.round_up_id,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at as Instant,
    reason: row.last_error,
    createdAt: row.created_at as Instant,
    settledAt: row.settled_at as Instant | null,
    subject: row.subject,
    text: row.text_body,
  };
}
