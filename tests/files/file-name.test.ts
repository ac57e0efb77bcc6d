import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downloadHeaders } from "../../app/files/download.server";
import { cleanFileName, contentDisposition, formatBytes } from "../../app/files/file-name";
import { acceptAttribute, fileTypeOf, fileTypes, typeClaimedBy } from "../../app/files/file-types";

describe("a clean file name (attack 32)", () => {
  it.each([
    ["Plan 2026.pdf", "Plan 2026.pdf"],
    ["Übersicht – März.docx", "Übersicht – März.docx"],
    ["a';b (1).pdf", "a';b (1).pdf"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\boot.ini", "boot.ini"],
    ["C:\\scans\\a.pdf", "a.pdf"],
    ["a\0b.pdf", "ab.pdf"],
    ["a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie_ x=1.pdf"],
    ["gpj.\u202Efdp.exe", "gpj.fdp.exe"],
    ["\u2066a\u200B\uFEFF.pdf", "a.pdf"],
    ["a\uD800b.pdf", "ab.pdf"],
    ["  a   b.pdf. . ", "a b.pdf"],
    ['<b>"a"|?*.pdf', "_b__a____.pdf"],
    ["con.txt", "file-con.txt"],
    ["CON", "file-CON"],
    ["lpt1.tar.gz", "file-lpt1.tar.gz"],
    ["console.txt", "console.txt"],
    [".htaccess", "htaccess"],
    ["", "file"],
    ["..", "file"],
    ["a/", "file"],
    ["\u202E\u202E", "file"],
  ])("%j is shown as %j", (given, shown) => {
    expect(cleanFileName(given)).toBe(shown);
  });

  it("of 4,000 characters keeps 150 of them, with the extension", () => {
    expect(cleanFileName(`${"a".repeat(4000)}.docx`)).toBe(`${"a".repeat(145)}.docx`);
    expect(cleanFileName("a".repeat(4000))).toBe("a".repeat(150));
    expect([...cleanFileName(`${"😀".repeat(4000)}.pdf`)]).toHaveLength(150);
    expect(cleanFileName(`a.${"b".repeat(4000)}`)).toHaveLength(150);
  });

  it("cleaned twice is the same, safe, and never empty, whatever was given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const clean = cleanFileName(given);
        expect(cleanFileName(clean)).toBe(clean);
        expect([...clean].length).toBeGreaterThan(0);
        expect([...clean].length).toBeLessThanOrEqual(150);
        expect(clean).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\.|[. ]$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the header of a download", () => {
  it("carries the true name, and one in ASCII for old programs", () => {
    expect(contentDisposition("Café plan.pdf")).toBe(
      `attachment; filename="Cafe plan.pdf"; filename*=UTF-8''Caf%C3%A9%20plan.pdf`,
    );
    expect(contentDisposition("計画(1)'*.pdf")).toBe(
      `attachment; filename="__(1)'_.pdf"; filename*=UTF-8''%E8%A8%88%E7%94%BB%281%29%27_.pdf`,
    );
  });

  it("is one header of printable ASCII that no name can split or close", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const header = contentDisposition(name);
        expect(header).toMatch(
          /^attachment; filename="[\x20!#-$&-.0-[\]-~]+"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+$/,
        );
        expect(new Headers({ "Content-Disposition": header }).get("Content-Disposition")).toBe(header);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a download (attack 31)", () => {
  it("is saved and never shown: every header, exactly", () => {
    expect(Object.fromEntries(downloadHeaders("pdf", "Plan.pdf", 1234))).toEqual({
      "content-type": "application/pdf",
      "content-length": "1234",
      "content-disposition": `attachment; filename="Plan.pdf"; filename*=UTF-8''Plan.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  it("of a type that is not in the table is a plain file", () => {
    expect(downloadHeaders("text/html", "a.html", 1).get("Content-Type")).toBe("application/octet-stream");
  });
});

describe("the table of types", () => {
  it("holds no type that a browser runs", () => {
    for (const { mediaType } of fileTypes) expect(mediaType).not.toMatch(/html|xml$|svg|script/);
  });

  it("names each type and each extension once, and a file input offers them all", () => {
    const ids = fileTypes.map((type) => type.id);
    const extensions = fileTypes.flatMap((type) => [...type.extensions]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(acceptAttribute).toBe(".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.csv,.txt");
  });

  it("is read by id and by the last extension of a name", () => {
    expect(fileTypeOf("docx").label).toBe("Word");
    expect(fileTypeOf("__proto__").label).toBe("File");
    expect(typeClaimedBy("Scan.JPG")?.id).toBe("jpeg");
    expect(typeClaimedBy("plan.pdf.exe")).toBeUndefined();
    expect(typeClaimedBy("pdf")).toBeUndefined();
  });
});

describe("a size in words", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [1023, "1023 bytes"],
    [1024, "1KB"],
    [245_760, "240KB"],
    [1_048_575, "1MB"],
    [1_258_291, "1.2MB"],
    [25 * 1024 * 1024, "25MB"],
    [1024 ** 3 - 1, "1GB"],
    [3 * 1024 ** 4, "3TB"],
  ])("%d is %s", (bytes, shown) => {
    expect(formatBytes(bytes)).toBe(shown);
  });
});
