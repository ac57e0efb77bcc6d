// A document from its first draft to withdrawal, by its models: who sees it, what the rules refuse, and what each step leaves behind.
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../app/domain/dates";
import type { DocumentDetails } from "../../app/domain/forms/documents";
import { askApproval, decideApproval, listApprovals, returnToDraft } from "../../app/models/documents/approvals.server";
import { addComment, decideComment, recordPosition } from "../../app/models/documents/consultation-comments.server";
import {
  closeConsultation,
  extendConsultation,
  getConsultation,
  listConsultations,
  listTrustsToAsk,
  openConsultation,
} from "../../app/models/documents/consultations.server";
import { listDocumentEvents } from "../../app/models/documents/document-events.server";
import { getDocument, getVersion, getVersionFile, readVersionText } from "../../app/models/documents/documents.server";
import { changeDetails, startDocument, startVersion, writeDraft } from "../../app/models/documents/drafting.server";
import { listDocumentsOfGroup } from "../../app/models/documents/group-documents.server";
import { listProposals, proposeChange, settleProposal } from "../../app/models/documents/proposals.server";
import {
  confirmReview,
  publishVersion,
  startReview,
  withdrawDocument,
} from "../../app/models/documents/publishing.server";
import { listSharedDocuments } from "../../app/models/documents/adoption-documents.server";
import { getGroupById } from "../../app/models/groups.server";
import type { Scope } from "../../app/models/scope.server";
import { transaction } from "../../app/models/transaction.server";
import { listAskedByDocuments } from "../../app/reports/asked/documents.server";
import { must } from "../support/builders";
import { membersOnly } from "../support/builders-adoption";
import { members } from "../routes/documents-process-calls";
import { world, type Person, type World } from "../support/world";

const details: DocumentDetails = {
  title: "Spine protocol",
  kind: "protocol",
  ownerId: null,
  reviewOn: null,
  asksAcknowledgement: true,
  approvalsNeeded: 2,
  tags: [{ kind: "modality", tag: "MRI" }],
  criteria: [{ edition: "qsi-2021-working", code: "5.5.3" }],
};
const reviewOn = "2028-05-01" as IsoDate;
const closesOn = "2026-06-30" as IsoDate;

async function aDraft(w: World, body = "Scan the spine."): Promise<string> {
  const chair = w.scope("sigChair");
  const group = must(await getGroupById(chair, "group-mri"));
  const started = await transaction(chair, (tx) => startDocument(tx, group, details, { form: "text", body }));
  if (!started.ok) throw new Error(started.reason);
  return started.id;
}

/** A step as one person, with the document as they see it now. */
async function step<Result>(
  w: World,
  person: Person,
  id: string,
  act: (tx: Scope, document: NonNullable<Awaited<ReturnType<typeof getDocument>>>, seen: number) => Promise<Result>,
): Promise<Result> {
  const scope = w.scope(person);
  const document = must(await getDocument(scope, id));
  return transaction(scope, (tx) => act(tx, document, (document.inMaking ?? document.current)?.version ?? 0));
}

const consult = (w: World, id: string) =>
  step(w, "sigChair", id, (tx, document, seen) =>
    openConsultation(
      tx,
      document,
      { question: "Does it fit?", closesOn, trusts: ["trust-north", "trust-south"] },
      seen,
    ),
  );

async function consultation(w: World, id: string, person: Person = "sigChair") {
  const document = must(await getDocument(w.scope(person), id));
  return must(await getConsultation(w.scope(person), document, must(document.inMaking).words));
}

async function approve(w: World, id: string, ...people: Person[]) {
  for (const person of people) {
    const done = await step(w, person, id, (tx, document) =>
      decideApproval(tx, document, must(document.inMaking), { decision: "approved", note: null }),
    );
    expect(done, person).toEqual({ ok: true });
  }
}

const publish = (w: World, id: string) =>
  step(w, "sigChair", id, (tx, document, seen) =>
    publishVersion(tx, document, { reviewOn, changeNote: "What changed" }, seen),
  );

