// One policy behind ten criteria: its new version stands in all ten, and the day after it expires "evidenced" falls by ten everywhere, "complete" nowhere.
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { expect, it } from "vitest";
import yauzl from "yauzl";
import type { AssessmentGapPage } from "../../app/domain/view/gap-page";
import type { AssessmentHome, SectionPage } from "../../app/domain/view/assessment-pages";
import type { CriterionPage } from "../../app/domain/view/criterion-page";
import type { ServiceHome } from "../../app/domain/view/service-pages";
import { action as change } from "../../app/routes/evidence.$evidence.change";
import { action as newVersion } from "../../app/routes/evidence.$evidence.new-version";
import { loader as file } from "../../app/routes/evidence.$evidence.versions.$version.file";
import { loader as networkGap } from "../../app/routes/network.gap-analysis._index";
import { loader as totalsCsv } from "../../app/routes/network.gap-analysis.totals[.]csv";
import { action as upload } from "../../app/routes/services.$service.evidence.new-file";
import { loader as serviceHome } from "../../app/routes/services.$service._index";
import { loader as assessmentHome } from "../../app/routes/services.$service.assessments.$assessment._index";
import { loader as criterionPage } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import { loader as gapPage } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis";
import { loader as gapCsv } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis[.]csv";
import { action as makePack } from "../../app/routes/services.$service.assessments.$assessment.pack.file";
import { loader as sectionPage } from "../../app/routes/services.$service.assessments.$assessment.sections.$section";
import { answered, evidenceNow, must } from "../support/builders";
import { tinyPdf, uploadArgs } from "../support/uploads";
import { moment, world, type World } from "../support/world";
import { csvOf } from "./network-calls";
import { north, open, send, shown } from "./workspace-calls";

const ten = ["1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.3.1", "1.3.2", "1.3.3"] as const;
const words = { title: "Imaging policy", kind: "policy", visibility: "trust" };
const section = { ...north, section: "1" };

/** Sends a form with a file, and gives the item that its answer leads to. */
async function sendFile(
  w: World,
  action: (args: never) => Promise<unknown>,
  params: Record<string, string>,
  fields: readonly (readonly [string, string])[],
  version: string,
): Promise<string> {
  const sent = {
    fields: [["form-key", `form-key-${version}`] as const, ["noPatientData", "yes"] as const, ...fields],
    file: { name: `${version}.pdf`, bytes: tinyPdf(version) },
  };
  const response = (await action((await uploadArgs(w, "northLead", "/x", params, sent)) as never)) as Response;
  expect(response.status).toBe(303);
  return must(must(response.headers.get("Location")).split("/").at(-1));
}

/** North's first ten criteria, each complete, and one policy as a file that was sent once and ticked for all of them. */
async function policyBehindTen(): Promise<{ w: World; evidence: string }> {
  const w = await world();
  for (const code of ten) await answered(w, "northLead", "north", code);
  const asked = { ...words, assessment: "assessment-north" };
  const ticked = ten.map((code) => ["criteria", code] as const);
  await sendFile(w, upload, { service: "north" }, [...Object.entries(asked), ...ticked], "first");
  const row = w.database.raw.writer.prepare("select id from evidence").get() as { id: string };
  return { w, evidence: row.id };
}

const renew = (w: World, evidence: string) =>
  sendFile(
    w,
    newVersion,
    { evidence },
    Object.entries({ version: "1", whatChanged: "Names the new scanner" }),
    "second",
  );

/** The names of the files in a pack that is made now, and its manifest. */
async function packNow(w: World): Promise<{ names: readonly string[]; manifest: string }> {
  const response = await send(w, makePack as never, "northLead", north, { at: w.scope("northLead").today });
  const zip = await buffer(Readable.fromWeb(response.body as ReadableStream));
  const read = await yauzl.fromBufferPromise(zip, { lazyEntries: false, autoClose: false });
  const names: string[] = [];
  let manifest = "";
  for await (const entry of read.eachEntry()) {
    names.push(entry.fileName);
    if (entry.fileName.endsWith("manifest.sha256"))
      manifest = (await buffer(await read.openReadStreamPromise(entry))).toString();
  }
  return { names, manifest };
}

