// Forms of what guards the network's files: a report, its two answers, removal for ever, patterns, and room.
import * as z from "zod/mini";
import { faultOfPattern, tidyPattern, type PatternFault } from "../patient-data/number-pattern";
import { addFault, optionalText, seenVersion, text } from "./fields";

const reason = (tooShort: string) =>
  text(1000, "Shorten this to 1,000 characters or fewer", tooShort).check(z.minLength(10, tooShort));

export const reportForm = z.object({ words: reason("Say in a sentence what is wrong with this file") });

export const reportHoldForm = z.object({ reason: reason("Say in a sentence why this file is held") });

export const reportDismissalForm = z.object({ reason: reason("Say in a sentence why this file may stay as it is") });

/** What has to be typed before a file is removed for ever. */
export const removalWord = "remove";

export const removalForm = z.object({
  reason: reason("Say in a sentence why this is removed for ever, without saying who a patient is"),
  title: optionalText(200),
  confirm: z
    .string(`Type ${removalWord}`)
    .check(z.refine((typed) => typed.toLowerCase() === removalWord, `Type ${removalWord}`)),
});

const patternFaults: Readonly<Record<PatternFault, string>> = {
  signs:
    "Use letters, digits, # for any digit, @ for any letter, and between them hyphens, slashes, full stops or spaces",
  "too-short": "Enter at least 5 signs, for example RJE######",
  "too-long": "Enter 20 signs or fewer",
  "too-loose": "This would be found in nearly every file. Add the letters that the numbers begin with, or more digits",
};

/** A pattern as it is kept. */
export const patternForm = z.pipe(
  z.object({ pattern: text(60, "Enter 20 signs or fewer", "Enter a pattern, for example RJE######") }),
  z.transform(({ pattern: typed }, faults) => {
    const pattern = tidyPattern(typed);
    const fault = faultOfPattern(pattern);
    if (fault !== null) addFault(faults, "pattern", patternFaults[fault]);
    return { pattern };
  }),
);

const megabytes = "Enter a whole number of megabytes from 1 to 1,000,000";

export const allowanceForm = z.pipe(
  z.object({
    version: seenVersion(0),
    megabytes: z.coerce
      .number(megabytes)
      .check(z.multipleOf(1, megabytes), z.gte(1, megabytes), z.lte(1_000_000, megabytes)),
  }),
  z.transform(({ version, ...rest }) => ({ ...rest, seenVersion: version })),
);
