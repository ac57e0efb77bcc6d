// A change to many answers: what to change them to, and which. The scale is the edition's own, so the schemas are made for it.
import * as z from "zod/mini";
import type { Scale } from "../../standards/types";
import type { BulkChoice } from "../answering/bulk";
import { addFault, dateInputs, optionalText, takeDate, text, type Faults } from "./fields";
import { listOf } from "./parse";

/** The word for taking an owner or a date away; an empty field leaves what is there. */
export const noneWord = "none";

const bounded = z.optional(z.string().check(z.maxLength(100)));

/** "to-", because the list's filter has fields of the plain names on the same page. */
const choiceFields = {
  "to-status": bounded,
  "to-reason": optionalText(1000),
  "to-owner": bounded,
  "no-target": z.optional(z.literal("yes")),
  ...dateInputs("to-target"),
};

type ChoiceTyped = z.output<z.ZodMiniObject<typeof choiceFields>>;

/** What the list sends: ticks, or all that the filter leaves; and the choice. */
export function bulkCheckForm(scale: Scale) {
  return z.pipe(
    z.object({ ...choiceFields, criterion: z.optional(z.string()), all: z.optional(z.literal("yes")) }),
    z.transform((form, faults) => {
      const ticked = listOf(form.criterion);
      if (ticked.length === 0 && form.all === undefined) {
        addFault(faults, "all", "Tick the criteria to change, or choose all that are shown");
      }
      return { ticked, all: form.all !== undefined, choice: takeChoice(scale, form, faults) };
    }),
  );
}

/** The name of the field in which the check page carries each criterion with the version that it showed. */
export const seenField = "seen";

/** What the check page sends: each criterion with the version that was seen there, and the same choice. */
export function bulkApplicationForm(scale: Scale) {
  return z.pipe(
    z.object({ ...choiceFields, [seenField]: text(200_000, "Open the list again") }),
    z.transform((form, faults) => {
      const seen = listOf(form[seenField]).flatMap((line) => readSeen(line));
      if (seen.length !== listOf(form[seenField]).length) addFault(faults, "form", "Open the list again");
      return { seen, choice: takeChoice(scale, form, faults) };
    }),
  );
}

export interface Seen {
  readonly criterion: string;
  readonly version: number;
}

/** @example seenLine({ criterion: "5.9.2", version: 3 }) // "3 5.9.2" */
export function seenLine({ criterion, version }: Seen): string {
  return `${version} ${criterion}`;
}

function readSeen(line: string): readonly Seen[] {
  const [, version, criterion] = /^(\d{1,9}) (.+)$/.exec(line) ?? [];
  return version === undefined || criterion === undefined ? [] : [{ version: Number(version), criterion }];
}

function takeChoice(scale: Scale, form: ChoiceTyped, faults: Faults): BulkChoice {
  const value = scale.values.find(({ id }) => id === form["to-status"]);
  if (form["to-status"] !== undefined && value === undefined)
    addFault(faults, "to-status", "Choose a status from the list");
  if (value?.reasonRequired === true && form["to-reason"] === null) {
    addFault(faults, "to-reason", "Enter why these criteria do not apply");
  }
  const on = takeDate(form, "to-target", "Target date", faults);
  if (on !== null && form["no-target"] !== undefined) {
    addFault(faults, "to-target", "Enter a target date or take it away, not both");
  }
  const choice: BulkChoice = {
    ...(value && { status: { value: value.id, reason: value.reasonRequired ? form["to-reason"] : null } }),
    ...(form["to-owner"] !== undefined && { owner: { id: form["to-owner"] === noneWord ? null : form["to-owner"] } }),
    ...((on !== null || form["no-target"] !== undefined) && { target: { on } }),
  };
  if (Object.keys(choice).length === 0 && faults.issues.length === 0) {
    addFault(faults, "to-status", "Choose what to change: the status, the owner or the target date");
  }
  return choice;
}

/** The choice as fields again, for the check page to carry on. */
export function choiceAsFields(choice: BulkChoice): readonly { readonly name: string; readonly value: string }[] {
  const { status, owner, target } = choice;
  const [year = "", month = "", day = ""] = target?.on?.split("-") ?? [];
  return [
    ...(status === undefined ? [] : [{ name: "to-status", value: status.value }]),
    ...(status === undefined || status.reason === null ? [] : [{ name: "to-reason", value: status.reason }]),
    ...(owner === undefined ? [] : [{ name: "to-owner", value: owner.id ?? noneWord }]),
    ...(target === undefined
      ? []
      : target.on === null
        ? [{ name: "no-target", value: "yes" }]
        : [
            { name: "to-target-day", value: day },
            { name: "to-target-month", value: month },
            { name: "to-target-year", value: year },
          ]),
  ];
}
