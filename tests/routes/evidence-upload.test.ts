// Uploading evidence: what is kept, what is refused, and that a form sent twice adds one item.
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { action as versionAction } from "../../app/routes/evidence.$evidence.new-version";
import { action, loader } from "../../app/routes/services.$service.evidence.new-file";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, aFile, must } from "../support/builders";
import { tinyPdf, uploadArgs, type Sent } from "../support/uploads";
import { world, type Person, type World } from "../support/world";

const address = "/services/north/evidence/new-file?assessment=assessment-north&criterion=1.1.1";
const north = { service: "north" };

const words = {
  "form-key": "form-key-0001",
  title: "Dose audit",
  kind: "audit",
  owner: "northLead",
  visibility: "trust",
  "review-day": "1",
  "review-month": "6",
  "review-year": "2027",
  assessment: "assessment-north",
  noPatientData: "yes",
};

function sentWith(
  change: Record<string, string> = {},
  criteria = ["1.1.1", "1.1.2", "2.1.1"],
  file: Sent["file"] | null = pdf,
): Sent {
  const fields = Object.entries({ ...words, ...change });
  return { fields: [...fields, ...criteria.map((code) => ["criteria", code] as const)], file: file ?? undefined };
}

const pdf = { bytes: tinyPdf(), name: "Dose audit.pdf" };

/** Signs in and fills the form, to be sent later: what follows is the upload alone. */
async function ready(w: World, person: Person, sent: Sent) {
  const args = await uploadArgs(w, person, address, north, sent);
  return async () => (await action(args as never)) as Response;
}

async function send(w: World, person: Person, sent: Sent, url = address, params: Record<string, string> = north) {
  return (await action((await uploadArgs(w, person, url, params, sent)) as never)) as Response;
}

const refused = async (attempt: Promise<unknown>) => {
  const answer = await attempt.then(
    () => null,
    (thrown: unknown) => thrown as Response,
  );
  return must(answer).status;
};

async function problemOf(response: Response) {
  return (await response.json()) as { errors: Record<string, string>; typed: Record<string, string> };
}

const rows = (w: World, table: string) =>
  (w.database.raw.writer.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;

/** Temporary files, and kept ones, of the world's own store. */
async function filesOf(w: World) {
  const root = path.dirname(path.dirname(path.dirname(w.blobs.pathOf("0".repeat(64)))));
  const kept: string[] = [];
  for await (const sha of w.blobs.listBlobs()) kept.push(sha);
  return { left: readdirSync(path.join(root, "tmp")), kept };
}

async function expectNothing(w: World) {
  expect(rows(w, "evidence")).toBe(0);
  expect(rows(w, "evidence_version")).toBe(0);
  expect(await filesOf(w)).toEqual({ left: [], kept: [] });
}

afterEach(() => {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for("portal.fault-hook")];
});

