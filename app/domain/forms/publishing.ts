// The forms that take a version through approval to publication, review and withdrawal, and settle what was proposed.
import * as z from "zod/mini";
import type { IsoDate } from "../dates";
import { approvalsNeeded, versionFields } from "./documents";
import { addFault, dateInputs, optionalText, seenVersion, takeFutureDay, text } from "./fields";
import { listOf } from "./parse";

export const askApprovalForm = z.pipe(
  z.object({
    approvers: z.string("Choose who is asked to approve it"),
    approvalsNeeded,
    seenVersion: seenVersion(1),
  }),
  z.transform((form, faults) => {
    const approvers = listOf(form.approvers);
    if (approvers.length < form.approvalsNeeded) {
      addFault(faults, "approvers", "Choose at least as many people as approvals are needed");
    }
    return { ...form, approvers };
  }),
);

export const approvalForm = z.pipe(
  z.object({ decision: z.enum(["approved", "declined"], "Choose whether you approve it"), note: optionalText(2000) }),
  z.transform((form, faults) => {
    if (form.decision === "declined" && form.note === null) addFault(faults, "note", "Enter why you decline");
    return form;
  }),
);

const reason = (missing: string) => text(1000, "Shorten this to 1,000 characters or fewer", missing);

export const returnForm = z.object({ reason: reason("Enter why it goes back"), seenVersion: seenVersion(1) });

export function publishForm(today: IsoDate) {
  return z.pipe(
    z.object({ changeNote: versionFields.changeNote, seenVersion: seenVersion(1), ...dateInputs("reviewOn") }),
    z.transform((form, faults) => ({
      changeNote: form.changeNote,
      reviewOn: takeFutureDay(form, "reviewOn", "The review date", today, faults),
      seenVersion: form.seenVersion,
    })),
  );
}

export const reviewForm = z.object({ seenVersion: seenVersion(1) });

export function confirmReviewForm(today: IsoDate) {
  return z.pipe(
    z.object({ words: optionalText(1000), seenVersion: seenVersion(1), ...dateInputs("reviewOn") }),
    z.transform((form, faults) => ({
      words: form.words,
      reviewOn: takeFutureDay(form, "reviewOn", "The review date", today, faults),
      seenVersion: form.seenVersion,
    })),
  );
}

export const withdrawForm = z.object({ reason: reason("Enter why it is withdrawn"), seenVersion: seenVersion(1) });

export const settleProposalForm = z.pipe(
  z.object({
    outcome: z.enum(["taken up", "not taken up"], "Choose whether it is taken up"),
    outcomeWords: optionalText(2000),
    seenVersion: seenVersion(1),
  }),
  z.transform((form, faults) => {
    if (form.outcome === "not taken up" && form.outcomeWords === null) {
      addFault(faults, "outcomeWords", "Enter why it is not taken up");
    }
    return form;
  }),
);
