import { describe, expect, it } from "vitest";
import {
  getAnswer,
  listAnswerHistory,
  listAnswers,
  recordAnswer,
  type AnswerChange,
} from "../../app/models/answers.server";
import { closeAssessment } from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anAnswer, answered, assessmentOf } from "../support/builders";
import { countOf, tablesOf } from "../support/tables";
import { day, moment, world, type Person, type World } from "../support/world";

async function save(made: World, person: Person, seen: number, traits: Partial<AnswerChange> = {}, onBehalf = false) {
  const assessment = await assessmentOf(made, "north");
  return transaction(made.scope(person), (tx) =>
    recordAnswer(tx, assessment, "1.1.1", seen, anAnswer(traits), onBehalf),
  );
}

describe("recording an answer", () => {
  it("turns a blank answer into version 1, with one history row and one audit entry", async () => {
    const made = await world();
    const assessment = await assessmentOf(made, "north");
    expect(await getAnswer(made.scope("northLead"), assessment, "1.1.1")).toMatchObject({ version: 0, value: null });

    const result = await expectAudit(
      made,
      [
        {
          did: "answer.changed",
          by: "northLead",
          kind: "assessment",
          id: "assessment-north",
          trustId: "trust-north",
          detail: { criterion: "1.1.1", version: 1, before: null, after: "commenced", onBehalf: false },
        },
      ],
      () =>
        save(made, "northLead", 0, {
          value: "commenced",
          note: "Begun",
          ownerId: "northContributor",
          targetOn: day("2026-09-01"),
        }),
    );

    expect(result).toEqual({ ok: true, version: 1 });
    expect(await getAnswer(made.scope("northLead"), assessment, "1.1.1")).toEqual({
      criterion: "1.1.1",
      value: "commenced",
      reason: null,
      note: "Begun",
      ownerId: "northContributor",
      ownerName: "northContributor",
      targetOn: "2026-09-01",
      version: 1,
      changedAt: made.now,
      changedByName: "northLead",
    });
    expect(countOf(made.database, "answer_change")).toBe(1);
  });

  it("keeps every change as history, newest first, with who and when", async () => {
    const made = await world();
    await save(made, "northLead", 0, { value: "not-started" });
    made.now = moment("2026-05-15T09:00:00.000Z");
    await expectAudit(
      made,
      [
        {
          did: "answer.changed",
          by: "qiManager",
          detail: { before: "not-started", after: "complete", version: 2, onBehalf: true },
        },
      ],
      () => save(made, "qiManager", 1, { value: "complete" }, true),
    );

    const history = await listAnswerHistory(made.scope("northLead"), await assessmentOf(made, "north"), "1.1.1", 10);

    expect(
      history.map(({ version, value, onBehalf, recordedAt, recordedByName }) => ({
        version,
        value,
        onBehalf,
        recordedAt,
        recordedByName,
      })),
    ).toEqual([
      {
        version: 2,
        value: "complete",
        onBehalf: true,
        recordedAt: "2026-05-15T09:00:00.000Z",
        recordedByName: "qiManager",
      },
      {
        version: 1,
        value: "not-started",
        onBehalf: false,
        recordedAt: "2026-05-14T09:00:00.000Z",
        recordedByName: "northLead",
      },
    ]);
  });

  it("gives the newest rows only, as many as were asked for", async () => {
    const made = await world();
    for (let version = 0; version < 4; version += 1)
      await save(made, "northLead", version, { note: `note ${version}` });
    const history = await listAnswerHistory(made.scope("northLead"), await assessmentOf(made, "north"), "1.1.1", 2);
    expect(history.map((row) => row.version)).toEqual([4, 3]);
  });

  it("can take a rating back: not yet rated is a change like any other", async () => {
    const made = await world();
    await save(made, "northLead", 0);
    await expectAudit(made, [{ did: "answer.changed", detail: { before: "complete", after: null } }], () =>
      save(made, "northLead", 1, { value: null }),
    );
    expect(await getAnswer(made.scope("northLead"), await assessmentOf(made, "north"), "1.1.1")).toMatchObject({
      value: null,
      version: 2,
    });
  });

  it("keeps names, notes and reasons out of the audit log", async () => {
    const made = await world();
    await save(made, "northLead", 0, { value: "not-applicable", reason: "canary-reason", note: "canary-note" });
    expect(JSON.stringify(tablesOf(made.database).audit_log)).not.toContain("canary");
  });

  it.each<[what: string, change: Partial<AnswerChange>]>([
    ["the status", { value: "commenced" }],
    ["the reason", { reason: "Another reason" }],
    ["the note", { note: "Another note" }],
    ["the owner", { ownerId: "northLead" }],
    ["the target date", { targetOn: day("2027-01-01") }],
  ])("counts a change of %s alone as a change", async (_, change) => {
    const made = await world();
    await save(made, "northLead", 0);
    expect(await save(made, "northLead", 1, change)).toEqual({ ok: true, version: 2 });
    expect(countOf(made.database, "answer_change")).toBe(2);
  });
});

