// Faults 27, 28 and 29, and what people get: one digest, reminders once, and nothing of what is no longer theirs, true or wanted.
import { describe, expect, it } from "vitest";
import { runJobs } from "../../app/jobs/run-jobs.server";
import { noPause } from "../../app/jobs/send.server";
import type { Envelope, Transport } from "../../app/email/transport.server";
import type { Message } from "../../app/domain/mail/message";
import { aThread, anAction, jobsOf, later, outboxOf, told } from "../support/builders-mail";
import { aWorkItem, joinMri } from "../support/builders-programme";
import { day, moment, world, type Person, type World } from "../support/world";

interface Posted {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A transport that takes everything, and the portal's work on a world's clock. */
async function office(at = "2026-05-14T09:00:00.000Z") {
  const made = await world();
  made.now = moment(at);
  const posted: Posted[] = [];
  const transport: Transport = {
    async send(envelope: Envelope, { subject, text }: Message) {
      posted.push({ to: envelope.to.email.split("@")[0] ?? "", subject, text });
      return { ok: true };
    },
    close: () => {},
  };
  const jobs = jobsOf(made, transport);
  return { made, posted, round: () => runJobs(jobs, noPause()) };
}

const run = ({ database }: World, sql: string, ...values: unknown[]) => database.raw.writer.prepare(sql).run(...values);
const prefers = (w: World, person: Person, kind: string, timing: string) =>
  run(w, "insert or replace into notice_preference values (?, ?, ?, ?)", person, kind, timing, w.now);

describe("the digest", () => {
  it("is one mail for a day with something in it, at half past seven in London, and none for a day without", async () => {
    const { made, posted, round } = await office("2026-05-14T05:00:00.000Z");
    await round();
    for (const title of ["One", "Two"]) await told(made, "sigChair", { kind: "reply", title });
    await told(made, "sigChair", { kind: "membership", title: "Three", subject: { kind: "group", id: "group-mri" } });
    await round();
    expect(posted).toEqual([]);
    made.now = moment("2026-05-14T06:29:00.000Z");
    await round();
    expect(posted).toEqual([]);
    made.now = moment("2026-05-14T06:30:00.000Z");
    await round();
    expect(posted.map(({ to, subject }) => [to, subject])).toEqual([
      ["sigchair", "3 things for you in the Test Imaging Network portal"],
    ]);
    expect(posted[0]?.text).toMatch(/One[\s\S]*Two[\s\S]*Three/);
    later(made, 24 * 60);
    await round();
    expect(posted).toHaveLength(1);
  });

  it("of Monday holds what is wanted weekly too, in the same mail", async () => {
    const { made, posted, round } = await office("2026-05-16T09:00:00.000Z"); // a Saturday
    await round();
    prefers(made, "sigChair", "reply", "weekly");
    await told(made, "sigChair", { kind: "reply", title: "Weekly" });
    await told(made, "sigChair", { kind: "membership", title: "Daily", subject: { kind: "group", id: "group-mri" } });
    made.now = moment("2026-05-17T09:00:00.000Z");
    await round();
    expect(posted.map(({ subject }) => subject)).toEqual(["Daily"]);
    await told(made, "sigChair", { kind: "membership", title: "Also", subject: { kind: "group", id: "group-mri" } });
    made.now = moment("2026-05-18T09:00:00.000Z");
    await round();
    expect(posted).toHaveLength(2);
    expect(posted[1]?.text).toMatch(/Weekly/);
    expect(posted[1]?.text).toMatch(/Also/);
  });

  it("after three days off is one, not three", async () => {
    const { made, posted, round } = await office("2026-05-11T09:00:00.000Z");
    await round();
    for (const title of ["One", "Two", "Three"]) await told(made, "sigChair", { kind: "reply", title });
    later(made, 3 * 24 * 60);
    await round();
    await round();
    expect(posted).toHaveLength(1);
  });
});

describe("notices at once", () => {
  it("that came together are one mail; one alone has its own subject", async () => {
    const { made, posted, round } = await office();
    await told(made, "northLead", { title: "Alone" });
    await told(made, "southLead", { title: "One" });
    await told(made, "southLead", { title: "Two" });
    await round();
    expect(posted.map(({ to, subject }) => [to, subject])).toEqual([
      ["northlead", "Alone"],
      ["southlead", "2 new notices"],
    ]);
  });

  it("of kinds that are off are never mailed, not even after the kind is turned on", async () => {
    const { made, posted, round } = await office();
    prefers(made, "northLead", "mention", "off");
    await told(made, "northLead");
    await round();
    prefers(made, "northLead", "mention", "at-once");
    await round();
    expect(posted).toEqual([]);
  });
});

describe("a message that waits is looked at again before it goes (fault 27)", () => {
  const waiting = async (
    change: (w: World, thread: string) => void,
    kind: "open" | "members-only" = "members-only",
  ) => {
    const { made, posted, round } = await office();
    run(made, `update "group" set access = ?`, kind);
    const thread = aThread(made);
    await told(made, "sigChair", { subject: { kind: "thread", id: thread }, address: `/threads/${thread}#post-1` });
    run(
      made,
      "insert into post values ('post-1', ?, 1, 'Words', null, 1, ?, 'qiManager', null, null, null, null)",
      thread,
      made.now,
    );
    change(made, thread);
    await round();
    return { posted, states: outboxOf(made).map((row) => row.state) };
  };

  it("and goes where nothing changed", async () => {
    expect((await waiting(() => {})).posted).toHaveLength(1);
  });

  it.each([
    ["the person is disabled", (w: World) => run(w, "update person set disabled_at = ? where id = 'sigChair'", w.now)],
    [
      "the person left the group",
      (w: World) => run(w, "update role_held set to_on = '2026-05-01' where person_id = 'sigChair'"),
    ],
    ["the person turned the kind off", (w: World) => prefers(w, "sigChair", "mention", "off")],
    ["the post was taken away", (w: World) => run(w, "update post set removed_at = ?", w.now)],
    ["the thread is gone", (w: World) => run(w, "update notice set subject_id = 'none'")],
    ["what it is about is not known here", (w: World) => run(w, "update notice set subject_kind = 'weather'")],
  ])("and is dropped where %s", async (_, change) => {
    const { posted, states } = await waiting(change);
    expect(posted).toEqual([]);
    expect(states.every((state) => state === "dropped")).toBe(true);
  });

  it("and a digest leaves out what is done, moved or over, and keeps the rest", async () => {
    const { made, posted, round } = await office("2026-05-14T04:00:00.000Z");
    await round();
    anAction(made, "done", "sigChair", "2026-05-14");
    anAction(made, "moved", "sigChair", "2026-05-14");
    anAction(made, "open", "sigChair", "2026-05-14");
    made.now = moment("2026-05-14T05:30:00.000Z");
    await round();
    run(made, "update action set state = 'done' where id = 'done'");
    run(made, "update action set due_on = '2026-09-01' where id = 'moved'");
    made.now = moment("2026-05-14T07:00:00.000Z");
    await round();
    expect(posted).toHaveLength(1);
    expect(posted[0]?.subject).toMatch(/^Action open: this action is due on 14 May 2026 \(today\)/);
  });
});

describe("reminders", () => {
  it("come once each through a year, whatever the clock does (faults 28 and 29)", async () => {
    const { made, posted, round } = await office("2026-01-02T09:00:00.000Z");
    anAction(made, "audit", "sigChair", "2026-04-02");
    // over the night of 29 March; three days off before the 30-day mark; a clock set a day back and a day ahead
    const days = [...Array(60).keys(), 63, 64, 63, 65, 66, ...Array.from({ length: 40 }, (_, n) => 67 + n)];
    for (const offset of days) {
      made.now = moment(new Date(Date.parse("2026-01-02T09:00:00.000Z") + offset * 86_400_000).toISOString());
      await round();
      await round();
    }
    expect(posted.map(({ subject }) => /\((.*)\)/.exec(subject)?.[1])).toEqual([
      "in 90 days",
      "in 27 days",
      "in 7 days",
      "today",
      "7 days ago",
      "14 days ago",
    ]);
  });

  it("end when the action is done", async () => {
    const { made, posted, round } = await office("2026-05-14T09:00:00.000Z");
    anAction(made, "audit", "sigChair", "2026-05-14");
    await round();
    run(made, "update action set state = 'done'");
    later(made, 7 * 24 * 60);
    await round();
    expect(posted).toHaveLength(1);
  });

  it("of evidence go to its owner, else to its trust's leads, and to nobody elsewhere", async () => {
    const { made, posted, round } = await office();
    const evidence = `insert into evidence (id, network_id, trust_id, form, kind, title, address, owner_id, review_on, visibility, version, created_at, created_by, changed_at)
      values (?, 'network-test', 'trust-north', 'link', 'audit', ?, 'https://test.example', ?, '2026-05-21', 'trust', 1, '2026-01-01T00:00:00.000Z', 'northLead', '2026-01-01T00:00:00.000Z')`;
    run(made, evidence, "owned", "Owned", "northContributor");
    run(made, evidence, "ownerless", "Ownerless", null);
    await round();
    expect(posted.map(({ to, subject }) => [to, subject])).toEqual([
      ["northcontributor", "Owned: review it by 21 May 2026 (in 7 days)"],
      ["northlead", "Ownerless: review it by 21 May 2026 (in 7 days)"],
    ]);
  });

  it("of a work item go to its owner, else to who runs its group, and end when it is complete", async () => {
    const { made, posted, round } = await office("2026-01-02T09:00:00.000Z");
    joinMri(made, "northLead");
    const due = { dueOn: day("2026-05-21"), status: "on track" } as const;
    const owned = await aWorkItem(made, { ...due, title: "Owned", ownerId: "northLead" });
    await aWorkItem(made, { ...due, title: "Ownerless" });
    await round();
    made.now = moment("2026-05-14T09:00:00.000Z");
    await round();
    const mail = () =>
      posted.map(({ to, subject }) => [to, subject]).filter(([, subject]) => subject?.includes("due on"));
    expect(mail()).toEqual([
      ["northlead", "Owned: this work is due on 21 May 2026 (in 7 days)"],
      ["sigchair", "Ownerless: this work is due on 21 May 2026 (in 7 days)"],
    ]);
    run(made, "update work_item set status = 'complete' where id = ?", owned.id);
    made.now = moment("2026-05-21T09:00:00.000Z");
    await round();
    expect(mail().slice(2)).toEqual([["sigchair", "Ownerless: this work is due on 21 May 2026 (today)"]]);
  });
});

it("a job that fails does not stop the others, and is tried again", async () => {
  const { made, posted, round } = await office();
  anAction(made, "audit", "sigChair", "2026-05-14");
  made.database.raw.writer.exec("alter table survey rename to away");
  await told(made, "northLead", { title: "Still sent" });
  await round();
  expect(posted.map(({ subject }) => subject)).toContain("Still sent");
  made.database.raw.writer.exec("alter table away rename to survey");
  await round();
  const done = made.database.raw.writer.prepare("select name from job_run order by name").pluck().all();
  expect(done).toEqual(["digest", "reminders"]);
});
