// The pack for assessors: who makes one, what it holds as at a day, and what it leaves out and says so.
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { action as makePack } from "../../app/routes/services.$service.assessments.$assessment.pack.file";
import { loader } from "../../app/routes/services.$service.assessments.$assessment.pack._index";
import type { PackSummary } from "../../app/domain/pack/summary";
import { formatDate } from "../../app/domain/dates";
import { withdrawEvidence } from "../../app/models/evidence-changes.server";
import { recordLinkCheck } from "../../app/models/library/link-checks.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit } from "../support/audit";
import { answered, anEvidence, attached } from "../support/builders";
import { until } from "../support/portal-process";
import { moment, world, type Person, type World } from "../support/world";
import { network, north, open, prepare, send, shown } from "./workspace-calls";

interface Page {
  readonly on: string;
  readonly summary: PackSummary;
}

/** A stored file of these words as an evidence item of the north's first criterion. */
async function proof(w: World, title: string, words: string) {
  const staged = await w.blobs.stage(Readable.from([Buffer.from(words)]), 1000);
  if (typeof staged === "string") throw new Error(staged);
  await w.blobs.keep(staged);
  const file = { sha256: staged.sha256, bytes: staged.bytes, fileName: `${title}.txt`, fileType: "txt" };
  const item = await anEvidence(w, "northLead", { title }, { file });
  await attached(w, "northLead", item, "north", "1.1.1");
  return item;
}

const made = (w: World, person: Person, at: string) => send(w, makePack as never, person, north, { at });

/** The pack's files by name, without the folder around them. */
async function filesOf(response: Response): Promise<ReadonlyMap<string, string>> {
  const zip = await buffer(Readable.fromWeb(response.body as ReadableStream));
  expect(zip.length).toBe(Number(response.headers.get("Content-Length")));
  const file = await yauzl.fromBufferPromise(zip, { lazyEntries: false, autoClose: false });
  const files = new Map<string, string>();
  for await (const entry of file.eachEntry()) {
    const text = await buffer(await file.openReadStreamPromise(entry));
    files.set(entry.fileName.replace(/^[^/]*\//, ""), text.toString());
  }
  return files;
}

describe("the page of packs", () => {
  it("is for the quality lead and the QI manager; a contributor is refused, and another trust finds nothing", async () => {
    const w = await world();
    const status = async (person: Person, params = north) => (await open(w, loader as never, person, params)).status;
    expect(await status("northLead")).toBe(200);
    expect(await status("qiManager")).toBe(200);
    expect(await status("northContributor")).toBe(403);
    expect(await status("assessor")).toBe(403);
    expect(await status("southLead")).toBe(404);
    expect(await status("qiManager", network)).toBe(200);
    expect(await status("northLead", network)).toBe(404);
  });

  it("says what the pack would hold, and what it leaves out", async () => {
    const w = await world();
    await proof(w, "Kept", "kept");
    const item = await proof(w, "Gone", "gone");
    await transaction(w.scope("northLead"), (tx) => withdrawEvidence(tx, item, item.version, "Out of date", false));
    const { summary } = await shown<Page>(w, loader as never, "northLead", north);
    expect(summary).toMatchObject({ files: 1, bytes: 4 });
    expect(summary.leftOut).toEqual([{ title: "Gone", why: "The item was withdrawn", criteria: "1.1.1" }]);
  });
});

describe("a pack", () => {
  it("holds an index, a cover sheet for each statement, the files and the manifest, and is written down", async () => {
    const w = await world();
    await proof(w, "Policy", "the words of the policy");
    await answered(w, "northLead", "north", "1.1.1", { value: "complete", note: "See page 3 & <b>4</b>" });
    const attempt = await prepare(w, makePack as never, "northLead", north, { at: w.scope("northLead").today });
    const response = await expectAudit(w, [{ did: "assessment.pack-made", id: "assessment-north" }], attempt);
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="North/i);
    const files = await filesOf(response);
    const names = [...files.keys()];
    const proofName = names.find((name) => name.endsWith("Policy-v1.txt")) ?? "";
    expect(files.get(proofName)).toBe("the words of the policy");
    expect(files.get("manifest.sha256")).toContain(`  ${proofName}\n`);
    const cover = files.get(names.find((name) => /^1\.1-.*cover\.html$/.test(name)) ?? "") ?? "";
    expect(cover).toContain("See page 3 &amp; &lt;b&gt;4&lt;/b&gt;");
    expect(cover).toContain(`href="${proofName.split("/")[1]}"`);
    expect(files.get("index.html")).toContain("What is not complete, or not evidenced");
  });

  it("as at an earlier day has what stood then, and not a file that came later", async () => {
    const w = await world();
    await proof(w, "Early", "early");
    const then = w.scope("northLead").today;
    w.now = moment("2026-06-20T10:00:00.000Z");
    await proof(w, "Late", "late");
    const names = async (at: string) => [...(await filesOf(await made(w, "northLead", at))).keys()].join(" ");
    expect(await names(then)).toContain("Early-v1.txt");
    expect(await names(then)).not.toContain("Late-v1.txt");
    expect(await names("2026-06-20")).toContain("Late-v1.txt");
  });

  it("of a day that is ahead, or of no day, is not made", async () => {
    const w = await world();
    for (const at of ["2099-01-01", "soon", ""]) {
      const response = await made(w, "northLead", at);
      expect(response.status).toBe(303);
      expect(response.headers.get("Location")).toBe("/services/north/assessments/assessment-north/pack");
    }
  });

  it("names links with the day on which a person last looked, or that nobody did", async () => {
    const w = await world();
    const link = async (title: string) => {
      const item = await anEvidence(w, "northLead", { title }, { address: `https://north.example/${title}` });
      await attached(w, "northLead", item, "north", "1.1.1");
      return item;
    };
    const looked = await link("rota");
    await link("register");
    await transaction(w.scope("northLead", "evidence.add"), (tx) => recordLinkCheck(tx, looked, false));
    const { today } = w.scope("northLead");
    const index = (await filesOf(await made(w, "northLead", today))).get("index.html") ?? "";
    const lines = index.split("<tr>").filter((row) => row.includes("north.example"));
    expect(lines.find((row) => row.includes("rota"))).toContain(`<td>${formatDate(today)}</td>`);
    expect(lines.find((row) => row.includes("register"))).toContain("<td>Not checked</td>");
  });

  it("that its reader leaves in the middle lets the same person make another", async () => {
    const w = await world();
    await proof(w, "Large", "x".repeat(900));
    const at = w.scope("northLead").today;
    const { context } = await w.args("northLead", "/", north);
    const again = async () => {
      const args = await w.args("northLead", "/", north, { at });
      return makePack({ ...args, context: { ...args.context, portal: context.portal } } as never) as Promise<Response>;
    };
    const first = await again();
    expect(first.status).toBe(200);
    expect((await again()).status).toBe(303);
    await first.body?.cancel();
    await until(() => context.portal.packs.underWay("northLead") === null, "the pack that was left is over");
    const second = await again();
    expect(second.status).toBe(200);
    expect((await filesOf(second)).size).toBeGreaterThan(2);
  });
});
