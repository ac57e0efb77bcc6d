// Held files: who sees them, what they count for, and how they are freed.
import { describe, expect, it } from "vitest";
import type { LookedThrough } from "../../app/domain/patient-data/finding";
import { listAttachments } from "../../app/models/attachments.server";
import type { KeptFile } from "../../app/models/evidence-changes.server";
import { addEvidenceVersion } from "../../app/models/library/versions.server";
import { getVersion, listNewestVersions, listVersions } from "../../app/models/evidence-files.server";
import { getEvidence, listEvidence } from "../../app/models/evidence.server";
import { markFileReplaced } from "../../app/models/files/holding.server";
import { getHold, listHolds, listHoldsOf } from "../../app/models/files/holds.server";
import { releaseHold } from "../../app/models/files/releasing.server";
import { getFileText, keepFileText } from "../../app/models/files/texts.server";
import { readRecorded } from "../../app/models/gap-analysis.server";
import { addStoredFile, getStoredFile } from "../../app/models/stored-files.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aFile, anEvidence, assessmentOf, attached, evidenceNow, must } from "../support/builders";
import { cast, world, type Person, type World } from "../support/world";

const everyone = Object.keys(cast) as Person[];
const looked: LookedThrough = { state: "read", words: "some words", hold: null };

function heldFile(words: string): KeptFile & { readonly looked: LookedThrough } {
  const id = `hold-${words}`;
  const finding = { reason: "nhs-number", nhsNumbers: 1, birthDates: 0, places: ["Page 2"] } as const;
  return { ...aFile(words), looked: { ...looked, hold: { id, finding, address: `/held-files/${id}` } } };
}

const goodFile = (words: string): KeptFile => ({ ...aFile(words), looked });

/** Everybody who gets something; nobody else may. */
async function whoGets(w: World, ask: (person: Person) => Promise<unknown>): Promise<readonly Person[]> {
  const getting: Person[] = [];
  for (const person of everyone) {
    const got = await ask(person);
    const isEmpty = got === undefined || got === null || (Array.isArray(got) && got.length === 0);
    if (!isEmpty) getting.push(person);
  }
  return getting;
}

const nextVersion = async (w: World, person: Person, id: string, file: KeptFile) => {
  const evidence = await evidenceNow(w, id);
  const dates = { coversFrom: null, coversTo: null, reviewOn: null, expiresOn: null };
  const result = await transaction(w.scope(person), (tx) =>
    addEvidenceVersion(tx, evidence, evidence.version, file, dates, false),
  );
  if (!result.ok) throw new Error(result.reason);
};

const release = async (w: World, holdId: string) => {
  const hold = must(await getHold(w.scope("qiManager"), holdId));
  return transaction(w.scope("qiManager"), (tx) => releaseHold(tx, hold, "It is a serial number.", "/held-files/x"));
};

const noticesOf = (w: World) =>
  w.database.raw.writer
    .prepare("select person_id as personId, kind, subject_id as about, body from notice order by created_at, id")
    .all() as { personId: string; kind: string; about: string; body: string }[];

const evidenced = async (w: World) => {
  const [recorded] = await readRecorded(w.scope("northLead"), ["assessment-north"], w.scope("northLead").today);
  return [...must(recorded).evidenced];
};

describe("evidence whose file is held", () => {
  it("is seen by its uploader and the QI manager, in no other way by anybody", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northContributor", { visibility: "network" }, { file: heldFile("bad") });
    await attached(w, "northContributor", evidence, "north", "1.1.1");
    const assessment = await assessmentOf(w, "north");
    const few = ["northContributor", "qiManager"];
    const north = { trustId: "trust-north" };
    expect(await whoGets(w, (person) => getEvidence(w.scope(person), evidence.id))).toEqual(few);
    expect(await whoGets(w, (person) => listEvidence(w.scope(person), north, true))).toEqual(few);
    expect(await whoGets(w, (person) => listVersions(w.scope(person), evidence))).toEqual(few);
    expect(await whoGets(w, (person) => getVersion(w.scope(person), evidence, 1))).toEqual(few);
    expect(await whoGets(w, (person) => listHolds(w.scope(person)))).toEqual(few);
    expect(await whoGets(w, (person) => getHold(w.scope(person), "hold-bad"))).toEqual(few);
    expect(await whoGets(w, (person) => listHoldsOf(w.scope(person), evidence.id))).toEqual(few);
    expect(await listNewestVersions(w.scope("northLead"), [evidence.id])).toEqual(new Map());
    for (const person of ["northLead", "assessor"] as const)
      expect(await listAttachments(w.scope(person), assessment)).toEqual([]);
    expect(await listAttachments(w.scope("northContributor"), assessment)).toHaveLength(1);
  });

  it("counts for nothing, and says what was found without keeping it", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead", {}, { file: heldFile("bad") });
    await attached(w, "northLead", evidence, "north", "1.1.1");
    expect(await evidenced(w)).toEqual([]);
    const hold = must(await getHold(w.scope("northLead"), "hold-bad"));
    expect(hold).toMatchObject({ state: "held", trust: "NORTH", uploadedBy: "northLead", fileName: "bad.pdf" });
    expect(hold.finding).toEqual({ reason: "nhs-number", nhsNumbers: 1, birthDates: 0, places: ["Page 2"] });
  });

  it("is told to the QI manager, once, and audited without a word of the file", async () => {
    const w = await world();
    await expectAudit(
      w,
      [
        { did: "file.held", by: "northLead", trustId: "trust-north", detail: { reason: "nhs-number" } },
        { did: "evidence.added" },
      ],
      () => anEvidence(w, "northLead", {}, { file: heldFile("bad") }),
    );
    expect(noticesOf(w)).toEqual([
      expect.objectContaining({ personId: "qiManager", kind: "held-file", about: "hold-bad" }),
    ]);
  });
});

