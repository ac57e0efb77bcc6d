// Barriers: what stops a service, and how it was resolved.
import * as z from "zod/mini";
import { barrierKinds, barrierSeverities } from "../barriers/barriers";
import type { IsoDate } from "../dates";
import { addFault, dateInputs, optionalText, seenVersion, takeDate, text, type Faults } from "./fields";

const tooLong = "Shorten this to 2,000 characters or fewer";

const shared = {
  kind: z.enum(
    barrierKinds.map(({ value }) => value),
    "Choose what kind of barrier it is",
  ),
  severity: z.enum(
    barrierSeverities.map(({ value }) => value),
    "Choose how much it stops",
  ),
  words: text(2000, tooLong, "Enter what stops the service"),
  help: optionalText(2000),
  ...dateInputs("since"),
};

interface SharedFields {
  readonly kind: (typeof barrierKinds)[number]["value"];
  readonly severity: (typeof barrierSeverities)[number]["value"];
  readonly words: string;
  readonly help: string | null;
}

function takeShared(form: SharedFields, today: IsoDate, faults: Faults) {
  return {
    kind: form.kind,
    severity: form.severity,
    words: form.words,
    helpWanted: form.help,
    sinceOn: takePastDay({ ...form }, "since", "Date since when it stands", today, faults),
  };
}

/** A required day, today or earlier. A fault is added where it is not; then `today` stands for it. */
function takePastDay(
  typed: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
  today: IsoDate,
  faults: Faults,
): IsoDate {
  const before = faults.issues.length;
  const day = takeDate(typed, name, label, faults);
  if (day === null && faults.issues.length === before) addFault(faults, name, `Enter the ${label.toLowerCase()}`);
  if (day !== null && day > today) addFault(faults, name, `${label} must be today or earlier`);
  return day ?? today;
}

export const newBarrierForm = (today: IsoDate) =>
  z.pipe(
    z.object(shared),
    z.transform((form, faults) => takeShared(form, today, faults)),
  );

export const changeBarrierForm = (today: IsoDate) =>
  z.pipe(
    z.object({ ...shared, version: seenVersion(1) }),
    z.transform((form, faults) => ({ ...takeShared(form, today, faults), seenVersion: form.version })),
  );

export const resolveBarrierForm = (today: IsoDate) =>
  z.pipe(
    z.object({
      how: text(2000, tooLong, "Enter how it was resolved"),
      version: seenVersion(1),
      ...dateInputs("resolved"),
    }),
    z.transform((form, faults) => ({
      resolvedHow: form.how,
      resolvedOn: takePastDay(form, "resolved", "Date on which it was resolved", today, faults),
      seenVersion: form.version,
    })),
  );
