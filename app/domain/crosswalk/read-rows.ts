// A crosswalk as a table: old code, new code, relation, note. All or nothing, with every fault by its row.
import { pairRelations, relations, type CrosswalkLine, type Relation } from "./crosswalk";
import type { ImportFault } from "../edition-import/draft";

export const crosswalkColumns = ["old code", "new code", "relation", "note"] as const;

export type ReadCrosswalk =
  | { readonly ok: true; readonly lines: readonly CrosswalkLine[] }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

/** More faults than anybody puts right in one go are not listed. */
const mostFaults = 200;
const longestNote = 1000;

/**
 * Reads rows of cells as text, from the first row of the sheet. What the file says, a person said: its lines are confirmed. Criteria that it does not
 * name are left to suggestions. Rows that the portal's own file marks as not confirmed stay suggestions.
 */
export function readCrosswalkRows(
  rows: readonly (readonly string[])[],
  fromCodes: ReadonlySet<string>,
  toCodes: ReadonlySet<string>,
): ReadCrosswalk {
  const headAt = rows.findIndex((row) => row.some((cell) => nameOf(cell) === "relation"));
  const head = rows[headAt]?.map(nameOf) ?? [];
  const missing = crosswalkColumns.slice(0, 3).filter((name) => !head.includes(name));
  if (headAt === -1 || missing.length > 0) {
    const columns = crosswalkColumns.map((name) => `"${name}"`).join(", ");
    return refused([
      {
        row: headAt === -1 ? null : headAt + 1,
        column: missing.join(", "),
        value: "",
        reason: headAt === -1 ? "No row has the headings of a crosswalk." : "A column is missing.",
        fix: `Head the columns ${columns}. The list of this crosswalk as a file has them.`,
      },
    ]);
  }
  const faults: ImportFault[] = [];
  const lines: CrosswalkLine[] = [];
  const seen = new Map<string, number>();
  rows.slice(headAt + 1).forEach((cells, index) => {
    const row = headAt + 2 + index;
    const cell = (name: string) => (cells[head.indexOf(name)] ?? "").replaceAll(/\s+/gu, " ").trim();
    const [from, to, word, note] = [cell("old code"), cell("new code"), cell("relation").toLowerCase(), cell("note")];
    if ([from, to, word].every((each) => each === "")) return;
    const fault = (column: string, value: string, reason: string, fix: string) =>
      void faults.push({ row, column, value: value.slice(0, 80), reason, fix });
    const relation = relationOf(word, from, to);
    if (from !== "" && !fromCodes.has(from))
      fault("old code", from, "The old edition has no such criterion.", "Correct the code, or remove the row.");
    if (to !== "" && !toCodes.has(to))
      fault("new code", to, "The new edition has no such criterion.", "Correct the code, or remove the row.");
    if (relation === null) return fault("relation", word, "This is no relation.", `Write ${relations.join(", ")}.`);
    const wrong = codesFault(relation, from, to);
    if (wrong !== null) return fault("relation", word, wrong.reason, wrong.fix);
    if (note.length > longestNote) fault("note", note, `This is longer than ${longestNote} characters.`, "Shorten it.");
    const key = `${from} ${to}`;
    const before = seen.get(key);
    if (before !== undefined) fault("old code", from, `Row ${before} says this pair too.`, "Keep one of them.");
    seen.set(key, row);
    const isConfirmed = cell("confirmed").toLowerCase() !== "no";
    const line = { relation, note: note === "" ? null : note, suggestedBy: null, likeness: null, isConfirmed };
    lines.push({ from: from === "" ? null : from, to: to === "" ? null : to, ...line });
  });
  for (const { from, to, relation } of lines) {
    const isOfPair = relation !== "dropped" && relation !== "new";
    if (
      isOfPair ||
      !lines.some(
        (other) => (relation === "new" ? other.to === to : other.from === from) && other.relation !== relation,
      )
    )
      continue;
    const code = relation === "new" ? to : from;
    const reason = `Another row says what becomes of ${code ?? ""}.`;
    faults.push({
      row: seen.get(`${from ?? ""} ${to ?? ""}`) ?? null,
      column: "relation",
      value: relation,
      reason,
      fix: "Keep this row or the others.",
    });
  }
  if (lines.length === 0 && faults.length === 0)
    faults.push({ row: null, column: "", value: "", reason: "There is no row.", fix: "Add one row for each pair." });
  return faults.length > 0 ? refused(faults) : { ok: true, lines };
}

/** An empty relation is clear where one of the codes is empty. */
function relationOf(word: string, from: string, to: string): Relation | null {
  if (word === "") return to === "" ? "dropped" : from === "" ? "new" : null;
  return relations.find((each) => each === word) ?? null;
}

function codesFault(relation: Relation, from: string, to: string): { reason: string; fix: string } | null {
  const isPair = pairRelations.some((each) => each === relation);
  if (isPair && (from === "" || to === ""))
    return { reason: `"${relation}" needs both codes.`, fix: "Add the missing code, or write dropped or new." };
  if (relation === "dropped" && (from === "" || to !== ""))
    return { reason: "What is dropped has an old code and no new one.", fix: "Empty the new code, or write equal." };
  if (relation === "new" && (to === "" || from !== ""))
    return { reason: "What is new has a new code and no old one.", fix: "Empty the old code, or write equal." };
  return null;
}

const nameOf = (cell: string) =>
  cell
    .replace(/^\uFEFF/, "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();

function refused(faults: readonly ImportFault[]): ReadCrosswalk {
  return { ok: false, faults: faults.slice(0, mostFaults) };
}
