// Mock assessments: starting one, and the verdict on a criterion.
import * as z from "zod/mini";
import type { Scale } from "../../standards/types";
import { addMonths, type IsoDate } from "../dates";
import { addFault, dateInputs, line, optionalText, seenVersion, takeFutureDay } from "./fields";

const longestMonths = 12;

export function startMockForm(today: IsoDate) {
  return z.pipe(
    z.object({ title: line("a name for the mock assessment", 100), ...dateInputs("ends") }),
    z.transform((form, faults) => {
      const endsOn = takeFutureDay(form, "ends", "The last day", today, faults);
      if (endsOn > addMonths(today, longestMonths))
        addFault(faults, "ends", `The last day must be within ${longestMonths} months`);
      return { title: form.title, endsOn };
    }),
  );
}

/** A value of the edition's own scale, and why where it is not plain. */
export function verdictForm(scale: Scale) {
  return z.object({
    version: seenVersion(0),
    verdict: z.enum(
      scale.values.map(({ id }) => id),
      "Choose a verdict",
    ),
    note: optionalText(4000),
  });
}
