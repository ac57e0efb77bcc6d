// Lists as workbooks: the rows of the CSV, with numbers and days as such, and nothing that a spreadsheet would run.
import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import { csvResponse } from "../../app/http/csv.server";
import { asXlsx, csvBehind } from "../../app/http/paths/list-files";
import { world } from "../support/world";

const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1+1"];

async function sheetOf(): Promise<exceljs.Worksheet> {
  const w = await world();
  const args = await w.args("northLead", "/x.csv");
  const context = { ...args.context, request: { ...args.context.request, wantsXlsx: true } };
  const rows = [["2026-05-03", 7, null], ...formulas.map((words) => [words, 0.5, "plain"])];
  const response = csvResponse({ ...args, context }, { name: "things", columns: ["=head", "count", "words"], rows });
  expect(response.headers.get("Content-Disposition")).toContain("things-demonstration.xlsx");
  const book = new exceljs.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error("The workbook has a sheet.");
  return sheet;
}

describe("a list as a workbook", () => {
  it("keeps numbers as numbers and days as days, and says that it is a demonstration in every row", async () => {
    const sheet = await sheetOf();
    expect(sheet.getCell("A2").value).toEqual(new Date("2026-05-03T00:00:00Z"));
    expect([sheet.getCell("B2").value, sheet.getCell("C2").value, sheet.getCell("D2").value]).toEqual([
      7,
      null,
      "demonstration",
    ]);
    expect(sheet.rowCount).toBe(formulas.length + 2);
  });

  it("has no cell that is a formula, whatever it begins with", async () => {
    const sheet = await sheetOf();
    expect(sheet.getCell("A1").type).toBe(exceljs.ValueType.String);
    formulas.forEach((words, at) => {
      const cell = sheet.getCell(at + 3, 1);
      expect([cell.type, cell.numFmt, cell.value]).toEqual([exceljs.ValueType.String, "@", words.replace("\r", "\n")]);
    });
  });

  it("stands at the address of its CSV, with the same query", () => {
    expect(asXlsx("/services.csv?sort=name")).toBe("/services.xlsx?sort=name");
    expect(csvBehind("/services.xlsx?sort=name")).toBe("/services.csv?sort=name");
    expect([asXlsx("/services"), csvBehind("/services/a/assessments/b/workbook.xlsx"), csvBehind("/x.csv")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
