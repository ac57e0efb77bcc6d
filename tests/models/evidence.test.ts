import { describe, expect, it } from "vitest";
import {
  addEvidence,
  updateEvidence,
  withdrawEvidence,
  type EvidenceDetails,
} from "../../app/models/evidence-changes.server";
import { addEvidenceVersion } from "../../app/models/library/versions.server";
import { evidenceSubject, getEvidence, listEvidence } from "../../app/models/evidence.server";
import { getVersion, isFileKnown, listNewestVersions, listVersions } from "../../app/models/evidence-files.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aFile, anEvidence, anotherNetwork, attached, evidenceNow, someEvidence } from "../support/builders";
import { countOf, tablesOf } from "../support/tables";
import { cast, day, moment, world, type Person, type World } from "../support/world";

const link = { address: "https://north.example/policy" };
const noDates = { coversFrom: null, coversTo: null, reviewOn: null, expiresOn: null };
const everyone = Object.keys(cast) as Person[];

const details = (traits: Partial<EvidenceDetails> = {}): EvidenceDetails =>
  someEvidence({ title: "Renamed", ...traits });

const update = async (made: World, person: Person, id: string, seen: number, traits: Partial<EvidenceDetails> = {}) => {
  const evidence = await evidenceNow(made, id);
  return transaction(made.scope(person), (tx) => updateEvidence(tx, evidence, seen, details(traits), false));
};

const withdraw = async (made: World, person: Person, id: string, seen: number) => {
  const evidence = await evidenceNow(made, id);
  return transaction(made.scope(person), (tx) => withdrawEvidence(tx, evidence, seen, "Replaced", false));
};

/** Who of the cast finds this item. */
async function readers(made: World, id: string): Promise<Person[]> {
  const found: Person[] = [];
  for (const person of everyone) if ((await getEvidence(made.scope(person), id)) !== undefined) found.push(person);
  return found;
}

const ofNorth: readonly Person[] = ["northLead", "northContributor", "northViewer"];

describe("adding evidence", () => {
  it("as a link writes the item, its first dated facts and one audit entry, and no file", async () => {
    const made = await world();
    const { id } = await expectAudit(
      made,
      [
        {
          did: "evidence.added",
          by: "northLead",
          kind: "evidence",
          trustId: "trust-north",
          detail: { form: "link", sha256: null, onBehalf: false },
        },
      ],
      () =>
        transaction(made.scope("northLead"), (tx) =>
          addEvidence(tx, someEvidence({ reviewOn: day("2027-01-01"), ownerId: "northContributor" }), link, false),
        ),
    );
    expect(await getEvidence(made.scope("northLead"), id)).toMatchObject({
      form: "link",
      address: link.address,
      trustId: "trust-north",
      reviewOn: "2027-01-01",
      ownerName: "northContributor",
      withdrawn: false,
      held: false,
      version: 1,
    });
    expect(countOf(made.database, "evidence_change")).toBe(1);
    expect(countOf(made.database, "evidence_version")).toBe(0);
  });

  it("as a file writes version 1 with its hash, which the audit entry names too", async () => {
    const made = await world();
    const file = aFile("minutes");
    const item = await expectAudit(
      made,
      [{ did: "evidence.added", detail: { form: "file", sha256: file.sha256 } }],
      () => anEvidence(made, "northContributor", {}, { file }),
    );
    const versions = await listVersions(made.scope("northViewer"), item);
    expect(versions).toMatchObject([
      { number: 1, sha256: file.sha256, bytes: file.bytes, addedByName: "northContributor" },
    ]);
    expect(item.address).toBeNull();
  });

  it("keeps titles out of the audit log: only ids, hashes and short words", async () => {
    const made = await world();
    await anEvidence(made, "northLead", { title: "canary-title" });
    expect(JSON.stringify(tablesOf(made.database).audit_log)).not.toContain("canary");
  });
});

