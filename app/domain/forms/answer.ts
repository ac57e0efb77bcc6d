// The answer to a criterion. The scale is the edition's own, so the schema is made for it.
import * as z from "zod/mini";
import type { Scale } from "../../standards/types";
import { addFault, dateInputs, optionalText, seenVersion, takeDate } from "./fields";

const version = seenVersion(0);

/** One of the scale's values, or nothing: not yet rated. */
function statusOf(scale: Scale) {
  return z.enum(
    scale.values.map((value) => value.id),
    "Choose a status",
  );
}

/** The whole answer, as the criterion page sends it. */
export const answerForm = madeOnce((scale: Scale) =>
  z.pipe(
    z.object({
      version,
      status: z.optional(statusOf(scale)),
      reason: optionalText(1000),
      note: optionalText(4000),
      owner: z.optional(z.string().check(z.maxLength(100))),
      ...dateInputs("target"),
    }),
    z.transform((form, faults) => {
      const value = scale.values.find((each) => each.id === form.status);
      if (value?.reasonRequired === true && form.reason === null) {
        addFault(faults, "reason", "Enter why this criterion does not apply");
      }
      return {
        seenVersion: form.version,
        value: form.status ?? null,
        // A reason belongs to a value that asks for one; kept with another it would say something untrue.
        reason: value?.reasonRequired === true ? form.reason : null,
        note: form.note,
        ownerId: form.owner ?? null,
        targetOn: takeDate(form, "target", "Target date", faults),
      };
    }),
  ),
);

/** A status alone, as quick rating sends it. A value that needs a reason is refused here: the criterion page asks for it. */
export const ratingForm = madeOnce((scale: Scale) =>
  z.object({ version, status: statusOf(scale) }).check((form) => {
    const value = scale.values.find((each) => each.id === form.value.status);
    if (value?.reasonRequired === true) addFault(form, "status", "Open the criterion to say why it does not apply");
  }),
);

/** Making a schema takes longer than a parse by it, and an edition keeps its one scale. */
function madeOnce<Form>(make: (scale: Scale) => Form): (scale: Scale) => Form {
  const forms = new WeakMap<Scale, Form>();
  return (scale) => {
    const form = forms.get(scale) ?? make(scale);
    forms.set(scale, form);
    return form;
  };
}