describe("a file as evidence", () => {
  it("is kept, recorded and attached to every ticked criterion in one act", async () => {
    const w = await world();
    const response = await expectAudit(
      w,
      [
        { did: "evidence.added", by: "northLead", trustId: "trust-north", detail: { onBehalf: false } },
        { did: "evidence.attached", detail: { criteria: "1.1.1 1.1.2 2.1.1" } },
      ],
      await ready(w, "northLead", sentWith()),
    );
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe(
      "/services/north/assessments/assessment-north/criteria/1.1.1#evidence",
    );
    const version = w.database.raw.writer.prepare("select * from evidence_version").get() as Record<string, unknown>;
    expect(version).toMatchObject({ file_name: "Dose audit.pdf", file_type: "pdf", bytes: pdf.bytes.byteLength });
    expect(await w.blobs.verify(String(version.sha256))).toBe("sound");
    expect(rows(w, "attachment")).toBe(3);
    expect((await filesOf(w)).left).toEqual([]);
  });

  it("leads to its own page where no criterion was ticked", async () => {
    const w = await world();
    const response = await send(w, "northContributor", sentWith({}, []), "/services/north/evidence/new-file");
    expect(response.headers.get("Location")).toMatch(/^\/evidence\/[\w-]+$/);
    expect(rows(w, "attachment")).toBe(0);
  });

  it("is added once when the same form is sent twice, and the first answer comes again", async () => {
    const w = await world();
    const first = await send(w, "northLead", sentWith());
    const second = await expectNoAudit(w, await ready(w, "northLead", sentWith()));
    expect(second.status).toBe(303);
    expect(second.headers.get("Location")).toBe(first.headers.get("Location"));
    expect(rows(w, "evidence")).toBe(1);
    const { left, kept } = await filesOf(w);
    expect(left).toEqual([]);
    expect(kept).toHaveLength(1);
  });

  it("is refused where a used form comes back with another file: nobody's file is taken for another", async () => {
    const w = await world();
    await send(w, "northLead", sentWith());
    const again = await send(
      w,
      "northLead",
      sentWith({}, undefined, { bytes: tinyPdf("two"), name: "Dose audit.pdf" }),
    );
    expect(again.status).toBe(409);
    expect(rows(w, "evidence")).toBe(1);
    expect((await filesOf(w)).kept).toHaveLength(1);
  });

  it("is added once when the browser gave up before the answer and sends again", async () => {
    const w = await world();
    const symbol = Symbol.for("portal.fault-hook");
    (globalThis as Record<symbol, unknown>)[symbol] = (step: string) => {
      if (step === "after-commit") throw new Error("the connection is gone");
    };
    await expect(send(w, "northLead", sentWith())).rejects.toThrow("the connection is gone");
    delete (globalThis as Record<symbol, unknown>)[symbol];
    expect((await send(w, "northLead", sentWith())).status).toBe(303);
    expect(rows(w, "evidence")).toBe(1);
  });

  it("leaves a file without a row, never a row without a file, when it stops before the commit", async () => {
    const w = await world();
    (globalThis as Record<symbol, unknown>)[Symbol.for("portal.fault-hook")] = (step: string) => {
      if (step === "before-commit") throw new Error("stopped");
    };
    await expect(send(w, "northLead", sentWith())).rejects.toThrow("stopped");
    expect(rows(w, "evidence")).toBe(0);
    expect((await filesOf(w)).kept).toHaveLength(1);
  });

  it("is added on behalf of the trust by the QI manager", async () => {
    const w = await world();
    await expectAudit(
      w,
      [{ did: "evidence.added", detail: { onBehalf: true } }, { did: "evidence.attached" }],
      await ready(w, "qiManager", sentWith()),
    );
  });

  it("may be the network's own, added by the QI manager", async () => {
    const w = await world();
    const sent = sentWith({ owner: "qiManager", assessment: "assessment-network" }, ["1.1.1"]);
    const url = "/services/network/evidence/new-file?assessment=assessment-network&criterion=1.1.1";
    const response = await send(w, "qiManager", sent, url, { service: "network" });
    expect(response.headers.get("Location")).toBe(
      "/services/network/assessments/assessment-network/criteria/1.1.1#evidence",
    );
    expect(w.database.raw.writer.prepare("select trust_id from evidence").get()).toEqual({ trust_id: null });
  });
});

describe("who may not add is refused before a byte of the body is read", () => {
  it.each([
    ["northViewer", 403],
    ["southLead", 404],
    ["assessor", 403],
    ["boardMember", 403],
  ] as const)("%s gets %i", async (person, status) => {
    const w = await world();
    const args = await uploadArgs(w, person, address, north, sentWith());
    expect(await refused(action(args as never))).toBe(status);
    expect(args.request.bodyUsed).toBe(false);
    await expectNothing(w);
  });

  it("a visitor is asked to sign in, and the words come along", async () => {
    const w = await world();
    const args = await uploadArgs(w, null, address, north, sentWith());
    const answer = (await action(args as never).catch((thrown: unknown) => thrown)) as Response;
    expect(answer.status).toBe(401);
    const { carried } = (await answer.json()) as { carried: { action: string; files: string[] } };
    expect(carried.action).toBe(address);
    expect(carried.files).toEqual(["file"]);
    await expectNothing(w);
  });
});

