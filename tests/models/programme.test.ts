// Programmes of work stay with those who see their group; each state is kept; a new owner is told.
import { describe, expect, it } from "vitest";
import { getGroupById } from "../../app/models/groups.server";
import { stillSees } from "../../app/models/mail/still-sees.server";
import { stillTrue } from "../../app/models/mail/still-true.server";
import { addWorkItem, changeWorkItem, getThreadToRaise } from "../../app/models/programme/changes.server";
import { listChairsOn } from "../../app/models/programme/chairs.server";
import {
  getWorkItem,
  listItemHistory,
  listItemsAsAt,
  listOwnItemsDue,
  type WorkItem,
} from "../../app/models/programme/items.server";
import {
  linkWorkItem,
  listItemLinks,
  listItemsFor,
  listLinkableDocuments,
  unlinkWorkItem,
} from "../../app/models/programme/links.server";
import { transaction } from "../../app/models/transaction.server";
import { listAskedByProgramme } from "../../app/reports/asked/programme.server";
import { describeLinks } from "../../app/reports/programme/links.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { must } from "../support/builders";
import { aProtocol } from "../support/builders-adoption";
import { aThread } from "../support/builders-mail";
import { aWorkItem, closeToOthers, itemNow, joinMri, someWords } from "../support/builders-programme";
import { day, moment, testEditions, world, type Person, type World } from "../support/world";

const group = { id: "group-mri", access: "open" as const };
const address = (id: string) => `/work-items/${id}`;
const today = day("2026-05-14");
const everybody = ["northLead", "northViewer", "boardMember", "qiManager", "sigChair", "patientVolunteer"] as const;

const aDocument = (w: World) => aProtocol(w, "document-spine", "Spine 100% protocol");

const change = (w: World, person: Person, item: WorkItem, traits = {}, seen = item.version) =>
  transaction(w.scope(person), (tx) => changeWorkItem(tx, item, someWords(traits), seen, address));

function notices(w: World, person: string) {
  return w.database.raw.writer
    .prepare("select title, address, kind, subject_kind, subject_id from notice where person_id = ? order by rowid")
    .all(person) as { title: string; address: string }[];
}

describe("who reads a programme of work", () => {
  it("of an open group is whoever reads groups, and nobody else", async () => {
    const w = await world();
    const { id } = await aWorkItem(w);
    for (const person of everybody) {
      const isSeen = person !== "patientVolunteer";
      expect(await getWorkItem(w.scope(person), id), person).toEqual(isSeen ? await itemNow(w, id) : undefined);
      expect(await listItemsAsAt(w.scope(person), [group], today), person).toHaveLength(isSeen ? 1 : 0);
    }
    expect(await getWorkItem(w.scope("assessor"), id)).toBeUndefined();
  });

  it("of a members-only group is its members and the QI manager", async () => {
    const w = await world();
    const item = await aWorkItem(w, { ownerId: "sigChair", dueOn: today });
    await transaction(w.scope("sigChair"), (tx) =>
      linkWorkItem(tx, item, { kind: "objective", withinId: "", code: "objective-1" }),
    );
    await aDocument(w);
    closeToOthers(w);
    const closed = { ...group, access: "members-only" as const };
    const hidden = { ...item, group: { ...item.group, access: "members-only" as const } };
    const thread = aThread(w);
    for (const person of everybody) {
      const scope = w.scope(person);
      const isSeen = person === "qiManager" || person === "sigChair";
      const count = isSeen ? 1 : 0;
      expect((await getWorkItem(scope, item.id)) !== undefined, person).toBe(isSeen);
      expect(await listItemsAsAt(scope, [closed], today), person).toHaveLength(count);
      expect(await listItemHistory(scope, hidden, 10), person).toHaveLength(count);
      expect(await listItemLinks(scope, hidden), person).toHaveLength(count);
      expect(await listItemsFor(scope, "objective"), person).toHaveLength(count);
      expect((await listChairsOn(scope, [closed], today)).size, person).toBe(count);
      expect((await getThreadToRaise(scope, closed, thread)) !== undefined, person).toBe(isSeen);
      expect(await listLinkableDocuments(scope, { ids: ["document-spine"] }, 10), person).toHaveLength(count);
      expect(await listLinkableDocuments(scope, { words: "100%", group: closed }, 10), person).toHaveLength(count);
      expect(await stillSees(scope, { kind: "work-item", id: item.id }), person).toBe(isSeen);
    }
    expect(await listOwnItemsDue(w.scope("sigChair"), 30)).toHaveLength(1);
  });

  it("is asked again of an owner who no longer sees the group", async () => {
    const w = await world();
    joinMri(w, "northLead");
    await aWorkItem(w, { ownerId: "northLead", dueOn: today });
    expect(await listOwnItemsDue(w.scope("northLead"), 30)).toHaveLength(1);
    closeToOthers(w);
    expect(await listOwnItemsDue(w.scope("northLead"), 30)).toEqual([]);
  });
});

