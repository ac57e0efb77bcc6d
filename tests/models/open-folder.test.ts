// Making a data folder ready: whole or not at all, with a backup before the schema changes (faults 9, 14, 19 and 20).
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { UnusableDatabase } from "../../db/connection.server";
import { migrate } from "../../db/migrate";
import { migrations } from "../../db/migrations/list";
import { editions, maturityTemplates } from "../../app/standards/registry";
import { readConfig, type Config } from "../../app/http/config.server";
import { newestBackup } from "../../server/backup";
import { createDatabase } from "../../server/create-database";
import { openFolder, usableFolder, type OpenFolder } from "../../server/open-portal";
import { openBlobStore } from "../../app/files/blob-store.server";
import { moment } from "../support/world";

const at = moment("2026-05-14T09:00:00.000Z");
const now = () => at;
const folders: string[] = [];
const opened: OpenFolder[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-folder-"));
  folders.push(folder);
  return folder;
}

/** Production settings: facts only, which is quick. */
function settings(dataDir: string): Config {
  const result = readConfig({
    DATA_DIR: dataDir,
    PORTAL_MODE: "production",
    SESSION_SECRET: "kzQ8vW2nR5tY7uB1mX4cF6hJ9sD3gL0p",
    BASE_URL: "https://portal.nhs.example",
  });
  if (!result.ok) throw new Error(result.faults.join());
  return result.config;
}

async function openIn(folder: string, ...shipped: Parameters<typeof openFolder>[2][]): Promise<OpenFolder> {
  const folderOpened = await openFolder(settings(folder), now, shipped[0]);
  opened.push(folderOpened);
  return folderOpened;
}

async function refusalOf(asked: Promise<unknown>): Promise<string> {
  const error = await asked.then(
    () => new Error("Expected a refusal."),
    (thrown: unknown) => thrown as Error,
  );
  expect(error).toBeInstanceOf(UnusableDatabase);
  expect(error.message).not.toContain("\n");
  return error.message;
}

