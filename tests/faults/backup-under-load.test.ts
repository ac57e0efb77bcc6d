// Faults 21, 22 and 24: a backup while people save, one that is cut short, and a restore that would go over something.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Instant } from "../../app/domain/dates";
import { backUp } from "../../server/backup";
import { invariants, openLedger, type Ledger } from "../support/ledger";
import {
  demonstrationFolder,
  pause,
  runCommand,
  startCommand,
  startPortal,
  temporaryFolder,
  tidyUp,
  until,
  type RunningPortal,
} from "../support/portal-process";
import { expectRefusal } from "../support/refusals";
import { evidenceForm, fiveWriters, hashOf, keepSaving, sendFile } from "../support/saving";

afterAll(tidyUp);

let portal: RunningPortal;
let ledger: Ledger;
let backups: string;

beforeAll(async () => {
  portal = await startPortal();
  ledger = openLedger(portal.dataDir);
  backups = path.join(temporaryFolder(), "backups");
});

const wholeBackups = () => readdirSync(backups).filter((name) => existsSync(path.join(backups, name, "manifest.json")));

describe("a backup during full write load (fault 21)", () => {
  it("restores into an empty folder with all that was acknowledged before it began, and the portal starts there", async () => {
    const writers = await fiveWriters(portal);
    const form = evidenceForm();
    expect((await sendFile(writers[0]!.client, "uhnm", form)).status).toBe(303);
    ledger.files.push({ title: form.title, sha256: hashOf(form.bytes) });
    const writing = writers.map(({ client, slots }) => keepSaving(client, slots, ledger));
    await until(() => ledger.answers.length >= 50, "50 saves", 60_000);

    const before: Ledger = { ...ledger, answers: [...ledger.answers], files: [...ledger.files] };
    const made = await runCommand("backup", [backups], { dataDir: portal.dataDir });
    for (const each of writing) each.stop();
    await Promise.all(writing.map((each) => each.done));
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(writing.flatMap((each) => each.refused)).toEqual([]);
    expect(ledger.answers.length).toBeGreaterThan(before.answers.length);

    const restored = path.join(temporaryFolder(), "restored");
    const put = await runCommand("restore", [backups, restored], { dataDir: portal.dataDir });
    expect(put).toMatchObject({ code: 0, stderr: "" });
    expect(invariants(restored, before)).toEqual([]);
    const again = await startPortal({ dataDir: restored, env: { DEMO_PASSWORD: portal.password } });
    const lead = await again.signIn("lead@uhnm.example", portal.password);
    expect((await lead.get("/")).status).toBe(200);
    await again.stop();
    expect(invariants(restored, before)).toEqual([]);
  });
});

it("a backup ends also where somebody writes between all of its steps", async () => {
  const dataDir = await demonstrationFolder();
  const database = new SqliteDatabase(path.join(dataDir, "portal.sqlite"));
  const write = database.prepare("update portal set created_at = ?");
  let stopped = false;
  const writeOn = () => {
    if (stopped) return;
    write.run(new Date().toISOString());
    setImmediate(writeOn);
  };
  writeOn();
  const at = new Date().toISOString() as Instant;
  const made = backUp({ database, folder: dataDir, into: path.join(dataDir, "backups"), at });
  const first = await Promise.race([made, pause(30_000).then(() => "no backup in 30 seconds")]);
  stopped = true;
  await made;
  database.close();
  expect(first).toContain(path.join(dataDir, "backups"));
});

describe("a backup that is cut short (fault 22)", () => {
  it("leaves the one before it as it was, and is not taken for a backup", async () => {
    const [whole] = wholeBackups();
    const manifest = readFileSync(path.join(backups, whole!, "manifest.json"), "utf8");
    const command = startCommand("backup", [backups], { dataDir: portal.dataDir });
    await until(() => readdirSync(backups).some((name) => name.endsWith(".partial")), "the backup begins");
    command.kill();
    expect(await command.finished).toMatchObject({ signal: "SIGKILL" });

    expect(wholeBackups()).toEqual([whole]);
    expect(readFileSync(path.join(backups, whole!, "manifest.json"), "utf8")).toBe(manifest);
    const [partial] = readdirSync(backups).filter((name) => name.endsWith(".partial"));
    const target = path.join(temporaryFolder(), "restored");
    expectRefusal(
      await runCommand("restore", [path.join(backups, partial!), target], { dataDir: portal.dataDir }),
      /has no manifest: it is not a whole backup\.$/,
    );
    const put = await runCommand("restore", [backups, target], { dataDir: portal.dataDir });
    expect(put.stdout).toContain(whole);
  });
});

describe("a restore over something (fault 24)", () => {
  it("that runs is refused, and the portal goes on", async () => {
    const refused = await runCommand("restore", [backups, portal.dataDir], { dataDir: portal.dataDir });
    expectRefusal(refused, /is not empty\. Restore into a new folder\.$/);
    expect((await portal.visitor().get("/health")).status).toBe(200);
  });

  it("that is not empty is refused, and left as it was", async () => {
    await portal.stop();
    const file = path.join(portal.dataDir, "portal.sqlite");
    const before = createHash("sha256").update(readFileSync(file)).digest("hex");
    const refused = await runCommand("restore", [backups, portal.dataDir], { dataDir: portal.dataDir });
    expectRefusal(refused, /is not empty/);
    expect(createHash("sha256").update(readFileSync(file)).digest("hex")).toBe(before);
    expect(invariants(portal.dataDir, ledger)).toEqual([]);
  });
});
