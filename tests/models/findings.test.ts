// Findings: who sees them, the steps from raised to accepted, and who hears of each.
import { describe, expect, it } from "vitest";
import { getEvidence } from "../../app/models/evidence.server";
import { listDatedFindings } from "../../app/models/findings/dated-findings.server";
import {
  answerFinding,
  changeFinding,
  closeFinding,
  recheckFinding,
} from "../../app/models/findings/finding-changes.server";
import { addFindingEvidence, removeFindingEvidence } from "../../app/models/findings/finding-evidence.server";
import { raiseFinding } from "../../app/models/findings/finding-raising.server";
import {
  getFinding,
  listAssessmentFindings,
  listFindingEvidence,
  listFindingHistory,
  listFindings,
  listWaitingFindings,
} from "../../app/models/findings/findings.server";
import { findGuestAssessment } from "../../app/models/findings/finding-grounds.server";
import { RolesToday } from "../../app/models/mail/people-to-remind.server";
import type { Scope } from "../../app/models/scope.server";
import { transaction, type Outcome } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, assessmentOf, must, serviceOf } from "../support/builders";
import { aFinding, awarded, findingNow, found, visited } from "../support/builders-awards";
import { day, world, type Person, type World } from "../support/world";

const at = (id: string) => `/findings/${id}`;
const lead = (made: World) => made.scope("northLead", "finding.record");
const run = <Value>(scope: Scope, act: (tx: Scope) => Promise<Outcome<Value, string>>) => transaction(scope, act);

async function answeredOnce(made: World): Promise<string> {
  const id = await found(made);
  const finding = await findingNow(made, id);
  await run(lead(made), (tx) => answerFinding(tx, finding, "Checked and recorded", 1, false, at));
  return id;
}

const noticesOf = (made: World, person: Person) =>
  made.database.raw.writer
    .prepare("select title from notice where person_id = ? and kind = 'finding' order by created_at, id")
    .pluck()
    .all(person) as string[];

