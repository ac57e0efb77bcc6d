// Actions as the rows of a page and of its file.
import type { IsoDate } from "../../domain/dates";
import { isOverdue } from "../../domain/meetings/action-list";
import type { Action } from "../../models/meetings/actions.server";

type Listed = Pick<Action, "id" | "title" | "owner" | "dueOn" | "priority" | "state">;

export function presentActions(actions: readonly Listed[], today: IsoDate) {
  return actions.map((each) => ({
    id: each.id,
    title: each.title,
    owner: each.owner,
    dueOn: each.dueOn,
    priority: each.priority,
    state: each.state,
    isOverdue: isOverdue(each, today),
  }));
}

export function actionsTable(rows: ReturnType<typeof presentActions>) {
  return {
    columns: ["Action", "Owner", "Due", "Priority", "State"],
    rows: rows.map(({ title, owner, dueOn, priority, state, isOverdue: late }) => [
      title,
      owner ?? "Nobody yet",
      dueOn,
      priority,
      late ? "overdue" : state,
    ]),
  };
}
