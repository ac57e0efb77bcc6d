// Fault 19: a migration that is killed at any statement. Run on images of the files as a kill -9 would leave them.
import { copyFileSync, cpSync, existsSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, describe, expect, it, vi } from "vitest";
import { applyPragmas } from "../../db/connection.server";
import { migrate, planMigrations } from "../../db/migrate";
import { migrations, type Migration } from "../../db/migrations/list";
import type { Instant } from "../../app/domain/dates";
import { readConfig } from "../../app/http/config.server";
import { newestBackup } from "../../server/backup";
import { openFolder } from "../../server/open-portal";
import { inFolder, invariants, openLedger } from "../support/ledger";
import { demonstrationFolder, temporaryFolder, tidyUp } from "../support/portal-process";

/** A version of the portal that is one migration ahead of what made the demonstration. */
const { next } = vi.hoisted(() => ({
  next: {
    name: "9000_next_version",
    statements: [
      "create table next_version (id text primary key, words text not null) strict",
      "alter table answer add column next_version text",
      "insert into next_version select id, name from person",
      "update answer set next_version = 'filled in'",
    ],
  },
}));
vi.mock("../../db/migrations/list", async (original) => {
  const { migrations: before } = await original<{ migrations: readonly Migration[] }>();
  return { migrations: [...before, next] };
});

afterAll(tidyUp);

const at = "2026-05-14T09:00:00.000Z" as Instant;

/** Everything that the process has handed to the system by now, as if it died here. */
function imageOf(file: string): string {
  const image = path.join(temporaryFolder(), "portal.sqlite");
  for (const end of ["", "-wal"]) if (existsSync(file + end)) copyFileSync(file + end, image + end);
  return image;
}

function open(file: string) {
  const handle = new SqliteDatabase(file);
  applyPragmas(handle);
  return handle;
}

describe("a migration killed at each statement", () => {
  it("of a new database: whole or untouched each time, and the next start finishes it", () => {
    const file = path.join(temporaryFolder(), "portal.sqlite");
    const handle = open(file);
    handle.pragma("cache_size = 4"); // pages reach the log before the commit, as in a large migration
    const images: { at: string; image: string; whole: number; isLast: boolean }[] = [];
    const wholeSchemas = new Map<number, unknown[]>();
    migrate(handle, at, migrations, (name, index) => {
      const whole = migrations.findIndex((migration) => migration.name === name);
      const isLast = index === migrations[whole]!.statements.length - 1;
      const image = imageOf(file);
      // At its first statement its own transaction has changed nothing; the very first has made the list of migrations.
      if (index === 0) wholeSchemas.set(whole, whole === 0 ? [] : schemaOf(handle));
      images.push({ at: `${name} statement ${index}`, image, whole, isLast });
    });
    const finished = schemaOf(handle);
    handle.close();

    expect(images).toHaveLength(migrations.flatMap((migration) => migration.statements).length);
    // Each image is what stood between two migrations, so finishing from one image of each is finishing from all.
    for (const { at: place, image, whole, isLast } of images) {
      const left = open(image);
      expect([place, planMigrations(left).applied]).toEqual([
        place,
        migrations.slice(0, whole).map(({ name }) => name),
      ]);
      expect([place, schemaOf(left)]).toEqual([place, wholeSchemas.get(whole)]);
      expect(left.pragma("integrity_check", { simple: true })).toBe("ok");
      if (isLast) {
        migrate(left, at);
        expect([place, schemaOf(left)]).toEqual([place, finished]);
        expect(left.pragma("integrity_check", { simple: true })).toBe("ok");
      }
      left.close();
    }
  });

  it("of a database that holds data: a backup is there first, the old version could start, and the next start finishes", async () => {
    const dataDir = await demonstrationFolder();
    const ledger = openLedger(dataDir);
    const file = path.join(dataDir, "portal.sqlite");
    const handle = open(file);
    const images: string[] = [];
    const copies = next.statements.map(() => path.join(temporaryFolder(), "data"));
    migrate(handle, at, migrations, (_name, index) => {
      cpSync(dataDir, copies[index]!, { recursive: true });
      images.push(copies[index]!);
    });
    handle.close();
    expect(images).toHaveLength(next.statements.length);

    for (const image of images) {
      expect(inFolder(image, (left) => planMigrations(left, migrations.slice(0, -1)).pending)).toEqual([]);
      expect(invariants(image, ledger)).toEqual([]);
      const folder = await openFolder(settings(image), () => at);
      const filled = folder.database.raw.reader.prepare("select count(*) from answer where next_version is null");
      expect(filled.pluck().get()).toBe(0);
      await folder.close();
      expect(invariants(image, ledger)).toEqual([]);
      const backup = newestBackup(path.join(image, "before-migration"));
      expect(backup).not.toBeNull();
      expect(inFolder(backup!, (kept) => planMigrations(kept).pending.map(({ name }) => name))).toEqual([next.name]);
    }
  });

  it("that cannot be backed up is not begun", async () => {
    const dataDir = await demonstrationFolder();
    cpSync(path.join(dataDir, "session-secret"), path.join(dataDir, "before-migration")); // a file in its place
    await expect(openFolder(settings(dataDir), () => at)).rejects.toThrow();
    expect(inFolder(dataDir, (left) => planMigrations(left).pending.map(({ name }) => name))).toEqual([next.name]);
  });
});

function schemaOf(handle: SqliteDatabase.Database): unknown[] {
  return handle.prepare("select type, name, sql from sqlite_schema order by type, name").all();
}

function settings(dataDir: string) {
  const result = readConfig({ DATA_DIR: dataDir });
  if (!result.ok) throw new Error(result.faults.join());
  return result.config;
}
