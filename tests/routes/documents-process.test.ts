// A protocol's road from draft through consultation and approval to publication, what is refused on the way, and what follows:
// review, the next version, withdrawal and proposals. All by requests, as people send them.
import { describe, expect, it } from "vitest";
import { action as askApproval, loader as approvalNew } from "../../app/routes/documents.$document.approval.new";
import { action as openConsultation } from "../../app/routes/documents.$document.consultation.new";
import { action as settle } from "../../app/routes/documents.$document.proposals.$thread";
import { loader as proposals } from "../../app/routes/documents.$document.proposals._index";
import { action as publish, loader as publishPage } from "../../app/routes/documents.$document.publish";
import { action as giveBack } from "../../app/routes/documents.$document.return";
import { action as startReview } from "../../app/routes/documents.$document.review._index";
import { action as confirmReview } from "../../app/routes/documents.$document.review.confirmation";
import {
  action as approve,
  loader as approvalPage,
} from "../../app/routes/documents.$document.versions.$version.approval";
import { action as state } from "../../app/routes/documents.$document.versions.$version.consultation.$trust";
import { loader as consultationPage } from "../../app/routes/documents.$document.versions.$version.consultation._index";
import { action as close } from "../../app/routes/documents.$document.versions.$version.consultation.closing";
import { action as decide } from "../../app/routes/documents.$document.versions.$version.consultation.comments.$comment";
import { loader as commentsCsv } from "../../app/routes/documents.$document.versions.$version.consultation.comments[.]csv";
import { action as comment } from "../../app/routes/documents.$document.versions.$version.consultation.comments._index";
import { action as extend } from "../../app/routes/documents.$document.versions.$version.consultation.extension";
import { loader as positionsCsv } from "../../app/routes/documents.$document.versions.$version.consultation.positions[.]csv";
import { action as withdraw, loader as withdrawPage } from "../../app/routes/documents.$document.withdraw";
import { expectNoAudit } from "../support/audit";
import { membersOnly, moreTrusts } from "../support/builders-adoption";
import { moment, world, type Person, type World } from "../support/world";
import {
  approved,
  asked,
  closed,
  commented,
  dateFields,
  decided,
  history,
  members,
  opened,
  opening,
  published,
  publishing,
  seen,
  stated,
} from "./documents-process-calls";
import { open, prepare, send, shown } from "./workspace-calls";
import { aDraft } from "../support/builders-documents-process";

const spine = "document-spine";
const of = (version = "1.0", more: Record<string, string> = {}) => ({ document: spine, version, ...more });
const five = ["trust-east", "trust-mid", "trust-north", "trust-south", "trust-west"];

/** A draft of the MRI group's, five trusts, and two members beside the chair. */
async function begun(): Promise<World> {
  const w = await world();
  await moreTrusts(w);
  await members(w, "northLead", "southLead");
  await aDraft(w, spine);
  return w;
}

async function consulted(): Promise<World> {
  const w = await begun();
  await opened(w, spine, five);
  return w;
}

async function inApproval(): Promise<World> {
  const w = await consulted();
  await closed(w, spine);
  await asked(w, spine, ["northLead", "southLead"], 2);
  return w;
}

async function isPublished(): Promise<World> {
  const w = await inApproval();
  await approved(w, spine, "northLead", "southLead");
  await published(w, spine);
  return w;
}

function stateOf(w: World, version = "1.0"): string {
  const [major, minor] = version.split(".");
  return w.database.raw.writer
    .prepare("select state from document_version where document_id = ? and major = ? and minor = ?")
    .pluck()
    .get(spine, Number(major), Number(minor)) as string;
}

interface Shown {
  readonly counts: readonly { word: string; count: number }[];
  readonly rows: readonly { short: string; position: string; note: string | null; onBehalf: boolean }[];
  readonly comments: readonly { words: string; outcomeText: string | null; position: string | null }[];
}

