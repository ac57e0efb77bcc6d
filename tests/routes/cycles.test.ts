// Starting from the last assessment, confirming what was carried, and comparing two cycles, as a person meets them.
import { describe, expect, it } from "vitest";
import type { AssessmentList } from "../../app/domain/view/service-pages";
import type { CarriedPage, ComparePage } from "../../app/domain/view/cycles";
import type { CriterionPage } from "../../app/domain/view/criterion-page";
import type { AssessmentHome, SectionPage } from "../../app/domain/view/assessment-pages";
import { loader as home } from "../../app/routes/services.$service.assessments.$assessment._index";
import {
  action as confirmMany,
  loader as carried,
} from "../../app/routes/services.$service.assessments.$assessment.carried";
import { loader as carriedCsv } from "../../app/routes/services.$service.assessments.$assessment.carried[.]csv";
import { loader as criterion } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import { action as confirmOne } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.confirmation";
import { loader as section } from "../../app/routes/services.$service.assessments.$assessment.sections.$section";
import { action as start, loader as assessments } from "../../app/routes/services.$service.assessments._index";
import { loader as compare } from "../../app/routes/services.$service.assessments.compare";
import { loader as compareCsv } from "../../app/routes/services.$service.assessments.compare[.]csv";
import { recordAnswer } from "../../app/models/answers.server";
import { getAssessment } from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import { listAskedBySharing } from "../../app/reports/asked/sharing.server";
import { expectNoAudit } from "../support/audit";
import { anAnswer, answered, must } from "../support/builders";
import { closed, followed, met } from "../support/builders-sharing";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const north = { service: "north" };

/** Northfield's next assessment: 1.1.1 and 1.1.2 wait, 1.1.3 is commenced; the contributor owns 1.1.2. */
async function nextCycle() {
  const w = await world();
  await met(w, "north", "1.1.1");
  await answered(w, "northLead", "north", "1.1.2", { ownerId: "northContributor" });
  await answered(w, "northLead", "north", "1.1.3", { value: "commenced" });
  const { next } = await followed(w, "north");
  return { w, params: { ...north, assessment: next.id } };
}

const waiting = (w: World, person: Person, params: Record<string, string>, url = "/") =>
  shown<{ page: CarriedPage; tickAll: boolean }>(w, carried, person, params, url);

describe("starting from the last assessment", () => {
  it("is offered once one is closed, and leads to what waits", async () => {
    const w = await world();
    const list = () => shown<AssessmentList>(w, assessments, "northLead", north);
    expect((await list()).earlier).toEqual([]);
    await answered(w, "northLead", "north", "1.1.1");
    await closed(w, "north");
    expect((await list()).earlier).toMatchObject([{ id: "assessment-north", title: "Assessment 2025" }]);
    expect((await shown<AssessmentList>(w, assessments, "northViewer", north)).earlier).toEqual([]);
    const form = { edition: "qsi-2021-working", title: "Assessment 2026", from: "assessment-north" };
    const response = await send(w, start, "northLead", north, form);
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toMatch(/^\/services\/north\/assessments\/[\w-]+\/carried$/);
  });

  it("from another service's, or one that is open, is refused, and starts nothing", async () => {
    const w = await world();
    const form = { edition: "qsi-2021-working", title: "Assessment 2026" };
    for (const [from, status] of [
      ["assessment-south", 400],
      ["assessment-north", 409],
    ] as const) {
      const act = await prepare(w, start, "northLead", north, { ...form, from });
      expect((await expectNoAudit(w, act)).status).toBe(status);
    }
  });
});

describe("what waits", () => {
  it("is listed with where it came from, and each person may tick what they may answer", async () => {
    const { w, params } = await nextCycle();
    const { page } = await waiting(w, "northContributor", params);
    expect(page.rows.map(({ code, label, fromTitle, mayConfirm }) => [code, label, fromTitle, mayConfirm])).toEqual([
      ["1.1.1", "Complete", "Assessment 2025", false],
      ["1.1.2", "Complete", "Assessment 2025", true],
    ]);
    expect((await waiting(w, "northViewer", params)).page.mayConfirmAny).toBe(false);
    expect((await open(w, carried, "southLead", params)).status).toBe(404);
    const elsewhere = (await waiting(w, "northLead", params, "/?section=2")).page;
    expect([elsewhere.waiting, elsewhere.matching]).toEqual([2, 0]);
    expect((await waiting(w, "northLead", params, "/?tick=all")).tickAll).toBe(true);
  });

  it("shows on the assessment, the section, the criterion and in my work, until it is confirmed", async () => {
    const { w, params } = await nextCycle();
    const on = async () => ({
      home: (await shown<AssessmentHome>(w, home, "northLead", params)).toConfirm,
      section: (await shown<SectionPage>(w, section, "northLead", { ...params, section: "1" })).statements
        .flatMap(({ rows }) => rows)
        .filter((row) => row.carried !== null).length,
      criterion: (await shown<CriterionPage>(w, criterion, "northLead", { ...params, criterion: "1.1.1" })).carried,
      asked: (await listAskedBySharing(w.scope("northLead"))).map(({ what }) => what),
    });
    expect(await on()).toMatchObject({
      home: 2,
      section: 2,
      criterion: { label: "Complete", fromTitle: "Assessment 2025", version: 1, mayConfirm: true },
      asked: ["Confirm 2 carried answers of Assessment 2026"],
    });
    await send(w, confirmMany, "northLead", params, { criteria: "1.1.1 1\n1.1.2 1" });
    expect(await on()).toEqual({ home: 0, section: 0, criterion: null, asked: [] });
  });

  it("is a file of the same rows", async () => {
    const { w, params } = await nextCycle();
    const text = await (await open(w, carriedCsv, "northViewer", params)).text();
    expect(text.trim().split("\r\n")).toHaveLength(3);
    expect(text).toContain("1.1.2");
  });
});

