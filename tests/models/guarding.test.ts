// What guards the network's files: patterns, room, reports, the scanner's second answer, and removal for ever.
import { describe, expect, it } from "vitest";
import type { LookedThrough } from "../../app/domain/patient-data/finding";
import { deleteNotedBlobs } from "../../app/http/delete-blobs.server";
import type { KeptFile } from "../../app/models/evidence-changes.server";
import { listVersions } from "../../app/models/evidence-files.server";
import { listEvidenceHistory } from "../../app/models/evidence-history.server";
import { getEvidence } from "../../app/models/evidence.server";
import { findEvidenceFile, findStoredFile } from "../../app/models/files/file-things.server";
import { getHold } from "../../app/models/files/holds.server";
import { addPattern, listPatterns, listPatternsOf, removePattern } from "../../app/models/files/number-patterns.server";
import { listBlobRemovals, wasPurged } from "../../app/models/files/purged.server";
import { purge } from "../../app/models/files/purging.server";
import { getRemovableEvidence, getRemovableFile } from "../../app/models/files/removable.server";
import { dismissReport, holdReported, reportFile } from "../../app/models/files/reporting.server";
import { listRequestsToMe, requestReplacement } from "../../app/models/library/requests.server";
import { getReport, listReports } from "../../app/models/files/reports.server";
import { releaseByHand } from "../../app/models/files/releasing.server";
import { getFileRoom, setFileAllowance } from "../../app/models/files/room.server";
import { recordScan } from "../../app/models/files/scanning.server";
import { getFileText } from "../../app/models/files/texts.server";
import { readRecorded } from "../../app/models/gap-analysis.server";
import { addStoredFile, getStoredFile } from "../../app/models/stored-files.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit } from "../support/audit";
import { aFile, anEvidence, attached, must } from "../support/builders";
import { cast, world, type Person, type World } from "../support/world";

const everyone = Object.keys(cast) as Person[];
const read = (words: string): LookedThrough => ({ state: "read", words, hold: null });

/** A file whose bytes are in the store, with its words. */
async function storedFile(w: World, name: string, words = "Quarterly audit of Zzyzx"): Promise<KeptFile> {
  const staged = await w.blobs.stage([Buffer.from(`bytes of ${name}`)] as never, 1e6);
  if (typeof staged === "string") throw new Error(staged);
  await w.blobs.keep(staged);
  return { ...aFile(name), sha256: staged.sha256, bytes: staged.bytes, looked: read(words) };
}

const anItem = async (w: World, name: string, words?: string) =>
  anEvidence(w, "northContributor", { title: `Title ${name}` }, { file: await storedFile(w, name, words) });

async function whoGets(ask: (person: Person) => Promise<unknown>): Promise<readonly Person[]> {
  const getting: Person[] = [];
  for (const person of everyone) {
    const got = await ask(person);
    if (got !== undefined && !(Array.isArray(got) && got.length === 0)) getting.push(person);
  }
  return getting;
}

const notices = (w: World) =>
  w.database.raw.writer.prepare("select person_id as person, title, body from notice order by id").all() as {
    person: string;
    title: string;
    body: string;
  }[];

const everyWord = (w: World) => {
  const tables = w.database.raw.writer
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%'",
    )
    .pluck()
    .all() as string[];
  return tables.map(
    (name) => [name, JSON.stringify(w.database.raw.writer.prepare(`select * from "${name}"`).all())] as const,
  );
};

const mentions = (w: World, word: string) =>
  everyWord(w)
    .filter(([, rows]) => rows.toLowerCase().includes(word.toLowerCase()))
    .map(([name]) => name);

async function purgeEvidence(w: World, person: Person, id: string, title: string | null = null) {
  const scope = w.scope(person, "file.purge");
  const removable = must(await getRemovableEvidence(scope, id));
  return transaction(scope, (tx) => purge(tx, removable, { reason: "It named somebody.", title }));
}

