import { describe, expect, test } from "vitest";
import { toIsoDate, type Instant } from "../../app/domain/dates";
import { daysQuiet, isQuiet } from "../../app/domain/quiet";

const today = toIsoDate("2024-05-14");
const at = (text: string) => text as Instant;

describe("a quiet service", () => {
  test.each([
    ["a change today is not quiet", "2024-05-14T08:00:00.000Z", 0, false],
    ["a change 29 days ago is not yet", "2024-04-15T08:00:00.000Z", 29, false],
    ["a change 30 days ago is", "2024-04-14T08:00:00.000Z", 30, true],
    ["so is one 61 days ago", "2024-03-14T15:00:00.000Z", 61, true],
    ["days are London's: late in a summer evening is the next day", "2024-04-14T23:30:00.000Z", 29, false],
  ])("%s", (_, moment, days, expected) => {
    expect(daysQuiet(at(moment), today)).toBe(days);
    expect(isQuiet(at(moment), today)).toBe(expected);
  });

  test("a service that never changed anything is quiet, for no number of days", () => {
    expect(isQuiet(null, today)).toBe(true);
    expect(daysQuiet(null, today)).toBeNull();
  });

  test("how long is a setting", () => {
    expect(isQuiet(at("2024-05-04T08:00:00.000Z"), today, 10)).toBe(true);
    expect(isQuiet(at("2024-05-05T08:00:00.000Z"), today, 10)).toBe(false);
  });
});