describe("the states of an item", () => {
  it("are kept, so that a programme can be read as at any day", async () => {
    const w = await world();
    w.now = moment("2026-01-10T10:00:00.000Z");
    const item = await aWorkItem(w);
    w.now = moment("2026-03-01T10:00:00.000Z");
    await expectAudit(w, [{ did: "work-item.changed", id: item.id, detail: { status: "behind", version: 2 } }], () =>
      change(w, "sigChair", item, { status: "behind", title: "Spine" }),
    );
    const asAt = async (text: string) =>
      (await listItemsAsAt(w.system(), [group], day(text))).map(({ title, status }) => `${title}: ${status}`);
    expect(await asAt("2026-01-09")).toEqual([]);
    expect(await asAt("2026-01-10")).toEqual(["Spine protocol: planned"]);
    expect(await asAt("2026-02-28")).toEqual(["Spine protocol: planned"]);
    expect(await asAt("2026-03-01")).toEqual(["Spine: behind"]);
    const history = await listItemHistory(w.system(), await itemNow(w, item.id), 10);
    expect(history.map(({ version, by, status }) => [version, by, status])).toEqual([
      [2, "sigChair", "behind"],
      [1, "sigChair", "planned"],
    ]);
    expect(await listItemHistory(w.system(), await itemNow(w, item.id), 1)).toHaveLength(1);
  });

  it("do not go backwards where a clock was set back", async () => {
    const w = await world();
    const item = await aWorkItem(w);
    w.now = moment("2026-05-01T10:00:00.000Z");
    await change(w, "sigChair", item, { status: "behind" });
    expect((await itemNow(w, item.id)).changedAt).toBe(item.changedAt);
  });

  it("are not overwritten by somebody who saw an older one", async () => {
    const w = await world();
    const item = await aWorkItem(w);
    expect(await change(w, "sigChair", item, { title: "First" })).toEqual({ ok: true });
    await expectNoAudit(w, async () =>
      expect(await change(w, "qiManager", item, { title: "Second" })).toEqual({ ok: false, reason: "changed" }),
    );
    expect(await itemNow(w, item.id)).toMatchObject({ title: "First", version: 2 });
  });
});

