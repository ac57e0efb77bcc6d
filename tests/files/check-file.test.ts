import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../app/files/check-file.server";
import { freshFolders, openFilesIn, writeIn } from "./support/folder";
import { jpeg, png } from "./support/images";
import { openDocument, office, zip } from "./support/zip";

const newFolder = freshFolders();

/** What the check says of this content under this name: the type, or the message. */
async function check(name: string, content: Uint8Array | string): Promise<string> {
  const folder = newFolder();
  const result = await checkFile(writeIn(folder, "staged", content), name);
  expect(openFilesIn(folder)).toBe(0);
  return result.ok ? result.type : result.message;
}

const pdf = async () => Buffer.from(await (await PDFDocument.create()).save());
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
const html = "<!doctype html><html><script>alert(1)</script></html>";
const program = Buffer.from("MZ\x90\0\x03\0\0\0", "latin1");

describe("files that are what they say", () => {
  it("are taken, under the usual extensions in any case", async () => {
    expect(await check("plan.pdf", await pdf())).toBe("pdf");
    expect(await check("plan.pdf. ", await pdf())).toBe("pdf");
    expect(await check("Plan.PDF", Buffer.concat([await pdf(), Buffer.from("\r\n\0\0")]))).toBe("pdf");
    expect(await check("plan.docx", office("docx"))).toBe("docx");
    expect(await check("plan.xlsx", office("xlsx"))).toBe("xlsx");
    expect(await check("plan.pptx", office("pptx"))).toBe("pptx");
    expect(await check("plan.odt", openDocument("text"))).toBe("odt");
    expect(await check("plan.ods", openDocument("spreadsheet"))).toBe("ods");
    expect(await check("plan.odp", openDocument("presentation"))).toBe("odp");
    expect(await check("scan.png", png())).toBe("png");
    expect(await check("scan.jpeg", jpeg())).toBe("jpeg");
    expect(await check("scan.JPG", jpeg())).toBe("jpeg");
  });

  it("office files with a chart's workbook within, or one line end behind them, are taken", async () => {
    const workbook = { name: "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", data: office("xlsx") };
    expect(await check("plan.pptx", office("pptx", [workbook]))).toBe("pptx");
    expect(await check("plan.docx", Buffer.concat([office("docx"), Buffer.from("\n")]))).toBe("docx");
    expect(await check("plan.docx", Buffer.concat([office("docx"), Buffer.from("\0")]))).toBe("docx");
  });

  it("a workbook whose content types name no part, as reporting tools write it, is taken", async () => {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    const list = {
      name: "[Content_Types].xml",
      data: `<Types><Default Extension="xml" ContentType="${type}"/></Types>`,
    };
    expect(await check("report.xlsx", zip([list, { name: "xl/workbook.xml" }]))).toBe("xlsx");
    expect(await check("report.xlsx", zip([list]))).toContain("is not an Excel workbook");
  });

  it("photographs with a camera's own data behind the image are taken", async () => {
    expect(await check("photo.jpg", Buffer.concat([jpeg(), Buffer.alloc(70_000, 0xa5)]))).toBe("jpeg");
    expect(await check("photo.jpg", Buffer.concat([jpeg(), Buffer.alloc(100)]))).toBe("jpeg");
    expect(await check("photo.jpg", Buffer.concat([jpeg(), jpeg()]))).toBe("jpeg");
  });
});

