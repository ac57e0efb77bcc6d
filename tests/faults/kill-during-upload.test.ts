// Fault 2: the process is killed at each step of an upload.
import { existsSync, readdirSync, utimesSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { inFolder, invariants, openLedger } from "../support/ledger";
import { demonstrationFolder, startPortal, tidyUp, until } from "../support/portal-process";
import { evidenceForm, hashOf, sendFile } from "../support/saving";

afterAll(tidyUp);

const preload = fileURLToPath(new URL("../support/fault-preload.mjs", import.meta.url));

const temporaryFiles = (dataDir: string) => readdirSync(path.join(dataDir, "blobs/tmp"));

const blobOf = (dataDir: string, sha256: string) =>
  path.join(dataDir, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);

const countTitled = (dataDir: string, title: string) =>
  inFolder(dataDir, (handle) => handle.prepare("select count(*) from evidence where title = ?").pluck().get(title));

/** What is there after the kill: temporary files, the blob, and rows. */
const steps = [
  { step: "mid-stream", temporary: 1, blob: false, rows: 0 },
  { step: "after-fsync", temporary: 1, blob: false, rows: 0 },
  { step: "after-rename", temporary: 0, blob: true, rows: 0 },
  { step: "before-commit", temporary: 0, blob: true, rows: 0 },
  { step: "after-commit", temporary: 0, blob: true, rows: 1 },
] as const;

describe("a kill -9 during an upload", () => {
  it.each(steps)(
    "$step: leaves a whole item or none; the next start sweeps; sending the same form again makes one item",
    async ({ step, temporary, blob, rows }) => {
      const dataDir = await demonstrationFolder();
      const ledger = openLedger(dataDir);
      const form = evidenceForm();
      const sha256 = hashOf(form.bytes);
      const doomed = await startPortal({ dataDir, preload, env: { FAULT_STEP: step } });
      const client = await doomed.signIn("lead@uhnm.example");
      await expect(sendFile(client, "uhnm", form)).rejects.toThrow();
      expect(await doomed.exited).toEqual({ code: null, signal: "SIGKILL" });

      expect(temporaryFiles(dataDir)).toHaveLength(temporary);
      expect(existsSync(blobOf(dataDir, sha256))).toBe(blob);
      expect(countTitled(dataDir, form.title)).toBe(rows);
      expect(invariants(dataDir, ledger)).toEqual([]);

      const portal = await startPortal({ dataDir, port: doomed.port });
      await until(() => temporaryFiles(dataDir).length === 0, "temporary files are swept");
      const first = await sendFile(client, "uhnm", form);
      const again = await sendFile(client, "uhnm", form);
      expect([first.status, again.status]).toEqual([303, 303]);
      expect(again.location).toBe(first.location);
      ledger.files.push({ title: form.title, sha256 });
      await portal.stop();
      expect(temporaryFiles(dataDir)).toEqual([]);
      expect(invariants(dataDir, ledger)).toEqual([]);
    },
  );
});

describe("a file that no row names", () => {
  it("is removed by a start a day later, not earlier; files that rows name stay, however old", async () => {
    const dataDir = await demonstrationFolder();
    const ledger = openLedger(dataDir);
    const forms = [evidenceForm(5000), evidenceForm(5000)];
    const [young, old] = forms.map((form) => blobOf(dataDir, hashOf(form.bytes))) as [string, string];
    for (const form of forms) {
      const doomed = await startPortal({ dataDir, preload, env: { FAULT_STEP: "before-commit" } });
      const client = await doomed.signIn("lead@uhnm.example");
      await expect(sendFile(client, "uhnm", form)).rejects.toThrow();
      await doomed.exited;
    }
    const dayAgo = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(old, dayAgo, dayAgo);
    const named = inFolder(dataDir, (handle) =>
      handle.prepare("select distinct sha256 from evidence_version").pluck().all(),
    ) as string[];
    for (const sha256 of named) utimesSync(blobOf(dataDir, sha256), dayAgo, dayAgo);

    const portal = await startPortal({ dataDir });
    await until(() => !existsSync(old), "the old orphan is removed");
    await portal.stop();
    expect(existsSync(young)).toBe(true);
    expect(invariants(dataDir, ledger)).toEqual([]);
  });
});
