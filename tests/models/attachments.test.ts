import { describe, expect, it } from "vitest";
import {
  attachEvidence,
  belongsTogether,
  detachEvidence,
  listAttachments,
  listSupports,
} from "../../app/models/attachments.server";
import { closeAssessment } from "../../app/models/assessments.server";
import { withdrawEvidence } from "../../app/models/evidence-changes.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, assessmentOf, attached, evidenceNow, must } from "../support/builders";
import { countOf, tablesOf } from "../support/tables";
import { moment, world, type World } from "../support/world";

const attach = async (made: World, id: string, of: "north" | "south" | "network", ...criteria: string[]) => {
  const evidence = await evidenceNow(made, id);
  const assessment = await assessmentOf(made, of);
  return transaction(made.scope("northLead"), (tx) => attachEvidence(tx, evidence, assessment, criteria));
};

describe("attaching evidence", () => {
  it("lets one item support several criteria, with one audit entry for the act", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    const result = await expectAudit(
      made,
      [
        {
          did: "evidence.attached",
          by: "northLead",
          kind: "evidence",
          id: item.id,
          trustId: "trust-north",
          detail: { assessment: "assessment-north", criteria: "1.1.1 2.1.1" },
        },
      ],
      () => attach(made, item.id, "north", "1.1.1", "2.1.1"),
    );
    expect(result).toEqual({ ok: true, attached: 2 });
    const north = await assessmentOf(made, "north");
    const scope = made.scope("northViewer");
    expect((await listAttachments(scope, north)).map((each) => each.criterion)).toEqual(["1.1.1", "2.1.1"]);
    expect((await listAttachments(scope, north, ["2.1.1"])).map((each) => each.evidenceId)).toEqual([item.id]);
    expect(await listAttachments(scope, north, ["3.1.1"])).toEqual([]);
  });

  it("to a criterion that it supports already changes nothing, named once or twice", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await attach(made, item.id, "north", "1.1.1");
    const before = tablesOf(made.database);
    expect(await expectNoAudit(made, () => attach(made, item.id, "north", "1.1.1", "1.1.1"))).toEqual({
      ok: true,
      attached: 0,
    });
    expect(tablesOf(made.database)).toEqual(before);
    expect(await attach(made, item.id, "north", "1.1.2", "1.1.2")).toEqual({ ok: true, attached: 1 });
  });

  it("of another trust is not found, shared or not: the trust's own answers rest on its own evidence (attack 3)", async () => {
    const made = await world();
    const shared = await anEvidence(made, "southLead", { trustId: "trust-south", visibility: "network" });
    const networks = await anEvidence(made, "qiManager", { trustId: null });
    for (const id of [shared.id, networks.id]) {
      expect(await expectNoAudit(made, () => attach(made, id, "north", "1.1.1"))).toEqual({
        ok: false,
        reason: "not-found",
      });
    }
    expect(countOf(made.database, "attachment")).toBe(0);
  });

  it.each([
    ["a trust's own with its assessment", "trust-north", "north", true],
    ["a trust's with its neighbour's assessment", "trust-north", "south", false],
    ["a trust's with the network's own assessment", "trust-north", "network", false],
    ["the network's own with the network's assessment", null, "network", true],
    ["the network's own with a trust's assessment", null, "north", false],
  ] as const)("belongs together, or not: %s", async (_, trustId, of, together) => {
    const made = await world();
    const item = await anEvidence(made, "qiManager", { trustId });
    expect(belongsTogether(item, await assessmentOf(made, of))).toBe(together);
  });

  it("that was withdrawn is refused, also from someone who chose it before", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    const north = await assessmentOf(made, "north");
    await transaction(made.scope("northLead"), (tx) => withdrawEvidence(tx, item, 1, "Old", false));

    expect(await expectNoAudit(made, () => attach(made, item.id, "north", "1.1.1"))).toEqual({
      ok: false,
      reason: "withdrawn",
    });
    const stale = await expectNoAudit(made, () =>
      transaction(made.scope("northLead"), (tx) => attachEvidence(tx, item, north, ["1.1.1"])),
    );
    expect(stale).toEqual({ ok: false, reason: "withdrawn" });
    expect(countOf(made.database, "attachment")).toBe(0);
  });

  it("to a closed assessment is refused, also from someone who opened it before", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    const opened = await assessmentOf(made, "north");
    await transaction(made.scope("northLead"), (tx) => closeAssessment(tx, opened));

    expect(await expectNoAudit(made, () => attach(made, item.id, "north", "1.1.1"))).toEqual({
      ok: false,
      reason: "closed",
    });
    const stale = await expectNoAudit(made, () =>
      transaction(made.scope("northLead"), (tx) => attachEvidence(tx, item, opened, ["1.1.1"])),
    );
    expect(stale).toEqual({ ok: false, reason: "closed" });
    expect(countOf(made.database, "attachment")).toBe(0);
  });
});

