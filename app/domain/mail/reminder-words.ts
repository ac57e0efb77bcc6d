// What has a date that people are reminded of, and the words in which they are.
import { daysBetween, formatDate, type IsoDate } from "../dates";
import type { NoticeKind, NoticeSubject } from "../notices";
import { dueWords, reminderRules, type ReminderRule } from "./reminders";

export const datedKinds = {
  "evidence-review": { kind: "evidence", key: "evidence", rule: reminderRules.untilDone },
  "evidence-expiry": { kind: "evidence", key: "evidence", rule: reminderRules.untilDone },
  "document-review": { kind: "document-review", key: "document", rule: reminderRules.untilDone },
  action: { kind: "action", key: "action", rule: reminderRules.untilDone },
  "action-check": { kind: "action", key: "action-check", rule: reminderRules.untilDone },
  finding: { kind: "finding", key: "finding", rule: reminderRules.untilDone },
  "work-item": { kind: "action", key: "work-item", rule: reminderRules.untilDone },
  consultation: { kind: "consultation", key: "consultation", rule: reminderRules.untilClosed },
  survey: { kind: "survey", key: "survey", rule: reminderRules.untilClosed },
  meeting: { kind: "meeting", key: "meeting", rule: reminderRules.meeting },
  acknowledgement: { kind: "acknowledgement", key: "acknowledgement", rule: reminderRules.waiting },
} as const satisfies Record<string, { kind: NoticeKind; key: string; rule: ReminderRule }>;
export type DatedKind = keyof typeof datedKinds;

/** Something with a date, and the people who are reminded of it. */
export interface DatedThing {
  readonly of: DatedKind;
  /** Of the thing that has the date. */
  readonly id: string;
  /** Where it is read, which may be another thing: a consultation's document. */
  readonly subject: NoticeSubject;
  readonly title: string;
  readonly dueOn: IsoDate;
  /** The day on which the date was set. */
  readonly since: IsoDate | null;
  readonly personIds: readonly string[];
}

/** One line: what, and when. @example "Breast imaging audit: review it by 3 May 2024 (in 7 days)" */
export function reminderTitle(
  { of, title, dueOn }: Pick<DatedThing, "of" | "title" | "dueOn">,
  today: IsoDate,
): string {
  const when = `${formatDate(dueOn)} (${dueWords(dueOn, today)})`;
  const isPast = daysBetween(today, dueOn) < 0;
  switch (of) {
    case "evidence-review":
      return isPast ? `${title}: its review was due on ${when}` : `${title}: review it by ${when}`;
    case "evidence-expiry":
      return isPast ? `${title}: it expired on ${when}` : `${title}: it expires on ${when}`;
    case "document-review":
      return isPast ? `${title}: its review was due on ${when}` : `${title}: its review is due on ${when}`;
    case "action":
      return isPast ? `${title}: this action was due on ${when}` : `${title}: this action is due on ${when}`;
    case "action-check":
      return isPast
        ? `${title}: whether this has worked was to be checked on ${when}`
        : `${title}: check whether this has worked by ${when}`;
    case "finding":
      return isPast ? `${title}: this finding was to be closed by ${when}` : `${title}: close this finding by ${when}`;
    case "work-item":
      return isPast ? `${title}: this work was due on ${when}` : `${title}: this work is due on ${when}`;
    case "consultation":
      return `${title}: say what your trust thinks by ${when}`;
    case "survey":
      return `${title}: answer for your trust by ${when}`;
    case "meeting":
      return `${title}: it meets on ${when}`;
    case "acknowledgement":
      return `${title}: please read it and say that you did. You were asked on ${when}`;
  }
}

/** What to do about it, in a sentence. */
export const reminderBody: Readonly<Record<DatedKind, string>> = {
  "evidence-review":
    "Look at it again and set a new review date, or add a new version. After its review date it no longer counts.",
  "evidence-expiry": "Add a new version, or withdraw it. After it expires it no longer counts.",
  "document-review": "Confirm that it still holds, or start a new version.",
  action: "Say how far it is, or mark it as done.",
  "action-check": "Look whether what was done has worked, and record it. Where it has not, the action is open again.",
  finding: "Answer it, add what proves it, and close it.",
  "work-item": "Write how far it is, or mark it as complete.",
  consultation: "Your trust has not recorded a position yet.",
  survey: "Your trust's answers are not final yet.",
  meeting: "",
  acknowledgement: "",
};
