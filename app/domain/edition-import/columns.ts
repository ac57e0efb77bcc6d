// The columns of an edition as a table, in order: of the template, of an edition's file, and of what is brought in.

export interface TableColumn {
  readonly name: string;
  /** Other headings under which the same is accepted. */
  readonly also?: readonly string[];
  readonly isNeeded: boolean;
}

/** Source: the standards' own description, "Import format". */
export const tableColumns = {
  sectionCode: { name: "section code", isNeeded: true },
  sectionTitle: { name: "section title", isNeeded: true },
  statementCode: { name: "statement code", isNeeded: true },
  statementTitle: { name: "statement title", isNeeded: true },
  outcome: { name: "outcome", also: ["outcome or rationale", "rationale"], isNeeded: false },
  code: { name: "criterion code", isNeeded: true },
  title: { name: "criterion title", isNeeded: false },
  text: { name: "criterion text", also: ["criterion"], isNeeded: true },
  guidance: { name: "guidance", isNeeded: false },
  evidence: { name: "indicative evidence", also: ["evidence"], isNeeded: false },
  appliesTo: { name: "applies to", isNeeded: false },
} as const satisfies Record<string, TableColumn>;

export type ColumnId = keyof typeof tableColumns;
export const columnIds = Object.keys(tableColumns) as ColumnId[];

/** The lines above the table, each a name and what it says. */
export const headerLines = {
  standard: ["standard"],
  standardTitle: ["standard title"],
  title: ["edition", "title"],
  subject: ["assesses", "subject"],
  owner: ["owner"],
  licence: ["licence note", "licence"],
} as const;

/** A heading as it is compared: case, spaces and a byte order mark make no difference. */
export function headingOf(cell: string): string {
  return cell
    .replace(/^\uFEFF/u, "")
    .replaceAll(/[\s_]+/gu, " ")
    .trim()
    .toLowerCase();
}
