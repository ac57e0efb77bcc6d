// Actions of a service: which of them a list shows, in which order, and what comes next for one.
import type { IsoDate } from "../dates";
import type { Permission } from "../permissions";
import { actionStates, priorities } from "../forms/action";
import { isOverdue } from "../meetings/action-list";
import { serviceClosesKinds, type ServiceCloses } from "./closes";

/** To add and change an action: as the trust's own, or on its behalf. */
export const toAct = ["action.change", "action.change-on-behalf"] as const satisfies readonly Permission[];

export type ActionState = (typeof actionStates)[number]["value"];
export type ActionPriority = (typeof priorities)[number]["value"];

/** What a list of actions needs of each. */
export interface ActionListed {
  readonly id: string;
  readonly state: ActionState;
  readonly dueOn: IsoDate | null;
  readonly ownerId: string | null;
  readonly priority: ActionPriority;
  readonly closes: ServiceCloses | null;
  /** When to look whether it has worked; `null` where no check waits. */
  readonly checkDueOn: IsoDate | null;
}

/** What a list is narrowed to; empty leaves all in. */
export interface ServiceActionFilter {
  /** "overdue" is open and past its day; "to-check" is done and waits for its check. */
  readonly state: string;
  readonly owner: string;
  readonly priority: string;
  readonly closes: string;
}

/** The owner of an action that nobody owns, in an address. */
export const nobody = "nobody";

/** Reads the filter of an address: open actions, unless it says otherwise; `state=all` shows all. */
export function readServiceActionFilter(search: URLSearchParams): ServiceActionFilter {
  const pick = (name: string, known: readonly string[], otherwise = "") =>
    known.find((each) => each === search.get(name)) ?? otherwise;
  return {
    state: pick("state", ["all", "overdue", "to-check", ...actionStates.map(({ value }) => value)], "open"),
    owner: search.get("owner") ?? "",
    priority: pick(
      "priority",
      priorities.map(({ value }) => value),
    ),
    closes: pick("closes", [...serviceClosesKinds, "nothing"]),
  };
}

/** The actions that a filter leaves, in the order in which they came. */
export function filterServiceActions<Each extends ActionListed>(
  actions: readonly Each[],
  { state, owner, priority, closes }: ServiceActionFilter,
  today: IsoDate,
): readonly Each[] {
  return actions.filter(
    (each) =>
      isInState(each, state, today) &&
      (owner === "" || (each.ownerId ?? nobody) === owner) &&
      (priority === "" || each.priority === priority) &&
      (closes === "" || (each.closes?.kind ?? "nothing") === closes),
  );
}

function isInState(each: ActionListed, state: string, today: IsoDate): boolean {
  if (state === "all") return true;
  if (state === "overdue") return isOverdue(each, today);
  if (state === "to-check") return each.state === "done" && each.checkDueOn !== null;
  return each.state === state;
}

/** What waits first: open ones by day, those without a day after them; then checks by day; then what is over. */
export function inOrderOfWaiting<Each extends ActionListed>(actions: readonly Each[]): readonly Each[] {
  const key = ({ state, dueOn, checkDueOn, id }: Each) =>
    state === "open"
      ? `0 ${dueOn ?? "9999"} ${id}`
      : checkDueOn === null
        ? `2 ${dueOn ?? "9999"} ${id}`
        : `1 ${checkDueOn} ${id}`;
  return actions.toSorted((a, b) => key(a).localeCompare(key(b)));
}
