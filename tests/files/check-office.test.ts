// Zipped documents made to hurt: bombs, lies, links and doubles (attacks 33 to 35).
import { constants, deflateRawSync } from "node:zlib";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../app/files/check-file.server";
import { freshFolders, writeIn } from "./support/folder";
import { runScript } from "./support/script";
import { contentTypes, office, openDocument, zip, type ZipPart } from "./support/zip";

const newFolder = freshFolders();
const unpacksTooFar = "This file unpacks to far more than its size. Save it as a PDF and upload it again.";
const isNoWord = "This file is not a Word document (.docx), whatever its name says.";

async function check(name: string, content: Uint8Array): Promise<string> {
  const result = await checkFile(writeIn(newFolder(), "staged", content), name);
  return result.ok ? result.type : result.message;
}

/** Ten thousand copies of a megabyte of zeros: 10 GB in 10 MB, and a true deflate stream. */
function bombOf(megabytes: number): Buffer {
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: megabytes }, () => megabyte), deflateRawSync(Buffer.alloc(0))]);
}

describe("a document that unpacks too far", () => {
  it("is refused by what its directory says: 200 MB in all, 100 times its size, 2,000 parts", async () => {
    const parts = (count: number, claimedBytes?: number): ZipPart[] =>
      Array.from({ length: count }, (_, index) => ({ name: `word/${index}.xml`, claimedBytes, data: "x" }));
    const padding = {
      name: "word/media/a.bin",
      deflated: Buffer.alloc(3 * 1024 * 1024),
      claimedBytes: 3 * 1024 * 1024,
    };
    expect(await check("a.docx", office("docx", parts(1998)))).toBe("docx");
    expect(await check("a.docx", office("docx", parts(1999)))).toBe(unpacksTooFar);
    expect(await check("a.docx", office("docx", [padding, ...parts(19, 10 * 1024 * 1024)]))).toBe("docx");
    expect(await check("a.docx", office("docx", [padding, ...parts(20, 10 * 1024 * 1024)]))).toBe(unpacksTooFar);
    expect(await check("a.docx", office("docx", parts(1, 900_000)))).toBe("docx");
    expect(await check("a.docx", office("docx", parts(1, 1_100_000)))).toBe(unpacksTooFar);
  });

  it("100,000 parts are refused by their count alone", async () => {
    expect(await check("a.docx", zip([{ name: "[Content_Types].xml" }], { claimedCount: 65_535 }))).toBe(unpacksTooFar);
    const parts = Array.from({ length: 100_000 }, (_, index) => ({ name: `${index}`, deflated: Buffer.alloc(0) }));
    // The count is kept in 16 bits: 100,000 reads as 34,464.
    expect(await check("a.docx", zip(parts))).toBe(unpacksTooFar);
    // One that owns up to two parts of three is told by what follows them.
    expect(await check("a.docx", office("docx", [{ name: "run.exe" }], { claimedCount: 2 }))).toContain(isNoWord);
  });

  it("10 GB in 10 MB grow the process by less than 50 MB, also where the directory lies about it", async () => {
    const folder = newFolder();
    const bomb = bombOf(10_000);
    const list = { name: "[Content_Types].xml", data: contentTypes("docx") };
    const main = { name: "word/document.xml", data: "<document/>" };
    const files = {
      honest: zip([list, main, { name: "word/a.xml", deflated: bomb, claimedBytes: 0xfffffff0 }]),
      "lying-part": zip([list, main, { name: "word/a.xml", deflated: bomb, claimedBytes: 100 }]),
      "lying-list": zip([{ ...list, deflated: bomb, claimedBytes: 500 }, main]),
      "lying-mimetype": zip([{ name: "mimetype", deflated: bomb, claimedBytes: 39 }, { name: "content.xml" }]),
      "large-list": zip([{ ...list, deflated: bomb, claimedBytes: 100 * 1024 * 1024 }, main]),
    };
    for (const [name, content] of Object.entries(files)) writeIn(folder, name, content);
    const code = `
      import { checkFile } from "./app/files/check-file.server";
      const names = ${JSON.stringify(Object.keys(files))};
      const before = process.memoryUsage().rss;
      let most = before;
      const timer = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 2);
      const answers = {};
      for (const name of names) {
        const result = await checkFile(${JSON.stringify(folder)} + "/" + name, name.endsWith("mimetype") ? "a.odt" : "a.docx");
        answers[name] = result.ok ? result.type : result.message;
      }
      most = Math.max(most, process.memoryUsage().rss);
      clearInterval(timer);
      console.log(JSON.stringify({ grown: most - before, answers }));`;
    const { grown, answers } = await runScript<{ grown: number; answers: Record<string, string> }>(join(folder), code);
    expect(answers.honest).toBe(unpacksTooFar);
    // What lies in a part that nobody unpacks does no harm; what is unpacked is counted as it comes.
    expect(answers["lying-part"]).toBe("docx");
    expect(answers["lying-list"]).toContain(isNoWord);
    expect(answers["lying-mimetype"]).toContain("is not an OpenDocument text");
    expect(answers["large-list"]).toContain(isNoWord);
    expect(grown).toBeLessThan(50 * 1024 * 1024);
  });
});

