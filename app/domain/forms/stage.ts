import * as z from "zod/mini";
import type { StageScale } from "../../standards/types";
import type { IsoDate } from "../dates";
import { addFault, dateInputs, optionalText, takeDate } from "./fields";

/** What a service declares about itself. A declaration is not about a day to come. */
export function stageForm(scale: StageScale, today: IsoDate) {
  return z.pipe(
    z.object({
      stage: z.enum(
        scale.stages.map((stage) => String(stage.number)),
        "Choose a stage",
      ),
      note: optionalText(1000),
      ...dateInputs("declared"),
    }),
    z.transform((form, faults) => {
      const declaredOn = takeDate(form, "declared", "Date declared", faults) ?? today;
      if (declaredOn > today) addFault(faults, "declared", "Date declared must be today or in the past");
      return { stage: Number(form.stage), declaredOn, note: form.note };
    }),
  );
}
