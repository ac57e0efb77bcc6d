// Discussions as people reach them: who reads, who writes, who is told, and what becomes of a post.
import { describe, expect, it } from "vitest";
import { loader as listPage } from "../../app/routes/groups.$group.threads._index";
import { loader as listCsv } from "../../app/routes/groups.$group.threads[.]csv";
import { action as startAction, loader as newPage } from "../../app/routes/groups.$group.threads.new";
import { loader as reportedList } from "../../app/routes/groups.$group.reported-posts._index";
import { action as settleAction, loader as reportedPage } from "../../app/routes/groups.$group.reported-posts.$post";
import { loader as criterionPage } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import { loader as searchPage } from "../../app/routes/search";
import {
  action as replyAction,
  loader as threadPage,
  type ThreadPageData,
} from "../../app/routes/threads.$thread._index";
import { action as answerAction } from "../../app/routes/threads.$thread.answer";
import { action as closeAction } from "../../app/routes/threads.$thread.closing";
import { action as followAction } from "../../app/routes/threads.$thread.following";
import { action as moveAction, loader as movePage } from "../../app/routes/threads.$thread.move";
import { action as editAction, loader as editPage } from "../../app/routes/threads.$thread.posts.$number.edit";
import { loader as historyPage } from "../../app/routes/threads.$thread.posts.$number.history";
import { action as removeAction } from "../../app/routes/threads.$thread.posts.$number.removal";
import { action as reportAction } from "../../app/routes/threads.$thread.posts.$number.report";
import { action as proposeAction } from "../../app/routes/threads.$thread.proposal";
import { action as readAction } from "../../app/routes/threads.$thread.reading";
import { action as reopenAction } from "../../app/routes/threads.$thread.reopening";
import { action as renameAction } from "../../app/routes/threads.$thread.title";
import { loader as startPage } from "../../app/routes/threads.new";
import { listAsked } from "../../app/reports/asked/registry.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aGroup, aMember, formKey, noMember, noticesKept, replied, started } from "../support/builders-discussions";
import { moment, world, type Person, type World } from "../support/world";
import { north, open, prepare, send, shown } from "./workspace-calls";

type Sent = Parameters<typeof send>[1];
const press = (
  w: World,
  action: Sent,
  person: Person,
  params: Record<string, string>,
  form: Record<string, string> = {},
) => send(w, action, person, params, { ...formKey(), ...form });
const pageOf = (w: World, person: Person, thread: string, url = `/threads/${thread}`) =>
  shown<ThreadPageData>(w, threadPage, person, { thread }, url);
const statusOf = async (w: World, loader: Sent, person: Person | null, params: Record<string, string>) =>
  (await open(w, loader, person, params)).status;
const versionOf = async (w: World, thread: string) => String((await pageOf(w, "qiManager", thread)).thread.version);
const toldOf = (w: World, person: Person) => noticesKept(w).filter((each) => each.person === person);

/** The MRI group with North's contributor and South's lead as members, and a thread that the chair started. */
async function aDiscussion() {
  const w = await world();
  aMember(w, "northContributor");
  aMember(w, "southLead");
  return { w, thread: await started(w, "sigChair") };
}

