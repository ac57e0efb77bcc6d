// What the pages of a service's actions show, as plain data, and their words.
import type { ServiceActionFilter, ActionPriority, ActionState } from "../actions/service-actions";
import type { IsoDate } from "../dates";
import { actionStates, priorities } from "../forms/action";
import type { FilterChoice } from "./assessment-pages";

/** What an action would close, as a page names it. */
export interface ClosesShown {
  readonly label: string;
  /** `null` where there is no page to open. */
  readonly href: string | null;
}

export interface ServiceActionRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly priority: ActionPriority;
  readonly state: ActionState;
  readonly isOverdue: boolean;
  readonly checkDueOn: IsoDate | null;
  readonly isCheckOverdue: boolean;
  readonly closes: ClosesShown | null;
}

export interface ServiceActionsPage {
  readonly rows: readonly ServiceActionRow[];
  readonly all: number;
  readonly filter: ServiceActionFilter;
  readonly owners: readonly FilterChoice[];
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

/** The actions about one criterion, finding or barrier, and what may be done there. */
export interface ActionsPanelData {
  readonly slug: string;
  readonly rows: readonly ServiceActionRow[];
  /** `null` where this person adds none. */
  readonly newHref: string | null;
  /** Open actions that close nothing yet, and that this person may aim at this. */
  readonly existing: readonly FilterChoice[];
}

/** The words of a state's tag. */
export function actionTag({ state, isOverdue }: Pick<ServiceActionRow, "state" | "isOverdue">): string {
  return isOverdue ? "overdue" : state;
}

/** @example actionPriorityLabel("high") // "High" */
export function actionPriorityLabel(priority: ActionPriority): string {
  return priorities.find(({ value }) => value === priority)?.label ?? priority;
}

/** @example actionStateLabel("open") // "Open" */
export function actionStateLabel(state: ActionState): string {
  return actionStates.find(({ value }) => value === state)?.label ?? state;
}

export const actionRefusals = {
  "changed-meanwhile":
    "Somebody changed this action after you opened the page. What stands there now is on this page, and what you typed is kept. Check it and send it again",
  "not-of-trust": "Choose an owner who works for this trust as quality lead or contributor",
  "not-yours": "Give it to yourself: the quality lead gives actions to others",
  done: "This action is done. Record whether it worked to open it again",
  "not-open": "This action is not open any more. Look at how it stands now",
  "not-done": "This action is not done, so there is nothing to check yet",
  "no-evidence": "Choose evidence of this trust that is neither withdrawn nor held",
  "closes-other": "This action would close something else by now. Choose another, or add a new one",
  "unknown-criterion":
    "The edition of the open assessment has no criterion with this code. Check it, for example 3.2.1",
  "unknown-closes": "Choose one of the list",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;
export type ActionRefusal = keyof typeof actionRefusals;
