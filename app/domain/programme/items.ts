// The states of a work item, in the order in which a programme is read, and which items a list shows.
import type { IsoDate } from "../dates";

export const itemStatuses = ["behind", "on track", "planned", "complete", "stopped"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** Work that still goes on: neither complete nor stopped. */
export function isOpenItem({ status }: { readonly status: ItemStatus }): boolean {
  return status !== "complete" && status !== "stopped";
}

/** Open on `day`, and due before it. On its own day an item is not late yet. */
export function isLateItem(
  item: { readonly status: ItemStatus; readonly dueOn: IsoDate | null },
  day: IsoDate,
): boolean {
  return isOpenItem(item) && item.dueOn !== null && item.dueOn < day;
}

export const programmeOrders = ["due", "title", "owner", "status"] as const;
export type ProgrammeOrder = (typeof programmeOrders)[number];

export interface ProgrammeFilter {
  /** "open" is whatever is neither complete nor stopped; empty shows all. */
  readonly status: "" | "open" | ItemStatus;
  /** A person's id, "nobody", or empty for everybody's. */
  readonly owner: string;
  readonly sort: ProgrammeOrder;
}

/** What an address asks for; words that mean nothing are read as not said. */
export function readProgrammeFilter(query: URLSearchParams): ProgrammeFilter {
  const status = query.get("status") ?? "";
  const sort = query.get("sort") ?? "";
  return {
    status: status === "open" ? "open" : (itemStatuses.find((each) => each === status) ?? ""),
    owner: (query.get("owner") ?? "").slice(0, 100),
    sort: programmeOrders.find((each) => each === sort) ?? "due",
  };
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly status: ItemStatus;
}

/** The items that a filter lets through, sorted. What is missing (no day, no owner) comes last, and equal items stand by title. */
export function arrangeItems<Item extends Listed>(items: readonly Item[], filter: ProgrammeFilter): readonly Item[] {
  const shown = items.filter(({ status, ownerId }) => {
    if (filter.status === "open" ? !isOpenItem({ status }) : filter.status !== "" && status !== filter.status)
      return false;
    return filter.owner === "" || (ownerId ?? "nobody") === filter.owner;
  });
  const keyOf = keys[filter.sort];
  return shown.sort(
    (a, b) => compareKeys(keyOf(a), keyOf(b)) || a.title.localeCompare(b.title, "en") || a.id.localeCompare(b.id),
  );
}

const keys: Readonly<Record<ProgrammeOrder, (item: Listed) => string | null>> = {
  due: ({ dueOn }) => dueOn,
  title: ({ title }) => title,
  owner: ({ owner }) => owner,
  status: ({ status }) => String(itemStatuses.indexOf(status)),
};

function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, "en");
}

export type StatusCounts = Readonly<Record<ItemStatus, number>>;

/** How many items are in each state; every state has its number. */
export function countByStatus(items: readonly { readonly status: ItemStatus }[]): StatusCounts {
  const counts: Record<ItemStatus, number> = { behind: 0, "on track": 0, planned: 0, complete: 0, stopped: 0 };
  for (const { status } of items) counts[status] += 1;
  return counts;
}