describe("a finding", () => {
  it("goes from open to accepted by steps of both sides, each kept and each in the audit log", async () => {
    const made = await world();
    const id = await expectAudit(made, [{ did: "finding.raised", by: "assessor", trustId: "trust-north" }], () =>
      found(made),
    );
    const finding = await findingNow(made, id);
    expect(finding).toMatchObject({ state: "open", byGuest: true, criterion: "1.1.1" });
    await expectAudit(made, [{ did: "finding.answered" }], () =>
      run(lead(made), (tx) => answerFinding(tx, finding, "Done", 1, false, at)),
    );
    expect((await findingNow(made, id)).state).toBe("answered");
    await run(lead(made), (tx) => closeFinding(tx, finding, 2, false, at));
    expect((await findingNow(made, id)).state).toBe("closed");
    const again = { verdict: "reopened", words: "One room is missing" } as const;
    const assessor = made.scope("assessor", "finding.raise");
    await run(assessor, (tx) => recheckFinding(tx, finding, again, 3, false, at));
    expect((await findingNow(made, id)).state).toBe("open");
    await run(lead(made), (tx) => answerFinding(tx, finding, "The room too", 4, false, at));
    await run(lead(made), (tx) => closeFinding(tx, finding, 5, false, at));
    await run(assessor, (tx) => recheckFinding(tx, finding, { verdict: "accepted", words: null }, 6, false, at));
    expect((await findingNow(made, id)).state).toBe("accepted");
    const steps = await listFindingHistory(made.scope("northViewer"), finding);
    expect(steps.map(({ what }) => what)).toEqual([
      "accepted",
      "closed",
      "answered",
      "reopened",
      "closed",
      "answered",
      "raised",
    ]);
    expect(noticesOf(made, "northLead").map((title) => title.split(":")[0])).toEqual([
      "A finding was raised",
      "Opened again",
      "Accepted",
    ]);
    expect(noticesOf(made, "assessor")).toHaveLength(4);
  });

  it("is not closed before it is answered, nor checked again before it is closed, nor changed once it is accepted", async () => {
    const made = await world();
    const finding = await findingNow(made, await found(made));
    const assessor = made.scope("assessor", "finding.raise");
    const accepted = { verdict: "accepted", words: null } as const;
    const wrong = { ok: false, reason: "wrong-state" };
    expect(await run(lead(made), (tx) => closeFinding(tx, finding, 1, false, at))).toEqual(wrong);
    expect(await run(assessor, (tx) => recheckFinding(tx, finding, accepted, 1, false, at))).toEqual(wrong);
    await run(lead(made), (tx) => answerFinding(tx, finding, "Done", 1, false, at));
    await run(lead(made), (tx) => closeFinding(tx, finding, 2, false, at));
    expect(await run(lead(made), (tx) => answerFinding(tx, finding, "More", 3, false, at))).toEqual(wrong);
    await run(assessor, (tx) => recheckFinding(tx, finding, accepted, 3, false, at));
    const change = { words: "Other words", grade: "major", dueOn: null } as const;
    expect(await run(assessor, (tx) => changeFinding(tx, finding, change, 4, false))).toEqual(wrong);
    expect((await findingNow(made, finding.id)).words).toBe("No record of the last check");
  });

  it("is never overwritten unread", async () => {
    const made = await world();
    const id = await answeredOnce(made);
    const finding = await findingNow(made, id);
    const late = () => run(lead(made), (tx) => answerFinding(tx, finding, "Late", 1, false, at));
    expect(await expectNoAudit(made, late)).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect((await findingNow(made, id)).response).toBe("Checked and recorded");
  });

  it("of a visit or an assessment of another service is refused", async () => {
    const made = await world();
    const visit = await visited(made, "south", await awarded(made, "south"));
    const service = await serviceOf(made, "north");
    for (const wrong of [{ visitId: visit }, { assessmentId: "assessment-south" }]) {
      const raised = () =>
        run(lead(made), (tx) => raiseFinding(tx, service, aFinding(wrong), { byGuest: false, onBehalf: false }, at));
      expect(await expectNoAudit(made, raised)).toEqual({ ok: false, reason: "not-found" });
    }
  });

  it("is raised by a guest only while the assessment is open", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      "update assessment set closed_at = '2026-05-10T09:00:00.000Z', closed_by = 'northLead' where id = 'assessment-north'",
    );
    await expect(found(made)).rejects.toThrow("closed");
    expect(await found(made, {}, "northLead")).toBeTruthy();
  });

  it("takes evidence of its own trust, once, and keeps in its history that it was there", async () => {
    const made = await world();
    const id = await found(made);
    const finding = await findingNow(made, id);
    const evidence = await anEvidence(made, "northLead");
    const other = await anEvidence(made, "southLead", { trustId: "trust-south" });
    const add = (item: typeof evidence, version: number) =>
      run(lead(made), (tx) => addFindingEvidence(tx, finding, item, version, false));
    expect(await add(other, 1)).toEqual({ ok: false, reason: "not-found" });
    expect(await add(evidence, 1)).toEqual({ ok: true, version: 2 });
    expect(await add(evidence, 2)).toEqual({ ok: false, reason: "already-there" });
    const [row] = await listFindingEvidence(made.scope("northViewer"), finding);
    expect(row?.evidenceId).toBe(evidence.id);
    const remove = (version: number) =>
      run(lead(made), (tx) => removeFindingEvidence(tx, finding, must(row).id, version, false));
    expect(await remove(2)).toEqual({ ok: true, version: 3 });
    expect(await remove(3)).toEqual({ ok: false, reason: "not-found" });
    expect(await listFindingEvidence(made.scope("northViewer"), finding)).toEqual([]);
    const steps = await listFindingHistory(made.scope("northViewer"), finding);
    expect(steps.map(({ what }) => what)).toEqual(["evidence-removed", "evidence-added", "raised"]);
  });
});

