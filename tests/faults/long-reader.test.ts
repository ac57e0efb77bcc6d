// Fault 15: somebody takes a long time to read an export while others save. The write-ahead log stays small, and no reader keeps any of it from being folded back.
import { statSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, expect, it } from "vitest";
import { invariants, openLedger } from "../support/ledger";
import { formOf, type Fields, type PortalClient } from "../support/portal-client";
import { pause, startPortal, tidyUp, type RunningPortal } from "../support/portal-process";
import { fiveWriters, keepSaving } from "../support/saving";

afterAll(tidyUp);

const seconds = 15;
const mostBytes = 64 * 1024 * 1024;

const exports = [
  "/network/gap-analysis/sections.csv",
  "/services/uhnm/assessments/assessment-uhnm/gap-analysis.csv",
  "/services/uhnm/evidence.csv",
  "/network/evidence-sharing.csv",
];

const pack = "/services/uhnm/assessments/assessment-uhnm/pack";

/** Begins to read an export, a form's answer where there are fields, and stops after its first bytes, until it is let go. */
function startSlowly(portal: RunningPortal, client: PortalClient, address: string, fields?: Fields) {
  let finish: () => void = () => {};
  const read = new Promise<number>((resolve, reject) => {
    const form = { "Content-Type": "application/x-www-form-urlencoded", Origin: portal.url };
    const headers = { Cookie: client.cookie, ...(fields === undefined ? {} : form) };
    const method = fields === undefined ? "GET" : "POST";
    const sent = request(`${portal.url}${address}`, { method, headers }, (response) => {
      response.pause();
      finish = () => response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(fields === undefined ? undefined : new URLSearchParams(fields).toString());
  });
  return { read, finish: () => finish() };
}

/** Folds back what can be folded without waiting for anybody, and says how much of the log that was. */
function foldBack(dataDir: string): { readonly inLog: number; readonly folded: number } {
  const handle = new SqliteDatabase(path.join(dataDir, "portal.sqlite"), { timeout: 5000 });
  try {
    const [{ log, checkpointed }] = handle.pragma("wal_checkpoint(PASSIVE)") as [{ log: number; checkpointed: number }];
    return { inLog: log, folded: checkpointed };
  } finally {
    handle.close();
  }
}

it(`${seconds} seconds of saves beside exports that nobody finishes reading: the log stays under 64 MB, and all of it can be folded back`, async () => {
  const portal = await startPortal();
  const ledger = openLedger(portal.dataDir);
  const log = path.join(portal.dataDir, "portal.sqlite-wal");
  const writers = await fiveWriters(portal);
  const reader = await portal.signIn("qi.manager@wmin.example");
  const making = formOf((await reader.get(pack)).text, `${pack}/file`);
  const slow = [
    ...exports.map((address) => startSlowly(portal, reader, address)),
    startSlowly(portal, reader, `${pack}/file`, making),
  ];
  const writing = writers.map(({ client, slots }) => keepSaving(client, slots, ledger));

  let largest = 0;
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    largest = Math.max(largest, statSync(log).size);
    await pause(200);
  }
  for (const each of writing) each.stop();
  await Promise.all(writing.map((each) => each.done));
  const { inLog, folded } = foldBack(portal.dataDir);
  for (const each of slow) each.finish();

  expect(await Promise.all(slow.map((each) => each.read))).toEqual(slow.map(() => 200));
  expect(inLog).toBeGreaterThan(0);
  expect(folded).toBe(inLog);
  expect(writing.flatMap((each) => each.refused)).toEqual([]);
  expect(ledger.answers.length).toBeGreaterThan(100);
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThan(mostBytes);
  await portal.stop();
  expect(invariants(portal.dataDir, ledger)).toEqual([]);
});
