// When daily work is due: by London's day, through both nights when clocks change, leap days, days off and wrong clocks.
import { describe, expect, it } from "vitest";
import { dueFor, includesMonday, isDue, mondayOnOrBefore } from "../../../app/domain/mail/schedule";
import { day, moment } from "../../support/world";

const digest = { name: "digest", from: "07:30" };
const dueAt = (at: string) => dueFor(digest, moment(at));

describe("the day that work is due for", () => {
  it.each([
    ["in winter", "2026-01-15T07:29:59.000Z", "2026-01-14"],
    ["in winter, at its time", "2026-01-15T07:30:00.000Z", "2026-01-15"],
    ["in summer, an hour earlier by UTC", "2026-07-15T06:30:00.000Z", "2026-07-15"],
    ["in summer, before it", "2026-07-15T06:29:00.000Z", "2026-07-14"],
    ["on the morning after clocks went forward", "2026-03-29T06:30:00.000Z", "2026-03-29"],
    ["on the morning after clocks went back", "2026-10-25T07:29:00.000Z", "2026-10-24"],
    ["on that morning, at its time", "2026-10-25T07:30:00.000Z", "2026-10-25"],
    ["on a leap day", "2028-02-29T08:00:00.000Z", "2028-02-29"],
    ["before it on the day after a leap day", "2028-03-01T07:00:00.000Z", "2028-02-29"],
    ["after midnight in London, which is the day before by UTC", "2026-06-30T23:30:00.000Z", "2026-06-30"],
  ])("%s", (_, at, expected) => expect(dueAt(at)).toBe(expected));

  it.each(["2026-03-28T00:00:00.000Z", "2026-10-24T00:00:00.000Z", "2028-02-28T00:00:00.000Z"])(
    "is done once for each day, whenever the clock strikes in the three days from %s",
    (from) => {
      const done: string[] = [];
      for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 7) {
        const due = dueAt(new Date(Date.parse(from) + minutes * 60_000).toISOString());
        const last = done.at(-1);
        if (isDue(due, last === undefined ? null : day(last))) done.push(due);
      }
      expect(done).toHaveLength(4);
      expect(new Set(done).size).toBe(4);
    },
  );
});

describe("whether it is due", () => {
  it("once after three days off, for the latest day", () => {
    expect(isDue(day("2026-05-14"), day("2026-05-11"))).toBe(true);
    expect(isDue(day("2026-05-14"), day("2026-05-14"))).toBe(false);
  });

  it("not again when the clock is set back a day, and not twice when it was a day ahead", () => {
    expect(isDue(day("2026-05-13"), day("2026-05-14"))).toBe(false);
    expect(isDue(day("2026-05-14"), day("2026-05-15"))).toBe(false);
    expect(isDue(day("2026-05-16"), day("2026-05-15"))).toBe(true);
  });

  it("again where a clock was years ahead: work does not stop for years", () => {
    expect(isDue(day("2026-05-14"), day("2031-01-01"))).toBe(true);
  });
});

describe("what is wanted weekly", () => {
  it("goes on Mondays, and with the first digest after a Monday on which the portal was off", () => {
    expect(includesMonday(day("2026-05-17"), day("2026-05-18"))).toBe(true);
    expect(includesMonday(day("2026-05-16"), day("2026-05-20"))).toBe(true);
    expect(includesMonday(day("2026-05-18"), day("2026-05-19"))).toBe(false);
    expect(includesMonday(null, day("2026-05-19"))).toBe(false);
  });

  it("counts from the Monday of its own week", () => {
    expect(mondayOnOrBefore(day("2024-05-16"))).toBe("2024-05-13");
    expect(mondayOnOrBefore(day("2024-05-13"))).toBe("2024-05-13");
    expect(mondayOnOrBefore(day("1969-12-31"))).toBe("1969-12-29");
  });
});
