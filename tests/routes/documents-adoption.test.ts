// Adoption: who may state a trust's position, what it shows, who falls behind, and who is asked to read again.
import { describe, expect, it } from "vitest";
import { listAcknowledgements } from "../../app/models/documents/acknowledgement.server";
import { getSharedDocument, listSections } from "../../app/models/documents/adoption-documents.server";
import { getAdoptionFile, listAdoptions } from "../../app/models/documents/adoption.server";
import { listDocumentStates } from "../../app/models/documents/document-list.server";
import { listAskedByAdoption } from "../../app/reports/documents/adoption-asked.server";
import { readHarmonisation } from "../../app/reports/documents/adoption-matrix.server";
import { readAdoption } from "../../app/reports/documents/adoption.server";
import { action as acknowledge, loader as readers } from "../../app/routes/documents.$document.acknowledgement._index";
import { loader as file } from "../../app/routes/documents.$document.adoption.$trust.$number.file";
import { action, loader } from "../../app/routes/documents.$document.adoption.$trust._index";
import { action as addFile } from "../../app/routes/documents.$document.adoption.$trust.new-file";
import { loader as variation } from "../../app/routes/documents.$document.variation";
import { loader as list } from "../../app/routes/documents._index";
import { loader as matrixCsv } from "../../app/routes/documents.adoption[.]csv";
import { expectAudit } from "../support/audit";
import { aProtocol, membersOnly, moreTrusts, nextVersion } from "../support/builders-adoption";
import { must } from "../support/builders";
import { tinyPdf, uploadArgs } from "../support/uploads";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const at = (trust: string) => ({ document: "document-spine", trust });
const spine = { document: "document-spine" };
const of = (position: string, more: Record<string, string> = {}, version = "1.0", number = "0") => ({
  position,
  version: `document-spine-${version}`,
  number,
  ...more,
});

async function report(w: World, person: Person) {
  return must(await readAdoption(w.scope(person, "groups.browse"), { id: "document-spine" }));
}

async function stands(w: World, person: Person = "northLead") {
  const { rows } = await report(w, person);
  return Object.fromEntries(
    rows.map(({ short, position, behind }) => [short, `${position}${behind ? ", behind" : ""}`]),
  );
}

async function five() {
  const w = await world();
  await aProtocol(w);
  await moreTrusts(w);
  for (const [trust, person, form] of [
    ["north", "northLead", of("adopted")],
    ["south", "southLead", of("not adopted", { reason: "Slots are too short" })],
    ["east", "qiManager", of("adopted")],
    ["west", "qiManager", of("adopted")],
    ["mid", "qiManager", of("adapted", { difference: "Adds STIR", reason: "Older scanner" })],
  ] as const) {
    expect((await send(w, action, person, at(trust), form)).status).toBe(303);
  }
  return w;
}