async function published(w: World): Promise<string> {
  await members(w, "northLead", "southLead");
  const id = await aDraft(w);
  const asked = { approvers: ["northLead", "southLead"], needed: 2 };
  expect(await step(w, "sigChair", id, (tx, document, seen) => askApproval(tx, document, asked, seen))).toEqual({
    ok: true,
  });
  await approve(w, id, "northLead", "southLead");
  expect(await publish(w, id)).toEqual({ ok: true });
  return id;
}

describe("a draft", () => {
  it("is there for those who write in its group, and for nobody else", async () => {
    const w = await world();
    const id = await aDraft(w);
    const chair = w.scope("sigChair");
    const document = must(await getDocument(chair, id));
    expect(document.inMaking).toMatchObject({ words: "1.0", state: "draft" });
    expect(document.mayKeep).toBe(true);
    expect(must(await getDocument(w.scope("qiManager"), id)).mayKeep).toBe(true);
    for (const person of ["northLead", "northViewer", "boardMember", "patientVolunteer", "assessor"] as const) {
      const scope = w.scope(person);
      expect(await getDocument(scope, id), person).toBeUndefined();
      expect(await listDocumentsOfGroup(scope, document.group), person).toEqual([]);
      expect(await listSharedDocuments(scope), person).toEqual([]);
    }
    expect(await listDocumentsOfGroup(chair, document.group)).toMatchObject([{ id, state: "draft", words: "1.0" }]);
  });

  it("is changed by one person at a time", async () => {
    const w = await world();
    const id = await aDraft(w);
    const change = { body: "Scan the whole spine.", changeNote: "Whole spine", material: true };
    const write = () => step(w, "sigChair", id, (tx, document) => writeDraft(tx, document, change, 1));
    expect(await write()).toEqual({ ok: true });
    expect(await write()).toEqual({ ok: false, reason: "changed" });
    const document = must(await getDocument(w.scope("sigChair"), id));
    expect(await readVersionText(w.scope("sigChair"), document, must(document.inMaking).id)).toBe(change.body);
  });

  it("has details that one person at a time changes, and an owner of its group", async () => {
    const w = await world();
    const id = await aDraft(w);
    const change = (to: Partial<DocumentDetails>, seen: number) =>
      step(w, "sigChair", id, (tx, document) => changeDetails(tx, document, { ...details, ...to }, seen));
    expect(await change({ ownerId: "southViewer" }, 1)).toEqual({ ok: false, reason: "owner" });
    expect(await change({ title: "Whole spine protocol" }, 1)).toEqual({ ok: true });
    expect(await change({ title: "Other" }, 1)).toEqual({ ok: false, reason: "changed" });
    expect(must(await getDocument(w.scope("sigChair"), id)).title).toBe("Whole spine protocol");
  });
});

