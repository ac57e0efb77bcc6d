// What the pages of an assessment read beside its answers.
import { describe, expect, it } from "vitest";
import { recordAnswer } from "../../app/models/answers.server";
import { closeAssessment } from "../../app/models/assessments.server";
import { detachEvidence, listAttachments } from "../../app/models/attachments.server";
import { addSupportingEvidence } from "../../app/models/evidence-adding.server";
import { updateEvidence, withdrawEvidence } from "../../app/models/evidence-changes.server";
import { countEndedEvidence } from "../../app/models/evidence-counts.server";
import { listEvidenceHistory } from "../../app/models/evidence-history.server";
import { storageFaultOf } from "../../app/models/storage-fault.server";
import { wasSubmitted } from "../../app/models/submissions.server";
import { once, onceForWords, transaction } from "../../app/models/transaction.server";
import { countCriteriaAcross } from "../../app/models/criteria-across.server";
import { listAttachmentEvents, listLatestChanges, listPlannedAsAt } from "../../app/models/answer-changes.server";
import { listLastStarted } from "../../app/models/last-started.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import {
  anAnswer,
  anEvidence,
  anotherNetwork,
  answered,
  assessmentOf,
  attached,
  evidenceNow,
  must,
  someEvidence,
} from "../support/builders";
import { countOf, tablesOf } from "../support/tables";
import { day, moment, testEditions, world } from "../support/world";

const link = { address: "https://north.example/policy" };

describe("adding evidence that supports criteria at once", () => {
  it("adds the item and attaches it", async () => {
    const made = await world();
    const assessment = await assessmentOf(made, "north");
    const result = await expectAudit(made, [{ did: "evidence.added" }, { did: "evidence.attached" }], () =>
      transaction(made.scope("northLead"), (tx) =>
        addSupportingEvidence(tx, someEvidence(), link, { assessment, criteria: ["1.1.1", "1.1.2"] }, false),
      ),
    );
    expect(result.ok).toBe(true);
    expect(await listAttachments(made.scope("northLead"), assessment)).toHaveLength(2);
  });

  it("adds nothing where it cannot be attached: to a closed assessment, or to somebody else's", async () => {
    const made = await world();
    const south = await assessmentOf(made, "south");
    const north = await assessmentOf(made, "north");
    await transaction(made.scope("northLead"), (tx) => closeAssessment(tx, north));
    const before = tablesOf(made.database);
    for (const [assessment, reason] of [
      [south, "not-found"],
      [north, "closed"],
    ] as const) {
      const result = await expectNoAudit(made, () =>
        transaction(made.scope("northLead"), (tx) =>
          addSupportingEvidence(tx, someEvidence(), link, { assessment, criteria: ["1.1.1"] }, false),
        ),
      );
      expect(result).toEqual({ ok: false, reason });
    }
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("adds an item alone where no criterion is named", async () => {
    const made = await world();
    await expectAudit(made, [{ did: "evidence.added" }], () =>
      transaction(made.scope("northLead"), (tx) => addSupportingEvidence(tx, someEvidence(), link, null, false)),
    );
    expect(countOf(made.database, "attachment")).toBe(0);
  });
});

describe("the history of an item", () => {
  it("is newest first, with who and when, and holds no other item's", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { expiresOn: day("2026-06-30") });
    await anEvidence(made, "northLead", { title: "Another" });
    made.now = moment("2026-05-20T09:00:00.000Z");
    await transaction(made.scope("qiManager"), (tx) =>
      updateEvidence(tx, item, 1, someEvidence({ title: "Renamed" }), true),
    );
    const renamed = await evidenceNow(made, item.id);
    await transaction(made.scope("northLead"), (tx) => withdrawEvidence(tx, renamed, 2, "Replaced", false));

    expect(await listEvidenceHistory(made.scope("northViewer"), renamed)).toMatchObject([
      { version: 3, withdrawn: true, note: "Replaced", recordedByName: "northLead", onBehalf: false },
      { version: 2, title: "Renamed", expiresOn: null, withdrawn: false, recordedByName: "qiManager", onBehalf: true },
      { version: 1, title: "Imaging policy", expiresOn: "2026-06-30", recordedAt: "2026-05-14T09:00:00.000Z" },
    ]);
  });
});

