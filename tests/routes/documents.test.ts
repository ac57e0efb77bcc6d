// Reading and drafting documents: who sees drafts, what an old file is called, and what stands at the stable address.
import { describe, expect, it } from "vitest";
import type {
  ComparePageView,
  DocumentPageView,
  GroupDocumentRow,
  HistoryLine,
  VersionPageView,
} from "../../app/domain/documents/document-views";
import { loader as page } from "../../app/routes/documents.$document._index";
import { loader as compare } from "../../app/routes/documents.$document.compare";
import { action as changeDetails, loader as details } from "../../app/routes/documents.$document.details";
import { action as writeDraft, loader as draft } from "../../app/routes/documents.$document.draft._index";
import { action as uploadDraft } from "../../app/routes/documents.$document.draft.new-file";
import { loader as currentFile } from "../../app/routes/documents.$document.file";
import { loader as history } from "../../app/routes/documents.$document.history._index";
import { loader as historyCsv } from "../../app/routes/documents.$document.history[.]csv";
import { loader as version } from "../../app/routes/documents.$document.versions.$version._index";
import { loader as versionFile } from "../../app/routes/documents.$document.versions.$version.file";
import { action as startVersion } from "../../app/routes/documents.$document.versions.new";
import { loader as list } from "../../app/routes/documents._index";
import { loader as groupList } from "../../app/routes/groups.$group.documents._index";
import { action as start, loader as startPage } from "../../app/routes/groups.$group.documents.new";
import { expectAudit } from "../support/audit";
import { aProtocol, aVersion, membersOnly, nextVersion } from "../support/builders-adoption";
import { tinyPdf, uploadArgs } from "../support/uploads";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const spine = { document: "document-spine" };
const mri = { group: "mri" };
const at = (words: string) => ({ ...spine, version: words });

const newDocument = {
  title: "Knee protocol",
  kind: "protocol",
  approvalsNeeded: "2",
  modality: "MRI",
  audience: "Radiographers, Radiologists",
  form: "text",
  body: "# Purpose\n\nOne way to scan the knee.",
};

/** The answer to a page's status, for one person. */
async function status(w: World, loader: Parameters<typeof open>[1], person: Person, params: Record<string, string>) {
  return (await open(w, loader, person, params)).status;
}

async function started(w: World): Promise<{ document: string }> {
  const response = await send(w, start, "sigChair", mri, newDocument);
  expect(response.status).toBe(303);
  return { document: (response.headers.get("Location") ?? "").replace("/documents/", "") };
}

async function document(w: World, person: Person, params: Record<string, string> = spine) {
  return (await shown<{ page: DocumentPageView }>(w, page, person, params)).page;
}

/** Puts a file in place of the draft's content. */
async function upload(w: World, person: Person, words: string, name: string, bytes = tinyPdf(words)) {
  const seen = w.database.raw.writer
    .prepare("select version from document_version where document_id = 'document-spine' and state = 'draft'")
    .pluck()
    .get();
  const fields = [
    ["form-key", `form-key-${words}`],
    ["seenVersion", String(seen)],
    ["changeNote", "Adds whole spine"],
    ["material", "yes"],
    ["noPatientData", "yes"],
  ] as const;
  const url = "/documents/document-spine/draft/new-file";
  return uploadDraft((await uploadArgs(w, person, url, spine, { fields, file: { bytes, name } })) as never);
}

function setState(w: World, words: string, state: string) {
  const [major, minor] = words.split(".");
  w.database.raw.writer
    .prepare(
      `update document_version set state = ?, published_at = coalesce(published_at, '2026-05-10T09:00:00.000Z')
       where document_id = 'document-spine' and major = ? and minor = ?`,
    )
    .run(state, major, minor);
}

/** Version 2.0 is a Word-like file that is current; 1.0 is the text that it replaced. */
async function fileIsCurrent(w: World) {
  await aProtocol(w);
  await aVersion(w, "document-spine", { words: "2.0", state: "draft" });
  expect((await upload(w, "sigChair", "two", "Spine protocol.pdf")).status).toBe(303);
  setState(w, "1.0", "superseded");
  setState(w, "2.0", "published");
}

