// Attacks 30 to 33 and 36: files that are not what they say, names that are more than names, and bodies that are too large.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { utils, write } from "@e965/xlsx";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { office, zip } from "../files/support/zip";
import { multipart, post, send, sendRaw, signIn, upload, type Answer, type Part } from "../support/attack-client";
import { changedTables, pictureOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";
import { tinyPdf } from "../support/uploads";

let portal: AttackPortal;
let cookie: string;
const page = "/services/uhnm/evidence/new-file";

beforeAll(async () => {
  portal = await startAttackPortal({ env: { UPLOAD_LIMIT_MB: "2" } });
  cookie = await signIn(portal, "lead@uhnm.example");
});

afterAll(async () => portal?.stop());

const fields = (title: string): Part[] =>
  Object.entries({ title, kind: "policy", visibility: "trust", noPatientData: "yes" }).map(([name, value]) => ({
    name,
    value,
  }));

function uploadFile(file: string, value: Buffer | string, more: Partial<Part> = {}, title = "Attack"): Promise<Answer> {
  return upload(portal, page, [...fields(title), { name: "file", file, value, ...more }], { cookie });
}

/** Files that wait to be checked; none may be left behind. */
function waitingFiles(): string[] {
  const folder = path.join(portal.folder, "blobs/tmp");
  return existsSync(folder) ? readdirSync(folder) : [];
}

const residentBytes = () =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${portal.pid}/status`, "utf8"))?.[1]) * 1024;

async function expectRefused(attack: () => Promise<Answer>, status: number, words?: RegExp): Promise<void> {
  const before = pictureOf(portal);
  const answer = await attack();
  expect(answer.status).toBe(status);
  if (words !== undefined) expect(answer.text).toMatch(words);
  expect(changedTables(before, pictureOf(portal))).toEqual([]);
  expect(waitingFiles()).toEqual([]);
  expect(portal.isAlive()).toBe(true);
}

const script = "<html><script>alert(1)</script></html>";
const gif = Buffer.from("GIF89a/*\x01\x00\x01\x00*/=1;alert(1);", "latin1");
const exe = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200, 7)]);

describe("a file that is not what its name says is refused (attack 30)", () => {
  const files: readonly (readonly [what: string, name: string, value: Buffer | string, more?: Partial<Part>])[] = [
    ["a page named as a PDF", "report.pdf", script],
    ["a page named as a PDF, said to be one", "report.pdf", script, { type: "application/pdf" }],
    ["a page named as an image", "photo.png", script, { type: "image/png" }],
    ["a page named as text", "notes.txt", script, { type: "text/plain" }],
    ["a page named as a table", "table.csv", `  \n${script}`],
    [
      "a picture with script (SVG)",
      "logo.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      { type: "image/svg+xml" },
    ],
    ["a picture with script named as a PNG", "logo.png", '<svg onload="alert(1)"/>', { type: "image/png" }],
    ["a picture that is a script (GIF)", "a.gif", gif, { type: "image/gif" }],
    ["a picture that is a script, named as a JPEG", "a.jpg", gif, { type: "image/jpeg" }],
    ["a PDF with an archive behind it", "a.pdf", Buffer.concat([tinyPdf(), zip([{ name: "a.exe", data: exe }])])],
    ["a PDF with a page behind it", "a.pdf", Buffer.concat([tinyPdf(), Buffer.from(script)])],
    ["a page in front of a PDF", "a.pdf", Buffer.concat([Buffer.from(script), tinyPdf()])],
    ["a Word document that is an archive of a program", "plan.docx", zip([{ name: "setup.exe", data: exe }])],
    [
      "a Word document with a program in it",
      "plan.docx",
      office("docx", [{ name: "word/embeddings/setup.exe", data: exe }]),
    ],
    ["a Word document with macros", "plan.docx", office("docx", [{ name: "word/vbaProject.bin", data: "x" }])],
    ["a workbook named as a Word document", "plan.docx", office("xlsx")],
    ["a program", "setup.exe", exe],
    ["a program named as a PDF", "setup.pdf", exe],
    ["a name of two extensions", "report.pdf.exe", tinyPdf()],
    ["a page by extension", "index.html", tinyPdf()],
    ["a script by extension", "a.js", "alert(1)"],
    ["XML", "a.xml", "<?xml version='1.0'?><a/>"],
    [
      "a document with a way out of its folder (attack 35)",
      "plan.docx",
      office("docx", [{ name: "../../evil.xml", data: "x" }]),
    ],
    [
      "a document that declares entities (attack 34)",
      "plan.docx",
      zip([
        { name: "[Content_Types].xml", data: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
        { name: "word/document.xml", data: "<a/>" },
      ]),
    ],
  ];

  it.each(files.map(([what, ...file]) => ({ what, file })))("$what", async ({ file: [name, value, more] }) => {
    await expectRefused(() => uploadFile(name, value, more), 422);
  });

  it("with words that say what is wrong", async () => {
    await expectRefused(() => uploadFile("report.pdf", script), 422, /This file is not a PDF/);
  });
});

describe("an archive that unpacks to far more than it is (attack 33)", () => {
  const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const bombs: readonly (readonly [string, () => Buffer])[] = [
    [
      "by what it says",
      () => office("docx", [{ name: "word/media/a.bin", deflated: zeros, claimedBytes: 64 * 1024 * 1024 }]),
    ],
    [
      "by what it is, whatever it says",
      () =>
        zip([
          { name: "[Content_Types].xml", deflated: zeros, claimedBytes: 10 },
          { name: "word/document.xml", data: "<a/>" },
        ]),
    ],
    [
      "by ten thousand parts",
      () =>
        office(
          "docx",
          Array.from({ length: 10_000 }, (_, index) => ({ name: `word/${index}.xml`, data: "" })),
        ),
    ],
    [
      "by an archive within",
      () => office("docx", [{ name: "word/embeddings/inner.zip", data: zip([{ name: "a.txt", data: "x" }]) }]),
    ],
    [
      "by four gigabytes that it claims",
      () => office("docx", [{ name: "word/a.bin", data: "x", claimedBytes: 0xfffffff0 }]),
    ],
  ];

  it.each(bombs)("%s is refused before it is unpacked, in a second and without memory", async (_, make) => {
    const bomb = make();
    const before = residentBytes();
    const began = performance.now();
    await expectRefused(() => uploadFile("bomb.docx", bomb), 422);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(residentBytes() - before).toBeLessThan(50 * 1024 * 1024 + 4 * bomb.length);
  });
});

describe("a document that the check at the door lets through, but whose words cannot be had (attacks 33 and 34)", () => {
  const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const documents: readonly (readonly [string, Parameters<typeof office>[1]])[] = [
    ["lies about the size of its text", [{ name: "word/footer1.xml", deflated: zeros, claimedBytes: 100 }]],
    ["declares entities in its text", [{ name: "word/header1.xml", data: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }]],
  ];

  it.each(documents)("and that %s is held, and the portal answers on", async (what, parts) => {
    const before = residentBytes();
    const answer = await uploadFile("bomb.docx", office("docx", parts), {}, `Attack: ${what}`);
    expect(answer.status).toBe(303);
    const holds = portal.read<{ reason: string; held: number }>(
      `select file_hold.reason, evidence.held from file_hold
       join evidence_version on evidence_version.id = file_hold.evidence_version_id
       join evidence on evidence.id = evidence_version.evidence_id where evidence.title = ?`,
      `Attack: ${what}`,
    );
    expect(holds).toEqual([{ reason: "not-read", held: 1 }]);
    expect(residentBytes() - before).toBeLessThan(200 * 1024 * 1024);
    expect(waitingFiles()).toEqual([]);
    expect(portal.isAlive()).toBe(true);
  });
});

describe("a file that is looked through by the worker of the built portal", () => {
  /** Invented, of the test range: the check digit of the first is right, that of the second is not. */
  const right = "999 000 0018";
  const wrong = "999 000 0019";
  const workbook = (words: string) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["Number"], [words]]), "One");
    return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  };
  const page = (words: string) => office("docx", [{ name: "word/header1.xml", data: `<p><t>${words}</t></p>` }]);
  const pdf = async (words: string) => {
    const made = await PDFDocument.create();
    made.addPage().drawText(words, { font: await made.embedFont(StandardFonts.Helvetica), size: 12 });
    return Buffer.from(await made.save({ useObjectStreams: false }));
  };
  const files: readonly (readonly [string, (words: string) => Buffer | Promise<Buffer>])[] = [
    ["text.txt", (words) => Buffer.from(words)],
    ["book.xlsx", workbook],
    ["page.docx", page],
    ["print.pdf", pdf],
  ];

  it.each(files)("%s is held with a valid NHS number, and not with a wrong check digit", async (name, make) => {
    const reasonsOf = (title: string) =>
      portal.read<{ reason: string | null }>(
        `select file_hold.reason from evidence join evidence_version on evidence_version.evidence_id = evidence.id
         left join file_hold on file_hold.evidence_version_id = evidence_version.id where evidence.title = ?`,
        title,
      );
    expect((await uploadFile(name, await make(right), {}, `Right ${name}`)).status).toBe(303);
    expect((await uploadFile(name, await make(wrong), {}, `Wrong ${name}`)).status).toBe(303);
    expect(reasonsOf(`Right ${name}`)).toEqual([{ reason: "nhs-number" }]);
    expect(reasonsOf(`Wrong ${name}`)).toEqual([{ reason: null }]);
  });
});

describe("a file's name (attack 32)", () => {
  const names: readonly (readonly [string, string])[] = [
    ["leads out of the folder", "../../../etc/passwd.pdf"],
    ["leads out of the folder on Windows", "..\\\\..\\\\windows\\\\system.pdf"],
    ["turns round", "report\u202efdp.exe.pdf"],
    ["is 4,000 characters long", `${"a".repeat(4000)}.pdf`],
    ["is a device's", "con.pdf"],
    ["holds quotes and signs that headers read", "a';b=c\\\";d.pdf"],
    ["holds a page", "<img src=x onerror=alert(1)>.pdf"],
    ["holds percent signs", "%0d%0aSet-Cookie: a=b.pdf"],
    ["is of another script", "日本語 – résumé.pdf"],
    ["is nothing but an extension", ".pdf.pdf"],
  ];

  it.each(names)("%s: it is cleaned, the header is whole, and the file comes back as it was", async (what, name) => {
    const bytes = tinyPdf(what);
    const answer = await uploadFile(name, bytes, {}, `Named: ${what}`);
    expect(answer.status).toBe(303);
    const [row] = portal.read<{ id: string; file_name: string; file_type: string }>(
      "select e.id, v.file_name, v.file_type from evidence e join evidence_version v on v.evidence_id = e.id where e.title = ?",
      `Named: ${what}`,
    );
    expect(row?.file_type).toBe("pdf");
    expect(row?.file_name).toMatch(/\.pdf$/);
    expect(row?.file_name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]|^\.|^con\./u);
    expect([...(row?.file_name ?? "")].length).toBeLessThanOrEqual(150);
    const file = await send(portal, `/evidence/${row?.id}/versions/1/file`, { cookie });
    expect(file.status).toBe(200);
    expect(file.body.equals(bytes)).toBe(true);
    expect(file.headers["set-cookie"]).toBeUndefined();
    expectSafeDownload(file);
    const shown = await send(portal, `/evidence/${row?.id}`, { cookie });
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain("<img src=x");
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(shown.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000]/);
  });

  it("that holds a NUL is refused whole, or cleaned", async () => {
    const answer = await uploadFile("a\u0000.exe.pdf", tinyPdf("NUL"), {}, "NUL");
    expect([303, 400, 422]).toContain(answer.status);
    expect(portal.read("select id from evidence_version where instr(file_name, char(0)) > 0")).toEqual([]);
  });

  it("that breaks its own header with a line end takes no other header with it", async () => {
    const broken = 'a.pdf"\r\nContent-Type: text/html\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script>';
    const answer = await uploadFile(broken, tinyPdf("line ends"));
    expect([303, 400, 422]).toContain(answer.status);
    expect(portal.isAlive()).toBe(true);
    for (const { file_name } of portal.read<{ file_name: string }>("select file_name from evidence_version")) {
      expect(file_name).not.toMatch(/[\r\n]/);
    }
  });
});

/** Attack 31. */
function expectSafeDownload(file: Answer): void {
  expect(file.headers["content-type"]).toBe("application/pdf");
  expect(file.headers["x-content-type-options"]).toBe("nosniff");
  expect(file.headers["content-security-policy"]).toContain("sandbox; default-src 'none'");
  expect(file.headers["cache-control"]).toBe("private, no-store");
  const disposition = String(file.headers["content-disposition"]);
  expect(disposition).toMatch(/^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+^`|#-]+$/);
}

