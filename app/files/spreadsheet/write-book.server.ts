// Writes a workbook from plain data. Runs in the worker. No cell is ever a formula, whatever it begins with.
import exceljs from "exceljs";
import { isIsoDate } from "../../domain/dates";
import type { Book, BookCell, BookColumn, BookSheet } from "../../domain/workbook/book";

/** Excel holds no more in one cell. */
const longestCell = 32_767;
const dayFormat = "d mmm yyyy";

/**
 * The bytes of an XLSX file. Text is typed as text and formatted as text, so that it stays text when its cell is edited.
 * Source: bars.md, attack 40.
 */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const sheet of book.sheets) await addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function addSheet(workbook: exceljs.Workbook, sheet: BookSheet): Promise<void> {
  const made = workbook.addWorksheet(sheet.name, {
    state: sheet.isHidden === true ? "hidden" : "visible",
    views: [{ state: "frozen", ySplit: 1 }],
  });
  made.columns = sheet.columns.map(({ width }) => ({ width }));
  const head = made.addRow(sheet.columns.map(({ header }) => header));
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: "top" };
  for (const row of sheet.rows) {
    const added = made.addRow([]);
    sheet.columns.forEach((column, at) => fill(added.getCell(at + 1), column, row[at] ?? null));
  }
  if (sheet.columns.length > 0 && sheet.isHidden !== true) {
    made.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rows.length + 1, column: sheet.columns.length } };
  }
  if (sheet.isProtected === true) {
    await made.protect("", { autoFilter: true, sort: true, formatColumns: true, formatRows: true });
  }
}

function fill(cell: exceljs.Cell, column: BookColumn, value: BookCell): void {
  const isDay = typeof value === "string" && column.kind !== "text" && isIsoDate(value);
  cell.numFmt =
    isDay || (value === null && column.kind === "date") ? dayFormat : typeof value === "number" ? "General" : "@";
  if (isDay) cell.value = new Date(`${value}T00:00:00Z`);
  else if (typeof value === "string") cell.value = value === "" ? null : value.slice(0, longestCell);
  else cell.value = value;
  cell.alignment = { wrapText: true, vertical: "top" };
  if (column.isOpen === true) cell.protection = { locked: false };
  if (column.choices === undefined) return;
  cell.dataValidation = {
    type: "list",
    allowBlank: true,
    formulae: [column.choices],
    showErrorMessage: true,
    errorTitle: "Choose from the list",
    error: "Choose one of the values in the list.",
  };
}
