// The words of uploaded files, by type, read in the worker; and what a hostile file gets.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateRawSync } from "node:zlib";
import { write, utils } from "@e965/xlsx";
import { Document, Header, Packer, Paragraph, TextRun } from "docx";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { afterAll, describe, expect, it } from "vitest";
import type { IsoDate } from "../../app/domain/dates";
import type { FileTypeId } from "../../app/files/file-types";
import { testReader } from "../support/text-reader";
import { freshFolders, writeIn } from "./support/folder";
import { zip, type ZipPart } from "./support/zip";

const folder = freshFolders();
const reader = testReader();
afterAll(() => reader.close());
const today = "2026-05-14" as IsoDate;

/** Invented numbers of the test range: the check digit of the first is right, that of the second is not. */
const right = "999 123 4578";
const wrong = "999 123 4579";

async function readBytes(bytes: Uint8Array | string, type: FileTypeId) {
  return reader.read(writeIn(folder(), `file.${type}`, bytes), type, today);
}

async function pdf(words: string) {
  const made = await PDFDocument.create();
  made.addPage();
  const page = made.addPage();
  page.drawText(words, { font: await made.embedFont(StandardFonts.Helvetica), size: 12, x: 50, y: 500 });
  return made.save({ useObjectStreams: false });
}

async function word(words: string, header = "") {
  const headers = header === "" ? undefined : { default: new Header({ children: [new Paragraph(header)] }) };
  const half = Math.floor(words.length / 2);
  const runs = [new TextRun(words.slice(0, half)), new TextRun({ text: words.slice(half), bold: true })];
  return Packer.toBuffer(new Document({ sections: [{ headers, children: [new Paragraph({ children: runs })] }] }));
}

function excel(rows: readonly (readonly unknown[])[], hidden = false) {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Nothing here"]]), "First");
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "Second");
  if (hidden) book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
const slide = (words: string) =>
  `<p:sld xmlns:p="p" xmlns:a="${drawing}"><a:p><a:r><a:t>${words.slice(0, 6)}</a:t></a:r><a:r><a:t>${words.slice(6)}</a:t></a:r></a:p></p:sld>`;
const powerpoint = (...parts: readonly ZipPart[]) => zip([{ name: "[Content_Types].xml", data: "<Types/>" }, ...parts]);

describe("a valid NHS number is found, and a wrong check digit is not, in", () => {
  const files: readonly [string, FileTypeId, (words: string) => Promise<Uint8Array> | Uint8Array | string, string][] = [
    ["a text file", "txt", (words) => `One line\nPatient ${words}\n`, "Line 2"],
    ["a CSV file", "csv", (words) => `name,number\nA,${words}\n`, "Line 2"],
    ["a text file in UTF-16", "txt", (words) => Buffer.from(`\ufeffPatient ${words}`, "utf16le"), "Line 1"],
    ["a PDF", "pdf", (words) => pdf(`Patient ${words}`), "Page 2"],
    ["a Word file, over two runs", "docx", (words) => word(words), "The text"],
    ["a Word file's header", "docx", (words) => word("Nothing here", words), "Header"],
    ["an Excel sheet", "xlsx", (words) => excel([["Number"], [words]]), "Sheet Second"],
    [
      "a hidden Excel sheet, as a number",
      "xlsx",
      (words) => excel([[Number(words.replace(/ /g, ""))]], true),
      "Sheet Second",
    ],
    [
      "a PowerPoint slide",
      "pptx",
      (words) => powerpoint({ name: "ppt/slides/slide3.xml", data: slide(words) }),
      "Slide 3",
    ],
    [
      "PowerPoint notes",
      "pptx",
      (words) => powerpoint({ name: "ppt/notesSlides/notesSlide1.xml", data: slide(words) }),
      "Notes 1",
    ],
    [
      "an OpenDocument text",
      "odt",
      (words) => zip([{ name: "content.xml", data: `<o:text xmlns:o="o"><o:p>${words}</o:p></o:text>` }]),
      "The text",
    ],
  ];
  it.each(files)("%s", async (_what, type, make, place) => {
    const found = await readBytes(await make(right), type);
    expect(found.state).toBe("read");
    expect(found.patientData).toEqual({ nhsNumbers: 1, birthDates: 0, places: [place] });
    const none = await readBytes(await make(wrong), type);
    expect(none.state).toBe("read");
    expect(none.patientData).toBeNull();
  });

  it("a number that Excel shows shortened", async () => {
    const sheet = utils.aoa_to_sheet([[9991234578]]);
    sheet.A1 = { t: "n", v: 9991234578, z: "0.00E+00" };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "One");
    const found = await readBytes(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer, "xlsx");
    expect(found.patientData?.nhsNumbers).toBe(1);
  });

  it("a day of birth that Excel keeps as a number of days", async () => {
    const rows = [
      ["Name", "DOB"],
      ["Jo Bloggs", new Date(Date.UTC(1961, 2, 12))],
    ];
    expect((await readBytes(excel(rows), "xlsx")).patientData).toMatchObject({ birthDates: 1 });
  });

  it("what was deleted from a Word file but is still tracked in it", async () => {
    const body = `<w:document xmlns:w="w"><w:p><w:del><w:r><w:delText>${right}</w:delText></w:r></w:del></w:p></w:document>`;
    expect((await readBytes(zip([{ name: "word/document.xml", data: body }]), "docx")).patientData).not.toBeNull();
  });
});

