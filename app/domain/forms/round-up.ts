// A round-up: its period first, then its words and what it names.
import * as z from "zod/mini";
import { daysBetween, type IsoDate } from "../dates";
import { roundUpItemKinds, type RoundUpItemKind } from "../mail/message";
import { addFault, dateInputs, line, seenVersion, takeDate, text } from "./fields";
import { listOf } from "./parse";

/** What a round-up is about: a period of at most 92 days. */
export const startRoundUpForm = z.pipe(
  z.object({ title: line("a title", 120), ...dateInputs("from"), ...dateInputs("to") }),
  z.transform((form, faults) => {
    const fromOn = takeDate(form, "from", "First day", faults);
    const toOn = takeDate(form, "to", "Last day", faults);
    if (fromOn === null) addFault(faults, "from", "Enter the first day");
    if (toOn === null) addFault(faults, "to", "Enter the last day");
    if (fromOn === null || toOn === null) return z.NEVER;
    checkPeriod(fromOn, toOn, (message) => addFault(faults, "to", message));
    return { title: form.title, fromOn, toOn };
  }),
);

function checkPeriod(fromOn: IsoDate, toOn: IsoDate, fault: (message: string) => void): void {
  if (toOn < fromOn) fault("Last day must be the same as or after the first day");
  else if (daysBetween(fromOn, toOn) > 92) fault("Choose a period of 92 days or fewer");
}

/** An item in a form's box: "document:ID". */
export function itemValue({ kind, id }: { readonly kind: RoundUpItemKind; readonly id: string }): string {
  return `${kind}:${id}`;
}

export const writeRoundUpForm = z.pipe(
  z.object({
    title: line("a title", 120),
    words: z.pipe(
      z.optional(text(10_000, "Shorten this to 10,000 characters or fewer")),
      z.transform((words) => words ?? ""),
    ),
    items: z.optional(z.string()),
    version: seenVersion(1),
  }),
  z.transform(({ items, ...rest }) => ({ ...rest, items: listOf(items).slice(0, 200).flatMap(readItem) })),
);

function readItem(value: string): { readonly kind: RoundUpItemKind; readonly id: string }[] {
  const colon = value.indexOf(":");
  const kind = (Object.keys(roundUpItemKinds) as RoundUpItemKind[]).find((known) => known === value.slice(0, colon));
  const id = value.slice(colon + 1);
  return kind === undefined || !/^[\w.-]{1,100}$/.test(id) ? [] : [{ kind, id }];
}

/** Sending is confirmed on a page that shows the version that will be sent. */
export const sendRoundUpForm = z.object({ version: seenVersion(1) });
