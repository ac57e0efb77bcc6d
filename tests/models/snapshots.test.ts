// Snapshots: what is kept at a moment, which nothing later changes, and what moved since.
import { describe, expect, it } from "vitest";
import { getEdition } from "../../app/models/editions.server";
import type { Scope } from "../../app/models/scope.server";
import { getSnapshot, listSnapshots, takeSnapshot } from "../../app/models/snapshots/snapshots.server";
import { transaction } from "../../app/models/transaction.server";
import { readSnapshotComparison, readSnapshots, takeSnapshotNow } from "../../app/reports/snapshots/snapshots.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, answered, assessmentOf, attached, must } from "../support/builders";
import { moment, testEditions, world, type World } from "../support/world";

async function take(made: World, title: string, scope: Scope = made.scope("northLead", "snapshot.take")) {
  const assessment = await assessmentOf(made, "north");
  const edition = must(await getEdition(scope, testEditions.service));
  return transaction(scope, (tx) => takeSnapshotNow(tx, assessment, edition, title, false));
}

const compare = async (made: World, query: { from?: string; to?: string } = {}) => {
  const asked = { from: query.from ?? null, to: query.to ?? null, move: "" };
  return must(await readSnapshotComparison(made.scope("northViewer"), "north", "assessment-north", asked));
};

describe("a snapshot", () => {
  it("keeps answers and figures as they were, whatever is changed, attached or expires afterwards", async () => {
    const made = await world();
    await answered(made, "northLead", "north", "1.1.1", { value: "complete" });
    const evidence = await anEvidence(made, "northLead");
    await attached(made, "northLead", evidence, "north", "1.1.1");
    const taken = await expectAudit(made, [{ did: "snapshot.taken", trustId: "trust-north" }], () =>
      take(made, "Review"),
    );
    if (!taken.ok) throw new Error(taken.reason);
    const assessment = await assessmentOf(made, "north");
    const before = must(await getSnapshot(made.scope("northViewer"), assessment, taken.id));
    expect(before.frozen.total).toMatchObject({ complete: 1, evidenced: 1 });
    await answered(made, "northLead", "north", "1.1.1", { value: "not-started" });
    await answered(made, "northLead", "north", "1.1.2", { value: "complete" });
    made.database.raw.writer.prepare("update evidence set withdrawn = 1 where id = ?").run(evidence.id);
    made.now = moment("2027-05-14T09:00:00.000Z");
    expect(await getSnapshot(made.scope("northViewer"), assessment, taken.id)).toEqual(before);
    const { compared } = await compare(made);
    expect(compared?.rows.map(({ code, move }) => [code, move])).toEqual([
      ["1.1.1", "back"],
      ["1.1.2", "forward"],
    ]);
    expect(compared?.total.then).toMatchObject({ complete: 1, evidenced: 1 });
    expect(compared?.total.tally).toMatchObject({ complete: 1, evidenced: 0 });
  });

  it("cannot be changed or deleted in the database, and one that was tampered with is not read", async () => {
    const made = await world();
    await take(made, "Review");
    const { writer } = made.database.raw;
    expect(() => writer.exec("update snapshot set title = 'x'")).toThrow(/never changes/);
    expect(() => writer.exec("delete from snapshot")).toThrow(/is kept/);
    writer.exec("drop trigger snapshot_no_update; update snapshot set document = replace(document, '0', '1')");
    const assessment = await assessmentOf(made, "north");
    await expect(listSnapshots(made.scope("northLead"), assessment)).rejects.toThrow(/not what was stored/);
  });

  it("has a name of its own, and none is taken of a closed assessment", async () => {
    const made = await world();
    await take(made, "Review");
    expect(await expectNoAudit(made, () => take(made, "Review"))).toEqual({ ok: false, reason: "name-taken" });
    made.database.raw.writer.exec(
      "update assessment set closed_at = '2026-05-10T09:00:00.000Z', closed_by = 'northLead' where id = 'assessment-north'",
    );
    expect(await expectNoAudit(made, () => take(made, "After"))).toEqual({ ok: false, reason: "closed" });
  });

  it("stands beside another, in the order that is asked for", async () => {
    const made = await world();
    const first = await take(made, "First");
    await answered(made, "northLead", "north", "1.1.1", { value: "commenced" });
    const second = await take(made, "Second");
    if (!first.ok || !second.ok) throw new Error("Taken.");
    const forward = await compare(made, { from: first.id, to: second.id });
    expect(forward.compared?.counts).toMatchObject({ forward: 1, back: 0 });
    const back = await compare(made, { from: second.id, to: first.id });
    expect(back.compared?.counts).toMatchObject({ forward: 0, back: 1 });
  });

  it("belongs to its assessment: neither another trust nor another address finds it", async () => {
    const made = await world();
    const taken = await take(made, "Review");
    if (!taken.ok) throw new Error(taken.reason);
    const south = await assessmentOf(made, "south");
    expect(await getSnapshot(made.scope("qiManager"), south, taken.id)).toBeUndefined();
    for (const person of ["southLead", "boardMember", "patientVolunteer", "administrator", "sigChair"] as const)
      expect(await readSnapshots(made.scope(person), "north", "assessment-north")).toBeUndefined();
    expect((await readSnapshots(made.scope("assessor"), "north", "assessment-north"))?.mayTake).toBe(false);
  });

  it("is what the caller hands over, to the letter", async () => {
    const made = await world();
    const assessment = await assessmentOf(made, "north");
    const tally = {
      criteria: 1,
      notApplicable: 0,
      denominator: 1,
      complete: 0,
      commenced: 0,
      notStarted: 1,
      notYetRated: 1,
      evidenced: 0,
    };
    const frozen = { editionId: "e", answers: [], evidenced: [], waiting: [], total: tally, sections: [tally] };
    const scope = made.scope("northLead", "snapshot.take");
    const taken = await transaction(scope, (tx) => takeSnapshot(tx, assessment, "By hand", frozen, false));
    if (!taken.ok) throw new Error(taken.reason);
    expect((await getSnapshot(scope, assessment, taken.id))?.frozen).toEqual(frozen);
  });
});
