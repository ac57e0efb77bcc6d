// Which items a programme shows, in which order, and which are late.
import { describe, expect, it, test } from "vitest";
import type { IsoDate } from "../../../app/domain/dates";
import {
  arrangeItems,
  countByStatus,
  isLateItem,
  readProgrammeFilter,
  type ItemStatus,
} from "../../../app/domain/programme/items";

const today = "2026-05-14" as IsoDate;
const item = (id: string, status: ItemStatus, dueOn: string | null = null, owner: string | null = null) => ({
  id,
  title: `Item ${id}`,
  status,
  dueOn: dueOn as IsoDate | null,
  ownerId: owner,
  owner: owner === null ? null : `Person ${owner}`,
});
const shown = (query: string, items: ReturnType<typeof item>[]) =>
  arrangeItems(items, readProgrammeFilter(new URLSearchParams(query)))
    .map(({ id }) => id)
    .join("");

const some = [
  item("a", "planned", null, "z"),
  item("b", "complete", "2026-01-01"),
  item("c", "behind", "2026-03-01", "y"),
  item("d", "on track", "2026-02-01", "z"),
  item("e", "stopped", null),
];

describe("a programme's list", () => {
  it("stands by due date, without a date last, unless another order is asked for", () => {
    expect(shown("", some)).toBe("bdcae");
    expect(shown("sort=title", some)).toBe("abcde");
    expect(shown("sort=owner", some)).toBe("cadbe");
    expect(shown("sort=status", some)).toBe("cdabe");
    expect(shown("sort=nothing", some)).toBe("bdcae");
  });

  it("is narrowed by status and by owner", () => {
    expect(shown("status=open", some)).toBe("dca");
    expect(shown("status=complete", some)).toBe("b");
    expect(shown("status=nonsense", some)).toBe("bdcae");
    expect(shown("owner=z", some)).toBe("da");
    expect(shown("owner=nobody", some)).toBe("be");
    expect(shown("owner=z&status=planned", some)).toBe("a");
  });

  it("does not change the list that it was given", () => {
    const before = some.map(({ id }) => id);
    shown("sort=status", some);
    expect(some.map(({ id }) => id)).toEqual(before);
  });
});

test.each([
  ["on track", "2026-05-13", true],
  ["on track", "2026-05-14", false],
  ["planned", null, false],
  ["complete", "2026-05-13", false],
  ["stopped", "2026-05-13", false],
] as const)("an item that is %s and due %s: late on 14 May is %s", (status, dueOn, late) => {
  expect(isLateItem({ status, dueOn: dueOn as IsoDate | null }, today)).toBe(late);
});

test("every state has its count, none included", () => {
  expect(countByStatus(some)).toEqual({ behind: 1, "on track": 1, planned: 1, complete: 1, stopped: 1 });
  expect(countByStatus([])).toEqual({ behind: 0, "on track": 0, planned: 0, complete: 0, stopped: 0 });
});