describe("a refused upload leaves nothing behind and brings the words back", () => {
  it("without a title: 400", async () => {
    const w = await world();
    const response = await expectNoAudit(w, await ready(w, "northLead", sentWith({ title: " " })));
    expect(response.status).toBe(400);
    const { errors, typed } = await problemOf(response);
    expect(errors.title).toBe("Enter a title");
    expect(typed).toMatchObject({ kind: "audit", criteria: "1.1.1\n1.1.2\n2.1.1" });
    await expectNothing(w);
  });

  it("without the declaration that there is no patient data: 400", async () => {
    const w = await world();
    const response = await send(w, "northLead", sentWith({ noPatientData: "" }));
    expect((await problemOf(response)).errors.noPatientData).toBe("Confirm that the file holds no patient data");
    await expectNothing(w);
  });

  it("without a file: 400, beside every other fault", async () => {
    const w = await world();
    const response = await send(w, "northLead", sentWith({ title: "" }, [], null));
    expect(response.status).toBe(400);
    expect(Object.keys((await problemOf(response)).errors)).toEqual(["title", "file"]);
  });

  it("with an empty file: 400", async () => {
    const w = await world();
    const response = await send(w, "northLead", sentWith({}, [], { bytes: Buffer.alloc(0), name: "empty.pdf" }));
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors.file).toContain("empty");
    await expectNothing(w);
  });

  it("with a page that is named like a PDF: 422", async () => {
    const w = await world();
    const html = { bytes: Buffer.from("<!doctype html><script>alert(1)</script>"), name: "policy.pdf" };
    const response = await send(w, "northLead", sentWith({}, undefined, html));
    expect(response.status).toBe(422);
    const { errors, typed } = await problemOf(response);
    expect(errors.file).toContain("This file is not a PDF");
    expect(typed.title).toBe("Dose audit");
    await expectNothing(w);
  });

  it("with a file above the limit: 413, and the connection is closed", async () => {
    const w = await world();
    const args = await uploadArgs(w, "northLead", address, north, {
      ...sentWith(),
      file: { bytes: Buffer.alloc(2000, "a"), name: "large.txt" },
    });
    const { portal } = args.context;
    const context = { ...args.context, portal: { ...portal, config: { ...portal.config, uploadLimitBytes: 1000 } } };
    const response = (await action({ ...args, context } as never)) as Response;
    expect(response.status).toBe(413);
    expect(response.headers.get("Connection")).toBe("close");
    expect((await problemOf(response)).typed.title).toBe("Dose audit");
    await expectNothing(w);
  });

  it("with no room on the disk: 507 in plain words", async () => {
    const w = await world();
    const args = await uploadArgs(w, "northLead", address, north, sentWith());
    const blobs = { ...w.blobs, stage: async () => "no-space" as const };
    const context = { ...args.context, portal: { ...args.context.portal, blobs } };
    const response = (await action({ ...args, context } as never)) as Response;
    expect(response.status).toBe(507);
    expect((await problemOf(response)).errors.file).toContain("Nothing was changed");
    await expectNothing(w);
  });

  it("with no room when the file gets its lasting name: 507", async () => {
    const w = await world();
    const args = await uploadArgs(w, "northLead", address, north, sentWith());
    const full = async () => {
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    };
    const context = { ...args.context, portal: { ...args.context.portal, blobs: { ...w.blobs, keep: full } } };
    const response = (await action({ ...args, context } as never)) as Response;
    expect(response.status).toBe(507);
    await expectNothing(w);
  });

  it.each([
    ["an owner of another trust", { owner: "southLead" }, undefined, "owner"],
    ["a criterion that the edition does not have", {}, ["99.9.9"], "criteria"],
    ["another trust's assessment", { assessment: "assessment-south" }, ["1.1.1"], "criteria"],
    ["an assessment that is not there", { assessment: "nowhere" }, ["1.1.1"], "criteria"],
  ])("with %s: 422", async (_what, change, criteria, field) => {
    const w = await world();
    const response = await send(w, "northLead", sentWith(change, criteria));
    expect(response.status).toBe(422);
    expect(Object.keys((await problemOf(response)).errors)).toEqual([field]);
    await expectNothing(w);
  });

  it("for a closed assessment: nothing is added either", async () => {
    const w = await world();
    w.database.raw.writer.exec(
      "update assessment set closed_at = '2026-05-01T09:00:00.000Z', closed_by = 'northLead' where id = 'assessment-north'",
    );
    const response = await send(w, "northLead", sentWith());
    expect(response.status).toBe(422);
    await expectNothing(w);
  });
});

