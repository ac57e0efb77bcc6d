import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { createServer, request as httpRequest, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { afterEach, describe, expect, it } from "vitest";
import { openBlobStore } from "../../app/files/blob-store.server";
import { readFields, receiveUpload, type Upload } from "../../app/files/receive.server";
import { freshFolders, openFilesIn, until } from "./support/folder";
import { boundary, countedBody, formBody, formHeaders, formRequest, type FormPart } from "./support/forms";
import { runScript } from "./support/script";

const newFolder = freshFolders();
const options = { limitBytes: 100_000, fileField: "file" };

function setUp() {
  const folder = newFolder();
  const blobs = openBlobStore(folder);
  return {
    folder,
    receive: (request: Request) => receiveUpload(request, blobs, options),
    send: (parts: readonly FormPart[]) => receiveUpload(formRequest(formBody(parts)), blobs, options),
    left: () => readdirSync(join(folder, "tmp")),
  };
}

function* repeated(piece: Buffer, times: number) {
  for (let time = 0; time < times; time += 1) yield piece;
}

describe("a form with a file", () => {
  it("gives its words in order, also those behind the file, and the file under a clean name", async () => {
    const { send, left } = setUp();
    const content = randomBytes(50_000);
    const upload = await send([
      { name: "title", value: "Leitlinie für Café" },
      { name: "file", file: "C:\\scans\\Übersicht.pdf", value: content },
      { name: "kind", value: "policy" },
      { name: "kind", value: "" },
    ]);
    expect(upload).toMatchObject({
      ok: true,
      fields: [
        ["title", "Leitlinie für Café"],
        ["kind", "policy"],
        ["kind", ""],
      ],
      file: { name: "Übersicht.pdf", staged: { bytes: 50_000 } },
    });
    expect(left()).toHaveLength(1);
  });

  it("in which no file was chosen has no file, however the browser says so", async () => {
    const { send, left } = setUp();
    for (const type of ["application/octet-stream", "text/plain"]) {
      const upload = await send([
        { name: "title", value: "A" },
        { name: "file", file: "", type },
      ]);
      expect(upload).toMatchObject({ ok: true, file: null });
    }
    expect(await send([{ name: "title", value: "A" }])).toMatchObject({ ok: true, file: null });
    expect(left()).toEqual([]);
  });

  it("of which the file is empty is refused, with every word kept", async () => {
    const { send, left } = setUp();
    const upload = await send([
      { name: "file", file: "plan.pdf" },
      { name: "title", value: "A" },
    ]);
    expect(upload).toEqual({ ok: false, status: 400, reason: "empty", fields: [["title", "A"]] });
    expect(left()).toEqual([]);
  });

  it("names that attack the parser, the header or the disk are taken as names", async () => {
    const { send } = setUp();
    const names: [string, string][] = [
      ["'", "'"],
      [";", ";"],
      ["a';b.pdf", "a';b.pdf"],
      ["../../etc/passwd", "passwd"],
      ["..\\..\\boot.ini", "boot.ini"],
      ["%0D%0ASet-Cookie: a=b.pdf", "%0D%0ASet-Cookie_ a=b.pdf"],
      ["gpj.\u202Efdp.exe", "gpj.fdp.exe"],
      ["con.txt", "file-con.txt"],
      [`${"長".repeat(4_000)}.pdf`, `${"長".repeat(146)}.pdf`],
      ["__proto__", "__proto__"],
    ];
    for (const [sent, kept] of names) {
      expect(await send([{ name: "file", file: sent, value: "x" }])).toMatchObject({ ok: true, file: { name: kept } });
    }
  });

  it("field names of JavaScript's own are words like any other", async () => {
    const upload = await setUp().send([
      { name: "__proto__", value: "x" },
      { name: "constructor.prototype", value: "y" },
    ]);
    expect(upload.fields).toEqual([
      ["__proto__", "x"],
      ["constructor.prototype", "y"],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("with NUL or a line break within a header is refused as malformed, and the process lives on", async () => {
    const { send, left } = setUp();
    for (const name of ["a\0b.pdf", "a\rb.pdf", "a\nb.pdf"]) {
      expect(await send([{ name: "file", file: name, value: "x" }])).toMatchObject({ ok: false, status: 400 });
    }
    expect(left()).toEqual([]);
  });
});

describe("limits", () => {
  it("a file of exactly the limit is taken, one byte more is refused with 413 and nothing is left", async () => {
    const { send, left } = setUp();
    const words = { name: "title", value: "A" };
    expect(await send([words, { name: "file", file: "a.pdf", value: Buffer.alloc(100_000) }])).toMatchObject({
      ok: true,
    });
    const before = left().length;
    const refused = await send([words, { name: "file", file: "a.pdf", value: Buffer.alloc(100_001) }]);
    expect(refused).toEqual({ ok: false, status: 413, reason: "too-large", fields: [["title", "A"]] });
    expect(left()).toHaveLength(before);
  });

  it("a file over the limit is no longer read from", async () => {
    const { receive, left } = setUp();
    const head = Buffer.from(formBody([{ name: "file", file: "a.pdf" }]).subarray(0, -boundary.length - 8));
    const { body, counted } = countedBody([head, ...repeated(Buffer.alloc(64 * 1024), 500)]);
    expect(await receive(formRequest(body))).toMatchObject({ status: 413, reason: "too-large" });
    expect(counted.bytes).toBeLessThan(1_000_000);
    const bytesThen = counted.bytes;
    await new Promise((done) => setTimeout(done, 20));
    expect(counted.bytes).toBe(bytesThen);
    expect(left()).toEqual([]);
  });

  it("a body that says it is too long is refused before it is read", async () => {
    const { body, counted } = countedBody(repeated(Buffer.alloc(1000), 10));
    const headers = { ...formHeaders, "Content-Length": "50000000" };
    expect(await setUp().receive(formRequest(body, { headers }))).toMatchObject({ status: 413 });
    expect(counted.bytes).toBe(0);
  });

  it("200 fields are taken, 201 are too many, and 10,000 are no longer read from", async () => {
    const { send, receive } = setUp();
    const fields = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `f${index}`, value: "x" }));
    const taken = await send(fields(200));
    expect(taken).toMatchObject({ ok: true });
    expect(taken.fields).toHaveLength(200);
    expect(await send(fields(201))).toMatchObject({ status: 413, reason: "too-many-parts" });
    const { body, counted } = countedBody(
      [...fields(10_000)].map((field) => formBody([field]).subarray(0, -boundary.length - 6)),
    );
    expect(await receive(formRequest(body))).toMatchObject({ status: 413, reason: "too-many-parts" });
    expect(counted.bytes).toBeLessThan(30_000);
  });

  it("220 parts are the most, counting those that are neither word nor file", async () => {
    const { receive } = setUp();
    const nameless = (count: number) =>
      Buffer.from(`--${boundary}\r\nX-Nothing: 1\r\n\r\n\r\n`.repeat(count) + `--${boundary}--\r\n`);
    expect(await receive(formRequest(nameless(220)))).toMatchObject({ ok: true });
    expect(await receive(formRequest(nameless(221)))).toMatchObject({ status: 413, reason: "too-many-parts" });
  });

  it("two files are too many, and a file from another input is malformed; neither is left", async () => {
    const { send, left } = setUp();
    const file = { name: "file", file: "a.pdf", value: "x" };
    expect(await send([file, file])).toMatchObject({ status: 413, reason: "too-many-parts" });
    expect(await send([{ ...file, name: "other" }])).toMatchObject({ status: 400, reason: "malformed" });
    expect(left()).toEqual([]);
  });

  it("a file that begins in the same piece as a limit is passed does not hang the form", async () => {
    const { receive, left } = setUp();
    const fields = Array.from({ length: 201 }, () => ({ name: "f", value: "x" }));
    const whole = formBody([...fields, { name: "file", file: "a.pdf", value: Buffer.alloc(90_000) }]);
    const begun = new ReadableStream<Uint8Array>({
      start: (body) => body.enqueue(whole.subarray(0, whole.length - 80_000)),
    });
    expect(await receive(formRequest(begun))).toMatchObject({ reason: "too-many-parts" });
    expect(left()).toEqual([]);
  });

  it("a word of 64 KB is taken, a longer one, 1 MB of words and a long name are refused", async () => {
    const { send } = setUp();
    const word = (bytes: number) => ({ name: "note", value: Buffer.alloc(bytes, "a") });
    expect(await send([word(65_536)])).toMatchObject({ ok: true });
    expect(await send([word(65_537)])).toMatchObject({ status: 413, reason: "too-large" });
    expect(await send(Array.from({ length: 16 }, () => word(65_536)))).toMatchObject({ ok: true });
    expect(await send(Array.from({ length: 17 }, () => word(65_536)))).toMatchObject({
      status: 413,
      reason: "too-large",
    });
    expect(await send([{ name: "n".repeat(200), value: "" }])).toMatchObject({ ok: true });
    expect(await send([{ name: "n".repeat(201), value: "" }])).toMatchObject({ status: 400, reason: "malformed" });
  });

  it("headers of a part may be 16 KB, and what stands before the first part is counted like a file", async () => {
    const { receive } = setUp();
    const long = Buffer.from(`--${boundary}\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n\r\n--${boundary}--\r\n`);
    expect(await receive(formRequest(long))).toMatchObject({ status: 400, reason: "malformed" });
    const { body, counted } = countedBody(repeated(Buffer.alloc(64 * 1024, "x"), 500));
    expect(await receive(formRequest(body))).toMatchObject({ status: 413, reason: "too-large" });
    expect(counted.bytes).toBeLessThan(3_000_000);
  });

  it("other types are unsupported, and a form without boundary, end or body is malformed", async () => {
    const { receive, left } = setUp();
    const typed = (type: string) => formRequest(Buffer.from("a=b"), { headers: { "Content-Type": type } });
    expect(await receive(typed("application/x-www-form-urlencoded"))).toMatchObject({
      status: 415,
      reason: "unsupported",
    });
    expect(await receive(typed("application/json"))).toMatchObject({ status: 415 });
    expect(await receive(typed("multipart/form-data"))).toMatchObject({ status: 400, reason: "malformed" });
    expect(await receive(formRequest(Buffer.alloc(0)))).toMatchObject({ status: 400 });
    const whole = formBody([{ name: "file", file: "a.pdf", value: Buffer.alloc(1000) }]);
    for (const cut of [1, 10, 60, 100, 500, whole.length - 20]) {
      expect(await receive(formRequest(whole.subarray(0, cut)))).toMatchObject({ status: 400, reason: "malformed" });
    }
    expect(left()).toEqual([]);
  });

  it("a disk without room answers 507 with the words kept, and nothing is left", async () => {
    const folder = newFolder();
    const code = `
      import { openBlobStore } from "./app/files/blob-store.server";
      import { receiveUpload } from "./app/files/receive.server";
      import { formBody, formRequest } from "./tests/files/support/forms";
      import { readdirSync } from "node:fs";
      process.on("SIGXFSZ", () => undefined);
      const blobs = openBlobStore(${JSON.stringify(join(folder, "blobs"))});
      const send = (bytes) => receiveUpload(formRequest(formBody([
        { name: "title", value: "A" }, { name: "file", file: "a.pdf", value: Buffer.alloc(bytes) }, { name: "b", value: "c" },
      ])), blobs, { limitBytes: 50_000_000, fileField: "file" });
      const full = await send(3_000_000);
      const left = readdirSync(${JSON.stringify(join(folder, "blobs/tmp"))});
      console.log(JSON.stringify({ full, left, after: (await send(1000)).ok }));`;
    expect(await runScript(folder, code, "ulimit -f 1000;")).toEqual({
      full: {
        ok: false,
        status: 507,
        reason: "no-space",
        fields: [
          ["title", "A"],
          ["b", "c"],
        ],
      },
      left: [],
      after: true,
    });
  });

  it("20 uploads of 50 MB at once grow the process by less than 100 MB", { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const code = `
      import { openBlobStore } from "./app/files/blob-store.server";
      import { receiveUpload } from "./app/files/receive.server";
      import { countedBody, formBody, formRequest, boundary } from "./tests/files/support/forms";
      const blobs = openBlobStore(${JSON.stringify(join(folder, "blobs"))});
      const head = formBody([{ name: "file", file: "a.pdf" }]).subarray(0, -boundary.length - 8);
      function* pieces(number) {
        yield Buffer.concat([head]);
        for (let i = 0; i < 800; i += 1) yield Buffer.alloc(64 * 1024, number);
        yield Buffer.from("\\r\\n--" + boundary + "--\\r\\n");
      }
      const send = async (number) => {
        const upload = await receiveUpload(formRequest(countedBody(pieces(number)).body), blobs, { limitBytes: 60_000_000, fileField: "file" });
        await blobs.discard(upload.file.staged);
        return upload.file.staged.bytes;
      };
      await send(99);
      const before = process.memoryUsage().rss;
      let most = before;
      const timer = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 5);
      const sizes = await Promise.all(Array.from({ length: 20 }, (_, number) => send(number)));
      clearInterval(timer);
      console.log(JSON.stringify({ grown: most - before, whole: sizes.every((bytes) => bytes === 800 * 64 * 1024) }));`;
    const { grown, whole } = await runScript<{ grown: number; whole: boolean }>(folder, code);
    expect(whole).toBe(true);
    expect(grown).toBeLessThan(100 * 1024 * 1024);
  });
});

describe("a client that goes away", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  /** A server that makes Requests as Remix's adapter for Express does. */
  async function serve(receive: (request: Request) => Promise<Upload>) {
    const results: Upload[] = [];
    const begun: unknown[] = [];
    const server = createServer((incoming, outgoing) => {
      begun.push(incoming);
      const gone = new AbortController();
      outgoing.on("close", () => gone.abort());
      const body = createReadableStreamFromReadable(incoming) as ReadableStream<Uint8Array>;
      const headers = { "Content-Type": incoming.headers["content-type"] ?? "" };
      void receive(formRequest(body, { headers, signal: gone.signal })).then((upload) => {
        results.push(upload);
        outgoing.writeHead(upload.ok ? 200 : upload.status, { Connection: "close" }).end("answered");
      });
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return { results, begun, port: (server.address() as AddressInfo).port };
  }

  it("at any moment leaves no temporary file and no file open", async () => {
    const { receive, folder, left } = setUp();
    const { results, begun, port } = await serve(receive);
    const body = formBody([{ name: "file", file: "a.pdf", value: Buffer.alloc(90_000) }]);
    const cuts = [0, 20, 150, 151, 200, 40_000, 80_000, 90_000];
    for (const [index, cut] of cuts.entries()) {
      const client = httpRequest({ port, method: "POST", headers: { ...formHeaders, "Content-Length": body.length } });
      client.on("error", () => undefined);
      client.write(body.subarray(0, Math.max(cut, 1)));
      // A client that goes before the server has seen it would prove nothing.
      await until(() => begun.length === index + 1);
      await new Promise((done) => setTimeout(done, 10));
      client.destroy();
    }
    expect(begun).toHaveLength(cuts.length);
    await until(() => results.length === cuts.length);
    expect(results.map((upload) => upload.ok)).toEqual(cuts.map(() => false));
    expect(left()).toEqual([]);
    expect(openFilesIn(folder)).toBe(0);
  });

  it("a stream that fails, and a request that is aborted while the client is silent, are refused and cleaned up", async () => {
    const { receive, left } = setUp();
    const start = formBody([{ name: "file", file: "a.pdf", value: Buffer.alloc(5_000) }]).subarray(0, 3_000);
    expect(await receive(formRequest(countedBody([start], true).body))).toMatchObject({
      status: 400,
      reason: "malformed",
    });
    const gone = new AbortController();
    const silent = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(start) });
    const waiting = receive(formRequest(silent, { signal: gone.signal }));
    await until(() => left().length === 1);
    expect(left()).toHaveLength(1);
    gone.abort();
    expect(await waiting).toMatchObject({ status: 400, reason: "malformed" });
    expect(left()).toEqual([]);
  });

  it("while one that sends too much gets its 413 before it has sent the rest", async () => {
    const { receive } = setUp();
    const { port } = await serve(receive);
    const head = formBody([{ name: "file", file: "a.pdf" }]).subarray(0, -boundary.length - 8);
    const client = httpRequest({ port, method: "POST", headers: { ...formHeaders, "Transfer-Encoding": "chunked" } });
    client.on("error", () => undefined);
    const answered = new Promise<IncomingMessage>((done) => client.on("response", done));
    client.write(head);
    client.write(Buffer.alloc(400_000));
    const answer = await answered;
    expect(answer.statusCode).toBe(413);
    client.destroy();
  });
});

describe("the words of a form that will not be taken", () => {
  it("are read past the files, whose names are kept", async () => {
    const body = formBody([
      { name: "title", value: "A" },
      { name: "file", file: "scans/Plan.pdf", value: Buffer.alloc(500_000) },
      { name: "kind", value: "policy" },
    ]);
    expect(await readFields(formRequest(body))).toEqual({
      fields: [
        { name: "title", value: "A" },
        { name: "kind", value: "policy" },
      ],
      fileNames: ["Plan.pdf"],
    });
  });

  it("an input without a file has no name", async () => {
    expect((await readFields(formRequest(formBody([{ name: "file", file: "" }])))).fileNames).toEqual([]);
  });

  it("are what came before a fault or a limit: nothing is thrown", async () => {
    const whole = formBody([
      { name: "title", value: "A" },
      { name: "file", file: "a.pdf", value: Buffer.alloc(5_000) },
    ]);
    const title = [{ name: "title", value: "A" }];
    expect(await readFields(formRequest(whole.subarray(0, 3_000)))).toEqual({ fields: title, fileNames: ["a.pdf"] });
    expect((await readFields(formRequest(countedBody([whole.subarray(0, 3_000)], true).body))).fields).toEqual(title);
    const other = formRequest(Buffer.from("x"), { headers: { "Content-Type": "multipart/form-data" } });
    expect(await readFields(other)).toEqual({ fields: [], fileNames: [] });
    const used = formRequest(whole);
    await used.text();
    expect(await readFields(used)).toEqual({ fields: [], fileNames: [] });
  });

  it("stop at 25 MB of a file", async () => {
    const head = formBody([
      { name: "title", value: "A" },
      { name: "file", file: "a.pdf" },
    ]).subarray(0, -boundary.length - 8);
    const { body, counted } = countedBody([head, ...repeated(Buffer.alloc(256 * 1024), 400)]);
    expect((await readFields(formRequest(body))).fields).toHaveLength(1);
    expect(counted.bytes).toBeLessThan(30 * 1024 * 1024);
  });
});
