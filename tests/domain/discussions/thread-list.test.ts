import { describe, expect, it } from "vitest";
import { arrangeThreads, threadOrders, type ThreadListed } from "../../../app/domain/discussions/thread-list";
import { moment } from "../../support/world";

const thread = (id: string, traits: Partial<ThreadListed> = {}): ThreadListed => ({
  id,
  title: id,
  startedById: "somebody",
  startedBy: "Somebody",
  startedAt: moment("2026-01-01T09:00:00.000Z"),
  lastPostAt: moment("2026-01-01T09:00:00.000Z"),
  posts: 1,
  isAnswered: false,
  isClosed: false,
  follows: null,
  hasPosted: false,
  unread: null,
  ...traits,
});

const all = [
  thread("plain", { lastPostAt: moment("2026-01-03T09:00:00.000Z") }),
  thread("answered", { isAnswered: true, posts: 5 }),
  thread("closed", { isClosed: true }),
  thread("own", { hasPosted: true, follows: "muted" }),
  thread("followed", { follows: "follows", startedAt: moment("2025-01-01T09:00:00.000Z") }),
];

const ids = (...asked: Parameters<typeof arrangeThreads>) => arrangeThreads(...asked).map(({ id }) => id);

describe("a group's threads", () => {
  it.each([
    ["all", ["answered", "closed", "followed", "own", "plain"]],
    ["unanswered", ["followed", "own", "plain"]],
    ["mine", ["own"]],
    ["followed", ["followed"]],
    ["closed", ["closed"]],
  ] as const)("shown as %s are these", (show, expected) => {
    expect(ids(all, { show, order: "title" })).toEqual(expected);
  });

  it("stand in the order asked for, either way, and equals by their ids", () => {
    expect(ids(all, { show: "all", order: "-latest" })[0]).toBe("plain");
    expect(ids(all, { show: "all", order: "-posts" })[0]).toBe("answered");
    expect(ids(all, { show: "all", order: "started" })[0]).toBe("followed");
    expect(ids(all, { show: "all", order: "latest" }).slice(0, 4)).toEqual(["answered", "closed", "followed", "own"]);
  });

  it("are the same threads whatever the order", () => {
    for (const order of threadOrders)
      expect(ids(all, { show: "all", order }).sort()).toEqual(all.map(({ id }) => id).sort());
  });
});