const nameOf = (response: Response) => response.headers.get("Content-Disposition") ?? "";

describe("a document that is started", () => {
  it("is a draft with its details, which the chair alone begins", async () => {
    const w = await world();
    expect(await status(w, startPage, "sigChair", mri)).toBe(200);
    for (const person of ["northLead", "boardMember", "administrator", "assessor"] as const) {
      expect((await send(w, start, person, mri, newDocument)).status).toBe(403);
    }
    const made = await started(w);
    expect(await document(w, "sigChair", made)).toMatchObject({
      title: "Knee protocol",
      kind: "Protocol",
      call: { title: "Draft, not for use" },
      shown: { words: "1.0", state: "Draft", isCurrent: false },
      about: { tags: ["Radiographers", "Radiologists", "MRI"] },
    });
  });

  it("does not exist for those who do not write in the group, on any page or list", async () => {
    const w = await world();
    const made = await started(w);
    const params = { ...made, version: "1.0" };
    for (const loader of [page, version, history, historyCsv, compare, currentFile, versionFile]) {
      expect(await status(w, loader, "northLead", params)).toBe(404);
    }
    expect(await status(w, page, "qiManager", made)).toBe(200);
    const titles = async (person: Person) =>
      (await shown<{ rows: GroupDocumentRow[] }>(w, groupList, person, mri)).rows.map(({ title }) => title);
    expect(await titles("northLead")).toEqual([]);
    expect(await titles("sigChair")).toEqual(["Knee protocol"]);
    const all = async (person: Person) =>
      (await shown<{ rows: { title: string }[] }>(w, list, person, {})).rows.map(({ title }) => title);
    expect(await all("northLead")).toEqual([]);
    expect(await all("sigChair")).toEqual(["Knee protocol"]);
  });

  it("needs its text, and criteria that an edition has", async () => {
    const w = await world();
    const without = await send(w, start, "sigChair", mri, { ...newDocument, body: "" });
    expect(without.status).toBe(400);
    const unknown = { ...newDocument, supports: "qsi-2021-working/99.9.9" };
    const refused = await send(w, start, "sigChair", mri, unknown);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: { supports: "Choose criteria from the list" } });
  });

  it("that is to be a file leads to its upload", async () => {
    const w = await world();
    const response = await send(w, start, "sigChair", mri, { ...newDocument, form: "file", body: "" });
    expect(response.headers.get("Location")).toMatch(/^\/documents\/.+\/draft\/new-file$/);
  });

  it("in a members-only group does not exist for others", async () => {
    const w = await world();
    await aProtocol(w);
    await membersOnly(w);
    for (const loader of [page, version, history, compare]) {
      expect(await status(w, loader, "northLead", at("1.0"))).toBe(404);
      expect(await status(w, loader, "sigChair", at("1.0"))).toBe(200);
    }
    expect(await status(w, groupList, "northLead", mri)).toBe(404);
  });
});

describe("the stable address", () => {
  it("shows the current version, and the one that is being made to those alone who may see it", async () => {
    const w = await world();
    await aProtocol(w);
    await aVersion(w, "document-spine", { words: "2.0", state: "draft" });
    const reader = await document(w, "northViewer");
    expect(reader).toMatchObject({ shown: { words: "1.0", isCurrent: true }, call: null, inMaking: null });
    expect(reader.versions.map(({ words }) => words)).toEqual(["1.0"]);
    expect(reader.isReferenceCopy).toBe(true);
    const chair = await document(w, "sigChair");
    expect(chair).toMatchObject({ shown: { words: "1.0" }, inMaking: { label: "Version 2.0", state: "Draft" } });
    expect(chair.versions.map(({ words }) => words)).toEqual(["2.0", "1.0"]);
    expect(await status(w, version, "northViewer", at("2.0"))).toBe(404);
  });

  it("sends the current file under its own name, and 404 in words while the current version is a text", async () => {
    const w = await world();
    await aProtocol(w);
    const text = await open(w, currentFile, "northViewer", spine);
    expect(text.status).toBe(404);
    expect(await text.text()).toContain("is a text, not a file");
    const after = await world();
    await fileIsCurrent(after);
    const sent = await open(after, currentFile, "northViewer", spine);
    expect(sent.status).toBe(200);
    expect(nameOf(sent)).toContain('filename="Spine protocol.pdf"');
  });

  it("shows and sends nothing after withdrawal, and says so", async () => {
    const w = await world();
    await fileIsCurrent(w);
    setState(w, "2.0", "withdrawn");
    const gone = await open(w, currentFile, "northViewer", spine);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('No version of "Spine protocol" is current.');
    const shownNow = await document(w, "northViewer");
    expect(shownNow).toMatchObject({ shown: null, call: { title: "Withdrawn, do not use" } });
  });
});