describe("a download (attack 31)", () => {
  it("says the portal's own word for its type, whatever the uploader said", async () => {
    const answer = await uploadFile("typed.pdf", tinyPdf("typed"), { type: "text/html" }, "Typed");
    expect(answer.status).toBe(303);
    const [row] = portal.read<{ id: string }>("select id from evidence where title = 'Typed'");
    expectSafeDownload(await send(portal, `/evidence/${row?.id}/versions/1/file`, { cookie }));
  });

  it("is stored under its hash, where only its owner reads it, and not under any name of its uploader's", () => {
    const [row] = portal.read<{ sha256: string }>(
      "select v.sha256 from evidence e join evidence_version v on v.evidence_id = e.id where e.title = 'Typed'",
    );
    const sha256 = row?.sha256 ?? "";
    const file = path.join(portal.folder, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(statSync(file).mode & 0o077).toBe(0);
    const all = readdirSync(path.join(portal.folder, "blobs"), { recursive: true, encoding: "utf8" });
    expect(all.filter((name) => /\.(pdf|exe|docx)$/.test(name))).toEqual([]);
  });

  it("that was damaged on disk is refused, not sent", async () => {
    const answer = await uploadFile("damaged.pdf", tinyPdf("damaged"), {}, "Damaged");
    expect(answer.status).toBe(303);
    portal.write(
      "update evidence_version set sha256 = ? where evidence_id = (select id from evidence where title = 'Damaged')",
      "0".repeat(64),
    );
    const [row] = portal.read<{ id: string }>("select id from evidence where title = 'Damaged'");
    const file = await send(portal, `/evidence/${row?.id}/versions/1/file`, { cookie });
    expect(file.status).toBe(500);
    expect(file.text).not.toMatch(/blobs|0{64}/);
  });
});

describe("what is too large (attack 36)", () => {
  const head = (address: string, type: string, length: number) =>
    [
      `POST ${address} HTTP/1.1`,
      `Host: 127.0.0.1:${portal.port}`,
      `Origin: ${portal.base}`,
      `Cookie: ${cookie}`,
      `Content-Type: ${type}`,
      `Content-Length: ${length}`,
      "",
      "",
    ].join("\r\n");

  it("a file over the limit is 413 while it arrives, and leaves nothing", async () => {
    await expectRefused(() => uploadFile("large.pdf", Buffer.alloc(2 * 1024 * 1024 + 1, 1)), 413);
  });

  it("a body that says it is too large is refused before it is sent", async () => {
    const { type } = multipart([]);
    const before = pictureOf(portal);
    expect(await sendRaw(portal, head(page, type, 500 * 1024 * 1024))).toMatch(/^HTTP\/1\.1 413 /);
    expect(await sendRaw(portal, head("/sign-in", "application/x-www-form-urlencoded", 50 * 1024 * 1024))).toMatch(
      /^HTTP\/1\.1 413 /,
    );
    expect(await sendRaw(portal, head("/services/uhnm/evidence/new-link", type, 3 * 1024 * 1024))).toMatch(
      /^HTTP\/1\.1 413 /,
    );
    expect(changedTables(before, pictureOf(portal))).toEqual([]);
  });

  it("a client that sends 50 MB all the same is cut off, and costs no memory", async () => {
    const before = residentBytes();
    const sent = await flood(head("/sign-in", "application/x-www-form-urlencoded", 50 * 1024 * 1024), 50);
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(residentBytes() - before).toBeLessThan(60 * 1024 * 1024);
    expect(portal.isAlive()).toBe(true);
  });

  it("a body without a length is refused: nothing streams in unmeasured", async () => {
    const chunked = `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nOrigin: ${portal.base}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nemail\r\n0\r\n\r\n`;
    expect(await sendRaw(portal, chunked)).toMatch(/^HTTP\/1\.1 411 /);
  });

  it("ten thousand fields are refused, in a form of either kind, signed in or not", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [`f${index}`, ""] as const);
    for (const address of ["/account/password", "/services/uhnm/evidence/new-link"]) {
      await expectRefused(() => post(portal, address, many, { cookie }), 413);
    }
    await expectRefused(() => post(portal, "/sign-in", many), 413);
    const parts = many.map(([name]) => ({ name, value: "" }));
    await expectRefused(() => upload(portal, page, parts.slice(0, 5000), { cookie }), 413);
    const carried = await post(portal, "/services/uhnm/evidence/new-link", many);
    expect([401, 413]).toContain(carried.status);
    expect(carried.text.length).toBeLessThan(2 * 1024 * 1024);
  });

  it("two files, a file under another name, and a field of 100 KB are refused", async () => {
    const file = { file: "a.txt", value: "Plain words.\n" };
    await expectRefused(
      () => upload(portal, page, [...fields("x"), { name: "file", ...file }, { name: "file", ...file }], { cookie }),
      413,
    );
    await expectRefused(() => upload(portal, page, [...fields("x"), { name: "other", ...file }], { cookie }), 400);
    await expectRefused(
      () =>
        upload(
          portal,
          page,
          [
            { name: "title", value: "a".repeat(100_000) },
            { name: "file", ...file },
          ],
          { cookie },
        ),
      413,
    );
  });

  it("a part's header of 8 KB and more is refused or cut, and the portal lives", async () => {
    for (const size of [8_000, 20_000]) {
      const answer = await upload(
        portal,
        page,
        [...fields("x"), { name: "file", file: "a.txt", value: "x", type: "a".repeat(size) }],
        { cookie },
      );
      expect([303, 400, 413, 422]).toContain(answer.status);
    }
    const name = await upload(portal, page, [{ name: "n".repeat(8000), value: "x" }], { cookie });
    expect([400, 413]).toContain(name.status);
    expect(portal.isAlive()).toBe(true);
  });

  it("headers of 20 KB are refused before anything is looked at", async () => {
    const request = `GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`;
    expect(await sendRaw(portal, request)).toMatch(/^HTTP\/1\.1 431 /);
  });

  /** Sends so many megabytes after a head, until the server closes. */
  function flood(first: string, megabytes: number): Promise<{ readonly answer: string }> {
    return new Promise((resolve) => {
      const socket = connect(portal.port, "127.0.0.1");
      const pieces: Buffer[] = [];
      const piece = Buffer.alloc(1024 * 1024, 97);
      let left = megabytes;
      const more = () => {
        while (left > 0 && socket.writable) {
          left -= 1;
          if (!socket.write(piece)) return void socket.once("drain", more);
        }
      };
      socket.on("data", (data) => pieces.push(data));
      socket.on("error", () => undefined);
      socket.on("close", () => resolve({ answer: Buffer.concat(pieces).toString("latin1") }));
      setTimeout(() => socket.destroy(), 8000).unref();
      socket.write(first);
      more();
    });
  }
});