describe("files that are not what they say (attack 30)", () => {
  it("are refused in words that say what to do", async () => {
    const notPdf = "This file is not a PDF, whatever its name says. Save it as a PDF and upload it again.";
    for (const content of [html, svg, "", "plain", program, office("docx"), png(), Buffer.from(` ${await pdf()}`)]) {
      expect(await check("plan.pdf", content)).toBe(notPdf);
    }
    expect(await check("scan.png", jpeg())).toContain("This file is not a PNG image");
    expect(await check("scan.jpg", "GIF89a=1;alert(1)//")).toContain("This file is not a JPEG image");
    expect(await check("plan.docx", await pdf())).toContain("This file is not a Word document (.docx)");
  });

  it("each office type is told from the others by its main part", async () => {
    const contents = { docx: office("docx"), xlsx: office("xlsx"), pptx: office("pptx"), odt: openDocument("text") };
    for (const [kind, content] of Object.entries(contents)) {
      for (const claimed of ["docx", "xlsx", "pptx", "odt", "ods"]) {
        const answer = await check(`plan.${claimed}`, content);
        if (claimed === kind) expect(answer).toBe(kind);
        else expect(answer).toContain("whatever its name says");
      }
    }
  });

  it("a .docx that is a zip of a program, or any zip, is refused", async () => {
    expect(await check("plan.docx", zip([{ name: "setup.exe", data: program }]))).toContain("contains a program");
    expect(await check("plan.docx", zip([{ name: "notes.txt", data: "x" }]))).toContain("is not a Word document");
    for (const name of ["word/run.exe", "word/Run.PS1", "a.js", "nested.zip", "x.7z", "word/evil.exe. "]) {
      expect(await check("plan.docx", office("docx", [{ name }]))).toContain("contains a program or an archive");
    }
  });

  it("two files in one are refused: behind a PDF, an image or in front of an archive", async () => {
    const end = await pdf();
    const archive = zip([{ name: "a.txt", data: "x" }]);
    const hides = "This file has something else hidden in it.";
    expect(await check("plan.pdf", Buffer.concat([end, archive]))).toContain(hides);
    expect(await check("plan.pdf", Buffer.concat([end, zip([{ name: "a" }], { comment: "%%EOF" })]))).toContain(hides);
    expect(await check("plan.pdf", Buffer.concat([end, Buffer.from(html)]))).toContain(hides);
    for (const tail of [
      archive,
      Buffer.from(html),
      Buffer.from(svg),
      Buffer.from("\n#!/bin/sh\nrm"),
      Buffer.from("*/=1;alert(1)//"),
      program,
    ]) {
      expect(await check("scan.png", Buffer.concat([png(), tail]))).toContain(hides);
      expect(await check("scan.jpg", Buffer.concat([jpeg(), tail]))).toContain(hides);
    }
    const deep = Buffer.concat([Buffer.alloc(65_530, 0xa5), Buffer.from("<script>alert(1)</script>")]);
    expect(await check("scan.jpg", Buffer.concat([jpeg(), deep]))).toContain(hides);
    expect(await check("scan.jpg", Buffer.concat([jpeg(), Buffer.alloc(600, 0xa5), archive]))).toContain(hides);
    for (const prefix of ["<script>alert(1)</script>", "MZ", " "]) {
      expect(await check("plan.docx", office("docx", [], { prefix }))).toContain("is not a Word document");
    }
    expect(await check("plan.docx", Buffer.concat([office("docx"), Buffer.from(html)]))).toContain(
      "is not a Word document",
    );
  });

  it("a JPEG's end is its own: an end mark within a hidden archive does not cover it", async () => {
    const scan = Buffer.concat([
      Buffer.alloc(32 * 1024 - 40, 1),
      Buffer.from([0xff, 0x00, 0xff, 0xd7]),
      Buffer.alloc(40_000, 2),
    ]);
    expect(await check("scan.jpg", jpeg(10, 10, scan))).toBe("jpeg");
    const tail = Buffer.concat([zip([{ name: "a" }]), Buffer.from([0xff, 0xd9])]);
    expect(await check("scan.jpg", Buffer.concat([jpeg(10, 10, scan), tail]))).toContain("hidden");
  });

  it("a JPEG's end is found wherever it falls in what is read at a time", async () => {
    for (let length = 32 * 1024 - 3; length <= 32 * 1024 + 3; length += 1) {
      expect(await check("scan.jpg", jpeg(10, 10, Buffer.alloc(length, 1)))).toBe("jpeg");
    }
  });

  it("a DICOM image is refused under any name, because it may show a patient", async () => {
    const dicom = Buffer.concat([Buffer.from("%PDF-1.4\n".padEnd(128)), Buffer.from("DICM"), Buffer.from("\n%%EOF\n")]);
    for (const name of ["scan.dcm", "scan.pdf", "scan.txt", "scan.png"]) {
      expect(await check(name, dicom)).toContain("This file is a DICOM image. Do not upload images of patients");
    }
  });

  it("names outside the table are refused, older office files with the way out", async () => {
    for (const name of [
      "a.svg",
      "a.html",
      "a.xml",
      "a.zip",
      "a.exe",
      "plan.pdf.exe",
      "plan",
      "",
      "a.pdf\0.html",
      "..",
    ]) {
      expect(await check(name, await pdf())).toContain("Upload a PDF, Word, Excel");
    }
    expect(await check("plan.doc", "x")).toBe(
      "This file is an older Word document. Save it as .docx or PDF, and upload it again.",
    );
    expect(await check("plan.xlsm", office("xlsx"))).toContain("workbook with macros");
    expect(await check("plan.constructor", "x")).toContain("This kind of file cannot be uploaded.");
  });

  it("a file that breaks off is refused as damaged", async () => {
    const whole = await pdf();
    expect(await check("plan.pdf", whole.subarray(0, whole.length - 10))).toContain("damaged or cut short");
    for (let cut = 16; cut < png().length; cut += 5)
      expect(await check("a.png", png().subarray(0, cut))).not.toBe("png");
    for (let cut = 2; cut < jpeg().length; cut += 1)
      expect(await check("a.jpg", jpeg().subarray(0, cut))).not.toBe("jpeg");
  });
});