describe("a version that does not hold today", () => {
  it("is downloaded with a name that says so", async () => {
    const w = await world();
    await fileIsCurrent(w);
    await nextVersion(w, "document-spine", "3.0", true);
    const old = await open(w, versionFile, "northViewer", at("2.0"));
    expect(old.status).toBe(200);
    expect(nameOf(old)).toContain('filename="SUPERSEDED Spine protocol.pdf"');
    expect((await open(w, currentFile, "northViewer", spine)).status).toBe(404);
    setState(w, "2.0", "withdrawn");
    expect(nameOf(await open(w, versionFile, "northViewer", at("2.0")))).toContain(
      'filename="WITHDRAWN Spine protocol.pdf"',
    );
  });

  it("is called so on its page, with the way to the current one", async () => {
    const w = await world();
    await aProtocol(w);
    await nextVersion(w, "document-spine", "2.0", true);
    const old = await shown<VersionPageView>(w, version, "northViewer", at("1.0"));
    expect(old.call).toMatchObject({ title: "Superseded, do not use", link: { href: "/documents/document-spine" } });
    const current = await shown<VersionPageView>(w, version, "northViewer", at("2.0"));
    expect(current).toMatchObject({ call: null, line: { compare: { label: "Compare 2.0 with 1.0" } } });
  });
});

describe("a draft", () => {
  const words = { body: "# Purpose\n\nOther words", changeNote: "Adds whole spine", material: "yes", seenVersion: "1" };

  async function withDraft() {
    const w = await world();
    await aProtocol(w);
    await aVersion(w, "document-spine", { words: "2.0", state: "draft" });
    return w;
  }

  it("is changed by its keepers, audited, and read back", async () => {
    const w = await withDraft();
    for (const person of ["northLead", "boardMember", "administrator"] as const) {
      expect((await send(w, writeDraft, person, spine, words)).status).toBe(403);
    }
    const act = await prepare(w, writeDraft, "sigChair", spine, words);
    expect((await expectAudit(w, [{ did: "document.changed" }], act)).status).toBe(303);
    const shownDraft = await shown<{ draft: { body: string; version: number } }>(w, draft, "sigChair", spine);
    expect(shownDraft.draft).toMatchObject({ body: words.body, version: 2 });
  });

  it("that somebody saved meanwhile is refused, and what was typed is kept", async () => {
    const w = await withDraft();
    await send(w, writeDraft, "sigChair", spine, words);
    const late = await send(w, writeDraft, "qiManager", spine, { ...words, body: "Mine" });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { body: "Mine" } });
    const kept = await shown<{ draft: { body: string } }>(w, draft, "sigChair", spine);
    expect(kept.draft.body).toBe(words.body);
  });

  it("takes the number that follows from what it changes", async () => {
    const w = await withDraft();
    await send(w, writeDraft, "sigChair", spine, { ...words, material: "no" });
    expect((await document(w, "sigChair")).inMaking).toMatchObject({ label: "Version 1.1" });
  });

  it("that is a file with a valid NHS number is held: its uploader and the QI manager alone read it", async () => {
    const w = await withDraft();
    // 943 476 5919 is the NHS's own example of a number whose check digit is right.
    const bytes = Buffer.from("Worklist\n943 476 5919\n");
    expect((await upload(w, "qiManager", "held", "Worklist.txt", bytes)).status).toBe(303);
    const file = async (person: Person) =>
      (await shown<VersionPageView>(w, version, person, at("2.0"))).version.content;
    expect(await file("qiManager")).toMatchObject({ form: "file", file: { held: true } });
    expect(await file("sigChair")).toEqual({ form: "file", file: null });
    expect(await status(w, versionFile, "sigChair", at("2.0"))).toBe(404);
    expect(await status(w, versionFile, "qiManager", at("2.0"))).toBe(200);
  });

  it("of the next version begins with what the current one says; a second is refused", async () => {
    const w = await world();
    await aProtocol(w);
    const form = { changeNote: "Corrects a slice thickness", material: "no" };
    expect((await send(w, startVersion, "northLead", spine, form)).status).toBe(403);
    expect((await send(w, startVersion, "sigChair", spine, form)).status).toBe(303);
    const begun = await shown<{ draft: { words: string; body: string } }>(w, draft, "sigChair", spine);
    expect(begun.draft).toMatchObject({ words: "1.1", body: "# Purpose\n\nWords\n\n## Steps\n" });
    expect((await send(w, startVersion, "sigChair", spine, form)).status).toBe(409);
  });
});

