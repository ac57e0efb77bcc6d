// A file that has to go: two versions are sent as a browser sends them, read back, and removed for ever through the page that does it.
import { describe, expect, it } from "vitest";
import { listBlobRemovals } from "../../app/models/files/purged.server";
import { loader as page } from "../../app/routes/evidence.$evidence._index";
import { action as newVersion } from "../../app/routes/evidence.$evidence.new-version";
import { action as remove, loader as removing } from "../../app/routes/evidence.$evidence.removal";
import { loader as file } from "../../app/routes/evidence.$evidence.versions.$version.file";
import { action as newFile } from "../../app/routes/services.$service.evidence.new-file";
import type { EvidenceItem } from "../../app/domain/view/evidence-item";
import { expectAudit, expectNoAudit } from "../support/audit";
import { tinyPdf, uploadArgs } from "../support/uploads";
import { world, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const words = {
  "form-key": "form-key-0001",
  title: "Referral letter",
  kind: "audit",
  owner: "northLead",
  visibility: "trust",
  noPatientData: "yes",
};
const versionWords = {
  "form-key": "form-key-0002",
  version: "1",
  whatChanged: "The second page, too",
  noPatientData: "yes",
};
const reason = "It named somebody.";
const asked = { reason, title: "Removed letter", confirm: "remove", "form-key": "form-key-0003" };

/** An item of two versions, both sent as files. */
async function twoVersions(w: World): Promise<string> {
  const first = await uploadArgs(
    w,
    "northLead",
    "/services/north/evidence/new-file",
    { service: "north" },
    { fields: Object.entries(words), file: { bytes: tinyPdf("first"), name: "letter.pdf" } },
  );
  const added = (await newFile(first as never)) as Response;
  expect(added.status).toBe(303);
  const id = /^\/evidence\/([^/?#]+)/.exec(added.headers.get("Location") ?? "")?.[1] ?? "";
  const second = await uploadArgs(
    w,
    "northLead",
    `/evidence/${id}/new-version`,
    { evidence: id },
    { fields: Object.entries(versionWords), file: { bytes: tinyPdf("second"), name: "letter-2.pdf" } },
  );
  expect(((await newVersion(second as never)) as Response).status).toBe(303);
  return id;
}

const opened = async (w: World, evidence: string, version: string) =>
  (await open(w, file, "northLead", { evidence, version }, `/evidence/${evidence}/versions/${version}/file`)).status;

const stored = async (w: World) => {
  const all: string[] = [];
  for await (const sha of w.blobs.listBlobs()) all.push(sha);
  return all.length;
};

describe("a file that is removed for ever", () => {
  it("is gone in every version, bytes and name, and the tombstone says who and why", async () => {
    const w = await world();
    const evidence = await twoVersions(w);
    expect([await opened(w, evidence, "1"), await opened(w, evidence, "2"), await stored(w)]).toEqual([200, 200, 2]);

    const press = await prepare(w, remove, "qiManager", { evidence }, asked, { url: `/evidence/${evidence}/removal` });
    const answer = await expectAudit(
      w,
      [{ did: "file.purged", by: "qiManager", kind: "evidence", id: evidence, trustId: "trust-north" }],
      press,
    );
    expect(answer.status).toBe(303);

    expect([await opened(w, evidence, "1"), await opened(w, evidence, "2")]).toEqual([410, 410]);
    expect([await stored(w), await listBlobRemovals(w.scope("administrator"))]).toEqual([0, []]);
    const { item } = await shown<{ item: EvidenceItem }>(w, page, "northLead", { evidence }, `/evidence/${evidence}`);
    const told = JSON.stringify(item);
    expect(told).not.toContain("letter.pdf");
    expect(told).not.toContain("letter-2.pdf");
    expect(told).not.toContain("Referral letter");
    expect(item.versions).toHaveLength(2);
    for (const version of item.versions) expect(JSON.stringify(version)).toMatch(/qiManager.*It named somebody\./);
  });

  it("is asked for by nobody but the QI manager and the administrator, with the word typed and a reason", async () => {
    const w = await world();
    const evidence = await twoVersions(w);
    const url = `/evidence/${evidence}/removal`;
    for (const person of ["northLead", "northContributor", "northViewer", "southLead"] as const) {
      expect((await open(w, removing, person, { evidence }, url)).status).toBe(403);
      expect((await send(w, remove, person, { evidence }, asked, { url })).status).toBe(403);
    }
    for (const fault of [{ confirm: "yes" }, { reason: "" }]) {
      const press = await prepare(w, remove, "qiManager", { evidence }, { ...asked, ...fault }, { url });
      expect((await expectNoAudit(w, press)).status).toBe(400);
    }
    expect([await opened(w, evidence, "1"), await stored(w)]).toEqual([200, 2]);
  });
});

describe("a DICOM file", () => {
  const dicom = Buffer.concat([
    Buffer.alloc(128),
    Buffer.from("DICM\x02\0\0\0UL\x04\0\0\0\0\0", "latin1"),
    Buffer.alloc(200, 1),
  ]);
  it.each(["scan.dcm", "policy.pdf", "policy.docx", "room.jpg", "figures.csv"])(
    "is refused on the page when it is called %s, and nothing of it is kept",
    async (name) => {
      const w = await world();
      const args = await uploadArgs(
        w,
        "northLead",
        "/services/north/evidence/new-file",
        { service: "north" },
        { fields: Object.entries(words), file: { bytes: dicom, name } },
      );
      const answer = (await newFile(args as never)) as Response;
      expect(answer.status).toBe(422);
      const { errors, typed } = (await answer.json()) as {
        errors: Record<string, string>;
        typed: Record<string, string>;
      };
      expect(errors.file).toContain("DICOM image");
      expect(typed.title).toBe("Referral letter");
      expect(await stored(w)).toBe(0);
    },
  );
});
