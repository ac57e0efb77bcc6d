// Faults 4, 9 and 20: what the portal cannot rely on, it does not start on. One plain line, exit code 1, and no port.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { expectRefusal } from "../support/refusals";
import { demonstrationFolder, runPortal, temporaryFolder, tidyUp } from "../support/portal-process";

afterAll(tidyUp);

const fileIn = (folder: string, name: string) => path.join(folder, name);

describe("a database that cannot be used (fault 4)", () => {
  it("that is not a database is refused, and left as it was", async () => {
    const dataDir = temporaryFolder();
    writeFileSync(fileIn(dataDir, "portal.sqlite"), "Dear all, please find attached. ".repeat(200));
    expectRefusal(await runPortal({ dataDir }), /portal\.sqlite cannot be opened: file is not a database\.$/);
    expect(readFileSync(fileIn(dataDir, "portal.sqlite"), "utf8")).toMatch(/^Dear all/);
  });

  it("that is a folder is refused", async () => {
    const dataDir = temporaryFolder();
    mkdirSync(fileIn(dataDir, "portal.sqlite"));
    expectRefusal(await runPortal({ dataDir }), /portal\.sqlite cannot be opened/);
  });

  it("that cannot take a write-ahead log is refused", async () => {
    const dataDir = await demonstrationFolder();
    rmSync(fileIn(dataDir, "portal.sqlite-wal"), { force: true });
    mkdirSync(fileIn(dataDir, "portal.sqlite-wal"));
    expectRefusal(await runPortal({ dataDir }), /database.*(SQLITE_|cannot be opened)/);
  });

  it("that is damaged in its first page is refused", async () => {
    const dataDir = await demonstrationFolder();
    const bytes = readFileSync(fileIn(dataDir, "portal.sqlite"));
    bytes.fill(0x5a, 100, 4096);
    writeFileSync(fileIn(dataDir, "portal.sqlite"), bytes);
    expectRefusal(await runPortal({ dataDir }), /database.*malformed|cannot be opened/);
  });
});

describe("a data folder that cannot be used", () => {
  it("a file in its place is refused, naming it", async () => {
    const dataDir = fileIn(temporaryFolder(), "data");
    writeFileSync(dataDir, "");
    expectRefusal(await runPortal({ dataDir }), new RegExp(`The data folder ${dataDir} cannot be used`));
  });

  it("with a file in place of its blob folder is refused, naming that (fault 9)", async () => {
    const dataDir = await demonstrationFolder();
    const blobs = fileIn(dataDir, "blobs");
    rmSync(blobs, { recursive: true });
    writeFileSync(blobs, "");
    expectRefusal(await runPortal({ dataDir }), new RegExp(`uploaded files cannot be used: ${blobs} `));
  });
});

describe("a newer schema (fault 20)", () => {
  it("is refused, and the database is left as it was", async () => {
    const dataDir = await demonstrationFolder();
    const file = fileIn(dataDir, "portal.sqlite");
    const handle = new SqliteDatabase(file);
    handle.prepare("insert into schema_migration values ('9999_from_the_future', ?, '2099-01-01')").run("0".repeat(64));
    handle.pragma("wal_checkpoint(TRUNCATE)");
    handle.close();
    const before = hashOf(file);
    expectRefusal(await runPortal({ dataDir }), /schema 9999_from_the_future, which is newer than this portal/);
    expect(hashOf(file)).toBe(before);
  });
});

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
