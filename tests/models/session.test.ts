import { describe, expect, it } from "vitest";
import {
  absoluteHours,
  endSession,
  endSessions,
  findSession,
  idleMinutes,
  listRolesHeld,
  startSession,
} from "../../app/models/session.server";
import { hashSessionId } from "../../app/models/session-id.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { countOf } from "../support/tables";
import { moment, world, type Person, type World } from "../support/world";

const start = (made: World, person: Person) => transaction(made.system(), (tx) => startSession(tx, person));
const find = (made: World, id: string) => findSession(made.database, id, made.now);

function later(made: World, minutes: number): void {
  made.now = moment(new Date(Date.parse(made.now) + minutes * 60_000).toISOString());
}

/** A person at work: a page every twenty minutes. */
async function keepBusy(made: World, id: string, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 20) {
    later(made, 20);
    await find(made, id);
  }
}

describe("a session (attacks 14 and 16)", () => {
  it("is new at each sign-in, 256 bits long, and only its hash is stored", async () => {
    const made = await world();
    const first = await expectAudit(made, [{ did: "session.started", by: null, kind: "person", id: "northLead" }], () =>
      start(made, "northLead"),
    );
    const second = await start(made, "northLead");

    expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(second).not.toBe(first);
    const stored = made.database.raw.writer.prepare("select id_hash from session").pluck().all();
    expect(stored).toContain(hashSessionId(first));
    expect(JSON.stringify(made.database.raw.writer.prepare("select * from session").all())).not.toContain(first);
    expect(JSON.stringify(made.database.raw.writer.prepare("select * from audit_log").all())).not.toContain(first);
  });

  it("is found by its id, and by nothing else", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    expect(await find(made, id)).toMatchObject({
      actor: { personId: "northLead" },
      name: "northLead",
      email: "northlead@test.example",
    });
    expect(await find(made, hashSessionId(id))).toBeNull();
    expect(await find(made, `${id}x`)).toBeNull();
    expect(await find(made, "")).toBeNull();
  });

  it("tells when the person signed in before, so that a stranger's visit is noticed", async () => {
    const made = await world();
    expect((await find(made, await start(made, "northLead")))?.previousSignInAt).toBeNull();
    const before = made.now;
    later(made, 600);
    expect((await find(made, await start(made, "northLead")))?.previousSignInAt).toBe(before);
  });
});

describe("how long a session lasts (attack 17)", () => {
  it("ends 30 minutes after the last request", async () => {
    const made = await world();
    expect(idleMinutes).toBe(30);
    const id = await start(made, "northLead");
    later(made, 29);
    expect(await find(made, id)).not.toBeNull();
    later(made, 31);
    expect(await find(made, id)).toBeNull();
  });

  it("is kept alive by requests, but never past 12 hours", async () => {
    const made = await world();
    expect(absoluteHours).toBe(12);
    const id = await start(made, "northLead");
    await keepBusy(made, id, 12 * 60 - 20);
    expect(await find(made, id)).not.toBeNull();
    later(made, 20);
    expect(await find(made, id)).toBeNull();
  });

  it("a request within the same minute writes nothing: reading pages is no change", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    const seenAt = () => made.database.raw.writer.prepare("select seen_at from session").pluck().get();
    const before = seenAt();
    made.now = moment(new Date(Date.parse(made.now) + 59_000).toISOString());
    await find(made, id);
    expect(seenAt()).toBe(before);
    made.now = moment(new Date(Date.parse(made.now) + 2_000).toISOString());
    await find(made, id);
    expect(seenAt()).toBe(made.now);
  });

  it("expired sessions are cleared away by the next sign-in", async () => {
    const made = await world();
    await start(made, "northLead");
    later(made, 13 * 60);
    await start(made, "southLead");
    expect(countOf(made.database, "session")).toBe(1);
  });
});

