// The evidence library: requests for newer items, checks of links, and one item in the place of another.
import { describe, expect, it } from "vitest";
import { withdrawEvidence } from "../../app/models/evidence-changes.server";
import { getEvidence } from "../../app/models/evidence.server";
import { listLinkChecks, recordLinkCheck } from "../../app/models/library/link-checks.server";
import { replaceEvidence } from "../../app/models/library/replacing.server";
import {
  listRequestsFor,
  listRequestsToMe,
  requestReplacement,
  takeBackRequest,
  tellAskers,
} from "../../app/models/library/requests.server";
import { addEvidenceVersion } from "../../app/models/library/versions.server";
import { readRecorded } from "../../app/models/gap-analysis.server";
import { getEdition } from "../../app/models/editions.server";
import { compileEdition, gapAnalysis } from "../../app/domain/gap-analysis";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aFile, anEvidence, answered, assessmentOf, attached, evidenceNow, must } from "../support/builders";
import { cast, day, moment, testEditions, world, type Person, type World } from "../support/world";

const everyone = Object.keys(cast) as Person[];
const noDates = { coversFrom: null, coversTo: null, reviewOn: null, expiresOn: null };
const address = "/evidence/x";

const ask = async (w: World, person: Person, id: string, dueOn = day("2026-09-01")) => {
  const evidence = await evidenceNow(w, id);
  return transaction(w.scope(person), (tx) =>
    requestReplacement(tx, evidence, { words: "Please renew", dueOn, onBehalf: false, address }),
  );
};

const notices = (w: World) =>
  w.database.raw.writer.prepare("select person_id as person, title from notice order by created_at, id").all();

describe("a request for a newer item", () => {
  it("tells its owner, and stands under what is asked of them alone", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", { ownerId: "northContributor" }, { file: aFile() });
    const result = await expectAudit(
      w,
      [{ did: "evidence.replacement-asked", by: "northLead", trustId: "trust-north" }],
      () => ask(w, "northLead", id),
    );
    expect(result.ok).toBe(true);
    expect(notices(w)).toEqual([
      { person: "northContributor", title: "A newer version of Imaging policy is asked for" },
    ]);
    const askedOf: Person[] = [];
    for (const person of everyone) if ((await listRequestsToMe(w.scope(person))).length > 0) askedOf.push(person);
    expect(askedOf).toEqual(["northContributor"]);
  });

  it("is asked of nobody who no longer sees the trust", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", { ownerId: "southViewer" }, { file: aFile() });
    await ask(w, "northLead", id);
    expect(await listRequestsToMe(w.scope("southViewer"))).toEqual([]);
  });

  it("is refused a second time while it is open, without an owner, and for what is withdrawn", async () => {
    const w = await world();
    const owned = await anEvidence(w, "northLead", { ownerId: "northContributor" });
    const ownerless = await anEvidence(w, "northLead");
    await ask(w, "northLead", owned.id);
    expect(await expectNoAudit(w, () => ask(w, "qiManager", owned.id))).toEqual({ ok: false, reason: "asked-already" });
    expect(await ask(w, "northLead", ownerless.id)).toEqual({ ok: false, reason: "no-owner" });
    await transaction(w.scope("northLead"), (tx) => withdrawEvidence(tx, owned, 1, "Old", false));
    expect(await ask(w, "northLead", owned.id)).toEqual({ ok: false, reason: "withdrawn" });
  });

  it.each(["a new version", "a withdrawal"])("is settled by %s, and its asker is told", async (by) => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", { ownerId: "northContributor" }, { file: aFile() });
    await ask(w, "northLead", id);
    w.now = moment("2027-03-01T09:00:00.000Z");
    const evidence = await evidenceNow(w, id);
    await transaction(w.scope("northContributor"), async (tx) => {
      if (by === "a withdrawal") await withdrawEvidence(tx, evidence, 1, "Gone", false);
      else await addEvidenceVersion(tx, evidence, 1, aFile("two"), { ...noDates, whatChanged: "New dates" }, false);
      await tellAskers(tx, evidence, address);
    });
    const [request] = await listRequestsFor(w.scope("northLead"), evidence);
    expect(request).toMatchObject({
      state: by === "a withdrawal" ? "withdrawn" : "done",
      settledByName: "northContributor",
    });
    expect(await listRequestsToMe(w.scope("northContributor"))).toEqual([]);
    expect(notices(w)).toContainEqual({
      person: "northLead",
      title: by === "a withdrawal" ? "Imaging policy was withdrawn" : "Imaging policy has a newer version",
    });
  });

  it("may be taken back, once, and asked again afterwards", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", { ownerId: "northContributor" });
    await ask(w, "northLead", id);
    const evidence = await evidenceNow(w, id);
    const takeBack = () => transaction(w.scope("northLead"), (tx) => takeBackRequest(tx, evidence));
    await expectAudit(w, [{ did: "evidence.replacement-taken-back" }], takeBack);
    expect(await expectNoAudit(w, takeBack)).toEqual({ ok: false, reason: "not-open" });
    expect((await ask(w, "northLead", id)).ok).toBe(true);
  });
});