describe("changing evidence", () => {
  it("over the version that was seen keeps the facts before it", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { expiresOn: day("2026-12-31") });
    made.now = moment("2026-06-01T09:00:00.000Z");

    const result = await expectAudit(
      made,
      [
        {
          did: "evidence.changed",
          by: "northLead",
          kind: "evidence",
          id: item.id,
          trustId: "trust-north",
          detail: { version: 2, onBehalf: false },
        },
      ],
      () => update(made, "northLead", item.id, 1, { expiresOn: day("2027-12-31"), visibility: "network" }),
    );

    expect(result).toEqual({ ok: true, version: 2 });
    expect(await evidenceNow(made, item.id)).toMatchObject({
      title: "Renamed",
      expiresOn: "2027-12-31",
      visibility: "network",
      version: 2,
      changedAt: made.now,
    });
    const facts = made.database.raw.writer
      .prepare("select version, title, expires_on, recorded_at from evidence_change order by version")
      .all();
    expect(facts).toEqual([
      { version: 1, title: "Imaging policy", expires_on: "2026-12-31", recorded_at: "2026-05-14T09:00:00.000Z" },
      { version: 2, title: "Renamed", expires_on: "2027-12-31", recorded_at: "2026-06-01T09:00:00.000Z" },
    ]);
  });

  it("over an older version is refused and changes nothing (fault 18)", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await update(made, "northLead", item.id, 1);
    const before = tablesOf(made.database);
    const result = await expectNoAudit(made, () => update(made, "northContributor", item.id, 1, { title: "Late" }));
    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("moves neither the trust nor the form, whatever the details carry (attack 8)", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await update(made, "northLead", item.id, 1, {
      trustId: "trust-south",
      form: "file",
      withdrawn: 1,
    } as Partial<EvidenceDetails>);
    expect(await evidenceNow(made, item.id)).toMatchObject({ trustId: "trust-north", form: "link", withdrawn: false });
  });

  it("after the clock was set back is not dated before the change it follows (fault 28)", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    made.now = moment("2026-05-14T08:59:00.000Z");
    await update(made, "northLead", item.id, 1);
    const [first, second] = made.database.raw.writer
      .prepare("select recorded_at from evidence_change order by version")
      .pluck()
      .all() as string[];
    expect(second! >= first!).toBe(true);
  });
});

describe("a new version of a file", () => {
  it("counts on, keeps the versions before it, and may renew the dates", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { expiresOn: day("2026-06-30") }, { file: aFile("one") });

    const result = await expectAudit(
      made,
      [{ did: "evidence.version-added", id: item.id, detail: { number: 2, sha256: aFile("two").sha256 } }],
      () =>
        transaction(made.scope("northContributor"), (tx) =>
          addEvidenceVersion(tx, item, 1, aFile("two"), { ...noDates, expiresOn: day("2027-06-30") }, false),
        ),
    );

    expect(result).toEqual({ ok: true, version: 2 });
    const now = await evidenceNow(made, item.id);
    expect(now).toMatchObject({ expiresOn: "2027-06-30", version: 2 });
    const scope = made.scope("northLead");
    expect((await listVersions(scope, now)).map((each) => [each.number, each.fileName])).toEqual([
      [2, "two.pdf"],
      [1, "one.pdf"],
    ]);
    expect((await getVersion(scope, now, 1))?.sha256).toBe(aFile("one").sha256);
    expect(await getVersion(scope, now, 3)).toBeUndefined();
    expect((await listNewestVersions(scope, [item.id])).get(item.id)?.number).toBe(2);
  });

  it("over an older version is refused, and its file is not known", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", {}, { file: aFile("one") });
    await update(made, "northLead", item.id, 1);
    const result = await expectNoAudit(made, () =>
      transaction(made.scope("northLead"), (tx) => addEvidenceVersion(tx, item, 1, aFile("late"), noDates, false)),
    );
    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await isFileKnown(made.system(), aFile("late").sha256)).toBe(false);
    expect(await isFileKnown(made.system(), aFile("one").sha256)).toBe(true);
  });

  it("is found only under its own item", async () => {
    const made = await world();
    const one = await anEvidence(made, "northLead", {}, { file: aFile("one") });
    const other = await anEvidence(made, "northLead", {}, { file: aFile("other") });
    expect((await getVersion(made.scope("northLead"), one, 1))?.fileName).toBe("one.pdf");
    expect((await listVersions(made.scope("northLead"), other)).map((each) => each.fileName)).toEqual(["other.pdf"]);
    expect(await listNewestVersions(made.scope("northLead"), [])).toEqual(new Map());
  });
});

describe("withdrawing evidence", () => {
  it("keeps the item with its reason, and dates what changed", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    const result = await expectAudit(
      made,
      [{ did: "evidence.withdrawn", by: "northLead", id: item.id, trustId: "trust-north", detail: { version: 2 } }],
      () => withdraw(made, "northLead", item.id, 1),
    );
    expect(result).toEqual({ ok: true, version: 2 });
    expect(await getEvidence(made.scope("northViewer"), item.id)).toMatchObject({
      withdrawn: true,
      withdrawnReason: "Replaced",
    });
    expect(
      made.database.raw.writer.prepare("select version, withdrawn from evidence_change order by version").all(),
    ).toEqual([
      { version: 1, withdrawn: 0 },
      { version: 2, withdrawn: 1 },
    ]);
  });

  it("is for good: a withdrawn item takes no change, no version and no second withdrawal", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", {}, { file: aFile() });
    await withdraw(made, "northLead", item.id, 1);
    const before = tablesOf(made.database);
    const refused = { ok: false, reason: "withdrawn" };

    expect(await expectNoAudit(made, () => update(made, "northLead", item.id, 2))).toEqual(refused);
    expect(await expectNoAudit(made, () => withdraw(made, "northLead", item.id, 2))).toEqual(refused);
    const stale = await expectNoAudit(made, () =>
      transaction(made.scope("northLead"), (tx) => addEvidenceVersion(tx, item, 2, aFile("two"), noDates, false)),
    );
    expect(stale).toEqual(refused);
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("over an older version is refused", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await update(made, "northLead", item.id, 1);
    expect(await withdraw(made, "northLead", item.id, 1)).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect((await evidenceNow(made, item.id)).withdrawn).toBe(false);
  });
});

