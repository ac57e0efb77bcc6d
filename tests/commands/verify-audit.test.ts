// `npm run verify-audit`: a whole log, and every way of changing one (attack 56).
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../support/ledger";
import { demonstrationFolder, runCommand, startPortal, temporaryFolder, tidyUp } from "../support/portal-process";
import { expectRefusal } from "../support/refusals";
import { saveAnswer, slotsOf } from "../support/saving";
import { cpSync, writeFileSync } from "node:fs";

afterAll(tidyUp);

let whole: string;
let entries: number;

beforeAll(async () => {
  whole = await demonstrationFolder();
  const portal = await startPortal({ dataDir: whole });
  const lead = await portal.signIn("lead@uhnm.example");
  const ledger = openLedger(whole);
  for (const slot of slotsOf(whole, "uhnm", 6)) await saveAnswer(lead, slot, `for the log ${slot.criterion}`, ledger);
  await portal.stop();
  const handle = new SqliteDatabase(path.join(whole, "portal.sqlite"), { readonly: true });
  entries = handle.prepare("select count(*) from audit_log").pluck().get() as number;
  handle.close();
  expect(entries).toBeGreaterThan(6);
});

function tamperedBy(statement: string): string {
  const folder = path.join(temporaryFolder(), "data");
  cpSync(whole, folder, { recursive: true });
  const handle = new SqliteDatabase(path.join(folder, "portal.sqlite"));
  handle.exec("drop trigger audit_log_no_update; drop trigger audit_log_no_delete");
  handle.exec(statement);
  handle.close();
  return folder;
}

describe("verify-audit", () => {
  it("of a whole log says how many entries it has and its head, to be kept elsewhere", async () => {
    const checked = await runCommand("verify-audit", [], { dataDir: whole });
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toMatch(new RegExp(`^The audit log is whole: ${entries} entries, head [0-9a-f]{64}\\.`));
  });

  it.each([
    ["an entry that was reworded", "update audit_log set detail = '{}' where seq = 5", 5],
    ["an entry of another person", "update audit_log set actor_id = 'person-admin' where seq = 4", 4],
    ["an entry that was removed", "delete from audit_log where seq = 3", 3],
    [
      "two entries that were swapped",
      "update audit_log set seq = -1 where seq = 2; update audit_log set seq = 2 where seq = 3; update audit_log set seq = 3 where seq = -1",
      2,
    ],
  ])("names %s", async (_what, statement, firstBad) => {
    const checked = await runCommand("verify-audit", [], { dataDir: tamperedBy(statement) });
    expectRefusal(checked, new RegExp(`^The audit log is broken at entry ${firstBad}\\.$`));
  });

  it("of a cut tail gives another count and head than the line that was kept", async () => {
    const kept = await runCommand("verify-audit", [], { dataDir: whole });
    const cut = await runCommand("verify-audit", [], {
      dataDir: tamperedBy(`delete from audit_log where seq > ${entries - 2}`),
    });
    expect(cut.stdout).toContain(`${entries - 2} entries`);
    expect(cut.stdout).not.toBe(kept.stdout);
  });

  it("without a database, or with something else in its place, is refused in one line", async () => {
    const empty = temporaryFolder();
    expectRefusal(await runCommand("verify-audit", [], { dataDir: empty }), /^There is no database at .*Set DATA_DIR/);
    writeFileSync(path.join(empty, "portal.sqlite"), "not a database at all, but long enough to look at. ".repeat(50));
    expectRefusal(await runCommand("verify-audit", [], { dataDir: empty }), /file is not a database/);
  });
});
