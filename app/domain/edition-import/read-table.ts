// An edition as a table: lines that say what it is, then one row for each criterion. All or nothing, with every fault by its row.
import type { Activity, Criterion } from "../../standards/types";
import { activities } from "../not-applicable";
import { codeFault, CodesTaken, type CodeKind } from "./codes";
import { columnIds, headerLines, headingOf, tableColumns, type ColumnId } from "./columns";
import {
  defaultScale,
  emptyHeader,
  importLimits,
  refusedFor,
  type DraftHeader,
  type ImportFault,
  type ReadEdition,
} from "./draft";
import { readScale, type ScaleLine } from "./scale";

type Row = readonly string[];

interface Growing {
  readonly code: string;
  readonly title: string;
}
interface GrowingStatement extends Growing {
  readonly section: string;
  readonly outcome: string;
  readonly criteria: Criterion[];
}
interface GrowingSection extends Growing {
  readonly statements: GrowingStatement[];
}

/**
 * `rows` are cells as text from the first row of the sheet. A section or statement that is left empty is that of the row above. Source of
 * the columns: the standards' own description, "Import format".
 */
export function readTable(rows: readonly Row[]): ReadEdition {
  const headAt = rows.findIndex((row) => row.some((cell) => headingOf(cell) === tableColumns.code.name));
  if (headAt === -1) {
    const fix = "Download the blank template and copy the rows into it.";
    return refusedFor([{ row: null, column: "", value: "", reason: 'No row has the heading "criterion code".', fix }]);
  }
  const faults: ImportFault[] = [];
  const columns = findColumns(rows[headAt] ?? [], headAt + 1, faults);
  const top = readTop(rows.slice(0, headAt), faults);
  const body = rows.slice(headAt + 1);
  const filled = body.filter((row) => row.some((cell) => cell.trim() !== "")).length;
  if (filled > importLimits.rows || filled === 0) {
    const reason = filled === 0 ? "There is no criterion below the headings." : `There are ${filled} rows.`;
    const fix = filled === 0 ? "Add one row for each criterion." : `One edition holds ${importLimits.rows} criteria.`;
    faults.push({ row: headAt + 1, column: "", value: "", reason, fix });
  }
  if (faults.some(({ row }) => row === headAt + 1)) return refusedFor(faults);
  const tree = new Tree(faults);
  body.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === "")) return;
    const cell = (id: ColumnId) => cleaned(row[columns.get(id) ?? -1] ?? "");
    tree.add(headAt + 2 + index, cell);
  });
  if (faults.length > 0) return refusedFor(faults);
  const { sections } = tree;
  const statement = ({ section: _, ...rest }: GrowingStatement) => ({ ...rest, provenance: "official" as const });
  return {
    ok: true,
    draft: {
      header: top.header,
      scale: top.scale.length === 0 ? defaultScale : readScale(top.scale).scale,
      sections: sections.map((each) => ({ ...each, statements: each.statements.map(statement) })),
      withdrawn: [],
    },
  };
}

/** Line ends of every kind become spaces: one cell is one paragraph. */
function cleaned(cell: string): string {
  return cell.replaceAll(/\s+/gu, " ").trim();
}

function findColumns(head: Row, row: number, faults: ImportFault[]): ReadonlyMap<ColumnId, number> {
  const headings = head.map(headingOf);
  const columns = new Map<ColumnId, number>();
  for (const id of columnIds) {
    const { name, isNeeded, ...column } = tableColumns[id];
    const names: readonly string[] = [name, ...("also" in column ? column.also : [])];
    const found = headings.flatMap((heading, index) => (names.includes(heading) ? [index] : []));
    const [at] = found;
    if (at !== undefined) columns.set(id, at);
    const fault = (reason: string, fix: string) => void faults.push({ row, column: name, value: "", reason, fix });
    if (found.length === 0 && isNeeded) fault("This column is missing.", `Add a column headed "${name}".`);
    if (found.length > 1) fault("Two columns have this heading.", "Keep one of them.");
  }
  return columns;
}

function readTop(rows: readonly Row[], faults: ImportFault[]) {
  let header: DraftHeader = emptyHeader;
  const scale: ScaleLine[] = [];
  rows.forEach((cells, index) => {
    const name = headingOf(cells[0] ?? "");
    const value = cleaned(cells[1] ?? "");
    if (name === "scale") scale.push({ row: index + 1, label: value, countsAs: cells[2] ?? "" });
    for (const [key, names] of Object.entries(headerLines)) {
      if (!(names as readonly string[]).includes(name) || value === "") continue;
      if (key === "subject") {
        const subject = value.toLowerCase().replace(/^(a|the) /, "");
        if (subject === "service" || subject === "network") header = { ...header, subject };
        else {
          const reason = "What the edition assesses is a service or the network.";
          faults.push({ row: index + 1, column: name, value, reason, fix: "Write service or network." });
        }
      } else header = { ...header, [key]: value.slice(0, importLimits.title) };
    }
  });
  if (scale.length > 0) faults.push(...readScale(scale).faults);
  return { header, scale };
}

