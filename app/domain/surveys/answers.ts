// What a trust or service answers: the form's fields as values, the values as stored text, and both ways back.
import * as z from "zod/mini";
import { addFault, seenVersion, type Faults } from "../forms/fields";
import { listOf, type Typed } from "../forms/parse";
import { readJson, type Question } from "./questions";

export interface SiteRow {
  readonly site: string;
  /** One for each column; `null` where nothing was entered. */
  readonly cells: readonly (string | number | null)[];
}

export type AnswerValue =
  | { readonly kind: "choice"; readonly chosen: string }
  | { readonly kind: "several"; readonly chosen: readonly string[] }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "yes-no"; readonly yes: boolean }
  | { readonly kind: "table-by-site"; readonly rows: readonly SiteRow[] };

export interface Answer {
  /** `null` where the question was left open. */
  readonly value: AnswerValue | null;
  readonly note: string | null;
  readonly asksHelp: boolean;
  readonly offersHelp: boolean;
}

export type Answers = ReadonlyMap<string, Answer>;

/** Enough for the scanners of one trust. */
export const mostRows = 40;
const blankRows = 3;

const value = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("choice"), chosen: z.string() }),
  z.object({ kind: z.literal("several"), chosen: z.array(z.string()) }),
  z.object({ kind: z.literal("number"), number: z.number() }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("yes-no"), yes: z.boolean() }),
  z.object({
    kind: z.literal("table-by-site"),
    rows: z.array(z.object({ site: z.string(), cells: z.array(z.nullable(z.union([z.string(), z.number()]))) })),
  }),
]);

/** A stored value; `null` where it is none, or not of the question's kind. Never throws. */
export function readValue(question: Pick<Question, "kind">, text: string): AnswerValue | null {
  const read = value.safeParse(readJson(text));
  return read.success && read.data.kind === question.kind ? read.data : null;
}

/** The names of a question's fields. */
export const fieldOf = (question: Pick<Question, "id">) => `q-${question.id}`;
export const cellField = (question: Pick<Question, "id">, row: number, column: number | "site") =>
  `${fieldOf(question)}-row-${row}-${column}`;

/**
 * The schema of one survey's answers. A provisional answer may leave anything open; a final one answers each required question.
 * What is typed must be readable either way.
 */
export function answersForm(questions: readonly Question[], as: "provisional" | "final") {
  return z.pipe(
    z.looseObject({ seenVersion: seenVersion(0) }),
    z.transform((form, faults) => {
      const typed = form as unknown as Typed;
      const answers = questions.map((question) => [question.id, readAnswer(question, typed, as, faults)] as const);
      return { seenVersion: form.seenVersion, answers: new Map(answers) as Answers };
    }),
  );
}

function readAnswer(question: Question, typed: Typed, as: "provisional" | "final", faults: Faults): Answer {
  const field = fieldOf(question);
  const before = faults.issues.length;
  const value = readTyped(question, typed, faults);
  const isMissing = value === null && faults.issues.length === before;
  if (isMissing && as === "final" && question.required) addFault(faults, field, `Answer “${question.wording}”`);
  const note = typed[`${field}-note`] ?? null;
  if (note !== null && note.length > 2000)
    addFault(faults, `${field}-note`, "Shorten this to 2,000 characters or fewer");
  return { value, note, asksHelp: typed[`${field}-asks`] === "yes", offersHelp: typed[`${field}-offers`] === "yes" };
}

function readTyped(question: Question, typed: Typed, faults: Faults): AnswerValue | null {
  const field = fieldOf(question);
  const { options } = question.settings;
  const given = typed[field];
  switch (question.kind) {
    case "table-by-site":
      return readTable(question, typed, faults);
    case "choice":
      if (given === undefined) return null;
      if (!options.includes(given)) addFault(faults, field, "Choose one of the answers");
      return { kind: "choice", chosen: given };
    case "several": {
      const chosen = listOf(given);
      if (chosen.some((each) => !options.includes(each))) addFault(faults, field, "Choose among the answers");
      return chosen.length === 0 ? null : { kind: "several", chosen: options.filter((each) => chosen.includes(each)) };
    }
    case "number": {
      if (given === undefined) return null;
      const number = readNumber(given);
      const message = number === null ? "Enter a number, for example 12 or 3.5" : outOfRange(question, number);
      if (message !== null) addFault(faults, field, message);
      return { kind: "number", number: number ?? 0 };
    }
    case "text":
      if (given === undefined) return null;
      if (given.length > 4000) addFault(faults, field, "Shorten this to 4,000 characters or fewer");
      return { kind: "text", text: given };
    case "yes-no":
      if (given === undefined) return null;
      if (given !== "yes" && given !== "no") addFault(faults, field, "Choose yes or no");
      return { kind: "yes-no", yes: given === "yes" };
  }
}

