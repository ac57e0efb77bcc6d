// The actions of a service, as its list and its file show them.
import {
  filterServiceActions,
  inOrderOfWaiting,
  nobody,
  type ServiceActionFilter,
} from "../../domain/actions/service-actions";
import type { IsoDate } from "../../domain/dates";
import { isOverdue } from "../../domain/meetings/action-list";
import { pageOf } from "../../domain/page-of";
import {
  actionPriorityLabel,
  actionStateLabel,
  type ServiceActionRow,
  type ServiceActionsPage,
} from "../../domain/view/service-actions";
import { listServiceActions, type ServiceAction } from "../../models/actions/service-actions.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";
import { readClosesNames, showCloses, type ClosesNames } from "./closes.server";

const pageSize = 100;

/** The actions of a service that the caller found within sight. */
export async function readServiceActions(
  scope: Scope,
  service: ServiceRow,
  filter: ServiceActionFilter,
  from: string | null,
): Promise<ServiceActionsPage> {
  return reading(scope, async (at) => {
    const actions = await listServiceActions(at, service);
    const names = await readClosesNames(at, service);
    const matching = inOrderOfWaiting(filterServiceActions(actions, filter, at.today));
    const page = pageOf(matching, from, pageSize);
    return {
      rows: page.rows.map((action) => showActionRow(names, action, at.today)),
      all: actions.length,
      filter,
      owners: ownersOf(actions),
      previous: page.previous,
      next: page.next,
    };
  });
}

/** One action as a list shows it. */
export function showActionRow(names: ClosesNames, action: ServiceAction, today: IsoDate): ServiceActionRow {
  const { id, title, owner, dueOn, priority, state, checkDueOn } = action;
  return {
    ...{ id, title, owner, dueOn, priority, state, checkDueOn },
    isOverdue: isOverdue(action, today),
    isCheckOverdue: checkDueOn !== null && checkDueOn < today,
    closes: showCloses(names, action.closes),
  };
}

function ownersOf(actions: readonly ServiceAction[]) {
  const owners = new Map(actions.map(({ ownerId, owner }) => [ownerId ?? nobody, owner ?? "Nobody yet"]));
  return [...owners].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}

/** Every action that the filter leaves, whatever page is shown. */
export async function readServiceActionsTable(
  scope: Scope,
  service: ServiceRow,
  filter: ServiceActionFilter,
): Promise<TableOf> {
  return reading(scope, async (at) => {
    const names = await readClosesNames(at, service);
    const actions = await listServiceActions(at, service);
    return {
      columns: [
        "service",
        "action",
        "detail",
        "would close",
        "owner",
        "due on",
        "overdue",
        "priority",
        "state",
        "progress",
        "check due on",
      ],
      rows: inOrderOfWaiting(filterServiceActions(actions, filter, at.today)).map((action) => [
        action.serviceName,
        action.title,
        action.detail,
        showCloses(names, action.closes)?.label ?? null,
        action.owner,
        action.dueOn,
        isOverdue(action, at.today) ? "yes" : "no",
        actionPriorityLabel(action.priority),
        actionStateLabel(action.state),
        action.progress,
        action.checkDueOn,
      ]),
    };
  });
}
