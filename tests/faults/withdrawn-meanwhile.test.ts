// Fault 18: something is withdrawn, detached or closed while another person works on it. Each is told so in words, and nothing is orphaned.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFolder, invariants, openLedger, type Ledger } from "../support/ledger";
import { formOf, wordsOf, type PortalClient } from "../support/portal-client";
import { startPortal, tidyUp, type RunningPortal } from "../support/portal-process";
import { pathOf, slotsOf } from "../support/saving";

afterAll(tidyUp);

let portal: RunningPortal;
let lead: PortalClient;
let other: PortalClient;
let ledger: Ledger;

beforeAll(async () => {
  portal = await startPortal();
  ledger = openLedger(portal.dataDir);
  lead = await portal.signIn("lead@uhnm.example");
  other = await portal.signIn("contributor@uhnm.example");
});

const one = (query: string) => inFolder(portal.dataDir, (handle) => handle.prepare(query).pluck().get()) as string;

/** Two items of UHNM's own that count now, a link each. */
const itemAt = (place: number) =>
  one(`select id from evidence where trust_id = (select id from trust where short_name = 'UHNM') and withdrawn = 0 and held = 0
    and form = 'link' and visibility = 'trust' order by id limit 1 offset ${place}`);

async function withdraw(client: PortalClient, evidence: string) {
  const address = `/evidence/${evidence}/withdrawal`;
  const form = formOf((await client.get(address)).text, "");
  return client.post(address, { ...form, reason: "Replaced by another" });
}

describe("evidence that is withdrawn while another changes it", () => {
  it("keeps the withdrawal, and tells the other with 409 and what was typed", async () => {
    const evidence = itemAt(0);
    const address = `/evidence/${evidence}/change`;
    const form = formOf((await other.get(address)).text, "");
    expect((await withdraw(lead, evidence)).status).toBe(303);
    const late = await other.post(address, { ...form, title: "A title typed meanwhile" });
    expect(late.status).toBe(409);
    expect(wordsOf(late.text)).toContain("withdrawn");
    expect(late.text).toContain("A title typed meanwhile");
    expect(one(`select title from evidence where id = '${evidence}'`)).not.toBe("A title typed meanwhile");
  });

  it("is attached to nothing after that: no support without its item", async () => {
    const evidence = itemAt(0);
    const slot = slotsOf(portal.dataDir, "uhnm", 1)[0]!;
    const { criterion } = slot;
    const page = pathOf(slot);
    const supports = (id: string) =>
      one(
        `select count(*) from attachment where evidence_id = '${id}' and criterion_code = '${criterion}' and detached_at is null`,
      );
    const attach = (id: string) => other.post(`${page}/attachments`, { "form-key": randomUUID(), evidence: id });
    const standing = itemAt(1);
    expect(supports(standing)).toBe(0);
    expect((await attach(standing)).status).toBe(303);
    expect(supports(standing)).toBe(1);

    expect(supports(evidence)).toBe(0);
    expect((await withdraw(lead, evidence)).status).toBe(303);
    const late = await attach(evidence);
    expect(late.status).toBe(303);
    expect(wordsOf((await other.get(page)).text)).toContain("That evidence is withdrawn, so it was not attached");
    expect(supports(evidence)).toBe(0);
  });
});

describe("an offer that is withdrawn while another trust asks about it", () => {
  it("is gone for the one who asks: 404, and no request is left without its offer", async () => {
    const asker = await portal.signIn("lead@waht.example");
    const contact = "/network/evidence-sharing/offer-uhnm-information/contact";
    const form = formOf((await asker.get(contact)).text, "");
    const address = "/network/evidence-sharing/offer-uhnm-information/withdrawal";
    const withdrawal = formOf((await lead.get(address)).text, "");
    expect((await lead.post(address, withdrawal)).status).toBe(303);
    const late = await asker.post(contact, { ...form, message: "How did you begin?" });
    expect(late.status).toBe(404);
    expect(one("select count(*) from contact_request where message = 'How did you begin?'")).toBe(0);
    expect(one("select state from contact_request where id = 'contact-geh-information'")).toBe("lapsed");
  });
});

describe("an assessment that is closed while another answers in it", () => {
  it("refuses the answer with 409 in words, keeps what was typed, and is unchanged", async () => {
    const page = pathOf(slotsOf(portal.dataDir, "uhnm", 1)[0]!);
    const form = formOf((await lead.get(page)).text, `${page}/answer`);
    const closing = "/services/uhnm/assessments/assessment-uhnm/closing";
    const closed = await lead.post(closing, { ...formOf((await lead.get(closing)).text, ""), confirm: "yes" });
    expect(closed.status).toBe(303);
    const late = await lead.post(`${page}/answer`, { ...form, note: "Typed while it was closed" });
    expect(late.status).toBe(409);
    expect(wordsOf(late.text)).toContain("closed");
    expect(late.text).toContain("Typed while it was closed");
    expect(one("select count(*) from answer where note = 'Typed while it was closed'")).toBe(0);
  });
});

it("and afterwards the data folder is whole", async () => {
  await portal.stop();
  expect(invariants(portal.dataDir, ledger)).toEqual([]);
});
