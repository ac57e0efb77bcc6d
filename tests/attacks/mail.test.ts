// Attack 44: line ends in a name, a title or an address begin no header: one message, one recipient. And only a signed press stops mail.
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, afterEach, expect, it } from "vitest";
import { demonstrationFolder, startPortal, tidyUp, until } from "../support/portal-process";
import { headerOf, smtpSink } from "../support/smtp-sink";

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((each) => each.stop()))));
afterAll(tidyUp);

const injected = "Hello\r\nBcc: everybody@attack.example\r\nReply-To: thief@attack.example";

it("line ends in names and titles reach no header, an address with them reaches nobody, and no log holds an address or a title", async () => {
  const folder = await demonstrationFolder();
  const database = new SqliteDatabase(path.join(folder, "portal.sqlite"));
  const at = new Date().toISOString();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  for (const name of ["reminders", "digest"]) {
    database.prepare("insert or replace into job_run values (?, ?, ?)").run(name, tomorrow, at);
  }
  database.exec("update notice set mailed_at = created_at");
  database.prepare("update person set name = ? where id = 'person-lead-uhnm'").run(injected);
  database
    .prepare("update person set email = ? where id = 'person-lead-geh'")
    .run(`lead@geh.example\r\nRCPT TO:<thief@attack.example>`);
  const tell = database.prepare(
    `insert into notice select ?, g.network_id, ?, 'mention', ?, ?, ?, 'group', g.id, ?, ?, null, null from "group" g where g.access = 'open' limit 1`,
  );
  for (const person of ["person-lead-uhnm", "person-lead-geh"]) {
    tell.run(`attack-${person}`, person, injected, injected, "https://attack.example/", `attack-${person}`, at);
  }
  const sink = await smtpSink();
  opened.push(sink);
  const portal = await startPortal({
    dataDir: folder,
    env: { SMTP_URL: sink.url, MAIL_FROM: "portal@wmin.example", LOG_LEVEL: "trace" },
  });
  const states = () => database.prepare("select person_id, state from outbox order by person_id").all();
  await until(
    () => sink.received.length > 0 && states().every((row) => (row as { state: string }).state !== "waiting"),
    "mail",
    40_000,
  );

  expect(states()).toEqual([
    { person_id: "person-lead-geh", state: "undeliverable" },
    { person_id: "person-lead-uhnm", state: "sent" },
  ]);
  expect(sink.received.map(({ to }) => to)).toEqual([["lead@uhnm.example"]]);
  const [message] = sink.received;
  if (message === undefined) throw new Error("no message");
  expect(headerOf(message, "Bcc")).toBeUndefined();
  expect(headerOf(message, "Reply-To")).toBeUndefined();
  expect(headerOf(message, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  expect(message.raw.replace(/=\r\n/g, "")).not.toContain("https://attack.example/");
  const logged = portal
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  expect(logged.join("\n")).toContain("mail was not taken");
  expect(logged.join("\n")).not.toMatch(/lead@|attack\.example|Bcc/);

  // One press as a mail program sends it: from no page, with no cookie, to the address in the header.
  const stop = new URL(/<(.+)>/.exec(headerOf(message, "List-Unsubscribe") ?? "")?.[1] ?? "");
  expect(stop.origin).toBe(portal.url);
  const press = (address: string) =>
    fetch(`${portal.url}${address}`, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      redirect: "manual",
    });
  const kept = () => database.prepare("select kind, timing from notice_preference").all();
  expect((await fetch(stop)).status).toBe(200);
  expect((await press(`${stop.pathname}x`)).status).toBe(404);
  expect(kept()).toEqual([]);
  expect((await press(stop.pathname)).status).toBe(303);
  expect(kept()).toEqual([{ kind: "mention", timing: "off" }]);
  database.close();
  await portal.stop();
});
