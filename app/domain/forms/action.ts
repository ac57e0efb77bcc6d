// Actions: giving one, and saying how it goes.
import * as z from "zod/mini";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate } from "./fields";

export const priorities = [
  { value: "low", label: "Low" },
  { value: "medium", label: "Medium" },
  { value: "high", label: "High" },
] as const;

export const actionStates = [
  { value: "open", label: "Open" },
  { value: "done", label: "Done" },
  { value: "dropped", label: "Dropped" },
] as const;

const priority = z.enum(["low", "medium", "high"], "Choose a priority");
const state = z.enum(["open", "done", "dropped"], "Choose a state");
const owner = z.pipe(
  z.optional(z.string().check(z.maxLength(100))),
  z.transform((given) => given ?? null),
);

const closes = { closes: optionalText(200), criterion: optionalText(40) };

interface ClosesFields {
  readonly closes: string | null;
  readonly criterion: string | null;
}

/** What it would close, chosen from the list or a criterion by its code; a closed thing is one thing. */
function takeCloses({ closes: chosen, criterion }: ClosesFields, faults: Parameters<typeof addFault>[0]): ClosesFields {
  if (chosen !== null && criterion !== null)
    addFault(faults, "criterion", "Choose what it would close, or enter a criterion, not both");
  return { closes: chosen, criterion };
}

export const newActionForm = z.pipe(
  z.object({
    title: line("what is to be done"),
    detail: optionalText(2000),
    owner,
    priority,
    ...dateInputs("due"),
    ...closes,
  }),
  z.transform((form, faults) => ({
    title: form.title,
    detail: form.detail,
    ownerId: form.owner,
    priority: form.priority,
    dueOn: takeDate(form, "due", "Due date", faults),
    closing: takeCloses(form, faults),
  })),
);

/** All of it: for those who run the group. */
export const changeActionForm = z.pipe(
  z.object({
    title: line("what is to be done"),
    owner,
    priority,
    state,
    progress: optionalText(2000),
    version: seenVersion(1),
    ...dateInputs("due"),
    ...closes,
  }),
  z.transform((form, faults) => ({
    title: form.title,
    ownerId: form.owner,
    priority: form.priority,
    state: form.state,
    progress: form.progress,
    dueOn: takeDate(form, "due", "Due date", faults),
    closing: takeCloses(form, faults),
    seenVersion: form.version,
  })),
);

/** What an owner says of their own: how it goes, and that it is done. */
export const ownActionForm = z.object({
  state: z.enum(["open", "done"], "Choose a state"),
  progress: optionalText(2000),
  version: seenVersion(1),
});
