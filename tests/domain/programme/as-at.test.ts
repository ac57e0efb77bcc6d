// A programme of work as it stood on a day.
import { expect, test } from "vitest";
import type { Instant, IsoDate } from "../../../app/domain/dates";
import { statesAsAt } from "../../../app/domain/programme/as-at";

const state = (itemId: string, version: number, recordedAt: string) => ({
  itemId,
  version,
  recordedAt: recordedAt as Instant,
});
const versions = (states: ReturnType<typeof state>[], day: string) =>
  statesAsAt(states, day as IsoDate).map(({ itemId, version }) => `${itemId}${version}`);

test("each item shows the last state of the day, and items begun later are left out", () => {
  const states = [
    state("a", 1, "2026-01-05T09:00:00.000Z"),
    state("b", 1, "2026-01-20T09:00:00.000Z"),
    state("a", 2, "2026-01-10T09:00:00.000Z"),
    state("a", 3, "2026-01-10T15:00:00.000Z"),
  ];
  expect(versions(states, "2026-01-04")).toEqual([]);
  expect(versions(states, "2026-01-05")).toEqual(["a1"]);
  expect(versions(states, "2026-01-10")).toEqual(["a3"]);
  expect(versions(states, "2026-01-20")).toEqual(["a3", "b1"]);
});

test("the order in which states are given does not matter", () => {
  const states = [state("a", 2, "2026-01-10T09:00:00.000Z"), state("a", 1, "2026-01-05T09:00:00.000Z")];
  expect(versions(states, "2026-01-31")).toEqual(["a2"]);
});

test("the day ends at midnight in London, in summer time too", () => {
  const states = [state("a", 1, "2026-07-01T22:59:59.999Z"), state("b", 1, "2026-07-01T23:00:00.000Z")];
  expect(versions(states, "2026-07-01")).toEqual(["a1"]);
  expect(versions(states, "2026-07-02")).toEqual(["a1", "b1"]);
});
