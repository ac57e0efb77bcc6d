// Threads, posts and what is done to them stay with those who see their group, whichever way they are asked for.
import { describe, expect, it } from "vitest";
import { getAboutVersion, listThreadsAbout } from "../../app/models/discussions/about.server";
import { listBecame } from "../../app/models/discussions/became.server";
import { getFollowing, markRead, setFollowing } from "../../app/models/discussions/following.server";
import {
  findPostPlace,
  listReportedPosts,
  listReports,
  mayRemove,
  removePost,
  reportPost,
  settleReports,
} from "../../app/models/discussions/moderation.server";
import {
  addPost,
  editPost,
  getAnswerPost,
  getPost,
  listPosts,
  listPostVersions,
} from "../../app/models/discussions/posts.server";
import { listProposable, proposeFromThread } from "../../app/models/discussions/proposing.server";
import {
  closeThread,
  listMoveTargets,
  listThreadChanges,
  markAnswer,
  moveThread,
  renameThread,
  reopenThread,
} from "../../app/models/discussions/tending.server";
import { getThread, listThreads, startThread } from "../../app/models/discussions/threads.server";
import { getGroup } from "../../app/models/groups.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { must } from "../support/builders";
import { aGroup } from "../support/builders-discussions";
import { world, type Person, type World } from "../support/world";

const addresses = (thread: string, number: number) => `/threads/${thread}#post-${number}`;
const about = { kind: "criterion", editionId: "qsi-2021-working", code: "1.1.1" } as const;

/** A thread of a members-only group without members, with an answered, edited, reported and quoted post: the QI manager alone sees it. */
async function aQuietThread() {
  const w = await world();
  aGroup(w, "quiet", "members-only");
  const qi = w.scope("qiManager", "group.post");
  const group = must(await getGroup(qi, "quiet"));
  const made = await transaction(qi, (tx) => startThread(tx, group, { title: "Quiet", body: "One", about }, addresses));
  if (!made.ok) throw new Error(made.reason);
  const thread = must(await getThread(qi, made.id));
  await transaction(qi, (tx) => addPost(tx, thread, { body: "Two", quoted: 1 }, addresses));
  await transaction(qi, (tx) => editPost(tx, thread, 1, { body: "One, mended", seenVersion: 1 }, addresses));
  await transaction(qi, (tx) => markAnswer(tx, thread, 1, 1));
  const post = must(await getPost(qi, thread, 1));
  w.database.raw.writer
    .prepare(
      `insert into post_report (id, post_id, reason, reported_at, reported_by)
       values ('report-1', ?, 'Why', '2025-01-01T09:00:00.000Z', 'northLead')`,
    )
    .run(post.id);
  return { w, group, thread: must(await getThread(qi, made.id)), post };
}

/** Everybody who may not see it: of both trusts, of the network, of another group, of one assessment. */
const others: readonly Person[] = [
  "northLead",
  "sigChair",
  "boardMember",
  "administrator",
  "patientVolunteer",
  "assessor",
];
const asked = (w: World, person: Person) => w.scope(person, "group.read", "group.post", "group.run");

describe("a thread of a group that is out of sight", () => {
  it("is there for who sees the group", async () => {
    const { w, group, thread, post } = await aQuietThread();
    const qi = w.scope("qiManager", "group.run");
    expect(await listThreads(qi, group)).toMatchObject([
      { title: "Quiet", posts: 2, isAnswered: true, hasPosted: true },
    ]);
    expect((await listPosts(qi, thread, 1)).map(({ body }) => body)).toEqual(["One, mended", "Two"]);
    expect(await getAnswerPost(qi, thread)).toMatchObject({ number: 1 });
    expect(await listPostVersions(qi, thread, post)).toMatchObject([{ body: "One" }]);
    expect(await listThreadChanges(qi, thread)).toMatchObject([{ what: "answer-marked" }]);
    expect(await listThreadsAbout(qi, about)).toMatchObject([{ title: "Quiet" }]);
    expect(await listReportedPosts(qi, null)).toMatchObject([{ thread: "Quiet", reports: 1 }]);
    expect(await listReports(qi, thread, post)).toMatchObject([{ reason: "Why" }]);
    expect(await getFollowing(qi, thread)).toEqual({ state: "follows", seenNumber: 2 });
    expect(await findPostPlace(qi, post.id)).toMatchObject({ post: { number: 1 } });
    expect((await listMoveTargets(qi, thread)).map(({ slug }) => slug)).toEqual(["mri"]);
  });

  it("is not there for anybody else, in any list", async () => {
    const { w, group, thread, post } = await aQuietThread();
    for (const person of others) {
      const scope = asked(w, person);
      expect(await getThread(scope, thread.id)).toBeUndefined();
      expect(await listThreads(scope, group)).toEqual([]);
      expect(await listPosts(scope, thread, 1)).toEqual([]);
      expect(await getPost(scope, thread, 1)).toBeUndefined();
      expect(await getAnswerPost(scope, thread)).toBeUndefined();
      expect(await listPostVersions(scope, thread, post)).toEqual([]);
      expect(await listThreadChanges(scope, thread)).toEqual([]);
      expect(await listBecame(scope, thread)).toEqual([]);
      expect(await listThreadsAbout(scope, about)).toEqual([]);
      expect(await listReportedPosts(scope, null)).toEqual([]);
      expect(await listReportedPosts(scope, group)).toEqual([]);
      expect(await findPostPlace(scope, post.id)).toBeUndefined();
      expect(await getFollowing(scope, thread)).toBeNull();
    }
  });

  it("is changed by nobody else, even with the thread in hand", async () => {
    const { w, thread, post } = await aQuietThread();
    const attempts = (tx: ReturnType<typeof asked>) => [
      () => addPost(tx, thread, { body: "x", quoted: null }, addresses),
      () => editPost(tx, thread, 1, { body: "x", seenVersion: 2 }, addresses),
      () => markAnswer(tx, thread, 2, thread.version),
      () => renameThread(tx, thread, "x", thread.version),
      () => closeThread(tx, thread, thread.version),
      () => reopenThread(tx, thread, thread.version),
      () => moveThread(tx, thread, "mri", thread.version),
      () => reportPost(tx, thread, 1, "x", addresses),
      () => removePost(tx, thread, 1, "x"),
      () => settleReports(tx, post.id, { outcome: "kept" }),
      () => proposeFromThread(tx, thread, "none", "x"),
    ];
    for (const person of others)
      for (const [index] of attempts(asked(w, person)).entries()) {
        const outcome = await expectNoAudit(w, () =>
          transaction(asked(w, person), async (tx) => must(attempts(tx)[index])()),
        );
        expect(outcome).toEqual({ ok: false, reason: "gone" });
      }
  });
});

