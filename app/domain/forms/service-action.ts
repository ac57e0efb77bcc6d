// Actions of a service: giving one, changing it, closing it, and saying whether it has worked.
import * as z from "zod/mini";
import type { IsoDate } from "../dates";
import { priorities } from "./action";
import {
  addFault,
  dateInputs,
  line,
  optionalText,
  seenVersion,
  takeDate,
  takeFutureDay,
  text,
  type Faults,
} from "./fields";

const shared = {
  title: line("what is to be done"),
  detail: optionalText(2000),
  owner: optionalText(100),
  priority: z.enum(
    priorities.map(({ value }) => value),
    "Choose a priority",
  ),
  closes: optionalText(200),
  criterion: optionalText(40),
  ...dateInputs("due"),
};

interface SharedFields {
  readonly title: string;
  readonly detail: string | null;
  readonly owner: string | null;
  readonly priority: (typeof priorities)[number]["value"];
  readonly closes: string | null;
  readonly criterion: string | null;
}

function takeShared(form: SharedFields, faults: Faults) {
  if (form.closes !== null && form.criterion !== null)
    addFault(faults, "criterion", "Choose what it would close, or enter a criterion, not both");
  return {
    title: form.title,
    detail: form.detail,
    ownerId: form.owner,
    priority: form.priority,
    dueOn: takeDate({ ...form }, "due", "Due date", faults),
    chosen: { closes: form.closes, criterion: form.criterion },
  };
}

export const newServiceActionForm = z.pipe(z.object(shared), z.transform(takeShared));

export const changeServiceActionForm = z.pipe(
  z.object({
    ...shared,
    state: z.enum(["open", "dropped"], "Choose open or dropped"),
    progress: optionalText(2000),
    version: seenVersion(1),
  }),
  z.transform((form, faults) => ({
    ...takeShared(form, faults),
    state: form.state,
    progress: form.progress,
    seenVersion: form.version,
  })),
);

/** Done, with what proves it and the day to look whether it has worked: both may be left out. */
export const closeServiceActionForm = (today: IsoDate) =>
  z.pipe(
    z.object({
      progress: optionalText(2000),
      evidence: optionalText(100),
      version: seenVersion(1),
      ...dateInputs("check"),
    }),
    z.transform((form, faults) => ({
      progress: form.progress,
      evidenceId: form.evidence,
      seenVersion: form.version,
      checkDueOn: isEmptyDay(form) ? null : takeFutureDay(form, "check", "Check date", today, faults),
    })),
  );

function isEmptyDay(form: {
  readonly [Part in "check-day" | "check-month" | "check-year"]?: string | undefined;
}): boolean {
  return [form["check-day"], form["check-month"], form["check-year"]].every((part) => (part ?? "").trim() === "");
}

/** Whether it has worked; where it has not, why. */
export const checkServiceActionForm = (today: IsoDate) =>
  z.pipe(
    z.object({
      effective: z.enum(["yes", "no"], "Choose yes or no"),
      note: optionalText(2000),
      version: seenVersion(1),
      ...dateInputs("done"),
    }),
    z.transform((form, faults) => {
      const effective = form.effective === "yes";
      if (!effective && form.note === null) addFault(faults, "note", "Enter what has not worked");
      const before = faults.issues.length;
      const doneOn = takeDate(form, "done", "Date of the check", faults);
      if (doneOn === null && faults.issues.length === before) addFault(faults, "done", "Enter the date of the check");
      if (doneOn !== null && doneOn > today) addFault(faults, "done", "Date of the check must be today or earlier");
      return { effective, note: form.note, doneOn: doneOn ?? today, seenVersion: form.version };
    }),
  );

export const aimActionForm = z.object({ action: text(100, "Choose an action") });
