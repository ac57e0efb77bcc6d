// Fault 25: the mail server is down for an hour, in each way that it can be. Nothing is lost, nothing is sent twice, order is kept.
import { afterEach, describe, expect, it } from "vitest";
import { openTransport, type Transport } from "../../app/email/transport.server";
import { gather } from "../../app/jobs/gather.server";
import { noPause, send, type ServerPause } from "../../app/jobs/send.server";
import { jobsOf, later, outboxOf, told } from "../support/builders-mail";
import { hangingServer, headerOf, smtpSink, type SmtpSink } from "../support/smtp-sink";
import { world, type Person, type World } from "../support/world";

const opened: { stop(): Promise<void> }[] = [];
const transports: Transport[] = [];
afterEach(async () => {
  transports.splice(0).forEach((transport) => transport.close());
  await Promise.all(opened.splice(0).map((each) => each.stop()));
});

interface Post {
  readonly world: World;
  readonly sink: SmtpSink;
  readonly pause: ServerPause;
  /** One notice, at once. */
  write(person: Person, title: string): Promise<void>;
  round(): Promise<void>;
  subjects(address?: string): (string | undefined)[];
}

/** `patienceMs` is short where a server hangs, so that the test need not wait as long as the portal would. */
async function post(patienceMs = 10_000): Promise<Post> {
  const made = await world();
  const sink = await smtpSink();
  opened.push(sink);
  const transport = openTransport({
    smtpUrl: sink.url,
    from: { name: "Portal", email: "portal@test.example" },
    patienceMs,
  });
  transports.push(transport);
  const jobs = jobsOf(made, transport);
  const pause = noPause();
  return {
    world: made,
    sink,
    pause,
    async write(person, title) {
      await told(made, person, { title });
      await gather(jobs, ["at-once"]);
    },
    round: () => send(jobs, pause),
    subjects: (address) =>
      sink.received
        .filter(({ to }) => address === undefined || to.includes(address))
        .map((each) => headerOf(each, "Subject")),
  };
}

/** An hour and a half, a minute at a time, as the clock would. */
async function anHourPasses({ world: made, round }: Post): Promise<void> {
  for (let minute = 0; minute < 90; minute += 1) {
    later(made, 1);
    await round();
  }
}

const lead = "northlead@test.example";

describe("a mail server that", () => {
  it("is there gets each message once, to one person, with a Message-ID of its own", async () => {
    const p = await post();
    await p.write("northLead", "First");
    await p.write("southLead", "Second");
    await p.round();
    await p.round();
    expect(p.sink.received.map(({ to }) => to)).toEqual([[lead], ["southlead@test.example"]]);
    const ids = p.sink.received.map((each) => headerOf(each, "Message-ID"));
    expect(ids).toEqual(outboxOf(p.world).map((row) => row.message_id));
    expect(outboxOf(p.world).map((row) => row.state)).toEqual(["sent", "sent"]);
  });

  it("refuses connections is tried less and less, and afterwards gets everything, in order for each person", async () => {
    const p = await post();
    await p.sink.stop();
    for (const title of ["One", "Two", "Three"]) await p.write("northLead", title);
    await p.write("southLead", "Other");
    await p.round();
    expect(outboxOf(p.world).every((row) => row.state === "waiting")).toBe(true);
    expect(outboxOf(p.world)[0]?.last_error).toBe("No connection to the mail server");
    for (let minute = 0; minute < 60; minute += 1) {
      later(p.world, 1);
      await p.round();
    }
    // 1, 2, 5, 15 and 30 minutes apart: not sixty attempts
    expect(p.pause.failures).toBe(6);
    await p.sink.start();
    await anHourPasses(p);
    expect(p.subjects(lead)).toEqual(["One", "Two", "Three"]);
    expect(p.subjects()).toHaveLength(4);
  });

  it("takes connections and hangs holds nobody up, and afterwards gets everything once", async () => {
    const p = await post(300);
    await p.sink.stop();
    const hanging = await hangingServer(p.sink.port);
    await p.write("northLead", "One");
    await p.write("northLead", "Two");
    const began = performance.now();
    await p.round();
    expect(performance.now() - began).toBeLessThan(3000);
    expect(outboxOf(p.world)[0]).toMatchObject({
      state: "waiting",
      last_error: "The mail server did not answer in time",
    });
    await hanging.stop();
    await p.sink.start();
    await anHourPasses(p);
    expect(p.subjects(lead)).toEqual(["One", "Two"]);
  });

  it("puts one address off does not hold others up, and the person's own order is kept", async () => {
    const p = await post();
    p.sink.judge = (address) => (address === lead ? { code: 450, words: "later" } : null);
    await p.write("northLead", "One");
    await p.write("northLead", "Two");
    await p.write("southLead", "Other");
    await p.round();
    expect(p.subjects()).toEqual(["Other"]);
    expect(outboxOf(p.world).map((row) => [row.state, row.attempts])).toEqual([
      ["waiting", 1],
      ["waiting", 0],
      ["sent", 1],
    ]);
    p.sink.judge = () => null;
    await anHourPasses(p);
    expect(p.subjects(lead)).toEqual(["One", "Two"]);
  });

  it("refuses one address for good: that one is undeliverable with the reason, everybody else is served", async () => {
    const p = await post();
    p.sink.judge = (address) => (address === lead ? { code: 550, words: `no such person: ${lead}` } : null);
    await p.write("northLead", "One");
    await p.write("southLead", "Other");
    await p.round();
    await anHourPasses(p);
    expect(p.subjects()).toEqual(["Other"]);
    expect(outboxOf(p.world)[0]).toMatchObject({
      state: "undeliverable",
      attempts: 1,
      last_error: "The mail server refused the address (550)",
    });
  });
});

