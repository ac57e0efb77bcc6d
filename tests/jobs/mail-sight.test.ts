// Attack 12 by mail: what one trust keeps for itself, and what a members-only group talks about, is mailed to nobody who may not see it.
import { expect, it } from "vitest";
import type { Envelope, Transport } from "../../app/email/transport.server";
import type { Message } from "../../app/domain/mail/message";
import type { NoticeKind } from "../../app/domain/notices";
import { runJobs } from "../../app/jobs/run-jobs.server";
import { noPause } from "../../app/jobs/send.server";
import { jobsOf, later, told } from "../support/builders-mail";
import { membersOnly } from "../support/builders-adoption";
import { cast, moment, world, type Person } from "../support/world";

const everyone = Object.keys(cast) as Person[];
const canary = "canary-of-the-north";

/** Everything that a month of mail said, by person. Every person was told of the same things, as a mistake would tell them. */
async function aMonthOfMail() {
  const w = await world();
  w.now = moment("2026-05-01T05:00:00.000Z");
  await membersOnly(w);
  const run = (sql: string, ...values: unknown[]) => w.database.raw.writer.prepare(sql).run(...values);
  run(
    `insert into evidence (id, network_id, trust_id, form, kind, title, address, review_on, visibility, version, created_at, created_by, changed_at)
     values ('secret', 'network-test', 'trust-north', 'link', 'audit', ?, 'https://test.example', '2026-05-21', 'trust', 1, ?, 'northLead', ?)`,
    `${canary}-evidence`,
    w.now,
    w.now,
  );
  run(
    `insert into thread (id, network_id, group_id, title, version, posts, last_post_at, created_at, created_by)
     values ('closed-thread', 'network-test', 'group-mri', ?, 1, 1, ?, ?, 'sigChair')`,
    `${canary}-thread`,
    w.now,
    w.now,
  );
  run(
    "insert into post values ('closed-post', 'closed-thread', 1, ?, null, 1, ?, 'sigChair', null, null, null, null)",
    `${canary}-post`,
    w.now,
  );
  const kinds: readonly NoticeKind[] = ["evidence", "mention", "reply"];
  for (const person of everyone) {
    for (const kind of kinds) {
      const isEvidence = kind === "evidence";
      const subject = isEvidence
        ? ({ kind: "evidence", id: "secret" } as const)
        : ({ kind: "thread", id: "closed-thread" } as const);
      await told(w, person, {
        kind,
        title: isEvidence ? `${canary}-evidence` : `${canary}-thread`,
        body: `${canary}-${isEvidence ? "evidence" : "post"}`,
        subject,
        address: isEvidence ? "/evidence/secret" : "/threads/closed-thread#post-1",
      });
    }
  }
  const said = new Map<string, string>();
  const transport: Transport = {
    async send({ to }: Envelope, { subject, text }: Message) {
      const person = to.email.split("@")[0] ?? "";
      said.set(person, `${said.get(person) ?? ""}${subject}\n${text}\n`);
      return { ok: true };
    },
    close: () => {},
  };
  const jobs = jobsOf(w, transport);
  for (let day = 0; day < 30; day += 1) {
    for (let hour = 0; hour < 3; hour += 1) {
      await runJobs(jobs, noPause());
      later(w, 8 * 60);
    }
  }
  return said;
}

it("a trust's own evidence and a members-only thread reach by mail those alone who may open them", async () => {
  const said = await aMonthOfMail();
  const whoRead = (words: string) =>
    everyone.filter((person) => (said.get(person.toLowerCase()) ?? "").includes(words)).toSorted();
  expect(whoRead(`${canary}-evidence`)).toEqual(["northContributor", "northLead", "northViewer", "qiManager"]);
  expect(whoRead(`${canary}-thread`)).toEqual(["qiManager", "sigChair"]);
  expect(whoRead(`${canary}-post`)).toEqual(["qiManager", "sigChair"]);
});
