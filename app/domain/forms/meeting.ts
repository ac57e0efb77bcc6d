// Meetings: calling, changing and cancelling them.
import * as z from "zod/mini";
import type { Instant, IsoDate } from "../dates";
import { londonMoment } from "../meetings/clock";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate, text, type Faults } from "./fields";

/** Secure addresses of the web alone: the portal shows them as links and never opens one itself. */
export function isSecureAddress(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const url = new URL(given);
  return url.protocol === "https:" && url.hostname.includes(".") && url.username === "" && url.password === "";
}

export const secureAddress = (missing: string) =>
  z
    .string(missing)
    .check(
      z.maxLength(2000, "Shorten the address to 2,000 characters or fewer"),
      z.refine(isSecureAddress, "Enter a full address that starts with https://"),
    );

const optionalAddress = z.pipe(
  z.optional(secureAddress("Enter a full address that starts with https://")),
  z.transform((given) => given ?? null),
);

const fields = {
  title: line("a title"),
  ...dateInputs("day"),
  starts: text(5, "Enter a time such as 14:00", "Enter when it starts, such as 14:00"),
  ends: text(5, "Enter a time such as 15:30", "Enter when it ends, such as 15:30"),
  place: optionalText(200),
  joiningAddress: optionalAddress,
  learningTitle: optionalText(200),
  learningSpeaker: optionalText(200),
  learningMinutes: z.optional(z.string()),
};

export interface MeetingTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

interface Times {
  readonly starts: string;
  readonly ends: string;
}

/** The moments of a meeting on a day, or the first fault with its field. */
export function timesOn(
  day: IsoDate,
  { starts, ends }: Times,
): ({ readonly ok: true } & MeetingTimes) | { readonly ok: false; readonly field: string; readonly message: string } {
  const startsAt = londonMoment(day, starts);
  if (startsAt === null)
    return { ok: false, field: "starts", message: "Start must be a time of that day, such as 14:00" };
  const endsAt = londonMoment(day, ends);
  if (endsAt === null) return { ok: false, field: "ends", message: "End must be a time of that day, such as 15:30" };
  if (endsAt <= startsAt) return { ok: false, field: "ends", message: "End must be later than the start" };
  return { ok: true, startsAt, endsAt };
}

/** A whole number of minutes, or `null`; a fault stands at its field. */
export function takeMinutes(given: string | undefined, field: string, faults: Faults): number | null {
  if (given === undefined) return null;
  const minutes = Number(given);
  if (Number.isInteger(minutes) && minutes > 0 && minutes <= 480) return minutes;
  addFault(faults, field, "Enter whole minutes, from 1 to 480");
  return null;
}

type Given = Times & {
  readonly title: string;
  readonly place: string | null;
  readonly joiningAddress: string | null;
  readonly learningTitle: string | null;
  readonly learningSpeaker: string | null;
  readonly learningMinutes?: string | undefined;
};

function readMeeting(form: Given, faults: Faults) {
  const before = faults.issues.length;
  const day = takeDate(form as unknown as Record<string, unknown>, "day", "Date", faults);
  if (day === null && faults.issues.length === before) addFault(faults, "day", "Enter the date");
  const times = day === null ? null : timesOn(day, form);
  if (times !== null && !times.ok) addFault(faults, times.field, times.message);
  const { title, place, joiningAddress, learningTitle, learningSpeaker } = form;
  const learningMinutes = takeMinutes(form.learningMinutes, "learningMinutes", faults);
  if (learningTitle === null && (learningSpeaker !== null || learningMinutes !== null))
    addFault(faults, "learningTitle", "Enter what the learning slot is about");
  const clock = { starts: form.starts, ends: form.ends };
  const moments = times?.ok ? times : { startsAt: "" as Instant, endsAt: "" as Instant };
  const details = { title, place, joiningAddress, learningTitle, learningSpeaker, learningMinutes };
  return { ...details, day: day ?? ("" as IsoDate), clock, startsAt: moments.startsAt, endsAt: moments.endsAt };
}

/** One meeting, or several at a cadence from the first. */
export const callMeetingForm = z.pipe(
  z.object({
    ...fields,
    months: z.enum(["1", "2", "3"], "Choose how often"),
    count: z.optional(z.string()),
  }),
  z.transform((form, faults) => {
    const count = Number(form.count ?? "1");
    if (!Number.isInteger(count) || count < 1 || count > 12) addFault(faults, "count", "Enter how many, from 1 to 12");
    return { ...readMeeting(form, faults), months: Number(form.months), count };
  }),
);

export const changeMeetingForm = z.pipe(
  z.object({ ...fields, version: seenVersion(1) }),
  z.transform((form, faults) => ({ ...readMeeting(form, faults), seenVersion: form.version })),
);

export const cancelMeetingForm = z.object({
  version: seenVersion(1),
  reason: text(500, "Shorten this to 500 characters or fewer", "Enter why the meeting is cancelled"),
});
