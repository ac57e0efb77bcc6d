// The access rows of mail, what their addresses are filled with, and the forms that they accept.
import { readFileSync } from "node:fs";
import path from "node:path";
import { noticeKinds } from "../../../app/domain/notices";
import { signStop } from "../../../app/models/mail/stop-token.server";
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

const lead = "person-lead-uhnm";
/** Their name holds nothing of a trust. */
const chair = "person-mri-chair";
const at = "2026-01-05T09:00:00.000Z";

export const mailAccess: AccessArea = {
  table: `
notifications._index                               page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
notifications.reading                              page uhnm     in      302   302    302     302  302 302   302     302   302      302   302   in
notifications.reading                              form uhnm     in      303   303    303     303  303 303   303     303   303      303   303   in
notifications.$notice.reading                      page uhnm     in      302   302    302     302  302 302   302     302   302      302   302   in
notifications.$notice.reading                      form uhnm     in      404   404    404     303  404 404   404     404   404      404   404   in
account.notifications                              page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
account.notifications                              form uhnm     in      400   400    400     400  400 400   400     400   400      400   400   in
unsubscribe.$token                                 page uhnm     200     200   200    200     200  200 200   200     200   200      200   200   200
unsubscribe.$token                                 form uhnm     303     303   303    303     303  303 303   303     303   303      303   303   303

admin.outbox._index                                page uhnm     in      403   403    403     403  403 403   403     200   403      403   403   in
admin.outbox.$message._index                       page uhnm     in      403   403    403     403  403 403   403     200   403      403   403   in
admin.outbox.$message.attempt                      page uhnm     in      403   403    403     403  403 403   403     302   403      403   403   in
admin.outbox.$message.attempt                      form uhnm     in      403   403    403     403  403 403   403     303   403      403   403   in

round-ups._index                                   page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
round-ups.$roundUp._index                          page uhnm     in      200   200    200     200  200 200   200     200   403      200   403   in
round-ups.$roundUp._index                          page round-up in      404   404    404     404  200 404   404     200   403      404   403   in
round-ups.new                                      page uhnm     in      403   403    403     403  200 403   403     200   403      403   403   in
round-ups.new                                      form uhnm     in      403   403    403     403  400 403   403     400   403      403   403   in
round-ups.$roundUp.writing                         page round-up in      403   403    403     403  200 403   403     200   403      403   403   in
round-ups.$roundUp.writing                         form round-up in      403   403    403     403  400 403   403     400   403      403   403   in
round-ups.$roundUp.preview                         page round-up in      403   403    403     403  200 403   403     200   403      403   403   in
round-ups.$roundUp.sending                         page round-up in      403   403    403     403  200 403   403     200   403      403   403   in
round-ups.$roundUp.sending                         form round-up in      403   403    403     403  400 403   403     400   403      403   403   in
`,
  subjects: ["round-up"],
  prepare(database) {
    const network = database.prepare("select id from network").pluck().get() as string;
    database
      .prepare(
        `insert into notice values ('access-notice', ?, ?, 'mention', 'canary-UHNM-notice', '', '/', 'group', 'none', 'access', ?, null, ?)`,
      )
      .run(network, lead, at, at);
    database
      .prepare(
        `insert into outbox (id, network_id, person_id, kind, message_id, notice_ids, state, attempts, next_attempt_at, created_at, last_error)
         values ('access-message', ?, ?, 'notice', '<access@test.example>', '["access-notice"]', 'undeliverable', 1, ?, ?, 'refused')`,
      )
      .run(network, chair, at, at);
    const roundUp = database.prepare(
      `insert into round_up values (?, ?, ?, ?, '[]', '2026-01-01', '2026-01-05', ?, 1, ?, 'person-qi-manager', ?, ?)`,
    );
    roundUp.run("access-round-up", network, "Sent round-up", "Words", "sent", at, at, "person-qi-manager");
    roundUp.run("access-draft", network, "Draft round-up", "Words", "draft", at, null, null);
  },
  ids: (portal) => ({
    uhnm: {
      notice: "access-notice",
      message: "access-message",
      roundUp: "access-round-up",
      token: signStop(secretOf(portal), { personId: lead, kinds: ["membership"] }),
    },
    "round-up": { roundUp: "access-draft" },
  }),
  forms: (portal, { roundUp = "" }) => {
    const [row] = portal.read<{ version: number }>("select version from round_up where id = ?", roundUp);
    const version = String(row?.version ?? 1);
    return {
      "notifications.reading": {},
      "notifications.$notice.reading": {},
      "account.notifications": {
        fields: Object.fromEntries(Object.keys(noticeKinds).map((kind) => [kind, "off"])),
      },
      "unsubscribe.$token": {},
      "admin.outbox.$message.attempt": {},
      "round-ups.new": {
        fields: {
          title: "A round-up",
          "from-day": "1",
          "from-month": "1",
          "from-year": "2026",
          "to-day": "7",
          "to-month": "1",
          "to-year": "2026",
        },
      },
      "round-ups.$roundUp.writing": { fields: { title: "Changed", words: "Changed", version } },
      "round-ups.$roundUp.sending": { fields: { version } },
    };
  },
  uploads: [],
  reset(portal, route) {
    if (route === "admin.outbox.$message.attempt") {
      portal.write("update outbox set state = 'undeliverable', attempts = 1 where id = 'access-message'");
    }
  },
};

/** The secret that the portal made for itself at its first start. */
function secretOf({ folder }: AttackPortal): string {
  return readFileSync(path.join(folder, "session-secret"), "utf8").trim();
}
