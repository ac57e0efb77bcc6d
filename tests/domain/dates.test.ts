import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  formatDay,
  formatMonth,
  isIsoDate,
  toIsoDate,
  type IsoDate,
} from "../../app/domain/dates";

const day = toIsoDate;
const anyDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate);

describe("what is a day", () => {
  test.each([
    ["an ordinary day", "2024-05-14", true],
    ["the leap day of a leap year", "2024-02-29", true],
    ["the leap day of 2000, a century that is one", "2000-02-29", true],
    ["the leap day of a common year", "2023-02-29", false],
    ["the leap day of 2100, a century that is none", "2100-02-29", false],
    ["the 30th of February", "2024-02-30", false],
    ["the 31st of April", "2024-04-31", false],
    ["a thirteenth month", "2024-13-01", false],
    ["day nought", "2024-05-00", false],
    ["a day without its zeros", "2024-5-3", false],
    ["a moment", "2024-05-14T00:00:00.000Z", false],
    ["a day with a line end", "2024-05-14\n", false],
    ["a day in other digits", "２０２４-05-14", false],
    ["nothing", "", false],
  ])("%s: %s", (_, text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  test("text that is not a day is a bug of the caller", () => {
    expect(() => toIsoDate("14/05/2024")).toThrow('"14/05/2024" is not a day.');
  });
});

describe("adding days and months", () => {
  test.each([
    ["over the end of a year", "2023-12-31", 1, "2024-01-01"],
    ["over a leap day", "2024-02-28", 2, "2024-03-01"],
    ["over the night when clocks go forward", "2024-03-30", 2, "2024-04-01"],
    ["over the night when clocks go back", "2024-10-26", 2, "2024-10-28"],
    ["backwards", "2024-03-01", -1, "2024-02-29"],
    ["none", "2024-03-01", 0, "2024-03-01"],
  ])("days %s", (_, from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });

  test.each([
    ["the same day of the month", "2022-07-04", 24, "2024-07-04"],
    ["a shorter month gives its last day", "2024-01-31", 1, "2024-02-29"],
    ["in a common year too", "2023-01-31", 1, "2023-02-28"],
    ["a leap day a year on is the 28th", "2024-02-29", 12, "2025-02-28"],
    ["a leap day four years on is itself", "2024-02-29", 48, "2028-02-29"],
    ["over the end of a year", "2024-11-30", 3, "2025-02-28"],
    ["backwards over a year", "2024-01-15", -1, "2023-12-15"],
    ["six months back from the end of August", "2024-08-31", -6, "2024-02-29"],
  ])("months: %s", (_, from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  test("days between undoes adding days", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test("months later keeps the day of the month, or stops at the month's end", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const later = addMonths(from, months);
        expect(isIsoDate(later)).toBe(true);
        const shortened = addDays(later, 1).slice(8) === "01" && later.slice(8) < from.slice(8);
        expect(later.slice(8) === from.slice(8) || shortened).toBe(true);
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(later) - count(from)).toBe(months);
      }),
    );
  });

  test("days sort as text", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
  });
});

describe("days in words", () => {
  test("a day has no leading zero and its month in full", () => {
    expect(formatDate(day("2024-05-03"))).toBe("3 May 2024");
    expect(formatDate(day("2024-12-31"))).toBe("31 December 2024");
  });

  test("a month stands without its day", () => {
    expect(formatMonth(day("2024-05-03"))).toBe("May 2024");
    expect(formatMonth(day("2023-12-31"))).toBe("December 2023");
  });

  test("a weekday stands before its day", () => {
    expect(formatDay(day("2024-05-14"))).toBe("Tuesday 14 May 2024");
    expect(formatDay(day("2024-02-29"))).toBe("Thursday 29 February 2024");
  });

  test("the words are those of Intl, for every day", () => {
    const words = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
    const full = words({ day: "numeric", month: "long", year: "numeric" });
    const weekday = words({ weekday: "long" });
    fc.assert(
      fc.property(anyDay, (each) => {
        expect(formatDate(each)).toBe(full.format(new Date(each)));
        expect(formatDay(each)).toBe(`${weekday.format(new Date(each))} ${full.format(new Date(each))}`);
      }),
    );
  });
});
