// The forms of a document's life: its details, its drafts, consultation, approval, publication, review and withdrawal.
import * as z from "zod/mini";
import type { IsoDate } from "../dates";
import { documentKindWords, type DocumentKindId } from "../documents/document-list";
import { consultationPositions, needsWords } from "../documents/life-cycle";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate, text, type Faults } from "./fields";
import { listOf } from "./parse";

const kinds = Object.keys(documentKindWords) as [DocumentKindId, ...DocumentKindId[]];

/** The longest text of a document that is written in the portal. */
export const longestBody = 400_000;

export const tagKinds = ["modality", "specialty", "pathway", "audience"] as const;
export type TagKind = (typeof tagKinds)[number];

const details = {
  title: line("a title"),
  kind: z.enum(kinds, "Choose what kind of document it is"),
  owner: optionalText(100),
  asksAcknowledgement: optionalText(10),
  approvalsNeeded: z.coerce
    .number("Enter how many approvals it needs, for example 2")
    .check(
      z.multipleOf(1, "Enter a whole number"),
      z.gte(1, "It needs 1 approval or more"),
      z.lte(20, "It can need 20 approvals at most"),
    ),
  modality: optionalText(500),
  specialty: optionalText(500),
  pathway: optionalText(500),
  audience: optionalText(500),
  supports: optionalText(2000),
};

interface TypedDetails {
  readonly title: string;
  readonly kind: DocumentKindId;
  readonly owner: string | null;
  readonly asksAcknowledgement: string | null;
  readonly approvalsNeeded: number;
  readonly modality: string | null;
  readonly specialty: string | null;
  readonly pathway: string | null;
  readonly audience: string | null;
  readonly supports: string | null;
}

/** What is known of a document apart from its versions. */
export interface DocumentDetails {
  readonly title: string;
  readonly kind: DocumentKindId;
  readonly ownerId: string | null;
  readonly reviewOn: IsoDate | null;
  readonly asksAcknowledgement: boolean;
  readonly approvalsNeeded: number;
  readonly tags: readonly { readonly kind: TagKind; readonly tag: string }[];
  /** The criteria that it supports, by edition and code. */
  readonly criteria: readonly { readonly edition: string; readonly code: string }[];
}

function detailsOf(form: TypedDetails, reviewOn: IsoDate | null, faults: Faults): DocumentDetails {
  return {
    title: form.title,
    kind: form.kind,
    ownerId: form.owner,
    reviewOn,
    asksAcknowledgement: form.asksAcknowledgement === "yes",
    approvalsNeeded: form.approvalsNeeded,
    tags: tagKinds.flatMap((kind) => tagsOf(form[kind]).map((tag) => ({ kind, tag }))),
    criteria: criteriaOf(form.supports, faults),
  };
}

/** Tags are separated by commas or line ends; each is kept once. */
function tagsOf(typed: string | null): readonly string[] {
  const tags = (typed ?? "").split(/[,\n]/).map((tag) => tag.trim().replaceAll(/\s+/g, " "));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** One criterion on each line: the edition, a slash, the code. */
function criteriaOf(typed: string | null, faults: Faults): DocumentDetails["criteria"] {
  const lines = [...new Set((typed ?? "").split("\n").map((each) => each.trim()))].filter((each) => each !== "");
  return lines.flatMap((each) => {
    const [edition = "", code = "", ...more] = each.split("/");
    if (edition !== "" && code !== "" && more.length === 0) return [{ edition, code }];
    addFault(
      faults,
      "supports",
      `Write each criterion as the edition and its code with a slash between, not "${each}"`,
    );
    return [];
  });
}

/** A document and its first draft. A file follows on the next page: the draft then begins without text. */
export const newDocumentForm = z.pipe(
  z.object({
    ...details,
    form: z.enum(["text", "file"], "Choose whether it is written here or uploaded"),
    body: optionalText(longestBody),
  }),
  z.transform((form, faults) => {
    if (form.form === "text" && form.body === null) addFault(faults, "body", "Enter the text of the draft");
    return { details: detailsOf(form, null, faults), form: form.form, body: form.body };
  }),
);

export const documentDetailsForm = z.pipe(
  z.object({ ...details, ...dateInputs("reviewOn"), seenVersion: seenVersion(1) }),
  z.transform((form, faults) => {
    const reviewOn = takeDate(form, "reviewOn", "Review date", faults);
    return { details: detailsOf(form, reviewOn, faults), seenVersion: form.seenVersion };
  }),
);

const changed = {
  changeNote: text(1000, "Shorten this to 1,000 characters or fewer", "Enter what changes in this version"),
  material: z.enum(["yes", "no"], "Choose whether it changes what staff do"),
};

export const draftForm = z.pipe(
  z.object({
    ...changed,
    body: text(longestBody, "This text is too long for a page: upload it as a file", "Enter the text of the draft"),
    seenVersion: seenVersion(1),
  }),
  z.transform(({ material, ...form }) => ({ ...form, material: material === "yes" })),
);

export const draftFileForm = z.pipe(
  z.object({
    ...changed,
    noPatientData: z.literal("yes", "Confirm that the file holds no patient data"),
    seenVersion: seenVersion(1),
  }),
  z.transform(({ material, noPatientData: _, ...form }) => ({ ...form, material: material === "yes" })),
);

/** A new version begins with the current text; one from a file begins with the current file, until it is replaced. */
export const newVersionForm = z.pipe(
  z.object({ ...changed, proposals: optionalText(4000) }),
  z.transform((form) => ({
    changeNote: form.changeNote,
    material: form.material === "yes",
    proposals: listOf(form.proposals ?? undefined),
  })),
);

/** A day that has to come, in London. */
function futureDay(
  typed: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
  today: IsoDate,
  faults: Faults,
) {
  const before = faults.issues.length;
  const day = takeDate(typed, name, label, faults);
  if (faults.issues.length === before && day === null) addFault(faults, name, `Enter ${label.toLowerCase()}`);
  if (day !== null && day <= today) addFault(faults, name, `${label} must be after today`);
  return day ?? today;
}

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
      closesOn: futureDay(form, "closesOn", "The closing date", today, faults),
      trusts: listOf(form.trusts),
      seenVersion: form.seenVersion,
    })),
  );
}

export function extendConsultationForm(today: IsoDate) {
  return z.pipe(
    z.object({ seenVersion: seenVersion(1), ...dateInputs("closesOn") }),
    z.transform((form, faults) => ({
      closesOn: futureDay(form, "closesOn", "The closing date", today, faults),
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

export const askApprovalForm = z.pipe(
  z.object({
    approvers: z.string("Choose who is asked to approve it"),
    approvalsNeeded: details.approvalsNeeded,
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
    z.object({ changeNote: changed.changeNote, seenVersion: seenVersion(1), ...dateInputs("reviewOn") }),
    z.transform((form, faults) => ({
      changeNote: form.changeNote,
      reviewOn: futureDay(form, "reviewOn", "The review date", today, faults),
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
      reviewOn: futureDay(form, "reviewOn", "The review date", today, faults),
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