describe("a file without words", () => {
  it("is read, and has none", async () => {
    const made = await PDFDocument.create();
    made.addPage();
    expect(await readBytes(await made.save(), "pdf")).toEqual({ state: "none", words: "", patientData: null });
  });
});

describe("a file that cannot be looked through says so", () => {
  it.each([
    ["a broken PDF", "pdf", Buffer.from("%PDF-1.7\n%%EOF\n")],
    ["a broken document", "docx", Buffer.from("PK\x03\x04 nothing")],
    ["a part that is no XML", "docx", zip([{ name: "word/document.xml", data: "<w:p><w:t>" }])],
    ["a part that is nested too deep", "docx", zip([{ name: "word/document.xml", data: "<a>".repeat(9000) }])],
  ] as const)("%s", async (_what, type, bytes) => {
    expect((await readBytes(bytes, type)).state).toBe("unreadable");
  });

  it("more than five million characters", async () => {
    const text = await readBytes("a word ".repeat(900_000), "txt");
    expect(text.state).toBe("too-large");
    expect(text.words).toHaveLength(5_000_000);
  });
});

describe("attack 33, a file that unpacks too far, is not unpacked", () => {
  /** Sound, and without a word: nothing but its size speaks against it. */
  const zeros = Buffer.concat([Buffer.from("<a>"), Buffer.alloc(60 * 1024 * 1024, "<!-- -->"), Buffer.from("</a>")]);
  it.each(["docx", "xlsx", "pptx"] as const)("as %s", async (type) => {
    const name = { docx: "word/document.xml", xlsx: "xl/workbook.xml", pptx: "ppt/slides/slide1.xml" }[type];
    const bomb = zip([{ name, data: zeros }]);
    expect(bomb.byteLength).toBeLessThan(1024 * 1024);
    expect((await readBytes(bomb, type)).state).toBe("unreadable");
  });

  it("nor one that lies about its size", async () => {
    const bomb = zip([{ name: "word/document.xml", deflated: deflateRawSync(zeros), claimedBytes: 100 }]);
    expect((await readBytes(bomb, "docx")).state).toBe("unreadable");
  });

  it("nor one of too many parts", async () => {
    const many = zip(Array.from({ length: 2001 }, (_, index) => ({ name: `word/header${index}.xml`, data: "<a/>" })));
    expect((await readBytes(many, "docx")).state).toBe("unreadable");
  });
});

describe("attack 34, a file that points outside, asks nobody", () => {
  it("through a document type or a relationship", async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end("<a/>");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const evil = `<!DOCTYPE a [<!ENTITY x SYSTEM "${address}">]><w:p xmlns:w="w"><w:t>words</w:t></w:p>`;
    const relationships = {
      name: "word/_rels/document.xml.rels",
      data: `<Relationships><Relationship Id="r" TargetMode="External" Type="image" Target="${address}"/></Relationships>`,
    };
    const plain = { name: "word/document.xml", data: `<w:p xmlns:w="w" r:id="r"><w:t>words</w:t></w:p>` };
    try {
      expect((await readBytes(zip([{ name: "word/document.xml", data: evil }]), "docx")).state).toBe("unreadable");
      expect((await readBytes(zip([{ name: "xl/workbook.xml", data: evil }]), "xlsx")).state).toBe("unreadable");
      expect((await readBytes(zip([{ name: "ppt/slides/slide1.xml", data: evil }]), "pptx")).state).toBe("unreadable");
      expect((await readBytes(zip([plain, relationships]), "docx")).words).toContain("words");
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });
});