describe("the page", () => {
  it("ticks the criterion that it was opened from and offers the others of its assessment", async () => {
    const w = await world();
    const response = await loader((await w.args("northLead", address, north)) as never);
    const { form, onBehalfOf } = await response.json();
    expect(form.ticked).toEqual(["1.1.1"]);
    expect(form.picks?.assessmentId).toBe("assessment-north");
    expect(form.picks?.sections.length).toBeGreaterThan(5);
    expect(form.owners.map(({ id }) => id)).toEqual(["northContributor", "northLead"]);
    expect(form.values.ownerId).toBe("northLead");
    expect(onBehalfOf).toBeNull();
  });

  it("says on whose behalf the QI manager adds", async () => {
    const w = await world();
    const response = await loader((await w.args("qiManager", address, north)) as never);
    expect((await response.json()).onBehalfOf).toBe("NORTH");
  });
});

describe("a new version", () => {
  const versionWords = {
    "form-key": "form-key-0002",
    noPatientData: "yes",
    "review-day": "1",
    "review-month": "6",
    "review-year": "2028",
    whatChanged: "The figures of 2027",
  };
  const readyVersion = async (w: World, person: Person, id: string, version: string) => {
    const sent = {
      fields: Object.entries({ ...versionWords, version }),
      file: { bytes: tinyPdf("two"), name: "two.pdf" },
    };
    const args = await uploadArgs(w, person, `/evidence/${id}/new-version`, { evidence: id }, sent);
    return async () => (await versionAction(args as never)) as Response;
  };
  const sendVersion = async (...given: Parameters<typeof readyVersion>) => (await readyVersion(...given))();

  it("takes the place of the file before it, with its own dates, once", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", {}, { file: aFile() });
    const first = await expectAudit(
      w,
      [{ did: "evidence.version-added" }],
      await readyVersion(w, "northLead", id, "1"),
    );
    expect(first.headers.get("Location")).toBe(`/evidence/${id}`);
    const again = await expectNoAudit(w, await readyVersion(w, "northLead", id, "1"));
    expect(again.status).toBe(303);
    const item = w.database.raw.writer.prepare("select review_on, version from evidence").get();
    expect(item).toEqual({ review_on: "2028-06-01", version: 2 });
    expect(rows(w, "evidence_version")).toBe(2);
  });

  it("is refused over a state that its sender has not seen", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", {}, { file: aFile() });
    await sendVersion(w, "northLead", id, "1");
    const late = await sendVersion(w, "northContributor", id, "1");
    expect(late.status).toBe(409);
    expect(Object.keys((await problemOf(late)).errors)).toEqual(["changed-meanwhile"]);
    expect(rows(w, "evidence_version")).toBe(2);
  });

  it("of a link does not exist, a viewer may not add one, and a neighbour finds nothing", async () => {
    const w = await world();
    const link = await anEvidence(w, "northLead");
    const file = await anEvidence(w, "northLead", {}, { file: aFile() });
    expect(await refused(sendVersion(w, "northLead", link.id, "1"))).toBe(404);
    expect(await refused(sendVersion(w, "northViewer", file.id, "1"))).toBe(403);
    expect(await refused(sendVersion(w, "southLead", file.id, "1"))).toBe(404);
  });
});
