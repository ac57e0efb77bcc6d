// Backups: the copy is proved, the manifest comes last, and a restore proves every file again (faults 21, 22 and 24).
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../db/connection.server";
import { transaction } from "../../app/models/transaction.server";
import { audit } from "../../app/models/audit.server";
import { verifyChain } from "../../app/models/audit-chain.server";
import { systemScope } from "../../app/models/scope.server";
import { BadBackup, backUp, newestBackup, restore, type Manifest } from "../../server/backup";
import { anEvidence, answered } from "../support/builders";
import { day, moment, world } from "../support/world";

const folders: string[] = [];
const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const at = moment("2026-05-14T09:30:00.000Z");

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-backup-"));
  folders.push(folder);
  return folder;
}

const placeOf = (sha256: string) => path.join("blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);

function putBlob(folder: string, words: string): { sha256: string; bytes: number } {
  const sha256 = createHash("sha256").update(words).digest("hex");
  const file = path.join(folder, placeOf(sha256));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, words);
  return { sha256, bytes: words.length };
}

/** A data folder with two files of evidence, one answer and its audit entries. */
async function aDataFolder() {
  const folder = aFolder();
  const made = await world();
  const files = ["first file", "second file"].map((words) => putBlob(folder, words));
  for (const file of files)
    await anEvidence(made, "northLead", {}, { file: { ...file, fileName: "a.pdf", fileType: "pdf" } });
  await answered(made, "northLead", "north", "1.1.1");
  const file = path.join(folder, "portal.sqlite");
  writeFileSync(file, made.database.raw.writer.serialize());
  const database = openDatabase(file);
  open.push(database);
  return { folder, database, into: path.join(folder, "..", `${path.basename(folder)}-backups`), files };
}

type DataFolder = Awaited<ReturnType<typeof aDataFolder>>;

async function take({ folder, database, into }: DataFolder, when = at): Promise<string> {
  mkdirSync(into, { recursive: true });
  folders.push(into);
  return backUp({ database: database.raw.writer, folder, into, at: when });
}

const manifestOf = (backup: string) => JSON.parse(readFileSync(path.join(backup, "manifest.json"), "utf8")) as Manifest;

const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