describe("a protocol goes from draft to publication", () => {
  it("through a consultation with silent trusts, comments that are decided, and its quorum", async () => {
    const w = await begun();
    await opened(w, spine, five);
    expect(stateOf(w)).toBe("consultation");

    await stated(w, spine, "northLead", "north", { position: "agree" });
    await stated(w, spine, "southLead", "south", { position: "disagree", note: "Slots are too short" });
    await stated(w, spine, "qiManager", "mid", { position: "agree with changes", note: "Add STIR" });
    const add = await commented(w, spine, "northContributor", "Say who checks the scan");
    const refuse = await commented(w, spine, "southLead", "Shorten section 2");

    const early = await shown<Shown>(w, consultationPage, "southViewer", of());
    expect(early.rows.map(({ short, position }) => `${short}: ${position}`)).toEqual([
      "EAST: no reply",
      "MID: agree with changes",
      "NORTH: agree",
      "SOUTH: disagree",
      "WEST: no reply",
    ]);
    expect(early.rows.find(({ short }) => short === "MID")?.onBehalf).toBe(true);
    expect(early.counts.map(({ word, count }) => `${count} ${word}`)).toEqual([
      "1 agree",
      "1 agree with changes",
      "1 disagree",
      "0 no view",
      "2 no reply",
    ]);

    await decided(w, spine, add, { outcome: "adopted", outcomeWords: "In section 6" });
    await decided(w, spine, refuse, { outcome: "not adopted", outcomeWords: "Times from four trusts show it fits" });
    await closed(w, spine);
    await asked(w, spine, ["northLead", "southLead", "sigChair"], 2);
    await approved(w, spine, "northLead", "sigChair");
    await published(w, spine);

    expect(stateOf(w)).toBe("published");
    expect(history(w, spine)).toEqual([
      "started",
      "consultation-opened",
      "position-recorded",
      "position-recorded",
      "position-recorded",
      "comment-added",
      "comment-added",
      "comment-decided",
      "comment-decided",
      "consultation-closed",
      "approval-asked",
      "approved",
      "approved",
      "published",
    ]);
    const late = await shown<Shown>(w, consultationPage, "southViewer", of());
    expect(late.comments.map(({ outcomeText }) => outcomeText)).toEqual([
      "Adopted. In section 6",
      "Not adopted. Times from four trusts show it fits",
    ]);
  });

  it("whose positions and comments are files of exactly what the page shows", async () => {
    const w = await consulted();
    await stated(w, spine, "northLead", "north", { position: "disagree", note: "=1+1" });
    await commented(w, spine, "northContributor", "Say who checks");
    const positions = await (await open(w, positionsCsv, "southViewer", of())).text();
    expect(positions.split("\r\n").filter((line) => line !== "")).toHaveLength(6);
    expect(positions).toContain(`Northfield,disagree,"'=1+1",14 May 2026,northLead,no`);
    const comments = await (await open(w, commentsCsv, "southViewer", of())).text();
    expect(comments).toContain("Northfield,disagree,,Say who checks");
  });
});

