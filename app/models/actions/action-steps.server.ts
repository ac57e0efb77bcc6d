// One step of an action of a service over the version that was seen, with its history, its entry in the audit log and word to its owner.
import { uuidv7 } from "uuidv7";
import type { ServiceCloses } from "../../domain/actions/closes";
import type { ActionPriority, ActionState } from "../../domain/actions/service-actions";
import { formatDate, type IsoDate } from "../../domain/dates";
import type { ActionRefusal } from "../../domain/view/service-actions";
import { audit } from "../audit.server";
import { notify } from "../notices.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { ServiceAction } from "./service-actions.server";

export interface ServiceActionSet {
  readonly title: string;
  readonly detail: string | null;
  readonly ownerId: string | null;
  readonly dueOn: IsoDate | null;
  readonly priority: ActionPriority;
  readonly closes: ServiceCloses | null;
}

/** The address of an action's page, from its service's slug and its id. */
export type AddressOfAction = (slug: string, id: string) => string;

export type Stepped<Reason extends ActionRefusal = never> = Outcome<
  { readonly version: number },
  Reason | "changed-meanwhile"
>;

/** What is set of an action, as its row keeps it. */
export function columnsOf({ title, detail, ownerId, dueOn, priority, closes }: ServiceActionSet) {
  return {
    title,
    detail,
    owner_id: ownerId,
    due_on: dueOn,
    priority,
    closes_kind: closes?.kind ?? null,
    closes_id: closes?.id ?? null,
  };
}

type Kept = Pick<ServiceAction, "id" | "trustId" | "title" | "ownerId" | "dueOn" | "priority" | "state" | "progress">;

/** Keeps a step in the action's history. */
export async function keepActionStep(
  tx: Scope,
  { id, trustId, title, ownerId, dueOn, priority, state, progress }: Kept,
  version: number,
  did: string,
  onBehalf: boolean,
  at: string,
): Promise<void> {
  await tx.db
    .insertInto("action_change")
    .values({
      id: uuidv7(),
      action_id: id,
      version,
      title,
      owner_id: ownerId,
      due_on: dueOn,
      priority,
      state,
      progress,
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  await audit(tx, { did, kind: "action", id, trustId, detail: { state, version, onBehalf } });
}

/** Tells the owner that it is theirs now; nobody hears of what they gave themselves. */
export async function tellActionOwner(
  tx: Scope,
  action: Pick<ServiceAction, "id" | "title" | "ownerId" | "dueOn" | "slug" | "serviceName">,
  version: number,
  addressOf: AddressOfAction,
): Promise<void> {
  const { id, title, ownerId, dueOn, slug, serviceName } = action;
  if (ownerId === null || ownerId === tx.actor?.personId) return;
  await notify(tx, [
    {
      personId: ownerId,
      kind: "action",
      title: `${serviceName} gives you an action: ${title}`,
      body: dueOn === null ? "" : `Due ${formatDate(dueOn)}`,
      address: addressOf(slug, id),
      subject: { kind: "action", id },
      onceKey: `action:${id}:given:${version}`,
    },
  ]);
}

/** Writes one step over the version that was seen, with its history. */
export async function takeActionStep(
  tx: Scope,
  action: ServiceAction,
  seenVersion: number,
  set: Partial<ServiceActionSet & { readonly state: ActionState; readonly progress: string | null }>,
  did: string,
  onBehalf: boolean,
): Promise<Stepped> {
  const next = { ...action, ...set };
  const at = laterOf(tx.at, action.changedAt);
  const version = seenVersion + 1;
  const updated = await tx.db
    .updateTable("action")
    .set({
      ...columnsOf(next),
      state: next.state,
      progress: next.progress,
      closed_at: next.state === "open" ? null : next.state === action.state ? action.closedAt : at,
      changed_at: at,
      version,
    })
    .where("id", "=", action.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return { ok: false, reason: "changed-meanwhile" };
  await keepActionStep(tx, next, version, did, onBehalf, at);
  return { ok: true, version };
}

/** The state as it stands inside the transaction: the page may be older than the last step. */
export async function readActionState(tx: Scope, { id }: ServiceAction): Promise<ActionState> {
  const { state } = await tx.db.selectFrom("action").select("state").where("id", "=", id).executeTakeFirstOrThrow();
  return state;
}