describe("a trust's position", () => {
  it("is its lead's to record, is audited, and the group's chair is told", async () => {
    const w = await world();
    await aProtocol(w);
    const act = await prepare(w, action, "northLead", at("north"), of("adopted"));
    const expected = { did: "adoption.recorded", trustId: "trust-north", detail: { position: "adopted", number: 1 } };
    expect((await expectAudit(w, [expected], act)).headers.get("Location")).toBe(
      "/documents/document-spine/adoption/north",
    );
    const told = w.database.raw.writer.prepare("select person_id, kind from notice order by person_id").raw().all();
    expect(told, "the chair, and whoever is asked to read it from now on").toEqual([
      ["northContributor", "acknowledgement"],
      ["sigChair", "document"],
    ]);
    const did = w.database.raw.writer.prepare("select did, trust_id from document_event").all();
    expect(did).toEqual([{ did: "adoption-recorded", trust_id: "trust-north" }]);
  });

  it("asks those of the trust to read the version once, and nobody who has read it", async () => {
    const w = await world();
    await aProtocol(w);
    const asked = () =>
      w.database.raw.writer
        .prepare("select person_id from notice where kind = 'acknowledgement' order by person_id")
        .pluck()
        .all();
    await send(w, action, "qiManager", at("north"), of("not adopted", { reason: "Slots are too short" }));
    expect(await asked()).toEqual([]);
    expect((await send(w, acknowledge, "northLead", spine, { version: "document-spine-1.0" })).status).toBe(303);
    await send(w, action, "qiManager", at("north"), of("under review", {}, "1.0", "1"));
    expect(await asked()).toEqual(["northContributor"]);
    await send(w, action, "qiManager", at("north"), of("adopted", {}, "1.0", "2"));
    expect(await asked()).toEqual(["northContributor"]);
  });

  it.each([
    ["northContributor", 403],
    ["northViewer", 403],
    ["southLead", 403],
    ["boardMember", 403],
    ["sigChair", 403],
    ["assessor", 403],
  ] as const)("is not for %s to record", async (person, status) => {
    const w = await world();
    await aProtocol(w);
    expect((await send(w, action, person, at("north"), of("adopted"))).status).toBe(status);
    expect(w.database.raw.writer.prepare("select count(*) from adoption").pluck().get()).toBe(0);
  });

  it("recorded by the QI manager is shown as on behalf of the trust", async () => {
    const w = await world();
    await aProtocol(w);
    await send(w, action, "qiManager", at("north"), of("adopted"));
    expect((await report(w, "southViewer")).rows.find(({ short }) => short === "NORTH")?.onBehalf).toBe(true);
  });

  it.each([
    ["adapted", {}, { difference: "Enter what your trust does differently" }],
    ["adapted", { difference: "STIR" }, { reason: "Enter why your trust does it differently" }],
    ["not adopted", {}, { reason: "Enter why your trust does not adopt this version" }],
    ["sideways", {}, { position: "Choose what your trust does with this version" }],
  ])("%s with %o needs more", async (position, more, errors) => {
    const w = await world();
    await aProtocol(w);
    const response = await send(w, action, "northLead", at("north"), of(position, more));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors });
  });

  it("that somebody recorded meanwhile refuses the second form, and keeps what was typed", async () => {
    const w = await world();
    await aProtocol(w);
    await send(w, action, "qiManager", at("north"), of("adopted"));
    const late = await send(w, action, "northLead", at("north"), of("not adopted", { reason: "Mine" }));
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { reason: "Mine" } });
    expect(await stands(w)).toMatchObject({ NORTH: "adopted" });
  });

  it("about a version that is no longer current is refused", async () => {
    const w = await world();
    await aProtocol(w);
    await nextVersion(w, "document-spine", "2.0", true);
    expect((await send(w, action, "northLead", at("north"), of("adopted"))).status).toBe(409);
  });

  it("and its document do not exist for those who do not see the group", async () => {
    const w = await five();
    await membersOnly(w);
    expect((await open(w, loader, "northLead", at("north"))).status).toBe(404);
    expect((await send(w, action, "northLead", at("north"), of("adopted"))).status).toBe(404);
    expect((await open(w, loader, "sigChair", at("north"))).status).toBe(200);
    const outside = w.scope("northLead", "groups.browse");
    expect(await getSharedDocument(outside, "document-spine")).toBeUndefined();
    expect(await listDocumentStates(outside, [])).toEqual([]);
    const document = must(await getSharedDocument(w.scope("sigChair", "groups.browse"), "document-spine"));
    expect(await listAdoptions(outside, [document])).toEqual([]);
    expect(await listAcknowledgements(outside, [document])).toEqual([]);
    expect(await listSections(outside, document)).toEqual([]);
    expect(await getAdoptionFile(outside, document, "trust-mid", 2)).toBeUndefined();
    expect(await listAdoptions(w.scope("sigChair", "groups.browse"), [document])).toHaveLength(5);
  });
});

describe("three trusts adopt, one adapts with a file, one declines", () => {
  it("and everybody who sees the group's documents sees it, in alphabetical order", async () => {
    const w = await five();
    expect(Object.entries(await stands(w, "southViewer"))).toEqual([
      ["EAST", "adopted"],
      ["MID", "adapted"],
      ["NORTH", "adopted"],
      ["SOUTH", "not adopted"],
      ["WEST", "adopted"],
    ]);
    expect((await report(w, "southViewer")).counts).toMatchObject({
      adopted: 3,
      adapted: 1,
      "not adopted": 1,
      behind: 0,
    });
    const csv = await (await open(w, matrixCsv, "southViewer", {})).text();
    expect(csv).toContain("MID hospitals,Spine protocol,MRI special interest group,1.0,adapted,1.0,");
    const compared = await shown<{ columns: { short: string; difference: string | null }[]; sections: string[] }>(
      w,
      variation,
      "northViewer",
      spine,
    );
    expect(compared.columns.map(({ short, difference }) => [short, difference])).toEqual([
      ["MID", "Adds STIR"],
      ["SOUTH", null],
    ]);
    expect(compared.sections).toEqual(["Purpose", "Steps"]);
  });

  it("and the adaptation's file follows as a statement of its own, and downloads", async () => {
    const w = await five();
    const url = "/documents/document-spine/adoption/mid/new-file";
    const fields = [
      ["form-key", "form-key-0001"],
      ["number", "1"],
      ["noPatientData", "yes"],
    ] as const;
    const sent = { fields, file: { bytes: tinyPdf(), name: "Our spine protocol.pdf" } };
    const response = await addFile((await uploadArgs(w, "qiManager", url, at("mid"), sent)) as never);
    expect(response.status).toBe(303);
    const row = (await report(w, "southViewer")).rows.find(({ short }) => short === "MID");
    expect(row).toMatchObject({ position: "adapted", difference: "Adds STIR" });
    expect(row?.file?.href).toBe("/documents/document-spine/adoption/mid/2/file");
    expect((await open(w, file, "southViewer", { ...at("mid"), number: "2" })).status).toBe(200);
    expect((await open(w, file, "southViewer", { ...at("mid"), number: "1" })).status).toBe(404);
    expect((await open(w, file, "assessor", { ...at("mid"), number: "2" })).status).toBe(403);
  });

  it("counts as harmonised from as many trusts as are asked for, adaptations apart", async () => {
    const w = await five();
    const state = async (least: number | null) =>
      (await readHarmonisation(w.scope("boardMember", "groups.browse"), least)).specialties[0]?.documents[0]?.state;
    expect(await state(null)).toBe("as it stands");
    expect(await state(4)).toBe("with adaptations");
    expect(await state(5)).toBe("not yet");
  });
});