describe("a consultation", () => {
  it("shows the draft to everybody who sees the group, and counts the silent", async () => {
    const w = await world();
    const id = await aDraft(w);
    expect(await consult(w, id)).toMatchObject({ ok: true });
    const asked = await listAskedByDocuments(w.scope("northLead"));
    expect(asked.map(({ what }) => what)).toEqual(["Say where NORTH stands on Spine protocol, draft 1.0"]);
    const given = { trustId: "trust-north", position: "agree" as const, note: null };
    const current = await consultation(w, id, "northLead");
    expect(
      await step(w, "northLead", id, (tx, document) => recordPosition(tx, document, current, given, 0, false)),
    ).toEqual({ ok: true });
    expect((await consultation(w, id)).counts).toMatchObject({ agree: 1, "no reply": 1 });
    expect(await listAskedByDocuments(w.scope("northLead"))).toEqual([]);
  });

  it("takes one position for each trust that was asked, with words where it does not agree, until it closes", async () => {
    const w = await world();
    const id = await aDraft(w);
    await consult(w, id);
    const state = async (
      to: { position: "agree" | "disagree"; note: string | null; trustId?: string },
      seen: number,
    ) => {
      const current = await consultation(w, id);
      const given = { trustId: "trust-north", ...to };
      return step(w, "northLead", id, (tx, document) => recordPosition(tx, document, current, given, seen, false));
    };
    expect(await state({ position: "disagree", note: null }, 0)).toEqual({ ok: false, reason: "words" });
    expect(await state({ position: "agree", note: null, trustId: "elsewhere" }, 0)).toMatchObject({
      reason: "not-asked",
    });
    expect(await state({ position: "agree", note: null }, 0)).toEqual({ ok: true });
    expect(await state({ position: "disagree", note: "Slots" }, 0)).toEqual({ ok: false, reason: "changed" });
    expect(await state({ position: "disagree", note: "Slots" }, 1)).toEqual({ ok: true });
    w.now = "2026-07-01T09:00:00.000Z" as typeof w.now;
    expect(await state({ position: "agree", note: null }, 2)).toEqual({ ok: false, reason: "closed" });
    const late = await consultation(w, id);
    const later = "2026-07-20" as IsoDate;
    const extend = (to: IsoDate) =>
      step(w, "sigChair", id, (tx, document, seen) => extendConsultation(tx, document, late, to, seen));
    expect(await extend(closesOn)).toEqual({ ok: false, reason: "not-later" });
    expect(await extend(later)).toEqual({ ok: true });
    expect(await state({ position: "agree", note: null }, 2)).toEqual({ ok: true });
  });

  it("ends with every comment adopted or given a reason, before anybody approves", async () => {
    const w = await world();
    await members(w, "northLead", "southLead");
    const id = await aDraft(w);
    await consult(w, id);
    const said = { trustId: "trust-north", aboutPart: "2", words: "Add STIR" };
    const open = await consultation(w, id);
    expect(await step(w, "northLead", id, (tx, document) => addComment(tx, document, open, said))).toMatchObject({
      ok: true,
    });
    const ask = () =>
      step(w, "sigChair", id, (tx, document, seen) =>
        askApproval(tx, document, { approvers: ["northLead", "southLead"], needed: 2 }, seen),
      );
    expect(await ask()).toEqual({ ok: false, reason: "consultation-open" });
    const close = async (reason: string | null) => {
      const current = await consultation(w, id);
      return step(w, "sigChair", id, (tx, document, seen) => closeConsultation(tx, document, current, reason, seen));
    };
    expect(await close(null), "before its day a reason is asked for").toEqual({ ok: false, reason: "reason" });
    expect(await close("Everybody has answered")).toEqual({ ok: true });
    expect(await ask()).toEqual({ ok: false, reason: "undecided" });
    expect((await listAskedByDocuments(w.scope("sigChair"))).map(({ what }) => what)).toEqual([
      "Decide 1 comment on Spine protocol, draft 1.0",
    ]);
    const decide = async (words: string | null, seen: number) => {
      const current = await consultation(w, id);
      const [comment] = current.comments;
      const decision = { outcome: "not adopted" as const, words };
      return step(w, "sigChair", id, (tx, document) =>
        decideComment(tx, document, current, must(comment).id, decision, seen),
      );
    };
    expect(await decide(null, 1)).toEqual({ ok: false, reason: "reason" });
    expect(await decide("It adds 4 minutes", 1)).toEqual({ ok: true });
    expect(await decide("It adds 5 minutes", 1)).toEqual({ ok: false, reason: "changed" });
    expect(await ask()).toEqual({ ok: true });
  });

  it("asks in a members-only group only the trusts that members speak for, and nobody else sees it", async () => {
    const w = await world();
    await membersOnly(w);
    const id = await aDraft(w);
    const document = must(await getDocument(w.scope("sigChair"), id));
    expect((await listTrustsToAsk(w.scope("sigChair"), document)).all).toEqual([]);
    expect(await consult(w, id)).toEqual({ ok: false, reason: "not-asked" });
    const north = w.scope("northLead");
    expect(await getDocument(north, id)).toBeUndefined();
    expect(await listTrustsToAsk(north, document)).toEqual({ all: [], usual: [] });
    expect(await listConsultations(north, document)).toEqual([]);
    expect(await listDocumentEvents(north, document)).toEqual([]);
    expect(await getVersion(north, document, "1.0")).toBeUndefined();
    expect(await readVersionText(north, document, must(document.inMaking).id)).toBeNull();
    expect(await getVersionFile(north, document, must(document.inMaking).id)).toBeUndefined();
    expect(await listApprovals(north, document, must(document.inMaking))).toEqual([]);
    expect(await listProposals(north, document)).toEqual([]);
    expect(await listDocumentsOfGroup(north, document.group)).toEqual([]);
  });
});

