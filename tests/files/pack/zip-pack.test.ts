// A pack as a ZIP, read back by another library and checked by the program that people check it with.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import yauzl from "yauzl";
import { zipPack, type PackEntry } from "../../../app/files/pack/zip-pack.server";

const day = new Date("2026-05-14T10:00:00Z");
const blobs = new Map<string, Buffer>();
const stored = (words: string): PackEntry => {
  const bytes = Buffer.from(words.repeat(5000));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  blobs.set(sha256, bytes);
  return { path: `1.1-Consent/${words}.txt`, sha256, bytes: bytes.length };
};
const open = async (sha256: string) => {
  const bytes = blobs.get(sha256);
  return bytes === undefined ? null : { stream: Readable.from([bytes]) };
};

async function unzipped(zip: Buffer): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = await yauzl.fromBufferPromise(zip, { lazyEntries: false, autoClose: false });
  for await (const entry of file.eachEntry()) {
    const target = path.join(folder, entry.fileName);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await buffer(await file.openReadStreamPromise(entry)));
  }
  return folder;
}

it("is as long as it said, and its manifest is right for sha256sum", async () => {
  const sent: string[] = [];
  const entries = [{ path: "index.html", text: "<p>Café</p>" }, stored("one"), stored("two")];
  const pack = await zipPack("Pack", entries, day, { open, sent: ({ path: name }) => sent.push(name) });
  const zip = await buffer(pack.stream);
  expect(zip.length).toBe(pack.bytes);
  expect(sent).toEqual(["1.1-Consent/one.txt", "1.1-Consent/two.txt"]);
  const folder = path.join(await unzipped(zip), "Pack");
  const checked = execFileSync("sha256sum", ["-c", "manifest.sha256"], { cwd: folder, encoding: "utf8" });
  expect(checked.trim().split("\n")).toEqual(["index.html: OK", "1.1-Consent/one.txt: OK", "1.1-Consent/two.txt: OK"]);
});

it("breaks off at a file that is missing or damaged, and is never whole without it", async () => {
  const gone: PackEntry = { path: "1.1-Consent/gone.txt", sha256: "0".repeat(64), bytes: 5 };
  const pack = await zipPack("Pack", [stored("one"), gone], day, { open, sent: () => undefined });
  await expect(buffer(pack.stream)).rejects.toThrow("1.1-Consent/gone.txt is damaged or missing.");
});

it("opens each file when its turn comes, and none once nobody reads on", async () => {
  let opened = 0;
  const entries = Array.from({ length: 40 }, (_, index) => stored(`file-${index}`));
  const pack = await zipPack("Pack", entries, day, {
    open: (sha256) => {
      opened += 1;
      return open(sha256);
    },
    sent: () => undefined,
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  pack.stream.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(opened).toBeLessThan(15);
});

it("is as long as it said, also where its list of files is long", async () => {
  const entries = Array.from({ length: 700 }, (_, index) => ({
    path: `${"folder-".repeat(12)}/${index}.html`,
    text: "x",
  }));
  const pack = await zipPack("Pack", entries, day, { open, sent: () => undefined });
  const zip = await buffer(pack.stream);
  expect(zip.length).toBe(pack.bytes);
  expect((await yauzl.fromBufferPromise(zip)).entryCount).toBe(701);
});
