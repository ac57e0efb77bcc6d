import { describe, expect, it } from "vitest";
import {
  getSubmission,
  listSubmissions,
  recordItemLevels,
  startSubmission,
  submitSubmission,
  type ItemLevel,
} from "../../app/models/maturity.server";
import { transaction } from "../../app/models/transaction.server";
import { maturityTemplates } from "../../app/standards/registry";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anotherNetwork, must } from "../support/builders";
import { countOf, tablesOf } from "../support/tables";
import { day, moment, world, type World } from "../support/world";

const template = must(maturityTemplates[0]);
const levels = (...pairs: (readonly [string, string, string?])[]): ReadonlyMap<string, ItemLevel> =>
  new Map(pairs.map(([code, level, note]) => [code, { level, note: note ?? null }]));

async function aDraft(made: World): Promise<string> {
  const started = await transaction(made.scope("qiManager"), (tx) =>
    startSubmission(tx, { templateId: template.id, title: "July 2026", madeFor: day("2026-07-31") }),
  );
  if (!started.ok) throw new Error("not started");
  return started.id;
}

const submission = async (made: World, id: string) => must(await getSubmission(made.scope("qiManager"), id));

async function record(made: World, id: string, seen: number, items: ReadonlyMap<string, ItemLevel>) {
  const now = await submission(made, id);
  return transaction(made.scope("qiManager"), (tx) => recordItemLevels(tx, now, seen, items));
}

async function submit(made: World, id: string, seen: number) {
  const now = await submission(made, id);
  return transaction(made.scope("qiManager"), (tx) => submitSubmission(tx, now, seen));
}

/** As the seed writes a published one. */
function publish({ database }: World, id: string, madeFor: string): void {
  const { writer } = database.raw;
  writer
    .prepare(
      `insert into matrix_submission values (?, 'network-test', ?, ?, ?, 'published', null, null, 1, '9.59', 'developing', 'Annual report',
       '2026-01-01T00:00:00.000Z', null)`,
    )
    .run(id, template.id, id, madeFor);
  writer.prepare("insert into matrix_published_domain values (?, 'OG', '3.75', 'maturing')").run(id);
}

