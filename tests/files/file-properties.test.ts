// What files say of people and places beside their content, and the clean copies of them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import exifr from "exifr";
import { afterAll, describe, expect, it } from "vitest";
import { mayKeep, type FileProperty } from "../../app/domain/file-properties/properties";
import { checkFile } from "../../app/files/check-file.server";
import type { FileTypeId } from "../../app/files/file-types";
import { emptySlots, readSlots, slotsOf } from "../../app/files/properties/office-slots";
import { withZipText } from "../../app/files/text/zip-text.server";
import { testReader } from "../support/text-reader";
import { core, office, photograph, pngPhotograph, segment, wordBy } from "./support/exif";
import { freshFolders } from "./support/folder";
import { jpeg, png } from "./support/images";
import { openDocument } from "./support/zip";

const temporaryFolder = freshFolders();
const reader = testReader();
afterAll(() => reader.close());

let count = 0;
function fileOf(bytes: Buffer): string {
  count += 1;
  const file = path.join(temporaryFolder(), `file-${count}`);
  writeFileSync(file, bytes);
  return file;
}

const told = async (bytes: Buffer, type: FileTypeId) => (await reader.properties(fileOf(bytes), type)) ?? [];

/** The clean copy, which must exist and be a sound file of the same type. */
async function cleaned(bytes: Buffer, type: FileTypeId): Promise<Buffer> {
  const source = fileOf(bytes);
  const target = `${source}-clean`;
  expect(await reader.clean(source, type, target)).toBe(true);
  expect(await checkFile(target, `a.${type === "jpeg" ? "jpg" : type}`)).toEqual({ ok: true, type });
  expect(await told(readFileSync(target), type)).toEqual([]);
  return readFileSync(target);
}

const kinds = (properties: readonly FileProperty[]) => properties.map(({ kind, label, value }) => [kind, label, value]);

describe("a photograph", () => {
  it("says where it was taken, by whom and with which camera", async () => {
    const found = await told(photograph({ position: true, artist: "Jo Bloggs", serial: "C-1234" }), "jpeg");
    expect(kinds(found)).toEqual([
      ["place", "Where it was taken", "52.4800, -1.9000"],
      ["person", "Who made it", "Jo Bloggs"],
      ["device", "Device", "C-1234"],
    ]);
    expect(mayKeep("jpeg", found)).toBe(false);
    expect(mayKeep("jpeg", [])).toBe(false);
  });

  it.each([
    ["a JPEG without anything but the picture", jpeg(), "jpeg"],
    ["a JPEG that only says how it is turned", photograph({ orientation: 6 }), "jpeg"],
    ["a PNG without anything but the picture", png(), "png"],
  ] as const)("%s says nothing", async (_, bytes, type) => expect(await told(bytes, type)).toEqual([]));

  it("with metadata that cannot be read counts as one that says where it was taken", async () => {
    const broken = segment(0xe1, Buffer.from("Exif\0\0XX*\0\xff\xff\xff\xff", "latin1"));
    const image = jpeg();
    const [first] = await told(Buffer.concat([image.subarray(0, 2), broken, image.subarray(2)]), "jpeg");
    expect(first?.kind).toBe("place");
  });

  it("is cleaned of all of it, and of comments and whatever lies behind its end; the picture stays byte for byte", async () => {
    const plain = jpeg(8, 4);
    const comment = segment(0xfe, Buffer.from("Mrs Bloggs, room 3"));
    const vendor = segment(0xed, Buffer.from("Photoshop 3.0\0 8BIM Jo Bloggs", "latin1"));
    const dirty = Buffer.concat([
      photograph({ position: true, artist: "Jo" }, comment, vendor),
      photograph({ artist: "Jo" }),
    ]);
    expect(kinds(await told(dirty, "jpeg"))).toContainEqual(["person", "Comment", "Mrs Bloggs, room 3"]);
    expect((await cleaned(dirty, "jpeg")).equals(plain)).toBe(true);
  });

  it("stays turned as it was: that alone is kept", async () => {
    const clean = await cleaned(photograph({ orientation: 6, position: true }), "jpeg");
    expect(await exifr.parse(clean, { translateValues: false })).toEqual({ Orientation: 6 });
    const turned = await cleaned(pngPhotograph({ orientation: 8, position: true }), "png");
    expect(await exifr.parse(turned, { translateValues: false })).toMatchObject({ Orientation: 8 });
  });

  it("as a PNG is cleaned of its position and its words", async () => {
    const dirty = pngPhotograph({ position: true }, { Author: "Jo Bloggs", Software: "Paint" });
    expect(kinds(await told(dirty, "png"))).toEqual([
      ["place", "Where it was taken", "52.4800, -1.9000"],
      ["person", "Author", "Jo Bloggs"],
    ]);
    expect((await cleaned(dirty, "png")).equals(png(8, 4))).toBe(true);
  });

  it("that is cut short has no clean copy, and nothing is left of the try", async () => {
    const source = fileOf(photograph({ position: true }).subarray(0, 120));
    expect(await reader.clean(source, "jpeg", `${source}-clean`)).toBe(false);
    expect(existsSync(`${source}-clean`)).toBe(false);
  });
});

