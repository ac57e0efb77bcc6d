// Actions: giving one, and saying how it goes.
import * as z from "zod/mini";
import { dateInputs, line, optionalText, seenVersion, takeDate } from "./fields";

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

export const newActionForm = z.pipe(
  z.object({ title: line("what is to be done"), detail: optionalText(2000), owner, priority, ...dateInputs("due") }),
  z.transform((form, faults) => ({
    title: form.title,
    detail: form.detail,
    ownerId: form.owner,
    priority: form.priority,
    dueOn: takeDate(form, "due", "Due date", faults),
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
  }),
  z.transform((form, faults) => ({
    title: form.title,
    ownerId: form.owner,
    priority: form.priority,
    state: form.state,
    progress: form.progress,
    dueOn: takeDate(form, "due", "Due date", faults),
    seenVersion: form.version,
  })),
);

/** What an owner says of their own: how it goes, and that it is done. */
export const ownActionForm = z.object({
  state: z.enum(["open", "done"], "Choose a state"),
  progress: optionalText(2000),
  version: seenVersion(1),
});
