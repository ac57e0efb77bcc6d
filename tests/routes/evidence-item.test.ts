// One evidence item: who sees how much of it, its change, its withdrawal, its attachments, and its file.
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { loader as item } from "../../app/routes/evidence.$evidence._index";
import { action as attach, loader as attaching } from "../../app/routes/evidence.$evidence.attachments";
import { action as change, loader as changing } from "../../app/routes/evidence.$evidence.change";
import { loader as file } from "../../app/routes/evidence.$evidence.versions.$version.file";
import { action as withdraw, loader as withdrawing } from "../../app/routes/evidence.$evidence.withdrawal";
import { action as addLink, loader as newLink } from "../../app/routes/services.$service.evidence.new-link";
import type { KeptFile } from "../../app/models/evidence-changes.server";
import { addEvidenceVersion } from "../../app/models/library/versions.server";
import { transaction } from "../../app/models/transaction.server";
import type { EvidenceItem } from "../../app/domain/view/evidence-item";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aFile, anEvidence, assessmentOf, attached, evidenceNow, must, someEvidence } from "../support/builders";
import { tinyPdf } from "../support/uploads";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

interface Shown {
  item: EvidenceItem;
  caption: string;
  mayChange: boolean;
}
interface Problem {
  errors: Record<string, string>;
  typed: Record<string, string>;
}

const at = (id: string) => ({ evidence: id });
const pageOf = (w: World, person: Person, id: string) => shown<Shown>(w, item, person, at(id), `/evidence/${id}`);
const rows = (w: World, table: string) =>
  (w.database.raw.writer.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;

async function keptFile(w: World, words = "one"): Promise<KeptFile> {
  const staged = await w.blobs.stage(Readable.from([tinyPdf(words)]), 1_000_000);
  if (typeof staged === "string") throw new Error(staged);
  await w.blobs.keep(staged);
  return { sha256: staged.sha256, bytes: staged.bytes, fileName: `${words}.pdf`, fileType: "pdf" };
}

describe("an item's page", () => {
  it("shows its trust everything: state, versions, criteria and history", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead", { ownerId: "northLead" }, { file: aFile("policy") });
    await attached(w, "northLead", evidence, "north", "1.1.1", "2.1.1");
    const page = await pageOf(w, "northViewer", evidence.id);
    expect(page.item.versions).toMatchObject([
      { number: 1, fileName: "policy.pdf", size: "6 bytes", addedByName: "northLead" },
    ]);
    expect(page.item.versions[0]?.sha256).toHaveLength(12);
    expect(page.item.inside).toMatchObject({ owner: "northLead", tags: ["current"], seenBy: "The trust only" });
    expect(page.item.inside?.supports[0]?.criteria.map(({ code }) => code)).toEqual(["1.1.1", "2.1.1"]);
    expect(page.item.history).toMatchObject([{ version: 1, what: ["Added"], byName: "northLead" }]);
    expect(page.mayChange).toBe(false);
    expect((await pageOf(w, "northContributor", evidence.id)).mayChange).toBe(true);
    expect((await pageOf(w, "qiManager", evidence.id)).mayChange).toBe(true);
  });

  it("does not exist for another trust, until it is shared", async () => {
    const w = await world();
    const own = await anEvidence(w, "northLead");
    expect((await open(w, item, "southLead", at(own.id))).status).toBe(404);
    expect((await open(w, item, "southLead", at("no-such-item"))).status).toBe(404);
  });

  it("shows another trust what is shared and nothing of its owner's work", async () => {
    const w = await world();
    const shared = await anEvidence(
      w,
      "northLead",
      { visibility: "network", ownerId: "northLead" },
      { file: aFile("v1") },
    );
    await attached(w, "northLead", shared, "north", "1.1.1");
    await transaction(w.scope("northLead"), (tx) =>
      addEvidenceVersion(tx, shared, 1, aFile("v2"), someEvidence(), false),
    );
    const page = await pageOf(w, "southLead", shared.id);
    expect(page.caption).toBe("Shared by NORTH");
    expect(page.item.versions.map(({ number }) => number)).toEqual([2]);
    expect(page.item.inside).toBeNull();
    expect(page.item.history).toBeNull();
    expect(page.mayChange).toBe(false);
  });

  it("shows an assessor what the assessment rests on, without its history", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead");
    expect((await open(w, item, "assessor", at(evidence.id))).status).toBe(404);
    await attached(w, "northLead", evidence, "north", "1.1.1");
    const page = await pageOf(w, "assessor", evidence.id);
    expect(page.item.inside?.supports).toHaveLength(1);
    expect(page.item.history).toBeNull();
  });
});

