// The access rows of meetings, what their addresses are filled with, and the forms that they accept.
import { createHash } from "node:crypto";
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

const at = "2026-01-05T09:00:00.000Z";
const viewer = "person-viewer-uhnm";
const qiManager = "person-qi-manager";
const feedToken = "access-feed-".padEnd(43, "x");

/** What each subject is about: its group, who owns its action, and how its things begin. Their people's names hold no planted words. */
const places = {
  meeting: { group: "clinical-forum", owner: viewer, words: "Open" },
  closed: { group: "nuclear-medicine-sig", owner: qiManager, words: "canary-closed-meeting" },
  exec: { group: "executive-board", owner: "person-board", words: "Board" },
} as const;

/**
 * "meeting": a meeting of an open group without members, its action owned by UHNM's viewer, its learning claimed by the chair of the
 * MRI group. "closed": one of a members-only group without members, whose words the QI manager alone may read. "exec": one of the
 * Executive Board, whose members are the board member and GEH's lead.
 */
export const meetingsAccess: AccessArea = {
  table: `
groups.$group.meetings._index                   page meeting   in 200 200 200 200 200 200 404 200 403 200 404  in
groups.$group.actions._index                    page meeting   in 200 200 200 200 200 200 404 200 403 200 404  in
meetings.$meeting._index                        page meeting   in 200 200 200 200 200 200 404 200 403 200 404  in
meetings.$meeting.agenda._index                 page meeting   in 200 200 200 200 200 200 404 200 403 200 404  in
meetings.$meeting.minutes._index                page meeting   in 200 200 200 200 200 200 404 200 403 200 404  in
meetings.$meeting.learning                      page meeting   in 200 200 200 200 200 200 404 200 403 200 404  in
actions.$action._index                          page meeting   in 200 200 200 200 200 200 404 200 403 200 404  in
groups.$group.meetings[.]csv                    file meeting  401 200 200 200 200 200 200 404 200 403 200 404 401
groups.$group.actions[.]csv                     file meeting  401 200 200 200 200 200 200 404 200 403 200 404 401
meetings.$meeting.calendar[.]ics                file meeting  401 200 200 200 200 200 200 404 200 403 200 404 401
meetings.$meeting.papers.$paper.file            file meeting  401 200 200 200 200 200 200 404 200 403 200 404 401
meetings.$meeting.learning                      form meeting   in 400 400 400 400 400 400 404 400 403 400 404  in
actions.$action._index                          form meeting   in 403 400 403 403 400 403 404 403 403 403 404  in

groups.$group.meetings.new                      page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
groups.$group.meetings.new                      form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.change                        page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.change                        form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.cancellation                  page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.cancellation                  form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.attendance                    page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.attendance                    form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.decisions                     page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.decisions                     form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.actions                       page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.actions                       form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.minutes.$item                 page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.minutes.$item                 form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.approval                      page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.approval                      form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.recording                     page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.recording                     form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.agenda.$item._index           page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.agenda.$item._index           form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.papers.new-link               page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.papers.new-link               form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.papers.new-file               page meeting   in 403 403 403 403 200 403 403 403 403 403 403  in
meetings.$meeting.papers.new-file               form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.agenda._index                 form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.agenda.$item.place            form meeting   in 403 403 403 403 400 403 403 403 403 403 403  in
meetings.$meeting.agenda.draft                  form meeting   in 403 403 403 403 303 403 403 403 403 403 403  in
meetings.$meeting.agenda.$item.removal          form meeting   in 403 403 403 403 303 403 403 403 403 403 403  in
meetings.$meeting.papers.$paper.removal         form meeting   in 403 403 403 403 303 403 403 403 403 403 403  in

groups.$group.meetings._index                   page closed    in 404 404 404 404 200 404 404 404 403 404 404  in
groups.$group.actions._index                    page closed    in 404 404 404 404 200 404 404 404 403 404 404  in
meetings.$meeting._index                        page closed    in 404 404 404 404 200 404 404 404 403 404 404  in
meetings.$meeting.agenda._index                 page closed    in 404 404 404 404 200 404 404 404 403 404 404  in
meetings.$meeting.minutes._index                page closed    in 404 404 404 404 200 404 404 404 403 404 404  in
meetings.$meeting.learning                      page closed    in 404 404 404 404 200 404 404 404 403 404 404  in
actions.$action._index                          page closed    in 404 404 404 404 200 404 404 404 403 404 404  in
groups.$group.meetings[.]csv                    file closed   401 404 404 404 404 200 404 404 404 403 404 404 401
groups.$group.actions[.]csv                     file closed   401 404 404 404 404 200 404 404 404 403 404 404 401
meetings.$meeting.calendar[.]ics                file closed   401 404 404 404 404 200 404 404 404 403 404 404 401
meetings.$meeting.papers.$paper.file            file closed   401 404 404 404 404 200 404 404 404 403 404 404 401
meetings.$meeting.learning                      form closed    in 404 404 404 404 400 404 404 404 403 404 404  in
actions.$action._index                          form closed    in 404 404 404 404 400 404 404 404 403 404 404  in
groups.$group.meetings.new                      page closed    in 403 403 403 403 200 403 403 403 403 404 403  in
groups.$group.meetings.new                      form closed    in 403 403 403 403 400 403 403 403 403 404 403  in
meetings.$meeting.change                        page closed    in 403 403 403 403 200 403 403 403 403 404 403  in
meetings.$meeting.change                        form closed    in 403 403 403 403 400 403 403 403 403 404 403  in
meetings.$meeting.agenda._index                 form closed    in 403 403 403 403 400 403 403 403 403 404 403  in

groups.$group.meetings._index                   page exec      in 200 404 404 404 200 200 404 404 403 404 404  in
meetings.$meeting._index                        page exec      in 200 404 404 404 200 200 404 404 403 404 404  in
meetings.$meeting.agenda._index                 page exec      in 200 404 404 404 200 200 404 404 403 404 404  in
meetings.$meeting.minutes._index                page exec      in 200 404 404 404 200 200 404 404 403 404 404  in
meetings.$meeting.learning                      page exec      in 200 404 404 404 200 200 404 404 403 404 404  in
groups.$group.meetings[.]csv                    file exec     401 200 404 404 404 200 200 404 404 403 404 404 401
meetings.$meeting.calendar[.]ics                file exec     401 200 404 404 404 200 200 404 404 403 404 404 401
meetings.$meeting.papers.$paper.file            file exec     401 200 404 404 404 200 200 404 404 403 404 404 401
meetings.$meeting.learning                      form exec      in 400 404 404 404 400 400 404 404 403 404 404  in
meetings.$meeting.change                        page exec      in 403 403 403 403 200 403 403 403 403 404 403  in
meetings.$meeting.change                        form exec      in 403 403 403 403 400 403 403 403 403 404 403  in

actions._index                                  page meeting   in 200 200 200 200 200 200 200 200 200 200 200  in
account.learning._index                         page meeting   in 200 200 200 200 200 200 200 200 200 200 200  in
account.calendar._index                         page meeting   in 200 200 200 200 200 200 200 200 200 200 200  in
account.learning[.]csv                          file meeting  401 200 200 200 200 200 200 200 200 200 200 200 401
account.learning.$record                        page meeting   in 404 404 404 404 404 404 404 404 404 200 404  in
account.learning.$record                        page closed    in 404 404 404 404 200 404 404 404 404 404 404  in
account.calendar._index                         form meeting   in 200 200 200 200 200 200 200 200 200 200 200  in
account.calendar.ending                         form meeting   in 303 303 303 303 303 303 303 303 303 303 303  in
calendar.$feed                                  file meeting  200 200 200 200 200 200 200 200 200 200 200 200 200
`,
  subjects: Object.keys(places),
  prepare(database) {
    const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);
    const groupOf = (slug: string) => database.prepare(`select id from "group" where slug = ?`).pluck().get(slug);
    const network = database.prepare("select id from network").pluck().get();
    run(`update "group" set access = 'members-only' where slug = ?`, places.closed.group);
    for (const [subject, { group, owner, words }] of Object.entries(places)) {
      run(
        `insert into meeting (id, network_id, group_id, uid, sequence, title, starts_at, ends_at, joining_address, state,
           learning_title, learning_minutes, minutes_state, version, created_at, created_by)
         values (?, ?, ?, ?, 0, ?, '2026-01-05T14:00:00.000Z', '2026-01-05T15:00:00.000Z', ?, 'held', ?, 30, 'draft', 1, ?, ?)`,
        ...[`access-${subject}`, network, groupOf(group), `access-${subject}@meetings`, `${words} title`],
        ...[`https://${words}-join.example/`, `${words} learning`, at, qiManager],
      );
      run(itemStatement, `access-${subject}-item`, `access-${subject}`, `${words} item`);
      run(
        `insert into decision (id, meeting_id, words, outcome, recorded_at, recorded_by) values (?, ?, ?, 'agreed', ?, ?)`,
        ...[`access-${subject}-decision`, `access-${subject}`, `${words} decision`, at, qiManager],
      );
      run(
        `insert into stored_file (id, network_id, sha256, bytes, file_name, file_type, added_at, added_by) select ?, ?, sha256, bytes, 'paper.' || file_type, file_type, ?, ?
           from evidence_version where id not in (select evidence_version_id from file_hold where evidence_version_id is not null)
           order by id limit 1`,
        ...[`access-${subject}-file`, network, at, qiManager],
      );
      run(
        "insert into paper (id, meeting_id, title, file_id, added_at, added_by) values (?, ?, ?, ?, ?, ?)",
        ...[`access-${subject}-paper`, `access-${subject}`, `${words} paper`, `access-${subject}-file`, at, qiManager],
      );
      run(
        `insert into action (id, network_id, group_id, meeting_id, title, owner_id, priority, state, version, created_at, created_by, changed_at)
         values (?, ?, ?, ?, ?, ?, 'medium', 'open', 1, ?, ?, ?)`,
        ...[`access-${subject}-action`, network, groupOf(group), `access-${subject}`, `${words} action`, owner],
        ...[at, qiManager, at],
      );
      run(
        `insert into learning_record values (?, ?, ?, 'attended', ?, 30, ?, '2026-01-05', ?)`,
        ...[`access-${subject}-record`, subject === "meeting" ? "person-mri-chair" : qiManager, `access-${subject}`],
        ...[`${words} learning`, `${words} reflection`, at],
      );
    }
    const hash = createHash("sha256").update(feedToken).digest("hex");
    run("insert into calendar_feed values ('person-mri-deputy', ?, ?)", hash, at);
  },
  ids: () =>
    Object.fromEntries(
      Object.entries(places).map(([subject, { group }]) => [
        subject,
        {
          group,
          meeting: `access-${subject}`,
          item: `access-${subject}-item`,
          paper: `access-${subject}-paper`,
          action: `access-${subject}-action`,
          record: `access-${subject}-record`,
          feed: `${feedToken}.ics`,
        },
      ]),
    ),
  forms: (portal, { meeting = "", item = "", action = "" }) => {
    const version = versionOf(portal, "meeting", meeting);
    const itemVersion = versionOf(portal, "agenda_item", item);
    const day = { "day-day": "1", "day-month": "2", "day-year": "2026" };
    const details = { title: "Attack", ...day, starts: "14:00", ends: "15:00" };
    const noFields = { fields: {} };
    return {
      "groups.$group.meetings.new": { fields: { ...details, months: "1", count: "1" } },
      "meetings.$meeting.change": { fields: { ...details, version } },
      "meetings.$meeting.cancellation": { fields: { version, reason: "attack" } },
      "meetings.$meeting.attendance": { fields: { version, "standIn-1": "Attack" } },
      "meetings.$meeting.decisions": { fields: { words: "attack", outcome: "agreed" } },
      "meetings.$meeting.actions": { fields: { title: "Attack", priority: "low" } },
      "meetings.$meeting.minutes.$item": { fields: { record: "attack", version: itemVersion } },
      "meetings.$meeting.approval": { fields: { version, approvedIn: meeting } },
      "meetings.$meeting.recording": { fields: { version, address: "https://attack.example/" } },
      "meetings.$meeting.learning": { fields: { kind: "attended", reflection: "attack" } },
      "meetings.$meeting.agenda._index": { fields: { title: "Attack" } },
      "meetings.$meeting.agenda.draft": noFields,
      "meetings.$meeting.agenda.$item._index": { fields: { title: "Attack", version: itemVersion } },
      "meetings.$meeting.agenda.$item.place": { fields: { to: "up" } },
      "meetings.$meeting.agenda.$item.removal": noFields,
      "meetings.$meeting.papers.new-link": { fields: { title: "Attack", address: "https://attack.example/" } },
      "meetings.$meeting.papers.new-file": {
        parts: [
          { name: "title", value: "Attack" },
          { name: "noPatientData", value: "yes" },
          { name: "file", file: "attack.txt", value: "Plain words of an attack.\n" },
        ],
      },
      "meetings.$meeting.papers.$paper.removal": noFields,
      "actions.$action._index": {
        fields: { title: "Attack", priority: "low", state: "done", version: versionOf(portal, "action", action) },
      },
      "account.calendar._index": noFields,
      "account.calendar.ending": noFields,
    };
  },
  uploads: ["meetings.$meeting.papers.new-file"],
  reset(portal, route, { meeting = "", item = "", paper = "" }) {
    if (route === "meetings.$meeting.agenda.$item.removal") {
      portal.write("delete from agenda_item where id = ?", item);
      portal.write(itemStatement, item, meeting, "Item");
    }
    if (route === "meetings.$meeting.papers.$paper.removal") {
      portal.write("update paper set removed_at = null where id = ?", paper);
    }
  },
};

const itemStatement =
  "insert into agenda_item (id, meeting_id, position, kind, title, version) values (?, ?, 1, 'ordinary', ?, 1)";

function versionOf(portal: AttackPortal, table: "meeting" | "agenda_item" | "action", id: string): string {
  const [row] = portal.read<{ version: number }>(`select version from ${table} where id = ?`, id);
  return String(row?.version ?? 1);
}