describe("a discussion", () => {
  it("is read by whoever sees its group, and written in by those who post there", async () => {
    const { w, thread } = await aDiscussion();
    for (const person of ["northViewer", "boardMember", "administrator"] as const) {
      expect((await pageOf(w, person, thread)).may.post).toBe(false);
      expect((await replied(w, person, thread, "Words")).status).toBe(403);
    }
    expect(await statusOf(w, threadPage, "patientVolunteer", { thread })).toBe(403);
    expect((await replied(w, "southLead", thread, "Second words")).status).toBe(303);
    const { posts } = await pageOf(w, "northViewer", thread);
    expect(posts.map(({ number, by, html }) => [number, by, html])).toEqual([
      [1, "sigChair", "<p>First words</p>\n"],
      [2, "southLead", "<p>Second words</p>\n"],
    ]);
  });

  it("of a members-only group does not exist for others, in any of its pages", async () => {
    const w = await world();
    const closed = aGroup(w, "quiet", "members-only");
    aMember(w, "northContributor", "member", closed);
    const thread = await started(w, "northContributor", { title: "Quiet matter" }, "quiet");
    for (const person of ["northLead", "sigChair", "boardMember", "administrator"] as const) {
      expect(await statusOf(w, threadPage, person, { thread })).toBe(404);
      expect(await statusOf(w, listPage, person, { group: "quiet" })).toBe(404);
      expect(await statusOf(w, listCsv, person, { group: "quiet" })).toBe(404);
      expect(await statusOf(w, historyPage, person, { thread, number: "1" })).toBe(404);
      expect((await press(w, reportAction, person, { thread, number: "1" }, { reason: "x" })).status).toBe(404);
      expect((await press(w, followAction, person, { thread }, { state: "follows" })).status).toBe(404);
    }
    expect((await replied(w, "sigChair", thread, "Let me in")).status).toBe(404);
    expect((await pageOf(w, "northContributor", thread)).posts).toHaveLength(1);
    expect((await pageOf(w, "qiManager", thread)).posts).toHaveLength(1);
  });

  it("is written in by a guest in their own group, and in no other", async () => {
    const w = await world();
    aGroup(w, "other");
    aMember(w, "patientVolunteer", "group-guest");
    const thread = await started(w, "patientVolunteer");
    const elsewhere = await started(w, "qiManager", {}, "other");
    expect((await replied(w, "patientVolunteer", thread, "More")).status).toBe(303);
    expect((await replied(w, "patientVolunteer", elsewhere, "More")).status).toBe(404);
    expect(
      (await press(w, startAction, "patientVolunteer", { group: "other" }, { title: "t", body: "b" })).status,
    ).toBe(404);
  });

  it("is kept once when its form is sent twice", async () => {
    const { w, thread } = await aDiscussion();
    const form = { "form-key": "form-key-twice", body: "Said once" };
    const first = await send(w, replyAction, "southLead", { thread }, form);
    const again = await expectNoAudit(w, await prepare(w, replyAction, "southLead", { thread }, form));
    expect([first.status, again.status]).toEqual([303, 303]);
    expect((await pageOf(w, "southLead", thread)).thread.posts).toBe(2);
    expect((await send(w, replyAction, "southLead", { thread }, { ...form, body: "Other words" })).status).toBe(409);
  });

  it("gives back what was typed when something is missing", async () => {
    const w = await world();
    const answer = await press(w, startAction, "sigChair", { group: "mri" }, { body: "Kept words" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: { title: "Enter a title" }, typed: { body: "Kept words" } });
  });

  it("comes in pages, and a post's address leads to its page", async () => {
    const { w, thread } = await aDiscussion();
    for (let number = 2; number <= 27; number += 1) await replied(w, "sigChair", thread, `Post ${number}`);
    const answer = await replied(w, "sigChair", thread, "The last");
    expect(answer.headers.get("Location")).toBe(`/threads/${thread}?from=26#post-28`);
    const first = await pageOf(w, "sigChair", thread);
    expect(first.posts.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(first.pages.next).toMatchObject({ label: "Posts 26 to 28", href: `/threads/${thread}?from=26` });
    const last = await pageOf(w, "sigChair", thread, `/threads/${thread}?from=28`);
    expect(last.posts.map(({ number }) => number)).toEqual([26, 27, 28]);
    expect(last.pages.next).toBeNull();
  });
});

describe("what a post says", () => {
  it("is Markdown, and markup that is typed is shown as text", async () => {
    const { w, thread } = await aDiscussion();
    await replied(
      w,
      "southLead",
      thread,
      "**Bold** <script>alert(1)</script> [x](javascript:alert(1)) ![i](https://e.example/i.png)",
    );
    const [, post] = (await pageOf(w, "northLead", thread)).posts;
    expect(post?.html).toContain("<strong>Bold</strong> &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(post?.html).not.toMatch(/<script|<img|href="javascript/i);
  });

  it("quotes another as plain words, with who wrote them", async () => {
    const { w, thread } = await aDiscussion();
    const asked = await pageOf(w, "southLead", thread, `/threads/${thread}?quote=1`);
    expect(asked.quoting).toMatchObject({ number: 1, by: "sigChair", words: "First words" });
    await replied(w, "southLead", thread, "Yes", { quoted: "1" });
    const [, post] = (await pageOf(w, "northLead", thread)).posts;
    expect(post?.quotes).toEqual({ by: "sigChair", href: `/threads/${thread}#post-1`, words: "First words" });
    expect((await replied(w, "southLead", thread, "Yes", { quoted: "9" })).status).toBe(409);
  });

  it("names people of the group only, and the page shows how", async () => {
    const { w, thread } = await aDiscussion();
    expect((await pageOf(w, "southLead", thread)).mentions).toEqual(["@northContributor", "@sigChair"]);
    await replied(w, "southLead", thread, "@northContributor and @northViewer");
    expect(toldOf(w, "northContributor").map(({ kind }) => kind)).toEqual(["mention"]);
    expect(toldOf(w, "northViewer")).toEqual([]);
  });
});

describe("who is told of a post", () => {
  it("is who it names, and who follows: once each, not its author, and its words are not in the notice", async () => {
    const { w, thread } = await aDiscussion();
    await replied(w, "southLead", thread, "Secret words for @northContributor");
    expect(toldOf(w, "northContributor")).toMatchObject([
      { kind: "mention", title: "You are mentioned in “A thread”", address: `/threads/${thread}#post-2` },
    ]);
    expect(toldOf(w, "sigChair")).toMatchObject([{ kind: "reply", address: `/threads/${thread}#post-2` }]);
    expect(toldOf(w, "southLead")).toEqual([]);
    expect(JSON.stringify(noticesKept(w))).not.toContain("Secret");
    await replied(w, "sigChair", thread, "Third");
    expect(toldOf(w, "northContributor").map(({ kind }) => kind)).toEqual(["mention", "reply"]);
    expect(toldOf(w, "southLead").map(({ kind }) => kind)).toEqual(["reply"]);
  });

  it("is not who muted it, though a post that names them still reaches them", async () => {
    const { w, thread } = await aDiscussion();
    await replied(w, "southLead", thread, "Second");
    expect((await press(w, followAction, "southLead", { thread }, { state: "muted" })).status).toBe(303);
    await replied(w, "sigChair", thread, "Third");
    expect(toldOf(w, "southLead")).toEqual([]);
    await replied(w, "sigChair", thread, "@southLead, what do you say?");
    expect(toldOf(w, "southLead").map(({ kind }) => kind)).toEqual(["mention"]);
    await replied(w, "southLead", thread, "Still muted");
    await replied(w, "sigChair", thread, "Sixth");
    expect(toldOf(w, "southLead")).toHaveLength(1);
  });

  it("is who follows without writing, until they stop", async () => {
    const { w, thread } = await aDiscussion();
    await press(w, followAction, "northViewer", { thread }, { state: "follows" });
    await replied(w, "sigChair", thread, "Second");
    await press(w, followAction, "northViewer", { thread }, { state: "neither" });
    await replied(w, "sigChair", thread, "Third");
    expect(toldOf(w, "northViewer")).toHaveLength(1);
  });

  it("is nobody who may not see the group any more", async () => {
    const w = await world();
    const closed = aGroup(w, "quiet", "members-only");
    for (const person of ["northContributor", "southLead"] as const) aMember(w, person, "member", closed);
    const thread = await started(w, "northContributor", {}, "quiet");
    await replied(w, "southLead", thread, "Second");
    noMember(w, "southLead", closed);
    await replied(w, "northContributor", thread, "Third");
    expect(toldOf(w, "southLead")).toEqual([]);
  });
});

describe("what is new", () => {
  it("is what came since one last wrote or said that one had read; opening the page changes nothing", async () => {
    const { w, thread } = await aDiscussion();
    await replied(w, "southLead", thread, "Second");
    await replied(w, "southLead", thread, "Third");
    for (const _ of ["once", "twice"]) {
      const page = await pageOf(w, "sigChair", thread);
      expect(page.following).toMatchObject({ unread: 2, firstNew: `/threads/${thread}#post-2` });
      expect(page.posts.map(({ isNew }) => isNew)).toEqual([false, true, true]);
    }
    const listed = await shown<{ rows: { unread: number }[] }>(w, listPage, "sigChair", { group: "mri" });
    expect(listed.rows).toMatchObject([{ unread: 2 }]);
    expect((await press(w, readAction, "sigChair", { thread }, { number: "3" })).status).toBe(303);
    expect((await pageOf(w, "sigChair", thread)).following).toMatchObject({ unread: 0, firstNew: null });
    await press(w, readAction, "sigChair", { thread }, { number: "1" });
    expect((await pageOf(w, "sigChair", thread)).following?.unread).toBe(0);
  });
});

describe("a post of one's own", () => {
  const after = (minutes: number) => (w: World) => {
    w.now = moment(new Date(Date.parse(w.now) + minutes * 60_000).toISOString());
  };

  it("is edited within half an hour, and what it said before stays to be read", async () => {
    const { w, thread } = await aDiscussion();
    after(29)(w);
    const params = { thread, number: "1" };
    const act = await prepare(w, editAction, "sigChair", params, {
      ...formKey(),
      body: "Better words",
      seenVersion: "1",
    });
    const edited = await expectAudit(w, [{ did: "post.edited", by: "sigChair" }], act);
    expect(edited.status).toBe(303);
    const [post] = (await pageOf(w, "northLead", thread)).posts;
    expect(post).toMatchObject({ html: "<p>Better words</p>\n", mayEdit: false });
    expect(post?.edited).not.toBeNull();
    const history = await shown<{ versions: { html: string }[] }>(w, historyPage, "northLead", params);
    expect(history.versions.map(({ html }) => html)).toEqual(["<p>Better words</p>\n", "<p>First words</p>\n"]);
  });

  it("is not edited after it, and the page says so", async () => {
    const { w, thread } = await aDiscussion();
    after(30)(w);
    const params = { thread, number: "1" };
    const answer = await expectNoAudit(
      w,
      await prepare(w, editAction, "sigChair", params, { ...formKey(), body: "Late words", seenVersion: "1" }),
    );
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ typed: { body: "Late words" } });
    expect(await shown(w, editPage, "sigChair", params)).toMatchObject({ whyNot: "late" });
    expect((await pageOf(w, "sigChair", thread)).posts[0]).toMatchObject({
      html: "<p>First words</p>\n",
      mayEdit: false,
    });
  });

  it("is edited by nobody else, and not over an edit that was not seen", async () => {
    const { w, thread } = await aDiscussion();
    const params = { thread, number: "1" };
    for (const person of ["southLead", "qiManager"] as const) {
      expect(await statusOf(w, editPage, person, params)).toBe(403);
      expect((await press(w, editAction, person, params, { body: "x", seenVersion: "1" })).status).toBe(403);
    }
    expect((await press(w, editAction, "sigChair", params, { body: "One", seenVersion: "1" })).status).toBe(303);
    expect((await press(w, editAction, "sigChair", params, { body: "Two", seenVersion: "1" })).status).toBe(409);
  });

  it("tells those whom an edit names newly, and nobody twice", async () => {
    const { w, thread } = await aDiscussion();
    await replied(w, "southLead", thread, "@northContributor");
    const edit = (body: string, seenVersion: string) =>
      press(w, editAction, "southLead", { thread, number: "2" }, { body, seenVersion });
    await edit("@northContributor and @sigChair", "1");
    expect(toldOf(w, "northContributor")).toHaveLength(1);
    expect(toldOf(w, "sigChair").map(({ kind }) => kind)).toEqual(["reply", "mention"]);
  });
});

