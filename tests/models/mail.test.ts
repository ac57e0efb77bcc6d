// Models of mail stay inside the scope: a person's notices and choices are their own, the outbox is the administrator's.
import { describe, expect, it } from "vitest";
import { gatherFor, listPeopleToTell } from "../../app/models/mail/gather.server";
import { listMailable } from "../../app/models/mail/mailable.server";
import { listNotices, readNotice } from "../../app/models/mail/notice-list.server";
import { countOutbox, getOutboxRow, listDueMessages, listOutbox, tryAgain } from "../../app/models/mail/outbox.server";
import { getPreferences, preferencesOf, turnOff } from "../../app/models/mail/preferences.server";
import { findReader } from "../../app/models/mail/reader.server";
import { listItemsOf, listPickedItems } from "../../app/models/mail/round-up-items.server";
import { listRoundUpReaders } from "../../app/models/mail/round-up-readers.server";
import { getRoundUp, listRoundUps, startRoundUp } from "../../app/models/mail/round-ups.server";
import { stillSees } from "../../app/models/mail/still-sees.server";
import { readStop, signStop } from "../../app/models/mail/stop-token.server";
import { transaction } from "../../app/models/transaction.server";
import { must } from "../support/builders";
import { aThread, outboxOf, told } from "../support/builders-mail";
import { cast, day, moment, world, type Person } from "../support/world";

const everyone = Object.keys(cast) as Person[];
const all = { kind: null, unreadOnly: false };

describe("a person's notices", () => {
  it("are their own, unread first; nobody reads or marks another's", async () => {
    const w = await world();
    await told(w, "northLead", { title: "Old" });
    const [old] = await listNotices(w.scope("northLead"), all);
    const id = must(old).id;
    for (const person of everyone.filter((each) => each !== "northLead")) {
      expect(await listNotices(w.scope(person), all)).toEqual([]);
      expect(await transaction(w.scope(person), (tx) => readNotice(tx, id))).toBe(false);
    }
    expect(await transaction(w.scope("northLead"), (tx) => readNotice(tx, id))).toBe(true);
    await told(w, "northLead", { title: "New", kind: "reply" });
    const titles = async (filter: Parameters<typeof listNotices>[1]) =>
      (await listNotices(w.scope("northLead"), filter)).map(({ title, isRead }) => [title, isRead]);
    expect(await titles(all)).toEqual([
      ["New", false],
      ["Old", true],
    ]);
    expect(await titles({ kind: "mention", unreadOnly: false })).toEqual([["Old", true]]);
    expect(await titles({ kind: "mention", unreadOnly: true })).toEqual([]);
  });

  it("are mailable to nobody else, whatever ids are named", async () => {
    const w = await world();
    await told(w, "northLead");
    const ids = (await listNotices(w.scope("northLead"), all)).map((each) => each.id);
    expect(await listMailable(must(await findReader(w.system(), "northLead")).scope, ids)).toHaveLength(1);
    expect(await listMailable(must(await findReader(w.system(), "southLead")).scope, ids)).toEqual([]);
  });
});

describe("what comes by mail", () => {
  it("is chosen by each for themselves", async () => {
    const w = await world();
    expect((await getPreferences(w.scope("northLead"))).mention).toBe("at-once");
    await expect(preferencesOf(w.scope("southLead"), "northLead")).rejects.toThrow("own");
    await transaction(w.system(), (tx) => turnOff(tx, "northLead", ["mention"]));
    expect((await getPreferences(w.scope("northLead"))).mention).toBe("off");
    expect((await getPreferences(w.scope("southLead"))).mention).toBe("at-once");
    await expect(transaction(w.scope("southLead"), (tx) => turnOff(tx, "northLead", ["reply"]))).rejects.toThrow();
  });

  it("is turned off by a word that was signed here, and by no other", () => {
    const token = signStop("secret", { personId: "northLead", kinds: ["mention", "reply"] });
    expect(readStop("secret", token)).toEqual({ personId: "northLead", kinds: ["mention", "reply"] });
    expect(readStop("another", token)).toBeNull();
    const forged = Buffer.from(JSON.stringify(["southLead", "mention"])).toString("base64url");
    for (const other of [`${forged}.${token.split(".")[1]}`, token.slice(0, -1), "", ".", "a.b.c"]) {
      expect(readStop("secret", other)).toBeNull();
    }
  });
});

