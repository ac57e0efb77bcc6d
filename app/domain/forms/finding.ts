// Findings: raising one, answering it, closing it, checking it again.
import * as z from "zod/mini";
import { findingGrades } from "../findings/findings";
import type { IsoDate } from "../dates";
import { addFault, dateInputs, optionalText, seenVersion, takeDate, text } from "./fields";

const tooLong = "Shorten this to 4,000 characters or fewer";
const words = text(4000, tooLong, "Enter what was found");
const grade = z.enum(
  findingGrades.map(({ value }) => value),
  "Choose a grade",
);
const version = seenVersion(1);

/** A guest's own finding about the assessment that they read. The due date is the assessor's to set, and may be set later. */
export function raiseFindingForm(today: IsoDate) {
  return z.pipe(
    z.object({ words, grade, criterion: optionalText(40), ...dateInputs("due") }),
    z.transform((form, faults) => ({
      words: form.words,
      grade: form.grade,
      criterion: form.criterion,
      raisedOn: today,
      dueOn: takeDueDay(form, today, faults),
    })),
  );
}

/** A finding copied from an assessor's report. The day it was raised and its due date may both have passed. */
export function recordFindingForm(today: IsoDate) {
  return z.pipe(
    z.object({
      words,
      grade,
      visit: optionalText(100),
      assessment: optionalText(100),
      criterion: optionalText(40),
      ...dateInputs("raised"),
      ...dateInputs("due"),
    }),
    z.transform((form, faults) => {
      const raisedOn = takeDate(form, "raised", "Date raised", faults) ?? today;
      if (raisedOn > today) addFault(faults, "raised", "Date raised must be today or in the past");
      if (form.visit === null && form.assessment === null)
        addFault(faults, "visit", "Choose the visit or the assessment that it comes from");
      if (form.criterion !== null && form.assessment === null)
        addFault(faults, "assessment", "Choose the assessment whose criterion this is");
      const dueOn = takeDate(form, "due", "Due date", faults);
      if (dueOn !== null && dueOn < raisedOn)
        addFault(faults, "due", "Due date must not be before the day it was raised");
      return {
        words: form.words,
        grade: form.grade,
        visitId: form.visit,
        assessmentId: form.assessment,
        criterion: form.criterion,
        raisedOn,
        dueOn,
      };
    }),
  );
}

/** What the assessor's side may set anew. */
export const changeFindingForm = z.pipe(
  z.object({ words, grade, version, ...dateInputs("due") }),
  z.transform((form, faults) => ({
    seenVersion: form.version,
    words: form.words,
    grade: form.grade,
    dueOn: takeDate(form, "due", "Due date", faults),
  })),
);

export const answerFindingForm = z.object({
  version,
  response: text(4000, tooLong, "Enter what you will do, or have done"),
});

export const findingEvidenceForm = z.object({ version, evidence: text(100, "Choose evidence to add") });
export const findingVersionForm = z.object({ version });

/** Accepted as closed, or opened again; opened again says why. */
export const recheckFindingForm = z
  .object({
    version,
    verdict: z.enum(["accepted", "reopened"], "Choose accepted or opened again"),
    words: optionalText(4000),
  })
  .check((form) => {
    if (form.value.verdict === "reopened" && form.value.words === null)
      addFault(form, "words", "Enter what is still to be done");
  });

function takeDueDay(form: object, today: IsoDate, faults: Parameters<typeof addFault>[0]): IsoDate | null {
  const dueOn = takeDate(form as Record<string, unknown>, "due", "Due date", faults);
  if (dueOn !== null && dueOn < today) addFault(faults, "due", "Due date must be today or later");
  return dueOn;
}
