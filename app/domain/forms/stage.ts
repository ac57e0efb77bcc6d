import { z } from "zod";
import type { StageScale } from "../../standards/types";
import type { IsoDate } from "../dates";
import { dateInputs, optionalText, takeDate } from "./fields";

/** What a service declares about itself. A declaration is not about a day to come. */
export function stageForm(scale: StageScale, today: IsoDate) {
  return z
    .object({
      stage: z.enum(
        scale.stages.map((stage) => String(stage.number)),
        "Choose a stage",
      ),
      note: optionalText(1000),
      ...dateInputs("declared"),
    })
    .transform((form, context) => {
      const declaredOn = takeDate(form, "declared", "Date declared", context) ?? today;
      if (declaredOn > today) {
        context.addIssue({ code: "custom", path: ["declared"], message: "Date declared must be today or in the past" });
      }
      return { stage: Number(form.stage), declaredOn, note: form.note };
    });
}