const blobsOf = async (w: World) => {
  const all: string[] = [];
  for await (const sha of w.blobs.listBlobs()) all.push(sha);
  return all;
};

const deleteNoted = (w: World) =>
  deleteNotedBlobs({ blobs: w.blobs, database: w.database, networkId: w.networkId, now: () => w.now });

describe("an item whose file is removed for ever", () => {
  it("is asked for no longer: the open request for a newer one ends with it", async () => {
    const w = await world();
    const { id } = await anEvidence(
      w,
      "northLead",
      { title: "Old policy", ownerId: "northContributor" },
      { file: aFile() },
    );
    const asking = w.scope("northLead", "evidence.add");
    const evidence = must(await getEvidence(asking, id));
    const words = { words: "Please renew", dueOn: null, onBehalf: false, address: "/evidence" };
    expect(await transaction(asking, (tx) => requestReplacement(tx, evidence, words))).toMatchObject({ ok: true });
    const owner = w.scope("northContributor");
    expect(await listRequestsToMe(owner)).toHaveLength(1);
    await purgeEvidence(w, "qiManager", id);
    expect(await listRequestsToMe(owner)).toEqual([]);
  });
});

describe("patterns of hospital numbers", () => {
  it("are a trust's own, once each, ten at the most, and leave a trace of who took one away", async () => {
    const w = await world();
    const scope = w.scope("northLead", "file-checks.change");
    const added = await expectAudit(w, [{ did: "number-pattern.added", by: "northLead", trustId: "trust-north" }], () =>
      transaction(scope, (tx) => addPattern(tx, "trust-north", "RJE######")),
    );
    if (!added.ok) throw new Error(added.reason);
    expect(await transaction(scope, (tx) => addPattern(tx, "trust-north", "RJE######"))).toEqual({
      ok: false,
      reason: "known",
    });
    for (let more = 0; more < 9; more += 1)
      await transaction(scope, (tx) => addPattern(tx, "trust-north", `R${more}#######`));
    expect(await transaction(scope, (tx) => addPattern(tx, "trust-north", "S########"))).toEqual({
      ok: false,
      reason: "too-many",
    });
    expect(await listPatterns(scope, "trust-south")).toEqual([]);
    expect(await listPatternsOf(scope, ["trust-south"])).toEqual([]);
    expect(await transaction(scope, (tx) => removePattern(tx, "trust-south", added.id))).toEqual({
      ok: false,
      reason: "gone",
    });
    expect(await transaction(scope, (tx) => removePattern(tx, "trust-north", added.id))).toEqual({
      ok: true,
      pattern: "RJE######",
    });
    expect(await listPatternsOf(scope, ["trust-north"])).toHaveLength(9);
    expect((await transaction(scope, (tx) => addPattern(tx, "trust-north", "RJE######"))).ok).toBe(true);
  });
});

describe("the room for a trust's files", () => {
  it("counts its own files, is the network's usual until it is set, and is set over the version that was seen", async () => {
    const w = await world();
    const scope = w.scope("administrator", "file-allowance.change");
    const { id } = await anItem(w, "a");
    const before = await getFileRoom(scope, "trust-north");
    expect(before).toEqual({ allowedBytes: 20 * 1024 ** 3, usedBytes: "bytes of a".length, version: 0 });
    expect((await getFileRoom(scope, "trust-south")).usedBytes).toBe(0);
    expect(await transaction(scope, (tx) => setFileAllowance(tx, "trust-north", 5, 0))).toEqual({
      ok: true,
      version: 1,
    });
    expect(await transaction(scope, (tx) => setFileAllowance(tx, "trust-north", 6, 0))).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect((await getFileRoom(scope, "trust-north")).allowedBytes).toBe(5 * 1024 ** 2);
    await purgeEvidence(w, "qiManager", id);
    expect((await getFileRoom(scope, "trust-north")).usedBytes).toBe(0);
  });
});