describe("a new version", () => {
  it("without a hit frees the item, while the file before it stays hidden", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northContributor", {}, { file: heldFile("bad") });
    await nextVersion(w, "northContributor", id, goodFile("good"));
    const evidence = must(await getEvidence(w.scope("northLead"), id));
    expect(evidence.held).toBe(false);
    expect((await listVersions(w.scope("northLead"), evidence)).map(({ number }) => number)).toEqual([2]);
    expect(await getVersion(w.scope("northLead"), evidence, 1)).toBeUndefined();
    expect(await getVersion(w.scope("northContributor"), evidence, 1)).toBeDefined();
    expect(must(await getHold(w.scope("qiManager"), "hold-bad")).state).toBe("replaced");
    expect(await release(w, "hold-bad")).toEqual({ ok: false, reason: "not-held" });
  });

  it("with a hit holds the whole item, which was good before", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead", {}, { file: goodFile("good") });
    await attached(w, "northLead", evidence, "north", "1.1.1");
    expect(await evidenced(w)).toEqual(["1.1.1"]);
    await nextVersion(w, "northContributor", evidence.id, heldFile("bad"));
    expect(await evidenced(w)).toEqual([]);
    expect(await getEvidence(w.scope("northLead"), evidence.id)).toBeUndefined();
    expect(must(await getEvidence(w.scope("northContributor"), evidence.id)).held).toBe(true);
  });

  it("with a hit, over a held one, holds on and replaces the hold", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", {}, { file: heldFile("bad") });
    await nextVersion(w, "northLead", id, heldFile("worse"));
    const states = (await listHoldsOf(w.scope("northLead"), id)).map(({ id: hold, state }) => [hold, state]);
    expect(Object.fromEntries(states)).toEqual({ "hold-bad": "replaced", "hold-worse": "held" });
    expect((await evidenceNow(w, id)).held).toBe(true);
  });
});

describe("a release", () => {
  it("lets the item count, keeps who released it and why, and tells the uploader", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead", {}, { file: heldFile("bad") });
    await attached(w, "northLead", evidence, "north", "1.1.1");
    await expectAudit(
      w,
      [
        { did: "evidence.released", by: "qiManager" },
        { did: "file.released", by: "qiManager" },
      ],
      () => release(w, "hold-bad"),
    );
    expect(await evidenced(w)).toEqual(["1.1.1"]);
    const hold = must(await getHold(w.scope("northLead"), "hold-bad"));
    expect(hold).toMatchObject({
      state: "released",
      releasedByName: "qiManager",
      releaseReason: "It is a serial number.",
    });
    expect(await getVersion(w.scope("northViewer"), evidence, 1)).toBeDefined();
    expect(noticesOf(w).map(({ personId }) => personId)).toEqual(["qiManager", "northLead"]);
    expect(noticesOf(w)[1]?.body).toContain("It is a serial number.");
  });

  it("happens once", async () => {
    const w = await world();
    await anEvidence(w, "northLead", {}, { file: heldFile("bad") });
    await release(w, "hold-bad");
    const again = await expectNoAudit(w, () => release(w, "hold-bad"));
    expect(again).toEqual({ ok: false, reason: "not-held" });
  });
});

describe("a file of a document, a meeting or an adoption", () => {
  const stored = (w: World, person: Person, file: KeptFile) =>
    transaction(w.scope(person), (tx) => addStoredFile(tx, file));

  it("is read by whoever reads its thing", async () => {
    const w = await world();
    const { id, held } = await stored(w, "northLead", goodFile("good"));
    expect(held).toBe(false);
    expect(await whoGets(w, (person) => getStoredFile(w.scope(person), id))).toEqual(everyone);
  });

  it("is read by its uploader and the QI manager while it is held, replaced or not, and by all once released", async () => {
    const w = await world();
    const { id, held } = await stored(w, "northLead", heldFile("bad"));
    expect(held).toBe(true);
    const few = ["northLead", "qiManager"];
    expect(await whoGets(w, (person) => getStoredFile(w.scope(person), id))).toEqual(few);
    await transaction(w.scope("northLead"), (tx) => markFileReplaced(tx, id));
    expect(await whoGets(w, (person) => getStoredFile(w.scope(person), id))).toEqual(few);
    const other = await stored(w, "northLead", heldFile("worse"));
    await release(w, "hold-worse");
    expect(await whoGets(w, (person) => getStoredFile(w.scope(person), other.id))).toEqual(everyone);
  });
});

describe("the words of a file", () => {
  it("are kept once for each content, and a reading that failed is replaced by one that did not", async () => {
    const w = await world();
    const keep = (state: LookedThrough["state"], words: string) =>
      transaction(w.scope("northLead"), (tx) =>
        keepFileText(tx, { sha256: "a".repeat(64), looked: { state, words, hold: null } }),
      );
    await keep("timed-out", "");
    await keep("read", "the words");
    await keep("timed-out", "");
    expect(await getFileText(w.system(), "a".repeat(64))).toEqual({ state: "read", words: "the words" });
    expect(await getFileText(w.system(), "b".repeat(64))).toBeUndefined();
  });
});