describe("confirming", () => {
  it("by one press goes back to where the button stood", async () => {
    const { w, params } = await nextCycle();
    const one = { ...params, criterion: "1.1.1" };
    const response = await send(w, confirmOne, "northLead", one, { version: "1", back: "section" });
    expect(response.headers.get("Location")).toMatch(/\/sections\/1#c-1\.1\.1$/);
    expect((await waiting(w, "northLead", params)).page.waiting).toBe(1);
  });

  it("over an older version changes nothing, and shows the criterion", async () => {
    const { w, params } = await nextCycle();
    const one = { ...params, criterion: "1.1.1" };
    const act = await prepare(w, confirmOne, "northLead", one, { version: "7", back: "section" });
    const response = await expectNoAudit(w, act);
    expect(response.headers.get("Location")).toMatch(/\/criteria\/1\.1\.1$/);
  });

  it("of many is refused whole with 409 where one changed meanwhile, and keeps the ticks", async () => {
    const { w, params } = await nextCycle();
    await send(w, confirmOne, "northContributor", { ...params, criterion: "1.1.2" }, { version: "1" });
    const act = await prepare(w, confirmMany, "northLead", params, { criteria: "1.1.1 1\n1.1.2 1" });
    const response = await expectNoAudit(w, act);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ typed: { criteria: "1.1.1 1\n1.1.2 1" } });
  });

  it("takes a tick at least, and no criterion that the sender may not answer", async () => {
    const { w, params } = await nextCycle();
    expect((await send(w, confirmMany, "northLead", params, {})).status).toBe(400);
    expect((await send(w, confirmMany, "northLead", params, { criteria: "nonsense" })).status).toBe(400);
    const theirs = await prepare(w, confirmMany, "northContributor", params, { criteria: "1.1.1 1\n1.1.2 1" });
    expect((await expectNoAudit(w, theirs)).status).toBe(403);
    expect((await send(w, confirmMany, "northContributor", params, { criteria: "1.1.2 1" })).status).toBe(303);
    expect((await send(w, confirmMany, "northViewer", params, { criteria: "1.1.1 1" })).status).toBe(403);
  });
});

describe("two cycles beside each other", () => {
  const page = (w: World, person: Person, url = "/") => shown<ComparePage>(w, compare, person, north, url);

  it("say what waits and what moved; a confirmed answer has not moved", async () => {
    const { w, params } = await nextCycle();
    expect((await page(w, "northViewer")).compared?.counts).toMatchObject({ "to-confirm": 2, forward: 0, back: 0 });
    await send(w, confirmMany, "northLead", params, { criteria: "1.1.1 1\n1.1.2 1" });
    await completed(w, params.assessment, "1.1.3");
    const { compared } = await page(w, "northViewer");
    expect(compared?.counts).toMatchObject({ "to-confirm": 0, forward: 1, back: 0 });
    expect(compared?.rows).toMatchObject([{ code: "1.1.3", then: "Commenced", now: "Complete, not evidenced" }]);
    expect(compared?.total.then.complete).toBe(2);
    expect(compared?.total.tally.complete).toBe(3);
  });

  it("of one assessment there is nothing to compare, and of others' nothing is shown", async () => {
    const w = await world();
    expect(await page(w, "northLead")).toMatchObject({ compared: null, problem: "one-cycle" });
    const { compared } = await page(w, "northLead", "/?from=assessment-south&to=assessment-north");
    expect(compared).toBeNull();
    expect((await open(w, compare, "southLead", north)).status).toBe(404);
  });

  it("are two files: what moved, and the figures", async () => {
    const { w } = await nextCycle();
    const moved = await (await open(w, compareCsv, "northLead", north)).text();
    expect(moved).toContain("Carried, please confirm");
    expect(moved.trim().split("\r\n")).toHaveLength(3);
    const figures = await (await open(w, compareCsv, "northLead", north, "/?table=sections")).text();
    expect(figures).toContain("complete then");
  });
});

/** Completes an answer of the next cycle over its first version. */
async function completed(w: World, assessmentId: string, code: string): Promise<void> {
  const next = must(await getAssessment(w.system(), "north", assessmentId));
  await transaction(w.scope("northLead"), (tx) => recordAnswer(tx, next, code, 1, anAnswer(), false));
}
