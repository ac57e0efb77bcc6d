import { describe, expect, it } from "vitest";
import { listAwards } from "../../app/models/awards/awards.server";
import { declareStage, listDeclarations, listServiceDeclarations } from "../../app/models/stages.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit } from "../support/audit";
import { anotherNetwork, serviceOf } from "../support/builders";
import { tablesOf } from "../support/tables";
import { day, moment, world, type Person, type World } from "../support/world";

async function declare(
  made: World,
  person: Person,
  stage: number,
  declaredOn: string,
  note: string | null = null,
  onBehalf = false,
) {
  const service = await serviceOf(made, "north");
  return transaction(made.scope(person), (tx) =>
    declareStage(tx, service, { stage, declaredOn: day(declaredOn), note }, onBehalf),
  );
}

describe("declaring a stage", () => {
  it("adds a dated declaration and one audit entry that does not hold the note", async () => {
    const made = await world();
    expect(await listDeclarations(made.scope("northLead"))).toEqual([]);
    await expectAudit(
      made,
      [
        {
          did: "stage.declared",
          by: "northLead",
          kind: "service",
          id: "service-north",
          trustId: "trust-north",
          detail: { stage: 2, declaredOn: "2026-05-01", onBehalf: false },
        },
      ],
      () => declare(made, "northLead", 2, "2026-05-01", "canary-note"),
    );
    expect(await listDeclarations(made.scope("northLead"))).toMatchObject([
      { serviceId: "service-north", stage: 2, declaredOn: "2026-05-01", recordedAt: made.now },
    ]);
    expect(JSON.stringify(tablesOf(made.database).audit_log)).not.toContain("canary");
  });

  it("again, lower or higher, keeps what was declared before", async () => {
    const made = await world();
    await declare(made, "northLead", 3, "2026-04-01");
    made.now = moment("2026-05-15T09:00:00.000Z");
    await declare(made, "qiManager", 2, "2026-05-15", "Lead has left", true);
    expect((await listDeclarations(made.scope("boardMember"))).map((each) => each.stage)).toEqual([3, 2]);
    expect(await listServiceDeclarations(made.scope("northLead"), await serviceOf(made, "north"))).toMatchObject([
      { stage: 2, note: "Lead has left", onBehalf: true, recordedByName: "qiManager" },
      { stage: 3, note: null, onBehalf: false, recordedByName: "northLead" },
    ]);
  });

  it("for an earlier day stands in the order of the declared days, not of the recording", async () => {
    const made = await world();
    await declare(made, "northLead", 3, "2026-05-01");
    await declare(made, "northLead", 1, "2025-06-01");
    expect((await listDeclarations(made.scope("northLead"))).map((each) => [each.declaredOn, each.stage])).toEqual([
      ["2025-06-01", 1],
      ["2026-05-01", 3],
    ]);
  });

  it("on a day that is none, or below 0, is refused by the database", async () => {
    const made = await world();
    await expect(declare(made, "northLead", 2, "1 May 2026")).rejects.toThrow(/CHECK constraint failed/);
    await expect(declare(made, "northLead", -1, "2026-05-01")).rejects.toThrow(/CHECK constraint failed/);
  });
});

describe("what summaries show of stages and awards", () => {
  it("no note and no name: those are the trust's own", async () => {
    const made = await world();
    await declare(made, "northLead", 2, "2026-05-01", "canary-note");
    const shown = JSON.stringify(await listDeclarations(made.scope("southLead")));
    expect(shown).not.toContain("canary");
    expect(shown).not.toContain("northLead");
  });

  it("a service's declarations hold none of another service's", async () => {
    const made = await world();
    await declare(made, "northLead", 2, "2026-05-01");
    expect(await listServiceDeclarations(made.scope("southLead"), await serviceOf(made, "south"))).toEqual([]);
  });

  it("those of this network only", async () => {
    const made = await world();
    const other = await anotherNetwork(made.database);
    made.database.raw.writer.exec(
      "insert into award (id, service_id, scheme, scope, edition_title, granted_on, next_review_on, expires_on, status, known_on, source) values ('award-north', 'service-north', 'UKAS', 'All', null, '2024-01-01', null, null, 'granted', '2024-03-01', 'Report')",
    );
    await declare(made, "northLead", 2, "2026-05-01");
    expect((await listDeclarations(made.scope("qiManager"))).map((each) => each.serviceId)).toEqual(["service-north"]);
    expect((await listAwards(made.scope("qiManager"))).map((each) => each.id)).toEqual(["award-north"]);
    expect((await listDeclarations(other)).map((each) => each.serviceId)).toEqual(["service-other"]);
    expect((await listAwards(other)).map((each) => each.id)).toEqual(["award-other"]);
  });
});