describe("roles are read afresh on every request (attack 9)", () => {
  it("a person who is disabled is signed out by the next request", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    expect(await find(made, id)).not.toBeNull();
    made.database.raw.writer.prepare("update person set disabled_at = ? where id = 'northLead'").run(made.now);
    expect(await find(made, id)).toBeNull();
  });

  it("a role that is changed works on the next request", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    expect((await find(made, id))?.actor.roles).toEqual([
      { role: "quality-lead", place: "trust", placeId: "trust-north" },
    ]);
    made.database.raw.writer.prepare("update role_held set role = 'viewer' where person_id = 'northLead'").run();
    expect((await find(made, id))?.actor.roles).toEqual([{ role: "viewer", place: "trust", placeId: "trust-north" }]);
  });

  it("a role that is taken away leaves nothing", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    made.database.raw.writer.prepare("update role_held set to_on = '2026-05-13' where person_id = 'northLead'").run();
    expect((await find(made, id))?.actor.roles).toEqual([]);
  });

  it("a role counts from its first day to its last, both included, as days in London", async () => {
    const made = await world();
    made.database.raw.writer
      .prepare("update role_held set from_on = '2026-06-01', to_on = '2026-06-02' where person_id = 'assessor'")
      .run();
    const held = async (at: string) => (await listRolesHeld(made.database, "assessor", moment(at))).length;
    expect(await held("2026-05-31T22:59:59.000Z")).toBe(0);
    expect(await held("2026-05-31T23:00:00.000Z")).toBe(1); // midnight in London, summer time
    expect(await held("2026-06-02T22:59:59.000Z")).toBe(1);
    expect(await held("2026-06-02T23:00:00.000Z")).toBe(0);
  });

  it("names the place of each role: network, trust, group or assessment", async () => {
    const made = await world();
    const place = async (person: Person) => (await listRolesHeld(made.database, person, made.now))[0];
    expect(await place("qiManager")).toEqual({ role: "qi-manager", place: "network", placeId: "network-test" });
    expect(await place("sigChair")).toEqual({ role: "chair", place: "group", placeId: "group-mri" });
    expect(await place("assessor")).toEqual({ role: "assessor", place: "assessment", placeId: "assessment-north" });
  });
});

describe("ending sessions (attacks 15 and 17)", () => {
  it("signing out ends the session for good", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    await expectAudit(made, [{ did: "session.ended", kind: "person", id: "northLead" }], () =>
      transaction(made.system(), (tx) => endSession(tx, id)),
    );
    expect(await find(made, id)).toBeNull();
  });

  it("signing out twice changes nothing", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    await transaction(made.system(), (tx) => endSession(tx, id));
    await expectNoAudit(made, () => transaction(made.system(), (tx) => endSession(tx, id)));
  });

  it("a new password ends every other session of the person, and nobody else's", async () => {
    const made = await world();
    const [mine, other, third] = [
      await start(made, "northLead"),
      await start(made, "northLead"),
      await start(made, "northLead"),
    ];
    const neighbours = await start(made, "northViewer");
    const ended = await expectAudit(
      made,
      [{ did: "sessions.ended", by: "northLead", id: "northLead", detail: { ended: 2 } }],
      () => transaction(made.scope("northLead"), (tx) => endSessions(tx, "northLead", mine)),
    );
    expect(ended).toBe(2);
    expect(await find(made, mine)).not.toBeNull();
    expect(await find(made, other)).toBeNull();
    expect(await find(made, third)).toBeNull();
    expect(await find(made, neighbours)).not.toBeNull();
  });

  it("all of them, where none is to be kept", async () => {
    const made = await world();
    const id = await start(made, "northLead");
    expect(await transaction(made.system(), (tx) => endSessions(tx, "northLead", null))).toBe(1);
    expect(await find(made, id)).toBeNull();
  });

  it("a person who is deleted leaves no session", async () => {
    const made = await world();
    const id = await start(made, "northViewer");
    made.database.raw.writer.prepare("delete from person where id = 'northViewer'").run();
    expect(await find(made, id)).toBeNull();
    expect(countOf(made.database, "session")).toBe(0);
  });
});
