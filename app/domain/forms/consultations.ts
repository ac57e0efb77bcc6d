// The forms of a consultation: opening and closing it, a trust's position, comments and what becomes of them.
import * as z from "zod/mini";
import type { IsoDate } from "../dates";
import { consultationPositions, needsWords } from "../documents/life-cycle";
import { addFault, dateInputs, optionalText, seenVersion, takeFutureDay, text } from "./fields";
import { listOf } from "./parse";

export function openConsultationForm(today: IsoDate) {
  return z.pipe(
    z.object({
      question: text(1000, "Shorten this to 1,000 characters or fewer", "Enter what the trusts are asked"),
      trusts: z.string("Choose at least one trust"),
      seenVersion: seenVersion(1),
      ...dateInputs("closesOn"),
    }),
    z.transform((form, faults) => ({
      question: form.question,
      closesOn: takeFutureDay(form, "closesOn", "The closing date", today, faults),
      trusts: listOf(form.trusts),
      seenVersion: form.seenVersion,
    })),
  );
}

export function extendConsultationForm(today: IsoDate) {
  return z.pipe(
    z.object({ seenVersion: seenVersion(1), ...dateInputs("closesOn") }),
    z.transform((form, faults) => ({
      closesOn: takeFutureDay(form, "closesOn", "The closing date", today, faults),
      seenVersion: form.seenVersion,
    })),
  );
}

export const closeConsultationForm = z.object({ reason: optionalText(1000), seenVersion: seenVersion(1) });

export const positionForm = z.pipe(
  z.object({
    position: z.enum(consultationPositions, "Choose what your trust says of the draft"),
    note: optionalText(4000),
    seenVersion: seenVersion(0),
  }),
  z.transform((form, faults) => {
    if (needsWords(form.position) && form.note === null) {
      addFault(
        faults,
        "note",
        form.position === "disagree" ? "Enter why your trust disagrees" : "Enter what should change",
      );
    }
    return form;
  }),
);

export const commentForm = z.object({
  aboutPart: optionalText(200),
  words: text(4000, "Shorten this to 4,000 characters or fewer", "Enter your comment"),
});

export const decideCommentForm = z.pipe(
  z.object({
    outcome: z.enum(["adopted", "not adopted"], "Choose whether the comment is adopted"),
    outcomeWords: optionalText(2000),
    seenVersion: seenVersion(1),
  }),
  z.transform((form, faults) => {
    if (form.outcome === "not adopted" && form.outcomeWords === null) {
      addFault(faults, "outcomeWords", "Enter why it is not adopted");
    }
    return form;
  }),
);
