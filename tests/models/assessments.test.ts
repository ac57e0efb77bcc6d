import { describe, expect, it } from "vitest";
import {
  closeAssessment,
  getAssessment,
  listAssessments,
  listGuestAssessments,
  startAssessment,
  subjectOf,
  type NewAssessment,
} from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anotherNetwork, assessmentOf } from "../support/builders";
import { countOf, tablesOf } from "../support/tables";
import { testEditions, world, type Person, type World } from "../support/world";

const northAgain: NewAssessment = {
  serviceId: "service-north",
  trustId: "trust-north",
  editionId: testEditions.service,
  standard: "qsi",
  title: "Assessment 2026",
};

const start = (made: World, person: Person, traits: Partial<NewAssessment> = {}) =>
  transaction(made.scope(person), (tx) => startAssessment(tx, { ...northAgain, ...traits }));

async function close(made: World, person: Person, of: "north" | "network" = "north") {
  const assessment = await assessmentOf(made, of);
  return transaction(made.scope(person), (tx) => closeAssessment(tx, assessment));
}

describe("starting an assessment", () => {
  it("is refused while one of the same service and standard is open, and changes nothing", async () => {
    const made = await world();
    const before = tablesOf(made.database);
    expect(await expectNoAudit(made, () => start(made, "northLead"))).toEqual({ ok: false, reason: "one-is-open" });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("is allowed once the open one is closed, and pins the new one to its edition", async () => {
    const made = await world();
    await close(made, "northLead");
    const result = await expectAudit(
      made,
      [
        {
          did: "assessment.started",
          by: "northLead",
          kind: "assessment",
          trustId: "trust-north",
          detail: { edition: testEditions.service },
        },
      ],
      () => start(made, "northLead"),
    );
    if (!result.ok) throw new Error(result.reason);
    expect(await getAssessment(made.scope("northLead"), "north", result.id)).toMatchObject({
      editionId: testEditions.service,
      title: "Assessment 2026",
      startedAt: made.now,
      closedAt: null,
      serviceId: "service-north",
    });
  });

  it("of another standard may be open beside it", async () => {
    const made = await world();
    expect(await start(made, "northLead", { standard: "another", editionId: testEditions.network })).toMatchObject({
      ok: true,
    });
  });

  it("of one service does not stand in the way of another's", async () => {
    const made = await world();
    await close(made, "northLead");
    expect(await start(made, "northLead")).toMatchObject({ ok: true });
    expect(await start(made, "southLead", { serviceId: "service-south", trustId: "trust-south" })).toEqual({
      ok: false,
      reason: "one-is-open",
    });
  });

  it("of the network is one at a time too", async () => {
    const made = await world();
    const networks = { serviceId: null, trustId: null, editionId: testEditions.network, standard: "qsin" };
    expect(await start(made, "qiManager", networks)).toEqual({ ok: false, reason: "one-is-open" });
    await close(made, "qiManager", "network");
    expect(await start(made, "qiManager", networks)).toMatchObject({ ok: true });
  });

  it("twice at the same moment starts one", async () => {
    const made = await world();
    await close(made, "northLead");
    const results = await Promise.all([start(made, "northLead"), start(made, "qiManager")]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(countOf(made.database, "assessment")).toBe(4);
  });

  it("a second open one is refused by the database itself, should a query ever forget", async () => {
    const made = await world();
    const insert = `insert into assessment values ('second', 'network-test', 'service-north', '${testEditions.service}', 'qsi', 'Second', 'now', 'northLead', null, null)`;
    expect(() => made.database.raw.writer.exec(insert)).toThrow(/UNIQUE constraint failed/);
  });
});

describe("closing an assessment", () => {
  it("records who and when, and cannot be done twice", async () => {
    const made = await world();
    expect((await assessmentOf(made, "north")).closedAt).toBeNull();

    const first = await expectAudit(
      made,
      [
        {
          did: "assessment.closed",
          by: "northLead",
          kind: "assessment",
          id: "assessment-north",
          trustId: "trust-north",
        },
      ],
      () => close(made, "northLead"),
    );
    const before = tablesOf(made.database);
    const second = await expectNoAudit(made, () => close(made, "qiManager"));

    expect(first).toEqual({ ok: true, id: "assessment-north" });
    expect(second).toEqual({ ok: false, reason: "closed" });
    expect((await assessmentOf(made, "north")).closedAt).toBe(made.now);
    expect(tablesOf(made.database)).toEqual(before);
  });
});

describe("who finds an assessment by its address", () => {
  // Read across: may this person open the assessment of Northfield, of Southmere, of the network?
  const sight: readonly (readonly [Person, north: boolean, south: boolean, network: boolean])[] = [
    ["northLead", true, false, false],
    ["northContributor", true, false, false],
    ["northViewer", true, false, false],
    ["southLead", false, true, false],
    ["southViewer", false, true, false],
    ["qiManager", true, true, true],
    ["boardMember", false, false, true],
    ["patientVolunteer", false, false, true],
    ["administrator", false, false, true],
    ["sigChair", false, false, false],
    ["assessor", true, false, false],
  ];

  it.each(sight)("%s: Northfield %s, Southmere %s, network %s", async (person, ...may) => {
    const made = await world();
    const scope = made.scope(person);
    for (const [index, of] of (["north", "south", "network"] as const).entries()) {
      const found = await getAssessment(scope, of, `assessment-${of}`);
      expect(found?.id, of).toBe(may[index] === true ? `assessment-${of}` : undefined);
    }
  });

  it("lists hold no more than the address gives", async () => {
    const made = await world();
    for (const [person, ...may] of sight) {
      const scope = made.scope(person);
      for (const [index, serviceId] of ["service-north", "service-south", null].entries()) {
        expect(await listAssessments(scope, serviceId), `${person} ${serviceId}`).toHaveLength(
          may[index] === true ? 1 : 0,
        );
      }
    }
  });

  it("nobody finds one under the address of another service", async () => {
    const made = await world();
    const scope = made.scope("qiManager");
    expect(await getAssessment(scope, "south", "assessment-north")).toBeUndefined();
    expect(await getAssessment(scope, "network", "assessment-north")).toBeUndefined();
    expect(await getAssessment(scope, "north", "assessment-network")).toBeUndefined();
    expect(await getAssessment(scope, "north", "no-such-assessment")).toBeUndefined();
  });

  it("an assessor sees the one assessment, not the next one of the same service", async () => {
    const made = await world();
    await close(made, "northLead");
    const next = await start(made, "northLead");
    if (!next.ok) throw new Error(next.reason);
    const scope = made.scope("assessor");

    expect((await getAssessment(scope, "north", "assessment-north"))?.id).toBe("assessment-north");
    expect(await getAssessment(scope, "north", next.id)).toBeUndefined();
    expect((await listAssessments(scope, "service-north")).map((each) => each.id)).toEqual(["assessment-north"]);
    expect((await listGuestAssessments(scope)).map((each) => each.id)).toEqual(["assessment-north"]);
  });

  it("people who are guests of nothing have no guest assessments", async () => {
    const made = await world();
    expect(await listGuestAssessments(made.scope("qiManager"))).toEqual([]);
  });

  it("nothing of another network is found, whoever asks", async () => {
    const made = await world();
    const other = await anotherNetwork(made.database);
    expect((await getAssessment(other, "other", "assessment-other"))?.id).toBe("assessment-other");
    expect(await getAssessment(made.scope("qiManager"), "other", "assessment-other")).toBeUndefined();
    expect(await getAssessment(made.scope("qiManager"), "network", "assessment-other-network")).toBeUndefined();
    expect((await listAssessments(made.scope("qiManager"), null)).map((each) => each.id)).toEqual([
      "assessment-network",
    ]);
    expect(await listAssessments(made.scope("qiManager"), "service-other")).toEqual([]);
  });
});

describe("what a permission is asked of", () => {
  it("names the trust of a service's assessment, and none for the network's own", async () => {
    const made = await world();
    expect(subjectOf(await assessmentOf(made, "north"), "northContributor")).toEqual({
      networkId: "network-test",
      trustId: "trust-north",
      assessmentId: "assessment-north",
      ownerId: "northContributor",
    });
    expect(subjectOf(await assessmentOf(made, "network"))).toMatchObject({ trustId: null, ownerId: null });
  });

  it("newest first, in a list of a service's assessments", async () => {
    const made = await world();
    await close(made, "northLead");
    await start(made, "northLead");
    const titles = (await listAssessments(made.scope("northLead"), "service-north")).map((each) => each.title);
    expect(titles).toEqual(["Assessment 2026", "Assessment 2025"]);
  });
});
