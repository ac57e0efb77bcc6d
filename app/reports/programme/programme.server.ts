// A group's programme of work as at a day: the rows of the page, and the same rows as a file.
import type { IsoDate } from "../../domain/dates";
import { arrangeItems, isLateItem, type ProgrammeFilter } from "../../domain/programme/items";
import type { GroupRow } from "../../models/groups.server";
import { listItemsAsAt, type ItemStateRow } from "../../models/programme/items.server";
import type { Scope } from "../../models/scope.server";

/** An item as it stood, with the id of its page. */
export interface ProgrammeRow extends Omit<ItemStateRow, "itemId" | "groupId" | "by"> {
  readonly id: string;
  /** Open, and its day had passed by the day of the list. */
  readonly isLate: boolean;
}

export interface Programme {
  readonly rows: readonly ProgrammeRow[];
  /** How many items there were that day, whatever the filter lets through. */
  readonly all: number;
  /** Who owned items that day, by name. */
  readonly owners: readonly { readonly value: string; readonly label: string }[];
}

export async function readProgramme(
  scope: Scope,
  group: GroupRow,
  filter: ProgrammeFilter,
  day: IsoDate,
): Promise<Programme> {
  const items = (await listItemsAsAt(scope, [group], day)).map(
    ({ itemId: id, groupId: _group, by: _by, ...state }): ProgrammeRow => ({
      id,
      ...state,
      isLate: isLateItem(state, day),
    }),
  );
  const owners = new Map(items.flatMap(({ ownerId, owner }) => (ownerId === null ? [] : [[ownerId, owner ?? ""]])));
  return {
    rows: arrangeItems(items, filter),
    all: items.length,
    owners: [...owners]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, "en")),
  };
}

/** The page's rows in its order; the three columns as they were written. */
export function programmeTable(rows: readonly ProgrammeRow[]) {
  return {
    columns: [
      "Work item",
      "Owner",
      "Starts",
      "Due",
      "Status",
      "Overdue",
      "Deliverables",
      "Progress and next steps",
      "Benefits",
    ],
    rows: rows.map((row) => [
      row.title,
      row.owner ?? "Nobody yet",
      row.startsOn,
      row.dueOn,
      row.status,
      row.isLate ? "yes" : "no",
      row.deliverables,
      row.progress,
      row.benefits,
    ]),
  };
}
