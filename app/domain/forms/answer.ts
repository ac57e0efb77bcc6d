// The answer to a criterion. The scale is the edition's own, so the schema is made for it.
import { z } from "zod";
import type { Scale } from "../../standards/types";
import { dateInputs, optionalText, takeDate } from "./fields";

const version = z.coerce.number("Open the page again").int().min(0);

/** One of the scale's values, or nothing: not yet rated. */
function statusOf(scale: Scale) {
  return z.enum(
    scale.values.map((value) => value.id),
    "Choose a status",
  );
}

/** The whole answer, as the criterion page sends it. */
export function answerForm(scale: Scale) {
  return z
    .object({
      version,
      status: statusOf(scale).optional(),
      reason: optionalText(1000),
      note: optionalText(4000),
      owner: z.string().max(100).optional(),
      ...dateInputs("target"),
    })
    .transform((form, context) => {
      const value = scale.values.find((each) => each.id === form.status);
      if (value?.reasonRequired === true && form.reason === null) {
        context.addIssue({ code: "custom", path: ["reason"], message: "Enter why this criterion does not apply" });
      }
      return {
        seenVersion: form.version,
        value: form.status ?? null,
        // A reason belongs to a value that asks for one; kept with another it would say something untrue.
        reason: value?.reasonRequired === true ? form.reason : null,
        note: form.note,
        ownerId: form.owner ?? null,
        targetOn: takeDate(form, "target", "Target date", context),
      };
    });
}

/** A status alone, as quick rating sends it. A value that needs a reason is refused here: the criterion page asks for it. */
export function ratingForm(scale: Scale) {
  return z.object({ version, status: statusOf(scale) }).superRefine((form, context) => {
    const value = scale.values.find((each) => each.id === form.status);
    if (value?.reasonRequired === true) {
      context.addIssue({
        code: "custom",
        path: ["status"],
        message: "Open the criterion to say why it does not apply",
      });
    }
  });
}
