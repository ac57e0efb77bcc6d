// Faults 13 and 14: one process owns a data folder at a time, and a crash leaves nothing that must be removed by hand.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder } from "../support/ledger";
import {
  demonstrationFolder,
  runCommand,
  runPortal,
  startPortal,
  tidyUp,
  type RunningPortal,
} from "../support/portal-process";
import { expectRefusal } from "../support/refusals";

afterAll(tidyUp);

const newPassword = { NEW_PASSWORD: "quiet harbour lantern 42" };

describe("while the portal runs", () => {
  let portal: RunningPortal;
  beforeAll(async () => (portal = await startPortal()));

  it("a second one on the same folder refuses, naming the process, and the first goes on", async () => {
    const second = await runPortal({ dataDir: portal.dataDir });
    expectRefusal(second, new RegExp(`already running \\(pid ${portal.pid}\\)`));
    expect((await portal.visitor().get("/health")).status).toBe(200);
  });

  it.each([
    ["person-add", ["new.person@wmin.example", "New person"]],
    ["demonstration-leave", ["new.person@wmin.example", "--yes"]],
  ] as const)("%s refuses, and nothing is changed", async (name, words) => {
    const people = () =>
      inFolder(portal.dataDir, (handle) => handle.prepare("select count(*) from person").pluck().get());
    const before = people();
    const refused = await runCommand(name, words, { dataDir: portal.dataDir, env: newPassword });
    expectRefusal(refused, new RegExp(`already running \\(pid ${portal.pid}\\)`));
    expect(people()).toBe(before);
  });
});

describe("a lock that a crash left", () => {
  it("is taken over by the next start, and given back when that one stops", async () => {
    const dataDir = await demonstrationFolder();
    await (await startPortal({ dataDir })).kill();
    expect(lockOf(dataDir)).toMatchObject({ pid: expect.any(Number) as number });
    const portal = await startPortal({ dataDir });
    expect(lockOf(dataDir)).toMatchObject({ pid: portal.pid });
    await portal.stop();
    expect(() => lockOf(dataDir)).toThrow(/ENOENT/);
  });

  it("is taken over where another process has its number by now", async () => {
    const dataDir = await demonstrationFolder();
    writeFileSync(path.join(dataDir, "portal.lock"), JSON.stringify({ pid: process.pid, began: "1" }));
    const portal = await startPortal({ dataDir });
    expect(lockOf(dataDir)).toMatchObject({ pid: portal.pid });
    await portal.stop();
  });

  it("is taken over by one alone of those that start at the same moment", async () => {
    const dataDir = await demonstrationFolder();
    for (let round = 0; round < 2; round += 1) {
      writeFileSync(path.join(dataDir, "portal.lock"), JSON.stringify({ pid: process.pid, began: "1" }));
      const starts = await Promise.allSettled([1, 2, 3].map(() => startPortal({ dataDir })));
      const started = starts.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      expect(started).toHaveLength(1);
      for (const each of starts) {
        if (each.status === "rejected")
          expect(String(each.reason)).toContain(`already running (pid ${started[0]!.pid})`);
      }
      await started[0]!.kill();
    }
  });
});

function lockOf(dataDir: string): unknown {
  return JSON.parse(readFileSync(path.join(dataDir, "portal.lock"), "utf8"));
}
