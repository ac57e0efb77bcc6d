// `npm run backup` and `npm run restore`, as an operator runs them. What they do under load is in tests/faults/backup-under-load.test.ts.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invariants, openLedger } from "../support/ledger";
import { demonstrationFolder, runCommand, temporaryFolder, tidyUp } from "../support/portal-process";
import { expectRefusal } from "../support/refusals";

afterAll(tidyUp);

let dataDir: string;
let backups: string;
let backup: string;

beforeAll(async () => {
  dataDir = await demonstrationFolder();
  backups = path.join(temporaryFolder(), "backups");
  const made = await runCommand("backup", [backups], { dataDir });
  expect(made).toMatchObject({ code: 0, stderr: "" });
  backup = path.join(backups, readdirSync(backups)[0]!);
  expect(made.stdout).toBe(`Backup made and proved: ${backup}\n`);
});

describe("backup", () => {
  it("holds the database, the files and a manifest, and nothing secret beside them", () => {
    expect(readdirSync(backup).sort()).toEqual(["blobs", "manifest.json", "portal.sqlite"]);
  });

  it("without a folder goes beside the data folder", async () => {
    const made = await runCommand("backup", [], { dataDir });
    expect(made.stdout).toContain(path.join(dataDir, "..", "backups"));
  });

  it("of a folder without a database is refused", async () => {
    const empty = temporaryFolder();
    expectRefusal(await runCommand("backup", [backups], { dataDir: empty }), /^There is no database in .*Set DATA_DIR/);
    expect(readdirSync(empty)).toEqual([]);
  });

  it("into a place that cannot be written to is refused in one line", async () => {
    const inTheWay = path.join(temporaryFolder(), "file");
    writeFileSync(inTheWay, "");
    expectRefusal(await runCommand("backup", [inTheWay], { dataDir }), /ENOTDIR|EEXIST/);
  });
});

describe("restore", () => {
  it("puts the newest backup of a collection, or one that is named, into a new folder, and proves it", async () => {
    const ledger = openLedger(dataDir);
    for (const from of [backups, backup]) {
      const target = path.join(temporaryFolder(), "restored");
      const put = await runCommand("restore", [from, target], { dataDir });
      expect(put).toMatchObject({ code: 0, stderr: "" });
      expect(put.stdout).toMatch(/^Restored .* files, \d+ audit entries, all proved\. Start with DATA_DIR=/);
      expect(invariants(target, ledger)).toEqual([]);
    }
  });

  it("without its two words is refused, and says how to call it", async () => {
    expectRefusal(
      await runCommand("restore", [backups], { dataDir }),
      /^Say which backup and which new folder: npm run/,
    );
  });

  it("from a folder that is no backup is refused", async () => {
    const target = path.join(temporaryFolder(), "restored");
    expectRefusal(await runCommand("restore", [dataDir, target], { dataDir }), /has no manifest/);
    expect(existsSync(target)).toBe(false);
  });

  it("of a backup with one file damaged, or the database damaged, is refused, and nothing takes the folder's place", async () => {
    const [blob] = readdirSync(path.join(backup, "blobs"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
    const harms = [
      [path.join(backup, "blobs", blob!), /is damaged\.$/],
      [path.join(backup, "portal.sqlite"), /The database is not the one in the manifest\.$/],
    ] as const;
    for (const [file, words] of harms) {
      const before = readFileSync(file);
      appendFileSync(file, "!");
      const target = path.join(temporaryFolder(), "restored");
      expectRefusal(await runCommand("restore", [backup, target], { dataDir }), words);
      expect(existsSync(target)).toBe(false);
      writeFileSync(file, before);
    }
  });
});
