// What happens to a barrier: recorded, changed, resolved. Each step over the version that was seen, with its history.
import { uuidv7 } from "uuidv7";
import type { BarrierKind, BarrierSeverity } from "../../domain/barriers/barriers";
import type { IsoDate } from "../../domain/dates";
import type { BarrierRefusal } from "../../domain/view/barrier-pages";
import { audit } from "../audit.server";
import type { ServiceRow } from "../network.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Barrier } from "./barriers.server";

export interface BarrierSet {
  readonly kind: BarrierKind;
  readonly severity: BarrierSeverity;
  readonly sinceOn: IsoDate;
  readonly words: string;
  readonly helpWanted: string | null;
}

interface Resolved {
  readonly resolvedOn: IsoDate | null;
  readonly resolvedHow: string | null;
}

type Done = Outcome<{ readonly version: number }, BarrierRefusal & ("changed-meanwhile" | "resolved" | "before-since")>;

/** Records what stops a service. The caller has found the service within sight. */
export async function recordBarrier(
  tx: Scope,
  service: ServiceRow,
  set: BarrierSet,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, never>> {
  const id = uuidv7();
  const state = { ...set, resolvedOn: null, resolvedHow: null };
  await tx.db
    .insertInto("barrier")
    .values({
      id,
      network_id: tx.networkId,
      trust_id: service.trustId,
      service_id: service.id,
      ...columnsOf(state),
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      changed_at: tx.at,
    })
    .execute();
  await keep(tx, { id, trustId: service.trustId }, 1, "recorded", state, onBehalf, tx.at);
  return { ok: true, id };
}

function columnsOf({ kind, severity, sinceOn, words, helpWanted, resolvedOn, resolvedHow }: BarrierSet & Resolved) {
  return {
    kind,
    severity,
    since_on: sinceOn,
    words,
    help_wanted: helpWanted,
    resolved_on: resolvedOn,
    resolved_how: resolvedHow,
  };
}

async function keep(
  tx: Scope,
  { id, trustId }: Pick<Barrier, "id" | "trustId">,
  version: number,
  what: "recorded" | "changed" | "resolved",
  state: BarrierSet & Resolved,
  onBehalf: boolean,
  at: string,
): Promise<void> {
  await tx.db
    .insertInto("barrier_change")
    .values({
      id: uuidv7(),
      barrier_id: id,
      version,
      what,
      ...columnsOf(state),
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  const { kind, severity } = state;
  await audit(tx, {
    did: `barrier.${what}`,
    kind: "barrier",
    id,
    trustId,
    detail: { version, kind, severity, onBehalf },
  });
}

async function step(
  tx: Scope,
  barrier: Barrier,
  seenVersion: number,
  what: "changed" | "resolved",
  set: Partial<BarrierSet & Resolved>,
  onBehalf: boolean,
): Promise<Done> {
  const now = await tx.db
    .selectFrom("barrier")
    .select("resolved_on")
    .where("id", "=", barrier.id)
    .executeTakeFirstOrThrow();
  if (now.resolved_on !== null) return { ok: false, reason: "resolved" };
  const state = { ...barrier, ...set };
  const at = laterOf(tx.at, barrier.changedAt);
  const version = seenVersion + 1;
  const updated = await tx.db
    .updateTable("barrier")
    .set({ ...columnsOf(state), version, changed_at: at })
    .where("id", "=", barrier.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return { ok: false, reason: "changed-meanwhile" };
  await keep(tx, barrier, version, what, state, onBehalf, at);
  return { ok: true, version };
}

/** Changes a barrier that still stands. */
export async function changeBarrier(
  tx: Scope,
  barrier: Barrier,
  set: BarrierSet,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Done> {
  return step(tx, barrier, seenVersion, "changed", set, onBehalf);
}

/** Resolves a barrier for good, with how. Refused for a day before the barrier began. */
export async function resolveBarrier(
  tx: Scope,
  barrier: Barrier,
  { resolvedOn, resolvedHow }: { readonly resolvedOn: IsoDate; readonly resolvedHow: string },
  seenVersion: number,
  onBehalf: boolean,
): Promise<Done> {
  if (resolvedOn < barrier.sinceOn) return { ok: false, reason: "before-since" };
  return step(tx, barrier, seenVersion, "resolved", { resolvedOn, resolvedHow }, onBehalf);
}
