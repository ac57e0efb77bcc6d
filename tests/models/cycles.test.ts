// Starting the next assessment from the last: what comes along, what waits, and confirming it.
import { describe, expect, it } from "vitest";
import { gapAnalysis, compileEdition } from "../../app/domain/gap-analysis";
import { getAnswer, listAnswerHistory, recordAnswer } from "../../app/models/answers.server";
import { closeAssessment } from "../../app/models/assessments.server";
import { listAttachments } from "../../app/models/attachments.server";
import { confirmCarried, countCarried, listCarried } from "../../app/models/cycles/carried.server";
import { startFromLast } from "../../app/models/cycles/starting.server";
import { listWaitingAssessments } from "../../app/models/cycles/waiting.server";
import { withdrawEvidence } from "../../app/models/evidence-changes.server";
import { readRecorded } from "../../app/models/gap-analysis.server";
import { transaction } from "../../app/models/transaction.server";
import { qsi2021Working } from "../../app/standards/qsi/2021-working";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anAnswer, anEvidence, answered, assessmentOf, attached, evidenceNow } from "../support/builders";
import { closed, followed, met, nextCycle } from "../support/builders-sharing";
import { cast, day, world, type Person, type World } from "../support/world";

const lead = "northLead";

async function ended(): Promise<World> {
  const w = await world();
  await met(w, "north", "1.1.1");
  await answered(w, lead, "north", "1.1.2", { value: "not-applicable", reason: "No such service" });
  await answered(w, lead, "north", "1.1.3", {
    value: "commenced",
    note: "Half way",
    ownerId: "northContributor",
    targetOn: day("2026-09-01"),
  });
  return w;
}

const confirm = (w: World, of: Awaited<ReturnType<typeof followed>>["next"], ...codes: string[]) =>
  transaction(w.scope(lead), (tx) =>
    confirmCarried(
      tx,
      of,
      codes.map((criterion) => ({ criterion, seenVersion: 1 })),
      false,
    ),
  );

describe("the next assessment, started from the last", () => {
  it("has what was commenced with its note, owner and target date, and no value for what was claimed", async () => {
    const w = await ended();
    const { next, started } = await followed(w, "north");
    expect(started).toMatchObject({ answers: 3, toConfirm: 2, attachments: 1 });
    expect(await getAnswer(w.system(), next, "1.1.3")).toMatchObject({
      value: "commenced",
      note: "Half way",
      ownerId: "northContributor",
      targetOn: "2026-09-01",
    });
    expect((await getAnswer(w.system(), next, "1.1.1")).value).toBeNull();
    const waiting = await listCarried(w.system(), next);
    expect([...waiting.values()].map(({ criterion, value, reason }) => [criterion, value, reason])).toEqual([
      ["1.1.1", "complete", null],
      ["1.1.2", "not-applicable", "No such service"],
    ]);
  });

  it("counts what waits as not yet rated, though its evidence is attached", async () => {
    const w = await ended();
    const { next } = await followed(w, "north");
    const [recorded] = await readRecorded(w.system(), [next.id], w.system().today);
    const { total } = gapAnalysis(compileEdition(qsi2021Working), recorded!);
    expect(total).toMatchObject({ complete: 0, evidenced: 0, notApplicable: 0, commenced: 1 });
    expect(recorded!.evidenced.has("1.1.1")).toBe(true);
  });

  it("keeps evidence attached from its own start, and leaves behind what is withdrawn or was detached", async () => {
    const w = await ended();
    const old = await anEvidence(w, lead, { title: "Old" });
    await attached(w, lead, old, "north", "1.1.1");
    const item = await evidenceNow(w, old.id);
    await transaction(w.scope(lead), (tx) => withdrawEvidence(tx, item, item.version, "Out of use", false));
    const { next } = await followed(w, "north");
    const now = await listAttachments(w.system(), next);
    expect(now.map(({ title, attachedAt }) => [title, attachedAt])).toEqual([["Policy of north", w.now]]);
    const before = await listAttachments(w.system(), await assessmentOf(w, "north"));
    expect(before.map(({ title }) => title).toSorted(), "the closed one keeps both").toEqual([
      "Old",
      "Policy of north",
    ]);
  });

  it("is one change for each answer, each in its history and in the audit", async () => {
    const w = await ended();
    const last = await closed(w, "north");
    await expectAudit(
      w,
      [
        { did: "assessment.started" },
        { did: "answer.changed" },
        { did: "answer.changed" },
        { did: "answer.changed" },
        { did: "assessment.carried", detail: { from: last.id, answers: 3, toConfirm: 2, attachments: 1 } },
      ],
      () => transaction(w.scope(lead), (tx) => startFromLast(tx, nextCycle("north"), last, qsi2021Working, false)),
    );
  });

  it("does not follow one that is open, or of another service; and then nothing is started", async () => {
    const w = await ended();
    const open = await assessmentOf(w, "north");
    const other = await closed(w, "south");
    for (const last of [open, other]) {
      const result = await expectNoAudit(w, () =>
        transaction(w.scope(lead), (tx) => startFromLast(tx, nextCycle("north"), last, qsi2021Working, false)),
      );
      expect(result).toEqual({ ok: false, reason: "cannot-follow" });
    }
  });

  it("does not carry a second time what was never confirmed", async () => {
    const w = await ended();
    const { next } = await followed(w, "north");
    await transaction(w.scope(lead), (tx) => closeAssessment(tx, next));
    const last = { ...next, closedAt: w.now };
    const third = await transaction(w.scope(lead), (tx) =>
      startFromLast(tx, nextCycle("north"), last, qsi2021Working, false),
    );
    expect(third).toMatchObject({ ok: true, answers: 1, toConfirm: 0 });
  });
});

