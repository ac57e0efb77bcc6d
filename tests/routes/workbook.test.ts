// The progress workbook: taken away, filled in anywhere, brought back, checked, and applied once.
import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import type { ImportPage } from "../../app/domain/view/workbook-page";
import { loader as file } from "../../app/routes/services.$service.assessments.$assessment.workbook[.]xlsx";
import { action as bring } from "../../app/routes/services.$service.assessments.$assessment.workbook.new-file";
import { loader as preview } from "../../app/routes/services.$service.assessments.$assessment.workbook.imports.$import._index";
import { action as apply } from "../../app/routes/services.$service.assessments.$assessment.workbook.imports.$import.application";
import { expectAudit, expectNoAudit } from "../support/audit";
import { answered } from "../support/builders";
import { uploadArgs } from "../support/uploads";
import { world, type Person, type World } from "../support/world";
import { north, open, prepare, send, shown, south } from "./workspace-calls";

type Edit = (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void;

const columns = { code: 3, status: 6, reason: 7, note: 8, owner: 9, target: 10 } as const;

/** The lead's workbook of an assessment, edited as a spreadsheet program would. */
async function filledIn(w: World, edit: Edit, place = north, person: Person = "northLead"): Promise<Buffer> {
  const response = await open(w, file, person, place);
  expect(response.status).toBe(200);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const sheet = book.getWorksheet("Answers");
  if (sheet === undefined) throw new Error("The workbook has a sheet of answers.");
  edit(sheet, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function bringBack(w: World, bytes: Buffer, place = north, person: Person = "northLead"): Promise<Response> {
  const sent = { fields: [["form-key", crypto.randomUUID()]] as const, file: { bytes, name: "progress.xlsx" } };
  return bring((await uploadArgs(w, person, "/workbook/new-file", place, sent)) as never);
}

/** Where the page of an accepted upload is. */
function importOf(response: Response): { service: string; assessment: string; import: string } {
  expect(response.status).toBe(303);
  return { ...north, import: response.headers.get("Location")?.split("/").at(-1) ?? "" };
}

const answers = (w: World) =>
  w.database.raw.reader
    .prepare("select * from answer where assessment_id = 'assessment-north' order by criterion_code")
    .all();

const rate =
  (count: number): Edit =>
  (sheet) => {
    for (let row = 2; row < 2 + count; row += 1) {
      sheet.getCell(row, columns.status).value = "Commenced";
      sheet.getCell(row, columns.note).value = `=cmd|' /C calc'!A0 ${row}`;
      sheet.getCell(row, columns.target).value = new Date("2026-09-01T00:00:00Z");
    }
  };

const note =
  (count: number): Edit =>
  (sheet) => {
    for (let row = 2; row < 2 + count; row += 1) sheet.getCell(row, columns.note).value = `Row ${row}`;
  };

/** The criteria of the first rows. */
const meant = ["1.1.1", "1.1.2", "1.1.3"] as const;

describe("a workbook that comes back", () => {
  it("lists exactly the 60 answers that were edited, applies them once, and stays applied", async () => {
    const w = await world();
    const at = importOf(await bringBack(w, await filledIn(w, rate(60))));
    const page = await shown<ImportPage>(w, preview, "northLead", at);
    expect(page.changes).toHaveLength(60);
    expect([page.conflicts.length, page.faults.length, page.notTheirs.length]).toEqual([0, 0, 0]);
    expect(answers(w)).toHaveLength(0);
    const first = await send(w, apply, "northLead", at, { seen: page.seen });
    expect(first.headers.get("Location")).toMatch(/^\/services\/north\/assessments\/assessment-north\/changes\//);
    const made = answers(w) as { note: string; target_on: string; version: number }[];
    expect(made).toHaveLength(60);
    expect(made[0]).toMatchObject({ note: "=cmd|' /C calc'!A0 2", target_on: "2026-09-01", version: 1 });
    await send(w, apply, "northLead", at, { seen: page.seen });
    expect(answers(w)).toEqual(made);
  });

  it("names a broken row by its number and column, and applies nothing of the others", async () => {
    const w = await world();
    const bytes = await filledIn(w, (sheet, book) => {
      rate(5)(sheet, book);
      sheet.getCell(3, columns.status).value = "Nearly";
      sheet.getCell(4, columns.target).value = "31/2/2026";
      sheet.getCell(5, columns.code).value = "99.99";
      sheet.getCell(6, columns.note).value = "Patient 943 476 5919 waited";
    });
    const at = importOf(await bringBack(w, bytes));
    const page = await shown<ImportPage>(w, preview, "northLead", at);
    expect(page.faults.map(({ row, column }) => [row, column])).toEqual([
      [3, "Status"],
      [4, "Target date"],
      [5, "Code"],
      [6, "Note"],
    ]);
    expect(JSON.stringify(page.faults)).not.toContain("943");
    await send(w, apply, "northLead", at, { seen: "" });
    expect(answers(w)).toHaveLength(0);
  });

  it("leaves an answer that somebody changed meanwhile, unless it is ticked, and a preview that is out of date comes again", async () => {
    const w = await world();
    const bytes = await filledIn(w, rate(2));
    const other = importOf(
      await bringBack(w, await filledIn(w, (sheet) => (sheet.getCell(2, columns.note).value = "Newer"))),
    );
    const mine = importOf(await bringBack(w, bytes));
    const before = await shown<ImportPage>(w, preview, "northLead", mine);
    await send(w, apply, "northLead", other, { seen: (await shown<ImportPage>(w, preview, "northLead", other)).seen });
    expect((await send(w, apply, "northLead", mine, { seen: before.seen })).status).toBe(409);
    const page = await shown<ImportPage>(w, preview, "northLead", mine);
    expect([page.changes.length, page.conflicts.length]).toEqual([1, 1]);
    expect(page.conflicts[0]?.note).toMatchObject({ before: "Newer" });
    await send(w, apply, "northLead", mine, { seen: page.seen });
    expect(answers(w)).toMatchObject([{ note: "Newer", version: 1 }, { value: "commenced" }]);
  });

  it("replaces of the answers that somebody changed meanwhile those that are ticked, and no other", async () => {
    const w = await world();
    const bytes = await filledIn(w, rate(3));
    for (const code of meant.slice(0, 2)) await answered(w, "northContributor", "north", code, { note: "Newer" });
    const at = importOf(await bringBack(w, bytes));
    const page = await shown<ImportPage>(w, preview, "northLead", at);
    expect(page.conflicts.map(({ code }) => code)).toEqual(meant.slice(0, 2));
    expect(page.conflicts[0]?.changedBy).toContain("northContributor");
    const ticked = { seen: page.seen, replace: meant[1] };
    const twice = [{ did: "answer.changed" }, { did: "answer.changed" }, { did: "answers.changed-together" }];
    await expectAudit(w, twice, await prepare(w, apply, "northLead", at, ticked));
    expect(answers(w)).toMatchObject([
      { criterion_code: meant[0], value: "complete", note: "Newer", version: 1 },
      { criterion_code: meant[1], value: "commenced", version: 2 },
      { criterion_code: meant[2], value: "commenced", version: 1 },
    ]);
  });

  it("of a contributor changes what they own: the rows that are not theirs are listed, and left as they are", async () => {
    const w = await world();
    await answered(w, "northLead", "north", meant[0], { value: "not-started", ownerId: "northContributor" });
    await answered(w, "northLead", "north", meant[1], { value: "not-started", ownerId: "northLead" });
    const before = answers(w);
    const at = importOf(
      await bringBack(w, await filledIn(w, note(3), north, "northContributor"), north, "northContributor"),
    );
    const page = await shown<ImportPage>(w, preview, "northContributor", at);
    expect(page.changes.map(({ code }) => code)).toEqual([meant[0]]);
    expect(page.notTheirs.map(({ row, code }) => [row, code])).toEqual([
      [3, meant[1]],
      [4, meant[2]],
    ]);
    expect(page.faults).toEqual([]);
    expect(answers(w)).toEqual(before);
    const forged = { seen: page.seen, replace: meant[1] };
    expect((await send(w, apply, "northContributor", at, forged)).status).toBe(303);
    expect(answers(w)).toMatchObject([
      { criterion_code: meant[0], note: "Row 2", version: 2 },
      { criterion_code: meant[1], note: null, version: 1 },
    ]);
  });

  it("of a contributor changes nothing where the answer was given to somebody else after the preview", async () => {
    const w = await world();
    await answered(w, "northLead", "north", meant[0], { value: "not-started", ownerId: "northContributor" });
    const at = importOf(
      await bringBack(w, await filledIn(w, note(1), north, "northContributor"), north, "northContributor"),
    );
    const { seen } = await shown<ImportPage>(w, preview, "northContributor", at);
    await answered(w, "northLead", "north", meant[0], { value: "not-started", ownerId: "northLead" });
    const before = answers(w);
    const late = await expectNoAudit(w, await prepare(w, apply, "northContributor", at, { seen }));
    expect(late.status).toBe(409);
    expect(answers(w)).toEqual(before);
    expect(await shown<ImportPage>(w, preview, "northContributor", at)).toMatchObject({
      changes: [],
      notTheirs: [{ row: 2, code: meant[0] }],
    });
  });

  it("is read by its codes, whatever its sheets are called, its rows hidden or moved", async () => {
    const w = await world();
    const bytes = await filledIn(w, (sheet) => {
      sheet.name = "Our progress";
      sheet.getCell(2, columns.status).value = "Complete";
      sheet.getRow(2).hidden = true;
      const cells = (row: number) => Array.from({ length: 12 }, (_, at) => sheet.getCell(row, at + 1).value);
      const [second, third] = [cells(2), cells(3)];
      second.forEach((value, at) => (sheet.getCell(3, at + 1).value = value));
      third.forEach((value, at) => (sheet.getCell(2, at + 1).value = value));
    });
    const page = await shown<ImportPage>(w, preview, "northLead", importOf(await bringBack(w, bytes)));
    expect(page.changes).toMatchObject([{ row: 3, status: { after: "Complete" } }]);
  });

  it("of another assessment is refused in words, and so is a file that is no workbook of the portal", async () => {
    const w = await world();
    const theirs = await filledIn(w, rate(1), south, "southLead");
    const refused = await bringBack(w, theirs);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("another assessment");
    const foreign = new exceljs.Workbook();
    foreign.addWorksheet("Sheet1").addRow(["Code", "Status"]);
    const unknown = await bringBack(w, Buffer.from(await foreign.xlsx.writeBuffer()));
    expect(await unknown.text()).toContain("not a progress workbook");
  });

  it("is its uploader's alone, and nothing of another trust's is there", async () => {
    const w = await world();
    const at = importOf(await bringBack(w, await filledIn(w, rate(1))));
    expect((await open(w, preview, "qiManager", at)).status).toBe(404);
    expect((await open(w, preview, "southLead", at)).status).toBe(404);
    expect((await open(w, file, "southLead", north)).status).toBe(404);
    expect((await send(w, apply, "qiManager", at, { seen: "" })).status).toBe(404);
  });
});
