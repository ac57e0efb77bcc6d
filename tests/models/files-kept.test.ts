// Files that no evidence names but a document, a meeting or an adoption does: a sweep leaves them, and a backup takes them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { addStoredFile } from "../../app/models/stored-files.server";
import { transaction } from "../../app/models/transaction.server";
import { openBlobStore } from "../../app/files/blob-store.server";
import { openDatabase } from "../../db/connection.server";
import { backUp, restore } from "../../server/backup";
import { sweepUploads } from "../../server/sweep";
import { moment, world, type World } from "../support/world";

async function keep({ blobs }: World, words: string) {
  const staged = await blobs.stage(Readable.from([Buffer.from(words)]), 1000);
  if (typeof staged === "string") throw new Error(staged);
  await blobs.keep(staged);
  return { sha256: staged.sha256, bytes: staged.bytes, fileName: "a.txt", fileType: "txt" };
}

const dayMs = 24 * 60 * 60 * 1000;

it("a sweep removes what nothing names, and leaves a stored file", async () => {
  const w = await world();
  const stored = await keep(w, "a document's file");
  const orphan = await keep(w, "nobody's file");
  await transaction(w.scope("northLead"), (tx) => addStoredFile(tx, stored));
  await sweepUploads(w, Date.now() + 2 * dayMs, pino({ level: "silent" }));
  expect(await w.blobs.verify(stored.sha256)).toBe("sound");
  expect(await w.blobs.verify(orphan.sha256)).toBe("missing");
});

it("a backup and its restore hold a stored file", async () => {
  const w = await world();
  const stored = await keep(w, "a document's file");
  await transaction(w.scope("northLead"), (tx) => addStoredFile(tx, stored));
  const base = mkdtempSync(path.join(tmpdir(), "portal-files-kept-"));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const file = path.join(base, "portal.sqlite");
  writeFileSync(file, w.database.raw.writer.serialize());
  // The world's store stands beside no database; its blobs are put where the backup looks for them.
  await openBlobStore(path.join(base, "blobs")).keep({
    path: w.blobs.pathOf(stored.sha256),
    sha256: stored.sha256,
    bytes: stored.bytes,
  });
  const database = openDatabase(file);
  onTestFinished(() => database.close());
  const at = moment("2026-05-14T09:30:00.000Z");
  const backup = await backUp({ database: database.raw.writer, folder: base, into: path.join(base, "backups"), at });
  const { blobs } = await restore(backup, path.join(base, "restored"));
  expect(blobs).toEqual([{ sha256: stored.sha256, bytes: stored.bytes }]);
  expect(await openBlobStore(path.join(base, "restored/blobs")).verify(stored.sha256)).toBe("sound");
});