describe("an Office file", () => {
  const change =
    '<w:document xmlns:w="w"><w:ins w:author="Sam &amp; Co" w:date="x"><w:r><w:t>w:author="Text"</w:t></w:r></w:ins></w:document>';
  const parts = [
    { name: "docProps/core.xml", data: core("Jo Bloggs", "Ann Other") },
    { name: "docProps/app.xml", data: "<Properties><Company>A trust</Company><Manager>B Boss</Manager></Properties>" },
    {
      name: "docProps/custom.xml",
      data: '<Properties><property name="Owner"><vt:lpwstr>jo@trust.example</vt:lpwstr></property><property name="Id"><vt:lpwstr>0x0101</vt:lpwstr></property></Properties>',
    },
    {
      name: "word/comments.xml",
      data: '<w:comments xmlns:w="w"><w:comment w:author="Kim" w:initials="K"/></w:comments>',
    },
    { name: "word/footer1.xml", data: change },
    { name: "word/media/image1.jpeg", data: photograph({ position: true }) },
  ];

  it("names its author, who changed it, its organisation, who commented, and where a picture in it was taken", async () => {
    const found = await told(office("docx", parts), "docx");
    expect(kinds(found)).toEqual([
      ["place", "A picture in it: where it was taken", "52.4800, -1.9000"],
      ["person", "Author", "Jo Bloggs"],
      ["person", "Last changed by", "Ann Other"],
      ["person", "Organisation", "A trust"],
      ["person", "Manager", "B Boss"],
      ["person", "Own property", "jo@trust.example"],
      ["person", "Comments and changes by", "Kim"],
      ["person", "Comments and changes by", "K"],
      ["person", "Comments and changes by", "Sam & Co"],
    ]);
    expect(mayKeep("docx", found)).toBe(false);
    expect(mayKeep("docx", await told(wordBy("Jo Bloggs"), "docx"))).toBe(true);
  });

  it("is copied with nobody named in it, and its words and other parts as they were", async () => {
    const file = fileOf(await cleaned(office("docx", parts), "docx"));
    const read = (name: string) =>
      withZipText(file, async (zip) => {
        const pieces: Buffer[] = [];
        for await (const piece of zip.read(name)) pieces.push(piece);
        return Buffer.concat(pieces);
      });
    expect((await read("docProps/core.xml")).toString()).toBe(core("", ""));
    expect((await read("word/footer1.xml")).toString()).toBe(change.replace("Sam &amp; Co", "Author"));
    expect((await read("word/document.xml")).toString()).toBe("<document/>");
    expect((await read("word/media/image1.jpeg")).equals(jpeg(8, 4))).toBe(true);
    expect((await withZipText(file, async ({ names }) => names)).slice(0, 2)).toEqual([
      "[Content_Types].xml",
      "word/document.xml",
    ]);
  });

  it("gives the same clean copy each time", async () => {
    const dirty = office("docx", parts);
    expect((await cleaned(dirty, "docx")).equals(await cleaned(dirty, "docx"))).toBe(true);
  });

  it.each([
    ["xlsx", "xl/comments1.xml", "<comments><authors><author>Jo Bloggs</author></authors></comments>"],
    [
      "xlsx",
      "xl/persons/person.xml",
      '<personList><person displayName="Jo Bloggs" id="1" userId="jo@x.example"/></personList>',
    ],
    ["xlsx", "docProps/core.xml", core("Jo Bloggs")],
    [
      "pptx",
      "ppt/commentAuthors.xml",
      '<p:cmAuthorLst><p:cmAuthor id="1" name="Jo Bloggs" initials="JB"/></p:cmAuthorLst>',
    ],
  ] as const)("%s names people in %s, and its clean copy does not", async (type, name, data) => {
    const dirty = office(type, [{ name, data }]);
    expect((await told(dirty, type)).map(({ value }) => value)).toContain("Jo Bloggs");
    expect((await cleaned(dirty, type)).includes("Bloggs")).toBe(false);
  });

  it("in OpenDocument is read and cleaned, with its type first and not packed", async () => {
    const meta =
      "<office:meta><meta:initial-creator>Jo Bloggs</meta:initial-creator><dc:creator>Ann</dc:creator></office:meta>";
    const dirty = openDocument("text", [{ name: "meta.xml", data: meta }]);
    expect(kinds(await told(dirty, "odt"))).toEqual([
      ["person", "Last changed by", "Ann"],
      ["person", "Author", "Jo Bloggs"],
    ]);
    const clean = await cleaned(dirty, "odt");
    expect(clean.toString("latin1", 30, 38)).toBe("mimetype");
    expect(clean.readUInt16LE(8)).toBe(0);
  });

  it.each(["Unknown", "python-docx", "Microsoft Office User", ""])(
    "whose author is %j names nobody",
    async (author) => {
      expect(await told(wordBy(author), "docx")).toEqual([]);
    },
  );

  it("of which no other kind is read: a PDF and a text have nothing to say here", async () => {
    expect(await told(Buffer.from("%PDF-1.4"), "pdf")).toEqual([]);
    expect(await told(Buffer.from("Author: Jo"), "txt")).toEqual([]);
  });
});

describe("the names in a part", () => {
  it("are looked for in tags alone, and an attribute of another element is left", () => {
    const workbook = slotsOf("xl/workbook.xml")!;
    const xml = '<workbook><x15ac:absPath url="C:\\Users\\jo\\"/><externalReference url="kept"/></workbook>';
    expect(readSlots(xml, workbook).map(({ value }) => value)).toEqual(["C:\\Users\\jo\\"]);
    expect(emptySlots(xml, workbook)).toBe(xml.replace("C:\\Users\\jo\\", ""));
  });

  it("are found in ten megabytes of hostile tags in a moment", () => {
    const slots = slotsOf("word/document.xml")!;
    for (const piece of ["<", '<"', "<'\"", '<a author="', "<a author="]) {
      const began = performance.now();
      emptySlots(piece.repeat(1e6), slots);
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });
});