describe("a link", () => {
  it("keeps who looked at it and when, newest first", async () => {
    const w = await world();
    const link = await anEvidence(w, "northLead");
    const check = (person: Person) => transaction(w.scope(person), (tx) => recordLinkCheck(tx, link, false));
    await expectAudit(w, [{ did: "evidence.link-checked", by: "northLead" }], () => check("northLead"));
    w.now = moment("2027-04-01T09:00:00.000Z");
    await check("northContributor");
    const checks = await listLinkChecks(w.scope("northViewer"), link, 5);
    expect(checks.map(({ checkedByName }) => checkedByName)).toEqual(["northContributor", "northLead"]);
    expect((await evidenceNow(w, link.id)).checkedAt).toBe("2027-04-01T09:00:00.000Z");
  });

  it("is the only thing that is checked: a file is not, nor what is withdrawn", async () => {
    const w = await world();
    const file = await anEvidence(w, "northLead", {}, { file: aFile() });
    const link = await anEvidence(w, "northLead");
    const check = (item: typeof link) => transaction(w.scope("northLead"), (tx) => recordLinkCheck(tx, item, false));
    expect(await expectNoAudit(w, () => check(file))).toEqual({ ok: false, reason: "no-link" });
    await transaction(w.scope("northLead"), (tx) => withdrawEvidence(tx, link, 1, "Gone", false));
    expect(await check(link)).toEqual({ ok: false, reason: "withdrawn" });
  });
});

