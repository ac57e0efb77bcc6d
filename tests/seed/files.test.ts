// The demonstration's files are what they say they are: the portal's own check of uploads lets them in.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../../app/domain/dates";
import { checkFile } from "../../app/files/check-file.server";
import { editions } from "../../app/standards/registry";
import type { Edition } from "../../app/standards/types";
import type { FileKind } from "../../seed/demonstration/evidence-templates";
import { wordsFor } from "../../seed/demonstration/file-words";
import { disclaimer, makeFile } from "../../seed/demonstration/files";
import { inventService } from "../../seed/demonstration/services";
import { serviceShapes } from "../../seed/demonstration/shapes";

interface Made {
  readonly kind: FileKind;
  readonly title: string;
  readonly bytes: Buffer;
}

const forServices = editions.find(({ subject }) => subject === "service") as Edition;
let folder: string;
let files: readonly Made[];
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "portal-seed-files-"));
  files = filesOf("UHNM", "GEH");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Every numbered file of these trusts. */
function filesOf(...trusts: readonly string[]): readonly Made[] {
  const made: Made[] = [];
  for (const shape of serviceShapes.filter(({ trust }) => trusts.includes(trust))) {
    for (const item of inventService(shape, forServices, toIsoDate("2026-05-14")).evidence) {
      if (item.file === null) continue;
      for (const [index] of item.filesAt.entries()) {
        const words = wordsFor(item, index + 1, `Trust of ${shape.trust}`, "Quality lead");
        made.push({ kind: item.file, title: words.title, bytes: Buffer.from(makeFile(item.file, words)) });
      }
    }
  }
  return made;
}

const ofKind = (kind: FileKind) => files.filter((file) => file.kind === kind);

describe("files of the demonstration", () => {
  it("are of four types, small, and no two are the same", () => {
    expect([...new Set(files.map(({ kind }) => kind))].sort()).toEqual(["csv", "docx", "pdf", "txt"]);
    expect(Math.max(...files.map(({ bytes }) => bytes.length))).toBeLessThan(10_000);
    const hashes = files.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));
    expect(new Set(hashes).size).toBe(files.length);
  });

  it.each(["pdf", "docx", "csv", "txt"] as const)("pass the check of uploads: %s", async (kind) => {
    for (const { title, bytes } of ofKind(kind).slice(0, 4)) {
      const file = path.join(folder, "upload");
      writeFileSync(file, bytes);
      expect(await checkFile(file, `${title}.${kind}`), title).toEqual({ ok: true, type: kind });
    }
  });

  it("a PDF is one tagged page with a title and a language", async () => {
    for (const { title, bytes } of ofKind("pdf")) {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(pdf.getPageCount(), title).toBe(1);
      expect(pdf.getTitle()).toBe(title);
      expect(pdf.catalog.toString()).toContain("/Lang (en-GB)");
      expect(pdf.catalog.toString()).toContain("/StructTreeRoot");
    }
  });

  it("a log and a text say that they are invented", () => {
    for (const { bytes } of [...ofKind("csv"), ...ofKind("txt")]) expect(bytes.toString("utf8")).toContain(disclaimer);
  });
});