describe("the answer of a discussion", () => {
  it("is marked by who asked and by who runs the group, and by nobody else", async () => {
    const { w } = await aDiscussion();
    const thread = await started(w, "southLead");
    await replied(w, "northContributor", thread, "It is so");
    const mark = async (person: Person, post: string) =>
      (await press(w, answerAction, person, { thread }, { post, seenVersion: await versionOf(w, thread) })).status;
    expect(await mark("northContributor", "2")).toBe(403);
    expect(await mark("southLead", "2")).toBe(303);
    const page = await pageOf(w, "northLead", thread);
    expect(page.answer).toMatchObject({ by: "northContributor", words: "It is so" });
    expect(page.posts.map(({ isAnswer }) => isAnswer)).toEqual([false, true]);
    expect(page.changes[0]?.what).toBe("Post 2 marked as the answer");
    expect(await mark("sigChair", "0")).toBe(303);
    expect((await pageOf(w, "northLead", thread)).answer).toBeNull();
  });

  it("is not marked twice by pages that did not see each other", async () => {
    const { w, thread } = await aDiscussion();
    await replied(w, "southLead", thread, "Second");
    await press(w, answerAction, "sigChair", { thread }, { post: "2", seenVersion: "1" });
    await expectNoAudit(
      w,
      await prepare(w, answerAction, "sigChair", { thread }, { ...formKey(), post: "1", seenVersion: "1" }),
    );
    expect((await pageOf(w, "sigChair", thread)).posts.map(({ isAnswer }) => isAnswer)).toEqual([false, true]);
  });
});