describe("a report about a file", () => {
  const report = async (w: World, person: Person, id: string) => {
    const scope = w.scope(person, "evidence.read");
    const file = must(await findEvidenceFile(scope, id, 1));
    return transaction(scope, (tx) => reportFile(tx, file, "Page 2 names a patient", (of) => `/reported-files/${of}`));
  };

  it("is made by whoever may read the file, and tells the QI manager and its uploader without its words", async () => {
    const w = await world();
    const { id } = await anItem(w, "a");
    expect(await whoGets((person) => findEvidenceFile(w.scope(person), id, 1))).toEqual([
      "northLead",
      "northContributor",
      "northViewer",
      "qiManager",
    ]);
    const made = await expectAudit(
      w,
      [{ did: "file.reported", by: "northViewer", trustId: "trust-north", detail: {} }],
      () => report(w, "northViewer", id),
    );
    if (!made.ok) throw new Error(made.reason);
    expect(
      notices(w)
        .map(({ person, title }) => [person, title])
        .sort(),
    ).toEqual([
      ["northContributor", "A file was reported: NORTH"],
      ["qiManager", "A file was reported: NORTH"],
    ]);
    expect(await whoGets((person) => getReport(w.scope(person), made.id))).toEqual([
      "northContributor",
      "northViewer",
      "qiManager",
    ]);
    expect(await whoGets((person) => listReports(w.scope(person)))).toEqual([
      "northContributor",
      "northViewer",
      "qiManager",
    ]);
  });

  it("that holds the file holds its item, which counts for nothing from then on, and tells both people", async () => {
    const w = await world();
    const evidence = await anItem(w, "a");
    await attached(w, "northLead", evidence, "north", "1.1.1");
    const made = await report(w, "northViewer", evidence.id);
    if (!made.ok) throw new Error(made.reason);
    const scope = w.scope("qiManager", "held-file.release");
    const found = must(await getReport(scope, made.id));
    const evidenced = async () => {
      const [recorded] = await readRecorded(w.scope("northLead"), ["assessment-north"], w.scope("northLead").today);
      return [...must(recorded).evidenced].length;
    };
    expect(await evidenced()).toBe(1);
    const held = await transaction(scope, (tx) =>
      holdReported(tx, found, "It does name one.", "/r", (hold) => `/held-files/${hold}`),
    );
    if (!held.ok) throw new Error(held.reason);
    expect(await evidenced()).toBe(0);

    const hold = must(await getHold(w.scope("northContributor"), held.holdId));
    expect(hold).toMatchObject({ state: "held", uploadedBy: "northContributor", finding: { reason: "reported" } });
    expect(await getEvidence(w.scope("northViewer"), evidence.id)).toBeUndefined();
    expect(
      notices(w)
        .filter(({ title }) => title === "A file that was reported is held")
        .map(({ person }) => person)
        .sort(),
    ).toEqual(["northContributor", "northViewer"]);
    expect(await transaction(scope, (tx) => dismissReport(tx, found, "Too late for that.", "/r"))).toEqual({
      ok: false,
      reason: "decided",
    });
    expect(await report(w, "qiManager", evidence.id)).toEqual({ ok: false, reason: "held" });
    expect((await transaction(scope, (tx) => releaseByHand(tx, hold, "It is a room number.", "/h"))).ok).toBe(true);
    expect((await getEvidence(w.scope("northViewer"), evidence.id))?.held).toBe(false);
  });

  it("that is dismissed leaves the file as it is, with the reason", async () => {
    const w = await world();
    const evidence = await anItem(w, "a");
    const made = await report(w, "northViewer", evidence.id);
    if (!made.ok) throw new Error(made.reason);
    const scope = w.scope("qiManager", "held-file.release");
    const found = must(await getReport(scope, made.id));
    await expectAudit(w, [{ did: "file-report.dismissed", by: "qiManager" }], () =>
      transaction(scope, (tx) => dismissReport(tx, found, "It is the name of a room.", "/r")),
    );
    expect(await getReport(w.scope("northViewer"), made.id)).toMatchObject({
      state: "dismissed",
      decisionReason: "It is the name of a room.",
    });
    expect((await getEvidence(w.scope("northViewer"), evidence.id))?.held).toBe(false);
  });

  it("about a file that belongs to nothing in sight cannot be made", async () => {
    const w = await world();
    const { id } = await transaction(w.scope("northLead"), async (tx) =>
      addStoredFile(tx, await storedFile(w, "loose")),
    );
    expect(await whoGets((person) => findStoredFile(w.scope(person), id))).toEqual([]);
  });
});

