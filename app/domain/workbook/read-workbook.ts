// A workbook that came back, as answers: every row is understood, or nothing is. Rows are found by their code, wherever they were moved.
import type { Edition } from "../../standards/types";
import { isIsoDate, type IsoDate } from "../dates";
import { compileEdition } from "../gap-analysis";
import type { SheetRead } from "./book";
import {
  aboutKeys,
  answerHeaders,
  notYetRated,
  ownerIdHeader,
  ownerLabels,
  versionsHead,
  type WorkbookOwner,
} from "./progress-workbook";

/** An answer as its row says it. */
export interface RowRead {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly criterion: string;
  /** Of the answer that the workbook was made of; 0 where nothing was recorded then. */
  readonly seenVersion: number;
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: IsoDate | null;
}

/** Why a row is not understood, and what would help. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly fix: string;
}

export type WorkbookRefusal = "not-a-workbook" | "other-assessment" | "other-edition";

export type WorkbookRead =
  | { readonly ok: true; readonly rows: readonly RowRead[]; readonly faults: readonly RowFault[] }
  | { readonly ok: false; readonly reason: WorkbookRefusal };

export interface Expected {
  readonly edition: Edition;
  readonly assessmentId: string;
  /** Who may own an answer, and who owns one or did. */
  readonly owners: readonly WorkbookOwner[];
}

const longest = { reason: 1000, note: 4000 } as const;

/** Reads the sheets of a workbook of this assessment. Sheets are found by what they hold: their names may have been changed. */
export function readWorkbook(sheets: readonly SheetRead[], expected: Expected): WorkbookRead {
  const about = findAbout(sheets);
  const answers = findAnswers(sheets);
  if (about === undefined || answers === undefined) return { ok: false, reason: "not-a-workbook" };
  if (about.get(aboutKeys.assessment) !== expected.assessmentId) return { ok: false, reason: "other-assessment" };
  if (about.get(aboutKeys.edition) !== expected.edition.id) return { ok: false, reason: "other-edition" };
  const faults: RowFault[] = [];
  const rows: RowRead[] = [];
  const known = compileEdition(expected.edition).indexOf;
  const rowOf = new Map<string, number>();
  const reader = rowReader(expected, namedIn(sheets), faults);
  answers.rows.forEach((cells, index) => {
    if (index <= answers.head) return;
    const row = index + 1;
    const cell = (name: keyof typeof answerHeaders) => cleanCell(cells[answers.at(name)] ?? "");
    const code = cell("code");
    const fault = (reason: string, fix: string) =>
      void faults.push({ row, column: answerHeaders.code, value: code, reason, fix });
    if (code === "") {
      const said = (["status", "reason", "note", "owner", "target"] as const).some((name) => cell(name) !== "");
      if (said) fault("The row has no code", "Put back the code of the criterion, or empty the row");
      return;
    }
    if (!known.has(code)) return fault("This code is not in the edition", "Put back the code that stood here");
    const before = rowOf.get(code);
    if (before !== undefined) return fault(`This code stands in row ${before} too`, "Keep one row for each code");
    rowOf.set(code, row);
    const version = Number(about.get(`${versionPrefix}${code}`) ?? Number.NaN);
    if (!Number.isSafeInteger(version) || version < 0) {
      return fault("The hidden sheet no longer says which answer this was", "Start from a new download");
    }
    rows.push({ row, criterion: code, seenVersion: version, ...reader(row, cell) });
  });
  return { ok: true, rows, faults };
}

type CellOf = (name: keyof typeof answerHeaders) => string;

