// A document of the portal as evidence for criteria: it points at the current version, and stands and falls with the document.
import { describe, expect, it } from "vitest";
import type { EvidenceItem } from "../../app/domain/view/evidence-item";
import { loader as evidencePage } from "../../app/routes/evidence.$evidence._index";
import { action as withdraw } from "../../app/routes/documents.$document.withdraw";
import { action as add, loader as addPage } from "../../app/routes/services.$service.evidence.new-document";
import { aProtocol, aVersion, membersOnly, nextVersion } from "../support/builders-adoption";
import { expectAudit } from "../support/audit";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const north = { service: "north" };
const form = {
  title: "Spine protocol of the network",
  kind: "protocol",
  visibility: "trust",
  owner: "northContributor",
  document: "document-spine",
  assessment: "assessment-north",
  criteria: "5.5.3",
};

async function added(w: World): Promise<{ evidence: string }> {
  const response = await send(w, add, "northLead", north, form);
  expect(response.status).toBe(303);
  return { evidence: (response.headers.get("Location") ?? "").replace("/evidence/", "") };
}

async function item(w: World, evidence: { evidence: string }, person: Person = "northLead") {
  return (await shown<{ item: EvidenceItem }>(w, evidencePage, person, evidence)).item;
}

describe("a document as evidence", () => {
  it("leads to the stable address with the version that is current, whichever that is", async () => {
    const w = await world();
    await aProtocol(w);
    const evidence = await added(w);
    const found = await item(w, evidence);
    expect(found.document).toEqual({ label: "Spine protocol, version 1.0", href: "/documents/document-spine" });
    expect(found.inside?.supports[0]?.criteria.map(({ code }) => code)).toEqual(["5.5.3"]);
    expect(found.inside?.tags).toContain("current");
    await nextVersion(w, "document-spine", "2.0", true);
    expect((await item(w, evidence)).document?.label).toBe("Spine protocol, version 2.0");
    expect((await item(w, evidence)).inside?.withdrawn).toBe(false);
  });

  it("is added by those who add the trust's evidence, and nobody else", async () => {
    const w = await world();
    await aProtocol(w);
    expect((await open(w, addPage, "northViewer", north)).status).toBe(403);
    expect((await send(w, add, "northViewer", north, form)).status).toBe(403);
    expect((await send(w, add, "southLead", north, form)).status).toBe(404);
    expect(w.database.raw.writer.prepare("select count(*) from evidence").pluck().get()).toBe(0);
  });

  it("is one that is published, of a group that its adder sees", async () => {
    const w = await world();
    await aProtocol(w);
    w.database.raw.writer.prepare("update document_version set state = 'draft', published_at = null").run();
    expect((await send(w, add, "northLead", north, form)).status).toBe(422);
    const closed = await world();
    await aProtocol(closed);
    await membersOnly(closed);
    expect((await send(closed, add, "northLead", north, form)).status).toBe(422);
    expect(
      (await shown<{ form: { documents: unknown[] } }>(closed, addPage, "northLead", north)).form.documents,
    ).toEqual([]);
  });

  it("says nothing of a document whose group its reader does not see", async () => {
    const w = await world();
    await aProtocol(w);
    const evidence = await added(w);
    await membersOnly(w);
    expect((await item(w, evidence)).document).toEqual({
      label: "A document of a group that you do not see",
      href: null,
    });
  });

  it("counts no more once the document is withdrawn: the item is withdrawn with it, audited, and its owner is told", async () => {
    const w = await world();
    await aProtocol(w);
    await aVersion(w, "document-spine", { words: "2.0", state: "draft" });
    const evidence = await added(w);
    const act = await prepare(
      w,
      withdraw,
      "sigChair",
      { document: "document-spine" },
      { reason: "Unsafe", seenVersion: "1" },
    );
    const changes = [{ did: "document.withdrawn" }, { did: "evidence.withdrawn", trustId: "trust-north" }];
    expect((await expectAudit(w, changes, act)).status).toBe(303);
    const after = await item(w, evidence);
    expect(after.document?.label).toBe("Spine protocol, withdrawn");
    expect(after.inside).toMatchObject({
      withdrawn: true,
      withdrawnReason: "The document that it points at was withdrawn",
    });
    expect(after.inside?.tags).not.toContain("current");
    const told = w.database.raw.writer
      .prepare("select person_id, title from notice where subject_kind = 'evidence'")
      .all();
    expect(told).toEqual([
      { person_id: "northContributor", title: "Spine protocol of the network counts as evidence no more" },
    ]);
  });
});
