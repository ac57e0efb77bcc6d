// Reminders: 90, 30, 7 days before, on the day, then weekly; each once, however often it is asked and whatever days are missed.
import { describe, expect, it } from "vitest";
import { addDays } from "../../../app/domain/dates";
import {
  dueWords,
  readReminderKey,
  reminderKey,
  reminderRules,
  remindersDue,
  type ReminderRule,
} from "../../../app/domain/mail/reminders";
import { day } from "../../support/world";

const dueOn = day("2028-03-01");

/** What is told when it is asked on each of these days. */
function toldOn(rule: ReminderRule, offsets: readonly number[]): string[] {
  const told = new Set<string>();
  for (const offset of offsets) {
    const threshold = remindersDue(dueOn, addDays(dueOn, offset), rule);
    if (threshold !== null) told.add(threshold);
  }
  return [...told];
}

const everyDay = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("reminders of a date", () => {
  it("come at 90, 30 and 7 days, on the day, then each week", () => {
    expect(toldOn(reminderRules.untilDone, everyDay(-120, 15))).toEqual(["90", "30", "7", "0", "late-1", "late-2"]);
    expect(remindersDue(dueOn, addDays(dueOn, -91), reminderRules.untilDone)).toBeNull();
    expect(remindersDue(dueOn, addDays(dueOn, -90), reminderRules.untilDone)).toBe("90");
    expect(remindersDue(dueOn, addDays(dueOn, 6), reminderRules.untilDone)).toBe("0");
    expect(remindersDue(dueOn, addDays(dueOn, 7), reminderRules.untilDone)).toBe("late-1");
  });

  it("missed for three days are caught up, the latest alone", () => {
    expect(toldOn(reminderRules.untilDone, [-31, -27])).toEqual(["90", "30"]);
    expect(toldOn(reminderRules.untilDone, [-9, 2])).toEqual(["30", "0"]);
  });

  it("end with the day where nothing is to be done after it; meetings have two", () => {
    expect(toldOn(reminderRules.untilClosed, everyDay(-100, 30))).toEqual(["90", "30", "7", "0"]);
    expect(toldOn(reminderRules.meeting, everyDay(-100, 30))).toEqual(["7", "0"]);
  });

  it("of what waits come weekly from the day that it was asked for", () => {
    expect(toldOn(reminderRules.waiting, everyDay(-10, 14))).toEqual(["late-1", "late-2"]);
  });

  it("of days before the date was set are not owed", () => {
    const today = addDays(dueOn, -13);
    expect(remindersDue(dueOn, today, reminderRules.untilClosed, addDays(dueOn, -14))).toBeNull();
    expect(remindersDue(dueOn, addDays(dueOn, -7), reminderRules.untilClosed, addDays(dueOn, -14))).toBe("7");
  });
});

describe("a reminder's key", () => {
  it("holds the thing, its date and the threshold, and reads back", () => {
    const key = reminderKey("action", "action-1:a", dueOn, "late-3");
    expect(key).toBe("reminder:action:action-1:a:2028-03-01:late-3");
    expect(readReminderKey(key)).toEqual({ what: "action", id: "action-1:a", dueOn });
    expect(readReminderKey("meeting:1:moved:3")).toBeNull();
  });
});

it("says how far off a day is", () => {
  const today = day("2024-05-03");
  const words = [-3, -1, 0, 1, 7].map((days) => dueWords(addDays(today, days), today));
  expect(words).toEqual(["3 days ago", "yesterday", "today", "tomorrow", "in 7 days"]);
});
