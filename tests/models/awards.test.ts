// Awards with their history, visits, and the day of the next one.
import { describe, expect, it } from "vitest";
import { addAward, changeAward, getAward, listAwardHistory, listAwards } from "../../app/models/awards/awards.server";
import {
  addVisit,
  changeVisit,
  getNextVisit,
  getNextVisitOfTrust,
  getVisit,
  listVisitHistory,
  listVisits,
} from "../../app/models/awards/visits.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { must, serviceOf } from "../support/builders";
import { anAward, aVisit, awarded, visited } from "../support/builders-awards";
import { day, world, type Person, type World } from "../support/world";

const outside = ["southLead", "southViewer", "boardMember", "patientVolunteer", "administrator", "assessor"] as const;

async function change(made: World, id: string, seenVersion: number, traits: Parameters<typeof anAward>[0]) {
  const service = await serviceOf(made, "north");
  const scope = made.scope("northLead", "award.change");
  const award = must(await getAward(scope, service, id));
  return transaction(scope, (tx) => changeAward(tx, service, award, seenVersion, anAward(traits), false));
}

describe("an award", () => {
  it("is shown as it stood on a day: a suspension does not reach back", async () => {
    const made = await world();
    const id = await awarded(made, "north");
    const result = await change(made, id, 1, { status: "suspended", knownOn: day("2026-02-01") });
    expect(result).toEqual({ ok: true, version: 2 });
    const on = async (text: string) =>
      (await listAwards(made.scope("boardMember"), day(text))).map(({ status }) => status);
    expect(await on("2025-02-28")).toEqual([]);
    expect(await on("2025-03-01")).toEqual(["granted"]);
    expect(await on("2026-01-31")).toEqual(["granted"]);
    expect(await on("2026-02-01")).toEqual(["suspended"]);
  });

  it("that was known before the portal keeps what was known, without a person, when it is changed for the first time", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      `insert into award (id, service_id, scheme, scope, status, known_on, source)
       values ('award-known', 'service-north', 'UKAS accreditation', 'All', 'granted', '2024-03-31', 'Report')`,
    );
    await change(made, "award-known", 1, { knownOn: day("2026-03-01"), scope: "CT only" });
    const service = await serviceOf(made, "north");
    const award = must(await getAward(made.scope("northViewer"), service, "award-known"));
    const history = await listAwardHistory(made.scope("northViewer"), award);
    expect(history.map(({ scope, recordedByName }) => [scope, recordedByName])).toEqual([
      ["CT only", "northLead"],
      ["All", null],
    ]);
    expect((await listAwards(made.scope("qiManager"), day("2025-01-01")))[0]?.scope).toBe("All");
  });

  it("is never overwritten unread", async () => {
    const made = await world();
    const id = await awarded(made, "north");
    await change(made, id, 1, { scope: "First" });
    const late = () => change(made, id, 1, { scope: "Second" });
    expect(await expectNoAudit(made, late)).toEqual({ ok: false, reason: "changed-meanwhile" });
    const service = await serviceOf(made, "north");
    expect((await getAward(made.scope("northLead"), service, id))?.scope).toBe("First");
  });

  it("and its visits are in the audit log", async () => {
    const made = await world();
    const service = await serviceOf(made, "north");
    const scope = made.scope("qiManager", "award.change-on-behalf");
    const added = await expectAudit(
      made,
      [{ did: "award.added", trustId: "trust-north", detail: { onBehalf: true } }],
      () => transaction(scope, (tx) => addAward(tx, service, anAward(), true)),
    );
    if (!added.ok) throw new Error("Added.");
    await expectAudit(made, [{ did: "visit.added", kind: "visit" }], () =>
      transaction(scope, (tx) => addVisit(tx, service, added.id, aVisit(), true)),
    );
  });

  it("has its detail and visits for its own people and the QI manager only", async () => {
    const made = await world();
    const id = await awarded(made, "north");
    const visit = await visited(made, "north", id);
    const service = await serviceOf(made, "north");
    const asked = async (person: Person) => {
      const scope = made.scope(person);
      return [
        await getAward(scope, service, id),
        await getVisit(scope, service, visit),
        (await listVisits(scope, service))[0],
        (await getNextVisit(scope, service.id)) ?? undefined,
        (await getNextVisitOfTrust(scope, service.trustId)) ?? undefined,
      ].filter((each) => each !== undefined).length;
    };
    for (const person of outside) expect([person, await asked(person)]).toEqual([person, 0]);
    for (const person of ["northLead", "northViewer", "qiManager"] as const) expect(await asked(person)).toBe(5);
  });

  it("of another service is not found under this one", async () => {
    const made = await world();
    const id = await awarded(made, "south");
    const visit = await visited(made, "south", id);
    const service = await serviceOf(made, "north");
    const scope = made.scope("qiManager", "award.change-on-behalf");
    expect(await getAward(scope, service, id)).toBeUndefined();
    expect(await getVisit(scope, service, visit)).toBeUndefined();
    const added = await transaction(scope, (tx) => addVisit(tx, service, id, aVisit(), true));
    expect(added).toEqual({ ok: false, reason: "no-such-award" });
  });
});

describe("the next visit", () => {
  const next = async (made: World) => getNextVisit(made.scope("northLead"), "service-north");

  it("is the first planned one that is not over; one that is under way counts, cancelled and done ones do not", async () => {
    const made = await world();
    const id = await awarded(made, "north");
    expect(await next(made)).toBeNull();
    await visited(made, "north", id, { startsOn: day("2026-05-20"), endsOn: day("2026-05-20"), state: "cancelled" });
    await visited(made, "north", id, { startsOn: day("2026-04-20"), endsOn: day("2026-04-21") });
    await visited(made, "north", id, { startsOn: day("2026-08-01"), endsOn: day("2026-08-02") });
    expect(await next(made)).toBe("2026-08-01");
    await visited(made, "north", id, { startsOn: day("2026-05-13"), endsOn: day("2026-05-14") });
    expect(await next(made)).toBe("2026-05-13");
    const { trustId } = await serviceOf(made, "north");
    expect(await getNextVisitOfTrust(made.scope("northLead"), trustId)).toBe("2026-05-13");
  });

  it("is the next review of an award where no visit is planned, unless the award has ended", async () => {
    const made = await world();
    await awarded(made, "north", { nextReviewOn: day("2026-11-01"), status: "lapsed" });
    expect(await next(made)).toBeNull();
    await awarded(made, "north", { nextReviewOn: day("2026-12-01") });
    expect(await next(made)).toBe("2026-12-01");
  });

  it("moves with the visit, whose history keeps both days", async () => {
    const made = await world();
    const id = await awarded(made, "north");
    const visitId = await visited(made, "north", id);
    const service = await serviceOf(made, "north");
    const scope = made.scope("northLead", "award.change");
    const visit = must(await getVisit(scope, service, visitId));
    const moved = aVisit({ startsOn: day("2026-10-05"), endsOn: day("2026-10-06") });
    const result = await transaction(scope, (tx) => changeVisit(tx, service, visit, 1, moved, false));
    expect(result).toEqual({ ok: true, version: 2 });
    expect(await next(made)).toBe("2026-10-05");
    expect((await listVisitHistory(scope, visit)).map(({ startsOn }) => startsOn)).toEqual([
      "2026-10-05",
      "2026-09-01",
    ]);
    const late = await transaction(scope, (tx) => changeVisit(tx, service, visit, 1, aVisit(), false));
    expect(late).toEqual({ ok: false, reason: "changed-meanwhile" });
  });
});
