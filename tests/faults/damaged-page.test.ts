// Fault 10: a page of the database is damaged while the portal is down. What needs it fails with a reference number, everything else goes
// on, and health turns red and says what to do.
import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, expect, it } from "vitest";
import { demonstrationFolder, startPortal, tidyUp, until } from "../support/portal-process";

afterEach(tidyUp);

/** Writes over the page on which a table begins. */
function damage(file: string, table: string): void {
  const handle = new SqliteDatabase(file);
  handle.pragma("wal_checkpoint(TRUNCATE)");
  const size = handle.pragma("page_size", { simple: true }) as number;
  const page = handle.prepare("select rootpage from sqlite_schema where name = ?").pluck().get(table) as number;
  handle.close();
  const open = openSync(file, "r+");
  writeSync(open, Buffer.alloc(size, 0x5a), 0, size, (page - 1) * size);
  closeSync(open);
}

it("a damaged page fails what needs it with a reference number, and nothing else; health turns red and says what to do", async () => {
  const dataDir = await demonstrationFolder();
  damage(path.join(dataDir, "portal.sqlite"), "barrier");
  const portal = await startPortal({ dataDir, env: { JOBS: "off" } });
  const lead = await portal.signIn("lead@uhnm.example");
  const failed = await lead.get("/services/uhnm/barriers");
  expect(failed.status).toBe(500);
  expect(failed.text).toMatch(/reference/i);
  expect((await lead.get("/standards")).status).toBe(200);

  const health = async () => {
    const answer = await portal.visitor().get("/health");
    return { code: answer.status, ...(JSON.parse(answer.text) as { status: string; database: string }) };
  };
  await until(async () => (await health()).status === "red", "health is red", 20_000);
  expect(await health()).toMatchObject({
    code: 503,
    database: "damaged: stop the portal and restore the newest backup",
  });
  expect(portal.output()).toContain("the database is damaged");
  expect((await lead.get("/standards")).status, "the process stays").toBe(200);
});

it("a sound database is looked through after the start, and health says so", async () => {
  const portal = await startPortal({ env: { JOBS: "off" } });
  const words = async () => (JSON.parse((await portal.visitor().get("/health")).text) as { database: string }).database;
  expect(await words()).toBe("ok, not yet looked through");
  await until(async () => (await words()) === "ok", "it was looked through", 20_000);
});