/** Complete and evidenced as each page and file gives them to the quality lead. */
async function figures(w: World): Promise<Readonly<Record<string, readonly [complete: number, evidenced: number]>>> {
  const of = (tally: { complete: number; evidenced: number }) => [tally.complete, tally.evidenced] as const;
  const ofRow = (row: Record<string, string> | undefined) => [Number(row?.complete), Number(row?.evidenced)] as const;
  const gap = await shown<AssessmentGapPage>(w, gapPage, "northLead", north);
  const service = await shown<ServiceHome>(w, serviceHome, "northLead", { service: "north" });
  const network = await shown<{ bars: { name: string; complete: string; evidenced: string }[] }>(
    w,
    networkGap,
    "northLead",
    {},
  );
  const bar = must(network.bars.find(({ name }) => name === "NORTH"));
  const count = (text: string) => Number(/\((\d+)\)/.exec(text)?.[1]);
  return {
    "section page": of((await shown<SectionPage>(w, sectionPage, "northLead", section)).tally),
    "assessment page": of((await shown<AssessmentHome>(w, assessmentHome, "northLead", north)).total),
    "gap analysis": of(gap.total),
    "gap analysis, section 1": of(must(gap.sections[0]).tally),
    "gap analysis, file": ofRow((await csvOf(w, gapCsv, "northLead", "/x?table=sections", north))[0]),
    "service page": of(must(service.current).tally),
    "network gap analysis": [count(bar.complete), count(bar.evidenced)],
    "network gap analysis, file": ofRow(
      (await csvOf(w, totalsCsv, "northLead")).find(({ trust }) => trust === "NORTH"),
    ),
  };
}

it("one upload stands behind ten criteria, and its new version replaces it in all ten, in the file and in the pack", async () => {
  const { w, evidence } = await policyBehindTen();
  const before = await packNow(w);
  expect(before.manifest).toContain("Imaging-policy-v1.pdf");
  await renew(w, evidence);

  for (const criterion of ten) {
    const page = await shown<CriterionPage>(w, criterionPage, "northLead", { ...north, criterion });
    expect(page.evidence.map(({ evidenceId }) => evidenceId)).toEqual([evidence]);
    expect(page.summary.current).toBe(1);
  }
  const download = await open(w, file as never, "northLead", { evidence, version: "2" });
  expect(Buffer.from(await download.arrayBuffer())).toEqual(tinyPdf("second"));

  const after = await packNow(w);
  expect(after.manifest).toContain(createHash("sha256").update(tinyPdf("second")).digest("hex"));
  expect(after.manifest).toContain("Imaging-policy-v2.pdf");
  expect(after.names.filter((name) => name.includes("-v1."))).toEqual([]);
});

it("evidenced falls by ten on the day after it expires, complete by none, on every page and in every file", async () => {
  const { w, evidence } = await policyBehindTen();
  await renew(w, evidence);
  const { version } = await evidenceNow(w, evidence);
  const expires = { "expires-day": "30", "expires-month": "6", "expires-year": "2026" };
  const changed = await send(
    w,
    change as never,
    "northLead",
    { evidence },
    {
      ...words,
      ...expires,
      version: String(version),
    },
  );
  expect(changed.status).toBe(303);

  w.now = moment("2026-06-30T22:30:00.000Z");
  const lastDay = await figures(w);
  expect(Object.entries(lastDay)).toEqual(Object.keys(lastDay).map((place) => [place, [10, 10]]));

  // Half past eleven in London was the last; an hour on it is July.
  w.now = moment("2026-06-30T23:30:00.000Z");
  const dayAfter = await figures(w);
  expect(Object.entries(dayAfter)).toEqual(Object.keys(lastDay).map((place) => [place, [10, 0]]));
});
