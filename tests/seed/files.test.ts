// The demonstration's files are what they say they are: the portal's own check of uploads lets every one of them in.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkFile } from "../../app/files/check-file.server";
import { withDemonstration, type Loaded } from "./loaded";

interface FileRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly file_name: string;
  readonly file_type: string;
}

let demo: Loaded;
let folder: string;
let rows: readonly FileRow[];
beforeAll(async () => {
  demo = await withDemonstration();
  folder = mkdtempSync(path.join(tmpdir(), "portal-seed-files-"));
  rows = demo.rows<FileRow>("select sha256, bytes, file_name, file_type from evidence_version order by id");
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await demo.close();
});

const bytesOf = ({ sha256 }: FileRow) => demo.files.get(sha256) as Uint8Array;

describe("files of the demonstration", () => {
  it("are of several types, and no two are the same", () => {
    expect([...new Set(rows.map((row) => row.file_type))].sort()).toEqual(["csv", "docx", "pdf"]);
    expect(new Set(rows.map((row) => row.sha256)).size).toBe(rows.length);
    expect(rows.every((row) => bytesOf(row).byteLength === row.bytes)).toBe(true);
  });

  it("are small: under 15 MB in all, and nothing kept that no row names", () => {
    expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(15 * 1024 * 1024);
    expect(Math.max(...rows.map(({ bytes }) => bytes))).toBeLessThan(20_000);
    expect(demo.files.size).toBe(rows.length);
  });

  it("pass the check of uploads under their own names", async () => {
    const every = (type: string) => rows.filter((row) => row.file_type === type).filter((_, index) => index % 12 === 0);
    for (const row of [...every("pdf"), ...every("docx"), ...every("csv")]) {
      const file = path.join(folder, row.sha256);
      writeFileSync(file, bytesOf(row));
      expect(await checkFile(file, row.file_name), row.file_name).toEqual({ ok: true, type: row.file_type });
    }
  });

  it("a PDF is one tagged page with a title and a language, and says that it is invented", async () => {
    const row = rows.find((each) => each.file_type === "pdf") as FileRow;
    const pdf = await PDFDocument.load(bytesOf(row), { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(1);
    expect(row.file_name.startsWith((pdf.getTitle() ?? "?").split(/[,:]/)[0] ?? "?")).toBe(true);
    const catalog = pdf.catalog.toString();
    expect(catalog).toContain("/Lang (en-GB)");
    expect(catalog).toContain("/StructTreeRoot");
  });

  it("a log says that it is invented", () => {
    for (const row of rows.filter((each) => each.file_type === "csv")) {
      expect(Buffer.from(bytesOf(row)).toString("utf8")).toContain("Demonstration document. Invented.");
    }
  });
});