describe("the last changes of an assessment", () => {
  it("stand beside what was there before, newest first, and only of the assessments asked for", async () => {
    const made = await world();
    const north = await assessmentOf(made, "north");
    await answered(made, "northLead", "north", "1.1.1", { value: "commenced", ownerId: "northContributor" });
    made.now = moment("2026-05-15T09:00:00.000Z");
    await answered(made, "northContributor", "north", "1.1.1", { value: "complete" });
    await answered(made, "southLead", "south", "1.1.1");
    const changes = await listLatestChanges(made.scope("northLead"), [north], 10);
    expect(changes).toMatchObject([
      {
        criterion: "1.1.1",
        before: { value: "commenced", ownerName: "northContributor" },
        after: { value: "complete", ownerName: null },
        recordedByName: "northContributor",
      },
      { criterion: "1.1.1", before: undefined, after: { value: "commenced" } },
    ]);
    expect(await listLatestChanges(made.scope("northLead"), [north], 1)).toHaveLength(1);
    expect(await listLatestChanges(made.scope("northLead"), [], 10)).toEqual([]);
  });

  it("of attachments say when evidence came and went, for one criterion", async () => {
    const made = await world();
    const north = await assessmentOf(made, "north");
    const item = await anEvidence(made, "northLead");
    await attached(made, "northLead", item, "north", "1.1.1", "1.1.2");
    made.now = moment("2026-05-20T09:00:00.000Z");
    const [attachment] = await listAttachments(made.scope("northLead"), north, ["1.1.1"]);
    await transaction(made.scope("northContributor"), (tx) => detachEvidence(tx, north, must(attachment).id));
    expect(await listAttachmentEvents(made.scope("northViewer"), north, "1.1.1", 10)).toMatchObject([
      { did: "detached", at: "2026-05-20T09:00:00.000Z", byName: "northContributor", title: "Imaging policy" },
      { did: "attached", at: "2026-05-14T09:00:00.000Z", byName: "northLead" },
    ]);
    expect(await listAttachmentEvents(made.scope("northViewer"), north, "1.1.2", 10)).toHaveLength(1);
  });

  it("owner, target and note are those of the end of that day", async () => {
    const made = await world();
    const north = await assessmentOf(made, "north");
    await answered(made, "northLead", "north", "1.1.1", {
      note: "First",
      ownerId: "northLead",
      targetOn: day("2026-06-01"),
    });
    made.now = moment("2026-05-20T09:00:00.000Z");
    await answered(made, "northLead", "north", "1.1.1", { note: "Second", ownerId: "northContributor" });
    const plannedOn = async (on: string) =>
      (await listPlannedAsAt(made.scope("northLead"), north, day(on))).get("1.1.1");
    expect(await plannedOn("2026-05-13")).toBeUndefined();
    expect(await plannedOn("2026-05-19")).toEqual({
      criterion: "1.1.1",
      reason: null,
      note: "First",
      ownerName: "northLead",
      targetOn: "2026-06-01",
    });
    expect(await plannedOn("2026-05-20")).toMatchObject({
      note: "Second",
      ownerName: "northContributor",
      targetOn: null,
    });
  });
});

describe("how far services are with one criterion", () => {
  it("is counted by value and by current evidence, and names nobody", async () => {
    const made = await world();
    await anotherNetwork(made.database);
    await answered(made, "northLead", "north", "1.1.1", { note: "canary-note", ownerId: "northLead" });
    await answered(made, "southLead", "south", "1.1.1", { value: "commenced" });
    const current = await anEvidence(made, "northLead", { title: "canary-title" });
    await attached(made, "northLead", current, "north", "1.1.1");
    const old = await anEvidence(made, "southLead", { trustId: "trust-south", expiresOn: day("2026-05-13") });
    await attached(made, "southLead", old, "south", "1.1.1");

    const across = await countCriteriaAcross(made.scope("northViewer"), testEditions.service, ["1.1.1", "1.1.2"]);

    expect(across.map((each) => [each.criterion, Object.fromEntries(each.values)])).toEqual([
      ["1.1.1", { complete: { services: 1, evidenced: 1 }, commenced: { services: 1, evidenced: 0 } }],
      ["1.1.2", {}],
    ]);
    expect(JSON.stringify(across)).not.toMatch(/canary|north|south/i);
  });

  it("the assessment that was started last is known for each subject of this network only", async () => {
    const made = await world();
    await anotherNetwork(made.database);
    await answered(made, "northLead", "north", "1.1.1");
    const last = await listLastStarted(made.scope("qiManager"));
    expect([...last.keys()].sort()).toEqual(["service-north", "service-south", null].sort());
    expect(last.get("service-north")).toMatchObject({
      assessmentId: "assessment-north",
      isOpen: true,
      lastChangeAt: made.now,
    });
  });
});