describe("a link as evidence", () => {
  const words = {
    title: "Policy library",
    kind: "policy",
    visibility: "network",
    address: "https://north.example/policies",
  };
  const north = { service: "north" };

  it("is added with the criteria that it supports", async () => {
    const w = await world();
    const form = { ...words, assessment: "assessment-north", criteria: "1.1.1" };
    const act = await prepare(w, addLink, "northContributor", north, form);
    const response = await expectAudit(
      w,
      [{ did: "evidence.added", detail: { form: "link" } }, { did: "evidence.attached" }],
      act,
    );
    expect(response.status).toBe(303);
    expect(rows(w, "attachment")).toBe(1);
  });

  it.each(["http://north.example/policies", "javascript:alert(1)", "https://user:word@north.example", "north.example"])(
    "is refused at %s, and the words come back",
    async (address) => {
      const w = await world();
      const response = await send(w, addLink, "northLead", north, { ...words, address });
      expect(response.status).toBe(400);
      const { errors, typed } = (await response.json()) as Problem;
      expect(errors.address).toBe("Enter a full address that starts with https://");
      expect(typed.title).toBe("Policy library");
      expect(rows(w, "evidence")).toBe(0);
    },
  );

  it("is not a viewer's to add, nor a neighbour's", async () => {
    const w = await world();
    expect((await send(w, addLink, "northViewer", north, words)).status).toBe(403);
    expect((await send(w, addLink, "southLead", north, words)).status).toBe(404);
    expect((await open(w, newLink, "northViewer", north)).status).toBe(403);
    expect(rows(w, "evidence")).toBe(0);
  });
});

describe("changing an item", () => {
  const words = { version: "1", title: "Imaging policy, version 2", kind: "policy", visibility: "network" };

  it("changes what is said of it, and keeps what was said before", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead");
    const act = await prepare(w, change, "northContributor", at(id), words);
    await expectAudit(w, [{ did: "evidence.changed", by: "northContributor" }], act);
    expect(await evidenceNow(w, id)).toMatchObject({
      title: "Imaging policy, version 2",
      visibility: "network",
      version: 2,
    });
    const { item: page } = await pageOf(w, "northLead", id);
    expect(page.history?.[0]?.what).toEqual([
      "Title changed from “Imaging policy” to “Imaging policy, version 2”",
      "Seen by: every trust in the network",
    ]);
  });

  it("is refused over a state that was not seen, and keeps what was typed", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead");
    await send(w, change, "northLead", at(id), words);
    const late = await send(w, change, "northContributor", at(id), { ...words, title: "My own title" });
    expect(late.status).toBe(409);
    expect(((await late.json()) as Problem).typed.title).toBe("My own title");
    expect((await evidenceNow(w, id)).title).toBe("Imaging policy, version 2");
  });

  it("names on whose behalf the QI manager changes it", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead");
    await send(w, change, "qiManager", at(id), words);
    expect((await pageOf(w, "northLead", id)).item.history?.[0]?.onBehalf).toBe(true);
  });

  it("keeps an owner who has left, and takes no stranger", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", { ownerId: "southLead" });
    expect((await send(w, change, "northLead", at(id), { ...words, owner: "southLead" })).status).toBe(303);
    const stranger = await send(w, change, "northLead", at(id), { ...words, version: "2", owner: "southViewer" });
    expect(stranger.status).toBe(422);
  });

  it("is not for a viewer; of a shared item not for a neighbour; of another not at all", async () => {
    const w = await world();
    const own = await anEvidence(w, "northLead");
    const shared = await anEvidence(w, "northLead", { visibility: "network" });
    for (const [person, id, status] of [
      ["northViewer", own.id, 403],
      ["southLead", own.id, 404],
      ["southLead", shared.id, 403],
    ] as const) {
      expect((await send(w, change, person, at(id), words)).status).toBe(status);
      expect((await open(w, changing, person, at(id))).status).toBe(status);
    }
  });
});

describe("withdrawing an item", () => {
  it("says how much rests on it, and takes it from what counts", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead");
    await attached(w, "northLead", evidence, "north", "1.1.1", "1.1.2");
    const before = await shown<{ use: string }>(w, withdrawing, "northLead", at(evidence.id));
    expect(before.use).toBe("Used by 2 criteria in 1 service");
    const form = { "form-key": "withdraw-0001", version: "1", reason: "Out of date" };
    const act = await prepare(w, withdraw, "northLead", at(evidence.id), form);
    await expectAudit(w, [{ did: "evidence.withdrawn" }], act);
    const page = await pageOf(w, "northViewer", evidence.id);
    expect(page.item.inside).toMatchObject({ tags: ["withdrawn"], withdrawnReason: "Out of date" });
    expect(page.item.history?.[0]?.what).toEqual(["Withdrawn: Out of date"]);
    const again = await prepare(w, withdraw, "northLead", at(evidence.id), form);
    expect((await expectNoAudit(w, again)).status).toBe(303);
  });

  it("asks for a reason, and is not for a viewer or a neighbour", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead");
    const blank = await send(w, withdraw, "northLead", at(id), { version: "1", reason: " " });
    expect(blank.status).toBe(400);
    expect((await send(w, withdraw, "northViewer", at(id), { version: "1", reason: "No" })).status).toBe(403);
    expect((await send(w, withdraw, "southLead", at(id), { version: "1", reason: "No" })).status).toBe(404);
    expect((await evidenceNow(w, id)).withdrawn).toBe(false);
  });
});

