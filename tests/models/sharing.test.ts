// Offers to share: consent, who sees them, how they end, asking and credit.
import { describe, expect, it } from "vitest";
import { getEvidence } from "../../app/models/evidence.server";
import { withdrawEvidence } from "../../app/models/evidence-changes.server";
import {
  isMet,
  listShareable,
  makeOffer,
  recordUse,
  rewordOffer,
  staysShared,
  withdrawOffer,
} from "../../app/models/sharing/offer-changes.server";
import {
  findOwnOffer,
  getOffer,
  listLedTrusts,
  listOffers,
  listSharingHistory,
  listUsedBy,
} from "../../app/models/sharing/offers.server";
import { answerContact, askForContact } from "../../app/models/sharing/request-changes.server";
import { getContactRequest, listOpenRequestsTo, listRequestsAbout } from "../../app/models/sharing/requests.server";
import { stillSees } from "../../app/models/mail/still-sees.server";
import { transaction } from "../../app/models/transaction.server";
import { qsi2021Working } from "../../app/standards/qsi/2021-working";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anotherNetwork, answered, assessmentOf, attached, evidenceNow, must } from "../support/builders";
import { met, offered, offersAddress } from "../support/builders-sharing";
import { cast, world, type Person, type World } from "../support/world";

const code = "1.1.1";
const south = { id: "trust-south", shortName: "SOUTH" };
const sharedWith: readonly Person[] = [
  "northLead",
  "northContributor",
  "northViewer",
  "southLead",
  "southViewer",
  "qiManager",
  "sigChair",
];

async function withOffer() {
  const w = await world();
  const evidenceId = await met(w, "north", code);
  return { w, evidenceId, offer: await offered(w, "north", code, { evidenceId }) };
}

async function whoGets(w: World, ask: (person: Person) => Promise<unknown>): Promise<Person[]> {
  const got: Person[] = [];
  for (const person of Object.keys(cast) as Person[]) {
    const answer = await ask(person);
    const isNothing = answer === undefined || (Array.isArray(answer) && answer.length === 0) || answer === false;
    if (!isNothing) got.push(person);
  }
  return got;
}

const withdrawn = async (w: World, offerId: string) => {
  const offer = must(await getOffer(w.scope("northLead"), offerId));
  return transaction(w.scope("northLead"), (tx) => withdrawOffer(tx, offer, offer.version, offersAddress));
};

const asked = async (w: World, offerId: string) => {
  const offer = must(await getOffer(w.scope("southLead"), offerId));
  const result = await transaction(w.scope("southLead"), (tx) =>
    askForContact(tx, offer, south, "How did you begin?", offersAddress),
  );
  if (!result.ok) throw new Error(result.reason);
  return result.id;
};

describe("an offer", () => {
  it("is made of what a service meets, shares the item that goes with it, and keeps who consented and when", async () => {
    const w = await world();
    const evidenceId = await met(w, "north", code);
    expect((await evidenceNow(w, evidenceId)).visibility).toBe("trust");
    const offer = await expectAudit(
      w,
      [{ did: "evidence.changed" }, { did: "sharing.offered", trustId: "trust-north", detail: { criterion: code } }],
      () => offered(w, "north", code, { evidenceId }),
    );
    expect((await evidenceNow(w, evidenceId)).visibility).toBe("network");
    expect(offer).toMatchObject({ offeredById: "northLead", offeredAt: w.now, state: "held", uses: 0 });
  });

  it("is refused for what is not complete, or complete without current evidence", async () => {
    const w = await world();
    const make = () => offered(w, "north", code);
    await expect(make()).rejects.toThrow("not-met");
    await answered(w, "northLead", "north", code);
    await expect(make()).rejects.toThrow("not-met");
    const assessment = await assessmentOf(w, "north");
    expect(await isMet(w.system(), assessment, qsi2021Working, code)).toBe(false);
    await met(w, "north", "1.1.2");
    expect(await isMet(w.system(), assessment, qsi2021Working, "1.1.2")).toBe(true);
  });

  it("is refused a second time, and with an item that does not support the criterion", async () => {
    const { w } = await withOffer();
    await expect(offered(w, "north", code)).rejects.toThrow("already-offered");
    const other = await met(w, "north", "1.1.2");
    await met(w, "north", "1.1.3");
    await expect(offered(w, "north", "1.1.3", { evidenceId: other })).rejects.toThrow("no-such-item");
    expect((await evidenceNow(w, other)).visibility).toBe("trust");
  });

  it("is seen by people of trusts and groups and by the QI manager, and by nobody else", async () => {
    const { w, offer } = await withOffer();
    await anotherNetwork(w.database);
    expect(await whoGets(w, (person) => getOffer(w.scope(person), offer.id))).toEqual(sharedWith);
    expect(await whoGets(w, (person) => listOffers(w.scope(person)))).toEqual(sharedWith);
    expect(await whoGets(w, (person) => listOffers(w.scope(person), { editionId: "other" }))).toEqual([]);
    expect(await whoGets(w, (person) => getOffer(w.scope(person), "nonsense"))).toEqual([]);
  });

  it("of one's own service is found by those who see the trust alone", async () => {
    const { w } = await withOffer();
    const service = { id: "service-north", trustId: "trust-north" };
    const find = (person: Person) => findOwnOffer(w.scope(person), service, qsi2021Working.id, code);
    expect(await whoGets(w, find)).toEqual(["northLead", "northContributor", "northViewer", "qiManager"]);
  });
});

