// Pages of notices, settings, unsubscribing, the outbox and the round-up, as people reach them.
import { describe, expect, it } from "vitest";
import { action as settle, loader as settings } from "../../app/routes/account.notifications";
import { loader as outbox } from "../../app/routes/admin.outbox._index";
import { action as attempt } from "../../app/routes/admin.outbox.$message.attempt";
import { loader as message } from "../../app/routes/admin.outbox.$message._index";
import { loader as notices } from "../../app/routes/notifications._index";
import { action as readOne } from "../../app/routes/notifications.$notice.reading";
import { action as readAll } from "../../app/routes/notifications.reading";
import { loader as roundUp } from "../../app/routes/round-ups.$roundUp._index";
import { loader as preview } from "../../app/routes/round-ups.$roundUp.preview";
import { action as sendIt } from "../../app/routes/round-ups.$roundUp.sending";
import { action as write } from "../../app/routes/round-ups.$roundUp.writing";
import { action as start } from "../../app/routes/round-ups.new";
import { action as stop, loader as stopPage } from "../../app/routes/unsubscribe.$token";
import { noticeKinds } from "../../app/domain/notices";
import { signStop } from "../../app/models/mail/stop-token.server";
import { gather } from "../../app/jobs/gather.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aThread, jobsOf, outboxOf, told } from "../support/builders-mail";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

interface Notices {
  unread: number;
  notices: { id: string; title: string; isRead: boolean }[];
}

const noticesOf = (w: World, person: Person, url = "/notifications") => shown<Notices>(w, notices, person, {}, url);

describe("notices", () => {
  it("are marked as read one at a time or all at once, by their own person alone", async () => {
    const w = await world();
    for (const title of ["One", "Two", "Three"]) await told(w, "northLead", { title });
    const [first] = (await noticesOf(w, "northLead")).notices;
    const notice = first?.id ?? "";
    expect((await send(w, readOne, "southLead", { notice }, {})).status).toBe(404);
    expect((await noticesOf(w, "northLead")).unread).toBe(3);
    expect((await send(w, readOne, "northLead", { notice }, {})).status).toBe(303);
    const now = await noticesOf(w, "northLead");
    expect(now.unread).toBe(2);
    expect(now.notices.at(-1)).toMatchObject({ id: notice, isRead: true });
    await send(w, readAll, "northLead", {}, {});
    expect((await noticesOf(w, "northLead")).unread).toBe(0);
    expect((await noticesOf(w, "northLead", "/notifications?show=unread")).notices).toEqual([]);
  });
});

const everyKind = (timing: string) => Object.fromEntries(Object.keys(noticeKinds).map((kind) => [kind, timing]));

describe("what comes by mail", () => {
  it("is kept for each kind, and a word that is no timing is refused", async () => {
    const w = await world();
    const act = await prepare(w, settle, "northLead", {}, { ...everyKind("weekly"), "round-up": "off" });
    const changed = await expectAudit(w, [{ did: "notice-preferences.changed" }], act);
    expect(changed.status).toBe(303);
    const page = await shown<{ kinds: { kind: string; timing: string }[] }>(w, settings, "northLead", {});
    expect(new Map(page.kinds.map(({ kind, timing }) => [kind, timing])).get("mention")).toBe("weekly");
    expect((await send(w, settle, "northLead", {}, everyKind("hourly"))).status).toBe(400);
  });

  it("is stopped by one press without signing in; opening the address changes nothing", async () => {
    const w = await world();
    const token = signStop(w.context().portal.cookieSecret, { personId: "northLead", kinds: ["mention"] });
    const kept = () => w.database.raw.writer.prepare("select kind, timing from notice_preference").all();
    expect((await open(w, stopPage, null, { token })).status).toBe(200);
    expect(kept()).toEqual([]);
    // as a mail program sends it: RFC 8058
    const answer = await send(w, stop, null, { token }, { "List-Unsubscribe": "One-Click" });
    expect(answer.status).toBe(303);
    expect(kept()).toEqual([{ kind: "mention", timing: "off" }]);
    expect((await send(w, stop, null, { token: `${token}x` }, {})).status).toBe(404);
  });
});

