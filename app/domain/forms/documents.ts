// The forms of a document and its drafts.
import * as z from "zod/mini";
import type { IsoDate } from "../dates";
import { documentKindWords, type DocumentKindId } from "../documents/document-list";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate, text, type Faults } from "./fields";
import { listOf } from "./parse";

const kinds = Object.keys(documentKindWords) as [DocumentKindId, ...DocumentKindId[]];

/** The longest text of a document that is written in the portal: as a form it stays below what a form may weigh (server/limit-bodies). */
export const longestBody = 100_000;

export const tagKinds = ["modality", "specialty", "pathway", "audience"] as const;
export type TagKind = (typeof tagKinds)[number];

/** How many people must approve a version before it is published. */
export const approvalsNeeded = z.coerce
  .number("Enter how many approvals it needs, for example 2")
  .check(
    z.multipleOf(1, "Enter a whole number"),
    z.gte(1, "It needs 1 approval or more"),
    z.lte(20, "It can need 20 approvals at most"),
  );

const details = {
  title: line("a title"),
  kind: z.enum(kinds, "Choose what kind of document it is"),
  owner: optionalText(100),
  asksAcknowledgement: optionalText(10),
  approvalsNeeded,
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

export const versionFields = {
  changeNote: text(1000, "Shorten this to 1,000 characters or fewer", "Enter what changes in this version"),
  material: z.enum(["yes", "no"], "Choose whether it changes what staff do"),
};

export const draftForm = z.pipe(
  z.object({
    ...versionFields,
    body: text(longestBody, "This text is too long for a page: upload it as a file", "Enter the text of the draft"),
    seenVersion: seenVersion(1),
  }),
  z.transform(({ material, ...form }) => ({ ...form, material: material === "yes" })),
);

export const draftFileForm = z.pipe(
  z.object({
    ...versionFields,
    noPatientData: z.literal("yes", "Confirm that the file holds no patient data"),
    seenVersion: seenVersion(1),
  }),
  z.transform(({ material, noPatientData: _, ...form }) => ({ ...form, material: material === "yes" })),
);

/** A new version begins with the current text; one from a file begins with the current file, until it is replaced. */
export const newVersionForm = z.pipe(
  z.object({ ...versionFields, proposals: optionalText(4000) }),
  z.transform((form) => ({
    changeNote: form.changeNote,
    material: form.material === "yes",
    proposals: listOf(form.proposals ?? undefined),
  })),
);
