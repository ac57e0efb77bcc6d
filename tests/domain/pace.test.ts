import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, toIsoDate, type IsoDate } from "../../app/domain/dates";
import { forecast, paceNeeded } from "../../app/domain/pace";

const today = toIsoDate("2024-05-14");
const at = (value: number, day: string) => ({ value, day: toIsoDate(day) });

describe("the pace needed", () => {
  test.each([
    ["2.41 points in ten and a half months", 9.59, 12, "2025-03-31", 0.2285],
    ["12 points in a year is one a month", 0, 12, "2025-05-14", 1.0007],
    ["what is left on the last day but one", 79, 80, "2024-05-15", 30.4375],
  ])("%s", (_, now, target, due, expected) => {
    expect(paceNeeded(now, target, today, toIsoDate(due))).toBeCloseTo(expected, 3);
  });

  test.each([
    ["a target that is met needs none", 80, 80, "2025-03-31"],
    ["nor does one that is passed", 81, 80, "2025-03-31"],
    ["on the due day there is no time left to pace", 30, 80, "2024-05-14"],
    ["nor after it", 30, 80, "2024-05-13"],
  ])("%s", (_, now, target, due) => {
    expect(paceNeeded(now, target, today, toIsoDate(due))).toBeNull();
  });
});

describe("the forecast at the recent pace", () => {
  test("goes on at that pace from today", () => {
    expect(forecast(at(20, "2024-03-15"), at(50, "2024-05-14"), 80, today)).toEqual({ kind: "on", day: "2024-07-13" });
  });

  test("a figure some months old is carried on from today, as nothing was measured since", () => {
    expect(forecast(at(18, "2023-08-31"), at(30, "2023-12-31"), 80, today)).toEqual({ kind: "on", day: "2025-10-05" });
    expect(forecast(at(7.8, "2023-07-31"), at(9.59, "2023-12-31"), 12, today)).toEqual({
      kind: "on",
      day: "2024-12-06",
    });
  });

  test.each([
    ["standing still never arrives", 30, 30],
    ["going backwards never arrives", 31, 30],
    ["nor does a pace that would take more than ten years", 29.9, 30],
  ])("%s", (_, earlier, latest) => {
    expect(forecast(at(earlier, "2023-11-14"), at(latest, "2024-05-14"), 80, today)).toEqual({ kind: "never" });
  });

  test("one figure alone has no pace", () => {
    expect(forecast(at(0, "2024-05-14"), at(30, "2024-05-14"), 80, today)).toEqual({ kind: "never" });
  });

  test("a target that is met is met, whatever the pace", () => {
    expect(forecast(at(90, "2023-11-14"), at(80, "2024-05-14"), 80, today)).toEqual({ kind: "met" });
  });

  const figure = fc.integer({ min: 0, max: 100 });

  test("never lies in the past, and a higher target is never sooner", () => {
    fc.assert(
      fc.property(figure, figure, figure, fc.integer({ min: 1, max: 400 }), (earlier, latest, target, days) => {
        const from = { value: earlier, day: addDays(today, -days) };
        const to = { value: latest, day: today };
        const when = (goal: number): IsoDate => {
          const said = forecast(from, to, goal, today);
          if (said.kind === "met") return today;
          return said.kind === "on" ? said.day : toIsoDate("9999-12-31");
        };
        expect(when(target) >= today).toBe(true);
        expect(when(target + 1) >= when(target)).toBe(true);
      }),
    );
  });

  test("at the pace that is needed it arrives on the due day, give or take the last one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 30, max: 700 }), (now, days) => {
        const pace = paceNeeded(now, 100, today, addDays(today, days))!;
        const sixMonthsAgo = { value: now - (pace * 182 * 12) / 365.25, day: addDays(today, -182) };
        const said = forecast(sixMonthsAgo, { value: now, day: today }, 100, today);
        if (said.kind !== "on") throw new Error("It should arrive.");
        expect([addDays(today, days), addDays(today, days + 1)]).toContain(said.day);
      }),
    );
  });
});
