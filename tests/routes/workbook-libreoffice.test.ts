// A workbook that LibreOffice saved comes back: exactly what was edited, once, and nothing of it where one row is broken.
// How the file was made: tests/fixtures/workbook-libreoffice.md.
import { readFileSync } from "node:fs";
import path from "node:path";
import exceljs from "exceljs";
import { expect, it } from "vitest";
import { compileEdition } from "../../app/domain/gap-analysis";
import type { ImportPage } from "../../app/domain/view/workbook-page";
import { action as bring } from "../../app/routes/services.$service.assessments.$assessment.workbook.new-file";
import { loader as preview } from "../../app/routes/services.$service.assessments.$assessment.workbook.imports.$import._index";
import { action as apply } from "../../app/routes/services.$service.assessments.$assessment.workbook.imports.$import.application";
import { qsi2021Working } from "../../app/standards/qsi/2021-working";
import { uploadArgs } from "../support/uploads";
import { world, type World } from "../support/world";
import { north, send, shown } from "./workspace-calls";

const saved = readFileSync(path.resolve(import.meta.dirname, "../fixtures/workbook-libreoffice.xlsx"));
/** Every second criterion from the first. */
const edited = compileEdition(qsi2021Working)
  .criteria.filter((_, index) => index % 2 === 0)
  .slice(0, 60)
  .map(({ criterion }) => criterion.code);

async function brought(w: World, bytes: Buffer) {
  const sent = { fields: [["form-key", crypto.randomUUID()]] as const, file: { bytes, name: "progress.xlsx" } };
  const response = await bring((await uploadArgs(w, "northLead", "/workbook/new-file", north, sent)) as never);
  expect(response.status).toBe(303);
  const at = { ...north, import: String(response.headers.get("Location")).split("/").at(-1) ?? "" };
  return { at, page: await shown<ImportPage>(w, preview, "northLead", at) };
}

interface Kept {
  readonly criterion_code: string;
  readonly value: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly owner_id: string | null;
  readonly target_on: string | null;
  readonly version: number;
}
const answers = (w: World) =>
  w.database.raw.reader
    .prepare("select * from answer where assessment_id = 'assessment-north' order by rowid")
    .all() as Kept[];

it("lists exactly the 60 rows that were edited, and applies them once", async () => {
  const w = await world();
  const { at, page } = await brought(w, saved);
  expect([page.faults, page.conflicts, page.notTheirs]).toEqual([[], [], []]);
  expect(page.changes.map(({ code }) => code)).toEqual(edited);
  expect(page.unchanged).toBe(compileEdition(qsi2021Working).criteria.length - 60);

  await send(w, apply, "northLead", at, { seen: page.seen });
  const made = answers(w);
  expect(made.map(({ criterion_code }) => criterion_code).toSorted()).toEqual(edited.toSorted());
  const of = (index: number) => made.find(({ criterion_code }) => criterion_code === edited[index]);
  expect(of(0)).toMatchObject({
    value: "commenced",
    note: "Worked on away from the network, line 1",
    target_on: "2027-03-01",
    version: 1,
  });
  expect(of(0)?.owner_id).not.toBeNull();
  expect(of(45)).toMatchObject({ value: "complete", target_on: null, owner_id: null });
  expect(of(59)).toMatchObject({ value: "not-applicable", reason: "We do not do this here", note: null });

  await send(w, apply, "northLead", at, { seen: page.seen });
  expect(answers(w)).toEqual(made);
});

it("with one broken row names the row, and applies nothing of the other 59", async () => {
  const w = await world();
  const book = new exceljs.Workbook();
  await book.xlsx.load(saved.buffer.slice(saved.byteOffset, saved.byteOffset + saved.byteLength) as ArrayBuffer);
  const sheet = book.getWorksheet("Answers");
  if (sheet === undefined) throw new Error("The workbook has a sheet of answers.");
  sheet.getCell(42, 6).value = "Nearly";
  const { at, page } = await brought(w, Buffer.from(await book.xlsx.writeBuffer()));
  expect(page.faults.map(({ row, column, value }) => [row, column, value])).toEqual([[42, "Status", "Nearly"]]);
  await send(w, apply, "northLead", at, { seen: page.seen });
  expect(answers(w)).toEqual([]);
});
