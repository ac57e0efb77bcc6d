// Faults 11 and 12: a stored file that was damaged, cut short or lost is found, its good copy is named, and put back.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder, invariants, openLedger } from "../support/ledger";
import { demonstrationFolder, runCommand, startPortal, temporaryFolder, tidyUp } from "../support/portal-process";
import { expectRefusal } from "../support/refusals";

afterAll(tidyUp);

let dataDir: string;
let backups: string;
let files: readonly { readonly evidence: string; readonly number: number; readonly sha256: string }[];

const blobOf = (folder: string, sha256: string) =>
  path.join(folder, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);

const newest = () => path.join(backups, readdirSync(backups).sort().at(-1)!);

beforeAll(async () => {
  dataDir = await demonstrationFolder();
  backups = path.join(temporaryFolder(), "backups");
  expect(await runCommand("backup", [backups], { dataDir })).toMatchObject({ code: 0 });
  files = inFolder(dataDir, (handle) =>
    handle
      .prepare(
        `select min(v.evidence_id) as evidence, min(v.number) as number, v.sha256 from evidence_version v
         join evidence e on e.id = v.evidence_id join trust t on t.id = e.trust_id
         where t.short_name = 'UHNM' and e.held = 0 and v.purged_at is null group by v.sha256 order by v.sha256 limit 3`,
      )
      .all(),
  ) as typeof files;
});

function harm(): void {
  const [flipped, cut, lost] = files.map(({ sha256 }) => blobOf(dataDir, sha256)) as [string, string, string];
  const bytes = readFileSync(flipped);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(flipped, bytes);
  truncateSync(cut, 10);
  rmSync(lost);
}

describe("scrub and repair", () => {
  it("find nothing in a sound folder", async () => {
    const { code, stdout } = await runCommand("scrub", [backups], { dataDir });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ files checked: all are whole\.\n$/)]);
    expect((await runCommand("repair", [backups], { dataDir })).stdout).toMatch(/ 0 put back\.\n$/);
  });

  it("list one flipped bit, a cut and a loss, refuse their download in words, and put all three back", async () => {
    harm();
    const found = await runCommand("scrub", [backups], { dataDir });
    expect(found.code).toBe(1);
    for (const [index, word] of ["Damaged", "Damaged", "Missing"].entries()) {
      expect(found.stderr).toContain(`${word}: ${files[index]!.sha256}; a good copy is in ${newest()}.`);
    }
    expect(found.stderr).toContain("3 damaged or missing. Stop the portal and run: npm run repair");

    const portal = await startPortal({ dataDir });
    const lead = await portal.signIn("lead@uhnm.example");
    for (const { evidence, number } of files) {
      const answer = await lead.get(`/evidence/${evidence}/versions/${number}/file`);
      expect(answer.status).toBe(500);
      expect(answer.text).toContain("This file is damaged or missing");
    }
    expectRefusal(await runCommand("repair", [backups], { dataDir }), /in use: already running \(pid \d+\)/);
    await portal.stop();

    const mended = await runCommand("repair", [backups], { dataDir });
    expect(mended).toMatchObject({ code: 0, stderr: "" });
    expect(mended.stdout).toMatch(/ 3 put back\.\n$/);
    expect(invariants(dataDir, openLedger(dataDir))).toEqual([]);
    expect((await runCommand("scrub", [backups], { dataDir })).code).toBe(0);
  });

  it("take no copy that is damaged itself, and say so where none is good", async () => {
    const { sha256 } = files[0]!;
    rmSync(blobOf(dataDir, sha256));
    const copy = blobOf(newest(), sha256);
    const before = readFileSync(copy);
    appendFileSync(copy, "!");
    const left = await runCommand("repair", [backups], { dataDir });
    expect(left.code).toBe(1);
    expect(left.stderr).toContain(`Missing: ${sha256}; no backup has a good copy.`);
    expect(existsSync(blobOf(dataDir, sha256))).toBe(false);
    writeFileSync(copy, before);
    expect((await runCommand("repair", [newest()], { dataDir })).stdout).toMatch(/ 1 put back\.\n$/);
  });

  it("say how to be called", async () => {
    expectRefusal(await runCommand("repair", [], { dataDir }), /^Say where the backups are: npm run repair/);
    expectRefusal(await runCommand("scrub", [], { dataDir: temporaryFolder() }), /^There is no database in/);
  });
});
