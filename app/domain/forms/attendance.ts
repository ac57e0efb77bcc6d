// Who was there, one choice for each person, and up to four people who stand in.
import * as z from "zod/mini";
import { seenVersion } from "./fields";
import type { Typed } from "./parse";

export const attendanceStates = [
  { value: "present", label: "Present" },
  { value: "apologies", label: "Apologies" },
  { value: "absent", label: "Absent" },
] as const;

type State = (typeof attendanceStates)[number]["value"];

export const standInRows = [1, 2, 3, 4] as const;

const role = z.optional(z.string().check(z.maxLength(100, "Shorten the role to 100 characters or fewer")));
const trust = z.optional(z.string().check(z.maxLength(100)));

export const attendanceForm = z.pipe(
  z.object({
    version: seenVersion(1),
    "standIn-1": role,
    "standIn-2": role,
    "standIn-3": role,
    "standIn-4": role,
    "standInTrust-1": trust,
    "standInTrust-2": trust,
    "standInTrust-3": trust,
    "standInTrust-4": trust,
  }),
  z.transform((form) => ({
    version: form.version,
    standIns: standInRows.flatMap((row) => {
      const as = form[`standIn-${row}`];
      return as === undefined ? [] : [{ as, trustId: form[`standInTrust-${row}`] ?? null }];
    }),
  })),
);

/** What was chosen for each person; somebody without a choice is left out, and counts as absent. */
export function readStates(typed: Typed, people: readonly string[]): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const id of people) {
    const chosen = attendanceStates.find(({ value }) => value === typed[`state-${id}`]);
    if (chosen !== undefined) states.set(id, chosen.value);
  }
  return states;
}
