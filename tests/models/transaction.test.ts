import { describe, expect, it } from "vitest";
import { recordAnswer } from "../../app/models/answers.server";
import { audit } from "../../app/models/audit.server";
import { once, reading, transaction, type Outcome, type Submission } from "../../app/models/transaction.server";
import type { Scope } from "../../app/models/scope.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anAnswer, assessmentOf } from "../support/builders";
import { statementsOf } from "../support/statements";
import { countOf, tablesOf } from "../support/tables";
import { world, type Person, type World } from "../support/world";

/** A change that can be seen: one setting, one audit entry. */
async function setNote(tx: Scope, value: string): Promise<void> {
  await tx.db
    .insertInto("setting")
    .values({ network_id: tx.networkId, name: "note", value })
    .onConflict((conflict) => conflict.columns(["network_id", "name"]).doUpdateSet({ value }))
    .execute();
  await audit(tx, { did: "setting.changed", kind: "network", id: tx.networkId });
}

const noteOf = ({ database }: World) =>
  database.raw.writer.prepare("select value from setting where name = 'note'").pluck().get();

describe("a transaction", () => {
  it("keeps what it returns as done", async () => {
    const made = await world();
    const result = await expectAudit(made, [{ did: "setting.changed", by: "northLead" }], () =>
      transaction(made.scope("northLead"), async (tx) => {
        await setNote(tx, "kept");
        return { ok: true as const };
      }),
    );
    expect(result).toEqual({ ok: true });
    expect(noteOf(made)).toBe("kept");
  });

  it("rolls back what it refuses, also what was written before the refusal", async () => {
    const made = await world();
    const before = tablesOf(made.database);
    const result = await expectNoAudit(made, () =>
      transaction(made.scope("northLead"), async (tx): Promise<Outcome<object, "no">> => {
        await setNote(tx, "gone");
        return { ok: false, reason: "no" };
      }),
    );
    expect(result).toEqual({ ok: false, reason: "no" });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("rolls back what throws, and throws it on", async () => {
    const made = await world();
    const before = tablesOf(made.database);
    const change = transaction(made.scope("northLead"), async (tx) => {
      await setNote(tx, "gone");
      throw new Error("a bug");
    });
    await expect(change).rejects.toThrow("a bug");
    expect(tablesOf(made.database)).toEqual(before);
    expect(made.database.raw.writer.inTransaction).toBe(false);
  });

  it("inside another is part of it: a refusal that the outer one passes on takes both back", async () => {
    const made = await world();
    const scope = made.scope("northLead");
    const result = await transaction(scope, async (outer) => {
      await setNote(outer, "outer");
      return transaction(outer, async (inner): Promise<Outcome<object, "no">> => {
        await setNote(inner, "inner");
        return { ok: false, reason: "no" };
      });
    });
    expect(result).toEqual({ ok: false, reason: "no" });
    expect(noteOf(made)).toBeUndefined();
  });

  it("gives a scope of its own: the outer one keeps reading outside of it", async () => {
    const made = await world();
    const scope = made.scope("northLead");
    await transaction(scope, async (tx) => {
      expect(tx.inTransaction).toBe(true);
      expect(tx.db).not.toBe(scope.db);
      expect(tx.actor).toEqual(scope.actor);
      return { ok: true };
    });
    expect(scope.inTransaction).toBe(false);
  });

  it("holds the write lock from its start", async () => {
    const made = await world();
    const change = () => transaction(made.scope("northLead"), async () => ({ ok: true }));
    const ran = await statementsOf(made.database.raw.writer, change);
    expect([ran[0], ran.at(-1)]).toEqual(["begin immediate", "commit"]);
  });
});

describe("several reads that must agree", () => {
  it("happen in one read transaction, which ends whatever happens", async () => {
    const made = await world();
    const { writer } = made.database.raw;
    expect(await reading(made.scope("northLead"), async () => writer.inTransaction)).toBe(true);
    expect(writer.inTransaction).toBe(false);
    await expect(
      reading(made.scope("northLead"), async () => {
        throw new Error("a bug");
      }),
    ).rejects.toThrow("a bug");
    expect(writer.inTransaction).toBe(false);
  });

  it("inside a transaction see what it has written", async () => {
    const made = await world();
    await transaction(made.scope("northLead"), async (tx) => {
      await setNote(tx, "mine");
      const rows = await reading(tx, (at) =>
        at.db.selectFrom("setting").select("value").where("name", "=", "note").execute(),
      );
      expect(rows).toEqual([{ value: "mine" }]);
      return { ok: true };
    });
  });
});

describe("a form that is sent twice (fault 17)", () => {
  const form: Submission = { path: "/answers", key: "form-key-1", fingerprint: "words-1" };

  async function send(made: World, person: Person, submission: Submission, seen = 0) {
    const assessment = await assessmentOf(made, "north");
    return once(made.scope(person), submission, (tx) => recordAnswer(tx, assessment, "1.1.1", seen, anAnswer(), false));
  }

  it("changes once and gives the first outcome again, though the version it saw is old by then", async () => {
    const made = await world();
    const first = await expectAudit(made, [{ did: "answer.changed" }], () => send(made, "northLead", form));
    const before = tablesOf(made.database);
    const second = await expectNoAudit(made, () => send(made, "northLead", form));
    expect(first).toEqual({ ok: true, version: 1 });
    expect(second).toEqual(first);
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("at the same moment, as a double click does, changes once", async () => {
    const made = await world();
    const results = await expectAudit(made, [{ did: "answer.changed" }], () =>
      Promise.all([send(made, "northLead", form), send(made, "northLead", form)]),
    );
    expect(results).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 1 },
    ]);
    expect(countOf(made.database, "answer_change")).toBe(1);
  });

  it("with other words under the same key is refused: it is not the same form", async () => {
    const made = await world();
    await send(made, "northLead", form);
    const before = tablesOf(made.database);
    const result = await expectNoAudit(made, () => send(made, "northLead", { ...form, fingerprint: "words-2" }));
    expect(result).toEqual({ ok: false, reason: "key-used" });
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("counts as new under another key, for another address, and for another person", async () => {
    const made = await world();
    await send(made, "northLead", form);
    expect(await send(made, "northLead", { ...form, key: "form-key-2" })).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(await send(made, "northLead", { ...form, path: "/elsewhere" })).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(await send(made, "qiManager", form)).toEqual({ ok: false, reason: "changed-meanwhile" });
  });

  it("may be sent again after a refusal: a refused form has used up nothing", async () => {
    const made = await world();
    expect(await send(made, "northLead", form, 5)).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(countOf(made.database, "submission")).toBe(0);
    expect(await send(made, "northLead", form, 0)).toEqual({ ok: true, version: 1 });
  });

  it("needs a person: the portal itself sends no forms", async () => {
    const made = await world();
    await expect(once(made.system(), form, async () => ({ ok: true as const }))).rejects.toThrow(/made by a person/);
  });
});

describe("an audit entry that cannot be written (attack 57)", () => {
  it("takes its change back with it, and the caller is told", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      "create trigger full before insert on audit_log begin select raise(abort, 'the log cannot be written'); end",
    );
    const assessment = await assessmentOf(made, "north");
    const before = tablesOf(made.database);

    const saved = once(made.scope("northLead"), { path: "/a", key: "key-12345", fingerprint: "f" }, (tx) =>
      recordAnswer(tx, assessment, "1.1.1", 0, anAnswer(), false),
    );

    await expect(saved).rejects.toThrow("the log cannot be written");
    expect(tablesOf(made.database)).toEqual(before);
    expect(countOf(made.database, "answer")).toBe(0);
    made.database.raw.writer.exec("drop trigger full");
    expect(
      await once(made.scope("northLead"), { path: "/a", key: "key-12345", fingerprint: "f" }, (tx) =>
        recordAnswer(tx, assessment, "1.1.1", 0, anAnswer(), false),
      ),
    ).toEqual({ ok: true, version: 1 });
  });

  it("outside a transaction is a bug, and throws before anything is written", async () => {
    const made = await world();
    const entry = { did: "answer.changed", kind: "assessment", id: "assessment-north" };
    await expect(audit(made.scope("northLead"), entry)).rejects.toThrow(/belongs in the transaction/);
    expect(countOf(made.database, "audit_log")).toBe(0);
  });
});
