// A document on its road: what holds it up on the way, who is asked to read what was published, and what comes back to its keepers.
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../app/domain/dates";
import type { DocumentDetails } from "../../app/domain/forms/documents";
import { askApproval, decideApproval, returnToDraft } from "../../app/models/documents/approvals.server";
import { openConsultation } from "../../app/models/documents/consultations.server";
import { getDocument, getVersionFile, type DocumentPlace } from "../../app/models/documents/documents.server";
import { replaceDraftFile, startDocument, startVersion, writeDraft } from "../../app/models/documents/drafting.server";
import { publishVersion } from "../../app/models/documents/publishing.server";
import type { KeptFile } from "../../app/models/evidence-changes.server";
import { getGroupById } from "../../app/models/groups.server";
import { listWaitingAcknowledgements } from "../../app/models/mail/dated-asking.server";
import { RolesToday } from "../../app/models/mail/people-to-remind.server";
import { stillTrue } from "../../app/models/mail/still-true.server";
import { makeScope, sightOf, type Scope } from "../../app/models/scope.server";
import { transaction } from "../../app/models/transaction.server";
import { listAskedByDocuments } from "../../app/reports/asked/documents.server";
import { members } from "../routes/documents-process-calls";
import { aFile, must } from "../support/builders";
import { moment, world, type Person, type World } from "../support/world";

const details: DocumentDetails = {
  title: "Spine protocol",
  kind: "protocol",
  ownerId: null,
  reviewOn: null,
  asksAcknowledgement: true,
  approvalsNeeded: 1,
  tags: [],
  criteria: [],
};
const reviewOn = "2028-05-01" as IsoDate;

/** A step of the group's chair, unless somebody else is named, with the document as they see it now. */
async function step<Result>(
  w: World,
  id: string,
  act: (tx: Scope, document: DocumentPlace, seen: number) => Promise<Result>,
  person: Person = "sigChair",
): Promise<Result> {
  const scope = w.scope(person);
  const document = must(await getDocument(scope, id));
  return transaction(scope, (tx) => act(tx, document, (document.inMaking ?? document.current)?.version ?? 0));
}

/** A lead's scope as the door gives it to them once they are a member of the group. */
function asMember(w: World, person: Person): Scope {
  const { actor, ...scope } = w.scope(person);
  const member = { role: "member", place: "group", placeId: "group-mri" } as const;
  const both = { personId: person, roles: [...(actor?.roles ?? []), member] };
  return makeScope({
    database: w.database,
    actor: both,
    permissions: [],
    networkId: w.networkId,
    sight: sightOf(both, w.networkId),
    at: scope.at,
    today: scope.today,
  });
}

