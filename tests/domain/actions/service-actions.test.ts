// Which actions of a service a list shows, in which order, and what one would close, as an address carries it.
import { describe, expect, it } from "vitest";
import { readClosesChoice, writeClosesChoice } from "../../../app/domain/actions/closes";
import {
  filterServiceActions,
  inOrderOfWaiting,
  readServiceActionFilter,
  type ActionListed,
} from "../../../app/domain/actions/service-actions";
import { toIsoDate } from "../../../app/domain/dates";

const today = toIsoDate("2026-05-14");

const anAction = (traits: Partial<ActionListed>): ActionListed => ({
  id: "one",
  state: "open",
  dueOn: null,
  ownerId: null,
  priority: "medium",
  closes: null,
  checkDueOn: null,
  ...traits,
});

const shown = (actions: readonly ActionListed[], query: string) =>
  filterServiceActions(actions, readServiceActionFilter(new URLSearchParams(query)), today).map(({ id }) => id);

describe("the filter of a list of actions", () => {
  const actions = [
    anAction({ id: "late", dueOn: toIsoDate("2026-05-13"), ownerId: "ann", priority: "high" }),
    anAction({ id: "today", dueOn: today, closes: { kind: "finding", id: "f" } }),
    anAction({ id: "done", state: "done", checkDueOn: toIsoDate("2026-06-01") }),
    anAction({ id: "checked", state: "done" }),
    anAction({ id: "dropped", state: "dropped", dueOn: toIsoDate("2026-01-01") }),
  ];

  it("shows open ones unless the address says otherwise", () => {
    expect(shown(actions, "")).toEqual(["late", "today"]);
    expect(shown(actions, "state=all")).toHaveLength(5);
    expect(shown(actions, "state=nonsense")).toEqual(["late", "today"]);
  });

  it("calls an action overdue after its day, not on it, and only while it is open", () => {
    expect(shown(actions, "state=overdue")).toEqual(["late"]);
  });

  it("finds done ones that wait for their check", () => {
    expect(shown(actions, "state=to-check")).toEqual(["done"]);
  });

  it("narrows by owner, nobody among them, by priority and by what would be closed", () => {
    expect(shown(actions, "owner=ann")).toEqual(["late"]);
    expect(shown(actions, "owner=nobody")).toEqual(["today"]);
    expect(shown(actions, "priority=high")).toEqual(["late"]);
    expect(shown(actions, "closes=finding")).toEqual(["today"]);
    expect(shown(actions, "closes=nothing")).toEqual(["late"]);
  });
});

describe("the order of a list of actions", () => {
  it("is what waits first: open by day, then checks by day, then what is over", () => {
    const ordered = inOrderOfWaiting([
      anAction({ id: "over", state: "done" }),
      anAction({ id: "check", state: "done", checkDueOn: toIsoDate("2026-01-01") }),
      anAction({ id: "no-day" }),
      anAction({ id: "soon", dueOn: today }),
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(["soon", "no-day", "check", "over"]);
  });
});

describe("what an action would close", () => {
  it.each([
    { kind: "criterion", code: "5.9.2", assessmentId: "assessment-north" },
    { kind: "finding", id: "f1" },
    { kind: "barrier", id: "b1" },
  ] as const)("reads again what it writes: $kind", (choice) => {
    expect(readClosesChoice(writeClosesChoice(choice))).toEqual(choice);
  });

  it.each(["", "criterion:5.9.2", "criterion:@a", "criterion:5.9.2@", "document:d1", "finding:"])(
    "is nothing for %j",
    (words) => {
      expect(readClosesChoice(words)).toBeUndefined();
    },
  );
});
