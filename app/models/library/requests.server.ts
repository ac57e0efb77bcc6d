// Requests for a newer item: one stands open for an item at a time, until a newer version, a replacement or a withdrawal settles it.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { audit } from "../audit.server";
import type { Evidence } from "../evidence.server";
import { evidenceInSight } from "../files/held-sight.server";
import { notify } from "../notices.server";
import { actingPerson, seesTrust, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface ReplacementRequest {
  readonly id: string;
  readonly evidenceId: string;
  readonly words: string;
  readonly dueOn: IsoDate | null;
  readonly state: "open" | "done" | "withdrawn" | "taken-back";
  readonly onBehalf: boolean;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly settledAt: string | null;
  readonly settledByName: string | null;
}

function requestQuery(scope: Scope) {
  return scope.db
    .selectFrom("replacement_request")
    .innerJoin("person as asker", "asker.id", "replacement_request.asked_by")
    .leftJoin("person as settler", "settler.id", "replacement_request.settled_by")
    .select([
      "replacement_request.id",
      "replacement_request.evidence_id as evidenceId",
      "replacement_request.words",
      "replacement_request.due_on as dueOn",
      "replacement_request.state",
      "replacement_request.on_behalf",
      "replacement_request.asked_at as askedAt",
      "replacement_request.asked_by as askedBy",
      "asker.name as askedByName",
      "replacement_request.settled_at as settledAt",
      "settler.name as settledByName",
    ]);
}

/** What was asked for an item that the caller found within sight, newest first. */
export async function listRequestsFor(scope: Scope, evidence: Evidence): Promise<readonly ReplacementRequest[]> {
  const rows = await requestQuery(scope)
    .where("replacement_request.evidence_id", "=", evidence.id)
    .orderBy("replacement_request.asked_at", "desc")
    .execute();
  return rows.map(({ on_behalf, dueOn, ...row }) => ({
    ...row,
    dueOn: dueOn as IsoDate | null,
    onBehalf: on_behalf === 1,
  }));
}

export interface RequestToMe {
  readonly id: string;
  readonly evidenceId: string;
  readonly title: string;
  readonly dueOn: IsoDate | null;
  readonly askedByName: string;
}

/** Open requests for items that the person of this scope owns, as far as they still see them; soonest due first. */
export async function listRequestsToMe(scope: Scope): Promise<readonly RequestToMe[]> {
  if (scope.actor === null) return [];
  const rows = await scope.db
    .selectFrom("replacement_request")
    .innerJoin("evidence", "evidence.id", "replacement_request.evidence_id")
    .innerJoin("person as asker", "asker.id", "replacement_request.asked_by")
    .select([
      "replacement_request.id",
      "evidence.id as evidenceId",
      "evidence.title",
      "evidence.trust_id as trustId",
      "replacement_request.due_on as dueOn",
      "asker.name as askedByName",
    ])
    .where("replacement_request.state", "=", "open")
    .where("evidence.network_id", "=", scope.networkId)
    .where("evidence.owner_id", "=", scope.actor.personId)
    .where(evidenceInSight(scope))
    .orderBy("replacement_request.due_on")
    .orderBy("replacement_request.id")
    .execute();
  return rows
    .filter(({ trustId }) => seesTrust(scope, trustId))
    .map(({ trustId: _, dueOn, ...row }) => ({ ...row, dueOn: dueOn as IsoDate | null }));
}

export interface NewRequest {
  readonly words: string;
  readonly dueOn: IsoDate | null;
  readonly onBehalf: boolean;
  /** Where the owner is led to. */
  readonly address: string;
}

/** Asks an item's owner for a newer one, and tells them. Refused without an owner, for a withdrawn item, and while another is open. */
export async function requestReplacement(
  tx: Scope,
  evidence: Evidence,
  { words, dueOn, onBehalf, address }: NewRequest,
): Promise<Outcome<{ readonly id: string }, "withdrawn" | "no-owner" | "asked-already">> {
  const now = await tx.db
    .selectFrom("evidence")
    .select(["withdrawn", "owner_id"])
    .where("id", "=", evidence.id)
    .executeTakeFirstOrThrow();
  if (now.withdrawn === 1) return { ok: false, reason: "withdrawn" };
  if (now.owner_id === null) return { ok: false, reason: "no-owner" };
  const open = await tx.db
    .selectFrom("replacement_request")
    .select("id")
    .where("evidence_id", "=", evidence.id)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (open !== undefined) return { ok: false, reason: "asked-already" };
  const id = uuidv7();
  await tx.db
    .insertInto("replacement_request")
    .values({
      id,
      evidence_id: evidence.id,
      words,
      due_on: dueOn,
      state: "open",
      on_behalf: onBehalf ? 1 : 0,
      asked_at: tx.at,
      asked_by: actingPerson(tx),
      settled_at: null,
      settled_by: null,
    })
    .execute();
  await auditRequest(tx, "evidence.replacement-asked", evidence, { request: id, dueOn, onBehalf });
  await notify(tx, [
    {
      personId: now.owner_id,
      kind: "evidence",
      title: `A newer version of ${evidence.title} is asked for`,
      body: words,
      address,
      subject: { kind: "evidence", id: evidence.id },
      onceKey: `replacement:${id}:asked`,
    },
  ]);
  return { ok: true, id };
}

/** Takes back a request that is still open. */
export async function takeBackRequest(
  tx: Scope,
  evidence: Evidence,
): Promise<Outcome<{ readonly id: string }, "not-open">> {
  const [settled] = await settle(tx, evidence, "taken-back");
  if (settled === undefined) return { ok: false, reason: "not-open" };
  await auditRequest(tx, "evidence.replacement-taken-back", evidence, { request: settled.id });
  return { ok: true, id: settled.id };
}

/** Settles what is open for an item because of what happened to it. */
export async function settleRequests(tx: Scope, evidence: Evidence, state: "done" | "withdrawn"): Promise<void> {
  await settle(tx, evidence, state);
}

/** Tells whoever asked for a newer item, in the transaction that settled their request. `address` is where they are led to. */
export async function tellAskers(tx: Scope, evidence: Evidence, address: string): Promise<void> {
  const settled = await tx.db
    .selectFrom("replacement_request")
    .select(["id", "asked_by", "state"])
    .where("evidence_id", "=", evidence.id)
    .where("settled_at", "=", tx.at)
    .where("state", "in", ["done", "withdrawn"])
    .execute();
  await notify(
    tx,
    settled.map(({ id, asked_by, state }) => ({
      personId: asked_by,
      kind: "evidence",
      title: state === "done" ? `${evidence.title} has a newer version` : `${evidence.title} was withdrawn`,
      body: "You asked for a newer version.",
      address,
      subject: { kind: "evidence", id: evidence.id },
      onceKey: `replacement:${id}:${state}`,
    })),
  );
}

async function settle(tx: Scope, evidence: Evidence, state: "done" | "withdrawn" | "taken-back") {
  return tx.db
    .updateTable("replacement_request")
    .set({ state, settled_at: tx.at, settled_by: actingPerson(tx) })
    .where("evidence_id", "=", evidence.id)
    .where("state", "=", "open")
    .returning("id")
    .execute();
}

async function auditRequest(
  tx: Scope,
  did: string,
  evidence: Evidence,
  detail: Readonly<Record<string, string | boolean | null>>,
): Promise<void> {
  await audit(tx, { did, kind: "evidence", id: evidence.id, trustId: evidence.trustId, detail });
}