describe("a consultation", () => {
  it.each([
    ["without a question", { question: "" }, "question"],
    ["that closes today", dateFields("closesOn", "2026-05-14"), "closesOn"],
    ["of no trust", { trusts: "" }, "trusts"],
  ])("%s is not opened, and what was typed stays", async (_, fields, field) => {
    const w = await begun();
    const whole = { ...opening, trusts: five.join("\n"), ...seen(w, spine), ...fields };
    const answer = await send(w, openConsultation, "sigChair", { document: spine }, whole);
    expect(answer.status).toBe(400);
    const { errors, typed } = (await answer.json()) as {
      errors: Record<string, string>;
      typed: Record<string, string>;
    };
    expect(Object.keys(errors)).toContain(field);
    expect(typed).toMatchObject(fields.question === "" ? {} : { question: opening.question });
    expect(stateOf(w)).toBe("draft");
  });

  it("of a draft that somebody changed meanwhile is not opened", async () => {
    const w = await begun();
    const whole = { ...opening, trusts: five.join("\n"), seenVersion: "7" };
    const act = await prepare(w, openConsultation, "sigChair", { document: spine }, whole);
    const answer = await expectNoAudit(w, act);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ typed: { question: opening.question } });
    expect(stateOf(w)).toBe("draft");
  });

  it("takes a position from each trust's own lead alone, or from the QI manager on its behalf", async () => {
    const w = await consulted();
    for (const person of ["northContributor", "northViewer", "southLead", "sigChair", "boardMember"] as const) {
      const fields = { seenVersion: "0", position: "agree" };
      const answer = await send(w, state, person, of("1.0", { trust: "north" }), fields);
      expect(answer.status, person).toBe(403);
    }
    await stated(w, spine, "northLead", "north", { position: "agree" });
  });

  it.each(["agree with changes", "disagree"])("needs words with %s", async (position) => {
    const w = await consulted();
    const fields = { seenVersion: "0", position };
    const answer = await send(w, state, "northLead", of("1.0", { trust: "north" }), fields);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: { note: expect.any(String) } });
  });

  it("refuses a position that another recorded meanwhile, and keeps what was typed", async () => {
    const w = await consulted();
    await stated(w, spine, "qiManager", "north", { position: "no view" });
    const fields = { seenVersion: "0", position: "disagree", note: "Mine" };
    const late = await send(w, state, "northLead", of("1.0", { trust: "north" }), fields);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { note: "Mine" } });
    await stated(w, spine, "northLead", "north", { position: "agree", seenVersion: "1" });
  });

  it("asks nothing of a trust that it does not name", async () => {
    const w = await begun();
    await opened(w, spine, ["trust-north"]);
    const fields = { seenVersion: "0", position: "agree" };
    expect((await send(w, state, "southLead", of("1.0", { trust: "south" }), fields)).status).toBe(404);
  });

  it("takes no position and no comment after its last day, though nobody closed it", async () => {
    const w = await consulted();
    w.now = moment("2026-08-01T09:00:00.000Z");
    const fields = { seenVersion: "0", position: "agree" };
    expect((await send(w, state, "northLead", of("1.0", { trust: "north" }), fields)).status).toBe(409);
    expect((await send(w, comment, "northLead", of(), { words: "Late" })).status).toBe(409);
    expect(w.database.raw.writer.prepare("select count(*) from consultation_comment").pluck().get()).toBe(0);
  });

  it("is extended to a later day, and never to an earlier one", async () => {
    const w = await consulted();
    const to = (day: string) => ({ ...dateFields("closesOn", day), ...seen(w, spine) });
    expect((await send(w, extend, "sigChair", of(), to("2026-07-01"))).status).not.toBe(303);
    expect((await send(w, extend, "sigChair", of(), to("2026-08-31"))).status).toBe(303);
    const until = w.database.raw.writer.prepare("select closes_on from consultation").pluck().get();
    expect(until).toBe("2026-08-31");
    expect(history(w, spine).at(-1)).toBe("consultation-extended");
  });

  it("closes before its last day with a reason only", async () => {
    const w = await consulted();
    const answer = await send(w, close, "sigChair", of(), { ...seen(w, spine) });
    expect([400, 409]).toContain(answer.status);
    expect(stateOf(w)).toBe("consultation");
    await closed(w, spine, "Every trust has answered in the meeting");
  });

  it("lets nobody adopt or refuse a comment but those who keep the document, and a refusal needs its reason", async () => {
    const w = await consulted();
    const id = await commented(w, spine, "northContributor", "Say who checks");
    const at = of("1.0", { comment: id });
    const adopted = { seenVersion: "1", outcome: "adopted" };
    for (const person of ["northContributor", "northLead", "southViewer"] as const) {
      expect((await send(w, decide, person, at, adopted)).status, person).toBe(403);
    }
    const bare = await send(w, decide, "sigChair", at, { seenVersion: "1", outcome: "not adopted" });
    expect(bare.status).toBe(400);
    expect(await bare.json()).toMatchObject({ errors: { outcomeWords: expect.any(String) } });
    expect((await send(w, decide, "sigChair", at, { ...adopted, seenVersion: "4" })).status).toBe(409);
    await decided(w, spine, id, adopted);
  });

  it("does not exist for those who do not see the group", async () => {
    const w = await consulted();
    await membersOnly(w);
    expect((await open(w, consultationPage, "northViewer", of())).status).toBe(404);
    expect((await open(w, positionsCsv, "northContributor", of())).status).toBe(404);
    const fields = { seenVersion: "0", position: "agree" };
    expect((await send(w, comment, "northContributor", of(), { words: "Mine" })).status).toBe(404);
    expect((await open(w, consultationPage, "assessor", of())).status).toBe(403);
    expect((await send(w, state, "northLead", of("1.0", { trust: "north" }), fields)).status).toBe(303);
  });
});