describe("a discussion that is closed", () => {
  it("is read and not written in, until it is opened again", async () => {
    const { w, thread } = await aDiscussion();
    const step = async (action: Sent, person: Person) =>
      (await press(w, action, person, { thread }, { seenVersion: await versionOf(w, thread) })).status;
    expect(await step(closeAction, "southLead")).toBe(403);
    expect(await step(closeAction, "sigChair")).toBe(303);
    const page = await pageOf(w, "southLead", thread);
    expect(page).toMatchObject({ may: { post: false } });
    expect(page.thread.closed).not.toBeNull();
    expect((await replied(w, "southLead", thread, "Too late")).status).toBe(409);
    expect(
      (await press(w, editAction, "sigChair", { thread, number: "1" }, { body: "x", seenVersion: "1" })).status,
    ).toBe(409);
    expect(await step(reopenAction, "qiManager")).toBe(303);
    expect((await replied(w, "southLead", thread, "In time")).status).toBe(303);
  });
});

describe("a discussion that moves", () => {
  it("is read by those who see its new group, and no longer by others; it moves only between groups that one runs", async () => {
    const { w, thread } = await aDiscussion();
    const closed = aGroup(w, "quiet", "members-only");
    await replied(w, "southLead", thread, "Second");
    aGroup(w, "neighbour");
    const ended = aGroup(w, "ended");
    w.database.raw.writer.prepare(`update "group" set status = 'closed' where id = ?`).run(ended);
    expect(await shown(w, movePage, "sigChair", { thread })).toMatchObject({ choices: [] });
    const targets = await shown<{ choices: { value: string }[] }>(w, movePage, "qiManager", { thread });
    expect(targets.choices.map(({ value }) => value)).toEqual(["neighbour", "quiet"]);
    for (const [person, group] of [
      ["sigChair", "neighbour"],
      ["qiManager", "ended"],
      ["qiManager", "mri"],
    ] as const)
      expect((await press(w, moveAction, person, { thread }, { group, seenVersion: "1" })).status).toBe(409);
    const move = (person: Person, seenVersion = "1") =>
      press(w, moveAction, person, { thread }, { group: "quiet", seenVersion });
    expect((await move("southLead")).status).toBe(403);
    expect((await move("sigChair")).status).toBe(409);
    expect((await move("qiManager")).status).toBe(303);
    expect((await move("qiManager")).status).toBe(409);
    for (const person of ["sigChair", "southLead", "northViewer"] as const)
      expect(await statusOf(w, threadPage, person, { thread })).toBe(404);
    aMember(w, "northContributor", "member", closed);
    const page = await pageOf(w, "northContributor", thread);
    expect(page.group.slug).toBe("quiet");
    expect(page.posts).toHaveLength(2);
    await replied(w, "northContributor", thread, "Third");
    expect(toldOf(w, "southLead")).toEqual([]);
  });
});

