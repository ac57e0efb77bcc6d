// The audit log: append-only, chained, and telling where it was tampered with.
import type { Database as SqliteHandle } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { audit, chainHash, chainStart, type ChainedRow } from "../../app/models/audit.server";
import { verifyChain } from "../../app/models/audit-chain.server";
import { transaction } from "../../app/models/transaction.server";
import { world, type World } from "../support/world";

/** A log of six entries. */
async function aLog(): Promise<{ made: World; raw: SqliteHandle }> {
  const made = await world();
  for (let index = 1; index <= 6; index += 1) {
    await transaction(made.scope(index % 2 === 0 ? "northLead" : "qiManager"), (tx) =>
      audit(tx, {
        did: "answer.changed",
        kind: "assessment",
        id: `a${index}`,
        trustId: "trust-north",
        detail: { version: index },
      }),
    );
  }
  return { made, raw: made.database.raw.writer };
}

/** What somebody with the file and another program can do: the triggers are gone. */
function withoutTriggers(raw: SqliteHandle): SqliteHandle {
  raw.exec("drop trigger audit_log_no_update; drop trigger audit_log_no_delete");
  return raw;
}

describe("the audit log from the portal's own connection (attack 55)", () => {
  it.each([
    ["changed", "update audit_log set did = 'nothing' where seq = 3"],
    ["deleted", "delete from audit_log where seq = 3"],
    ["emptied", "delete from audit_log"],
    [
      "replaced",
      "insert into audit_log select * from audit_log where seq = 3 on conflict (seq) do update set did = 'x'",
    ],
  ])("cannot be %s", async (_, statement) => {
    const { raw } = await aLog();
    const before = raw.prepare("select * from audit_log").all();
    expect(() => raw.exec(statement)).toThrow("the audit log is append-only");
    expect(raw.prepare("select * from audit_log").all()).toEqual(before);
    expect(verifyChain(raw)).toMatchObject({ ok: true, entries: 6 });
  });

  it("cannot be replaced by REPLACE, which deletes without saying so", async () => {
    const { raw } = await aLog();
    const replace =
      "insert or replace into audit_log select seq, at, actor_id, 'nothing', to_kind, to_id, trust_id, detail, previous_hash, hash from audit_log where seq = 3";
    expect(() => raw.exec(replace)).toThrow("the audit log is append-only");
    expect(raw.prepare("select did from audit_log where seq = 3").pluck().get()).toBe("answer.changed");
  });
});

