// Faults 5 and 6: the disk takes no more. Whoever saves is told so with their words kept, whoever reads goes on, and room is used when it is back.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder, invariants, openLedger, type Ledger } from "../support/ledger";
import { formOf, wordsOf, type PortalClient } from "../support/portal-client";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";
import {
  answerFields,
  evidenceForm,
  hashOf,
  pathOf,
  saveAnswer,
  sendFile,
  slotsOf,
  type Slot,
} from "../support/saving";

afterAll(tidyUp);

const canLimit = spawnSync("prlimit", ["--version"]).status === 0;

/** No file of the process may grow past that: to a program that writes, the disk is full. `null` gives the room back. */
function leaveRoom(pid: number, bytes: number | null): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes ?? "unlimited"}:`]);
  if (status !== 0) throw new Error(stderr.toString());
}

describe.skipIf(!canLimit)("a full disk", () => {
  let portal: RunningPortal;
  let lead: PortalClient;
  let ledger: Ledger;
  let slots: Slot[];

  beforeAll(async () => {
    portal = await startPortal();
    ledger = openLedger(portal.dataDir);
    lead = await portal.signIn("lead@uhnm.example");
    slots = slotsOf(portal.dataDir, "uhnm", 5);
  });

  const temporaryFiles = () => readdirSync(path.join(portal.dataDir, "blobs/tmp"));
  const changes = () =>
    inFolder(portal.dataDir, (handle) => handle.prepare("select count(*) from answer_change").pluck().get());

  it("a save gets 507 in plain words with what was typed; nothing is changed; with room again one press saves it, without a restart", async () => {
    const slot = slots[0]!;
    const fields = answerFields(slot.version, "Typed with care, <b>and</b> not to be lost");
    const before = changes();
    leaveRoom(portal.pid, 4096);
    const refused = await lead.post(`${pathOf(slot)}/answer`, fields);
    expect(refused.status).toBe(507);
    expect(wordsOf(refused.text)).toContain("We could not save this Nothing was changed. Try again later.");
    expect(wordsOf(refused.text)).toContain("Typed with care, <b>and</b> not to be lost");
    const kept = formOf(refused.text, `${pathOf(slot)}/answer`);
    expect(kept).toEqual(fields);
    expect(changes()).toBe(before);

    expect((await lead.post(`${pathOf(slot)}/answer`, kept)).status).toBe(507);
    leaveRoom(portal.pid, null);
    expect((await lead.post(`${pathOf(slot)}/answer`, kept)).status).toBe(303);
    slot.version += 1;
    ledger.answers.push({ ...slot, note: fields.note });
    expect(await saveAnswer(lead, slot, "And the next one", ledger)).toBe(303);
  });

  it("a script that saves gets 507 as well, with everything that it sent, however long", async () => {
    const slot = slots[1]!;
    const note = "Sixty thousand characters, each of them typed. ".repeat(1300);
    leaveRoom(portal.pid, 4096);
    const refused = await lead.post(`${pathOf(slot)}/rating`, answerFields(slot.version, note), {
      headers: { Accept: "application/json" },
    });
    leaveRoom(portal.pid, null);
    expect(refused.status).toBe(507);
    const { problem, carried } = JSON.parse(refused.text) as { problem: string; carried: { fields: unknown[] } };
    expect(problem).toBe("no-space");
    expect(carried.fields).toContainEqual({ name: "note", value: note });
  });

  it("a press on an address without a page of its own gets 507 and the same sentence", async () => {
    const slot = slots[2]!;
    leaveRoom(portal.pid, 4096);
    const refused = await lead.post(`${pathOf(slot)}/rating`, answerFields(slot.version, ""));
    leaveRoom(portal.pid, null);
    expect(refused.status).toBe(507);
    expect(refused.text).toBe("We could not save this. Nothing was changed. Try again later.\n");
  });

  it("reads go on, also where a visit would be noted in the session", async () => {
    const database = new SqliteDatabase(path.join(portal.dataDir, "portal.sqlite"));
    const minutesAgo = new Date(Date.now() - 5 * 60_000).toISOString();
    database.prepare("update session set seen_at = ?").run(minutesAgo);
    database.close();
    leaveRoom(portal.pid, 4096);
    const pages = await Promise.all(["/", pathOf(slots[0]!), "/health"].map((page) => lead.get(page)));
    leaveRoom(portal.pid, null);
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it("a file that finds no room gets 507 with its words kept; no part of it stays, and others save meanwhile (fault 6)", async () => {
    const form = evidenceForm(4 * 1024 * 1024);
    leaveRoom(portal.pid, 3 * 1024 * 1024);
    const refused = await sendFile(lead, "uhnm", form);
    const other = await saveAnswer(lead, slots[3]!, "Saved while there is no room for a file", ledger);
    leaveRoom(portal.pid, null);
    expect(refused.status).toBe(507);
    expect(wordsOf(refused.text)).toContain("We could not save this file. Nothing was changed. Try again later");
    expect(formOf(refused.text, "").title).toBe(form.title);
    expect(other).toBe(303);
    expect(temporaryFiles()).toEqual([]);
    expect((await sendFile(lead, "uhnm", form)).status).toBe(303);
    ledger.files.push({ title: form.title, sha256: hashOf(form.bytes) });
  });

  it("a file whose row finds no room gets 507 too, and no row", async () => {
    const form = evidenceForm(2000);
    leaveRoom(portal.pid, 4096);
    const refused = await sendFile(lead, "uhnm", form);
    leaveRoom(portal.pid, null);
    expect(refused.status).toBe(507);
    expect((await sendFile(lead, "uhnm", form)).status).toBe(303);
    ledger.files.push({ title: form.title, sha256: hashOf(form.bytes) });
  });

  it("and afterwards the data folder is whole", async () => {
    expect(await portal.stop()).toEqual({ code: 0, signal: null });
    expect(temporaryFiles()).toEqual([]);
    expect(invariants(portal.dataDir, ledger)).toEqual([]);
  });
});