describe("the details of a document", () => {
  const changed = {
    title: "Whole spine protocol",
    kind: "protocol",
    approvalsNeeded: "3",
    supports: "qsi-2021-working/5.5.3",
    seenVersion: "1",
  };

  it("are changed by its keepers over the version that they saw, and stand on its history", async () => {
    const w = await world();
    await aProtocol(w);
    expect(await status(w, details, "northLead", spine)).toBe(403);
    expect((await send(w, changeDetails, "sigChair", spine, changed)).status).toBe(303);
    const now = await document(w, "northViewer");
    expect(now.title).toBe("Whole spine protocol");
    expect(now.about.supports[0]?.label).toMatch(/^5\.5\.3 /);
    expect((await send(w, changeDetails, "qiManager", spine, changed)).status).toBe(409);
    const steps = (await shown<{ rows: HistoryLine[] }>(w, history, "northViewer", spine)).rows;
    expect(steps[0]).toMatchObject({ what: "Details changed", detail: "Renamed from Spine protocol", by: "sigChair" });
    const csv = await (await open(w, historyCsv, "northViewer", spine)).text();
    expect(csv).toContain("Details changed,,,Renamed from Spine protocol,sigChair,no");
  });
});

describe("two versions compared", () => {
  const asked = (from: string, to: string) => `/documents/document-spine/compare?from=${from}&to=${to}`;
  const result = async (w: World, person: Person, url: string) =>
    (await shown<ComparePageView>(w, compare, person, spine, url)).result;

  it("show the words that were added and removed", async () => {
    const w = await world();
    await aProtocol(w);
    await nextVersion(w, "document-spine", "2.0", true);
    w.database.raw.writer
      .prepare("update document_version set body = '# Purpose' || char(10, 10) || 'Other words' where major = 2")
      .run();
    const found = await result(w, "northViewer", asked("1.0", "2.0"));
    if (found.kind !== "pieces") throw new Error("Two texts are compared.");
    const text = (kind: string) => found.pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text);
    expect(text("added").join("|")).toContain("Other");
    expect(text("removed").join("|")).toContain("Steps");
    expect(text("same").join("|")).toContain("Purpose");
  });

  it("leave out a draft for those who do not see it, and say where a file has no words", async () => {
    const w = await world();
    await aProtocol(w);
    await aVersion(w, "document-spine", { words: "2.0", state: "draft" });
    expect(await result(w, "northViewer", asked("1.0", "2.0"))).toEqual({
      kind: "words",
      words: "Choose two different versions to compare.",
    });
    await upload(w, "sigChair", "two", "Spine protocol.pdf");
    expect(await result(w, "sigChair", asked("1.0", "2.0"))).toMatchObject({
      kind: "words",
      words: expect.stringContaining("No words could be read from the file of version 2.0") as string,
    });
  });
});
