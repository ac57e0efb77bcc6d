// How an action of a service is given, changed, dropped, taken up again, and aimed at a criterion.
import { uuidv7 } from "uuidv7";
import type { ServiceCloses } from "../../domain/actions/closes";
import type { ServiceRow } from "../network.server";
import { listOwners } from "../people.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import {
  columnsOf,
  keepActionStep,
  readActionState,
  takeActionStep,
  tellActionOwner,
  type AddressOfAction,
  type ServiceActionSet,
  type Stepped,
} from "./action-steps.server";
import type { ServiceAction } from "./service-actions.server";

/** Gives an action to one of the trust's people, or to nobody yet, and tells the owner. The caller has found what it would close. */
export async function giveServiceAction(
  tx: Scope,
  service: ServiceRow,
  set: ServiceActionSet,
  onBehalf: boolean,
  addressOf: AddressOfAction,
): Promise<Outcome<{ readonly id: string }, "not-of-trust">> {
  if (!(await mayOwn(tx, service.trustId, set.ownerId))) return { ok: false, reason: "not-of-trust" };
  const id = uuidv7();
  await tx.db
    .insertInto("action")
    .values({
      id,
      network_id: tx.networkId,
      group_id: null,
      trust_id: service.trustId,
      service_id: service.id,
      meeting_id: null,
      ...columnsOf(set),
      state: "open",
      progress: null,
      closed_at: null,
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      changed_at: tx.at,
    })
    .execute();
  const kept = { ...set, id, trustId: service.trustId, state: "open", progress: null } as const;
  await keepActionStep(tx, kept, 1, "action.given", onBehalf, tx.at);
  await tellActionOwner(tx, { ...kept, slug: service.slug, serviceName: service.name }, 1, addressOf);
  return { ok: true, id };
}

async function mayOwn(tx: Scope, trustId: string, ownerId: string | null): Promise<boolean> {
  return ownerId === null || (await listOwners(tx, trustId)).some(({ id }) => id === ownerId);
}

/** Changes an action that is not done, or drops it, or takes up a dropped one again; a new owner is told. */
export async function changeServiceAction(
  tx: Scope,
  action: ServiceAction,
  set: ServiceActionSet & { readonly state: "open" | "dropped"; readonly progress: string | null },
  seenVersion: number,
  onBehalf: boolean,
  addressOf: AddressOfAction,
): Promise<Stepped<"not-of-trust" | "done">> {
  const isNewOwner = set.ownerId !== action.ownerId;
  if (isNewOwner && !(await mayOwn(tx, action.trustId, set.ownerId))) return { ok: false, reason: "not-of-trust" };
  if ((await readActionState(tx, action)) === "done") return { ok: false, reason: "done" };
  const result = await takeActionStep(tx, action, seenVersion, set, "action.changed", onBehalf);
  if (result.ok && isNewOwner && set.state === "open")
    await tellActionOwner(tx, { ...action, ...set }, result.version, addressOf);
  return result;
}

/** Makes an open action that closes nothing yet one about a criterion of its service. */
export async function aimServiceAction(
  tx: Scope,
  action: ServiceAction,
  closes: ServiceCloses,
  onBehalf: boolean,
): Promise<Stepped<"closes-other">> {
  if (action.closes !== null || action.state !== "open") return { ok: false, reason: "closes-other" };
  return takeActionStep(tx, action, action.version, { closes }, "action.changed", onBehalf);
}