describe("who sees findings", () => {
  it("the trust's people and the QI manager all of them; a guest those that they raised; nobody else any", async () => {
    const made = await world();
    const visit = await visited(made, "north", await awarded(made, "north"));
    const ofVisit = await found(made, { visitId: visit, assessmentId: null, criterion: null }, "northLead");
    const ofAssessment = await found(made);
    const service = await serviceOf(made, "north");
    const assessment = await assessmentOf(made, "north");
    const seen = async (person: Person) => {
      const scope = made.scope(person);
      return {
        single: [await getFinding(scope, ofVisit), await getFinding(scope, ofAssessment)].map(
          (each) => each !== undefined,
        ),
        service: (await listFindings(scope, service)).length,
        assessment: (await listAssessmentFindings(scope, assessment)).length,
        waiting: (await listWaitingFindings(scope)).length,
      };
    };
    for (const person of ["northLead", "northViewer", "qiManager"] as const)
      expect(await seen(person)).toEqual({ single: [true, true], service: 2, assessment: 1, waiting: 2 });
    expect(await seen("assessor")).toEqual({ single: [false, true], service: 0, assessment: 1, waiting: 1 });
    for (const person of ["southLead", "southViewer", "boardMember", "patientVolunteer", "administrator"] as const)
      expect(await seen(person)).toEqual({ single: [false, false], service: 0, assessment: 0, waiting: 0 });

    // What another guest of the same assessment raised is that guest's: each comes to a view of their own.
    made.database.raw.writer.prepare("update finding set raised_by = 'sigChair' where id = ?").run(ofAssessment);
    expect(await seen("assessor")).toEqual({ single: [false, false], service: 0, assessment: 0, waiting: 0 });
  });

  it("with the evidence that a finding rests on: its guest opens it while it is there, and other guests and trusts do not", async () => {
    const made = await world();
    const evidence = await anEvidence(made, "northLead");
    const finding = await findingNow(made, await found(made));
    const sees = async (person: Person) => (await getEvidence(made.scope(person), evidence.id)) !== undefined;
    expect(await sees("assessor")).toBe(false);
    await run(lead(made), (tx) => addFindingEvidence(tx, finding, evidence, 1, false));
    expect(await sees("assessor")).toBe(true);
    expect(await findGuestAssessment(made.scope("assessor"), evidence.id)).toBe("assessment-north");
    for (const person of ["southLead", "boardMember", "sigChair"] as const) {
      expect(await sees(person)).toBe(false);
      expect(await findGuestAssessment(made.scope(person), evidence.id)).toBeUndefined();
    }
    const [row] = await listFindingEvidence(made.scope("northLead"), finding);
    await run(lead(made), (tx) => removeFindingEvidence(tx, finding, must(row).id, 2, false));
    expect(await sees("assessor")).toBe(false);
  });
});

describe("reminders of findings", () => {
  it("go to the trust's leads for what is not closed and due within 90 days, and to nobody else", async () => {
    const made = await world();
    const id = await found(made, { dueOn: day("2026-05-20") });
    await found(made, { dueOn: day("2027-05-20") });
    await found(made, { dueOn: null });
    const roles = await RolesToday.read(made.system());
    const things = await listDatedFindings(made.system(), roles);
    expect(things.map((thing) => [thing.id, thing.personIds])).toEqual([[id, ["northLead"]]]);
    expect(await listDatedFindings(made.scope("northLead"), roles)).toEqual([]);
    const finding = await findingNow(made, id);
    await run(lead(made), (tx) => answerFinding(tx, finding, "Done", 1, false, at));
    await run(lead(made), (tx) => closeFinding(tx, finding, 2, false, at));
    expect(await listDatedFindings(made.system(), roles)).toEqual([]);
  });
});
