// Faults 25 and 26 on the real process: a mail server that hangs holds up no page, and a process killed after the server took a message
// sends it at most once more, under the same Message-ID. The rest of faults 25 and faults 27 to 29 are in tests/jobs.
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { noticeKinds } from "../../app/domain/notices";
import { demonstrationFolder, pause, startPortal, tidyUp, until } from "../support/portal-process";
import { hangingServer, headerOf, smtpSink } from "../support/smtp-sink";

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((each) => each.stop()))));
afterAll(tidyUp);

/** A demonstration whose daily work is done, with one notice that goes at once. */
async function folderWithNotice(): Promise<string> {
  const folder = await demonstrationFolder();
  withDatabase(folder, (database) => {
    const at = new Date().toISOString();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    for (const name of ["reminders", "digest"]) {
      database.prepare("insert or replace into job_run values (?, ?, ?)").run(name, tomorrow, at);
    }
    database.exec("update notice set mailed_at = created_at");
    database
      .prepare(
        `insert into notice select 'fault-notice', g.network_id, 'person-lead-uhnm', 'mention', 'A fault', '', '/groups', 'group', g.id,
         'fault', ?, null, null from "group" g where g.access = 'open' limit 1`,
      )
      .run(at);
  });
  return folder;
}

function withDatabase<Result>(folder: string, use: (database: SqliteDatabase.Database) => Result): Result {
  const database = new SqliteDatabase(path.join(folder, "portal.sqlite"));
  try {
    return use(database);
  } finally {
    database.close();
  }
}

const stateOf = (folder: string) =>
  withDatabase(folder, (database) => database.prepare("select state from outbox").pluck().all());

const env = (url: string) => ({ SMTP_URL: url, MAIL_FROM: "portal@wmin.example" });

describe("a process killed after the mail server took a message, and before that was written down", () => {
  it("sends it once more under the same Message-ID, and then never again", async () => {
    const folder = await folderWithNotice();
    const sink = await smtpSink();
    opened.push(sink);
    const first = await startPortal({ dataDir: folder, env: env(sink.url) });
    sink.beforeAnswer = async () => void (await first.kill());
    await until(() => sink.received.length === 1, "the first message", 40_000);
    await first.exited;
    expect(stateOf(folder)).toEqual(["waiting"]);

    sink.beforeAnswer = null;
    withDatabase(folder, (database) => database.exec("update outbox set next_attempt_at = created_at"));
    const second = await startPortal({ dataDir: folder, env: env(sink.url) });
    await until(() => stateOf(folder)[0] === "sent", "the message is sent", 40_000);
    await pause(16_000);
    await second.stop();
    expect(sink.received.map((each) => headerOf(each, "Subject"))).toEqual(["A fault", "A fault"]);
    expect(new Set(sink.received.map((each) => headerOf(each, "Message-ID"))).size).toBe(1);
  });
});

describe("a mail server that takes connections and hangs", () => {
  it("holds up no page, no save and no stop, and loses nothing", async () => {
    const folder = await folderWithNotice();
    const sink = await smtpSink();
    await sink.stop();
    const hanging = await hangingServer(sink.port);
    opened.push(hanging);
    const portal = await startPortal({ dataDir: folder, env: env(sink.url) });
    const client = await portal.signIn("lead@uhnm.example");
    await until(() => hanging.connections() > 0, "the portal waits for the mail server", 40_000);
    const times: number[] = [];
    for (const timing of ["daily", "weekly", "off", "at-once", "daily"]) {
      const began = performance.now();
      const form = Object.fromEntries(Object.keys(noticeKinds).map((kind) => [kind, timing]));
      expect((await client.post("/account/notifications", form)).status).toBe(303);
      times.push(performance.now() - began);
    }
    expect(Math.max(...times)).toBeLessThan(1500);
    const began = performance.now();
    expect(await portal.stop()).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(11_000);
    expect(stateOf(folder)).toEqual(["waiting"]);
  });
});
