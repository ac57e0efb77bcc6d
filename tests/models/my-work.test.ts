import { describe, expect, it } from "vitest";
import { closeAssessment } from "../../app/models/assessments.server";
import { listChangesSince, listOwnedAnswers } from "../../app/models/my-work.server";
import { transaction } from "../../app/models/transaction.server";
import { answered, assessmentOf } from "../support/builders";
import { day, moment, world } from "../support/world";

describe("answers that a person owns", () => {
  it("come soonest first, those without a date last, from open assessments only", async () => {
    const made = await world();
    const own = { ownerId: "northContributor" };
    await answered(made, "northLead", "north", "1.1.1", { ...own });
    await answered(made, "northLead", "north", "1.1.2", { ...own, targetOn: day("2026-09-01"), value: "commenced" });
    await answered(made, "northLead", "north", "1.1.3", { ...own, targetOn: day("2026-06-01"), value: null });
    await answered(made, "northLead", "north", "1.2.1", { ownerId: "northLead" });
    const scope = made.scope("northContributor");
    expect(
      (await listOwnedAnswers(scope, "northContributor")).map((each) => [each.criterion, each.targetOn, each.value]),
    ).toEqual([
      ["1.1.3", "2026-06-01", null],
      ["1.1.2", "2026-09-01", "commenced"],
      ["1.1.1", null, "complete"],
    ]);
    const north = await assessmentOf(made, "north");
    await transaction(made.scope("northLead"), (tx) => closeAssessment(tx, north));
    expect(await listOwnedAnswers(scope, "northContributor")).toEqual([]);
  });

  it("hold none of a trust that the person has left, though the answers still name them", async () => {
    const made = await world();
    await answered(made, "northLead", "north", "1.1.1", { ownerId: "southLead" });
    await answered(made, "southLead", "south", "1.1.2", { ownerId: "southLead" });
    const rows = await listOwnedAnswers(made.scope("southLead"), "southLead");
    expect(rows.map((each) => each.assessmentId)).toEqual(["assessment-south"]);
  });

  it("of the network's own assessment are there for those with sight of it", async () => {
    const made = await world();
    await answered(made, "qiManager", "network", "1.1.1", { ownerId: "qiManager" });
    expect((await listOwnedAnswers(made.scope("qiManager"), "qiManager")).map((each) => each.slug)).toEqual([null]);
  });
});

describe("what other people changed", () => {
  it("is newest first, since a moment, without one's own changes, and bounded", async () => {
    const made = await world();
    await answered(made, "northContributor", "north", "1.1.1");
    made.now = moment("2026-05-15T09:00:00.000Z");
    await answered(made, "northLead", "north", "1.1.2");
    await answered(made, "northContributor", "north", "1.1.3");
    made.now = moment("2026-05-16T09:00:00.000Z");
    await answered(made, "qiManager", "north", "1.1.4");
    const scope = made.scope("northLead");
    const since = "2026-05-14T12:00:00.000Z";
    const codes = async (limit: number) =>
      (await listChangesSince(scope, ["assessment-north"], since, "northLead", limit)).map((each) => each.criterion);
    expect(await codes(10)).toEqual(["1.1.4", "1.1.3"]);
    expect(await codes(1)).toEqual(["1.1.4"]);
    expect(await listChangesSince(scope, [], since, "northLead", 10)).toEqual([]);
  });

  it("holds none of an assessment that is out of sight, whatever ids are asked for", async () => {
    const made = await world();
    await answered(made, "southLead", "south", "1.1.1");
    await answered(made, "qiManager", "network", "1.1.1");
    const ids = ["assessment-south", "assessment-network"];
    const before = "2020-01-01T00:00:00.000Z";
    expect(await listChangesSince(made.scope("northLead"), ids, before, "northLead", 10)).toEqual([]);
    expect(await listChangesSince(made.scope("southViewer"), ids, before, "southViewer", 10)).toHaveLength(1);
    expect(await listChangesSince(made.scope("boardMember"), ids, before, "boardMember", 10)).toHaveLength(1);
    expect(await listChangesSince(made.scope("assessor"), ids, before, "assessor", 10)).toEqual([]);
  });
});
