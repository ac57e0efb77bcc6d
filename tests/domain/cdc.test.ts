import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cdcCountdown, timeLeft } from "../../app/domain/cdc";
import { addDays, addMonths, toIsoDate } from "../../app/domain/dates";

const today = toIsoDate("2024-05-14");

describe("when a centre's accreditation is due, 24 months after opening", () => {
  test.each([
    ["2022-07-04", "2024-07-04", 51, "51 days"],
    ["2022-10-03", "2024-10-03", 142, "4 months"],
    ["2023-03-06", "2025-03-06", 296, "9 months"],
    ["2023-10-02", "2025-10-02", 506, "16 months"],
    ["2022-05-14", "2024-05-14", 0, "due today"],
    ["2022-05-13", "2024-05-13", -1, "1 day ago"],
    ["2022-05-02", "2024-05-02", -12, "12 days ago"],
    ["2022-05-15", "2024-05-15", 1, "1 day"],
    ["2024-02-29", "2026-02-28", 655, "21 months"],
  ])("opened %s: due %s", (opened, due, days, words) => {
    const countdown = cdcCountdown(toIsoDate(opened), 24, today);
    expect(countdown).toEqual({ dueOn: due, daysLeft: days });
    expect(countdown === null ? null : timeLeft(countdown)).toBe(words);
  });

  test("without an opening date there is no due date, and none is guessed", () => {
    expect(cdcCountdown(null, 24, today)).toBeNull();
  });

  test("the interval is a setting", () => {
    expect(cdcCountdown(toIsoDate("2023-05-14"), 18, today)?.dueOn).toBe("2024-11-14");
  });
});

describe("the time left in words", () => {
  test("is in days up to 92, in months after", () => {
    const left = (days: number) => timeLeft({ dueOn: addDays(today, days), daysLeft: days });
    expect(left(92)).toBe("92 days");
    expect(left(93)).toBe("3 months");
  });

  test("months are those of the calendar: from 1 February to 1 June are four", () => {
    const from = toIsoDate("2023-02-01");
    const countdown = cdcCountdown(from, 4, from);
    expect(countdown?.daysLeft).toBe(120);
    expect(countdown === null ? null : timeLeft(countdown)).toBe("4 months");
  });

  test("of so many months exactly is so many months, and of a day less is one fewer", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(toIsoDate("2020-01-01"), days));
    fc.assert(
      fc.property(day, fc.integer({ min: 4, max: 36 }), (from, months) => {
        const dueOn = addMonths(from, months);
        const exactly = cdcCountdown(from, months, from)!;
        expect(timeLeft(exactly)).toBe(`${months} months`);
        const short = { dueOn: addDays(dueOn, -1), daysLeft: exactly.daysLeft - 1 };
        if (short.daysLeft > 92) expect(timeLeft(short)).toBe(`${months - 1} months`);
      }),
    );
  });
});
