// From the upload to the release: what a person meets whose file holds a valid NHS number.
import { describe, expect, it } from "vitest";
import { loader as evidencePage } from "../../app/routes/evidence.$evidence._index";
import { action as newVersion } from "../../app/routes/evidence.$evidence.new-version";
import { loader as list } from "../../app/routes/held-files._index";
import { loader as csv } from "../../app/routes/held-files[.]csv";
import { action as release, loader as holdPage } from "../../app/routes/held-files.$hold._index";
import { loader as download } from "../../app/routes/held-files.$hold.file";
import { action as newFile } from "../../app/routes/services.$service.evidence.new-file";
import { readEvidenceItem } from "../../app/reports/evidence-item.server";
import { listAsked } from "../../app/reports/asked/registry.server";
import { must } from "../support/builders";
import { uploadArgs } from "../support/uploads";
import { world, type Person, type World } from "../support/world";

/** Invented, of the test range: the check digit of the first is right, that of the second is not. */
const right = "999 000 0018";
const wrong = "999 000 0019";

const words = {
  "form-key": "form-key-0001",
  title: "Worklist sample",
  kind: "audit",
  owner: "northContributor",
  visibility: "trust",
  assessment: "assessment-north",
  noPatientData: "yes",
};

const textFile = (text: string) => ({ bytes: Buffer.from(text), name: "sample.txt" });

async function uploaded(w: World, text: string): Promise<Response> {
  const url = "/services/north/evidence/new-file?assessment=assessment-north&criterion=1.1.1";
  const fields = [...Object.entries(words), ["criteria", "1.1.1"] as const];
  const args = await uploadArgs(w, "northContributor", url, { service: "north" }, { fields, file: textFile(text) });
  return (await newFile(args as never)) as Response;
}

/** The ids of the one item and its one hold. */
const idsOf = (w: World) =>
  w.database.raw.writer
    .prepare(
      `select evidence.id as evidence, evidence.held, file_hold.id as hold from evidence
       join evidence_version on evidence_version.evidence_id = evidence.id
       left join file_hold on file_hold.evidence_version_id = evidence_version.id`,
    )
    .get() as { evidence: string; held: number; hold: string | null };

async function statusOf(attempt: Promise<unknown>): Promise<number> {
  const answer = await attempt.catch((thrown: unknown) => thrown);
  return (answer as Response).status;
}

const releaseAs = async (w: World, person: Person, hold: string, reason: string) =>
  (await release(
    (await w.args(person, `/held-files/${hold}`, { hold }, { "form-key": "form-key-0003", reason })) as never,
  )) as Response;

describe("an upload with a valid NHS number", () => {
  it("is held, and its uploader is led to a page that says what was found and what to do", async () => {
    const w = await world();
    const response = await uploaded(w, `Row 1\nPatient ${right}`);
    const { evidence, held, hold } = idsOf(w);
    expect(held).toBe(1);
    expect(response.headers.get("Location")).toBe(`/evidence/${evidence}`);
    const item = must(await readEvidenceItem(w.scope("northContributor"), evidence, String));
    expect(item.hold).toEqual({ id: hold, found: "What reads as an NHS number (Line 2)", released: null });
    expect(item.inside?.tags).toContain("held");
    const asked = await listAsked(w.scope("northContributor"));
    expect(asked.map(({ href }) => href)).toContain(`/held-files/${hold}`);
  });

  it("is not held with a wrong check digit, and goes where it always went", async () => {
    const w = await world();
    const response = await uploaded(w, `Row 1\nPatient ${wrong}`);
    expect(idsOf(w)).toMatchObject({ held: 0, hold: null });
    expect(response.headers.get("Location")).toContain("/criteria/1.1.1");
  });

  it("keeps the words for search, and not the number with the hold", async () => {
    const w = await world();
    await uploaded(w, `Patient ${right}`);
    const { writer } = w.database.raw;
    expect(writer.prepare("select state, words from file_text").get()).toEqual({
      state: "read",
      words: `Patient ${right}`,
    });
    const kept = JSON.stringify([
      writer.prepare("select * from file_hold").all(),
      writer.prepare("select * from audit_log").all(),
      writer.prepare("select * from notice").all(),
    ]);
    expect(kept.replace(/\s/g, "")).not.toContain(right.replace(/\s/g, ""));
  });
});