describe("an offer ends", () => {
  it("when it is withdrawn: it and its item are out of sight at once, and its own trust still reads it", async () => {
    const { w, offer, evidenceId } = await withOffer();
    expect(await getEvidence(w.scope("southLead"), evidenceId)).toBeDefined();
    expect(await withdrawn(w, offer.id)).toMatchObject({ ok: true });
    expect(await getOffer(w.scope("southLead"), offer.id)).toBeUndefined();
    expect(await listOffers(w.scope("southLead"))).toEqual([]);
    expect(await getEvidence(w.scope("southLead"), evidenceId)).toBeUndefined();
    expect(must(await getOffer(w.scope("northViewer"), offer.id)).state).toBe("withdrawn");
  });

  it("but its item stays shared while another offer rests on it", async () => {
    const { w, offer, evidenceId } = await withOffer();
    await answered(w, "northLead", "north", "1.1.2");
    await attached(w, "northLead", await evidenceNow(w, evidenceId), "north", "1.1.2");
    expect(await staysShared(w.system(), offer)).toBe(false);
    await offered(w, "north", "1.1.2", { evidenceId });
    expect(await staysShared(w.system(), offer)).toBe(true);
    await withdrawn(w, offer.id);
    expect((await evidenceNow(w, evidenceId)).visibility).toBe("network");
  });

  it("with the role of who gave it, and a role that begins later does not bring it back", async () => {
    const { w, offer } = await withOffer();
    const role = "update role_held set to_on = '2026-01-01' where person_id = 'northLead'";
    w.database.raw.writer.exec(role);
    expect(await listOffers(w.scope("southLead"))).toEqual([]);
    expect(must(await getOffer(w.scope("northViewer"), offer.id)).state).toBe("role-ended");
    w.database.raw.writer.exec(
      "update role_held set to_on = null, from_on = '2099-01-01' where person_id = 'northLead'",
    );
    expect(await listOffers(w.scope("southLead"))).toEqual([]);
    w.database.raw.writer.exec("update role_held set from_on = '2025-01-01' where person_id = 'northLead'");
    expect(await listOffers(w.scope("southLead"))).toHaveLength(1);
    w.database.raw.writer.exec("update person set disabled_at = '2026-01-01' where id = 'northLead'");
    expect(await listOffers(w.scope("southLead"))).toEqual([]);
  });

  it("with its evidence, and then makes room for the next", async () => {
    const { w, offer, evidenceId } = await withOffer();
    const item = await evidenceNow(w, evidenceId);
    await transaction(w.scope("northLead"), (tx) => withdrawEvidence(tx, item, item.version, "Out of use", false));
    expect(await getOffer(w.scope("southLead"), offer.id)).toBeUndefined();
    await met(w, "north", code);
    const next = await offered(w, "north", code).catch((error: unknown) => error);
    expect(next).toMatchObject({ state: "held" });
    expect(must(await getOffer(w.scope("northLead"), offer.id)).state).toBe("withdrawn");
  });

  it("once: a second withdrawal, or one over an older version, changes nothing", async () => {
    const { w, offer } = await withOffer();
    await transaction(w.scope("northLead"), (tx) => rewordOffer(tx, offer, 1, "Other words"));
    const stale = await expectNoAudit(w, () =>
      transaction(w.scope("northLead"), (tx) => withdrawOffer(tx, offer, 1, offersAddress)),
    );
    expect(stale).toEqual({ ok: false, reason: "changed-meanwhile" });
    await withdrawn(w, offer.id);
    expect(await expectNoAudit(w, () => withdrawn(w, offer.id))).toEqual({ ok: false, reason: "withdrawn" });
    const late = await transaction(w.scope("northLead"), (tx) => rewordOffer(tx, offer, 3, "Too late"));
    expect(late).toEqual({ ok: false, reason: "withdrawn" });
  });
});