describe("approval", () => {
  it("is decided by those who are named, needs its quorum, and is asked for anew after a return to draft", async () => {
    const w = await world();
    await members(w, "northLead", "southLead");
    const id = await aDraft(w);
    const ask = (approvers: readonly string[], needed: number) =>
      step(w, "sigChair", id, (tx, document, seen) => askApproval(tx, document, { approvers, needed }, seen));
    expect(await ask(["northLead"], 2)).toEqual({ ok: false, reason: "quorum" });
    expect(await ask(["southViewer"], 1)).toEqual({ ok: false, reason: "not-asked" });
    expect(await ask(["northLead", "southLead"], 2)).toEqual({ ok: true });
    const mine = (person: Person, decision: "approved" | "declined") =>
      step(w, person, id, (tx, document) =>
        decideApproval(tx, document, must(document.inMaking), { decision, note: "Note" }),
      );
    expect(await mine("qiManager", "approved")).toEqual({ ok: false, reason: "not-asked" });
    await approve(w, id, "northLead");
    expect(await publish(w, id)).toEqual({ ok: false, reason: "quorum" });
    expect(await mine("southLead", "declined")).toEqual({ ok: true });
    expect(await publish(w, id)).toEqual({ ok: false, reason: "quorum" });
    expect(await step(w, "sigChair", id, (tx, document, seen) => returnToDraft(tx, document, "Table 2", seen))).toEqual(
      { ok: true },
    );
    expect(await mine("sigChair", "approved")).toEqual({ ok: false, reason: "state" });
    expect(await ask(["northLead", "southLead"], 2)).toEqual({ ok: true });
    expect((await listAskedByDocuments(w.scope("northLead"))).map(({ key }) => key)).toEqual([`approval:${id}:1.0`]);
    expect(await publish(w, id), "the first round does not count").toEqual({ ok: false, reason: "quorum" });
    await approve(w, id, "northLead", "southLead");
    expect(await publish(w, id)).toEqual({ ok: true });
  });
});

