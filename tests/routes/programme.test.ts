// Programmes of work, items and highlight reports, as people reach them.
import { describe, expect, it } from "vitest";
import { action as add, loader as addPage } from "../../app/routes/groups.$group.programme.new";
import { loader as programme } from "../../app/routes/groups.$group.programme._index";
import { loader as csv } from "../../app/routes/groups.$group.programme[.]csv";
import { loader as highlight } from "../../app/routes/groups.$group.highlight-report";
import { loader as plan } from "../../app/routes/network.plan";
import { loader as highlights } from "../../app/routes/reports.highlight";
import { loader as highlightsCsv } from "../../app/routes/reports.highlight[.]csv";
import { loader as itemPage } from "../../app/routes/work-items.$workItem._index";
import { action as edit, loader as editPage } from "../../app/routes/work-items.$workItem.edit";
import { action as link, loader as linksPage } from "../../app/routes/work-items.$workItem.links._index";
import { action as unlink } from "../../app/routes/work-items.$workItem.links.removal";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aThread } from "../support/builders-mail";
import { aWorkItem, closeToOthers, itemNow, joinMri } from "../support/builders-programme";
import { day, moment, testEditions, world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const mri = { group: "mri" };

interface Programme {
  at: string;
  all: number;
  mayAdd: boolean;
  problem: string | null;
  rows: { title: string; status: string; deliverables: string | null; isLate: boolean; owner: string | null }[];
}

const page = (w: World, person: Person, query = "") =>
  shown<Programme>(w, programme, person, mri, `/groups/mri/programme${query}`);

const filled = {
  title: "Safety form",
  deliverables: "One **form**",
  progress: "",
  owner: "sigChair",
  status: "on track",
  "due-day": "1",
  "due-month": "7",
  "due-year": "2026",
};

describe("a programme of work", () => {
  it("as at a day shows what stood then, and today what stands now", async () => {
    const w = await world();
    w.now = moment("2026-01-10T10:00:00.000Z");
    const { id } = await aWorkItem(w, { title: "As it was" });
    w.now = moment("2026-05-14T10:00:00.000Z");
    const change = { ...filled, title: "As it is", version: "1" };
    expect((await send(w, edit, "sigChair", { workItem: id }, change)).status).toBe(303);
    const titles = async (query: string) => (await page(w, "boardMember", query)).rows.map(({ title }) => title);
    expect(await titles("")).toEqual(["As it is"]);
    expect(await titles("?at=2026-05-13")).toEqual(["As it was"]);
    expect(await titles("?at-day=10&at-month=1&at-year=2026")).toEqual(["As it was"]);
    expect(await titles("?at=2026-01-09")).toEqual([]);
    expect(await page(w, "boardMember", "?at=2027-01-01")).toMatchObject({ at: "2026-05-14" });
    expect((await page(w, "boardMember", "?at=2027-01-01")).problem).toMatch(/not come yet/);
  });

  it("is the same as a file, filtered and sorted alike", async () => {
    const w = await world();
    await aWorkItem(w, { title: "B", status: "on track", ownerId: "sigChair", dueOn: day("2026-05-13") });
    await aWorkItem(w, { title: "A", status: "on track", deliverables: "=1+1" });
    await aWorkItem(w, { title: "C", status: "complete" });
    for (const query of ["", "?status=open&sort=title", "?owner=sigChair", "?status=complete", "?at=2026-05-13"]) {
      const shownRows = (await page(w, "northLead", query)).rows;
      const file = await (await open(w, csv, "northLead", mri, `/groups/mri/programme.csv${query}`)).text();
      const lines = file.replace("\uFEFF", "").trim().split("\r\n").slice(1);
      expect(
        lines.map((each) => each.split(",").slice(0, 2).join(",")),
        query,
      ).toEqual(shownRows.map(({ title, owner }) => `${title},${owner ?? "Nobody yet"}`));
      expect(lines.map((each) => each.split(",")[5])).toEqual(shownRows.map(({ isLate }) => (isLate ? "yes" : "no")));
    }
    const all = await (await open(w, csv, "northLead", mri, "/groups/mri/programme.csv")).text();
    expect(all).toContain("'=1+1");
  });

  it("of a members-only group does not exist for others", async () => {
    const w = await world();
    const { id } = await aWorkItem(w);
    closeToOthers(w);
    for (const person of ["northLead", "boardMember", "administrator"] as const) {
      for (const loader of [programme, csv, highlight])
        expect((await open(w, loader, person, mri)).status, person).toBe(404);
      expect((await open(w, itemPage, person, { workItem: id })).status, person).toBe(404);
      expect(JSON.stringify(await shown(w, highlights, person, {})), person).not.toContain("MRI");
    }
    expect((await page(w, "qiManager")).all).toBe(1);
    expect((await page(w, "sigChair")).all).toBe(1);
    expect((await open(w, programme, "patientVolunteer", mri)).status).toBe(403);
    expect((await open(w, csv, null, mri)).status).toBe(401);
  });

  it("is added to by who runs the group", async () => {
    const w = await world();
    const act = await prepare(w, add, "sigChair", mri, filled);
    const response = await expectAudit(w, [{ did: "work-item.added", by: "sigChair" }], act);
    expect(response.headers.get("Location")).toMatch(/^\/work-items\//);
    const [row] = (await page(w, "northViewer")).rows;
    expect(row).toMatchObject({ title: "Safety form", status: "on track", owner: "sigChair" });
    expect(row?.deliverables).toContain("<strong>form</strong>");
    expect((await page(w, "northViewer")).mayAdd).toBe(false);
    expect((await page(w, "sigChair")).mayAdd).toBe(true);
    for (const person of ["northLead", "boardMember", "administrator"] as const) {
      expect((await send(w, add, person, mri, filled)).status, person).toBe(403);
      expect((await open(w, addPage, person, mri)).status, person).toBe(403);
    }
    expect((await page(w, "qiManager")).all).toBe(1);
  });

  it("says what is missing in a form, and keeps what was typed", async () => {
    const w = await world();
    const wrong = { ...filled, title: "", status: "finished", "starts-day": "2", "starts-month": "7" };
    const response = await send(w, add, "sigChair", mri, wrong);
    expect(response.status).toBe(400);
    const problem = (await response.json()) as { errors: Record<string, string>; typed: Record<string, string> };
    expect(Object.keys(problem.errors).sort()).toEqual(["status", "title"]);
    expect(problem.typed.deliverables).toBe("One **form**");
    const late = { ...filled, "starts-day": "2", "starts-month": "7", "starts-year": "2026" };
    expect(await (await send(w, add, "sigChair", mri, late)).json()).toMatchObject({
      errors: { due: "Due date must be the same as or after the start date" },
    });
    const stranger = await send(w, add, "sigChair", mri, { ...filled, owner: "southLead" });
    expect(stranger.status).toBe(409);
    expect(Object.keys(((await stranger.json()) as typeof problem).errors)).toEqual(["owner"]);
  });

  it("takes a thread of the group over, once", async () => {
    const w = await world();
    const thread = aThread(w);
    const from = `/groups/mri/programme/new?from=${thread}`;
    expect(await shown(w, addPage, "sigChair", mri, from)).toMatchObject({ thread: { title: "A thread" } });
    expect((await open(w, addPage, "sigChair", mri, "/groups/mri/programme/new?from=none")).status).toBe(404);
    const first = await send(w, add, "sigChair", mri, { ...filled, from: thread });
    expect(first.status).toBe(303);
    const workItem = (first.headers.get("Location") ?? "").split("/").at(-1) ?? "";
    expect(await shown(w, itemPage, "northLead", { workItem })).toMatchObject({ thread: { title: "A thread" } });
    expect((await send(w, add, "sigChair", mri, { ...filled, from: thread })).status).toBe(409);
    expect((await page(w, "sigChair")).all).toBe(1);
  });

  it("gets a form that is sent twice once", async () => {
    const w = await world();
    const twice = { ...filled, "form-key": "work-item-0001" };
    expect((await send(w, add, "sigChair", mri, twice)).status).toBe(303);
    expect((await send(w, add, "sigChair", mri, twice)).status).toBe(303);
    expect((await page(w, "sigChair")).all).toBe(1);
  });
});

describe("a work item", () => {
  it("keeps every state, and shows the words that changed", async () => {
    const w = await world();
    const { id } = await aWorkItem(w, { progress: "Two sites done" });
    const workItem = { workItem: id };
    w.now = moment("2026-05-14T12:00:00.000Z");
    await send(w, edit, "sigChair", workItem, { ...filled, progress: "Three sites done", version: "1" });
    const { history } = await shown<{ history: { facts: string[]; texts: { label: string; pieces: object[] }[] }[] }>(
      w,
      itemPage,
      "northLead",
      workItem,
    );
    expect(history).toHaveLength(2);
    expect(history[0]?.facts).toContain("Changed from planned to on track");
    expect(history[0]?.texts.find(({ label }) => label.startsWith("Progress"))?.pieces).toEqual([
      { kind: "removed", text: "Two" },
      { kind: "added", text: "Three" },
      { kind: "same", text: " sites done" },
    ]);
    expect(history[1]?.facts).toEqual(["Added as planned"]);
  });

  it("refuses a change of an older state in words, and keeps both what was typed and what stands", async () => {
    const w = await world();
    const { id } = await aWorkItem(w);
    const workItem = { workItem: id };
    expect((await send(w, edit, "qiManager", workItem, { ...filled, title: "First", version: "1" })).status).toBe(303);
    const stale = await prepare(w, edit, "sigChair", workItem, { ...filled, title: "Second", version: "1" });
    const response = await expectNoAudit(w, stale);
    expect(response.status).toBe(409);
    const problem = (await response.json()) as { errors: Record<string, string>; typed: Record<string, string> };
    expect(Object.keys(problem.errors)).toEqual(["changed"]);
    expect(problem.typed.title).toBe("Second");
    expect(await shown(w, editPage, "sigChair", workItem)).toMatchObject({ version: 2, now: { title: "First" } });
    expect((await itemNow(w, id)).title).toBe("First");
  });

  it("is kept by its owner who may post, and by nobody else beside who runs the group", async () => {
    const w = await world();
    joinMri(w, "northLead");
    joinMri(w, "southLead");
    const { id } = await aWorkItem(w, { ownerId: "northLead" });
    const workItem = { workItem: id };
    const form = { ...filled, owner: "northLead", version: "1" };
    expect(await shown(w, itemPage, "northLead", workItem)).toMatchObject({ mayKeep: true });
    expect(await shown(w, itemPage, "southLead", workItem)).toMatchObject({ mayKeep: false });
    expect((await send(w, edit, "southLead", workItem, form)).status).toBe(403);
    expect((await open(w, editPage, "southLead", workItem)).status).toBe(403);
    expect((await open(w, linksPage, "southLead", workItem)).status).toBe(403);
    expect((await send(w, edit, "northViewer", workItem, form)).status).toBe(403);
    expect((await send(w, edit, "northLead", workItem, form)).status).toBe(303);
    w.database.raw.writer.prepare("update role_held set to_on = '2026-05-01' where id = 'role-mri-northLead'").run();
    expect((await send(w, edit, "northLead", workItem, { ...form, version: "2" })).status).toBe(403);
    expect((await open(w, itemPage, "northLead", { workItem: "none" })).status).toBe(404);
  });

  it("is linked to what there is, shows it, and stands beside its objective in the plan", async () => {
    const w = await world();
    const writer = w.database.raw.writer;
    writer
      .prepare("insert into plan (id, network_id, title, source) values ('plan', 'network-test', 'Plan', 't')")
      .run();
    writer
      .prepare(
        `insert into objective (id, plan_id, year, title, due_on, source, position)
         values ('objective-1', 'plan', 4, 'Shared protocols', '2027-03-31', 't', 1)`,
      )
      .run();
    const { id } = await aWorkItem(w);
    const workItem = { workItem: id };
    const criterion = { kind: "criterion", within: testEditions.service, criterion: "1.1.1" };
    const act = await prepare(w, link, "sigChair", workItem, criterion);
    await expectAudit(w, [{ did: "work-item.linked" }], act);
    expect((await send(w, link, "sigChair", workItem, { kind: "objective", objective: "objective-1" })).status).toBe(
      303,
    );
    const wrongLinks: readonly Record<string, string>[] = [
      { ...criterion, criterion: "99.9.9" },
      { ...criterion, criterion: "" },
      { kind: "objective", objective: "none" },
      { kind: "matrix-item", within: "none", "matrix-item": "OG1" },
      { kind: "document", document: "none" },
      { kind: "none" },
    ];
    for (const wrong of wrongLinks)
      expect((await send(w, link, "sigChair", workItem, wrong)).status, JSON.stringify(wrong)).toBe(400);
    const links = async () =>
      (await shown<{ links: { links: { label: string }[] }[] }>(w, itemPage, "northLead", workItem)).links.flatMap(
        (each) => each.links.map(({ label }) => label),
      );
    expect(await links()).toEqual([expect.stringMatching(/, 1\.1\.1 /), "Year 4: Shared protocols"]);
    const objectives = async (person: Person) =>
      (await shown<{ rows: { items: { title: string }[] }[] }>(w, plan, person, {})).rows;
    expect(await objectives("boardMember")).toMatchObject([{ items: [{ title: "Spine protocol" }] }]);
    expect((await send(w, unlink, "sigChair", workItem, criterion)).status).toBe(303);
    expect(await links()).toEqual(["Year 4: Shared protocols"]);
    closeToOthers(w);
    expect(await objectives("boardMember")).toMatchObject([{ items: [] }]);
  });
});

describe("a highlight report", () => {
  interface Highlight {
    chair: string | null;
    period: string;
    counts: Record<string, number>;
    lines: { title: string; next: string | null; benefit: string | null }[];
    more: number;
    finishedBefore: number;
    behind: { title: string; why: string | null }[];
    decisions: { words: string }[];
  }

  const report = (w: World, person: Person, query = "") =>
    shown<Highlight>(w, highlight, person, mri, `/groups/mri/highlight-report${query}`);

  it("tells a board member what goes how, what is behind and why, and what is to be decided, as at a day", async () => {
    const w = await world();
    w.now = moment("2026-01-10T10:00:00.000Z");
    await aWorkItem(w, { title: "Old", status: "complete" });
    const progress = "Half done\n- Why behind: no scanner\n- Next step: rent one\n- Decision asked: may we rent?";
    w.now = moment("2026-05-02T10:00:00.000Z");
    await aWorkItem(w, { title: "Behind", status: "behind", progress, benefits: "- Fewer repeats\n- More" });
    await aWorkItem(w, { title: "Late", status: "on track", dueOn: day("2026-05-10") });
    await aWorkItem(w, { title: "New", status: "complete" });
    w.now = moment("2026-05-14T10:00:00.000Z");
    const today = await report(w, "boardMember");
    expect(today).toMatchObject({
      chair: "sigChair",
      period: "15 February 2026 to 14 May 2026",
      counts: { behind: 1, "on track": 1, planned: 0, complete: 2, stopped: 0 },
      finishedBefore: 1,
      more: 0,
      behind: [
        { title: "Late", why: null },
        { title: "Behind", why: "no scanner" },
      ],
      decisions: [{ words: "May we rent?" }],
    });
    expect(today.lines.map(({ title }) => title)).toEqual(["Late", "Behind", "New"]);
    expect(today.lines[1]).toMatchObject({ next: "Rent one", benefit: "Fewer repeats" });
    const before = await report(w, "boardMember", "?at=2026-02-01");
    expect(before.lines.map(({ title }) => title)).toEqual(["Old"]);
    expect(before.decisions).toEqual([]);
  });

  it("stays one page, and says what is left out", async () => {
    const w = await world();
    for (let index = 0; index < 13; index += 1) await aWorkItem(w, { title: `Item ${index}` });
    const { lines, more, counts } = await report(w, "northLead");
    expect([lines.length, more, counts.planned]).toEqual([7, 6, 13]);
  });

  it("of all groups counts each group in sight, the same as a file", async () => {
    const w = await world();
    await aWorkItem(w, { status: "behind", progress: "Decision asked: one\n\nDecision asked: two" });
    await aWorkItem(w, { status: "on track" });
    const all = await shown<{ rows: { name: string; counts: object; decisions: number }[]; total: object }>(
      w,
      highlights,
      "boardMember",
      {},
    );
    expect(all.rows).toMatchObject([{ counts: { behind: 1, "on track": 1, planned: 0 }, decisions: 2 }]);
    expect(all.total).toMatchObject({ counts: { behind: 1 }, decisions: 2 });
    const file = await (await open(w, highlightsCsv, "boardMember", {})).text();
    expect(file).toContain("MRI special interest group,sigChair,1,1,0,0,0,2");
    expect(await shown(w, highlights, "boardMember", {}, "/reports/highlight?at=2026-01-01")).toMatchObject({
      total: { counts: { behind: 0 } },
    });
    expect((await open(w, highlights, "patientVolunteer", {})).status).toBe(403);
  });
});