it("a process that dies after the server took a message sends it once more, under the same Message-ID", async () => {
  const p = await post();
  await p.write("northLead", "One");
  const died = p.world.database.raw.writer;
  died.exec(
    "create trigger dies before update of state on outbox when new.state = 'sent' begin select raise(abort, 'killed'); end",
  );
  await expect(p.round()).rejects.toThrow("killed");
  died.exec("drop trigger dies");
  await anHourPasses(p);
  expect(p.subjects(lead)).toEqual(["One", "One"]);
  expect(new Set(p.sink.received.map((each) => headerOf(each, "Message-ID"))).size).toBe(1);
  expect(outboxOf(p.world).map((row) => row.state)).toEqual(["sent"]);
});

it("a clock that was a day ahead when the server failed does not hold mail up for a day", async () => {
  const p = await post();
  await p.sink.stop();
  p.sink.judge = () => null;
  later(p.world, 24 * 60);
  await p.write("northLead", "One");
  await p.round();
  later(p.world, -24 * 60);
  await p.sink.start();
  await p.round();
  expect(p.subjects(lead)).toEqual(["One"]);
});

it("news of a meeting carries its calendar file", async () => {
  const p = await post();
  p.world.database.raw.writer
    .prepare(
      `insert into meeting (id, network_id, group_id, uid, sequence, title, starts_at, ends_at, state, minutes_state, version, created_at, created_by)
       values ('m1', 'network-test', 'group-mri', 'm1@test.example', 2, 'Forum', '2026-06-01T13:00:00.000Z', '2026-06-01T14:00:00.000Z',
         'planned', 'none', 1, ?, 'qiManager')`,
    )
    .run(p.world.now);
  const subject = { kind: "meeting", id: "m1" } as const;
  await told(p.world, "sigChair", {
    kind: "meeting",
    subject,
    address: "/meetings/m1",
    onceKey: "meeting:m1:called:0",
  });
  await p.write("northLead", "No meeting");
  await p.round();
  const bodies = p.sink.received.map(({ raw }) => raw);
  expect(bodies).toHaveLength(2);
  expect(bodies.filter((raw) => raw.includes("text/calendar"))).toHaveLength(1);
  const file = /filename="?meetings\.ics[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(
    bodies.find((raw) => raw.includes("text/calendar")) ?? "",
  );
  const words = /BEGIN:VCALENDAR/.test(file?.[1] ?? "")
    ? (file?.[1] ?? "")
    : Buffer.from(file?.[1] ?? "", "base64").toString();
  expect(words).toContain("UID:m1@test.example");
  expect(words).toContain("SEQUENCE:2");
});