describe("a reported post", () => {
  async function reported() {
    const { w, thread } = await aDiscussion();
    await replied(w, "southLead", thread, "Removable words @northContributor");
    const answer = await press(
      w,
      reportAction,
      "northViewer",
      { thread, number: "2" },
      { reason: "Reason of the report" },
    );
    expect(answer.status).toBe(303);
    const { rows } = await shown<{ rows: { id: string }[] }>(w, reportedList, "sigChair", { group: "mri" });
    return { w, thread, post: rows[0]?.id ?? "" };
  }

  it("is told to who runs the group, asks for their decision, and is nobody else's business", async () => {
    const { w, post } = await reported();
    expect(toldOf(w, "sigChair").map(({ kind }) => kind)).toEqual(["reply", "thread-report"]);
    const asked = await listAsked(w.scope("sigChair", "own-work.view"));
    expect(asked.map(({ href }) => href)).toContain(`/groups/mri/reported-posts/${post}`);
    expect(await listAsked(w.scope("southLead", "own-work.view"))).toEqual([]);
    for (const person of ["southLead", "northViewer", "administrator"] as const) {
      expect(await statusOf(w, reportedList, person, { group: "mri" })).toBe(403);
      expect(await statusOf(w, reportedPage, person, { group: "mri", post })).toBe(403);
    }
    expect(await shown(w, reportedPage, "sigChair", { group: "mri", post })).toMatchObject({
      isSettled: false,
      reports: [{ what: "Reason of the report" }],
    });
  });

  it("is reported once by a person, and never by its author", async () => {
    const { w, thread } = await reported();
    const report = async (person: Person) =>
      (await press(w, reportAction, person, { thread, number: "2" }, { reason: "Again" })).status;
    expect(await report("northViewer")).toBe(409);
    expect(await report("southLead")).toBe(409);
    expect(await report("northContributor")).toBe(303);
    expect(toldOf(w, "sigChair").filter(({ kind }) => kind === "thread-report")).toHaveLength(1);
  });

  it("goes to those who manage quality where its author is the chair", async () => {
    const { w, thread } = await aDiscussion();
    await press(w, reportAction, "southLead", { thread, number: "1" }, { reason: "Not so" });
    expect(toldOf(w, "qiManager").map(({ kind }) => kind)).toEqual(["thread-report"]);
    expect(toldOf(w, "sigChair")).toEqual([]);
  });

  it("that is kept stays as it is, and its reports are settled", async () => {
    const { w, thread, post } = await reported();
    const settle = await prepare(
      w,
      settleAction,
      "sigChair",
      { group: "mri", post },
      { ...formKey(), outcome: "kept" },
    );
    expect((await expectAudit(w, [{ did: "post.kept", id: post }], settle)).status).toBe(303);
    expect((await pageOf(w, "northLead", thread)).posts[1]?.html).toContain("Removable words");
    expect(await shown(w, reportedList, "sigChair", { group: "mri" })).toMatchObject({ rows: [] });
    expect((await press(w, settleAction, "sigChair", { group: "mri", post }, { outcome: "kept" })).status).toBe(409);
  });

  it("that is taken away needs a reason, keeps its place, and its words are nowhere", async () => {
    const { w, thread, post } = await reported();
    await replied(w, "northContributor", thread, "As you say", { quoted: "2" });
    await press(
      w,
      editAction,
      "southLead",
      { thread, number: "2" },
      { body: "Removable words, edited", seenVersion: "1" },
    );
    await press(w, answerAction, "sigChair", { thread }, { post: "2", seenVersion: "1" });
    const where = { group: "mri", post };
    const found = async () => JSON.stringify(await shown(w, searchPage, "sigChair", {}, "/search?q=Removable"));
    expect(await found()).toContain(thread);
    expect((await press(w, settleAction, "sigChair", where, { outcome: "removed" })).status).toBe(400);
    const settled = await press(w, settleAction, "sigChair", where, { outcome: "removed", reason: "Off the point" });
    expect(settled.status).toBe(303);
    const page = await pageOf(w, "sigChair", thread);
    expect(page.posts[1]).toMatchObject({
      number: 2,
      html: null,
      removed: { by: "sigChair", reason: "Off the point" },
    });
    expect(page.posts[2]?.quotes?.words).toBeNull();
    expect(page.answer).toBeNull();
    const everywhere = [
      page,
      await pageOf(w, "southLead", thread, `/threads/${thread}?quote=2`),
      await shown(w, historyPage, "sigChair", { thread, number: "2" }),
      await shown(w, reportedPage, "sigChair", where),
      noticesKept(w),
    ];
    for (const each of everywhere) expect(JSON.stringify(each)).not.toContain("Removable words");
    expect(await found()).not.toContain(thread);
    expect(
      (await press(w, editAction, "southLead", { thread, number: "2" }, { body: "x", seenVersion: "3" })).status,
    ).toBe(409);
    expect((await replied(w, "southLead", thread, "x", { quoted: "2" })).status).toBe(409);
  });
});

