// The forms that make a survey: its details, and one question.
import * as z from "zod/mini";
import type { IsoDate } from "../dates";
import { readNumber } from "../surveys/answers";
import { noSettings, type QuestionKind, type QuestionSettings, type TableColumn } from "../surveys/questions";
import { addFault, dateInputs, line, optionalText, seenVersion, takeDate, text, type Faults } from "./fields";

/** Title, purpose, whom it asks and who sees the answers. A closing date is not in the past. */
export function surveyDetailsForm(today: IsoDate) {
  return z.pipe(
    z.object({
      seenVersion: seenVersion(0),
      title: line("a title"),
      purpose: text(2000, "Shorten this to 2,000 characters or fewer", "Enter what the survey is for"),
      asks: z.enum(["trust", "service"], "Choose whom the survey asks"),
      publishRule: z.enum(["named", "anonymous", "private"], "Choose who sees the answers"),
      ...dateInputs("closes"),
    }),
    z.transform((form, faults) => {
      const closesOn = takeDate(form, "closes", "Closing date", faults);
      if (closesOn !== null && closesOn < today) addFault(faults, "closes", "Closing date must be today or later");
      const { title, purpose, asks, publishRule } = form;
      return { seenVersion: form.seenVersion, title, purpose, asks, publishRule, closesOn };
    }),
  );
}

/** A new closing date, or none; for a survey that takes answers again. */
export function reopeningForm(today: IsoDate) {
  return z.pipe(
    z.object({ seenVersion: seenVersion(1), ...dateInputs("closes") }),
    z.transform((form, faults) => {
      const closesOn = takeDate(form, "closes", "Closing date", faults);
      if (closesOn !== null && closesOn < today) addFault(faults, "closes", "Closing date must be today or later");
      return { seenVersion: form.seenVersion, closesOn };
    }),
  );
}

export const versionForm = z.object({ seenVersion: seenVersion(1) });

export const positionForm = z.object({
  seenVersion: seenVersion(1),
  direction: z.enum(["up", "down"], "Choose up or down"),
});

/** A question of this kind. Choices and columns are lines of text; a column that ends in "(number)" takes numbers. */
export function questionForm(kind: QuestionKind, sourceIds: readonly string[]) {
  return z.pipe(
    z.object({
      seenVersion: seenVersion(1),
      wording: line("the question", 300),
      hint: optionalText(500),
      guidanceSource: optionalText(100),
      required: z.optional(z.literal("yes", "Tick the box or leave it")),
      options: optionalText(),
      columns: optionalText(),
      unit: optionalText(40),
      least: optionalText(20),
      most: optionalText(20),
    }),
    z.transform((form, faults) => {
      const { wording, hint, guidanceSource } = form;
      if (guidanceSource !== null && !sourceIds.includes(guidanceSource))
        addFault(faults, "guidanceSource", "Choose a source from the list");
      const settings = readSettingsOf(kind, form, faults);
      const required = form.required === "yes";
      return { seenVersion: form.seenVersion, question: { kind, wording, hint, guidanceSource, required, settings } };
    }),
  );
}

type SettingFields = Readonly<Record<"options" | "columns" | "unit" | "least" | "most", string | null>>;

function readSettingsOf(kind: QuestionKind, form: SettingFields, faults: Faults): QuestionSettings {
  if (kind === "choice" || kind === "several") return { ...noSettings, options: readOptions(form.options, faults) };
  if (kind === "table-by-site") return { ...noSettings, columns: readColumns(form.columns, faults) };
  if (kind !== "number") return noSettings;
  const [least, most] = (["least", "most"] as const).map((name) => {
    const given = form[name];
    const number = given === null ? null : readNumber(given);
    if (given !== null && number === null) addFault(faults, name, "Enter a number, for example 12 or 3.5");
    return number;
  });
  if (typeof least === "number" && typeof most === "number" && least > most)
    addFault(faults, "most", "The largest number must not be smaller than the smallest");
  return { ...noSettings, unit: form.unit, least: least ?? null, most: most ?? null };
}

const linesOf = (given: string | null) =>
  (given ?? "")
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");

function readOptions(given: string | null, faults: Faults): readonly string[] {
  const options = linesOf(given);
  if (options.length < 2) addFault(faults, "options", "Enter at least two choices, one on each line");
  if (options.length > 30) addFault(faults, "options", "Enter 30 choices or fewer");
  if (new Set(options).size < options.length) addFault(faults, "options", "Enter each choice once");
  if (options.some((option) => option.length > 200))
    addFault(faults, "options", "Shorten each choice to 200 characters");
  return options;
}

const numberMark = /\s*\(number\)$/i;

function readColumns(given: string | null, faults: Faults): readonly TableColumn[] {
  const columns = linesOf(given).map((label): TableColumn => {
    return { label: label.replace(numberMark, ""), kind: numberMark.test(label) ? "number" : "text" };
  });
  if (columns.length === 0) addFault(faults, "columns", "Enter at least one column, one on each line");
  if (columns.length > 10) addFault(faults, "columns", "Enter 10 columns or fewer");
  if (columns.some(({ label }) => label === "" || label.length > 100))
    addFault(faults, "columns", "Give each column a name of 100 characters or fewer");
  return columns;
}

/** A question's settings as the form's fields, to change it. */
export function settingFields(settings: QuestionSettings): Readonly<Record<string, string>> {
  return {
    options: settings.options.join("\n"),
    columns: settings.columns.map(({ label, kind }) => (kind === "number" ? `${label} (number)` : label)).join("\n"),
    unit: settings.unit ?? "",
    least: settings.least === null ? "" : String(settings.least),
    most: settings.most === null ? "" : String(settings.most),
  };
}
