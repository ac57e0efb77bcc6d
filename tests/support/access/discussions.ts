// The access rows of discussions, what their addresses are filled with, and the forms that they accept.
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

const at = "2026-01-05T09:00:00.000Z";

/** What each subject is about: its group, who wrote its thread, and how its words begin. */
const places = {
  thread: { group: "clinical-forum", author: "person-qi-manager", words: "Open" },
  hush: { group: "nuclear-medicine-sig", author: "person-qi-manager", words: "canary-hush-thread" },
  boardThread: { group: "executive-board", author: "person-board", words: "Board" },
} as const;

/**
 * "thread": a thread of an open group without members. "hush": one of a members-only group without members, whose words the QI manager
 * alone may read. "boardThread": one of the Executive Board, which the board member wrote and GEH's lead reads too.
 */
export const discussionsAccess: AccessArea = {
  table: `
groups.$group.threads._index                    page thread   in 200 200 200 200 200 200 404 200 403 200 404  in
groups.$group.threads[.]csv                     file thread  401 200 200 200 200 200 200 404 200 403 200 404 401
threads.$thread._index                          page thread   in 200 200 200 200 200 200 404 200 403 200 404  in
threads.$thread.posts.$number.history           page thread   in 200 200 200 200 200 200 404 200 403 200 404  in
threads.$thread.posts.$number.report            page thread   in 200 200 200 200 200 200 404 200 403 200 404  in
threads.$thread.posts.$number.report            form thread   in 400 400 400 400 400 400 404 400 403 400 404  in
threads.$thread.following                       form thread   in 400 400 400 400 400 400 404 400 403 400 404  in
threads.$thread.reading                         form thread   in 400 400 400 400 400 400 404 400 403 400 404  in

groups.$group.threads.new                       page thread   in 403 403 403 403 200 403 404 403 403 403 404  in
groups.$group.threads.new                       form thread   in 403 403 403 403 400 403 404 403 403 403 404  in
threads.$thread._index                          form thread   in 403 403 403 403 400 403 404 403 403 403 404  in
threads.$thread.posts.$number.edit              page thread   in 403 403 403 403 200 403 404 403 403 403 404  in
threads.$thread.posts.$number.edit              form thread   in 403 403 403 403 400 403 404 403 403 403 404  in
threads.$thread.posts.$number.removal           page thread   in 403 403 403 403 200 403 404 403 403 403 404  in
threads.$thread.posts.$number.removal           form thread   in 403 403 403 403 400 403 404 403 403 403 404  in
threads.$thread.answer                          form thread   in 403 403 403 403 400 403 404 403 403 403 404  in
threads.$thread.title                           page thread   in 403 403 403 403 200 403 404 403 403 403 404  in
threads.$thread.title                           form thread   in 403 403 403 403 400 403 404 403 403 403 404  in

threads.$thread.closing                         form thread   in 403 403 403 403 400 403 403 403 403 403 403  in
threads.$thread.reopening                       form thread   in 403 403 403 403 400 403 403 403 403 403 403  in
threads.$thread.move                            page thread   in 403 403 403 403 200 403 403 403 403 403 403  in
threads.$thread.move                            form thread   in 403 403 403 403 400 403 403 403 403 403 403  in
threads.$thread.proposal                        page thread   in 403 403 403 403 200 403 403 403 403 403 403  in
threads.$thread.proposal                        form thread   in 403 403 403 403 400 403 403 403 403 403 403  in
groups.$group.reported-posts._index             page thread   in 403 403 403 403 200 403 403 403 403 403 403  in
groups.$group.reported-posts.$post              page thread   in 403 403 403 403 200 403 403 403 403 403 403  in
groups.$group.reported-posts.$post              form thread   in 403 403 403 403 400 403 403 403 403 403 403  in

groups.$group.threads._index                    page hush     in 404 404 404 404 200 404 404 404 403 404 404  in
groups.$group.threads[.]csv                     file hush    401 404 404 404 404 200 404 404 404 403 404 404 401
threads.$thread._index                          page hush     in 404 404 404 404 200 404 404 404 403 404 404  in
threads.$thread.posts.$number.history           page hush     in 404 404 404 404 200 404 404 404 403 404 404  in
threads.$thread.posts.$number.report            page hush     in 404 404 404 404 200 404 404 404 403 404 404  in
threads.$thread.posts.$number.report            form hush     in 404 404 404 404 400 404 404 404 403 404 404  in
threads.$thread.following                       form hush     in 404 404 404 404 400 404 404 404 403 404 404  in
threads.$thread.reading                         form hush     in 404 404 404 404 400 404 404 404 403 404 404  in
groups.$group.threads.new                       page hush     in 404 403 404 404 200 404 404 403 403 404 404  in
groups.$group.threads.new                       form hush     in 404 403 404 404 400 404 404 403 403 404 404  in
threads.$thread._index                          form hush     in 404 403 404 404 400 404 404 403 403 404 404  in
threads.$thread.posts.$number.edit              page hush     in 404 403 404 404 200 404 404 403 403 404 404  in
threads.$thread.posts.$number.edit              form hush     in 404 403 404 404 400 404 404 403 403 404 404  in
threads.$thread.posts.$number.removal           page hush     in 404 403 404 404 200 404 404 403 403 404 404  in
threads.$thread.posts.$number.removal           form hush     in 404 403 404 404 400 404 404 403 403 404 404  in
threads.$thread.answer                          form hush     in 404 403 404 404 400 404 404 403 403 404 404  in
threads.$thread.title                           page hush     in 404 403 404 404 200 404 404 403 403 404 404  in
threads.$thread.title                           form hush     in 404 403 404 404 400 404 404 403 403 404 404  in
threads.$thread.closing                         form hush     in 403 403 403 403 400 403 403 403 403 404 403  in
threads.$thread.move                            page hush     in 403 403 403 403 200 403 403 403 403 404 403  in
threads.$thread.move                            form hush     in 403 403 403 403 400 403 403 403 403 404 403  in
threads.$thread.proposal                        page hush     in 403 403 403 403 200 403 403 403 403 404 403  in
groups.$group.reported-posts._index             page hush     in 403 403 403 403 200 403 403 403 403 404 403  in
groups.$group.reported-posts.$post              page hush     in 403 403 403 403 200 403 403 403 403 404 403  in
groups.$group.reported-posts.$post              form hush     in 403 403 403 403 400 403 403 403 403 404 403  in

groups.$group.threads._index                    page boardThread   in 200 404 404 404 200 200 404 404 403 404 404  in
threads.$thread._index                          page boardThread   in 200 404 404 404 200 200 404 404 403 404 404  in
threads.$thread._index                          form boardThread   in 400 403 404 404 400 400 404 403 403 404 404  in
groups.$group.threads.new                       page boardThread   in 200 403 404 404 200 200 404 403 403 404 404  in
groups.$group.threads.new                       form boardThread   in 400 403 404 404 400 400 404 403 403 404 404  in
threads.$thread.posts.$number.edit              page boardThread   in 403 403 404 404 403 200 404 403 403 404 404  in
threads.$thread.posts.$number.edit              form boardThread   in 403 403 404 404 403 400 404 403 403 404 404  in
threads.$thread.posts.$number.removal           page boardThread   in 403 403 404 404 200 200 404 403 403 404 404  in
threads.$thread.answer                          form boardThread   in 403 403 404 404 400 400 404 403 403 404 404  in
threads.$thread.title                           page boardThread   in 403 403 404 404 200 200 404 403 403 404 404  in
threads.$thread.closing                         form boardThread   in 403 403 403 403 400 403 403 403 403 404 403  in

threads.new                                     page thread   in 200 403 200 200 200 200 200 403 403 200 200  in
`,
  subjects: Object.keys(places),
  prepare(database) {
    const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);
    const groupOf = (slug: string) => database.prepare(`select id from "group" where slug = ?`).pluck().get(slug);
    const network = database.prepare("select id from network").pluck().get();
    run(`update "group" set access = 'members-only' where slug = ?`, places.hush.group);
    for (const [subject, { group, author, words }] of Object.entries(places)) {
      const id = `access-${subject}`;
      run(
        `insert into thread (id, network_id, group_id, title, version, posts, last_post_at, created_at, created_by)
         values (?, ?, ?, ?, 1, 1, ?, ?, ?)`,
        ...[id, network, groupOf(group), `${words} title`, at, at, author],
      );
      run(
        `insert into post (id, thread_id, number, body, version, created_at, created_by, edited_at) values (?, ?, 1, ?, 2, ?, ?, ?)`,
        ...[`${id}-post`, id, `${words} post`, at, author, at],
      );
      run(
        `insert into post_change (id, post_id, version, body, recorded_at, recorded_by) values (?, ?, 1, ?, ?, ?)`,
        ...[`${id}-before`, `${id}-post`, `${words} before`, at, author],
      );
      run(
        `insert into post_report (id, post_id, reason, reported_at, reported_by) values (?, ?, ?, ?, 'person-mri-deputy')`,
        ...[`${id}-report`, `${id}-post`, `${words} report`, at],
      );
    }
  },
  ids: () =>
    Object.fromEntries(
      Object.entries(places).map(([subject, { group }]) => [
        subject,
        { group, thread: `access-${subject}`, number: "1", post: `access-${subject}-post` },
      ]),
    ),
  forms: (portal, { thread = "" }) => {
    const seenVersion = versionOf(portal, thread);
    return {
      "groups.$group.threads.new": { fields: { title: "Attack", body: "attack" } },
      "threads.$thread._index": { fields: { body: "attack" } },
      "threads.$thread.following": { fields: { state: "follows" } },
      "threads.$thread.reading": { fields: { number: "1" } },
      "threads.$thread.answer": { fields: { post: "1", seenVersion } },
      "threads.$thread.title": { fields: { title: "Attack", seenVersion } },
      "threads.$thread.closing": { fields: { seenVersion } },
      "threads.$thread.reopening": { fields: { seenVersion } },
      "threads.$thread.move": { fields: { group: "mri-sig", seenVersion } },
      "threads.$thread.proposal": { fields: { document: "attack", words: "attack" } },
      "threads.$thread.posts.$number.edit": { fields: { body: "attack", seenVersion: "2" } },
      "threads.$thread.posts.$number.report": { fields: { reason: "attack" } },
      "threads.$thread.posts.$number.removal": { fields: { reason: "attack" } },
      "groups.$group.reported-posts.$post": { fields: { outcome: "removed", reason: "attack" } },
    };
  },
  uploads: [],
  namesShown: [
    "groups.$group.threads._index",
    "groups.$group.threads[.]csv",
    "groups.$group.threads.new",
    "groups.$group.reported-posts._index",
    "groups.$group.reported-posts.$post",
    "threads.$thread._index",
    "threads.$thread.posts.$number.edit",
    "threads.$thread.posts.$number.history",
    "threads.$thread.posts.$number.removal",
    "threads.$thread.posts.$number.report",
  ],
};

function versionOf(portal: AttackPortal, thread: string): string {
  const [row] = portal.read<{ version: number }>("select version from thread where id = ?", thread);
  return String(row?.version ?? 1);
}