describe("approval", () => {
  it("is not asked for while the consultation is open, nor while a comment waits", async () => {
    const w = await consulted();
    const ask = () => {
      const fields = { approvers: "northLead", approvalsNeeded: "1", ...seen(w, spine) };
      return send(w, askApproval, "sigChair", { document: spine }, fields);
    };
    const id = await commented(w, spine, "northLead", "Say who checks");
    const open = await ask();
    expect(open.status).toBe(409);
    expect(await open.json()).toMatchObject({ typed: { approvers: "northLead" } });
    await closed(w, spine);
    expect((await ask()).status).toBe(409);
    await decided(w, spine, id, { outcome: "adopted" });
    expect((await ask()).status).toBe(303);
  });

  it("needs as many people as its quorum", async () => {
    const w = await begun();
    const fields = { approvers: "northLead", approvalsNeeded: "2", ...seen(w, spine) };
    const answer = await send(w, askApproval, "sigChair", { document: spine }, fields);
    expect([400, 409]).toContain(answer.status);
    expect(stateOf(w)).toBe("draft");
  });

  it("offers the group's people, without its guests", async () => {
    const w = await begun();
    const { people } = await shown<{ people: { id: string }[] }>(w, approvalNew, "sigChair", { document: spine });
    expect(people.map(({ id }) => id)).toEqual(["northLead", "sigChair", "southLead"]);
  });

  it("is given by those who were named, for themselves, and a refusal needs words", async () => {
    const w = await inApproval();
    const yes = { decision: "approved", ...seen(w, spine) };
    for (const person of ["sigChair", "qiManager", "northViewer"] as const) {
      expect((await send(w, approve, person, of(), yes)).status, person).toBe(403);
    }
    const bare = await send(w, approve, "northLead", of(), { decision: "declined", ...seen(w, spine) });
    expect(bare.status).toBe(400);
    expect(await bare.json()).toMatchObject({ errors: { note: expect.any(String) } });
    await approved(w, spine, "northLead");
    const page = await shown<{ approval: { approved: number; needed: number } }>(w, approvalPage, "southViewer", of());
    expect(page.approval).toMatchObject({ approved: 1, needed: 2 });
  });

  it("below its quorum publishes nothing", async () => {
    const w = await inApproval();
    await approved(w, spine, "northLead");
    const page = await shown<{ isPossible: boolean; checks: { key: string; isMet: boolean; words: string }[] }>(
      w,
      publishPage,
      "sigChair",
      { document: spine },
    );
    expect(page.isPossible).toBe(false);
    expect(page.checks.find(({ isMet }) => !isMet)).toMatchObject({
      key: "approval",
      words: "1 of 2 approvals given",
    });
    const fields = { ...publishing, ...seen(w, spine) };
    const answer = await send(w, publish, "sigChair", { document: spine }, fields);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ typed: { changeNote: publishing.changeNote } });
    expect(stateOf(w)).toBe("approval");
  });

  it("goes back to draft with a reason, and begins anew", async () => {
    const w = await inApproval();
    await approved(w, spine, "northLead", "southLead");
    const at = { document: spine };
    expect((await send(w, giveBack, "sigChair", at, seen(w, spine))).status).toBe(400);
    expect((await send(w, giveBack, "northLead", at, { reason: "No", ...seen(w, spine) })).status).toBe(403);
    expect((await send(w, giveBack, "sigChair", at, { reason: "Section 2 is wrong", ...seen(w, spine) })).status).toBe(
      303,
    );
    expect(stateOf(w)).toBe("draft");
    await asked(w, spine, ["northLead"], 1);
    expect((await send(w, publish, "sigChair", at, { ...publishing, ...seen(w, spine) })).status).toBe(409);
    await approved(w, spine, "northLead");
    await published(w, spine);
  });
});

describe("a published version", () => {
  it("is published by those who keep the document alone", async () => {
    const w = await inApproval();
    await approved(w, spine, "northLead", "southLead");
    for (const person of ["northLead", "northViewer", "boardMember"] as const) {
      const fields = { ...publishing, ...seen(w, spine) };
      expect((await send(w, publish, person, { document: spine }, fields)).status, person).toBe(403);
    }
    const past = { ...publishing, ...dateFields("reviewOn", "2026-05-01"), ...seen(w, spine) };
    expect((await send(w, publish, "sigChair", { document: spine }, past)).status).toBe(400);
    expect((await send(w, publish, "sigChair", { document: spine }, { ...publishing, seenVersion: "99" })).status).toBe(
      409,
    );
    expect(stateOf(w)).toBe("approval");
  });

  it("is reviewed and confirmed with the day of its next review", async () => {
    const w = await isPublished();
    const at = { document: spine };
    const confirmed = { words: "No new guidance", ...dateFields("reviewOn", "2029-01-31") };
    expect((await send(w, confirmReview, "sigChair", at, { ...confirmed, ...seen(w, spine) })).status).toBe(409);
    expect((await send(w, startReview, "northLead", at, seen(w, spine))).status).toBe(403);
    expect((await send(w, startReview, "sigChair", at, seen(w, spine))).status).toBe(303);
    expect(stateOf(w)).toBe("under-review");
    expect((await send(w, confirmReview, "sigChair", at, { ...confirmed, ...seen(w, spine) })).status).toBe(303);
    expect(stateOf(w)).toBe("published");
    expect(w.database.raw.writer.prepare("select review_on from document").pluck().get()).toBe("2029-01-31");
    expect(history(w, spine).slice(-2)).toEqual(["review-started", "review-confirmed"]);
  });

  it("is withdrawn with a reason by those who keep it, and says before who is told", async () => {
    const w = await isPublished();
    const at = { document: spine };
    const before = await shown<{ using: unknown[] }>(w, withdrawPage, "sigChair", at);
    expect(before.using).toEqual([]);
    await w.database.writer
      .insertInto("adoption")
      .values({
        id: "adoption-north",
        document_id: spine,
        version_id: w.database.raw.writer.prepare("select id from document_version").pluck().get() as string,
        trust_id: "trust-north",
        position: "adopted",
        difference: null,
        reason: null,
        file_id: null,
        number: 1,
        recorded_at: w.now,
        recorded_by: "northLead",
        on_behalf: 0,
      })
      .execute();
    const after = await shown<{ using: { short: string }[] }>(w, withdrawPage, "sigChair", at);
    expect(after.using.map(({ short }) => short)).toEqual(["NORTH"]);
    expect((await send(w, withdraw, "sigChair", at, seen(w, spine))).status).toBe(400);
    const reason = { reason: "National guidance replaces it", ...seen(w, spine) };
    expect((await send(w, withdraw, "southLead", at, reason)).status).toBe(403);
    expect((await send(w, withdraw, "sigChair", at, reason)).status).toBe(303);
    expect(stateOf(w)).toBe("withdrawn");
    const told = w.database.raw.writer
      .prepare("select person_id from notice where once_key like '%withdrawn%'")
      .pluck()
      .all();
    expect(told).toContain("northLead");
  });
});