/** Grows by one row at a time and remembers what stands where. */
class Tree {
  readonly sections: GrowingSection[] = [];
  readonly #codes = new CodesTaken();
  readonly #statements = new Map<string, GrowingStatement>();
  #section: GrowingSection | null = null;
  #statement: GrowingStatement | null = null;

  constructor(private readonly faults: ImportFault[]) {}

  add(row: number, cell: (id: ColumnId) => string): void {
    const fault = (id: ColumnId, reason: string, fix: string) =>
      void this.faults.push({ row, column: tableColumns[id].name, value: cell(id).slice(0, 80), reason, fix });
    for (const id of columnIds) {
      const longest =
        id === "sectionTitle" || id === "statementTitle" || id === "title" ? importLimits.title : importLimits.text;
      if (cell(id).length > longest) fault(id, `This is longer than ${longest} characters.`, "Shorten it.");
    }
    const section = this.#sectionOf(cell, fault);
    const statement = section === null ? null : this.#statementOf(section, cell, fault);
    const code = this.#code("criterion", "code", row, cell, fault);
    if (cell("text") === "") fault("text", "There is no text.", "Write what is asked.");
    const applies = this.#activitiesOf(cell, fault);
    if (statement === null || code === null) return;
    statement.criteria.push({
      code,
      ...(cell("title") === "" ? {} : { title: cell("title") }),
      text: cell("text"),
      guidance: cell("guidance"),
      evidence: cell("evidence")
        .split(";")
        .map((each) => each.trim())
        .filter((each) => each !== ""),
      sources: [],
      ...(applies.length === 0 ? {} : { appliesTo: applies }),
    });
  }

  #sectionOf(cell: Cell, fault: Fault): GrowingSection | null {
    const [code, title] = [cell("sectionCode"), cell("sectionTitle")];
    if (code === "") {
      if (this.#section === null)
        fault("sectionCode", "There is no code, and no row above.", "Give the section a code.");
      return this.#section;
    }
    const known = this.sections.find((each) => each.code === code);
    if (known !== undefined) {
      if (title !== "" && title !== known.title)
        fault("sectionTitle", `Section ${code} is called "${known.title}" above.`, "Use one title for a section.");
      if (known !== this.#section) this.#statement = null;
      return (this.#section = known);
    }
    const wrong = codeFault(code);
    if (wrong !== null) fault("sectionCode", wrong.reason, wrong.fix);
    if (title === "") fault("sectionTitle", "There is no title.", "Name the section.");
    const section: GrowingSection = { code, title, statements: [] };
    this.sections.push(section);
    this.#statement = null;
    return (this.#section = section);
  }

  #statementOf(section: GrowingSection, cell: Cell, fault: Fault): GrowingStatement | null {
    const [code, title, outcome] = [cell("statementCode"), cell("statementTitle"), cell("outcome")];
    if (code === "") {
      if (this.#statement === null)
        fault(
          "statementCode",
          "There is no code, and no statement above it in its section.",
          "Give the statement a code.",
        );
      return this.#statement;
    }
    const known = this.#statements.get(code);
    if (known !== undefined) {
      if (known.section !== section.code)
        fault("statementCode", `Statement ${code} is in section ${known.section} above.`, "Keep it in one section.");
      if (title !== "" && title !== known.title)
        fault(
          "statementTitle",
          `Statement ${code} is called "${known.title}" above.`,
          "Use one title for a statement.",
        );
      if (outcome !== "" && outcome !== known.outcome)
        fault("outcome", `Statement ${code} has another outcome above.`, "Use one outcome for a statement.");
      return (this.#statement = known);
    }
    const wrong = codeFault(code);
    if (wrong !== null) fault("statementCode", wrong.reason, wrong.fix);
    if (title === "") fault("statementTitle", "There is no title.", "Name the statement.");
    const statement: GrowingStatement = { code, title, section: section.code, outcome, criteria: [] };
    this.#statements.set(code, statement);
    section.statements.push(statement);
    return (this.#statement = statement);
  }

  #code(kind: CodeKind, id: ColumnId, row: number, cell: Cell, fault: Fault): string | null {
    const code = cell(id);
    const wrong = codeFault(code);
    if (wrong !== null) fault(id, wrong.reason, wrong.fix);
    else {
      const before = this.#codes.take(kind, code, `row ${row}`);
      if (before !== undefined)
        fault(id, `The same code stands in ${before}.`, "Give each criterion a code of its own.");
    }
    return wrong === null ? code : null;
  }

  #activitiesOf(cell: Cell, fault: Fault): readonly Activity[] {
    const names = cell("appliesTo")
      .split(/[;,]/)
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== "");
    const unknown = names.filter((name) => !(activities as readonly string[]).includes(name));
    if (unknown.length > 0)
      fault(
        "appliesTo",
        `${unknown.join(", ")} is not an activity.`,
        `Use ${activities.join(", ")}, or leave it empty.`,
      );
    return activities.filter((each) => names.includes(each));
  }
}

type Cell = (id: ColumnId) => string;
type Fault = (id: ColumnId, reason: string, fix: string) => void;