describe("a submission made in the portal", () => {
  it("starts empty, as a draft", async () => {
    const made = await world();
    const id = await expectAudit(
      made,
      [{ did: "matrix-submission.started", by: "qiManager", kind: "matrix-submission" }],
      () => aDraft(made),
    );
    expect(await submission(made, id)).toMatchObject({
      title: "July 2026",
      madeFor: "2026-07-31",
      kind: "portal",
      submittedAt: null,
      version: 1,
      itemLevels: new Map(),
    });
  });

  it("keeps the levels and notes that were saved, and forgets items that were cleared", async () => {
    const made = await world();
    const id = await aDraft(made);
    await expectAudit(made, [{ did: "matrix-submission.changed", id, detail: { version: 2, items: 2 } }], () =>
      record(made, id, 1, levels(["OG1", "maturing", "Board papers"], ["OG2", "emerging"])),
    );
    const saved = await submission(made, id);
    expect(Object.fromEntries(saved.itemLevels)).toEqual({ OG1: "maturing", OG2: "emerging" });
    expect(Object.fromEntries(saved.itemNotes)).toEqual({ OG1: "Board papers" });

    await record(made, id, 2, levels(["OG2", "developing"]));
    expect(Object.fromEntries((await submission(made, id)).itemLevels)).toEqual({ OG2: "developing" });
  });

  it("over an older version is refused and changes nothing", async () => {
    const made = await world();
    const id = await aDraft(made);
    await record(made, id, 1, levels(["OG1", "maturing"]));
    const before = tablesOf(made.database);
    expect(await expectNoAudit(made, () => record(made, id, 1, levels(["OG1", "emerging"])))).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(await expectNoAudit(made, () => submit(made, id, 1))).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("once submitted says who and when, and does not change any more", async () => {
    const made = await world();
    const id = await aDraft(made);
    await record(made, id, 1, levels(["OG1", "maturing"]));
    await expectAudit(made, [{ did: "matrix-submission.submitted", by: "qiManager", id }], () => submit(made, id, 2));
    expect((await submission(made, id)).submittedAt).toBe(made.now);
    const before = tablesOf(made.database);
    expect(await expectNoAudit(made, () => record(made, id, 3, levels()))).toEqual({ ok: false, reason: "submitted" });
    expect(await expectNoAudit(made, () => submit(made, id, 3))).toEqual({ ok: false, reason: "submitted" });
    expect(tablesOf(made.database)).toEqual(before);
  });
});

describe("a published submission", () => {
  it("has its printed figures, and no items", async () => {
    const made = await world();
    publish(made, "december", "2023-12-31");
    const shown = await submission(made, "december");
    expect(shown).toMatchObject({
      kind: "published",
      publishedOverall: "9.59",
      publishedLevel: "developing",
      source: "Annual report",
    });
    expect(Object.fromEntries(shown.publishedDomains)).toEqual({ OG: { score: "3.75", level: "maturing" } });
    expect(shown.itemLevels.size).toBe(0);
  });

  it("is never changed or submitted in the portal: what was printed stays as printed", async () => {
    const made = await world();
    publish(made, "december", "2023-12-31");
    const before = tablesOf(made.database);
    expect(await expectNoAudit(made, () => record(made, "december", 1, levels(["OG1", "thriving"])))).toEqual({
      ok: false,
      reason: "submitted",
    });
    expect(await expectNoAudit(made, () => submit(made, "december", 1))).toEqual({ ok: false, reason: "submitted" });
    expect(tablesOf(made.database)).toEqual(before);
    expect(countOf(made.database, "matrix_item_level")).toBe(0);
  });

  it("without a source is refused by the database", async () => {
    const made = await world();
    const insert = `insert into matrix_submission values ('x', 'network-test', '${template.id}', 'x', '2023-12-31', 'published', null, null, 1, '9.59', null, null, 'now', null)`;
    expect(() => made.database.raw.writer.exec(insert)).toThrow(/CHECK constraint failed/);
  });
});

describe("the list of submissions", () => {
  it("is newest first, and leaves drafts out unless they are asked for", async () => {
    const made = await world();
    publish(made, "july", "2023-07-31");
    publish(made, "december", "2023-12-31");
    const draft = await aDraft(made);
    made.now = moment("2026-08-01T09:00:00.000Z");
    const ids = async (withDrafts: boolean) =>
      (await listSubmissions(made.scope("boardMember"), withDrafts)).map((each) => each.id);
    expect(await ids(false)).toEqual(["december", "july"]);
    expect(await ids(true)).toEqual([draft, "december", "july"]);
    await submit(made, draft, 1);
    expect(await ids(false)).toEqual([draft, "december", "july"]);
  });

  it("gives each submission its own parts", async () => {
    const made = await world();
    publish(made, "july", "2023-07-31");
    const draft = await aDraft(made);
    await record(made, draft, 1, levels(["OG1", "maturing"]));
    const [portal, published] = await listSubmissions(made.scope("qiManager"), true);
    expect([portal?.publishedDomains.size, portal?.itemLevels.size]).toEqual([0, 1]);
    expect([published?.publishedDomains.size, published?.itemLevels.size]).toEqual([1, 0]);
  });

  it("holds none of another network, and none is found by its id", async () => {
    const made = await world();
    const other = await anotherNetwork(made.database);
    expect((await listSubmissions(other, false)).map((each) => each.id)).toEqual(["submission-other"]);
    expect(await listSubmissions(made.scope("qiManager"), true)).toEqual([]);
    expect(await getSubmission(made.scope("qiManager"), "submission-other")).toBeUndefined();
    expect(await getSubmission(made.scope("qiManager"), "no-such-submission")).toBeUndefined();
  });
});
