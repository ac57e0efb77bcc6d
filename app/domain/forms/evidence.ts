// Evidence as a file or a link, with what it covers and how long it counts.
import { z } from "zod";
import { evidenceKinds } from "../evidence-kinds";
import { dateInputs, line, optionalText, takeDate } from "./fields";

const details = {
  title: line("a title"),
  kind: z.enum(
    evidenceKinds.map((kind) => kind.id),
    "Choose what kind of evidence this is",
  ),
  owner: z.string().max(100).optional(),
  visibility: z.enum(["trust", "network"], "Choose who may see this"),
  ...dateInputs("coversFrom"),
  ...dateInputs("coversTo"),
  ...dateInputs("review"),
  ...dateInputs("expires"),
};

type Details = {
  readonly title: string;
  readonly kind: string;
  readonly owner?: string | undefined;
  readonly visibility: "trust" | "network";
};

/** The dates and words that file and link share. A period that ends before it begins is refused. */
function readDetails(form: Details, context: z.RefinementCtx) {
  const dates = readDates(form, context);
  return { title: form.title, kind: form.kind, ownerId: form.owner ?? null, visibility: form.visibility, ...dates };
}

function readDates(form: object, context: z.RefinementCtx) {
  const typed = form as Record<string, unknown>;
  const coversFrom = takeDate(typed, "coversFrom", "Covers from", context);
  const coversTo = takeDate(typed, "coversTo", "Covers to", context);
  const reviewOn = takeDate(typed, "review", "Review date", context);
  const expiresOn = takeDate(typed, "expires", "Expiry date", context);
  if (coversFrom !== null && coversTo !== null && coversTo < coversFrom) {
    context.addIssue({
      code: "custom",
      path: ["coversTo"],
      message: "Covers to must be the same day as covers from, or later",
    });
  }
  return { coversFrom, coversTo, reviewOn, expiresOn };
}

const version = z.coerce.number("Open the page again").int().min(1);
const noPatientData = z.literal("yes", "Confirm that the file holds no patient data");
/** Criteria to attach at once, as codes. */
const criteria = z.string().optional();
const assessment = z.string().max(100).optional();

/** The fields beside a file. The file itself is streamed and checked apart. */
export const newFileForm = z.object({ ...details, noPatientData, criteria, assessment }).transform((form, context) => ({
  ...readDetails(form, context),
  criteria: form.criteria,
  assessmentId: form.assessment,
}));

export const newLinkForm = z
  .object({
    ...details,
    address: z
      .string("Enter the address of the page or document")
      .max(2000, "Shorten the address to 2,000 characters or fewer")
      .refine(isWebAddress, "Enter a full address that starts with https://"),
    criteria,
    assessment,
  })
  .transform((form, context) => ({
    ...readDetails(form, context),
    address: form.address,
    criteria: form.criteria,
    assessmentId: form.assessment,
  }));

export const changeEvidenceForm = z.object({ ...details, version }).transform((form, context) => ({
  ...readDetails(form, context),
  seenVersion: form.version,
}));

export const newVersionForm = z
  .object({
    version,
    noPatientData,
    ...dateInputs("coversFrom"),
    ...dateInputs("coversTo"),
    ...dateInputs("review"),
    ...dateInputs("expires"),
  })
  .transform((form, context) => ({ seenVersion: form.version, ...readDates(form, context) }));

export const withdrawEvidenceForm = z.object({
  version,
  reason: z.string("Enter why you are withdrawing this").max(1000, "Shorten this to 1,000 characters or fewer"),
});

export const attachForm = z.object({
  evidence: z.string("Choose evidence to attach").max(100, "Choose evidence to attach"),
});

/** From an item's own page: several criteria of one assessment at once. */
export const attachManyForm = z.object({
  assessment: z.string("Choose an assessment").max(100, "Choose an assessment"),
  criteria: optionalText(8000),
});

/** Only secure addresses of the web: the portal shows them as links and never opens one itself. */
function isWebAddress(text: string): boolean {
  try {
    const url = new URL(text);
    return url.protocol === "https:" && url.hostname.includes(".") && url.username === "" && url.password === "";
  } catch {
    return false;
  }
}
