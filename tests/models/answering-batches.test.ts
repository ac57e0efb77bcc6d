// Answers changed together: all or none, each with its own history, and taken back together.
import { describe, expect, test } from "vitest";
import { getAnswer, listAnswerHistory } from "../../app/models/answers.server";
import { getBatch, listBatches, listEarlierStates } from "../../app/models/answering/batch-reads.server";
import { recordAnswers, undoBatch, type PlannedChange } from "../../app/models/answering/batches.server";
import { closeAssessment } from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anAnswer, answered, assessmentOf, must } from "../support/builders";
import { statementsOf } from "../support/statements";
import { day, world, type Person, type World } from "../support/world";

const codes = ["1.1.1", "1.1.2", "1.1.3"] as const;
type Traits = Parameters<typeof anAnswer>[0];

const to = (criterion: string, seenVersion: number, traits: Traits = {}): PlannedChange => ({
  criterion,
  seenVersion,
  change: anAnswer(traits),
});

async function record(w: World, changes: readonly PlannedChange[], person: Person = "northLead") {
  const assessment = await assessmentOf(w, "north");
  return transaction(w.scope(person), (tx) => recordAnswers(tx, assessment, changes, "bulk", false));
}

async function recorded(w: World, changes: readonly PlannedChange[]): Promise<string> {
  const result = await record(w, changes);
  if (!result.ok) throw new Error(result.reason);
  return must(result.batchId);
}

async function undo(w: World, id: string, person: Person = "northLead") {
  const assessment = await assessmentOf(w, "north");
  return transaction(w.scope(person), (tx) => undoBatch(tx, assessment, id, false));
}

async function stateOf(w: World, criterion: string) {
  const { value, note, ownerId, targetOn } = await getAnswer(w.system(), await assessmentOf(w, "north"), criterion);
  return { value, note, ownerId, targetOn };
}

describe("recording several answers", () => {
  test("keeps the history and the audit entry of each, and one of them all", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.2", { value: "not-started", note: "Was here" });
    const before = { id: "assessment-north", by: "northLead" };
    const result = await expectAudit(
      w,
      [
        { did: "answer.changed", ...before, detail: { criterion: "1.1.1" } },
        { did: "answer.changed", ...before, detail: { criterion: "1.1.2" } },
        { did: "answers.changed-together", ...before, detail: { kind: "bulk", changed: 2 } },
      ],
      () => record(w, [to("1.1.1", 0), to("1.1.2", 1, { note: "Was here" })]),
    );
    expect(result).toMatchObject({ ok: true, changed: 2 });
    const history = await listAnswerHistory(w.system(), await assessmentOf(w, "north"), "1.1.2", 9);
    expect(history.map(({ value, version }) => [version, value])).toEqual([
      [2, "complete"],
      [1, "not-started"],
    ]);
  });

  test("one that somebody changed meanwhile refuses all of them", async () => {
    const w = await world();
    await answered(w, "northContributor", "north", "1.1.2", { value: "commenced" });
    const result = await expectNoAudit(w, () =>
      record(
        w,
        codes.map((code) => to(code, 0)),
      ),
    );
    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect((await stateOf(w, "1.1.1")).value).toBeNull();
    expect((await stateOf(w, "1.1.2")).value).toBe("commenced");
    expect(await listBatches(w.system(), await assessmentOf(w, "north"), 9)).toEqual([]);
  });

  test("answers that say so already are not counted, and with nothing to change there is no batch", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    expect(await record(w, [to("1.1.1", 1), to("1.1.2", 0)])).toMatchObject({ ok: true, changed: 1 });
    const blank = { value: null };
    const none = await expectNoAudit(w, () => record(w, [to("1.1.1", 1), to("1.1.3", 0, blank)]));
    expect(none).toEqual({ ok: true, batchId: null, changed: 0 });
    expect((await getAnswer(w.system(), await assessmentOf(w, "north"), "1.1.3")).version).toBe(0);
  });

  test("a closed assessment takes none", async () => {
    const w = await world();
    const assessment = await assessmentOf(w, "north");
    await transaction(w.scope("northLead"), (tx) => closeAssessment(tx, assessment));
    expect(await record(w, [to("1.1.1", 0)])).toEqual({ ok: false, reason: "closed" });
  });

  test("a criterion that is named twice refuses all of them", async () => {
    const w = await world();
    const result = await expectNoAudit(w, () => record(w, [to("1.1.1", 0), to("1.1.1", 0, { value: "commenced" })]));
    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
  });

  test("a thousand answers take hardly more statements than two, and all stand", async () => {
    const w = await world();
    const many = Array.from({ length: 1000 }, (_, index) => to(`made-up-${index}`, 0));
    const few = await statementsOf(w.database.raw.writer, () => record(w, [to("1.1.1", 0), to("1.1.2", 0)]));
    const all = await statementsOf(w.database.raw.writer, async () => {
      expect(await record(w, many)).toMatchObject({ ok: true, changed: 1000 });
    });
    expect(all.length - few.length).toBeLessThan(10);
    const [row] = w.database.raw.writer.prepare("select count(*) as n from answer_change").all() as { n: number }[];
    expect(row?.n).toBe(1002);
  });
});

