// Evidence as a file or a link, with what it covers and how long it counts.
import * as z from "zod/mini";
import { evidenceKinds } from "../evidence-kinds";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate, text, type Faults } from "./fields";

const dates = {
  ...dateInputs("coversFrom"),
  ...dateInputs("coversTo"),
  ...dateInputs("review"),
  ...dateInputs("expires"),
};

const withoutTitle = {
  kind: z.enum(
    evidenceKinds.map((kind) => kind.id),
    "Choose what kind of evidence this is",
  ),
  owner: z.optional(z.string().check(z.maxLength(100))),
  visibility: z.enum(["trust", "network"], "Choose who may see this"),
  ...dates,
};

const details = { title: line("a title"), ...withoutTitle };

type Details = {
  readonly title: string;
  readonly kind: string;
  readonly owner?: string | undefined;
  readonly visibility: "trust" | "network";
};

/** The dates and words that file and link share. */
function readDetails(form: Details, faults: Faults) {
  const { title, kind, owner, visibility } = form;
  return { title, kind, ownerId: owner ?? null, visibility, ...readDates(form, faults) };
}

/** A period that ends before it begins is refused. */
function readDates(form: object, faults: Faults) {
  const typed = form as Record<string, unknown>;
  const coversFrom = takeDate(typed, "coversFrom", "Covers from", faults);
  const coversTo = takeDate(typed, "coversTo", "Covers to", faults);
  const reviewOn = takeDate(typed, "review", "Review date", faults);
  const expiresOn = takeDate(typed, "expires", "Expiry date", faults);
  if (coversFrom !== null && coversTo !== null && coversTo < coversFrom)
    addFault(faults, "coversTo", "Covers to must be the same day as covers from, or later");
  return { coversFrom, coversTo, reviewOn, expiresOn };
}

/** The trust's own system that a link leads to. */
const system = optionalText(100);

const version = seenVersion(1);
const noPatientData = z.literal("yes", "Confirm that the file holds no patient data");
/** Criteria to attach at once, as codes. */
const criteria = z.optional(z.string());
const assessment = z.optional(z.string().check(z.maxLength(100)));

/** The fields beside a file. The file itself is streamed and checked apart. */
export const newFileForm = z.pipe(
  z.object({ ...details, noPatientData, criteria, assessment }),
  z.transform((form, faults) => ({
    ...readDetails(form, faults),
    criteria: form.criteria,
    assessmentId: form.assessment,
  })),
);

/** What several files have in common. Each one's title is its file name. */
export const newFilesForm = z.pipe(
  z.object({ ...withoutTitle, noPatientData, criteria, assessment }),
  z.transform((form, faults) => ({
    kind: form.kind,
    ownerId: form.owner ?? null,
    visibility: form.visibility,
    ...readDates(form, faults),
    criteria: form.criteria,
    assessmentId: form.assessment,
  })),
);

const address = z
  .string("Enter the address of the page or document")
  .check(
    z.maxLength(2000, "Shorten the address to 2,000 characters or fewer"),
    z.refine(isWebAddress, "Enter a full address that starts with https://"),
  );

export const newLinkForm = z.pipe(
  z.object({ ...details, address, system, criteria, assessment }),
  z.transform((form, faults) => ({
    ...readDetails(form, faults),
    address: form.address,
    systemName: form.system,
    criteria: form.criteria,
    assessmentId: form.assessment,
  })),
);

/** A document of the portal: evidence that always points at its current version. */
export const newDocumentEvidenceForm = z.pipe(
  z.object({ ...details, document: text(100, "Choose a document", "Choose a document"), criteria, assessment }),
  z.transform((form, faults) => ({
    ...readDetails(form, faults),
    documentId: form.document,
    criteria: form.criteria,
    assessmentId: form.assessment,
  })),
);

export const changeEvidenceForm = z.pipe(
  z.object({ ...details, system, version }),
  z.transform((form, faults) => ({
    ...readDetails(form, faults),
    systemName: form.system,
    seenVersion: form.version,
  })),
);

export const newVersionForm = z.pipe(
  z.object({
    version,
    whatChanged: text(500, "Shorten this to 500 characters or fewer", "Enter what changed"),
    noPatientData,
    ...dates,
  }),
  z.transform((form, faults) => ({
    ...readDates(form, faults),
    whatChanged: form.whatChanged,
    seenVersion: form.version,
  })),
);

export const withdrawEvidenceForm = z.object({
  version,
  reason: text(1000, "Shorten this to 1,000 characters or fewer", "Enter why you are withdrawing this"),
});

export const attachForm = z.object({ evidence: text(100, "Choose evidence to attach") });

/** From an item's own page: several criteria of one assessment at once. */
export const attachManyForm = z.object({
  assessment: text(100, "Choose an assessment"),
  criteria: optionalText(8000),
});

/** Only secure addresses of the web: the portal shows them as links and never opens one itself. */
function isWebAddress(given: string): boolean {
  try {
    const url = new URL(given);
    return url.protocol === "https:" && url.hostname.includes(".") && url.username === "" && url.password === "";
  } catch {
    return false;
  }
}

/** Asks the owner of an item for a newer one. */
export const requestReplacementForm = z.pipe(
  z.object({
    words: text(1000, "Shorten this to 1,000 characters or fewer", "Enter what is wanted, and why"),
    ...dateInputs("due"),
  }),
  z.transform((form, faults) => ({ words: form.words, dueOn: takeDate(form, "due", "Due date", faults) })),
);

/** Puts another item in this one's place: first chosen, then confirmed over the version that was seen. */
export const replaceEvidenceForm = z.object({
  version,
  by: text(100, "Choose the item that takes its place"),
});
