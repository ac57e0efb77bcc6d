// Awards and visits, as their pages send them.
import * as z from "zod/mini";
import { awardSchemes, awardStatuses } from "../awards/awards";
import { visitKinds, visitStates } from "../awards/visits";
import type { IsoDate } from "../dates";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate } from "./fields";

const valuesOf = <Value extends string>(choices: readonly { readonly value: Value }[]) =>
  choices.map(({ value }) => value);

/** What is known of an award from a day on. `today` bounds that day: nobody knows tomorrow's. */
export function awardForm(today: IsoDate) {
  return z.pipe(
    z.object({
      version: seenVersion(0),
      scheme: z.enum(valuesOf(awardSchemes), "Choose a scheme"),
      otherScheme: optionalText(100),
      scope: line("what the award covers", 400),
      edition: optionalText(200),
      status: z.enum(valuesOf(awardStatuses), "Choose a status"),
      source: line("how this is known", 400),
      ...dateInputs("applied"),
      ...dateInputs("granted"),
      ...dateInputs("review"),
      ...dateInputs("expires"),
      ...dateInputs("known"),
    }),
    z.transform((form, faults) => {
      const grantedOn = takeDate(form, "granted", "Date granted", faults);
      const expiresOn = takeDate(form, "expires", "Expiry date", faults);
      const knownOn = takeDate(form, "known", "The day from which this holds", faults) ?? today;
      if (form.scheme === "other" && form.otherScheme === null) addFault(faults, "otherScheme", "Enter the scheme");
      if (knownOn > today) addFault(faults, "known", "The day from which this holds must be today or in the past");
      if (grantedOn !== null && expiresOn !== null && expiresOn <= grantedOn)
        addFault(faults, "expires", "Expiry date must be after the date granted");
      return {
        seenVersion: form.version,
        state: {
          scheme: form.scheme === "other" ? (form.otherScheme ?? "") : form.scheme,
          scope: form.scope,
          editionTitle: form.edition,
          status: form.status,
          appliedOn: takeDate(form, "applied", "Date applied", faults),
          grantedOn,
          nextReviewOn: takeDate(form, "review", "Next review", faults),
          expiresOn,
          knownOn,
          source: form.source,
        },
      };
    }),
  );
}

/** A visit. One that is to come may be planned or cancelled; that it took place is said from its first day on. */
export function visitForm(today: IsoDate) {
  return z.pipe(
    z.object({
      version: seenVersion(0),
      kind: z.enum(valuesOf(visitKinds), "Choose what kind of visit this is"),
      state: z.enum(valuesOf(visitStates), "Choose how it stands"),
      note: optionalText(1000),
      ...dateInputs("starts"),
      ...dateInputs("ends"),
    }),
    z.transform((form, faults) => {
      const before = faults.issues.length;
      const startsOn = takeDate(form, "starts", "First day", faults);
      if (startsOn === null && faults.issues.length === before) addFault(faults, "starts", "Enter first day");
      const endsOn = takeDate(form, "ends", "Last day", faults) ?? startsOn;
      if (startsOn !== null && endsOn !== null && endsOn < startsOn)
        addFault(faults, "ends", "Last day must be the same as the first day, or later");
      if (form.state === "done" && startsOn !== null && startsOn > today)
        addFault(faults, "state", "A visit that is to come cannot be done. Choose planned or cancelled");
      return {
        seenVersion: form.version,
        details: {
          kind: form.kind,
          startsOn: startsOn ?? today,
          endsOn: endsOn ?? today,
          state: form.state,
          note: form.note,
        },
      };
    }),
  );
}