describe("a post that is taken away without a report", () => {
  it("is one's own, or any for who runs the group", async () => {
    const { w, thread } = await aDiscussion();
    await replied(w, "southLead", thread, "Second");
    const remove = async (person: Person, number: string) =>
      (await press(w, removeAction, person, { thread, number }, { reason: "Slip" })).status;
    expect(await remove("northContributor", "2")).toBe(403);
    expect(await remove("southLead", "2")).toBe(303);
    expect(await remove("southLead", "1")).toBe(403);
    expect(await remove("qiManager", "1")).toBe(303);
    expect(await remove("qiManager", "1")).toBe(409);
    expect((await pageOf(w, "northLead", thread)).posts.map(({ html }) => html)).toEqual([null, null]);
  });
});

describe("the list of a group", () => {
  const titles = async (w: World, person: Person, query: string) =>
    (
      await shown<{ rows: { title: string }[] }>(w, listPage, person, { group: "mri" }, `/groups/mri/threads${query}`)
    ).rows.map(({ title }) => title);

  it("shows what is asked for, to each as they stand, and the file has the same rows", async () => {
    const { w, thread } = await aDiscussion();
    await started(w, "southLead", { title: "Another" });
    await press(w, closeAction, "sigChair", { thread }, { seenVersion: "1" });
    expect(await titles(w, "sigChair", "?order=title")).toEqual(["A thread", "Another"]);
    expect(await titles(w, "sigChair", "?show=closed")).toEqual(["A thread"]);
    expect(await titles(w, "sigChair", "?show=unanswered")).toEqual(["Another"]);
    expect(await titles(w, "southLead", "?show=mine")).toEqual(["Another"]);
    expect(await titles(w, "northViewer", "?show=followed")).toEqual([]);
    const file = await open(w, listCsv, "sigChair", { group: "mri" }, "/groups/mri/threads.csv?show=closed");
    const csv = await file.text();
    expect(csv).toContain("A thread");
    expect(csv).not.toContain("Another");
  });

  it("offers to start one to those who post, and not in a group that has ended", async () => {
    const { w } = await aDiscussion();
    const mayStart = async (person: Person) =>
      (await shown<{ mayStart: boolean }>(w, listPage, person, { group: "mri" })).mayStart;
    expect([await mayStart("southLead"), await mayStart("northViewer")]).toEqual([true, false]);
    w.database.raw.writer.prepare(`update "group" set status = 'closed' where id = 'group-mri'`).run();
    expect(await mayStart("southLead")).toBe(false);
    expect((await press(w, startAction, "southLead", { group: "mri" }, { title: "t", body: "b" })).status).toBe(409);
  });
});