describe("a draft that a thread is about", () => {
  it("is named to those who write in its group, and to nobody else", async () => {
    const w = await world();
    const at = "2025-01-01T09:00:00.000Z";
    const run = (sql: string) => w.database.raw.writer.prepare(sql).run();
    run(
      `insert into document (id, network_id, group_id, title, kind, asks_acknowledgement, approvals_needed, version, created_at,
         created_by, changed_at)
       values ('doc-1', 'network-test', 'group-mri', 'Drafted', 'protocol', 0, 1, 1, '${at}', 'sigChair', '${at}')`,
    );
    run(
      `insert into document_version (id, document_id, major, minor, state, form, body, change_note, material, version, created_at,
         created_by, changed_at)
       values ('doc-1-v1', 'doc-1', 1, 0, 'draft', 'text', 'Words', '', 1, 1, '${at}', 'sigChair', '${at}')`,
    );
    const seen = async (person: Person) => (await getAboutVersion(asked(w, person), "doc-1-v1"))?.title;
    expect([await seen("sigChair"), await seen("qiManager")]).toEqual(["Drafted", "Drafted"]);
    for (const person of ["northLead", "boardMember", "patientVolunteer"] as const)
      expect(await seen(person)).toBeUndefined();
    run("update document_version set state = 'consultation'");
    expect(await seen("northLead")).toBe("Drafted");
    expect(await seen("patientVolunteer")).toBeUndefined();
  });
});

describe("who runs no group", () => {
  it("moves nothing, proposes nothing, settles nothing and takes away nothing of others", async () => {
    const w = await world();
    const chair = asked(w, "sigChair");
    const group = must(await getGroup(chair, "mri"));
    const made = await transaction(chair, (tx) =>
      startThread(tx, group, { title: "Open", body: "One", about: null }, addresses),
    );
    if (!made.ok) throw new Error(made.reason);
    const scope = asked(w, "northLead");
    const thread = must(await getThread(scope, made.id));
    const post = must(await getPost(scope, thread, 1));
    expect(await listMoveTargets(scope, thread)).toEqual([]);
    expect(await listProposable(scope, thread)).toEqual([]);
    expect(await listReports(scope, thread, post)).toEqual([]);
    expect(mayRemove(scope, thread, post)).toBe(false);
    expect(mayRemove(chair, must(await getThread(chair, made.id)), post)).toBe(true);
    const settled = await transaction(scope, (tx) => settleReports(tx, post.id, { outcome: "removed", reason: "x" }));
    expect(settled).toEqual({ ok: false, reason: "not-allowed" });
  });
});

describe("each step", () => {
  it("leaves one audit entry, without names or words", async () => {
    const { w, thread, post } = await aQuietThread();
    const qi = w.scope("qiManager", "group.run");
    const seen = { kind: "thread", id: thread.id, by: "qiManager" };
    const steps = [
      ["thread.renamed", (tx: typeof qi) => renameThread(tx, thread, "Renamed", 2)],
      ["thread.closed", (tx: typeof qi) => closeThread(tx, thread, 3)],
      ["thread.reopened", (tx: typeof qi) => reopenThread(tx, thread, 4)],
      ["thread.moved", (tx: typeof qi) => moveThread(tx, thread, "mri", 5)],
      ["thread.following", (tx: typeof qi) => setFollowing(tx, thread, "muted")],
    ] as const;
    for (const [did, step] of steps)
      expect(await expectAudit(w, [{ ...seen, did }], () => transaction(qi, step))).toMatchObject({ ok: true });
    await expectNoAudit(w, () => transaction(qi, (tx) => markRead(tx, thread, 2)));
    const removed = await expectAudit(w, [{ did: "post.removed", kind: "post", id: post.id }], () =>
      transaction(qi, (tx) => removePost(tx, thread, 1, "Reason")),
    );
    expect(removed).toEqual({ ok: true });
    expect(await listReportedPosts(qi, null)).toEqual([]);
    const details = w.database.raw.writer.prepare("select detail from audit_log").pluck().all().join(" ");
    for (const words of ["Renamed", "Reason", "One", "Quiet"]) expect(details).not.toContain(words);
  });
});