describe("a file that the virus scanner could not be asked about", () => {
  const heldItem = (w: World, reason: "not-scanned", births: number) =>
    anEvidence(
      w,
      "northContributor",
      {},
      {
        file: {
          ...aFile("unscanned"),
          looked: {
            ...read("words"),
            hold: { id: "hold-x", finding: { reason, nhsNumbers: 0, birthDates: births, places: [] }, address: "/h" },
          },
        },
      },
    );
  const scan = async (w: World, result: "clean" | "infected") => {
    const hold = must(await getHold(w.scope("northContributor"), "hold-x"));
    return transaction(w.scope("northContributor"), (tx) => recordScan(tx, hold, result, "/h"));
  };

  it("is sent to nobody and released by nobody until it was; clean, it goes free", async () => {
    const w = await world();
    const evidence = await heldItem(w, "not-scanned", 0);
    const [version] = await listVersions(w.scope("qiManager"), evidence);
    expect(version?.unscanned).toBe(1);
    const hold = must(await getHold(w.scope("qiManager"), "hold-x"));
    expect(await transaction(w.scope("qiManager"), (tx) => releaseByHand(tx, hold, "I am sure.", "/h"))).toEqual({
      ok: false,
      reason: "not-scanned",
    });
    expect(await scan(w, "clean")).toEqual({ ok: true, became: "free" });
    expect((await listVersions(w.scope("northViewer"), evidence))[0]?.unscanned).toBe(0);
    expect(await scan(w, "clean")).toEqual({ ok: false, reason: "not-waiting" });
  });

  it("stays held for what its words hold", async () => {
    const w = await world();
    await heldItem(w, "not-scanned", 1);
    expect(await scan(w, "clean")).toEqual({ ok: true, became: "held" });
    expect(must(await getHold(w.scope("qiManager"), "hold-x")).finding.reason).toBe("date-of-birth");
  });

  it("is kept from everybody where something was found", async () => {
    const w = await world();
    const evidence = await heldItem(w, "not-scanned", 0);
    expect(await scan(w, "infected")).toEqual({ ok: true, became: "virus" });
    expect((await listVersions(w.scope("qiManager"), evidence))[0]?.unscanned).toBe(1);
  });
});