describe("a discussion about a criterion", () => {
  const criterion = "qsi-2021-working/1.1.1";

  it("shows on the criterion's page to those who see its group, and begins from there", async () => {
    const { w } = await aDiscussion();
    const closed = aGroup(w, "quiet", "members-only");
    aMember(w, "northContributor", "member", closed);
    await started(w, "northContributor", { title: "About it", criterion });
    await started(w, "northContributor", { title: "Quietly about it", criterion }, "quiet");
    const panel = async (person: Person) =>
      (
        await shown<{ threads: { threads: { title: string }[]; startHref: string | null } }>(w, criterionPage, person, {
          ...north,
          criterion: "1.1.1",
        })
      ).threads;
    expect((await panel("northViewer")).threads.map(({ title }) => title)).toEqual(["About it"]);
    expect((await panel("northViewer")).startHref).toBeNull();
    const { threads, startHref } = await panel("northContributor");
    expect(threads.map(({ title }) => title).sort()).toEqual(["About it", "Quietly about it"]);
    const choice = await shown<{ groups: { href: string }[] }>(w, startPage, "northContributor", {}, startHref ?? "");
    expect(choice.groups.map(({ href }) => href)).toEqual([
      "/groups/mri/threads/new?criterion=qsi-2021-working%2F1.1.1",
      "/groups/quiet/threads/new?criterion=qsi-2021-working%2F1.1.1",
    ]);
    const form = await shown<{ about: { label: string } }>(
      w,
      newPage,
      "northContributor",
      { group: "mri" },
      choice.groups[0]?.href,
    );
    expect(form.about.label).toMatch(/^1\.1\.1 /);
  });

  it("is about nothing that is not there", async () => {
    const { w } = await aDiscussion();
    const nothing: Record<string, string>[] = [{ criterion: "qsi-2021-working/99.99" }, { version: "no-such-version" }];
    for (const about of nothing) {
      const answer = await press(w, startAction, "sigChair", { group: "mri" }, { title: "t", body: "b", ...about });
      expect(answer.status).toBe(409);
    }
  });
});

