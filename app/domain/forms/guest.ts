// Inviting a guest to an assessment until a date, and ending it earlier.
import * as z from "zod/mini";
import { addMonths, type IsoDate } from "../dates";
import { guestRoles, longestMonths } from "../guests/guests";
import { addFault, dateInputs, line, seenVersion, takeFutureDay } from "./fields";

/** Anybody who has an account, whom the e-mail address names. */
export function inviteGuestForm(today: IsoDate) {
  return z.pipe(
    z.object({
      email: line("the e-mail address of somebody who has an account", 200),
      role: z.enum(
        guestRoles.map(({ value }) => value),
        "Choose assessor or peer reviewer",
      ),
      ...dateInputs("until"),
    }),
    z.transform((form, faults) => {
      const toOn = takeFutureDay(form, "until", "The last day", today, faults);
      if (toOn > addMonths(today, longestMonths))
        addFault(faults, "until", `The last day must be within ${longestMonths} months. Invite them again afterwards`);
      return { email: form.email.toLowerCase(), role: form.role, toOn };
    }),
  );
}

export const endGuestForm = z.object({ version: seenVersion(1) });