describe("a new version", () => {
  const asked = async (w: World) =>
    (await listAskedByAdoption(w.scope("northLead", "own-work.view"))).map(({ what }) => what);

  it("that is material puts every trust behind and asks to be read again", async () => {
    const w = await five();
    const read = { version: "document-spine-1.0" };
    expect(await asked(w)).toEqual(["Read Spine protocol, version 1.0, and say so"]);
    expect((await send(w, acknowledge, "northLead", spine, read)).status).toBe(303);
    expect(await asked(w)).toEqual([]);
    await nextVersion(w, "document-spine", "2.0", true);
    expect(new Set(Object.values(await stands(w)))).toEqual(
      new Set(["adopted, behind", "adapted, behind", "not adopted, behind"]),
    );
    expect(await asked(w)).toEqual([
      "Record NORTH's position on Spine protocol, version 2.0",
      "Read Spine protocol, version 2.0, and say so",
    ]);
    expect((await send(w, acknowledge, "northLead", spine, read)).status).toBe(409);
  });

  it("that is not material leaves positions and readings as they were", async () => {
    const w = await five();
    await send(w, acknowledge, "northLead", spine, { version: "document-spine-1.0" });
    await nextVersion(w, "document-spine", "1.1", false);
    expect(await stands(w)).toMatchObject({ NORTH: "adopted", SOUTH: "not adopted" });
    expect(await asked(w)).toEqual([]);
    const north = (await report(w, "northLead")).rows.find(({ short }) => short === "NORTH");
    expect(north?.note).toBe("Stated about 1.0; 1.1 changes nothing material");
  });
});

describe("who has read it", () => {
  interface Page {
    asking: { asked: number; read: number; people: { name: string }[]; trusts: { short: string; asked: number }[] };
  }
  const names = async (w: World, person: Person) =>
    (await shown<Page>(w, readers, person, spine)).asking.people.map(({ name }) => name);

  it("is counted for everybody, and named to the trust's lead, the chair and the QI manager", async () => {
    const w = await five();
    await send(w, acknowledge, "northContributor", spine, { version: "document-spine-1.0" });
    const page = await shown<Page>(w, readers, "southViewer", spine);
    // The chair as a member, and NORTH's lead and contributor: SOUTH has not adopted it.
    expect(page.asking).toMatchObject({ asked: 3, read: 1, people: [] });
    expect(await names(w, "northLead")).toEqual(["northContributor", "northLead"]);
    expect(await names(w, "southLead")).toEqual([]);
    expect(await names(w, "sigChair")).toEqual(["northContributor", "northLead", "sigChair"]);
    expect(await names(w, "qiManager")).toHaveLength(3);
  });
});

describe("the list of documents", () => {
  it("finds words of the title as they are written, and what one's trust has not answered", async () => {
    const w = await world();
    await aProtocol(w);
    await aProtocol(w, "document-knee", "Knee 100% protocol");
    await send(w, action, "northLead", at("north"), of("adopted"));
    const titles = async (query: string, person: Person = "northViewer") =>
      (await shown<{ rows: { title: string }[] }>(w, list, person, {}, `/documents?${query}`)).rows.map(
        ({ title }) => title,
      );
    expect(await titles("")).toEqual(["Knee 100% protocol", "Spine protocol"]);
    expect(await titles("words=100%25")).toEqual(["Knee 100% protocol"]);
    expect(await titles("words=_pine")).toEqual([]);
    expect(await titles("unanswered=yes")).toEqual(["Knee 100% protocol"]);
    expect(await titles("overdue=yes")).toEqual([]);
    expect(await titles("order=-title")).toEqual(["Spine protocol", "Knee 100% protocol"]);
    expect(await titles("", "patientVolunteer")).toEqual([]);
  });
});
