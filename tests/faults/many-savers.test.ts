// Fault 13: many people save at once for a while. Nobody is told that the database is busy.
import { afterAll, expect, it } from "vitest";
import { invariants, openLedger } from "../support/ledger";
import { pause, runCommand, startPortal, tidyUp } from "../support/portal-process";
import { fiveWriters, keepSaving, pathOf } from "../support/saving";

afterAll(tidyUp);

const seconds = 20;

it(`${seconds} seconds of saves, reads and a look at the audit log at once: no save and no page fails`, async () => {
  const portal = await startPortal();
  const ledger = openLedger(portal.dataDir);
  const writers = await fiveWriters(portal);
  const reader = await portal.signIn("qi.manager@wmin.example");
  const writing = writers.map(({ client, slots }) => keepSaving(client, slots, ledger));

  const pages: number[] = [];
  const end = Date.now() + seconds * 1000;
  const checking = runCommand("verify-audit", [], { dataDir: portal.dataDir });
  while (Date.now() < end) {
    pages.push((await reader.get(pathOf(writers[0]!.slots[0]!))).status);
    await pause(100);
  }
  for (const each of writing) each.stop();
  await Promise.all(writing.map((each) => each.done));

  expect(writing.flatMap((each) => each.refused)).toEqual([]);
  expect(pages.filter((status) => status !== 200)).toEqual([]);
  expect((await checking).code).toBe(0);
  expect(portal.output()).not.toMatch(/SQLITE_BUSY|database is locked/);
  await portal.stop();
  expect(invariants(portal.dataDir, ledger)).toEqual([]);
  const took = writing.flatMap((each) => each.took).sort((a, b) => a - b);
  const p99 = took[Math.floor(took.length * 0.99)] ?? 0;
  console.log(`${took.length} saves in ${seconds} s; p99 ${p99.toFixed(0)} ms`);
  expect(took.length).toBeGreaterThan(100);
});