describe("one item in the place of another", () => {
  const supports = (w: World, id: string) =>
    w.database.raw.writer
      .prepare(
        "select criterion_code as code from attachment where evidence_id = ? and detached_at is null order by code",
      )
      .all(id)
      .map((row) => (row as { code: string }).code);

  async function replace(w: World, oldId: string, byId: string, seen = 1) {
    const [old, by] = [await evidenceNow(w, oldId), await evidenceNow(w, byId)];
    return transaction(w.scope("northLead"), (tx) => replaceEvidence(tx, old, seen, by, false));
  }

  it("supports all its criteria, none twice, and the old one is withdrawn with its name", async () => {
    const w = await world();
    const old = await anEvidence(w, "northLead");
    const by = await anEvidence(w, "northLead", { title: "New policy" });
    await attached(w, "northLead", old, "north", "1.1.1", "1.1.2", "2.1.1");
    await attached(w, "northLead", by, "north", "1.1.2");
    const result = await expectAudit(
      w,
      [
        { did: "evidence.replaced", kind: "evidence", id: old.id, detail: { by: by.id, criteria: 3, onBehalf: false } },
        { did: "evidence.attached", id: by.id, detail: { criteria: "1.1.1 2.1.1" } },
      ],
      () => replace(w, old.id, by.id),
    );
    expect(result).toMatchObject({ ok: true, criteria: 3 });
    expect(supports(w, by.id)).toEqual(["1.1.1", "1.1.2", "2.1.1"]);
    expect(supports(w, old.id)).toEqual([]);
    expect(await getEvidence(w.scope("northViewer"), old.id)).toMatchObject({
      withdrawn: true,
      withdrawnReason: "Replaced by “New policy”",
      replacedBy: by.id,
    });
  });

  it("leaves closed assessments as they were", async () => {
    const w = await world();
    const old = await anEvidence(w, "northLead");
    const by = await anEvidence(w, "northLead", { title: "New policy" });
    await attached(w, "northLead", old, "north", "1.1.1");
    w.database.raw.writer
      .prepare("update assessment set closed_at = ?, closed_by = 'northLead' where id = 'assessment-north'")
      .run(w.now);
    expect(await replace(w, old.id, by.id)).toMatchObject({ ok: true, criteria: 0 });
    expect(supports(w, old.id)).toEqual(["1.1.1"]);
  });

  it.each([
    ["another trust's", async (w: World) => (await anEvidence(w, "southLead", { trustId: "trust-south" })).id],
    ["itself", (_: World, old: string) => Promise.resolve(old)],
    [
      "a withdrawn one",
      async (w: World) => {
        const item = await anEvidence(w, "northLead");
        await transaction(w.scope("northLead"), (tx) => withdrawEvidence(tx, item, 1, "Gone", false));
        return item.id;
      },
    ],
  ])("cannot be %s, and nothing changes", async (_, make) => {
    const w = await world();
    const old = await anEvidence(w, "northLead");
    await attached(w, "northLead", old, "north", "1.1.1");
    const by = await make(w, old.id);
    expect(await expectNoAudit(w, () => replace(w, old.id, by))).toEqual({ ok: false, reason: "not-fit" });
    expect(supports(w, old.id)).toEqual(["1.1.1"]);
  });

  it("is refused over a state that was not seen", async () => {
    const w = await world();
    const old = await anEvidence(w, "northLead");
    const by = await anEvidence(w, "northLead");
    expect(await replace(w, old.id, by.id, 2)).toEqual({ ok: false, reason: "changed-meanwhile" });
  });
});

describe("one policy for ten criteria", () => {
  const figures = async (w: World) => {
    const edition = compileEdition(must(await getEdition(w.system(), testEditions.service)));
    const assessment = await assessmentOf(w, "north");
    const [recorded] = await readRecorded(w.scope("northLead"), [assessment.id], w.scope("northLead").today);
    const { complete, evidenced } = gapAnalysis(edition, must(recorded)).total;
    return { complete, evidenced };
  };

  it("is replaced in all ten by its new version, and its expiry lowers what is evidenced that day and what is claimed not at all", async () => {
    const w = await world();
    const edition = compileEdition(must(await getEdition(w.system(), testEditions.service)));
    const ten = edition.criteria.slice(0, 10).map(({ criterion }) => criterion.code);
    const policy = await anEvidence(w, "northLead", { expiresOn: day("2026-06-30") }, { file: aFile() });
    for (const code of ten) await answered(w, "northLead", "north", code);
    await attached(w, "northLead", policy, "north", ...ten);
    w.now = moment("2026-06-30T20:00:00.000Z");
    expect(await figures(w)).toEqual({ complete: 10, evidenced: 10 });
    w.now = moment("2026-07-01T08:00:00.000Z");
    expect(await figures(w)).toEqual({ complete: 10, evidenced: 0 });

    const now = await evidenceNow(w, policy.id);
    const renewed = { ...noDates, expiresOn: day("2027-06-30"), whatChanged: "Reviewed for 2026" };
    await transaction(w.scope("northLead"), (tx) => addEvidenceVersion(tx, now, 1, aFile("two"), renewed, false));
    expect(await figures(w)).toEqual({ complete: 10, evidenced: 10 });
  });
});