async function started(w: World, content: Parameters<typeof startDocument>[3]): Promise<string> {
  const chair = w.scope("sigChair");
  const group = must(await getGroupById(chair, "group-mri"));
  const made = await transaction(chair, (tx) => startDocument(tx, group, details, content));
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const ask = (w: World, id: string) =>
  step(w, id, (tx, document, seen) => askApproval(tx, document, { approvers: ["northLead"], needed: 1 }, seen));

async function publish(w: World, id: string): Promise<void> {
  expect(await ask(w, id)).toEqual({ ok: true });
  const approved = { decision: "approved" as const, note: null };
  await step(w, id, (tx, document) => decideApproval(tx, document, must(document.inMaking), approved), "northLead");
  const publication = { reviewOn, changeNote: "What changed" };
  expect(await step(w, id, (tx, document, seen) => publishVersion(tx, document, publication, seen))).toEqual({
    ok: true,
  });
}

async function publishNext(w: World, id: string, material: boolean): Promise<void> {
  const next = { changeNote: "What changed", material, proposals: [] };
  expect(await step(w, id, (tx, document) => startVersion(tx, document, next))).toMatchObject({ ok: true });
  await publish(w, id);
}

const adopt = (w: World, document: string, trust: string, position: string) =>
  w.database.raw.writer
    .prepare(
      `insert into adoption (id, document_id, version_id, trust_id, position, difference, reason, file_id, number, recorded_at, recorded_by, on_behalf)
       select ?, document_id, id, ?, ?, null, 'Reason', null, 1, ?, 'qiManager', 1 from document_version
       where document_id = ? and state = 'published'`,
    )
    .run(`adoption-${trust}`, trust, position, w.now, document);

interface Told {
  readonly personId: string;
  readonly kind: string;
}

/** Who was told of the version that is current, as what, by person. */
async function toldOf(w: World, id: string): Promise<readonly Told[]> {
  const { current } = must(await getDocument(w.scope("sigChair"), id));
  return w.database.raw.writer
    .prepare("select person_id as personId, kind from notice where once_key like ? order by person_id")
    .all(`document:${must(current).id}:%`) as Told[];
}

describe("a draft whose file is held", () => {
  const held: KeptFile = {
    ...aFile("held"),
    looked: {
      state: "read",
      words: "some words",
      hold: {
        id: "hold-1",
        finding: { reason: "nhs-number", nhsNumbers: 1, birthDates: 0, places: ["Page 2"] },
        address: "/held-files/hold-1",
      },
    },
  };

  it("goes neither to the trusts nor to approval, and is read by its uploader and the QI manager alone", async () => {
    const w = await world();
    await members(w, "northLead");
    const id = await started(w, { form: "file", file: held });
    const consultation = { question: "Fits?", closesOn: "2026-06-30" as IsoDate, trusts: ["trust-north"] };
    expect(await step(w, id, (tx, document, seen) => openConsultation(tx, document, consultation, seen))).toEqual({
      ok: false,
      reason: "held",
    });
    expect(await ask(w, id)).toEqual({ ok: false, reason: "held" });
    for (const [scope, reads] of [
      [w.scope("sigChair"), true],
      [w.scope("qiManager"), true],
      [asMember(w, "northLead"), false],
    ] as const) {
      const document = must(await getDocument(scope, id));
      const draft = must(document.inMaking);
      expect((await getVersionFile(scope, document, draft.id)) !== undefined, scope.actor?.personId).toBe(reads);
      expect(draft.fileHidden, scope.actor?.personId).toBe(!reads);
    }
  });

  it("goes on once another file is in its place", async () => {
    const w = await world();
    await members(w, "northLead");
    const id = await started(w, { form: "file", file: held });
    const change = { changeNote: "Without the number", material: true };
    const clean: KeptFile = { ...aFile("clean"), looked: { state: "read", words: "some words", hold: null } };
    expect(
      await step(w, id, (tx, document, seen) => replaceDraftFile(tx, document, clean, change, seen)),
    ).toMatchObject({ ok: true, held: false });
    expect(await ask(w, id)).toEqual({ ok: true });
  });
});

describe("a publication", () => {
  it("asks members, and those of trusts that use it, to read what is new to them, and tells the others", async () => {
    const w = await world();
    await members(w, "northLead");
    const id = await started(w, { form: "text", body: "Scan." });
    await publish(w, id);
    // The chair acts and hears nothing of what they do.
    expect(await toldOf(w, id)).toEqual([
      { personId: "northLead", kind: "acknowledgement" },
      { personId: "southLead", kind: "document" },
    ]);
    adopt(w, id, "trust-north", "adopted");
    adopt(w, id, "trust-south", "not adopted");
    await publishNext(w, id, false);
    expect(await toldOf(w, id), "nothing material, so nobody is asked").toEqual([
      { personId: "northLead", kind: "document" },
      { personId: "southLead", kind: "document" },
    ]);
    await publishNext(w, id, true);
    expect(await toldOf(w, id)).toEqual([
      { personId: "northContributor", kind: "acknowledgement" },
      { personId: "northLead", kind: "acknowledgement" },
      { personId: "southLead", kind: "document" },
    ]);
  });

  it("reminds those who have not read it, also after a version that changes nothing material", async () => {
    const w = await world();
    await members(w, "northLead", "southLead");
    const id = await started(w, { form: "text", body: "Scan." });
    await publish(w, id);
    w.now = moment("2026-05-20T09:00:00.000Z");
    await publishNext(w, id, false);
    const { versions, current } = must(await getDocument(w.scope("sigChair"), id));
    const waiting = async () => {
      const system = w.system();
      const things = await listWaitingAcknowledgements(system, await RolesToday.read(system));
      return things.map((thing) => [thing.id, ...thing.personIds]);
    };
    const [, first] = versions;
    expect(await waiting()).toEqual([
      [must(first).id, "northLead"],
      [must(first).id, "southLead"],
    ]);
    const notice = w.database.raw.writer
      .prepare(
        `select id, person_id as personId, kind, title, body, address, once_key as onceKey, created_at as createdAt
         from notice where kind = 'acknowledgement' and person_id = 'southLead'`,
      )
      .get() as Parameters<typeof stillTrue>[1];
    const isTrue = () => stillTrue(w.scope("southLead"), { ...notice, subject: { kind: "document", id } });
    expect(await isTrue()).toBe(true);
    w.database.raw.writer
      .prepare("insert into acknowledgement (version_id, person_id, acknowledged_at) values (?, 'southLead', ?)")
      .run(must(current).id, w.now);
    expect(await isTrue(), "the newer version says the same").toBe(false);
    expect(await waiting()).toEqual([[must(first).id, "northLead"]]);
  });
});

describe("a draft that came back from approval", () => {
  it("is asked of its keeper until it is changed", async () => {
    const w = await world();
    await members(w, "northLead");
    const id = await started(w, { form: "text", body: "Scan." });
    await ask(w, id);
    await step(w, id, (tx, document, seen) => returnToDraft(tx, document, "Table 2 is wrong", seen));
    const asked = async (person: Person) => (await listAskedByDocuments(w.scope(person))).map(({ what }) => what);
    expect(await asked("sigChair")).toEqual(["Change Spine protocol, draft 1.0: it came back from approval"]);
    expect(await asked("northLead")).toEqual([]);
    const change = { body: "Scan the spine.", changeNote: "Table 2", material: true };
    w.now = moment("2026-05-20T09:00:00.000Z");
    expect(await step(w, id, (tx, document, seen) => writeDraft(tx, document, change, seen))).toEqual({ ok: true });
    expect(await asked("sigChair")).toEqual([]);
  });
});