describe("the outbox", () => {
  it("is the administrator's to read, and the portal's to send", async () => {
    const w = await world();
    await told(w, "northLead");
    await transaction(w.system(), (tx) => gatherFor(tx, "northLead", ["at-once"], "test.example"));
    const id = (outboxOf(w)[0] as unknown as { id: string }).id;
    const asked = { state: null, before: null, limit: 10 };
    for (const person of everyone) {
      const scope = w.scope(person, "outbox.read");
      const may = person === "administrator";
      expect((await listOutbox(scope, asked)).length).toBe(may ? 1 : 0);
      expect((await countOutbox(scope)).waiting).toBe(may ? 1 : 0);
      expect((await getOutboxRow(scope, id)) !== undefined).toBe(may);
      expect(await listDueMessages(scope, 10)).toEqual([]);
      expect(await listPeopleToTell(scope)).toEqual([]);
      await expect(transaction(scope, (tx) => gatherFor(tx, "northLead", ["daily"], "test.example"))).rejects.toThrow();
    }
    expect(await listDueMessages(w.system(), 10)).toHaveLength(1);
  });

  it("gives a message that was refused another try, and one that was sent none", async () => {
    const w = await world();
    await told(w, "northLead");
    await transaction(w.system(), (tx) => gatherFor(tx, "northLead", ["at-once"], "test.example"));
    const id = (outboxOf(w)[0] as unknown as { id: string }).id;
    const state = (to: string) => w.database.raw.writer.prepare("update outbox set state = ?, attempts = 3").run(to);
    state("undeliverable");
    expect(await transaction(w.scope("administrator"), (tx) => tryAgain(tx, id))).toEqual({ ok: true });
    expect(outboxOf(w)[0]).toMatchObject({ state: "waiting", attempts: 0 });
    state("sent");
    expect(await transaction(w.scope("administrator"), (tx) => tryAgain(tx, id))).toEqual({
      ok: false,
      reason: "settled",
    });
  });
});

describe("people as mail meets them", () => {
  it("are found by the portal and by those who look after mail, by the roles they hold today", async () => {
    const w = await world();
    expect(must(await findReader(w.system(), "northLead")).scope.sight.trusts).toEqual(["trust-north"]);
    expect(await findReader(w.scope("northLead"), "southLead")).toBeUndefined();
    expect(await findReader(w.scope("northLead", "outbox.read"), "southLead")).toBeUndefined();
    expect(await findReader(w.scope("administrator", "outbox.read"), "southLead")).toBeDefined();
    w.database.raw.writer.exec("update role_held set to_on = '2026-05-13' where person_id = 'northLead'");
    expect(await findReader(w.system(), "northLead")).toBeUndefined();
  });

  it("see what is in their sight: a closed group's thread is its members', and the QI manager's", async () => {
    const w = await world();
    w.database.raw.writer.exec(`update "group" set access = 'members-only'`);
    const subject = { kind: "thread", id: aThread(w) };
    const seeing: Person[] = [];
    for (const person of everyone) if (await stillSees(w.scope(person), subject)) seeing.push(person);
    expect(seeing).toEqual(["qiManager", "sigChair"]);
    expect(await stillSees(w.scope("qiManager"), { kind: "thread", id: "none" })).toBe(false);
    expect(await stillSees(w.scope("qiManager"), { kind: "toString", id: "none" })).toBe(false);
  });
});

describe("a round-up", () => {
  it("is its writers' while it is a draft, and goes to everybody but guests", async () => {
    const w = await world();
    const draft = { title: "Round-up", fromOn: day("2026-05-08"), toOn: day("2026-05-14") };
    const { id } = await transaction(w.scope("administrator", "round-up.send"), (tx) => startRoundUp(tx, draft));
    for (const person of everyone) {
      const writes = person === "administrator" || person === "qiManager";
      expect((await getRoundUp(w.scope(person), id)) !== undefined).toBe(writes);
      expect((await listRoundUps(w.scope(person), null, 10)).length).toBe(writes ? 1 : 0);
    }
    w.database.raw.writer.prepare("update round_up set state = 'sent', sent_at = ?").run(w.now);
    for (const person of everyone) {
      expect((await getRoundUp(w.scope(person), id)) !== undefined).toBe(person !== "assessor");
    }
    expect(await listRoundUpReaders(w.scope("northLead", "round-up.send"))).toEqual([]);
    const readers = await listRoundUpReaders(w.scope("administrator", "round-up.send"));
    expect(readers.map(({ personId }) => personId).sort()).toEqual(
      everyone.filter((each) => each !== "assessor").sort(),
    );
  });

  it("names things of open groups alone, and to each reader what they may open", async () => {
    const w = await world();
    w.database.raw.writer.exec(
      `insert into "group" (id, network_id, slug, name, kind, purpose, status, source, access)
       values ('group-closed', 'network-test', 'closed', 'Closed group', 'sig', 'Test', 'active', 'test', 'members-only')`,
    );
    const open = aThread(w);
    aThread(w, "thread-closed", "group-closed");
    const found = await listItemsOf(w.scope("qiManager"), day("2026-05-14"), day("2026-05-14"));
    expect(found.map(({ id }) => id)).toEqual([open]);
    const picked = [
      { kind: "thread", id: open },
      { kind: "thread", id: "thread-closed" },
    ] as const;
    const shown = async (person: Person) => (await listPickedItems(w.scope(person), picked)).map(({ id }) => id);
    expect(await shown("qiManager")).toEqual([open]);
    expect(await shown("northViewer")).toEqual([open]);
    expect(await shown("patientVolunteer")).toEqual([]);
    w.now = moment("2026-05-20T09:00:00.000Z");
    expect(await listItemsOf(w.scope("qiManager"), day("2026-05-15"), day("2026-05-20"))).toEqual([]);
  });
});
