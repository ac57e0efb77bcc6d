// Faults 16 and 17: two people change one answer, and one person sends one form twice.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder, invariants, openLedger, type Ledger } from "../support/ledger";
import { formOf, wordsOf, type PortalClient } from "../support/portal-client";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";
import { answerFields, pathOf, slotsOf, type Slot } from "../support/saving";

afterAll(tidyUp);

let portal: RunningPortal;
let lead: PortalClient;
let contributor: PortalClient;
let ledger: Ledger;
let slots: Slot[];

beforeAll(async () => {
  portal = await startPortal();
  ledger = openLedger(portal.dataDir);
  lead = await portal.signIn("lead@uhnm.example");
  contributor = await portal.signIn("lead@uhnm.example");
  slots = slotsOf(portal.dataDir, "uhnm", 6);
});

const answerNow = ({ assessment, criterion }: Slot) =>
  inFolder(portal.dataDir, (handle) =>
    handle
      .prepare("select version, note, value from answer where assessment_id = ? and criterion_code = ?")
      .get(assessment, criterion),
  ) as { version: number; note: string; value: string };

const countOf = (slot: Slot) =>
  inFolder(portal.dataDir, (handle) => ({
    changes: handle
      .prepare("select count(*) from answer_change where assessment_id = ? and criterion_code = ? and version > ?")
      .pluck()
      .get(slot.assessment, slot.criterion, slot.version),
    audited: handle
      .prepare("select count(*) from audit_log where did = 'answer.changed' and detail ->> 'criterion' = ?")
      .pluck()
      .get(slot.criterion),
  }));

describe("two windows on one answer (fault 16)", () => {
  it("the second save gets 409 with both versions and its own words; nothing is overwritten until it says so", async () => {
    const slot = slots[0]!;
    const address = `${pathOf(slot)}/answer`;
    const mine = formOf((await lead.get(pathOf(slot))).text, address);
    const theirs = formOf((await contributor.get(pathOf(slot))).text, address);
    expect((await lead.post(address, { ...mine, note: "First words, which stay" })).status).toBe(303);

    const late = await contributor.post(address, { ...theirs, note: "Second words, typed at length" });
    expect(late.status).toBe(409);
    const page = wordsOf(late.text);
    expect(page).toContain("First words, which stay");
    expect(page).toContain("Second words, typed at length");
    expect(page).toContain("Quality lead, UHNM");
    expect(answerNow(slot)).toMatchObject({ version: slot.version + 1, note: "First words, which stay" });

    const over = formOf(late.text, address);
    expect(over.note).toBe("Second words, typed at length");
    expect((await contributor.post(address, over)).status).toBe(303);
    expect(answerNow(slot)).toMatchObject({ version: slot.version + 2, note: "Second words, typed at length" });
    expect(countOf(slot)).toEqual({ changes: 2, audited: 2 });
  });

  it("a press of a status over a newer answer saves nothing, and says so: 409 to a script, the criterion's page to a person", async () => {
    const slot = slots[1]!;
    const other = { commenced: "not-started" }[String(answerNow(slot).value)] ?? "commenced";
    const rate = (client: PortalClient, status: string, headers = {}) =>
      client.post(
        `${pathOf(slot)}/rating`,
        { "form-key": randomUUID(), version: String(slot.version), status },
        { headers },
      );
    expect((await rate(lead, other)).status).toBe(303);
    const script = await rate(contributor, "complete", { Accept: "application/json" });
    expect([script.status, JSON.parse(script.text)]).toEqual([409, { reason: "changed-meanwhile" }]);
    const person = await rate(contributor, "complete");
    expect(person.location).toBe(`${pathOf(slot)}?status=complete#answer`);
    const page = await contributor.get(person.location!.replace(/#.*/, ""));
    expect(wordsOf(page.text)).toContain(`Nothing was saved: somebody changed ${slot.criterion} meanwhile`);
    expect(answerNow(slot)).toMatchObject({ version: slot.version + 1, value: other });
  });
});

describe("one form sent more than once (fault 17)", () => {
  it("a double click and three retries make one change and one audit entry, and get the same answer", async () => {
    const slot = slots[2]!;
    const fields = answerFields(slot.version, "Pressed five times");
    const windows = [lead, lead.twin(), lead.twin(), lead.twin(), lead.twin()];
    const answers = await Promise.all(windows.map((client) => client.post(`${pathOf(slot)}/answer`, fields)));
    expect(answers.map(({ status, location }) => [status, location])).toEqual(windows.map(() => [303, pathOf(slot)]));
    expect(countOf(slot)).toEqual({ changes: 1, audited: 1 });
  });

  it("a retry that comes after somebody else's change gets its first answer, and overwrites nothing", async () => {
    const slot = slots[3]!;
    const address = `${pathOf(slot)}/answer`;
    const fields = answerFields(slot.version, "Sent, and the answer was lost on the way");
    expect((await lead.post(address, fields)).status).toBe(303);
    expect((await contributor.post(address, answerFields(slot.version + 1, "A later change"))).status).toBe(303);
    expect((await lead.post(address, fields)).status).toBe(303);
    expect(answerNow(slot)).toMatchObject({ version: slot.version + 2, note: "A later change" });
    expect(countOf(slot)).toEqual({ changes: 2, audited: 2 });
  });
});

it("and afterwards the data folder is whole", async () => {
  await portal.stop();
  expect(invariants(portal.dataDir, ledger)).toEqual([]);
});
