import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { openBlobStore, type BlobStore, type Staged } from "../../app/files/blob-store.server";
import { freshFolders, openFilesIn, until, writeIn } from "./support/folder";
import { runScript } from "./support/script";

const newFolder = freshFolders();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const tmpOf = (folder: string) => readdirSync(join(folder, "tmp"));

async function staged(blobs: BlobStore, bytes: Uint8Array): Promise<Staged> {
  const result = await blobs.stage(Readable.from([bytes]), 100 * 1024 * 1024);
  if (typeof result === "string") throw new Error(result);
  return result;
}

async function kept(blobs: BlobStore, bytes: Uint8Array): Promise<string> {
  const file = await staged(blobs, bytes);
  await blobs.keep(file);
  return file.sha256;
}

async function listOf(names: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const name of names) list.push(name);
  return list;
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe("staging", () => {
  it("a file is hashed and counted while it is written, and lies in tmp until it is kept", async () => {
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const content = randomBytes(300_000);
    const file = await staged(blobs, content);
    expect(file).toMatchObject({ sha256: sha256(content), bytes: 300_000 });
    expect(tmpOf(folder)).toHaveLength(1);
    expect(existsSync(blobs.pathOf(file.sha256))).toBe(false);
    await blobs.keep(file);
    expect(tmpOf(folder)).toEqual([]);
    expect(blobs.pathOf(file.sha256)).toBe(join(folder, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256));
    expect(readFileSync(blobs.pathOf(file.sha256)).equals(content)).toBe(true);
  });

  it("a source over the limit is refused without reading the rest, and leaves nothing", async () => {
    const folder = newFolder();
    let asked = 0;
    const source = (function* () {
      for (; asked < 1000; asked += 1) yield Buffer.alloc(1000);
    })();
    const blobs = openBlobStore(folder);
    expect(await blobs.stage(Readable.from(source, { highWaterMark: 1 }), 5_000)).toBe("too-large");
    expect(asked).toBeLessThan(20);
    expect(tmpOf(folder)).toEqual([]);
    expect(typeof (await blobs.stage(Readable.from([Buffer.alloc(5_000)]), 5_000))).toBe("object");
  });

  it("an empty source is refused, and leaves nothing", async () => {
    const folder = newFolder();
    expect(await openBlobStore(folder).stage(Readable.from([]), 10)).toBe("empty");
    expect(tmpOf(folder)).toEqual([]);
  });

  it("a source that breaks off is thrown on, and leaves nothing", async () => {
    const folder = newFolder();
    const broken = Readable.from(
      (function* () {
        yield Buffer.alloc(1000);
        throw new Error("the client went away");
      })(),
    );
    await expect(openBlobStore(folder).stage(broken, 10_000)).rejects.toThrow("the client went away");
    expect(tmpOf(folder)).toEqual([]);
    expect(openFilesIn(folder)).toBe(0);
  });

  it("a source that was cut off before staging began is thrown on, and leaves nothing", async () => {
    const folder = newFolder();
    const source = new Readable({ read: () => undefined });
    source.on("error", () => undefined);
    source.destroy(new Error("already gone"));
    await expect(openBlobStore(folder).stage(source, 10_000)).rejects.toThrow("already gone");
    expect(tmpOf(folder)).toEqual([]);
  });

  it("a disk without room refuses with a reason, leaves nothing, and the process lives on", async () => {
    const folder = newFolder();
    const code = `
      import { openBlobStore } from "./app/files/blob-store.server";
      import { readdirSync } from "node:fs";
      import { Readable } from "node:stream";
      process.on("SIGXFSZ", () => undefined);
      const blobs = openBlobStore(${JSON.stringify(join(folder, "blobs"))});
      const pieces = Array.from({ length: 30 }, () => Buffer.alloc(64 * 1024));
      const refused = await blobs.stage(Readable.from(pieces), 100_000_000);
      const left = readdirSync(${JSON.stringify(join(folder, "blobs/tmp"))});
      const after = await blobs.stage(Readable.from([Buffer.from("small")]), 100);
      console.log(JSON.stringify({ refused, left, after: after.bytes }));`;
    expect(await runScript(folder, code, "ulimit -f 1000;")).toEqual({ refused: "no-space", left: [], after: 5 });
  });
});

