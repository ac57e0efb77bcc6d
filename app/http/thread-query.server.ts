// What the address of a list of threads asks for. Words that are no choice are no filter.
import { threadOrders, threadShows, type ThreadColumn, type ThreadFilter } from "../domain/discussions/thread-list";

const newestFirst = "-latest";

export function readThreadFilter(request: Request): ThreadFilter {
  const query = new URL(request.url).searchParams;
  return {
    show: threadShows.find((each) => each === query.get("show")) ?? "all",
    order: threadOrders.find((each) => each === query.get("order")) ?? newestFirst,
  };
}

/** The same filter as an address writes it. Defaults are left out. */
export function threadQuery({ show, order }: ThreadFilter) {
  return { show: show === "all" ? null : show, order: order === newestFirst ? null : order };
}

/** Where a heading leads: the other way round for the column that is sorted by now. */
export function threadSort(filter: ThreadFilter, by: ThreadColumn) {
  const now = filter.order === by ? ("ascending" as const) : filter.order === `-${by}` ? ("descending" as const) : null;
  return { query: threadQuery({ ...filter, order: filter.order === by ? `-${by}` : by }), now };
}