describe("the outbox", () => {
  it("shows messages with their words where nothing is sent, and to nobody else; a try again is recorded", async () => {
    const w = await world();
    await told(w, "northLead", { title: "Words of a message" });
    await gather(jobsOf(w), ["at-once"]);
    for (const person of ["qiManager", "northLead", "boardMember"] as const) {
      expect((await open(w, outbox, person, {})).status).toBe(403);
    }
    const page = await shown<{ messages: { id: string; href: string | null }[] }>(w, outbox, "administrator", {});
    const id = page.messages[0]?.id ?? "";
    const read = await shown<{ message: { subject: string; text: string } }>(w, message, "administrator", {
      message: id,
    });
    expect(read.message.subject).toBe("Words of a message");
    expect(read.message.text).not.toMatch(/unsubscribe/);
    w.database.raw.writer.exec("update outbox set state = 'undeliverable'");
    const act = await prepare(w, attempt, "administrator", { message: id }, {});
    await expectAudit(w, [{ did: "message.tried-again" }], act);
    expect(outboxOf(w)[0]?.state).toBe("waiting");
  });

  it("shows no words of a message in production", async () => {
    const w = await world();
    await told(w, "northLead");
    await gather(jobsOf(w), ["at-once"]);
    const context = w.context();
    const portal = {
      ...context.portal,
      isDemonstration: false,
      config: { ...context.portal.config, mode: "production" },
    };
    const inProduction: World = {
      ...w,
      args: async (...given) => ({ ...(await w.args(...given)), context: { ...context, portal } as never }),
    };
    const page = await shown<{ messages: { id: string; href: string | null }[] }>(
      inProduction,
      outbox,
      "administrator",
      {},
    );
    expect(page.messages[0]?.href).toBeNull();
    const id = page.messages[0]?.id ?? "";
    expect((await open(inProduction, message, "administrator", { message: id })).status).toBe(404);
  });
});

describe("a round-up", () => {
  const period = {
    "from-day": "8",
    "from-month": "5",
    "from-year": "2026",
    "to-day": "14",
    "to-month": "5",
    "to-year": "2026",
  };
  const started = async (w: World) => {
    const answer = await send(w, start, "qiManager", {}, { title: "Round-up", ...period });
    return /\/round-ups\/([^/]+)\/writing/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  };

  it("is written, seen as mail, sent once, and kept; a second press sends nothing", async () => {
    const w = await world();
    const thread = aThread(w);
    const roundUpId = await started(w);
    const params = { roundUp: roundUpId };
    const words = { title: "Week 20", words: "## Hello\n\nAll well.", items: `thread:${thread}`, version: "1" };
    expect((await send(w, write, "administrator", params, words)).status).toBe(303);
    const asMail = await shown<{ subject: string; text: string }>(w, preview, "qiManager", params);
    expect(asMail.subject).toBe("Week 20");
    expect(asMail.text).toContain("A thread");
    const act = await prepare(w, sendIt, "qiManager", params, { version: "2" });
    await expectAudit(w, [{ did: "round-up.sent" }], act);
    expect(outboxOf(w)).toHaveLength(10);
    await expectNoAudit(w, await prepare(w, sendIt, "qiManager", params, { version: "2" }));
    await expectNoAudit(w, await prepare(w, sendIt, "administrator", params, { version: "3" }));
    expect(outboxOf(w)).toHaveLength(10);
    const page = await shown<{ wordsHtml: string; items: { title: string }[] }>(w, roundUp, "northViewer", params);
    expect(page.wordsHtml).toContain("All well.");
    expect(page.items.map(({ title }) => title)).toEqual(["A thread"]);
    expect((await shown<{ items: unknown[] }>(w, roundUp, "patientVolunteer", params)).items).toEqual([]);
    expect((await send(w, write, "qiManager", params, { ...words, version: "3" })).status).toBe(404);
  });

  it("that somebody else changed meanwhile is neither overwritten nor sent", async () => {
    const w = await world();
    const params = { roundUp: await started(w) };
    await send(w, write, "administrator", params, { title: "Theirs", words: "", version: "1" });
    const mine = { title: "Mine", words: "Kept", version: "1" };
    const answer = await send(w, write, "qiManager", params, mine);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ typed: mine });
    expect((await send(w, sendIt, "qiManager", params, { version: "1" })).status).toBe(409);
    expect(outboxOf(w)).toEqual([]);
  });

  it("of a period that ends before it begins is refused", async () => {
    const w = await world();
    const answer = await send(w, start, "qiManager", {}, { title: "Round-up", ...period, "to-month": "4" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: { to: expect.stringContaining("after the first day") } });
  });
});
