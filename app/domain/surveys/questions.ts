// What a survey may ask: the kinds of question and their settings, kept as JSON and read back without ever throwing.
import * as z from "zod/mini";

export const questionKinds = ["choice", "several", "number", "text", "yes-no", "table-by-site"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const kindLabels: Readonly<Record<QuestionKind, string>> = {
  choice: "One of several choices",
  several: "Any of several choices",
  number: "A number",
  text: "Words",
  "yes-no": "Yes or no",
  "table-by-site": "A table, one row for each site or scanner",
};

export interface TableColumn {
  readonly label: string;
  readonly kind: "text" | "number";
}

/** All kinds have all settings; those that a kind has no use for are empty. */
export interface QuestionSettings {
  readonly options: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly unit: string | null;
  readonly least: number | null;
  readonly most: number | null;
}

export const noSettings: QuestionSettings = { options: [], columns: [], unit: null, least: null, most: null };

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly wording: string;
  readonly hint: string | null;
  readonly guidanceSource: string | null;
  readonly settings: QuestionSettings;
  readonly required: boolean;
}

const stored = z.object({
  options: z.array(z.string()),
  columns: z.array(z.object({ label: z.string(), kind: z.enum(["text", "number"]) })),
  unit: z.nullable(z.string()),
  least: z.nullable(z.number()),
  most: z.nullable(z.number()),
});

/** The settings of a stored question; none where the text is not what the portal writes. */
export function readSettings(text: string): QuestionSettings {
  const read = stored.safeParse(readJson(text));
  return read.success ? read.data : noSettings;
}

/** JSON as a value, or `undefined` for anything that is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