describe("a first start", () => {
  it("makes the database whole: facts, editions, provenance; and nothing half-made beside it", async () => {
    const folder = aFolder();
    const { database, isDemonstration, demoPassword } = await openIn(folder);
    expect(isDemonstration).toBe(false);
    expect(demoPassword).toBeNull();
    expect(await database.reader.selectFrom("portal").select("provenance").executeTakeFirst()).toEqual({
      provenance: "facts",
    });
    const count = (table: "trust" | "edition" | "person") =>
      database.raw.reader.prepare(`select count(*) from "${table}"`).pluck().get();
    expect(count("trust")).toBe(15);
    expect(count("edition")).toBe(editions.length);
    expect(count("person")).toBe(0); // production begins with nobody
    expect(readdirSync(folder).filter((name) => name.includes(".new"))).toEqual([]);
  });

  it("keeps the folder and its secrets to their owner", async () => {
    const folder = path.join(aFolder(), "data");
    await openIn(folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("that was cut short leaves nothing in the way of the next", async () => {
    const folder = aFolder();
    writeFileSync(path.join(folder, "portal.sqlite.new"), "half");
    writeFileSync(path.join(folder, "portal.sqlite.new-wal"), "half");
    const { database } = await openIn(folder);
    expect(database.raw.reader.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  it("that fails at its last step leaves no database", async () => {
    const folder = aFolder();
    const file = path.join(folder, "portal.sqlite");
    const first = {
      at,
      shipped: { editions, templates: maturityTemplates },
      blobs: await openBlobStore(path.join(folder, "blobs")),
      demoPassword: null,
      finish: async () => {
        throw new Error("the power went");
      },
    };
    await expect(createDatabase(file, first)).rejects.toThrow("the power went");
    expect(existsSync(file)).toBe(false);
  });

  it("never replaces a database that is there", async () => {
    const folder = aFolder();
    const file = path.join(folder, "portal.sqlite");
    writeFileSync(file, "somebody's");
    const first = {
      at,
      shipped: { editions, templates: maturityTemplates },
      blobs: await openBlobStore(path.join(folder, "blobs")),
      demoPassword: null,
    };
    await expect(createDatabase(file, first)).rejects.toThrow(/exists already/);
    expect(readFileSync(file, "utf8")).toBe("somebody's");
  });
});

describe("a second start", () => {
  it("finds what the first one left", async () => {
    const folder = aFolder();
    const first = await openIn(folder);
    const secret = first.cookieSecret;
    const ids = await first.database.reader.selectFrom("trust").select("id").orderBy("id").execute();
    await opened.pop()!.close();
    const second = await openIn(folder);
    expect(await second.database.reader.selectFrom("trust").select("id").orderBy("id").execute()).toEqual(ids);
    expect(second.cookieSecret).toBe(secret);
  });

  it("beside a running one is refused, and names it (fault 14)", async () => {
    const folder = aFolder();
    await openIn(folder);
    expect(await refusalOf(openFolder(settings(folder), now))).toContain(`already running (pid ${process.pid})`);
  });

  it("after a refusal finds the lock given back", async () => {
    const folder = aFolder();
    writeFileSync(
      path.join(folder, "portal.sqlite"),
      "this is no database, and longer than a header would be".repeat(40),
    );
    await refusalOf(openFolder(settings(folder), now));
    expect(existsSync(path.join(folder, "portal.lock"))).toBe(false);
  });
});

describe("a folder that cannot be used (fault 9)", () => {
  it("because a file stands in its place, or in that of the blobs: the line says which", async () => {
    const parent = aFolder();
    const file = path.join(parent, "data");
    writeFileSync(file, "x");
    expect(await refusalOf((async () => usableFolder(file))())).toContain(file);

    const folder = aFolder();
    writeFileSync(path.join(folder, "blobs"), "x");
    const error = await openFolder(settings(folder), now).then(
      () => null,
      (thrown: unknown) => thrown as Error,
    );
    expect(error?.message).toContain(path.join(folder, "blobs"));
  });
});

describe("a database of another schema", () => {
  /** A data folder as an earlier portal left it. */
  function older(count: number): string {
    const folder = aFolder();
    const handle = new SqliteDatabase(path.join(folder, "portal.sqlite"));
    migrate(handle, at, migrations.slice(0, count));
    handle.exec(`insert into portal values (1, 'facts', '${at}')`);
    handle.exec(`insert into network values ('n', 'Old Network', 'ON', '${at}')`);
    if (count === migrations.length)
      handle.exec("insert into schema_migration values ('9999_from_the_future', 'x', 'x')");
    handle.close();
    return folder;
  }

  it("newer than this portal is refused, and not touched (fault 20)", async () => {
    const folder = older(migrations.length);
    const before = readFileSync(path.join(folder, "portal.sqlite"));
    expect(await refusalOf(openFolder(settings(folder), now))).toContain("newer than this portal");
    expect(readFileSync(path.join(folder, "portal.sqlite")).equals(before)).toBe(true);
    expect(existsSync(path.join(folder, "before-migration"))).toBe(false);
  });

  it("older is migrated, keeps its rows, and is backed up first (fault 19)", async () => {
    const folder = older(migrations.length - 1);
    const removed = migrations.at(-1)!.name;
    const { database } = await openIn(folder);
    expect(await database.reader.selectFrom("network").select("name").execute()).toEqual([{ name: "Old Network" }]);
    expect(database.raw.reader.prepare("select name from schema_migration order by name desc").pluck().get()).toBe(
      removed,
    );
    const backup = newestBackup(path.join(folder, "before-migration"));
    expect(backup).not.toBeNull();
    const copy = new SqliteDatabase(path.join(backup!, "portal.sqlite"), { readonly: true });
    expect(copy.prepare("select name from schema_migration order by name desc").pluck().get()).not.toBe(removed);
    expect(copy.prepare("select name from network").pluck().get()).toBe("Old Network");
    copy.close();
  });

  it("that is up to date is not backed up again at each start", async () => {
    const folder = aFolder();
    await openIn(folder);
    expect(existsSync(path.join(folder, "before-migration"))).toBe(false);
  });
});

describe("what production refuses (attack 53)", () => {
  it("a folder that holds the demonstration", async () => {
    const folder = aFolder();
    const { database } = await openIn(folder);
    database.raw.writer.exec("update portal set provenance = 'demonstration'");
    await opened.pop()!.close();
    expect(await refusalOf(openFolder(settings(folder), now))).toContain(
      "holds the demonstration, which production refuses",
    );
    expect(existsSync(path.join(folder, "portal.lock"))).toBe(false);
  });

  it("an edition that was changed under its old id, and the lock is given back", async () => {
    const folder = aFolder();
    await openIn(folder);
    await opened.pop()!.close();
    const [first, ...rest] = editions;
    const changed = { editions: [{ ...first!, title: "Changed" }, ...rest], templates: maturityTemplates };
    expect(await refusalOf(openFolder(settings(folder), now, changed))).toContain(first!.id);
    expect(existsSync(path.join(folder, "portal.lock"))).toBe(false);
    mkdirSync(path.join(folder, "blobs"), { recursive: true });
  });
});
