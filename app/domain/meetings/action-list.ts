// Which actions a list shows, as its address says it.
import type { IsoDate } from "../dates";

export interface ActionFilter {
  /** "overdue" is open and past its day; empty shows all. */
  readonly state: "" | "open" | "overdue" | "done" | "dropped";
  readonly owner: string;
}

interface Listed {
  readonly state: string;
  readonly dueOn: IsoDate | null;
  readonly ownerId: string | null;
}

const states = ["open", "overdue", "done", "dropped"] as const;

/** Open actions of everybody, unless the address says otherwise; `state=all` shows all. */
export function readActionFilter(query: URLSearchParams): ActionFilter {
  const given = query.get("state") ?? "open";
  return {
    state: states.find((each) => each === given) ?? (given === "all" ? "" : "open"),
    owner: query.get("owner") ?? "",
  };
}

export function isOverdue({ state, dueOn }: Pick<Listed, "state" | "dueOn">, today: IsoDate): boolean {
  return state === "open" && dueOn !== null && dueOn < today;
}

/** The actions that a filter lets through, in the order in which they came. */
export function filterActions<Each extends Listed>(
  actions: readonly Each[],
  { state, owner }: ActionFilter,
  today: IsoDate,
): readonly Each[] {
  return actions.filter((each) => {
    if (owner !== "" && each.ownerId !== owner) return false;
    if (state === "overdue") return isOverdue(each, today);
    return state === "" || each.state === state;
  });
}
