// How the database file is opened (fault 4), and how a data folder has one owner (faults 13 and 14).
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { applyPragmas, openDatabase, refuseOldSqlite, UnusableDatabase } from "../../db/connection.server";
import { lockFolder } from "../../db/lock.server";
import { migrate } from "../../db/migrate";
import { testMoment } from "../support/database";

const folders: string[] = [];
function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-connection-"));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function migratedFile(): string {
  const file = path.join(aFolder(), "portal.sqlite");
  const handle = new SqliteDatabase(file);
  migrate(handle, testMoment);
  handle.close();
  return file;
}

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableDatabase);
    return (error as Error).message;
  }
  throw new Error("Expected a refusal.");
}

describe("an open database", () => {
  it("writes ahead, waits for the disk, checks references and guards the audit log against REPLACE", async () => {
    const database = openDatabase(migratedFile());
    const pragma = (name: string): unknown => database.raw.writer.pragma(name, { simple: true });
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("recursive_triggers")).toBe(1);
    expect(pragma("trusted_schema")).toBe(0);
    expect(pragma("busy_timeout")).toBe(5000);
    await database.close();
  });

  it("has a reading connection that cannot write", async () => {
    const database = openDatabase(migratedFile());
    expect(() => database.raw.reader.exec("insert into network values ('n', 'N', 'N', 'now')")).toThrow(
      /readonly database/,
    );
    await expect(
      database.reader
        .insertInto("network")
        .values({ id: "n", name: "N", short_name: "N", created_at: "now" })
        .execute(),
    ).rejects.toThrow(/readonly database/);
    expect(database.raw.writer.prepare("select count(*) from network").pluck().get()).toBe(0);
    await database.close();
  });

  it("shows to readers what was written, and leaves no journal behind when it is closed", async () => {
    const file = migratedFile();
    const database = openDatabase(file);
    await database.writer
      .insertInto("network")
      .values({ id: "n", name: "N", short_name: "N", created_at: "now" })
      .execute();
    expect(await database.reader.selectFrom("network").select("id").execute()).toEqual([{ id: "n" }]);
    await database.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    await database.close(); // closing twice is no fault
  });

  it("refuses rows that refer to nothing", async () => {
    const database = openDatabase(migratedFile());
    await expect(
      database.writer.insertInto("icb").values({ id: "i", network_id: "nobody", name: "I" }).execute(),
    ).rejects.toThrow(/FOREIGN KEY constraint failed/);
    await database.close();
  });
});

describe("a database that cannot be trusted", () => {
  it("is refused in one plain line where the journal mode is not what was asked for", () => {
    const message = refusalOf(() => applyPragmas(new SqliteDatabase(":memory:")));
    expect(message).toBe("The database gives journal_mode = memory, but wal is needed.");
  });

  it.each(["synchronous", "foreign_keys", "recursive_triggers"])(
    "is refused where %s reads back as something else",
    (name) => {
      const file = path.join(aFolder(), "x.sqlite");
      const real = new SqliteDatabase(file);
      const lying = new Proxy(real, {
        get(target, property) {
          if (property !== "pragma")
            return Reflect.get(target, property).bind?.(target) ?? Reflect.get(target, property);
          return (text: string, options?: { simple: boolean }) => (text === name ? -1 : target.pragma(text, options));
        },
      }) as SqliteHandle;
      expect(refusalOf(() => applyPragmas(lying))).toContain(`${name} = -1`);
      real.close();
    },
  );

  it.each([
    ["3.51.2", false],
    ["3.9.0", false],
    ["2.99.99", false],
    ["3.51.3", true],
    ["3.51.10", true],
    ["3.53.0", true],
    ["4.0.0", true],
  ])("SQLite %s: may be used is %s", (version, usable) => {
    if (usable) expect(() => refuseOldSqlite(version)).not.toThrow();
    else expect(refusalOf(() => refuseOldSqlite(version))).toContain(version);
  });

  it("is refused where the file cannot be opened, and the line names it", () => {
    const file = path.join(aFolder(), "no-such-folder", "portal.sqlite");
    const message = refusalOf(() => openDatabase(file));
    expect(message).toContain(file);
    expect(message).not.toContain("\n");
  });
});

describe("the lock of a data folder", () => {
  it("lets one in, and tells the next which process is there", () => {
    const folder = aFolder();
    const lock = lockFolder(folder);
    const message = refusalOf(() => lockFolder(folder));
    expect(message).toContain(`already running (pid ${process.pid})`);
    expect(message).not.toContain("\n");
    lock.release();
    lockFolder(folder).release();
    expect(existsSync(path.join(folder, "portal.lock"))).toBe(false);
  });

  it("of a process that is gone is taken over", async () => {
    const folder = aFolder();
    const gone = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => gone.on("exit", resolve));
    writeFileSync(path.join(folder, "portal.lock"), JSON.stringify({ pid: gone.pid, began: null }));
    const lock = lockFolder(folder);
    expect(JSON.parse(readFileSync(path.join(folder, "portal.lock"), "utf8"))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it("of a process whose number was given to another since is taken over", () => {
    const folder = aFolder();
    writeFileSync(path.join(folder, "portal.lock"), JSON.stringify({ pid: process.pid, began: "1" }));
    lockFolder(folder).release();
  });

  it("that is cut short or not a lock at all is taken over", () => {
    const folder = aFolder();
    writeFileSync(path.join(folder, "portal.lock"), '{"pi');
    lockFolder(folder).release();
  });

  it("is left alone by a release that comes too late", () => {
    const folder = aFolder();
    const lock = lockFolder(folder);
    const others = JSON.stringify({ pid: 1, began: "0" });
    writeFileSync(path.join(folder, "portal.lock"), others);
    lock.release();
    expect(readFileSync(path.join(folder, "portal.lock"), "utf8")).toBe(others);
  });

  it("leaves no draft behind, whether it was given or not", () => {
    const folder = aFolder();
    mkdirSync(path.join(folder, "blobs"));
    const lock = lockFolder(folder);
    refusalOf(() => lockFolder(folder));
    expect(existsSync(path.join(folder, `portal.lock.${process.pid}`))).toBe(false);
    lock.release();
  });
});