describe("attaching an item to several criteria", () => {
  interface Attaching {
    picks: { sections: { criteria: { code: string }[] }[] } | null;
    supported: string[];
    shown: number;
  }
  const form = { assessment: "assessment-north", criteria: "1.1.2" };

  it("offers what it does not support yet, narrowed by words", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead");
    await attached(w, "northLead", evidence, "north", "1.1.1");
    const all = await shown<Attaching>(w, attaching, "northLead", at(evidence.id));
    const codes = all.picks?.sections.flatMap(({ criteria }) => criteria.map(({ code }) => code));
    expect(codes).not.toContain("1.1.1");
    expect(all.supported).toEqual(["1.1.1"]);
    const some = await shown<Attaching>(w, attaching, "northLead", at(evidence.id), "/?words=1.1.2");
    expect(some.picks?.sections.flatMap(({ criteria }) => criteria)).toMatchObject([{ code: "1.1.2" }]);
  });

  it("attaches the ticked ones, and says so when none is ticked", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead");
    const act = await prepare(w, attach, "northContributor", at(id), form);
    await expectAudit(w, [{ did: "evidence.attached", detail: { criteria: "1.1.2" } }], act);
    const none = await send(w, attach, "northContributor", at(id), { assessment: "assessment-north" });
    expect(none.status).toBe(400);
    expect(((await none.json()) as Problem).errors.criteria).toBe("Tick at least one criterion");
  });

  it("never to another trust's assessment, nor by a viewer or a neighbour", async () => {
    const w = await world();
    const own = await anEvidence(w, "northLead");
    const shared = await anEvidence(w, "northLead", { visibility: "network" });
    const foreign = { assessment: "assessment-south", criteria: "1.1.1" };
    expect((await send(w, attach, "northLead", at(own.id), foreign)).status).toBe(404);
    expect((await send(w, attach, "northViewer", at(own.id), form)).status).toBe(403);
    expect((await send(w, attach, "southLead", at(own.id), foreign)).status).toBe(404);
    expect((await send(w, attach, "southLead", at(shared.id), foreign)).status).toBe(403);
    expect((await send(w, attach, "qiManager", at(own.id), foreign)).status).toBe(404);
    expect(rows(w, "attachment")).toBe(0);
  });

  it("says so where no assessment is open", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead");
    w.database.raw.writer.exec("update assessment set closed_at = started_at, closed_by = started_by");
    expect((await shown<Attaching>(w, attaching, "northLead", at(id))).picks).toBeNull();
    expect((await send(w, attach, "northLead", at(id), form)).status).toBe(404);
    expect((await assessmentOf(w, "north")).closedAt).not.toBeNull();
  });
});

describe("a file's download", () => {
  const download = (w: World, person: Person | null, id: string, version: string) =>
    open(w, file, person, { evidence: id, version });

  it("is always saved and never shown, under its own name", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", {}, { file: { ...(await keptFile(w)), fileName: "a'b;c.pdf" } });
    const response = await download(w, "northViewer", id, "1");
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; /);
    expect(response.headers.get("Content-Type")).toBe("application/pdf");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(tinyPdf());
  });

  it("gives another trust the newest file of what is shared, and no older one", async () => {
    const w = await world();
    const shared = await anEvidence(w, "northLead", { visibility: "network" }, { file: await keptFile(w) });
    const second = await keptFile(w, "two");
    await transaction(w.scope("northLead"), (tx) => addEvidenceVersion(tx, shared, 1, second, someEvidence(), false));
    expect((await download(w, "southViewer", shared.id, "2")).status).toBe(200);
    expect((await download(w, "southViewer", shared.id, "1")).status).toBe(404);
    expect((await download(w, "northViewer", shared.id, "1")).status).toBe(200);
  });

  it("does not exist for a neighbour or under a made-up version, and is closed to visitors", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", {}, { file: await keptFile(w) });
    expect((await download(w, "southLead", id, "1")).status).toBe(404);
    for (const version of ["2", "0", "1.0", "1e0", "one", "../1"]) {
      expect((await download(w, "northLead", id, version)).status).toBe(404);
    }
    expect((await download(w, null, id, "1")).status).toBe(401);
  });

  it("is refused in words where the stored bytes are gone", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", {}, { file: aFile("never kept") });
    const response = await download(w, "northLead", id, "1");
    expect(response.status).toBe(500);
    expect(must(await response.text())).toContain("This file is damaged or missing");
  });
});