describe("confirming what was carried", () => {
  it("records it as an answer of this assessment, by who confirms it, with what was kept beside it", async () => {
    const w = await ended();
    const { next } = await followed(w, "north");
    const result = await expectAudit(
      w,
      [
        { did: "answer.changed" },
        { did: "answer.changed" },
        { did: "answers.changed-together" },
        { did: "carried.confirmed", id: next.id, detail: { criteria: 2 } },
      ],
      () => confirm(w, next, "1.1.1", "1.1.2"),
    );
    expect(result).toEqual({ ok: true, confirmed: 2 });
    expect(await getAnswer(w.system(), next, "1.1.2")).toMatchObject({
      value: "not-applicable",
      reason: "No such service",
      version: 2,
      changedByName: lead,
    });
    expect(await countCarried(w.system(), next)).toBe(0);
    expect(await listAnswerHistory(w.system(), next, "1.1.1", 5)).toHaveLength(2);
  });

  it("is all or nothing: one that changed meanwhile refuses the others", async () => {
    const w = await ended();
    const { next } = await followed(w, "north");
    await transaction(w.scope(lead), (tx) =>
      recordAnswer(tx, next, "1.1.2", 1, anAnswer({ value: "commenced" }), false),
    );
    const result = await expectNoAudit(w, () => confirm(w, next, "1.1.1", "1.1.2"));
    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect((await getAnswer(w.system(), next, "1.1.1")).value).toBeNull();
  });

  it("is refused for what nothing was carried to, and in a closed assessment", async () => {
    const w = await ended();
    const { next } = await followed(w, "north");
    const commenced = await confirm(w, next, "1.1.3");
    expect(commenced).toEqual({ ok: false, reason: "not-carried" });
    await transaction(w.scope(lead), (tx) => closeAssessment(tx, next));
    expect(await confirm(w, next, "1.1.1")).toEqual({ ok: false, reason: "closed" });
  });

  it("is not asked any more where somebody answered in another way, and is again once that is cleared", async () => {
    const w = await ended();
    const { next } = await followed(w, "north");
    await transaction(w.scope(lead), (tx) =>
      recordAnswer(tx, next, "1.1.1", 1, anAnswer({ value: "commenced" }), false),
    );
    expect(await countCarried(w.system(), next)).toBe(1);
    await transaction(w.scope(lead), (tx) => recordAnswer(tx, next, "1.1.1", 2, anAnswer({ value: null }), false));
    expect(await countCarried(w.system(), next)).toBe(2);
  });

  it("of 120 answers takes one transaction, and not long", async () => {
    const w = await world();
    const codes = compileEdition(qsi2021Working)
      .criteria.slice(0, 120)
      .map(({ criterion }) => criterion.code);
    for (const code of codes) await answered(w, lead, "north", code);
    const { next } = await followed(w, "north");
    const began = performance.now();
    expect(await confirm(w, next, ...codes)).toEqual({ ok: true, confirmed: 120 });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("which assessments ask for it", () => {
  it("is told to those who see the trust, and to nobody else", async () => {
    const w = await ended();
    const { next } = await followed(w, "north");
    const seen: string[] = [];
    for (const person of Object.keys(cast) as Person[]) {
      const rows = await listWaitingAssessments(w.scope(person), ["trust-north", "trust-south"]);
      if (rows.length > 0) {
        seen.push(person);
        expect(rows).toEqual([{ id: next.id, slug: "north", title: "Assessment 2026", answers: 2 }]);
      }
    }
    expect(seen).toEqual(["northLead", "northContributor", "northViewer", "qiManager"]);
  });
});