describe("publication", () => {
  it("makes one version current, supersedes the one before, and tells the quality leads", async () => {
    const w = await world();
    const id = await published(w);
    const next = { changeNote: "Adds STIR", material: true, proposals: [] };
    expect(await step(w, "sigChair", id, (tx, document) => startVersion(tx, document, next))).toEqual({
      ok: true,
      words: "2.0",
    });
    expect(await step(w, "sigChair", id, (tx, document) => startVersion(tx, document, next))).toMatchObject({
      reason: "state",
    });
    const minor = { body: "Scan the spine.", changeNote: "Spelling", material: false };
    expect(await step(w, "sigChair", id, (tx, document, seen) => writeDraft(tx, document, minor, seen))).toEqual({
      ok: true,
    });
    expect(must(must(await getDocument(w.scope("sigChair"), id)).inMaking).words, "its number follows").toBe("1.1");
    await step(w, "sigChair", id, (tx, document, seen) =>
      askApproval(tx, document, { approvers: ["northLead", "southLead"], needed: 2 }, seen),
    );
    await approve(w, id, "northLead", "southLead");
    expect(await publish(w, id)).toEqual({ ok: true });
    const document = must(await getDocument(w.scope("northViewer"), id));
    expect(document.versions.map(({ words, state }) => `${words} ${state}`)).toEqual([
      "1.1 published",
      "1.0 superseded",
    ]);
    expect(document.reviewOn).toBe(reviewOn);
    const told = w.database.raw.writer
      .prepare("select person_id from notice where once_key = ?")
      .pluck()
      .all(`document:${must(document.current).id}:published`);
    expect(told).toEqual(expect.arrayContaining(["northLead", "southLead"]));
  });

  it("is reviewed, confirmed, and withdrawn with a reason: then nothing is current", async () => {
    const w = await world();
    const id = await published(w);
    expect(await step(w, "sigChair", id, (tx, document, seen) => startReview(tx, document, seen))).toEqual({
      ok: true,
    });
    const confirmed = { reviewOn: "2029-05-01" as IsoDate, words: null };
    expect(await step(w, "sigChair", id, (tx, document, seen) => confirmReview(tx, document, confirmed, seen))).toEqual(
      { ok: true },
    );
    expect(
      await step(w, "sigChair", id, (tx, document, seen) => withdrawDocument(tx, document, "National guidance", seen)),
    ).toEqual({ ok: true });
    const document = must(await getDocument(w.scope("northViewer"), id));
    expect(document.current).toBeNull();
    const events = await listDocumentEvents(w.scope("northViewer"), document);
    expect(events.map(({ did }) => did).toReversed()).toEqual([
      "started",
      "drafted",
      "approval-asked",
      "approved",
      "approved",
      "published",
      "review-started",
      "review-confirmed",
      "withdrawn",
    ]);
    expect(events[0]).toMatchObject({ detail: "National guidance", version: "1.0" });
  });
});

describe("a proposal to change a document", () => {
  it("comes from a thread once, and is taken up by the next version or answered with a reason", async () => {
    const w = await world();
    const id = await published(w);
    const at = w.now;
    for (const thread of ["thread-a", "thread-b"]) {
      await w.database.writer
        .insertInto("thread")
        .values({
          id: thread,
          network_id: w.networkId,
          group_id: "group-mri",
          title: `About ${thread}`,
          about_kind: null,
          about_edition_id: null,
          about_id: null,
          answer_post_id: null,
          closed_at: null,
          version: 1,
          posts: 0,
          last_post_at: at,
          created_at: at,
          created_by: "sigChair",
        })
        .execute();
    }
    const propose = (thread: string) =>
      step(w, "northLead", id, (tx, document) => proposeChange(tx, document, thread, "Add STIR"));
    expect(await propose("thread-a")).toMatchObject({ ok: true });
    expect(await propose("thread-a")).toEqual({ ok: false, reason: "proposed-already" });
    expect(await propose("thread-b")).toMatchObject({ ok: true });
    const list = async () => listProposals(w.scope("sigChair"), must(await getDocument(w.scope("sigChair"), id)));
    const of = async (thread: string) => must((await list()).find(({ threadId }) => threadId === thread));
    const b = await of("thread-b");
    const answer = { outcome: "not taken up" as const, words: "Trusts may add it" };
    expect(
      await step(w, "sigChair", id, (tx, document) => settleProposal(tx, document, b.id, answer, b.version)),
    ).toEqual({ ok: true });
    expect(
      await step(w, "sigChair", id, (tx, document) => settleProposal(tx, document, b.id, answer, b.version)),
    ).toEqual({ ok: false, reason: "changed" });
    const a = await of("thread-a");
    const next = { changeNote: "Adds STIR", material: true, proposals: [a.id, b.id] };
    await step(w, "sigChair", id, (tx, document) => startVersion(tx, document, next));
    expect((await of("thread-a")).outcome).toBe("taken up");
    expect((await of("thread-b")).outcome).toBe("not taken up");
  });
});