describe("keeping", () => {
  it("follows the protocol: the file is synced, then renamed, then its folders are synced", async () => {
    const folder = newFolder();
    const trace = join(folder, "trace");
    const code = `
      import { openBlobStore } from "./app/files/blob-store.server";
      import { Readable } from "node:stream";
      const blobs = openBlobStore(${JSON.stringify(join(folder, "blobs"))});
      const staged = await blobs.stage(Readable.from([Buffer.from("words")]), 100);
      await blobs.keep(staged);
      console.log(JSON.stringify(staged.sha256));`;
    const strace = `strace -f -y -e trace=fsync,rename,renameat,renameat2 -o '${trace}'`;
    const name = await runScript<string>(folder, code, `exec() { command ${strace} "$@"; };`);
    const calls = readFileSync(trace, "utf8")
      .split("\n")
      .filter(
        (line) =>
          line.includes(join(folder, "blobs")) && / (fsync|rename\w*)\(/.test(line) && !line.includes("resumed"),
      );
    const blobs = join(folder, "blobs");
    const [aa, bb] = [name.slice(0, 2), name.slice(2, 4)];
    expect(calls).toHaveLength(5);
    expect(calls[0]).toMatch(/fsync\(\d+<.*\/blobs\/tmp\/[0-9a-f]{32}>/);
    expect(calls[1]).toMatch(new RegExp(`rename.*/blobs/tmp/[0-9a-f]{32}".*${blobs}/${aa}/${bb}/${name}"`));
    expect(calls[2]).toContain(`<${blobs}/${aa}/${bb}>`);
    expect(calls[3]).toContain(`<${blobs}/${aa}>`);
    expect(calls[4]).toContain(`<${blobs}>`);
  });

  it("the same content twice is one blob, and a damaged one is healed by its like", async () => {
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const content = randomBytes(1000);
    const name = await kept(blobs, content);
    writeFileSync(blobs.pathOf(name), randomBytes(1000));
    expect(await blobs.verify(name)).toBe("damaged");
    await Promise.all([kept(blobs, content), kept(blobs, content)]);
    expect(await blobs.verify(name)).toBe("sound");
    expect(tmpOf(folder)).toEqual([]);
    expect(await listOf(blobs.listBlobs())).toEqual([name]);
  });

  it("what is kept again is new again, so that a sweep of old orphans does not take it", async () => {
    const blobs = openBlobStore(newFolder());
    const name = await kept(blobs, Buffer.from("orphan"));
    utimesSync(blobs.pathOf(name), 0, 0);
    await kept(blobs, Buffer.from("orphan"));
    expect(statSync(blobs.pathOf(name)).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  });

  it("a file that cannot be kept is thrown on, and its temporary file is removed", async () => {
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const file = await staged(blobs, Buffer.from("words"));
    writeIn(folder, file.sha256.slice(0, 2), "in the way");
    await expect(blobs.keep(file)).rejects.toThrow();
    expect(tmpOf(folder)).toEqual([]);
  });

  it("a discarded file leaves nothing, and discarding twice is no fault", async () => {
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const file = await staged(blobs, Buffer.from("words"));
    await blobs.discard(file);
    await blobs.discard(file);
    expect(tmpOf(folder)).toEqual([]);
  });

  it("a drill can stop at each step: before keeping no blob is there, from the rename on it is whole", async () => {
    for (const step of ["mid-stream", "after-fsync", "after-rename"] as const) {
      const folder = newFolder();
      const seen: string[] = [];
      const blobs = openBlobStore(folder, {
        reached(reached) {
          seen.push(reached);
          if (reached === step) throw new Error("stopped");
        },
      });
      await expect(kept(blobs, Buffer.from("words"))).rejects.toThrow("stopped");
      expect(seen.at(-1)).toBe(step);
      const listed = await listOf(openBlobStore(folder).listBlobs());
      expect(listed).toEqual(step === "after-rename" ? [sha256(Buffer.from("words"))] : []);
    }
  });
});

describe("opening", () => {
  it("gives back what was kept, and its size", async () => {
    const blobs = openBlobStore(newFolder());
    for (const size of [1, 65_536, 65_537, 300_000]) {
      const content = randomBytes(size);
      const opened = await blobs.open(await kept(blobs, content));
      expect(opened?.bytes).toBe(size);
      expect((await readAll(opened!.stream)).equals(content)).toBe(true);
    }
  });

  it("a missing, emptied, shortened or changed blob is never opened, and verify names which", async () => {
    const blobs = openBlobStore(newFolder());
    expect(await blobs.open("0".repeat(64))).toBeNull();
    expect(await blobs.verify("0".repeat(64))).toBe("missing");
    const name = await kept(blobs, randomBytes(200_000));
    expect(await blobs.verify(name)).toBe("sound");
    const good = readFileSync(blobs.pathOf(name));
    const flipped = Buffer.from(good);
    flipped[100_000]! ^= 1;
    for (const damage of [flipped, good.subarray(0, 199_999), Buffer.alloc(0)]) {
      writeFileSync(blobs.pathOf(name), damage);
      expect(await blobs.open(name)).toBeNull();
      expect(await blobs.verify(name)).toBe("damaged");
    }
  });

  it("a large blob that is damaged is never sent whole: the stream ends in an error, short of its size", async () => {
    const blobs = openBlobStore(newFolder());
    const name = await kept(blobs, Buffer.alloc(26 * 1024 * 1024, 7));
    const path = blobs.pathOf(name);
    const content = readFileSync(path);
    content[1000]! ^= 1;
    writeFileSync(path, content);
    const opened = await blobs.open(name);
    let sent = 0;
    const reading = (async () => {
      for await (const chunk of opened!.stream) sent += (chunk as Buffer).length;
    })();
    await expect(reading).rejects.toThrow("is damaged");
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(opened!.bytes);
    truncateSync(path, 1000);
    expect(await blobs.open(name)).toBeNull();
  });

  it("1,000 downloads that are read, broken off or never begun leave no file open", async () => {
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const name = await kept(blobs, randomBytes(200_000));
    for (let turn = 0; turn < 1000; turn += 1) {
      const opened = await blobs.open(name);
      if (turn % 3 === 0) opened!.stream.destroy();
      if (turn % 3 === 1) for await (const _ of opened!.stream) break;
      if (turn % 300 === 2) await readAll(opened!.stream);
    }
    await until(() => openFilesIn(folder) === 0);
    expect(openFilesIn(folder)).toBe(0);
  });

  it("only 64 hexadecimal digits name a blob: nothing else reaches the disk", () => {
    const blobs = openBlobStore(newFolder());
    for (const name of ["", "../../etc/passwd", "A".repeat(64), `${"0".repeat(64)}/..`]) {
      expect(() => blobs.pathOf(name)).toThrow("64 hexadecimal digits");
    }
  });
});

describe("the folder", () => {
  it("is made when it is missing, for its owner only", () => {
    const folder = join(newFolder(), "a/b");
    openBlobStore(folder);
    expect(statSync(join(folder, "tmp")).mode & 0o777).toBe(0o700);
    expect(tmpOf(folder)).toEqual([]);
  });

  it("with a file in its place, the store does not open and one plain line says which path", () => {
    const folder = newFolder();
    for (const path of [writeIn(folder, "blobs", "a file"), join(writeIn(folder, "other", "a file"), "blobs")]) {
      expect(() => openBlobStore(path)).toThrow(`The folder for uploaded files cannot be used: ${path} (`);
    }
    writeIn(join(folder), "tmp", "a file in place of tmp");
    expect(() => openBlobStore(folder)).toThrow(/^[^\n]*in its place\)\.$/);
  });

  it("is swept of temporary files that are old enough, and of nothing else", async () => {
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const name = await kept(blobs, Buffer.from("a blob"));
    const now = Date.parse("2026-03-01T12:00:00Z");
    const old = writeIn(join(folder, "tmp"), "old", "x");
    const young = writeIn(join(folder, "tmp"), "young", "x");
    utimesSync(old, new Date(now - 3_600_000), new Date(now - 3_600_000));
    utimesSync(young, new Date(now - 60_000), new Date(now - 60_000));
    expect(await blobs.sweepTemporary(1_800_000, now)).toBe(1);
    expect(tmpOf(folder)).toEqual(["young"]);
    expect(await blobs.sweepTemporary(0, now)).toBe(1);
    expect(await blobs.verify(name)).toBe("sound");
  });

  it("lists every blob in order, and passes over what is no blob", async () => {
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const names: string[] = [];
    for (let number = 0; number < 40; number += 1) names.push(await kept(blobs, Buffer.from(`blob ${number}`)));
    writeIn(join(folder, names[0]!.slice(0, 2)), "notes.txt", "x");
    writeIn(join(blobs.pathOf(names[0]!), ".."), "f".repeat(64), "in the wrong folder");
    await staged(blobs, Buffer.from("not kept"));
    expect(await listOf(blobs.listBlobs())).toEqual(names.sort());
  });
});

describe("a file that waits", () => {
  it("and that is gone when somebody asks for it is none, for many at once, and no error is left to nobody", async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => unheard.push(error);
    process.on("uncaughtException", hear);
    const folder = newFolder();
    const blobs = openBlobStore(folder);
    const name = await blobs.setAside(await staged(blobs, Buffer.from("waits")));
    await blobs.dropWaiting(name);
    // The copy has no place either, so that its writing fails before the reading does.
    rmSync(join(folder, "tmp"), { recursive: true });
    const asked = await Promise.all(Array.from({ length: 5 }, () => blobs.stageWaiting(name)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("uncaughtException", hear);
    expect(new Set(asked)).toEqual(new Set([null]));
    expect(unheard).toEqual([]);
  });
});