describe("two people at the same answer (fault 16)", () => {
  it("the second save over an old version is refused and changes nothing", async () => {
    const made = await world();
    await save(made, "northLead", 0, { value: "commenced" });
    await save(made, "northLead", 1, { value: "complete", note: "The first to save" });
    const before = tablesOf(made.database);

    const result = await expectNoAudit(made, () =>
      save(made, "northContributor", 1, { value: "not-started", note: "Late" }),
    );

    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("a save that says it saw a version that is not there yet is refused", async () => {
    const made = await world();
    expect(await expectNoAudit(made, () => save(made, "northLead", 3))).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(countOf(made.database, "answer")).toBe(0);
  });

  it("of two first saves sent together one is kept and the other is refused", async () => {
    const made = await world();
    const results = await Promise.all([
      save(made, "northLead", 0, { note: "one" }),
      save(made, "qiManager", 0, { note: "two" }),
    ]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(countOf(made.database, "answer_change")).toBe(1);
  });
});

describe("saving what is there already", () => {
  it("changes nothing: no version, no history, no audit entry", async () => {
    const made = await world();
    const same = { value: "complete", note: "Done", ownerId: "northLead", targetOn: day("2026-08-01") };
    await save(made, "northLead", 0, same);
    const before = tablesOf(made.database);

    made.now = moment("2026-06-01T09:00:00.000Z");
    const result = await expectNoAudit(made, () => save(made, "northContributor", 1, same));

    expect(result).toEqual({ ok: true, version: 1 });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("over an old version is still a conflict: the writer has not read what is there", async () => {
    const made = await world();
    await save(made, "northLead", 0, { value: "commenced" });
    await save(made, "northLead", 1, { value: "complete" });
    expect(await save(made, "northLead", 1, { value: "complete" })).toEqual({ ok: false, reason: "changed-meanwhile" });
  });
});

describe("a closed assessment", () => {
  it("refuses every answer, also from someone who opened the page before it was closed", async () => {
    const made = await world();
    await save(made, "northLead", 0, { value: "commenced" });
    const opened = await assessmentOf(made, "north");
    await transaction(made.scope("northLead"), (tx) => closeAssessment(tx, opened));
    const before = tablesOf(made.database);

    const stale = await expectNoAudit(made, () =>
      transaction(made.scope("northLead"), (tx) => recordAnswer(tx, opened, "1.1.1", 1, anAnswer(), false)),
    );
    const fresh = await expectNoAudit(made, () => save(made, "northLead", 1));

    expect(stale).toEqual({ ok: false, reason: "closed" });
    expect(fresh).toEqual({ ok: false, reason: "closed" });
    expect(tablesOf(made.database)).toEqual(before);
  });
});

describe("which answers are read", () => {
  it("those of the assessment, and none of another trust's with the same codes", async () => {
    const made = await world();
    await answered(made, "northLead", "north", "1.1.1", { note: "north" });
    await answered(made, "southLead", "south", "1.1.1", { note: "south" });
    await answered(made, "southLead", "south", "1.1.2");
    const north = await assessmentOf(made, "north");
    const scope = made.scope("northLead");

    expect([...(await listAnswers(scope, north)).values()].map((row) => row.note)).toEqual(["north"]);
    expect((await getAnswer(scope, north, "1.1.1")).note).toBe("north");
    expect((await getAnswer(scope, north, "1.1.2")).version).toBe(0);
    expect(await listAnswerHistory(scope, north, "1.1.2", 10)).toEqual([]);
  });

  it("a code is bound as a value, whatever it holds", async () => {
    const made = await world();
    await answered(made, "northLead", "north", "1.1.1");
    const hostile = `1.1.1' or '1'='1`;
    expect((await getAnswer(made.scope("northLead"), await assessmentOf(made, "north"), hostile)).version).toBe(0);
  });
});

describe("when the clock is set back between two saves (fault 28)", () => {
  it("history still runs forward: the later version is not recorded before the earlier", async () => {
    const made = await world();
    await save(made, "northLead", 0, { value: "commenced" });
    made.now = moment("2026-05-14T08:59:59.000Z");
    await save(made, "northLead", 1, { value: "complete" });

    const history = await listAnswerHistory(made.scope("northLead"), await assessmentOf(made, "north"), "1.1.1", 10);
    const [later, earlier] = history.map((row) => row.recordedAt);
    expect(later! >= earlier!).toBe(true);
  });
});