describe("undoing", () => {
  test("puts each answer back exactly as it was, as a new change", async () => {
    const w = await world();
    const was = { value: "commenced", note: "Half way", ownerId: "northContributor", targetOn: day("2026-06-28") };
    await answered(w, "northLead", "north", "1.1.1", was);
    const id = await recorded(w, [to("1.1.1", 1), to("1.1.2", 0)]);
    expect(await undo(w, id)).toMatchObject({ ok: true, changed: 2, left: [] });
    expect(await stateOf(w, "1.1.1")).toEqual(was);
    expect(await stateOf(w, "1.1.2")).toEqual({ value: null, note: null, ownerId: null, targetOn: null });
    expect((await getAnswer(w.system(), await assessmentOf(w, "north"), "1.1.1")).version).toBe(3);
  });

  test("leaves what was changed since, and names it", async () => {
    const w = await world();
    const id = await recorded(w, [to("1.1.1", 0), to("1.1.2", 0)]);
    await answered(w, "northContributor", "north", "1.1.2", { value: "commenced", note: "Mine" });
    expect(await undo(w, id)).toMatchObject({ ok: true, changed: 1, left: ["1.1.2"] });
    expect(await stateOf(w, "1.1.2")).toMatchObject({ value: "commenced", note: "Mine" });
    expect((await stateOf(w, "1.1.1")).value).toBeNull();
  });

  test("happens once, and not where nothing stands as it was left or the assessment is closed", async () => {
    const w = await world();
    const first = await recorded(w, [to("1.1.1", 0)]);
    const undone = must(await undo(w, first));
    expect(undone.ok).toBe(true);
    expect(await expectNoAudit(w, () => undo(w, first))).toEqual({ ok: false, reason: "already-undone" });
    const second = await recorded(w, [to("1.1.1", 2)]);
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    expect(await expectNoAudit(w, () => undo(w, second))).toEqual({ ok: false, reason: "nothing-to-undo" });
    const assessment = await assessmentOf(w, "north");
    await transaction(w.scope("northLead"), (tx) => closeAssessment(tx, assessment));
    expect(await undo(w, second)).toEqual({ ok: false, reason: "closed" });
  });

  test("an undo is a change too, and can be undone", async () => {
    const w = await world();
    const id = await recorded(w, [to("1.1.1", 0)]);
    const undone = must(await undo(w, id));
    if (!undone.ok) throw new Error(undone.reason);
    expect(await undo(w, undone.batchId)).toMatchObject({ ok: true, changed: 1 });
    expect((await stateOf(w, "1.1.1")).value).toBe("complete");
    const [latest] = await listBatches(w.system(), await assessmentOf(w, "north"), 1);
    expect(latest).toMatchObject({ kind: "undo", undoes: undone.batchId, undoneBy: null, changed: 1 });
  });
});

describe("looking at what was changed together", () => {
  test("shows before and after of each answer, and whether it stands", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "not-started" });
    const id = await recorded(w, [to("1.1.1", 1, { ownerId: "northContributor" }), to("1.1.2", 0)]);
    await answered(w, "northLead", "north", "1.1.2", { value: "commenced" });
    const states = await listEarlierStates(w.system(), await assessmentOf(w, "north"), id);
    expect(states).toMatchObject([
      {
        criterion: "1.1.1",
        versionAfter: 2,
        versionNow: 2,
        ownerNow: "northContributor",
        before: { value: "not-started", ownerName: null },
        after: { value: "complete", ownerName: "northContributor" },
      },
      { criterion: "1.1.2", versionAfter: 1, versionNow: 2, before: { value: null }, after: { value: "complete" } },
    ]);
  });

  test("another assessment's batch is not there", async () => {
    const w = await world();
    const id = await recorded(w, [to("1.1.1", 0)]);
    expect(await getBatch(w.system(), await assessmentOf(w, "north"), id)).toMatchObject({ changed: 1 });
    expect(await getBatch(w.system(), await assessmentOf(w, "south"), id)).toBeUndefined();
    expect(await undoIn(w, "south", id)).toBeUndefined();
  });
});

async function undoIn(w: World, of: "south", id: string) {
  const assessment = await assessmentOf(w, of);
  return transaction(w.scope("southLead"), (tx) => undoBatch(tx, assessment, id, false));
}