describe("a file that cannot be looked through", () => {
  it("is held as not read", async () => {
    const w = await world();
    const args = await w.args("northContributor", "/");
    const failing = async () => ({ state: "timed-out" as const, words: "", patientData: null });
    const sent = { fields: Object.entries({ ...words, assessment: "" }), file: textFile("words") };
    const upload = await uploadArgs(
      w,
      "northContributor",
      "/services/north/evidence/new-file",
      { service: "north" },
      sent,
    );
    const portal = { ...args.context.portal, fileTexts: { ...args.context.portal.fileTexts, read: failing } };
    await newFile({ ...upload, context: { ...upload.context, portal } } as never);
    expect(idsOf(w).held).toBe(1);
    expect(w.database.raw.writer.prepare("select reason from file_hold").get()).toEqual({ reason: "not-read" });
  });

  it("and one that is not read because the portal stops leaves nothing behind", async () => {
    const w = await world();
    const sent = { fields: Object.entries({ ...words, assessment: "" }), file: textFile("words") };
    const upload = await uploadArgs(
      w,
      "northContributor",
      "/services/north/evidence/new-file",
      { service: "north" },
      sent,
    );
    const closed = async () => Promise.reject(new Error("stopping"));
    const portal = { ...upload.context.portal, fileTexts: { ...upload.context.portal.fileTexts, read: closed } };
    await expect(newFile({ ...upload, context: { ...upload.context, portal } } as never)).rejects.toThrow("stopping");
    expect(await w.blobs.sweepTemporary(-60_000, Date.now())).toBe(0);
    expect(idsOf(w)).toBeUndefined();
  });
});

describe("a replacement", () => {
  it("without a number frees the item", async () => {
    const w = await world();
    await uploaded(w, `Patient ${right}`);
    const { evidence } = idsOf(w);
    const sent = {
      fields: [
        ...Object.entries({
          "form-key": "form-key-0002",
          noPatientData: "yes",
          version: "1",
          whatChanged: "A clean copy",
        }),
      ],
      file: textFile("Nobody is named"),
    };
    const url = `/evidence/${evidence}/new-version`;
    const args = await uploadArgs(w, "northContributor", url, { evidence }, sent);
    expect(((await newVersion(args as never)) as Response).status).toBe(303);
    const page = (await evidencePage(
      (await w.args("northLead", `/evidence/${evidence}`, { evidence })) as never,
    )) as Response;
    expect(page.status).toBe(200);
    const { item } = (await page.json()) as { item: { hold: unknown; versions: { number: number }[] } };
    expect(item.hold).toBeNull();
    expect(item.versions.map(({ number }) => number)).toEqual([2]);
  });
});

describe("the pages of held files", () => {
  const open = async (w: World, person: Person) => {
    const hold = must(idsOf(w).hold);
    return statusOf(Promise.resolve(holdPage((await w.args(person, `/held-files/${hold}`, { hold })) as never)));
  };

  it("are for the uploader and the QI manager", async () => {
    const w = await world();
    await uploaded(w, `Patient ${right}`);
    const hold = must(idsOf(w).hold);
    for (const person of ["northContributor", "qiManager"] as const) expect(await open(w, person)).toBe(200);
    for (const person of [
      "northLead",
      "northViewer",
      "southLead",
      "boardMember",
      "administrator",
      "assessor",
    ] as const) {
      expect(await open(w, person)).toBe(404);
      const args = await w.args(person, `/held-files/${hold}/file`, { hold });
      expect(await statusOf(download(args as never))).toBe(404);
      const shown = (await (await list((await w.args(person, "/held-files")) as never)).json()) as { all: number };
      expect(shown.all).toBe(0);
    }
    const args = await w.args("qiManager", `/held-files/${hold}/file`, { hold });
    expect(await (await download(args as never)).text()).toBe(`Patient ${right}`);
  });

  it("a release needs a reason, and is the QI manager's alone", async () => {
    const w = await world();
    await uploaded(w, `Patient ${right}`);
    const { evidence, hold } = idsOf(w);
    expect(await statusOf(releaseAs(w, "northContributor", must(hold), "It is only a serial number"))).toBe(403);
    expect((await releaseAs(w, "qiManager", must(hold), "Fine")).status).toBe(400);
    expect(idsOf(w).held).toBe(1);
    expect((await releaseAs(w, "qiManager", must(hold), "It is only a serial number")).status).toBe(303);
    expect(idsOf(w).held).toBe(0);
    const item = must(await readEvidenceItem(w.scope("northLead"), evidence, String));
    expect(item.history?.[0]).toMatchObject({ what: ["Released: It is only a serial number"], byName: "qiManager" });
  });

  it("the file has the rows of the page", async () => {
    const w = await world();
    await uploaded(w, `Patient ${right}`);
    const text = await (await csv((await w.args("qiManager", "/held-files.csv")) as never)).text();
    expect(text).toContain("sample.txt,Worklist sample,NORTH,What reads as an NHS number (Line 1),northContributor,");
    const none = await (await csv((await w.args("qiManager", "/held-files.csv?state=released")) as never)).text();
    expect(none).not.toContain("sample.txt");
  });
});
