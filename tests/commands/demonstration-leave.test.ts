// `npm run demonstration:leave`, and the same by the administrator's page: facts and one administrator, the old database kept aside.
import { readdirSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { inFolder, invariants, openLedger } from "../support/ledger";
import { formOf, wordsOf } from "../support/portal-client";
import { demonstrationFolder, freePort, runCommand, runPortal, startPortal, tidyUp } from "../support/portal-process";
import { productionSettings } from "../support/production";
import { expectRefusal } from "../support/refusals";
import { saveAnswer, slotsOf } from "../support/saving";

afterAll(tidyUp);

const password = "quiet harbour lantern 42";
const email = "admin@network.nhs.example";

const asideIn = (dataDir: string) => readdirSync(dataDir).filter((name) => /^demonstration-.*\.sqlite$/.test(name));

function countsOf(dataDir: string) {
  return inFolder(dataDir, (handle) => ({
    provenance: handle.prepare("select provenance from portal").pluck().get(),
    people: handle.prepare("select count(*) from person").pluck().get(),
    trusts: handle.prepare("select count(*) from trust").pluck().get(),
    answers: handle.prepare("select count(*) from answer").pluck().get(),
  }));
}

/** Production on the folder, and a sign-in as its one administrator. */
async function startsInProduction(dataDir: string): Promise<void> {
  const port = await freePort();
  const portal = await startPortal({ dataDir, port, env: productionSettings(port) });
  const client = await portal.signIn(email, password);
  expect((await client.get("/")).status).toBe(200);
  expect((await portal.stop()).code).toBe(0);
}

describe("demonstration:leave", () => {
  it("makes a folder of facts and one administrator, keeps the old database aside, and production starts", async () => {
    const dataDir = await demonstrationFolder();
    const left = await runCommand("demonstration-leave", [email, "--yes"], {
      dataDir,
      env: { NEW_PASSWORD: password },
    });
    expect(left).toMatchObject({ code: 0, stderr: "" });
    expect(left.stdout).toMatch(/^The demonstration is set aside\. .* Start it with PORTAL_MODE=production\.\n$/);
    expect(countsOf(dataDir)).toEqual({ provenance: "facts", people: 1, trusts: 15, answers: 0 });
    expect(invariants(dataDir, openLedger(dataDir))).toEqual([]);

    const [aside] = asideIn(dataDir);
    const old = new SqliteDatabase(path.join(dataDir, aside!), { readonly: true });
    expect(old.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(old.prepare("select count(*) from answer").pluck().get()).toBeGreaterThan(1000);
    old.close();
    await startsInProduction(dataDir);

    const again = await runCommand("demonstration-leave", [email, "--yes"], {
      dataDir,
      env: { NEW_PASSWORD: password },
    });
    expectRefusal(again, /^This data folder holds no demonstration\.$/);
  });

  it.each([
    [["--yes"], password, /^Say the administrator's email address, and --yes to confirm: npm run/],
    [[email], password, /--yes to confirm/],
    [[email, "--yes"], "short", /^Use 12 characters or more/],
  ] as const)("refuses %j with the password '%s', and changes nothing", async (words, typed, line) => {
    const dataDir = await demonstrationFolder();
    expectRefusal(await runCommand("demonstration-leave", words, { dataDir, env: { NEW_PASSWORD: typed } }), line);
    expect(countsOf(dataDir).provenance).toBe("demonstration");
    expect(asideIn(dataDir)).toEqual([]);
  });
});

describe("leaving by the administrator's page", () => {
  it("answers, stops with exit code 0 although others are saving, and production starts on facts", async () => {
    const dataDir = await demonstrationFolder();
    const ledger = openLedger(dataDir);
    const portal = await startPortal({ dataDir });
    const lead = await portal.signIn("lead@uhnm.example");
    const [slot, last] = slotsOf(dataDir, "uhnm", 2);
    expect(await saveAnswer(lead, slot!, "Saved before the demonstration was left", ledger)).toBe(303);
    const admin = await portal.signIn("admin@wmin.example");
    const page = await admin.get("/admin/leave-demonstration");
    const form = { ...formOf(page.text, ""), email, password, again: password, confirm: "yes" };
    const [left] = await Promise.all([
      admin.post("/admin/leave-demonstration", form),
      saveAnswer(lead, last!, "Saved meanwhile", ledger).catch(() => 0),
    ]);
    expect([left.status, wordsOf(left.text)]).toEqual([200, expect.stringContaining("The demonstration is set aside")]);
    expect(await portal.exited).toEqual({ code: 0, signal: null });
    expect(countsOf(dataDir)).toEqual({ provenance: "facts", people: 1, trusts: 15, answers: 0 });

    const [aside] = asideIn(dataDir);
    const old = new SqliteDatabase(path.join(dataDir, aside!), { readonly: true });
    for (const { note } of ledger.answers) {
      expect(old.prepare("select count(*) from answer_change where note = ?").pluck().get(note)).toBe(1);
    }
    old.close();
    await startsInProduction(dataDir);
  });
});

it("production refuses a demonstration's folder, and says how to leave it", async () => {
  const dataDir = await demonstrationFolder();
  const port = await freePort();
  const refused = await runPortal({ dataDir, port, env: productionSettings(port) });
  expectRefusal(refused, /holds the demonstration, which production refuses\. Run "npm run demonstration:leave" first/);
  expect(countsOf(dataDir).provenance).toBe("demonstration");
});