describe("an old page that comes back to life with its old key", () => {
  const form = { path: "/answers", key: "page-key-1", fingerprint: "words-1" };

  it("the same words get their first outcome again; other words are another form, held to the version they saw", async () => {
    const made = await world();
    const assessment = await assessmentOf(made, "north");
    const send = (words: string, seen: number, note: string) =>
      onceForWords(made.scope("northLead"), { ...form, fingerprint: words }, (tx) =>
        recordAnswer(tx, assessment, "1.1.1", seen, anAnswer({ note }), false),
      );
    expect(await send("words-1", 0, "one")).toEqual({ ok: true, version: 1 });
    expect(await expectNoAudit(made, () => send("words-1", 0, "one"))).toEqual({ ok: true, version: 1 });
    expect(await expectNoAudit(made, () => send("words-2", 0, "two"))).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(await expectAudit(made, [{ did: "answer.changed" }], () => send("words-3", 1, "three"))).toEqual({
      ok: true,
      version: 2,
    });
    expect(await expectNoAudit(made, () => send("words-3", 1, "three"))).toEqual({ ok: true, version: 2 });
  });

  it("is known to have been sent, by its person and address, once it was accepted", async () => {
    const made = await world();
    const scope = made.scope("northLead");
    expect(await wasSubmitted(scope, form)).toBe(false);
    await once(scope, form, async () => ({ ok: true as const }));
    expect(await wasSubmitted(scope, { ...form, fingerprint: "other words" })).toBe(true);
    expect(await wasSubmitted(made.scope("northViewer"), form)).toBe(false);
    expect(await wasSubmitted(scope, { ...form, path: "/elsewhere" })).toBe(false);
    expect(await wasSubmitted(scope, { ...form, key: "page-key-2" })).toBe(false);
  });
});

describe("an error of the disk is told from a bug", () => {
  it.each([
    ["SQLITE_FULL", "full"],
    ["SQLITE_IOERR_WRITE", "full"],
    ["SQLITE_IOERR_FSYNC", "full"],
    ["SQLITE_READONLY", "read-only"],
    ["SQLITE_READONLY_DBMOVED", "read-only"],
    ["SQLITE_CONSTRAINT_UNIQUE", null],
    ["SQLITE_IOERR_READ", null],
    ["SQLITE_CORRUPT", null],
    ["ENOENT", null],
    [undefined, null],
  ])("%s is %s", (code, fault) => {
    expect(storageFaultOf(Object.assign(new Error("x"), { code }))).toBe(fault);
  });

  it("nothing at all is no fault of the disk", () => {
    for (const odd of [null, undefined, "SQLITE_FULL", 5]) expect(storageFaultOf(odd)).toBeNull();
  });
});

describe("evidence that no longer counts", () => {
  it("is counted by trust from the day after its last, without what nobody has to renew, and names nothing", async () => {
    const made = await world();
    await anotherNetwork(made.database);
    const today = day("2026-05-14");
    await anEvidence(made, "northLead", { title: "canary", expiresOn: day("2026-05-13") });
    await anEvidence(made, "northLead", { reviewOn: day("2026-05-13"), expiresOn: day("2027-01-01") });
    await anEvidence(made, "northLead", { expiresOn: today, reviewOn: today });
    await anEvidence(made, "northLead");
    const withdrawn = await anEvidence(made, "northLead", { expiresOn: day("2026-05-01") });
    await transaction(made.scope("northLead"), (tx) => withdrawEvidence(tx, withdrawn, 1, "Old", false));
    await anEvidence(made, "qiManager", { trustId: null, expiresOn: day("2026-05-01") });
    made.database.raw.writer.exec("update evidence set expires_on = '2026-01-01' where id = 'evidence-other'");

    expect(await countEndedEvidence(made.scope("boardMember"))).toEqual([{ trustId: "trust-north", items: 2 }]);
    made.now = moment("2026-05-15T09:00:00.000Z");
    expect(await countEndedEvidence(made.scope("boardMember"))).toEqual([{ trustId: "trust-north", items: 3 }]);
  });
});