describe("evidence that is removed for ever", () => {
  it("leaves who, when and why; its bytes, its name, its words and what the search knew are gone", async () => {
    const w = await world();
    const evidence = await anItem(w, "Quibblethwaite.pdf", "Letter about Quibblethwaite and the audit");
    await anItem(w, "other.pdf", "The audit");
    await attached(w, "northLead", evidence, "north", "1.1.1");
    expect(mentions(w, "quibblethwaite")).toContain("search_term");
    expect(await blobsOf(w)).toHaveLength(2);
    const removed = await expectAudit(w, [{ did: "file.purged", by: "qiManager", trustId: "trust-north" }], () =>
      purgeEvidence(w, "qiManager", evidence.id, "Letter, removed"),
    );
    expect(removed).toEqual({ ok: true, files: 1 });
    expect(await deleteNoted(w)).toBe(1);
    expect(await blobsOf(w)).toHaveLength(1);
    expect(mentions(w, "quibblethwaite")).toEqual([]);
    expect(mentions(w, "audit")).toContain("search_term");

    const seen = must(await getEvidence(w.scope("northViewer"), evidence.id));
    expect(seen).toMatchObject({ withdrawn: true, title: "Letter, removed" });
    expect(await listVersions(w.scope("northViewer"), seen)).toEqual([
      expect.objectContaining({
        fileName: "Removed file",
        purgedByName: expect.any(String) as string,
        purgeReason: "It named somebody.",
      }),
    ]);
    expect((await listEvidenceHistory(w.scope("northViewer"), seen)).map(({ title }) => title)).toEqual([
      "Letter, removed",
      "Letter, removed",
    ]);
    expect(await purgeEvidence(w, "qiManager", evidence.id)).toEqual({ ok: false, reason: "removed" });
    expect(await wasPurged(w.scope("northLead"), removedHash(w, evidence.id))).not.toBeNull();
  });

  const removedHash = (w: World, id: string) =>
    w.database.raw.writer
      .prepare("select sha256 from evidence_version where evidence_id = ?")
      .pluck()
      .get(id) as string;

  it("keeps the bytes and words that another row still names, and says in how many places that is", async () => {
    const w = await world();
    const first = await anItem(w, "same");
    const second = await anItem(w, "same");
    const sha256 = removedHash(w, first.id);
    expect((await getRemovableEvidence(w.scope("qiManager"), first.id))?.alsoIn).toBe(1);
    await purgeEvidence(w, "qiManager", first.id);
    expect(await listBlobRemovals(w.system())).toEqual([]);
    expect(await deleteNoted(w)).toBe(0);
    expect(await blobsOf(w)).toEqual([sha256]);
    expect((await getFileText(w.system(), sha256))?.state).toBe("read");
    expect(await wasPurged(w.system(), sha256)).toBeNull();
    await purgeEvidence(w, "qiManager", second.id);
    expect(await deleteNoted(w)).toBe(1);
    expect(await blobsOf(w)).toEqual([]);
    expect(await getFileText(w.system(), sha256)).toBeUndefined();
  });

  it("does not lose bytes of which an upload is on its way", async () => {
    const w = await world();
    const item = await anItem(w, "a");
    const release = w.blobs.reserve(removedHash(w, item.id));
    await purgeEvidence(w, "qiManager", item.id);
    expect(await deleteNoted(w)).toBe(0);
    release();
    expect(await deleteNoted(w)).toBe(1);
  });

  it("is found by the network administrator too, without the names of what they may not read", async () => {
    const w = await world();
    const item = await anItem(w, "a");
    expect(await getRemovableEvidence(w.scope("administrator"), item.id)).toMatchObject({
      files: 1,
      trust: "NORTH",
      mayRead: false,
    });
    expect(await getRemovableEvidence(w.scope("qiManager"), item.id)).toMatchObject({
      mayRead: true,
      title: "Title a",
    });
    expect(await getRemovableEvidence(w.scope("qiManager"), "nothing")).toBeUndefined();
    expect(await purgeEvidence(w, "administrator", item.id)).toEqual({ ok: true, files: 1 });
    expect(await getEvidence(w.scope("northViewer"), item.id)).toMatchObject({ withdrawn: true, version: 2 });
  });
});

describe("a file of a document or a meeting that is removed for ever", () => {
  it("leaves its row, without its name", async () => {
    const w = await world();
    const { id } = await transaction(w.scope("northLead"), async (tx) =>
      addStoredFile(tx, await storedFile(w, "paper.pdf")),
    );
    const scope = w.scope("administrator", "file.purge");
    const removable = must(await getRemovableFile(scope, id));
    expect(removable).toMatchObject({ kind: "file", files: 1, mayRead: false });
    expect(
      await transaction(scope, (tx) => purge(tx, removable, { reason: "It named somebody.", title: null })),
    ).toEqual({ ok: true, files: 1 });
    expect(await getStoredFile(w.scope("northLead"), id)).toMatchObject({ fileName: "Removed file", purgedAt: w.now });
    expect(await deleteNoted(w)).toBe(1);
    expect(await getRemovableFile(scope, id)).toMatchObject({ files: 0 });
  });
});