describe("an owner", () => {
  it("belongs to the group today", async () => {
    const w = await world();
    await expect(aWorkItem(w, { ownerId: "southLead" })).rejects.toThrow("not-of-group");
    const item = await aWorkItem(w, { ownerId: "sigChair" });
    expect(await change(w, "sigChair", item, { ownerId: "southLead" })).toEqual({ ok: false, reason: "not-of-group" });
  });

  it("who left may stay until somebody else takes the item", async () => {
    const w = await world();
    joinMri(w, "northLead");
    const item = await aWorkItem(w, { ownerId: "northLead" });
    w.database.raw.writer.prepare("update role_held set to_on = '2026-05-01' where id = 'role-mri-northLead'").run();
    expect(await change(w, "sigChair", item, { ownerId: "northLead", title: "Renamed" })).toEqual({ ok: true });
  });

  it("is told once, and only of work that is open", async () => {
    const w = await world();
    joinMri(w, "northLead");
    const item = await aWorkItem(w, { ownerId: "northLead", dueOn: day("2026-06-01") });
    await change(w, "sigChair", item, { ownerId: "northLead", title: "Renamed" });
    expect(notices(w, "northLead")).toEqual([
      {
        title: "MRI special interest group gives you a work item: Spine protocol",
        address: `/work-items/${item.id}`,
        kind: "action",
        subject_kind: "work-item",
        subject_id: item.id,
      },
    ]);
    await aWorkItem(w, { ownerId: "northLead", status: "complete" });
    expect(notices(w, "northLead")).toHaveLength(1);
  });

  it("gets no mail of what is finished or somebody else's by then", async () => {
    const w = await world();
    joinMri(w, "northLead");
    const item = await aWorkItem(w, { ownerId: "northLead" });
    const notice = {
      id: "n",
      personId: "northLead",
      kind: "action",
      title: "",
      body: "",
      address: "",
      subject: { kind: "work-item", id: item.id },
      onceKey: `work-item:${item.id}:given:1`,
      createdAt: w.now,
    };
    expect(await stillTrue(w.scope("northLead"), notice)).toBe(true);
    expect(await stillTrue(w.scope("sigChair"), { ...notice, personId: "sigChair" })).toBe(false);
    await change(w, "sigChair", item, { ownerId: "northLead", status: "complete" });
    expect(await stillTrue(w.scope("northLead"), notice)).toBe(false);
  });

  it("finds what is due within 30 days or overdue asked of them, until it is over", async () => {
    const w = await world();
    const own = { ownerId: "sigChair" } as const;
    await aWorkItem(w, { ...own, title: "Late", dueOn: day("2026-05-13") });
    const soon = await aWorkItem(w, { ...own, title: "Soon", dueOn: day("2026-06-13") });
    await aWorkItem(w, { ...own, title: "Later", dueOn: day("2026-06-14") });
    await aWorkItem(w, { ...own, title: "Undated" });
    await aWorkItem(w, { ...own, title: "Over", dueOn: day("2026-05-13"), status: "stopped" });
    await aWorkItem(w, { title: "Nobody's", dueOn: day("2026-05-13") });
    const asked = async () => (await listAskedByProgramme(w.scope("sigChair"))).map(({ what, href }) => [what, href]);
    expect((await asked()).map(([what]) => what)).toEqual(["Finish or update: Late", "Finish or update: Soon"]);
    expect((await asked())[1]?.[1]).toBe(`/work-items/${soon.id}`);
    await change(w, "sigChair", soon, { ...own, dueOn: day("2026-06-13"), status: "complete" });
    expect(await asked()).toHaveLength(1);
    expect(await listAskedByProgramme(w.system())).toEqual([]);
  });
});

describe("a thread that becomes an item", () => {
  const raise = async (w: World, from: string) => {
    const mri = must(await getGroupById(w.system(), "group-mri"));
    return transaction(w.scope("sigChair"), (tx) => addWorkItem(tx, mri, someWords(), from, address));
  };

  it("says so, and becomes one item at most", async () => {
    const w = await world();
    const thread = aThread(w);
    const result = await raise(w, thread);
    expect(result.ok).toBe(true);
    const written = w.database.raw.writer.prepare("select what, detail, recorded_by from thread_change").all();
    expect(written).toEqual([{ what: "became-work-item", detail: "Spine protocol", recorded_by: "sigChair" }]);
    expect((await getThreadToRaise(w.system(), group, thread))?.workItemId).toBe(result.ok ? result.id : "");
    await expectNoAudit(w, async () => expect(await raise(w, thread)).toEqual({ ok: false, reason: "thread-used" }));
  });

  it("belongs to the group", async () => {
    const w = await world();
    expect(await raise(w, "no-such-thread")).toEqual({ ok: false, reason: "no-thread" });
    expect(await getThreadToRaise(w.system(), { id: "group-other", access: "open" }, aThread(w))).toBeUndefined();
  });
});

it("a group that has ended takes no new items", async () => {
  const w = await world();
  w.database.raw.writer.prepare(`update "group" set status = 'closed' where id = 'group-mri'`).run();
  await expect(aWorkItem(w)).rejects.toThrow("group-ended");
});