describe("the chain (attack 56)", () => {
  it("of an empty log is whole, with nothing in it", async () => {
    const made = await world();
    expect(verifyChain(made.database.raw.writer)).toEqual({ ok: true, entries: 0, head: chainStart });
  });

  it("of an honest log is whole, and its head is the last hash", async () => {
    const { raw } = await aLog();
    const last = raw.prepare("select hash from audit_log where seq = 6").pluck().get();
    expect(verifyChain(raw)).toEqual({ ok: true, entries: 6, head: last });
  });

  it.each(["at", "actor_id", "did", "to_kind", "to_id", "trust_id", "detail", "previous_hash", "hash"])(
    "shows an edit of %s, and names the entry",
    async (column) => {
      const { raw } = await aLog();
      withoutTriggers(raw).exec(`update audit_log set "${column}" = "${column}" || 'x' where seq = 3`);
      expect(verifyChain(raw)).toEqual({ ok: false, firstBad: 3 });
    },
  );

  it("shows an actor or a trust that was taken out", async () => {
    const { raw } = await aLog();
    withoutTriggers(raw).exec("update audit_log set actor_id = null where seq = 2");
    expect(verifyChain(raw)).toEqual({ ok: false, firstBad: 2 });
  });

  it("shows an edit whose own hash was computed again: the next entry does not follow", async () => {
    const { raw } = await aLog();
    withoutTriggers(raw);
    const row = raw.prepare("select * from audit_log where seq = 3").get() as ChainedRow;
    raw
      .prepare("update audit_log set did = 'nothing', hash = ? where seq = 3")
      .run(chainHash({ ...row, did: "nothing" }));
    expect(verifyChain(raw)).toEqual({ ok: false, firstBad: 4 });
  });

  it.each([1, 3, 5])("shows that entry %i was deleted", async (seq) => {
    const { raw } = await aLog();
    withoutTriggers(raw).prepare("delete from audit_log where seq = ?").run(seq);
    expect(verifyChain(raw)).toEqual({ ok: false, firstBad: seq });
  });

  it("shows a deletion that was closed up by numbering the rest again", async () => {
    const { raw } = await aLog();
    withoutTriggers(raw).exec(
      "delete from audit_log where seq = 3; update audit_log set seq = seq - 1 where seq = 4; update audit_log set seq = seq - 1 where seq = 5; update audit_log set seq = seq - 1 where seq = 6",
    );
    expect(verifyChain(raw)).toEqual({ ok: false, firstBad: 3 });
  });

  it("shows an entry that was put in between", async () => {
    const { raw } = await aLog();
    withoutTriggers(raw).exec(
      "update audit_log set seq = seq + 10 where seq > 3; update audit_log set seq = seq - 9 where seq > 10",
    );
    const third = raw.prepare("select * from audit_log where seq = 3").get() as ChainedRow & { hash: string };
    const put: ChainedRow = { ...third, seq: 4, to_id: "never", previous_hash: third.hash };
    raw
      .prepare(
        "insert into audit_log values (@seq, @at, @actor_id, @did, @to_kind, @to_id, @trust_id, @detail, @previous_hash, @hash)",
      )
      .run({ ...put, hash: chainHash(put) });
    expect(verifyChain(raw)).toEqual({ ok: false, firstBad: 5 });
  });

  it("shows two entries that changed places", async () => {
    const { raw } = await aLog();
    withoutTriggers(raw).exec(
      "update audit_log set seq = 99 where seq = 3; update audit_log set seq = 3 where seq = 4; update audit_log set seq = 4 where seq = 99",
    );
    expect(verifyChain(raw)).toEqual({ ok: false, firstBad: 3 });
  });

  it("alone does not show a tail that was cut off; the head that was kept elsewhere does", async () => {
    const { raw } = await aLog();
    const kept = verifyChain(raw);
    withoutTriggers(raw).exec("delete from audit_log where seq > 4");
    const now = verifyChain(raw);
    expect(now).toMatchObject({ ok: true, entries: 4 });
    expect(now).not.toEqual(kept);
  });

  it("a log written again from the start is shown by the head that was kept elsewhere", async () => {
    const { raw } = await aLog();
    const kept = verifyChain(raw);
    withoutTriggers(raw);
    const rows = raw.prepare("select * from audit_log order by seq").all() as (ChainedRow & { hash: string })[];
    raw.exec("delete from audit_log");
    let previous = chainStart;
    for (const row of rows) {
      const again: ChainedRow = { ...row, did: "forged", previous_hash: previous };
      previous = chainHash(again);
      raw
        .prepare(
          "insert into audit_log values (@seq, @at, @actor_id, @did, @to_kind, @to_id, @trust_id, @detail, @previous_hash, @hash)",
        )
        .run({ ...again, hash: previous });
    }
    const now = verifyChain(raw);
    expect(now).toMatchObject({ ok: true, entries: 6 });
    expect(now).not.toEqual(kept);
  });

  it("keeps the borders of fields: no two different entries read alike", () => {
    const row: ChainedRow = {
      seq: 1,
      at: "t",
      actor_id: "a",
      did: "x",
      to_kind: "k",
      to_id: "i",
      trust_id: null,
      detail: "{}",
      previous_hash: chainStart,
    };
    expect(chainHash({ ...row, did: "xk", to_kind: "" })).not.toBe(chainHash(row));
    expect(chainHash({ ...row, trust_id: "null" })).not.toBe(chainHash(row));
    expect(chainHash({ ...row, actor_id: null })).not.toBe(chainHash({ ...row, actor_id: "" }));
  });
});

describe("personal data and the chain (attack 59)", () => {
  it("a person's name and address can be erased everywhere else, and the chain stays whole", async () => {
    const { made, raw } = await aLog();
    raw.prepare("update person set name = 'Erased', email = 'erased@invalid' where id = 'northLead'").run();
    expect(verifyChain(raw)).toMatchObject({ ok: true, entries: 6 });
    const log = JSON.stringify(made.database.raw.writer.prepare("select * from audit_log").all());
    expect(log).not.toContain("@test.example");
  });

  it("order is by number, not by the clock: entries written after the clock was set back still follow (fault 28)", async () => {
    const { made, raw } = await aLog();
    made.now = "2020-01-01T00:00:00.000Z" as typeof made.now;
    await transaction(made.scope("northLead"), (tx) =>
      audit(tx, { did: "answer.changed", kind: "assessment", id: "late" }),
    );
    expect(verifyChain(raw)).toMatchObject({ ok: true, entries: 7 });
    expect(raw.prepare("select to_id from audit_log order by seq desc limit 1").pluck().get()).toBe("late");
  });

  it("line ends and control characters stay inside their entry (attack 58)", async () => {
    const { made, raw } = await aLog();
    await transaction(made.scope("northLead"), (tx) =>
      audit(tx, {
        did: "answer.changed",
        kind: "assessment",
        id: "a\nb",
        detail: { criterion: "1\r\n\u001b[31m\u202e" },
      }),
    );
    const detail = raw.prepare("select detail from audit_log where seq = 7").pluck().get() as string;
    expect([...detail].every((character) => character >= " ")).toBe(true);
    expect(verifyChain(raw)).toMatchObject({ ok: true, entries: 7 });
  });
});
