// Mock assessments: who sees and judges, what ends one, and that answers stay as they are.
import { describe, expect, it } from "vitest";
import { listAnswers } from "../../app/models/answers.server";
import {
  closeMock,
  getMock,
  listVerdicts,
  recordVerdict,
  seesMock,
  startMock,
} from "../../app/models/mock/mock.server";
import { makeScope, sightOf } from "../../app/models/scope.server";
import { transaction } from "../../app/models/transaction.server";
import { londonDate } from "../../app/domain/london";
import type { Actor } from "../../app/domain/permissions";
import { expectAudit, expectNoAudit } from "../support/audit";
import { answered, assessmentOf, must } from "../support/builders";
import { day, moment, world, type World } from "../support/world";

/** South's lead, who is North's peer reviewer as well. */
function peer(made: World) {
  const actor: Actor = {
    personId: "southLead",
    roles: [
      { role: "quality-lead", place: "trust", placeId: "trust-south" },
      { role: "peer-reviewer", place: "assessment", placeId: "assessment-north" },
    ],
  };
  const { database, networkId, now } = made;
  const sight = sightOf(actor, networkId);
  return makeScope({ database, actor, permissions: ["mock.judge"], networkId, sight, at: now, today: londonDate(now) });
}

async function started(made: World) {
  const assessment = await assessmentOf(made, "north");
  const scope = made.scope("northLead", "mock.arrange");
  const result = await transaction(scope, (tx) =>
    startMock(tx, assessment, { title: "Mock", endsOn: day("2026-06-01") }, false),
  );
  if (!result.ok) throw new Error(result.reason);
  return { assessment, mock: must(await getMock(scope, assessment)) };
}

const verdict = { criterion: "1.1.1", value: "commenced", note: "For CT only" };

describe("a verdict", () => {
  it("is kept with its history beside the service's answer, which stays as it was", async () => {
    const made = await world();
    await answered(made, "northLead", "north", "1.1.1", { value: "complete" });
    const { assessment, mock } = await started(made);
    const before = await listAnswers(made.scope("northLead"), assessment);
    await expectAudit(made, [{ did: "mock.judged", by: "southLead", detail: { criterion: "1.1.1" } }], () =>
      transaction(peer(made), (tx) => recordVerdict(tx, assessment, mock, verdict, 0)),
    );
    expect(await listAnswers(made.scope("northLead"), assessment)).toEqual(before);
    expect((await listVerdicts(made.scope("northViewer"), mock)).get("1.1.1")).toMatchObject({
      value: "commenced",
      byName: "southLead",
      version: 1,
    });
  });

  it("is never overwritten unread, and the same again changes nothing", async () => {
    const made = await world();
    const { assessment, mock } = await started(made);
    const judge = (value: string, seen: number) =>
      transaction(peer(made), (tx) => recordVerdict(tx, assessment, mock, { ...verdict, value }, seen));
    expect(await judge("commenced", 0)).toEqual({ ok: true, version: 1 });
    expect(await expectNoAudit(made, () => judge("commenced", 1))).toEqual({ ok: true, version: 1 });
    expect(await expectNoAudit(made, () => judge("complete", 0))).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await judge("complete", 1)).toEqual({ ok: true, version: 2 });
  });

  it("is refused once the last day has passed, the mock or the assessment is closed; on the last day it is taken", async () => {
    const made = await world();
    const { assessment, mock } = await started(made);
    const judge = (value: string, seen: number) =>
      transaction(peer(made), (tx) => recordVerdict(tx, assessment, mock, { ...verdict, value }, seen));
    made.now = moment("2026-06-01T20:00:00.000Z");
    expect(await judge("commenced", 0)).toEqual({ ok: true, version: 1 });
    made.now = moment("2026-06-02T09:00:00.000Z");
    expect(await judge("complete", 1)).toEqual({ ok: false, reason: "closed" });
    made.now = moment("2026-05-20T09:00:00.000Z");
    const scope = made.scope("northLead", "mock.arrange");
    expect((await transaction(scope, (tx) => closeMock(tx, assessment, mock, false))).ok).toBe(true);
    expect(await judge("complete", 1)).toEqual({ ok: false, reason: "closed" });
    const again = () => transaction(scope, (tx) => closeMock(tx, assessment, mock, false));
    expect(await expectNoAudit(made, again)).toEqual({ ok: false, reason: "closed" });
  });
});

describe("a mock assessment", () => {
  it("is seen by the trust's people, the QI manager and the peer; an assessor for an award and everybody else see none", async () => {
    const made = await world();
    const { assessment } = await started(made);
    expect(await getMock(peer(made), assessment)).toBeDefined();
    for (const person of ["northLead", "northViewer", "qiManager"] as const) {
      expect(seesMock(made.scope(person), assessment)).toBe(true);
      expect(await getMock(made.scope(person), assessment)).toBeDefined();
    }
    for (const person of [
      "assessor",
      "southLead",
      "boardMember",
      "patientVolunteer",
      "administrator",
      "sigChair",
    ] as const) {
      expect(seesMock(made.scope(person), assessment)).toBe(false);
      expect(await getMock(made.scope(person), assessment)).toBeUndefined();
    }
  });

  it("is one at a time; one whose last day has passed makes way for the next", async () => {
    const made = await world();
    const { assessment } = await started(made);
    const start = () =>
      transaction(made.scope("northLead", "mock.arrange"), (tx) =>
        startMock(tx, assessment, { title: "Next", endsOn: day("2026-08-01") }, false),
      );
    expect(await expectNoAudit(made, start)).toEqual({ ok: false, reason: "one-is-open" });
    made.now = moment("2026-06-02T09:00:00.000Z");
    expect((await start()).ok).toBe(true);
    expect((await getMock(made.scope("northLead"), assessment))?.title).toBe("Next");
  });
});