describe("a discussion that asks for a change of a document", () => {
  it("is a proposal of it once, for who runs the group, and says so", async () => {
    const { w, thread } = await aDiscussion();
    const run = (sql: string) => w.database.raw.writer.prepare(sql).run();
    const at = "2025-01-01T09:00:00.000Z";
    run(
      `insert into document (id, network_id, group_id, title, kind, asks_acknowledgement, approvals_needed, version, created_at, created_by, changed_at)
       values ('doc-1', 'network-test', 'group-mri', 'A protocol', 'protocol', 0, 1, 1, '${at}', 'sigChair', '${at}')`,
    );
    run(
      `insert into document_version (id, document_id, major, minor, state, form, body, change_note, material, version, created_at, created_by, changed_at)
       values ('doc-1-v1', 'doc-1', 1, 0, 'published', 'text', 'Words', '', 1, 1, '${at}', 'sigChair', '${at}')`,
    );
    const propose = (person: Person, document = "doc-1") =>
      press(w, proposeAction, person, { thread }, { document, words: "Shorter, please" });
    expect((await propose("southLead")).status).toBe(403);
    expect((await propose("sigChair", "doc-2")).status).toBe(409);
    expect((await propose("sigChair")).status).toBe(303);
    expect((await propose("sigChair")).status).toBe(409);
    const page = await pageOf(w, "northLead", thread);
    expect(page.became).toMatchObject([{ kind: "proposal", title: "A protocol", href: "/documents/doc-1" }]);
    expect(page.changes[0]?.what).toBe("Became a proposal to change a document");
  });
});

describe("a discussion's title", () => {
  it("is changed by who started it and who runs the group; the former one is not shown", async () => {
    const { w } = await aDiscussion();
    const thread = await started(w, "southLead", { title: "Former title" });
    const rename = async (person: Person, seenVersion = "1") =>
      (await press(w, renameAction, person, { thread }, { title: "Better title", seenVersion })).status;
    expect(await rename("northContributor")).toBe(403);
    expect(await rename("southLead")).toBe(303);
    expect(await rename("sigChair")).toBe(409);
    const page = await pageOf(w, "northLead", thread);
    expect(page.thread.title).toBe("Better title");
    expect(JSON.stringify(page)).not.toContain("Former title");
  });
});
