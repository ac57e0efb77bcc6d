// Actions of services, found within sight of their trust. Guests of an assessment see none.
import type { Instant, IsoDate } from "../../domain/dates";
import type { ServiceCloses } from "../../domain/actions/closes";
import type { ActionPriority, ActionState } from "../../domain/actions/service-actions";
import type { Subject } from "../../domain/permissions";
import type { ServiceRow } from "../network.server";
import { seesTrust, type Scope } from "../scope.server";

export interface ServiceAction {
  readonly id: string;
  readonly trustId: string;
  readonly trustShortName: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly slug: string;
  readonly title: string;
  readonly detail: string | null;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly priority: ActionPriority;
  readonly state: ActionState;
  readonly progress: string | null;
  readonly closes: ServiceCloses | null;
  readonly closedAt: Instant | null;
  /** When to look whether it has worked; `null` where no check waits. */
  readonly checkDueOn: IsoDate | null;
  readonly version: number;
  readonly changedAt: Instant;
}

function actionQuery(scope: Scope) {
  return scope.db
    .selectFrom("action")
    .innerJoin("service", "service.id", "action.service_id")
    .innerJoin("trust", "trust.id", "service.trust_id")
    .leftJoin("person", "person.id", "action.owner_id")
    .leftJoin("action_check", (on) =>
      on.onRef("action_check.action_id", "=", "action.id").on("action_check.done_on", "is", null),
    )
    .select([
      "action.id",
      "service.trust_id as trustId",
      "trust.short_name as trustShortName",
      "service.id as serviceId",
      "service.name as serviceName",
      "service.slug",
      "action.title",
      "action.detail",
      "action.owner_id as ownerId",
      "person.name as owner",
      "action.due_on as dueOn",
      "action.priority",
      "action.state",
      "action.progress",
      "action.closes_kind as closesKind",
      "action.closes_id as closesId",
      "action.closed_at as closedAt",
      "action_check.due_on as checkDueOn",
      "action.version",
      "action.changed_at as changedAt",
    ])
    .where("action.network_id", "=", scope.networkId);
}

type Row = Awaited<ReturnType<ReturnType<typeof actionQuery>["executeTakeFirstOrThrow"]>>;

function toAction({ closesKind, closesId, dueOn, closedAt, checkDueOn, changedAt, ...row }: Row): ServiceAction {
  const closes =
    closesKind === null || closesId === null ? null : ({ kind: closesKind, id: closesId } as ServiceCloses);
  return {
    ...row,
    closes,
    dueOn: dueOn as IsoDate | null,
    closedAt: closedAt as Instant | null,
    checkDueOn: checkDueOn as IsoDate | null,
    changedAt: changedAt as Instant,
  };
}

/** What a permission about this action is asked of. */
export function actionSubject(scope: Scope, { trustId, ownerId }: Pick<ServiceAction, "trustId" | "ownerId">): Subject {
  return { networkId: scope.networkId, trustId, ownerId };
}

/** One action of a service that this person may see; `undefined` otherwise, as if it did not exist. */
export async function getServiceAction(scope: Scope, id: string): Promise<ServiceAction | undefined> {
  const row = await actionQuery(scope).where("action.id", "=", id).executeTakeFirst();
  return row !== undefined && seesTrust(scope, row.trustId) ? toAction(row) : undefined;
}

/** Every action of a service, in the order in which they were given; none where its detail is out of sight. */
export async function listServiceActions(scope: Scope, service: ServiceRow): Promise<readonly ServiceAction[]> {
  if (!seesTrust(scope, service.trustId)) return [];
  const rows = await actionQuery(scope)
    .where("action.service_id", "=", service.id)
    .orderBy("action.created_at")
    .orderBy("action.id")
    .execute();
  return rows.map(toAction);
}

/** The actions of one service that would close this, in whatever state, and the open ones that close nothing yet. */
export async function listActionsFor(
  scope: Scope,
  service: { readonly id: string; readonly trustId: string },
  closes: ServiceCloses,
): Promise<readonly ServiceAction[]> {
  if (!seesTrust(scope, service.trustId)) return [];
  const rows = await actionQuery(scope)
    .where("action.service_id", "=", service.id)
    .where((or) =>
      or.or([
        or.and([or("action.closes_kind", "=", closes.kind), or("action.closes_id", "=", closes.id)]),
        or.and([or("action.closes_kind", "is", null), or("action.state", "=", "open")]),
      ]),
    )
    .orderBy("action.created_at")
    .orderBy("action.id")
    .execute();
  return rows.map(toAction);
}

/** How many open actions each criterion of an edition has at a service, by code; criteria without one are left out. */
export async function countOpenByCriterion(
  scope: Scope,
  service: { readonly id: string | null; readonly trustId: string | null },
  editionId: string,
): Promise<ReadonlyMap<string, number>> {
  if (service.id === null || service.trustId === null || !seesTrust(scope, service.trustId)) return new Map();
  const rows = await scope.db
    .selectFrom("action")
    .select(["closes_id as closesId", scope.db.fn.countAll<number>().as("n")])
    .where("network_id", "=", scope.networkId)
    .where("service_id", "=", service.id)
    .where("state", "=", "open")
    .where("closes_kind", "=", "criterion")
    .groupBy("closes_id")
    .execute();
  const within = `${editionId}/`;
  return new Map(
    rows.flatMap(({ closesId, n }) =>
      closesId?.startsWith(within) === true ? [[closesId.slice(within.length), n] as const] : [],
    ),
  );
}

/** What the person of the scope still owes: open actions that they own, and actions of theirs that wait for a check. */
export async function listMyServiceActions(scope: Scope): Promise<readonly ServiceAction[]> {
  if (scope.actor === null) return [];
  const rows = await actionQuery(scope)
    .where("action.owner_id", "=", scope.actor.personId)
    .where((or) => or.or([or("action.state", "=", "open"), or("action_check.id", "is not", null)]))
    .orderBy("action.due_on")
    .orderBy("action.id")
    .execute();
  return rows.map(toAction).filter(({ trustId }) => seesTrust(scope, trustId));
}
