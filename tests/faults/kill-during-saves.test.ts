// Fault 1: the process is killed at random moments while several people save.
import { afterAll, expect, it } from "vitest";
import { invariants, openLedger } from "../support/ledger";
import { demonstrationFolder, pause, startPortal, tidyUp } from "../support/portal-process";
import { fiveWriters, keepSaving, seeAgain } from "../support/saving";

afterAll(tidyUp);

const rounds = 6;
/** In each round at least this many saves are acknowledged before the kill. */
const savesPerRound = 85;

it("every save that was acknowledged before a kill -9 is there once, and the portal is back in under 2 seconds", async () => {
  const dataDir = await demonstrationFolder();
  const ledger = openLedger(dataDir);
  let portal = await startPortal({ dataDir });
  const writers = await fiveWriters(portal);
  const starts: number[] = [];

  for (let round = 0; round < rounds; round += 1) {
    const goal = ledger.answers.length + savesPerRound;
    let enough = () => {};
    const reached = new Promise<void>((resolve) => (enough = resolve));
    const writing = writers.map(({ client, slots }) =>
      keepSaving(client, slots, ledger, () => ledger.answers.length >= goal && enough()),
    );
    await Promise.race([reached, Promise.all(writing.map((each) => each.done))]);
    await pause(Math.random() * 25);
    await portal.kill();
    await Promise.all(writing.map((each) => each.done));

    expect(writing.flatMap((each) => each.refused)).toEqual([]);
    portal = await startPortal({ dataDir, port: portal.port });
    starts.push(portal.startedInMs);
    expect(invariants(dataDir, ledger)).toEqual([]);
    for (const { slots } of writers) seeAgain(dataDir, slots);
  }

  expect(await portal.stop()).toEqual({ code: 0, signal: null });
  expect(invariants(dataDir, ledger)).toEqual([]);
  expect(ledger.answers.length).toBeGreaterThanOrEqual(rounds * savesPerRound);
  expect(Math.min(...starts)).toBeLessThan(2000);
});