describe("a document that leads elsewhere", () => {
  it("by a path out of its folder, a drive, or a link is refused", async () => {
    for (const name of ["../../etc/passwd", "word/../../a", "..\\..\\a", "/etc/passwd", "C:\\a"]) {
      expect(await check("a.docx", office("docx", [{ name }]))).toContain(isNoWord);
    }
    expect(await check("a.docx", office("docx", [{ name: "word/link", unixMode: 0o120777 }]))).toContain(
      "contains a program",
    );
    expect(await check("a.docx", office("docx", [{ name: "word/file", unixMode: 0o100644 }]))).toBe("docx");
  });

  it("by two parts of one name, in any case, is refused", async () => {
    expect(await check("a.docx", office("docx", [{ name: "word/document.xml" }]))).toContain(isNoWord);
    expect(await check("a.docx", office("docx", [{ name: "[content_types].XML" }]))).toContain(isNoWord);
  });

  it("by positions outside the file is refused, and the process lives on", async () => {
    const folder = newFolder();
    const cases: string[] = [];
    for (const [locator, directory] of [
      [2n ** 64n - 1n, 0n],
      [2n ** 53n, 0n],
      [4n, 2n ** 64n - 1n],
      [4n, 2n ** 62n],
    ] as const) {
      const record = Buffer.alloc(56);
      record.writeUInt32LE(0x06064b50, 0);
      record.writeBigUInt64LE(1n, 32);
      record.writeBigUInt64LE(directory, 48);
      const pointer = Buffer.alloc(20);
      pointer.writeUInt32LE(0x07064b50, 0);
      pointer.writeBigUInt64LE(locator, 8);
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      const content = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), record, pointer, end]);
      cases.push(writeIn(folder, `case-${cases.length}`, content));
    }
    const code = `
      import { checkFile } from "./app/files/check-file.server";
      const answers = [];
      for (const path of ${JSON.stringify(cases)}) answers.push((await checkFile(path, "a.docx")).ok);
      console.log(JSON.stringify(answers));`;
    expect(await runScript(folder, code)).toEqual([false, false, false, false]);
  });
});

describe("a document with something in it", () => {
  it("a type of macros that no part has is no macro: spreadsheet libraries list every type they know", async () => {
    const idle = '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>';
    const list = contentTypes("xlsx").replace("<Override", `${idle}<Override`);
    const workbook = (more: readonly ZipPart[] = []) =>
      zip([{ name: "[Content_Types].xml", data: list }, { name: "xl/workbook.xml", data: "<a/>" }, ...more]);
    expect(await check("a.xlsx", workbook())).toBe("xlsx");
    expect(await check("a.xlsx", workbook([{ name: "xl/other.BIN", data: "x" }]))).toContain("contains macros");
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["A cell"]]), "One");
    expect(await check("a.xlsx", write(book, { type: "buffer", bookType: "xlsx" }) as Buffer)).toBe("xlsx");
  });

  it("macros, by part or by type, are refused with the way out", async () => {
    const message = "This file contains macros. Save it without macros, or as a PDF, and upload it again.";
    for (const name of [
      "word/vbaProject.bin",
      "word/activeX/activeX1.xml",
      "xl/macrosheets/sheet1.xml",
      "word/a.docm",
    ]) {
      expect(await check("a.docx", office("docx", [{ name }]))).toBe(message);
    }
    const type = "application/vnd.ms-word.document.macroEnabled.main+xml";
    const list = { name: "[Content_Types].xml", data: contentTypes("docx", type) };
    expect(await check("a.docx", zip([list, { name: "word/document.xml" }]))).toBe(message);
    expect(await check("a.odt", openDocument("text", [{ name: "Basic/Standard/Module1.xml" }]))).toBe(message);
  });

  it("that would also run as a Java program or open as a book is refused", async () => {
    const parts = [{ name: "[Content_Types].xml", data: contentTypes("docx") }, { name: "word/document.xml" }];
    expect(await check("a.docx", zip([{ name: "META-INF/MANIFEST.MF" }, ...parts]))).toContain(isNoWord);
    expect(await check("a.docx", zip([{ name: "mimetype", data: "application/epub+zip" }, ...parts]))).toContain(
      isNoWord,
    );
  });

  it("a password is refused with the way out, however it is kept", async () => {
    const message = "This file is protected by a password, or is of an older kind.";
    const older = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);
    const manifest = { name: "META-INF/manifest.xml", data: `<manifest:encryption-data manifest:checksum="x">` };
    expect(await check("a.docx", older)).toContain(message);
    expect(await check("a.docx", office("docx", [{ name: "word/a.xml", data: "0".repeat(12), flags: 1 }]))).toContain(
      message,
    );
    expect(await check("a.odt", openDocument("text", [manifest]))).toContain(message);
  });

  it("a document type in the list of content types is refused before anything reads it", async () => {
    const laughs = `<!DOCTYPE t [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>`;
    const list = { name: "[Content_Types].xml", data: contentTypes("docx", undefined, laughs) };
    expect(await check("a.docx", zip([list, { name: "word/document.xml" }]))).toContain(isNoWord);
  });

  it("whose list names a main part that is not there is refused", async () => {
    expect(await check("a.docx", zip([{ name: "[Content_Types].xml", data: contentTypes("docx") }]))).toContain(
      isNoWord,
    );
    const mimetype = { name: "mimetype", data: "application/vnd.oasis.opendocument.text" };
    expect(await check("a.odt", zip([mimetype]))).toContain("is not an OpenDocument text");
  });

  it("cut anywhere or with any byte changed is answered, never thrown", async () => {
    const whole = office("docx");
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0xff;
      expect(typeof (await check("a.docx", changed))).toBe("string");
      expect(await check("a.docx", whole.subarray(0, at))).not.toBe("docx");
    }
  });
});