/** A plain decimal number; thousands may have commas. Anything else is `null`. */
export function readNumber(given: string): number | null {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(given) ? given.replaceAll(",", "") : given;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

function outOfRange({ settings: { least, most } }: Question, number: number): string | null {
  if (least !== null && number < least) return `Enter a number of at least ${least}`;
  if (most !== null && number > most) return `Enter a number of at most ${most}`;
  return null;
}

function readTable(question: Question, typed: Typed, faults: Faults): AnswerValue | null {
  const rows: SiteRow[] = [];
  for (let row = 0; row < mostRows; row += 1) {
    const site = typed[cellField(question, row, "site")] ?? "";
    const cells = question.settings.columns.map((column, index) => {
      const name = cellField(question, row, index);
      const given = typed[name] ?? null;
      if (given !== null && given.length > 500) addFault(faults, name, "Shorten this to 500 characters or fewer");
      if (given === null || column.kind === "text") return given;
      const number = readNumber(given);
      if (number === null) addFault(faults, name, `Enter ${column.label} as a number, for example 12 or 3.5`);
      return number;
    });
    if (cells.every((cell) => cell === null)) continue;
    if (site === "") addFault(faults, cellField(question, row, "site"), "Enter the site or scanner of this row");
    if (site.length > 200)
      addFault(faults, cellField(question, row, "site"), "Shorten this to 200 characters or fewer");
    rows.push({ site, cells });
  }
  return rows.length === 0 ? null : { kind: "table-by-site", rows };
}

/** The answers as the form's fields, to fill it: the reverse of `answersForm`. Sites without a row yet stand ready. */
export function fieldsOf(questions: readonly Question[], answers: Answers, sites: readonly string[]): Typed {
  const fields: Record<string, string> = {};
  for (const question of questions) {
    const field = fieldOf(question);
    const answer = answers.get(question.id);
    if (question.kind === "table-by-site") {
      const rows = answer?.value?.kind === "table-by-site" ? answer.value.rows : [];
      const waiting = sites.filter((site) => !rows.some((row) => row.site === site));
      rows.forEach((row, index) => {
        fields[cellField(question, index, "site")] = row.site;
        row.cells.forEach((cell, column) => (fields[cellField(question, index, column)] = String(cell ?? "")));
      });
      waiting.forEach((site, index) => (fields[cellField(question, rows.length + index, "site")] = site));
    } else if (answer?.value) fields[field] = plainField(answer.value);
    if (answer === undefined) continue;
    if (answer.note !== null) fields[`${field}-note`] = answer.note;
    if (answer.asksHelp) fields[`${field}-asks`] = "yes";
    if (answer.offersHelp) fields[`${field}-offers`] = "yes";
  }
  return fields;
}

function plainField(value: Exclude<AnswerValue, null>): string {
  switch (value.kind) {
    case "choice":
      return value.chosen;
    case "several":
      return value.chosen.join("\n");
    case "number":
      return String(value.number);
    case "text":
      return value.text;
    case "yes-no":
      return value.yes ? "yes" : "no";
    case "table-by-site":
      return "";
  }
}

/** How many rows a table shows: those that are filled or named, and some more to add. */
export function rowsShown(question: Question, typed: Typed): number {
  let last = 0;
  for (let row = 0; row < mostRows; row += 1) {
    const names = [
      cellField(question, row, "site"),
      ...question.settings.columns.map((_, i) => cellField(question, row, i)),
    ];
    if (names.some((name) => (typed[name] ?? "") !== "")) last = row + 1;
  }
  return Math.min(last + blankRows, mostRows);
}

/** A value in a few words, for a cell of a table or a file. `null` for what was left open. */
export function valueWords(question: Pick<Question, "settings">, value: AnswerValue | null): string | null {
  if (value === null) return null;
  switch (value.kind) {
    case "several":
      return value.chosen.join("; ");
    case "number":
      return question.settings.unit === null ? String(value.number) : `${value.number} ${question.settings.unit}`;
    case "yes-no":
      return value.yes ? "Yes" : "No";
    case "table-by-site":
      return value.rows.length === 1 ? "1 row" : `${value.rows.length} rows`;
    case "choice":
      return value.chosen;
    case "text":
      return value.text;
  }
}