describe("a backup", () => {
  it("holds the database and every file that it names, with a manifest of hashes and of the audit log's head", async () => {
    const source = await aDataFolder();
    const backup = await take(source);
    const manifest = manifestOf(backup);
    const chain = verifyChain(source.database.raw.writer);

    expect(path.basename(backup)).toBe("2026-05-14T09-30-00-000Z");
    expect(manifest.made_at).toBe(at);
    expect(manifest.database.sha256).toBe(hashOf(path.join(backup, "portal.sqlite")));
    expect(manifest.blobs).toEqual([...source.files].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)));
    expect(chain).toMatchObject({ ok: true, entries: 3 });
    expect(manifest.audit).toEqual({ entries: 3, head: chain.ok ? chain.head : "" });
    for (const { sha256 } of source.files) expect(hashOf(path.join(backup, placeOf(sha256)))).toBe(sha256);
    expect(readdirSync(backup).sort()).toEqual(["blobs", "manifest.json", "portal.sqlite"]);
  });

  it("copies a file once that several items name, and none that no item names", async () => {
    const source = await aDataFolder();
    putBlob(source.folder, "an orphan");
    expect(manifestOf(await take(source)).blobs).toHaveLength(2);
  });

  it("is of one moment: what is written while it is taken is in it whole or not at all", async () => {
    const source = await aDataFolder();
    const scope = systemScope(source.database, "test", "network-test", at, day("2026-05-14"));
    let stop = false;
    const writing = (async () => {
      for (let count = 0; count < 400 && !stop; count += 1) {
        await transaction(scope, async (tx) => {
          await tx.db
            .insertInto("setting")
            .values({ network_id: "network-test", name: `s${count}`, value: "x" })
            .execute();
          await audit(tx, { did: "setting.changed", kind: "network", id: "network-test" });
        });
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const backup = await take(source);
    stop = true;
    await writing;

    const copy = new SqliteDatabase(path.join(backup, "portal.sqlite"), { readonly: true });
    const settings = copy.prepare("select count(*) from setting").pluck().get() as number;
    const check = verifyChain(copy);
    expect(check).toMatchObject({ ok: true, entries: settings + 3 });
    copy.close();
  });

  it("of a folder where a file is missing or damaged is refused, and leaves no whole backup", async () => {
    for (const harm of ["missing", "damaged"] as const) {
      const source = await aDataFolder();
      const file = path.join(source.folder, placeOf(source.files[0]!.sha256));
      if (harm === "missing") rmSync(file);
      else appendFileSync(file, "!");
      await expect(take(source)).rejects.toThrow(new RegExp(`${source.files[0]!.sha256} is ${harm}`));
      expect(newestBackup(source.into)).toBeNull();
    }
  });

  it("of a database whose audit chain is broken is refused, naming the entry", async () => {
    const source = await aDataFolder();
    source.database.raw.writer.exec("drop trigger audit_log_no_update; update audit_log set did = 'x' where seq = 2");
    await expect(take(source)).rejects.toThrow("The copy's audit chain breaks at entry 2.");
    expect(newestBackup(source.into)).toBeNull();
  });

  it("of a database with broken references is refused", async () => {
    const source = await aDataFolder();
    source.database.raw.writer.exec("pragma foreign_keys = OFF; insert into icb values ('x', 'nobody', 'X')");
    await expect(take(source)).rejects.toThrow("1 broken references");
  });
});

describe("a backup that was interrupted (fault 22)", () => {
  it("is not counted, and the one before it stays", async () => {
    const source = await aDataFolder();
    const whole = await take(source);
    const before = hashOf(path.join(whole, "portal.sqlite"));
    const half = path.join(source.into, "2026-05-15T09-30-00-000Z.partial");
    mkdirSync(half);
    writeFileSync(path.join(half, "portal.sqlite"), "half");
    mkdirSync(path.join(source.into, "2026-05-16T09-30-00-000Z")); // without a manifest
    expect(newestBackup(source.into)).toBe(whole);
    expect(hashOf(path.join(whole, "portal.sqlite"))).toBe(before);
    await expect(restore(half, path.join(aFolder(), "new"))).rejects.toThrow(/has no manifest/);
  });

  it("does not stand in the way of the next one at the same place", async () => {
    const source = await aDataFolder();
    const partial = path.join(source.into, "2026-05-14T09-30-00-000Z.partial");
    mkdirSync(partial, { recursive: true });
    writeFileSync(path.join(partial, "portal.sqlite"), "half");
    const backup = await take(source);
    expect(manifestOf(backup).blobs).toHaveLength(2);
    expect(existsSync(partial)).toBe(false);
  });

  it("the newest whole one is found by its moment", async () => {
    const source = await aDataFolder();
    expect(newestBackup(path.join(source.folder, "nowhere"))).toBeNull();
    await take(source);
    const later = await take(source, moment("2026-05-15T09:30:00.000Z"));
    expect(newestBackup(source.into)).toBe(later);
  });
});

describe("restoring", () => {
  it("into a new folder gives the same rows and files, with nothing else beside them", async () => {
    const source = await aDataFolder();
    const backup = await take(source);
    const target = path.join(aFolder(), "restored");

    const manifest = await restore(backup, target);

    expect(manifest.audit.entries).toBe(3);
    expect(readdirSync(target).sort()).toEqual(["blobs", "portal.sqlite"]);
    for (const { sha256 } of source.files) expect(hashOf(path.join(target, placeOf(sha256)))).toBe(sha256);
    const restored = openDatabase(path.join(target, "portal.sqlite"));
    open.push(restored);
    expect(restored.raw.writer.prepare("select * from answer").all()).toEqual(
      source.database.raw.writer.prepare("select * from answer").all(),
    );
    expect(verifyChain(restored.raw.writer)).toEqual(verifyChain(source.database.raw.writer));
  });

  it("over a folder that holds anything is refused, and touches nothing (fault 24)", async () => {
    const source = await aDataFolder();
    const backup = await take(source);
    const target = aFolder();
    writeFileSync(path.join(target, "portal.sqlite"), "somebody's");
    await expect(restore(backup, target)).rejects.toThrow(BadBackup);
    expect(readFileSync(path.join(target, "portal.sqlite"), "utf8")).toBe("somebody's");
    expect(existsSync(`${target}.partial`)).toBe(false);
  });

  it("from a backup whose database was changed is refused", async () => {
    const source = await aDataFolder();
    const backup = await take(source);
    const copy = new SqliteDatabase(path.join(backup, "portal.sqlite"));
    copy.exec("update person set name = 'Mallory' where id = 'northLead'");
    copy.close();
    const target = path.join(aFolder(), "restored");
    await expect(restore(backup, target)).rejects.toThrow("The database is not the one in the manifest.");
    expect(existsSync(target)).toBe(false);
  });

  it.each(["missing", "damaged"] as const)("from a backup with a file %s is refused", async (harm) => {
    const source = await aDataFolder();
    const backup = await take(source);
    const file = path.join(backup, placeOf(source.files[1]!.sha256));
    if (harm === "missing") rmSync(file);
    else appendFileSync(file, "!");
    const target = path.join(aFolder(), "restored");
    await expect(restore(backup, target)).rejects.toThrow(harm);
    expect(existsSync(target)).toBe(false);
  });

  it("from a manifest that names other files is refused", async () => {
    const source = await aDataFolder();
    const backup = await take(source);
    const manifest = manifestOf(backup);
    writeFileSync(path.join(backup, "manifest.json"), JSON.stringify({ ...manifest, blobs: manifest.blobs.slice(1) }));
    await expect(restore(backup, path.join(aFolder(), "restored"))).rejects.toThrow(
      "The files are not those in the manifest.",
    );
  });

  it("starts afresh where an earlier restore was cut short", async () => {
    const source = await aDataFolder();
    const backup = await take(source);
    const target = path.join(aFolder(), "restored");
    mkdirSync(`${target}.partial`);
    writeFileSync(path.join(`${target}.partial`, "portal.sqlite-wal"), "stale");
    await restore(backup, target);
    expect(readdirSync(target).sort()).toEqual(["blobs", "portal.sqlite"]);
  });
});