describe("asking another trust", () => {
  it("tells its leads, and shows no address until they accept", async () => {
    const { w, offer } = await withOffer();
    const id = await asked(w, offer.id);
    const told = w.database.raw.writer.prepare("select person_id from notice where subject_id = ?").pluck().all(id);
    expect(told).toEqual(["northLead"]);
    const open = must(await getContactRequest(w.scope("northLead"), id));
    expect(open).toMatchObject({ state: "open", asker: null, answerer: null });
    expect(JSON.stringify(open)).not.toContain("test.example");
    const answer = { state: "accepted", reply: "Gladly", seenVersion: 1 } as const;
    await transaction(w.scope("northLead"), (tx) => answerContact(tx, open, answer, offersAddress(id)));
    expect(must(await getContactRequest(w.scope("southViewer"), id))).toMatchObject({
      state: "accepted",
      asker: { email: "southlead@test.example" },
      answerer: { email: "northlead@test.example" },
    });
    const again = await transaction(w.scope("northLead"), (tx) => answerContact(tx, open, answer, offersAddress(id)));
    expect(again).toEqual({ ok: false, reason: "answered-already" });
  });

  it("shows no address after a refusal", async () => {
    const { w, offer } = await withOffer();
    const id = await asked(w, offer.id);
    const open = must(await getContactRequest(w.scope("northLead"), id));
    const answer = { state: "declined", reply: null, seenVersion: 1 } as const;
    await transaction(w.scope("northLead"), (tx) => answerContact(tx, open, answer, offersAddress(id)));
    const now = must(await getContactRequest(w.scope("southLead"), id));
    expect(now.state).toBe("declined");
    expect(JSON.stringify(now)).not.toContain("test.example");
  });

  it("is between the two trusts: nobody else reads it, is told of it or lists it", async () => {
    const { w, offer } = await withOffer();
    const id = await asked(w, offer.id);
    const two: Person[] = ["northLead", "northContributor", "northViewer", "southLead", "southViewer", "qiManager"];
    expect(await whoGets(w, (person) => getContactRequest(w.scope(person), id))).toEqual(two);
    expect(await whoGets(w, (person) => listRequestsAbout(w.scope(person), offer))).toEqual(two);
    expect(await whoGets(w, (person) => stillSees(w.scope(person), { kind: "contact-request", id }))).toEqual(two);
    expect(await whoGets(w, (person) => listOpenRequestsTo(w.scope(person), ["trust-north"]))).toEqual([
      "northLead",
      "northContributor",
      "northViewer",
      "qiManager",
    ]);
  });

  it("stands once for an offer, is not made of one's own trust, and closes when the offer is withdrawn", async () => {
    const { w, offer } = await withOffer();
    const id = await asked(w, offer.id);
    await expect(asked(w, offer.id)).rejects.toThrow("asked-already");
    const own = await transaction(w.scope("northLead"), (tx) =>
      askForContact(tx, offer, { id: "trust-north", shortName: "NORTH" }, "Hello", offersAddress),
    );
    expect(own).toEqual({ ok: false, reason: "own" });
    await withdrawn(w, offer.id);
    expect(must(await getContactRequest(w.scope("southLead"), id)).state).toBe("lapsed");
    const late = await transaction(w.scope("southLead"), (tx) =>
      askForContact(tx, offer, south, "Too late", offersAddress),
    );
    expect(late).toEqual({ ok: false, reason: "withdrawn" });
  });
});

describe("credit", () => {
  it("counts each trust once, stays after the offer is withdrawn, and is not for one's own", async () => {
    const { w, offer } = await withOffer();
    const use = (trustId: string) => transaction(w.scope("southLead"), (tx) => recordUse(tx, offer, trustId));
    expect(await use("trust-south")).toMatchObject({ ok: true, uses: 1 });
    await expectNoAudit(w, () => use("trust-south"));
    expect(await use("trust-north")).toEqual({ ok: false, reason: "own" });
    await withdrawn(w, offer.id);
    expect(must(await getOffer(w.scope("northLead"), offer.id)).uses).toBe(1);
    expect(await listUsedBy(w.system(), offer, ["trust-south", "trust-north"])).toEqual(new Set(["trust-south"]));
  });

  it("does not tell the offering trust who it is", async () => {
    const { w, offer } = await withOffer();
    await transaction(w.scope("southLead"), (tx) => recordUse(tx, offer, "trust-south"));
    expect(JSON.stringify(await listSharingHistory(w.scope("northLead"), offer))).not.toContain("SOUTH");
    expect(await whoGets(w, (person) => listSharingHistory(w.scope(person), offer))).toEqual([
      "northLead",
      "northContributor",
      "northViewer",
      "qiManager",
    ]);
  });
});

describe("for whom one may ask", () => {
  it("are the trusts that one leads today", async () => {
    const { w } = await withOffer();
    expect(await whoGets(w, (person) => listLedTrusts(w.scope(person)))).toEqual(["northLead", "southLead"]);
    expect(await listLedTrusts(w.scope("southLead"))).toEqual([south]);
  });
});

describe("what may go with an offer", () => {
  it("is current evidence of the criterion, and of nothing else", async () => {
    const { w, evidenceId } = await withOffer();
    const assessment = await assessmentOf(w, "north");
    expect(await listShareable(w.scope("northLead"), assessment, code)).toEqual([
      { id: evidenceId, title: "Policy of north" },
    ]);
    expect(await listShareable(w.scope("northLead"), assessment, "1.1.2")).toEqual([]);
    w.database.raw.writer.prepare("update evidence set expires_on = '2020-01-01' where id = ?").run(evidenceId);
    expect(await listShareable(w.scope("northLead"), assessment, code)).toEqual([]);
    const result = await transaction(w.scope("northLead"), (tx) =>
      makeOffer(tx, assessment, qsi2021Working, code, { words: "x", evidenceId: null }, offersAddress),
    );
    expect(result).toEqual({ ok: false, reason: "not-met" });
  });
});
