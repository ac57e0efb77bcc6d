// Fault 15: somebody takes a long time to read an export while others save. The write-ahead log stays small, and is folded back.
import { statSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { invariants, openLedger } from "../support/ledger";
import { pause, startPortal, tidyUp, type RunningPortal } from "../support/portal-process";
import { fiveWriters, keepSaving } from "../support/saving";
import type { PortalClient } from "../support/portal-client";

afterAll(tidyUp);

const seconds = 15;
const mostBytes = 64 * 1024 * 1024;

const exports = [
  "/network/gap-analysis/sections.csv",
  "/services/uhnm/assessments/assessment-uhnm/gap-analysis.csv",
  "/services/uhnm/evidence.csv",
  "/network/evidence-sharing.csv",
];

/** Begins to read an export and stops after its first bytes, until it is let go. */
function startSlowly(portal: RunningPortal, client: PortalClient, address: string) {
  let finish: () => void = () => {};
  const read = new Promise<number>((resolve, reject) => {
    const sent = request(`${portal.url}${address}`, { headers: { Cookie: client.cookie } }, (response) => {
      response.pause();
      finish = () => response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end();
  });
  return { read, finish: () => finish() };
}

it(`${seconds} seconds of saves beside exports that nobody finishes reading: the log stays under 64 MB, and is folded back`, async () => {
  const portal = await startPortal();
  const ledger = openLedger(portal.dataDir);
  const log = path.join(portal.dataDir, "portal.sqlite-wal");
  const writers = await fiveWriters(portal);
  const reader = await portal.signIn("qi.manager@wmin.example");
  const slow = exports.map((address) => startSlowly(portal, reader, address));
  const writing = writers.map(({ client, slots }) => keepSaving(client, slots, ledger));

  let largest = 0;
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    largest = Math.max(largest, statSync(log).size);
    await pause(200);
  }
  for (const each of writing) each.stop();
  await Promise.all(writing.map((each) => each.done));
  for (const each of slow) each.finish();

  expect(await Promise.all(slow.map((each) => each.read))).toEqual(exports.map(() => 200));
  expect(writing.flatMap((each) => each.refused)).toEqual([]);
  expect(ledger.answers.length).toBeGreaterThan(100);
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThan(mostBytes);
  await portal.stop();
  expect(invariants(portal.dataDir, ledger)).toEqual([]);
});
