// DICOM files are known by their content, whatever they are called and wherever they hide.
import { describe, expect, it } from "vitest";
import { checkFile } from "../../app/files/check-file.server";
import { freshFolders, writeIn } from "./support/folder";
import { jpeg, png } from "./support/images";
import { office, openDocument } from "./support/zip";

const folder = freshFolders();
const check = (name: string, bytes: Buffer) => checkFile(writeIn(folder(), "staged", bytes), name);
const refused = {
  ok: false,
  message: expect.stringMatching(/^This file is a DICOM image\. .*save what you need as a PDF/) as string,
};
const holds = { ok: false, message: expect.stringMatching(/^This file holds a DICOM image\. Remove it/) as string };

const meta = Buffer.from("DICM\x02\0\0\0UL\x04\0\0\0\0\0", "latin1");
/** The first 128 bytes may be anything: here they are what is given. */
const dicom = (start: Buffer = Buffer.alloc(0)) =>
  Buffer.concat([start.subarray(0, 128), Buffer.alloc(128 - Math.min(128, start.length)), meta, Buffer.alloc(200, 1)]);
const explicit = Buffer.concat([Buffer.from("\x08\0\x05\0CS\x0a\0ISO_IR 100", "latin1"), Buffer.alloc(100, 2)]);
const implicit = Buffer.concat([Buffer.from("\x08\0\0\0\x04\0\0\0\x10\0\0\0", "latin1"), Buffer.alloc(100, 2)]);
const bigEndian = Buffer.concat([Buffer.from("\0\x08\0\x05CS\0\x0aISO_IR 100", "latin1"), Buffer.alloc(100, 2)]);

describe("a DICOM file is refused as one", () => {
  it.each([
    "scan.dcm",
    "scan",
    "IM00001",
    "scan.pdf",
    "scan.txt",
    "scan.csv",
    "scan.jpg",
    "scan.png",
    "scan.docx",
    "scan.exe",
  ])("when it is called %s", async (name) => {
    for (const bytes of [dicom(), explicit, implicit, bigEndian]) expect(await check(name, bytes)).toEqual(refused);
  });

  it("when it begins as another type does", async () => {
    expect(await check("scan.jpg", dicom(jpeg()))).toEqual(refused);
    expect(await check("scan.png", dicom(png()))).toEqual(refused);
    expect(await check("scan.pdf", dicom(Buffer.from("%PDF-1.4\n")))).toEqual(refused);
    expect(await check("scan.docx", dicom(Buffer.from("PK\x03\x04")))).toEqual(refused);
  });

  it("when it lies in a document, under any name", async () => {
    for (const name of ["word/embeddings/oleObject1.bin", "word/media/image1.png", "customXml/item1"]) {
      expect(await check("a.docx", office("docx", [{ name, data: dicom() }]))).toEqual(holds);
    }
    expect(await check("a.odt", openDocument("text", [{ name: "Pictures/1.jpg", data: explicit }]))).toEqual(holds);
  });

  it("when it lies behind a picture: something is hidden in it", async () => {
    for (const [name, image] of [
      ["a.jpg", jpeg()],
      ["a.png", png()],
    ] as const) {
      expect(await check(name, Buffer.concat([image, dicom()]))).toMatchObject({ ok: false });
    }
  });
});

it("no other file is taken for one", async () => {
  expect(await check("a.txt", Buffer.from("DICM is the sign of a DICOM file, behind 128 bytes.\n"))).toMatchObject({
    ok: true,
  });
  expect(await check("a.jpg", jpeg())).toMatchObject({ ok: true });
  expect(await check("a.docx", office("docx", [{ name: "word/media/image1.png", data: png() }]))).toMatchObject({
    ok: true,
  });
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("\x08\x02 plain words", "utf16le")]);
  expect(await check("a.txt", wide)).toMatchObject({ ok: true });
});
