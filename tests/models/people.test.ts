import { describe, expect, it } from "vitest";
import { hashPassword, passwordMatches } from "../../app/models/password.server";
import {
  createNetworkPerson,
  findCredentials,
  getPasswordHash,
  listNetworkOwners,
  listOwners,
  updatePassword,
} from "../../app/models/people.server";
import { listRolesHeld } from "../../app/models/session.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anotherNetwork } from "../support/builders";
import { countOf, tablesOf } from "../support/tables";
import { world } from "../support/world";

const administrator = {
  email: "new.admin@test.example",
  name: "New administrator",
  passwordHash: "hash",
  role: "network-admin",
} as const;

describe("finding somebody to sign in", () => {
  it("works whatever the case of the address", async () => {
    const made = await world();
    expect(await findCredentials(made.database, "NorthLead@Test.Example")).toEqual({
      personId: "northLead",
      passwordHash: "none",
    });
  });

  it("finds nobody for an address that nobody has, or whose person is disabled", async () => {
    const made = await world();
    made.database.raw.writer.prepare("update person set disabled_at = ? where id = 'northLead'").run(made.now);
    expect(await findCredentials(made.database, "northlead@test.example")).toBeUndefined();
    expect(await findCredentials(made.database, "nobody@test.example")).toBeUndefined();
    expect(await findCredentials(made.database, "' or '1'='1")).toBeUndefined();
    expect(await findCredentials(made.database, "%")).toBeUndefined();
  });
});

describe("passwords as they are stored", () => {
  it("match themselves and nothing else, and are argon2id", async () => {
    const stored = await hashPassword("three unlikely words");
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(stored, "three unlikely words")).toBe(true);
    expect(await passwordMatches(stored, "three unlikely word")).toBe(false);
    expect(await passwordMatches(stored, "Three unlikely words")).toBe(false);
  });

  it("are never cut short: 71, 72 and 73 bytes are three passwords (attack 22)", async () => {
    const of = (bytes: number) => "a".repeat(bytes);
    const stored = await hashPassword(of(72));
    expect(await passwordMatches(stored, of(72))).toBe(true);
    expect(await passwordMatches(stored, of(71))).toBe(false);
    expect(await passwordMatches(stored, of(73))).toBe(false);
  });

  it("may hold a zero byte, spaces at both ends and any script", async () => {
    const stored = await hashPassword(" пароль\u0000 längst 密码 ");
    expect(await passwordMatches(stored, " пароль\u0000 längst 密码 ")).toBe(true);
    expect(await passwordMatches(stored, " пароль")).toBe(false);
    expect(await passwordMatches(stored, "пароль\u0000 längst 密码")).toBe(false);
  });

  it("read the same however an accent was typed", async () => {
    const stored = await hashPassword("caf\u00e9 on the corner");
    expect(await passwordMatches(stored, "cafe\u0301 on the corner")).toBe(true);
  });

  it("never match where nobody has the address, at about the same cost (attack 19)", async () => {
    const stored = await hashPassword("three unlikely words");
    expect(await passwordMatches(null, "nobody has this password: it is never stored")).toBe(false);
    const [known, unknown] = [
      await timeOf(() => passwordMatches(stored, "wrong")),
      await timeOf(() => passwordMatches(null, "wrong")),
    ];
    // Generous, for a busy machine: what must not happen is an answer without any hashing, which takes a hundredth.
    expect(unknown).toBeGreaterThan(known / 5);
  });
});

describe("changing a password", () => {
  it("stores the new hash and when, with an audit entry that holds neither", async () => {
    const made = await world();
    await expectAudit(made, [{ did: "password.changed", by: "northLead", kind: "person", id: "northLead" }], () =>
      transaction(made.scope("northLead"), (tx) => updatePassword(tx, "northLead", "canary-hash")),
    );
    expect(await getPasswordHash(made.scope("northLead"), "northLead")).toBe("canary-hash");
    expect(await getPasswordHash(made.scope("northLead"), "northViewer")).toBe("none");
    expect(JSON.stringify(tablesOf(made.database).audit_log)).not.toContain("canary");
  });
});

describe("people who may own answers and evidence", () => {
  it("of a trust: its leads and contributors of today, by name", async () => {
    const made = await world();
    const names = async () => (await listOwners(made.scope("northLead"), "trust-north")).map((each) => each.name);
    expect(await names()).toEqual(["northContributor", "northLead"]);
    made.database.raw.writer
      .prepare("update role_held set to_on = '2026-05-13' where person_id = 'northContributor'")
      .run();
    expect(await names()).toEqual(["northLead"]);
    made.database.raw.writer.prepare("update person set disabled_at = ? where id = 'northLead'").run(made.now);
    expect(await names()).toEqual([]);
  });

  it("are not told to people of another trust", async () => {
    const made = await world();
    expect(await listOwners(made.scope("southLead"), "trust-north")).toEqual([]);
    expect(await listOwners(made.scope("boardMember"), "trust-north")).toEqual([]);
    expect(await listOwners(made.scope("assessor"), "trust-north")).toEqual([]);
    expect(await listOwners(made.scope("qiManager"), "trust-north")).toHaveLength(2);
  });

  it("of the network: those who run its quality work, and nobody of another network", async () => {
    const made = await world();
    const other = await anotherNetwork(made.database);
    expect((await listNetworkOwners(made.scope("qiManager"))).map((each) => each.id)).toEqual([
      "administrator",
      "qiManager",
    ]);
    expect((await listNetworkOwners(other)).map((each) => each.id)).toEqual(["otherLead"]);
  });

  it("are listed once, whatever number of roles they hold", async () => {
    const made = await world();
    made.database.raw.writer
      .prepare(
        "insert into role_held (id, person_id, role, trust_id, from_on, created_at) values ('second', 'northLead', 'contributor', 'trust-north', '2025-01-01', 'now')",
      )
      .run();
    expect(await listOwners(made.scope("northLead"), "trust-north")).toHaveLength(2);
  });
});

describe("making the first administrator", () => {
  it("gives a person one network role from today, and an audit entry without their name or address", async () => {
    const made = await world();
    const result = await expectAudit(
      made,
      [{ did: "person.added", by: null, kind: "person", detail: { role: "network-admin" } }],
      () => transaction(made.system(), (tx) => createNetworkPerson(tx, administrator)),
    );
    if (!result.ok) throw new Error(result.reason);
    expect(await listRolesHeld(made.database, result.id, made.now)).toEqual([
      { role: "network-admin", place: "network", placeId: "network-test" },
    ]);
    expect(await findCredentials(made.database, administrator.email)).toEqual({
      personId: result.id,
      passwordHash: "hash",
    });
    expect(JSON.stringify(tablesOf(made.database).audit_log)).not.toContain("New administrator");
  });

  it("refuses an address that is taken, in whatever case, and changes nothing", async () => {
    const made = await world();
    const before = countOf(made.database, "person");
    const result = await expectNoAudit(made, () =>
      transaction(made.system(), (tx) =>
        createNetworkPerson(tx, { ...administrator, email: "NORTHLEAD@test.example" }),
      ),
    );
    expect(result).toEqual({ ok: false, reason: "email-taken" });
    expect(countOf(made.database, "person")).toBe(before);
  });
});

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}
