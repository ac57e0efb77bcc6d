// Highlight reports to the Operational Board: of one group on one page, and every group in sight with its counts.
import { addDays, addMonths, formatDate, type IsoDate } from "../../domain/dates";
import { countByStatus, isOpenItem, itemStatuses, type StatusCounts } from "../../domain/programme/items";
import { readProgress } from "../../domain/programme/lines";
import { listGroupsInSight, type GroupRow } from "../../models/groups.server";
import { listChairsOn } from "../../models/programme/chairs.server";
import { listItemsAsAt, type ItemStateRow } from "../../models/programme/items.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { buildHighlight } from "./highlight";

/** Boards meet each quarter: a report tells the three months that end with its day. */
const monthsTold = 3;

/** The report of one group that was found within sight. */
export async function readHighlight(scope: Scope, group: GroupRow, day: IsoDate) {
  return reading(scope, async (at) => {
    const start = addMonths(day, -monthsTold);
    const now = await listItemsAsAt(at, [group], day);
    const before = await listItemsAsAt(at, [group], start);
    const chairs = await listChairsOn(at, [group], day);
    return {
      chair: chairs.get(group.id) ?? null,
      period: `${formatDate(addDays(start, 1))} to ${formatDate(day)}`,
      ...buildHighlight(now, before, day),
    };
  });
}

export interface GroupHighlight {
  readonly slug: string;
  readonly name: string;
  readonly chair: string | null;
  readonly counts: StatusCounts;
  readonly decisions: number;
}

/** Every group in sight, by name. One that has ended stands here for as long as it has items. */
export async function readHighlights(scope: Scope, day: IsoDate): Promise<readonly GroupHighlight[]> {
  return reading(scope, async (at) => {
    const groups = await listGroupsInSight(at);
    const chairs = await listChairsOn(at, groups, day);
    const items = await listItemsAsAt(at, groups, day);
    return groups.flatMap(({ id, slug, name, status }) => {
      const own = items.filter(({ groupId }) => groupId === id);
      if (own.length === 0 && (status === "merged" || status === "closed")) return [];
      const chair = chairs.get(id) ?? null;
      return [{ slug, name, chair, counts: countByStatus(own), decisions: countDecisions(own) }];
    });
  });
}

/** Of work that goes on; what was asked for finished work has been decided. */
function countDecisions(items: readonly ItemStateRow[]): number {
  return items.filter(isOpenItem).reduce((sum, { progress }) => sum + readProgress(progress).decisions.length, 0);
}

/** The counts of all groups together. */
export function totalHighlights(rows: readonly GroupHighlight[]): Pick<GroupHighlight, "counts" | "decisions"> {
  const sum = (of: (row: GroupHighlight) => number) => rows.reduce((total, row) => total + of(row), 0);
  const counts = Object.fromEntries(itemStatuses.map((status) => [status, sum((row) => row.counts[status])]));
  return { counts: counts as unknown as StatusCounts, decisions: sum(({ decisions }) => decisions) };
}

/** The page's rows as a file. */
export function highlightsTable(rows: readonly GroupHighlight[]) {
  return {
    columns: ["Group", "Chair", "Behind", "On track", "Planned", "Complete", "Stopped", "Decisions asked"],
    rows: rows.map(({ name, chair, counts, decisions }) => [
      name,
      chair ?? "Vacant",
      ...itemStatuses.map((status) => counts[status]),
      decisions,
    ]),
  };
}