describe("who finds a trust's evidence", () => {
  it("kept to the trust: its own people and the QI manager", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { visibility: "trust" });
    expect(await readers(made, item.id)).toEqual([...ofNorth, "qiManager"]);
  });

  it("shared with the network: also people of other trusts and of groups, and nobody who belongs to neither", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { visibility: "network" });
    expect(await readers(made, item.id)).toEqual([...ofNorth, "southLead", "southViewer", "qiManager", "sigChair"]);
  });

  it("shared, then withdrawn: its own people again", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { visibility: "network" });
    expect(await readers(made, item.id)).toContain("southLead");
    await withdraw(made, "northLead", item.id, 1);
    expect(await readers(made, item.id)).toEqual([...ofNorth, "qiManager"]);
  });

  it("shared, then held: its uploader and the QI manager only", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { visibility: "network" });
    made.database.raw.writer.prepare("update evidence set held = 1 where id = ?").run(item.id);
    expect(await readers(made, item.id)).toEqual(["northLead", "qiManager"]);
  });

  it("under an assessed answer: also the assessor, as long as it is attached there", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    expect(await readers(made, item.id)).not.toContain("assessor");
    await attached(made, "northLead", item, "north", "1.1.1");
    expect(await readers(made, item.id)).toContain("assessor");
    made.database.raw.writer.prepare("update attachment set detached_at = ?, detached_by = 'northLead'").run(made.now);
    expect(await readers(made, item.id)).not.toContain("assessor");
  });

  it("an assessor finds nothing that rests under another service's answers, shared or not", async () => {
    const made = await world();
    const item = await anEvidence(made, "southLead", { trustId: "trust-south", visibility: "network" });
    await attached(made, "southLead", item, "south", "1.1.1");
    expect(await readers(made, item.id)).not.toContain("assessor");
  });

  it("an id that nobody has is not there for anybody", async () => {
    const made = await world();
    expect(await readers(made, "no-such-evidence")).toEqual([]);
  });

  it("of another network is not there, shared or not", async () => {
    const made = await world();
    const other = await anotherNetwork(made.database);
    expect((await getEvidence(other, "evidence-other"))?.id).toBe("evidence-other");
    expect(await readers(made, "evidence-other")).toEqual([]);
  });
});

describe("who finds the network's own evidence", () => {
  it.each(["trust", "network"] as const)(
    "those with sight of the network's own answers, at visibility %s",
    async (visibility) => {
      const made = await world();
      const item = await anEvidence(made, "qiManager", { trustId: null, visibility });
      expect(await readers(made, item.id)).toEqual(["qiManager", "boardMember", "patientVolunteer", "administrator"]);
    },
  );
});

describe("lists of evidence", () => {
  it("hold one owner's items by title, with how many criteria each supports now", async () => {
    const made = await world();
    const b = await anEvidence(made, "northLead", { title: "B policy" });
    await anEvidence(made, "northLead", { title: "A policy" });
    await anEvidence(made, "southLead", { title: "South policy", trustId: "trust-south", visibility: "network" });
    await attached(made, "northLead", b, "north", "1.1.1", "1.1.2");

    const listed = await listEvidence(made.scope("northLead"), { trustId: "trust-north" }, false);
    expect(listed.map((each) => [each.title, each.criteria])).toEqual([
      ["A policy", 0],
      ["B policy", 2],
    ]);
  });

  it("leave out what was withdrawn, unless it is asked for", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await withdraw(made, "northLead", item.id, 1);
    const scope = made.scope("northLead");
    expect(await listEvidence(scope, { trustId: "trust-north" }, false)).toEqual([]);
    expect(await listEvidence(scope, { trustId: "trust-north" }, true)).toHaveLength(1);
  });

  it("are empty for whoever may not see that owner's evidence", async () => {
    const made = await world();
    await anEvidence(made, "northLead", { visibility: "network" });
    await anEvidence(made, "qiManager", { trustId: null });
    expect(await listEvidence(made.scope("southLead"), { trustId: "trust-north" }, true)).toEqual([]);
    expect(await listEvidence(made.scope("assessor"), { trustId: "trust-north" }, true)).toEqual([]);
    expect(await listEvidence(made.scope("northLead"), { trustId: null }, true)).toEqual([]);
    expect(await listEvidence(made.scope("boardMember"), { trustId: null }, true)).toHaveLength(1);
    expect(await listEvidence(made.scope("qiManager"), { trustId: "trust-north" }, true)).toHaveLength(1);
  });
});

describe("what a permission about evidence is asked of", () => {
  it("names its trust and its owner", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { ownerId: "northContributor" });
    expect(evidenceSubject(item)).toEqual({
      networkId: "network-test",
      trustId: "trust-north",
      ownerId: "northContributor",
    });
  });
});
