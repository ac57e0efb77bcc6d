import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, toIsoDate, type Instant, type IsoDate } from "../../app/domain/dates";
import { endOfLondonDay, formatMoment, formatTime, londonDate } from "../../app/domain/london";

const at = (text: string) => text as Instant;

describe("the day in London", () => {
  test.each([
    ["in winter it is the day in UTC", "2024-01-15T23:59:59.999Z", "2024-01-15"],
    ["in summer the last hour of a UTC day is the next day", "2024-06-15T23:00:00.000Z", "2024-06-16"],
    ["and a millisecond before it is not", "2024-06-15T22:59:59.999Z", "2024-06-15"],
    ["the last moment before clocks go forward", "2024-03-31T00:59:59.999Z", "2024-03-31"],
    ["the evening of the day they went forward", "2024-03-31T23:00:00.000Z", "2024-04-01"],
    ["the evening before they go back", "2024-10-26T23:00:00.000Z", "2024-10-27"],
    ["the evening of the day they went back", "2024-10-27T23:30:00.000Z", "2024-10-27"],
    ["the leap day", "2024-02-29T23:59:59.999Z", "2024-02-29"],
  ])("%s", (_, moment, expected) => {
    expect(londonDate(at(moment))).toBe(expected);
  });
});

describe("the end of a London day, as the first moment of the next", () => {
  test.each([
    ["a winter day", "2024-01-15", "2024-01-16T00:00:00.000Z"],
    ["a summer day", "2024-06-15", "2024-06-15T23:00:00.000Z"],
    ["the day before clocks go forward", "2024-03-30", "2024-03-31T00:00:00.000Z"],
    ["the day they go forward, of 23 hours", "2024-03-31", "2024-03-31T23:00:00.000Z"],
    ["the day before they go back", "2024-10-26", "2024-10-26T23:00:00.000Z"],
    ["the day they go back, of 25 hours", "2024-10-27", "2024-10-28T00:00:00.000Z"],
    ["the same nights of another year: forward", "2026-03-29", "2026-03-29T23:00:00.000Z"],
    ["the same nights of another year: back", "2026-10-25", "2026-10-26T00:00:00.000Z"],
    ["the day before a leap day", "2024-02-28", "2024-02-29T00:00:00.000Z"],
    ["a leap day", "2024-02-29", "2024-03-01T00:00:00.000Z"],
    ["the last day of a year", "2024-12-31", "2025-01-01T00:00:00.000Z"],
  ])("%s", (_, day, expected) => {
    expect(endOfLondonDay(toIsoDate(day))).toBe(expected);
  });

  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1990-01-01" as IsoDate, days));

  test("the moment itself is the next day, a millisecond before it is the day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = endOfLondonDay(day);
        expect(londonDate(end)).toBe(addDays(day, 1));
        expect(londonDate(at(new Date(Date.parse(end) - 1).toISOString()))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  test("a year has one day of 23 hours and one of 25", () => {
    const hours = Array.from({ length: 366 }, (_, index) => {
      const day = addDays("2024-01-01" as IsoDate, index);
      return (Date.parse(endOfLondonDay(day)) - Date.parse(endOfLondonDay(addDays(day, -1)))) / 3_600_000;
    });
    expect(hours.filter((each) => each === 23)).toHaveLength(1);
    expect(hours.filter((each) => each === 25)).toHaveLength(1);
    expect(hours.filter((each) => each === 24)).toHaveLength(364);
    expect(daysBetween("2024-01-01" as IsoDate, "2025-01-01" as IsoDate)).toBe(366);
  });
});

describe("moments in words", () => {
  test.each([
    ["in summer the clock is an hour ahead", "2024-05-13T15:10:00.000Z", "13 May 2024, 4:10pm"],
    ["in winter it is not", "2024-02-05T10:05:00.000Z", "5 February 2024, 10:05am"],
    ["the day is London's too", "2024-05-13T23:30:00.000Z", "14 May 2024, 12:30am"],
  ])("%s", (_, moment, expected) => {
    expect(formatMoment(at(moment))).toBe(expected);
  });

  test.each([
    ["a full hour has no minutes", "2024-01-13T16:00:00.000Z", "4pm"],
    ["noon is 12pm", "2024-01-13T12:00:00.000Z", "12pm"],
    ["midnight is 12am", "2024-01-13T00:00:00.000Z", "12am"],
    ["a minute past the hour keeps its zero", "2024-01-13T09:01:00.000Z", "9:01am"],
    ["the skipped hour does not exist: 1:00 UTC is 2am", "2024-03-31T01:00:00.000Z", "2am"],
  ])("%s", (_, moment, expected) => {
    expect(formatTime(at(moment))).toBe(expected);
  });
});