describe("detaching evidence", () => {
  async function oneAttached(made: World) {
    const item = await anEvidence(made, "northLead");
    await attached(made, "northLead", item, "north", "1.1.1");
    const north = await assessmentOf(made, "north");
    const [attachment] = await listAttachments(made.scope("northLead"), north);
    return { item, north, attachment: must(attachment) };
  }

  it("ends the support as of now and keeps that it was there", async () => {
    const made = await world();
    const { item, north, attachment } = await oneAttached(made);
    made.now = moment("2026-06-01T09:00:00.000Z");
    const result = await expectAudit(
      made,
      [
        {
          did: "evidence.detached",
          by: "northLead",
          id: item.id,
          trustId: "trust-north",
          detail: { criterion: "1.1.1" },
        },
      ],
      () => transaction(made.scope("northLead"), (tx) => detachEvidence(tx, north, attachment.id)),
    );
    expect(result).toEqual({ ok: true, criterion: "1.1.1" });
    expect(await listAttachments(made.scope("northLead"), north)).toEqual([]);
    expect(await listSupports(made.scope("northLead"), item)).toEqual([]);
    expect(
      made.database.raw.writer.prepare("select attached_at, detached_at, detached_by from attachment").all(),
    ).toEqual([
      { attached_at: "2026-05-14T09:00:00.000Z", detached_at: "2026-06-01T09:00:00.000Z", detached_by: "northLead" },
    ]);
  });

  it("twice is not found the second time, and it may be attached again", async () => {
    const made = await world();
    const { item, north, attachment } = await oneAttached(made);
    const detach = () => transaction(made.scope("northLead"), (tx) => detachEvidence(tx, north, attachment.id));
    await detach();
    expect(await expectNoAudit(made, detach)).toEqual({ ok: false, reason: "not-found" });
    expect(await attach(made, item.id, "north", "1.1.1")).toEqual({ ok: true, attached: 1 });
  });

  it("under another assessment's address is not found, and stays (attack 3)", async () => {
    const made = await world();
    const { attachment } = await oneAttached(made);
    const south = await assessmentOf(made, "south");
    const before = tablesOf(made.database);
    const result = await expectNoAudit(made, () =>
      transaction(made.scope("southLead"), (tx) => detachEvidence(tx, south, attachment.id)),
    );
    expect(result).toEqual({ ok: false, reason: "not-found" });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("from a closed assessment is refused, also from someone who opened it before", async () => {
    const made = await world();
    const { north, attachment } = await oneAttached(made);
    await transaction(made.scope("northLead"), (tx) => closeAssessment(tx, north));
    const before = tablesOf(made.database);
    for (const seen of [north, await assessmentOf(made, "north")]) {
      const result = await expectNoAudit(made, () =>
        transaction(made.scope("northLead"), (tx) => detachEvidence(tx, seen, attachment.id)),
      );
      expect(result).toEqual({ ok: false, reason: "closed" });
    }
    expect(tablesOf(made.database)).toEqual(before);
  });
});

describe("what is shown of attachments", () => {
  it("an assessment lists its own, and none of another with the same codes", async () => {
    const made = await world();
    const north = await anEvidence(made, "northLead", { title: "North" });
    const south = await anEvidence(made, "southLead", { title: "South", trustId: "trust-south" });
    await attached(made, "northLead", north, "north", "1.1.1");
    await attached(made, "southLead", south, "south", "1.1.1");
    const titles = (await listAttachments(made.scope("northLead"), await assessmentOf(made, "north"), ["1.1.1"])).map(
      (each) => each.title,
    );
    expect(titles).toEqual(["North"]);
  });

  it("an item's own page names the criteria it supports", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await attached(made, "northLead", item, "north", "1.1.1", "1.1.2");
    expect(await listSupports(made.scope("northViewer"), item)).toMatchObject([
      { assessmentId: "assessment-north", criterion: "1.1.1", slug: "north", closed: false },
      { assessmentId: "assessment-north", criterion: "1.1.2", slug: "north", closed: false },
    ]);
  });

  it("an item shared with the network does not tell other trusts which of its owner's criteria it supports", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { visibility: "network" });
    await attached(made, "northLead", item, "north", "1.1.1");
    expect(await listSupports(made.scope("northLead"), item)).toHaveLength(1);
    expect(await listSupports(made.scope("qiManager"), item)).toHaveLength(1);
    expect(await listSupports(made.scope("assessor"), item)).toHaveLength(1);
    expect(await listSupports(made.scope("southLead"), item)).toEqual([]);
  });

  it("a second attachment of the same item to the same criterion is refused by the database itself", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await attached(made, "northLead", item, "north", "1.1.1");
    const again = `insert into attachment values ('again', '${item.id}', 'assessment-north', '1.1.1', 'now', 'northLead', null, null)`;
    expect(() => made.database.raw.writer.exec(again)).toThrow(/UNIQUE constraint failed/);
  });
});