describe("images (attack 39)", () => {
  it("over 50 million pixels or 20,000 on a side are refused from their header", async () => {
    const refused = "This image is too large. Make it smaller than 50 million pixels";
    for (const [width, height] of [
      [50_000, 50_000],
      [20_001, 1],
      [1, 20_001],
      [7_072, 7_072],
    ] as const) {
      expect(await check("scan.png", png(width, height))).toContain(refused);
      expect(await check("scan.jpg", jpeg(width, height))).toContain(refused);
    }
    expect(await check("scan.png", png(20_000, 2_500))).toBe("png");
    expect(await check("scan.jpg", jpeg(7_071, 7_071))).toBe("jpeg");
    expect(await check("scan.png", png(0, 10))).toContain("is not a PNG image");
  });

  it("of a million empty chunks are refused before they cost a second", async () => {
    const chunk = Buffer.from("\0\0\0\0teXt\0\0\0\0", "latin1");
    const chunks = (count: number) => Array.from({ length: count }, () => chunk);
    const withChunks = (count: number) => Buffer.concat([png().subarray(0, 33), ...chunks(count), png().subarray(33)]);
    expect(await check("scan.png", withChunks(60_000))).toBe("png");
    expect(await check("scan.png", withChunks(1_000_000))).toContain("damaged or cut short");
  });
});

describe("text", () => {
  it("in UTF-8, UTF-16 with its mark, and Windows-1252 is taken", async () => {
    const words = 'BMI,"größe"\r\n1,"2"\r\n';
    expect(await check("list.csv", words)).toBe("csv");
    expect(await check("notes.txt", `\uFEFF${words}`)).toBe("txt");
    expect(await check("list.csv", Buffer.from(`\uFEFF${words}`, "utf16le"))).toBe("csv");
    expect(await check("list.csv", Buffer.from(`\uFEFF${words}`, "utf16le").swap16())).toBe("csv");
    expect(await check("list.csv", Buffer.from(words, "latin1"))).toBe("csv");
    expect(await check("notes.txt", "1 < 2, and a <name@example.org>")).toBe("txt");
    expect(await check("notes.txt", `${"é".repeat(40_000)}`)).toBe("txt");
    expect(await check("notes.txt", ` ${"é".repeat(40_000)}`)).toBe("txt");
  });

  it("with NUL, control codes in an old encoding, or broken UTF-16 is not text", async () => {
    const wrong = [
      "",
      "a\0b",
      Buffer.concat([Buffer.alloc(70_000, "a"), Buffer.from([0])]),
      Buffer.from([0xe9, 0x07, 0x41]),
      Buffer.concat([Buffer.from("caf\xe9".repeat(20_000), "latin1"), Buffer.from([0x1b])]),
      Buffer.from("words", "utf16le"),
      Buffer.from([0xff, 0xfe, 0x41]),
      Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
      Buffer.from("\uFEFFa\0b", "utf16le"),
    ];
    for (const content of wrong) expect(await check("notes.txt", content)).toContain("is not a plain text file");
  });

  it("that begins as a page, a script or a program is not text, whatever stands before its first sign", async () => {
    const starts = [
      html,
      svg,
      "<HTML>",
      "<?xml version='1.0'?>",
      "<script>",
      "<!-- a -->",
      "#!/bin/sh",
      "MZ",
      "\x7fELF",
      "{\\rtf1",
      "%PDF-1.4",
      "GIF89a=1",
      "<b>x",
    ];
    for (const start of starts) {
      for (const text of [start, `\uFEFF${start}`, ` \r\n\t${start}`, Buffer.from(`\uFEFF\n${start}`, "utf16le")]) {
        expect(await check("list.csv", text)).toContain("is not a CSV file");
      }
    }
  });
});