function rowReader({ edition, owners }: Expected, named: ReadonlyMap<string, string>, faults: RowFault[]) {
  const statuses = new Map(edition.scale.values.map((value) => [fold(value.label), value]));
  const ids = new Set(owners.map(({ id }) => id));
  const people = new Map([
    ...[...ownerLabels(owners)].map(([id, label]) => [fold(label), id] as const),
    ...[...named].filter(([, id]) => ids.has(id)),
  ]);
  return (row: number, cell: CellOf) => {
    const fault = (name: keyof typeof answerHeaders, reason: string, fix: string) =>
      void faults.push({ row, column: answerHeaders[name], value: cell(name).slice(0, 100), reason, fix });
    const status = cell("status");
    const value = statuses.get(fold(status));
    const isRated = status !== "" && fold(status) !== fold(notYetRated);
    if (isRated && value === undefined) {
      fault(
        "status",
        "This is not a status of the edition",
        `Choose ${listed([...edition.scale.values.map(({ label }) => label), notYetRated])}`,
      );
    }
    const reason = cell("reason");
    if (value?.reasonRequired === true && reason === "") {
      fault("reason", `"${value.label}" needs a reason`, "Say why this criterion does not apply");
    }
    for (const name of ["reason", "note"] as const) {
      if (cell(name).length > longest[name]) {
        fault(name, `This is longer than ${longest[name]} characters`, "Make it shorter");
      }
    }
    const owner = cell("owner");
    const ownerId = owner === "" ? null : (people.get(fold(owner)) ?? null);
    if (owner !== "" && ownerId === null) {
      fault("owner", "Nobody of this name may own an answer here", "Choose a name from the list, or leave it empty");
    }
    const target = cell("target");
    const targetOn = target === "" ? null : readDay(target);
    if (target !== "" && targetOn === null) fault("target", "This is not a day", "Write it as 28/6/2026");
    return {
      value: value?.id ?? null,
      // A reason belongs to a status that asks for one, as on the criterion's page.
      reason: value?.reasonRequired === true && reason !== "" ? reason : null,
      note: cell("note") === "" ? null : cell("note"),
      ownerId,
      targetOn,
    };
  };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2026-06-28", "28/6/2026", "28 June 2026"; the day first, as it is written here. `null` for anything else. */
export function readDay(text: string): IsoDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/.exec(text);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
  if (numbers !== null) return dayOf(numbers[3], numbers[2], numbers[1]);
  const words = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  const month = months.indexOf((words?.[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  return words === null || month === 0 ? null : dayOf(words[3], String(month), words[1]);
}

function dayOf(year = "", month = "", day = ""): IsoDate | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(text) && year >= "1990" && year <= "2100" ? text : null;
}

const versionPrefix = "version:";

/** What the hidden sheet says, by key; the version of each answer under its code. */
function findAbout(sheets: readonly SheetRead[]): ReadonlyMap<string, string> | undefined {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === aboutKeys.format);
  if (sheet === undefined) return undefined;
  const said = new Map<string, string>();
  let prefix = "";
  for (const [key = "", value = ""] of sheet.rows) {
    if (key === versionsHead) prefix = versionPrefix;
    else said.set(`${prefix}${key}`, value);
  }
  return said;
}

/** Whom the lists of the workbook mean by each name: a name may since have become somebody else's too. */
function namedIn(sheets: readonly SheetRead[]): ReadonlyMap<string, string> {
  const lists = sheets.find(({ rows }) => rows[0]?.[2] === ownerIdHeader);
  return new Map((lists?.rows ?? []).slice(1).map(([, name = "", id = ""]) => [fold(name), id]));
}

/** The sheet of answers: the first with all its headings in one of its first rows, in any order. */
function findAnswers(sheets: readonly SheetRead[]) {
  for (const { rows } of sheets) {
    const head = rows.slice(0, 10).findIndex((row) => Object.values(answerHeaders).every((name) => row.includes(name)));
    const names = rows[head];
    if (names !== undefined) {
      return { rows, head, at: (name: keyof typeof answerHeaders) => names.indexOf(answerHeaders[name]) };
    }
  }
  return undefined;
}

// eslint-disable-next-line no-control-regex
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** A cell as a form would have it: trimmed, one kind of line end, no control characters. */
export function cleanCell(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replace(forbiddenCharacters, "").trim();
}

const fold = (text: string) => text.trim().toLocaleLowerCase("en-GB");

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