describe("what an item is for", () => {
  const criterion = { kind: "criterion", withinId: testEditions.service, code: "1.1.1" } as const;

  it("is linked once, taken away once, and each is in the audit", async () => {
    const w = await world();
    const item = await aWorkItem(w);
    const link = () => transaction(w.scope("sigChair"), (tx) => linkWorkItem(tx, item, criterion));
    const unlink = () => transaction(w.scope("sigChair"), (tx) => unlinkWorkItem(tx, item, criterion));
    await expectAudit(w, [{ did: "work-item.linked", id: item.id }], link);
    await expectNoAudit(w, link);
    expect(await listItemLinks(w.system(), item)).toEqual([criterion]);
    await expectAudit(w, [{ did: "work-item.unlinked", id: item.id }], unlink);
    await expectNoAudit(w, unlink);
    expect(await listItemLinks(w.system(), item)).toEqual([]);
  });

  it("has an end", async () => {
    const w = await world();
    const item = await aWorkItem(w);
    for (let index = 0; index < 60; index += 1)
      w.database.raw.writer
        .prepare("insert into work_item_link values (?, 'criterion', 'edition', ?)")
        .run(item.id, String(index));
    expect(await transaction(w.scope("sigChair"), (tx) => linkWorkItem(tx, item, criterion))).toEqual({
      ok: false,
      reason: "too-many",
    });
  });

  it("shows what there is, and leaves out what is gone or out of sight", async () => {
    const w = await world();
    await aDocument(w);
    const links = [
      criterion,
      { ...criterion, code: "no-such" },
      { kind: "matrix-item", withinId: "nhse-2021-four-domains", code: "OG1" },
      { kind: "objective", withinId: "", code: "no-such" },
      { kind: "document", withinId: "", code: "document-spine" },
    ] as const;
    const shown = await describeLinks(w.scope("northLead"), links);
    expect(shown.map(({ kind }) => kind)).toEqual(["criterion", "matrix-item", "document"]);
    expect(shown[0]?.href).toMatch(/#c-1\.1\.1$/);
    closeToOthers(w);
    expect((await describeLinks(w.scope("northLead"), links)).map(({ kind }) => kind)).toEqual([
      "criterion",
      "matrix-item",
    ]);
  });

  it("finds documents by words, whatever signs they hold, and the group's own without words", async () => {
    const w = await world();
    await aDocument(w);
    const found = async (words: string) =>
      (await listLinkableDocuments(w.scope("northLead"), { words, group }, 10)).map(({ id }) => id);
    expect(await found("100%")).toEqual(["document-spine"]);
    expect(await found("100_")).toEqual([]);
    expect(await found("")).toEqual(["document-spine"]);
    expect(
      await listLinkableDocuments(w.scope("northLead"), { words: "", group: { id: "x", access: "open" } }, 10),
    ).toEqual([]);
  });
});

it("a draft is offered and named to those alone who may see it", async () => {
  const w = await world();
  await aDocument(w);
  w.database.raw.writer.exec("update document_version set state = 'draft', published_at = null");
  const named = async (person: Person) =>
    (await describeLinks(w.scope(person), [{ kind: "document", withinId: "", code: "document-spine" }])).length;
  const offered = async (person: Person) =>
    (await listLinkableDocuments(w.scope(person), { words: "", group }, 10)).length;
  expect([await named("sigChair"), await offered("sigChair")]).toEqual([1, 1]);
  expect([await named("boardMember"), await offered("boardMember")]).toEqual([0, 0]);
});

describe("the chair of a group on a day", () => {
  it("is who held the role then, else the title that the facts name, else nobody", async () => {
    const w = await world();
    const on = async (text: string) => (await listChairsOn(w.system(), [group], day(text))).get("group-mri");
    expect(await on("2026-05-14")).toBe("sigChair");
    expect(await on("2024-12-31")).toBeNull();
    w.database.raw.writer.prepare(`update "group" set chair_title = 'Lead physicist' where id = 'group-mri'`).run();
    expect(await on("2024-12-31")).toBe("Lead physicist");
  });
});
