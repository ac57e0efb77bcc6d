// The access rows of programmes of work, what their addresses are filled with, and the forms that they accept.
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

const at = "2026-01-05T09:00:00.000Z";
const qiManager = "person-qi-manager";

/** What each subject is about: its group, who owns its item, and the words that the item is made of. */
const places = {
  programme: { group: "mri-sig", owner: "person-contributor-uhnm", words: "Open programme" },
  "programme-closed": { group: "nuclear-medicine-sig", owner: qiManager, words: "canary-closed-programme" },
  "programme-exec": { group: "executive-board", owner: "person-board", words: "Board programme" },
} as const;

/**
 * "programme": an item of the MRI group, which is open; its owner is UHNM's contributor, who is a member. "programme-closed": one of a
 * members-only group without members, whose words the QI manager alone may read. "programme-exec": one of the Executive Board, whose
 * members are the board member, who owns it, and GEH's lead.
 */
export const programmeAccess: AccessArea = {
  table: `
groups.$group.programme._index          page programme         in 200 200 200 200 200 200 404 200 403 200 404  in
groups.$group.programme[.]csv           file programme        401 200 200 200 200 200 200 404 200 403 200 404 401
groups.$group.highlight-report          page programme         in 200 200 200 200 200 200 404 200 403 200 404  in
work-items.$workItem._index             page programme         in 200 200 200 200 200 200 404 200 403 200 404  in
groups.$group.programme.new             page programme         in 403 403 403 403 200 403 403 403 403 200 403  in
groups.$group.programme.new             form programme         in 403 403 403 403 400 403 403 403 403 400 403  in
work-items.$workItem.edit               page programme         in 403 403 200 403 200 403 404 403 403 200 404  in
work-items.$workItem.edit               form programme         in 403 403 400 403 400 403 404 403 403 400 404  in
work-items.$workItem.links._index       page programme         in 403 403 200 403 200 403 404 403 403 200 404  in
work-items.$workItem.links._index       form programme         in 403 403 400 403 400 403 404 403 403 400 404  in
work-items.$workItem.links.removal      page programme         in 403 403 302 403 302 403 404 403 403 302 404  in
work-items.$workItem.links.removal      form programme         in 403 403 400 403 400 403 404 403 403 400 404  in
reports.highlight                       page programme         in 200 200 200 200 200 200 200 200 403 200 200  in
reports.highlight[.]csv                 file programme        401 200 200 200 200 200 200 200 200 403 200 200 401

groups.$group.programme._index          page programme-closed  in 404 404 404 404 200 404 404 404 403 404 404  in
groups.$group.programme[.]csv           file programme-closed 401 404 404 404 404 200 404 404 404 403 404 404 401
groups.$group.highlight-report          page programme-closed  in 404 404 404 404 200 404 404 404 403 404 404  in
work-items.$workItem._index             page programme-closed  in 404 404 404 404 200 404 404 404 403 404 404  in
groups.$group.programme.new             page programme-closed  in 403 403 403 403 200 403 403 403 403 404 403  in
groups.$group.programme.new             form programme-closed  in 403 403 403 403 400 403 403 403 403 404 403  in
work-items.$workItem.edit               page programme-closed  in 404 403 404 404 200 404 404 403 403 404 404  in
work-items.$workItem.edit               form programme-closed  in 404 403 404 404 400 404 404 403 403 404 404  in
work-items.$workItem.links._index       page programme-closed  in 404 403 404 404 200 404 404 403 403 404 404  in
work-items.$workItem.links._index       form programme-closed  in 404 403 404 404 400 404 404 403 403 404 404  in
work-items.$workItem.links.removal      form programme-closed  in 404 403 404 404 400 404 404 403 403 404 404  in

groups.$group.programme._index          page programme-exec    in 200 404 404 404 200 200 404 404 403 404 404  in
groups.$group.programme[.]csv           file programme-exec   401 200 404 404 404 200 200 404 404 403 404 404 401
groups.$group.highlight-report          page programme-exec    in 200 404 404 404 200 200 404 404 403 404 404  in
work-items.$workItem._index             page programme-exec    in 200 404 404 404 200 200 404 404 403 404 404  in
groups.$group.programme.new             form programme-exec    in 403 403 403 403 400 403 403 403 403 404 403  in
work-items.$workItem.edit               page programme-exec    in 403 403 404 404 200 200 404 403 403 404 404  in
work-items.$workItem.edit               form programme-exec    in 403 403 404 404 400 400 404 403 403 404 404  in
work-items.$workItem.links._index       form programme-exec    in 403 403 404 404 400 400 404 403 403 404 404  in
work-items.$workItem.links.removal      form programme-exec    in 403 403 404 404 400 400 404 403 403 404 404  in
`,
  subjects: Object.keys(places),
  // who owns an item, chairs its group and wrote what is read by whoever reads the group
  namesShown: [
    "groups.$group.programme._index",
    "groups.$group.programme[.]csv",
    "groups.$group.programme.new",
    "groups.$group.highlight-report",
    "work-items.$workItem._index",
    "work-items.$workItem.edit",
    "reports.highlight",
    "reports.highlight[.]csv",
  ],
  prepare(database) {
    const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);
    const network = database.prepare("select id from network").pluck().get();
    run(`update "group" set access = 'members-only' where slug = ?`, places["programme-closed"].group);
    for (const [subject, { group, owner, words }] of Object.entries(places)) {
      const groupId = database.prepare(`select id from "group" where slug = ?`).pluck().get(group);
      const id = `access-${subject}`;
      const texts = [`${words} title`, `${words} deliverables`, `${words} progress`, `${words} benefits`, owner];
      run(
        `insert into work_item (id, network_id, group_id, title, deliverables, progress, benefits, owner_id, status, version,
           created_at, created_by, changed_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, 'on track', 1, ?, ?, ?)`,
        ...[id, network, groupId, ...texts, at, qiManager, at],
      );
      run(
        `insert into work_item_change (id, work_item_id, version, title, deliverables, progress, benefits, owner_id, status,
           recorded_at, recorded_by)
         values (?, ?, 1, ?, ?, ?, ?, ?, 'on track', ?, ?)`,
        ...[`${id}-1`, id, ...texts, at, qiManager],
      );
      run("insert into work_item_link values (?, 'criterion', 'qsi-2021-working', '5.9.2')", id);
    }
  },
  ids: () =>
    Object.fromEntries(
      Object.entries(places).map(([subject, { group }]) => [subject, { group, workItem: `access-${subject}` }]),
    ),
  forms: (portal, { workItem = "" }) => {
    const words = { title: "Attack", deliverables: "Attack", status: "planned" };
    const link = { kind: "criterion", within: "qsi-2021-working" };
    return {
      "groups.$group.programme.new": { fields: words },
      "work-items.$workItem.edit": { fields: { ...words, version: versionOf(portal, workItem) } },
      "work-items.$workItem.links._index": { fields: { ...link, criterion: "5.9.1" } },
      "work-items.$workItem.links.removal": { fields: { ...link, criterion: "5.9.2" } },
    };
  },
  uploads: [],
};

function versionOf(portal: AttackPortal, id: string): string {
  const [row] = portal.read<{ version: number }>("select version from work_item where id = ?", id);
  return String(row?.version ?? 1);
}