describe("a proposal to change a document", () => {
  async function proposed(): Promise<World> {
    const w = await isPublished();
    w.database.raw.writer.exec(`
      insert into thread (id, network_id, group_id, title, version, posts, last_post_at, created_at, created_by)
        values ('thread-stir', 'network-test', 'group-mri', 'STIR for every scan', 1, 0, '${w.now}', '${w.now}', 'southLead');
      insert into document_proposal (id, document_id, thread_id, words, proposed_at, proposed_by, version)
        values ('proposal-stir', '${spine}', 'thread-stir', 'Make STIR routine', '${w.now}', 'southLead', 1);
    `);
    return w;
  }
  const at = { document: spine, thread: "thread-stir" };

  it("is read with its discussion by everybody who sees the document, and settled by those who keep it", async () => {
    const w = await proposed();
    const page = () =>
      shown<{ open: { thread: { href: string } }[]; settled: unknown[] }>(w, proposals, "northViewer", at);
    expect((await page()).open.map(({ thread }) => thread.href)).toEqual(["/threads/thread-stir"]);
    const up = { outcome: "taken up", outcomeWords: "In the next version", seenVersion: "1" };
    expect((await send(w, settle, "southLead", at, up)).status).toBe(403);
    expect((await send(w, settle, "sigChair", at, { ...up, seenVersion: "3" })).status).toBe(409);
    expect((await send(w, settle, "sigChair", at, up)).status).toBe(303);
    expect(await page()).toMatchObject({ open: [], settled: [{}] });
    expect(history(w, spine).at(-1)).toBe("proposal-settled");
  });

  it("is not put aside without a reason", async () => {
    const w = await proposed();
    const answer = await send(w, settle, "sigChair", at, { outcome: "not taken up", seenVersion: "1" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: { outcomeWords: expect.any(String) } });
  });
});

describe("everything that keepers do", () => {
  it.each([
    ["asks trusts", openConsultation],
    ["asks for approval", askApproval],
    ["goes back to draft", giveBack],
    ["publishes", publish],
    ["reviews", startReview],
    ["confirms", confirmReview],
    ["withdraws", withdraw],
  ] as const)("%s: refused to members with 403, and out of sight it does not exist", async (_, action) => {
    const w = await begun();
    const statusFor = async (person: Person, document = spine) =>
      (await send(w, action, person, { document }, { seenVersion: "1" })).status;
    expect(await statusFor("northLead")).toBe(403);
    expect(await statusFor("sigChair", "nowhere")).toBe(404);
    await membersOnly(w);
    w.database.raw.writer.exec(`
      insert into "group" (id, network_id, slug, name, kind, purpose, status, source)
        values ('group-ct', 'network-test', 'ct', 'CT special interest group', 'sig', 'Test', 'active', 'test');
      update role_held set group_id = 'group-ct' where person_id = 'southLead' and group_id is not null;
    `);
    expect(await statusFor("southLead")).toBe(404);
    expect(await statusFor("northLead")).toBe(403);
  });
});
