// The assessment workspace: who sees which page, and what is on it.
import { describe, expect, test } from "vitest";
import { loader as services } from "../../app/routes/services._index";
import { loader as servicesCsv } from "../../app/routes/services[.]csv";
import { loader as home } from "../../app/routes/services.$service._index";
import { loader as assessments, action as start } from "../../app/routes/services.$service.assessments._index";
import { loader as assessmentsCsv } from "../../app/routes/services.$service.assessments[.]csv";
import { loader as assessment } from "../../app/routes/services.$service.assessments.$assessment._index";
import { loader as closing, action as close } from "../../app/routes/services.$service.assessments.$assessment.closing";
import { loader as gap } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis";
import { loader as gapCsv } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis[.]csv";
import { loader as section } from "../../app/routes/services.$service.assessments.$assessment.sections.$section";
import { loader as sectionCsv } from "../../app/routes/services.$service.assessments.$assessment.sections.$section[.]csv";
import type { AssessmentHome, SectionPage } from "../../app/domain/view/assessment-pages";
import type { AssessmentGap } from "../../app/domain/view/gap-page";
import type { AssessmentList, ServiceHome, ServiceListed } from "../../app/domain/view/service-pages";
import { addDays, toIsoDate } from "../../app/domain/dates";
import { londonDate } from "../../app/domain/london";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, answered, attached, must } from "../support/builders";
import { day, moment, testEditions, world, type Person } from "../support/world";
import { queriesOf } from "./network-calls";
import { network, north, open, prepare, send, shown, south } from "./workspace-calls";

type Load = Parameters<typeof open>[1];

const firstSection = { ...north, section: "1" };

describe("the list of services", () => {
  test("the QI manager sees every service, in alphabetical order of trust", async () => {
    const w = await world();
    const { services: rows } = await shown<{ services: ServiceListed[] }>(w, services as Load, "qiManager", {});
    expect(rows.map((row) => row.trustShortName)).toEqual(["NORTH", "SOUTH"]);
  });

  test("a person with one service is sent to it", async () => {
    const w = await world();
    const response = await open(w, services as Load, "northViewer", {});
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe("/services/north");
  });

  test("a board member, who sees no service in detail, is refused", async () => {
    const w = await world();
    expect((await open(w, services as Load, "boardMember", {})).status).toBe(403);
  });

  test("the file has a row for each service that the person may see, and no other", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    const all = await (await open(w, servicesCsv as Load, "qiManager", {})).text();
    expect(all.trim().split("\r\n")).toHaveLength(3);
    const own = await (await open(w, servicesCsv as Load, "southLead", {})).text();
    expect(own).toContain("Southmere");
    expect(own).not.toContain("Northfield");
  });
});

describe("the home of a service", () => {
  test("shows figures, the last changes in words, and evidence to renew", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    await answered(w, "northLead", "north", "1.1.1", { value: "complete" });
    await anEvidence(w, "northLead", { expiresOn: day("2024-01-01") });
    const page = await shown<ServiceHome>(w, home as Load, "northLead", north);
    expect(must(page.current).tally.complete).toBe(1);
    expect(must(page.changes[0]).what).toEqual(["Changed from commenced to complete"]);
    expect(page.evidenceToRenew).toBe(1);
    expect(page.mayStart).toBe(true);
  });

  test("a neighbour's home does not exist", async () => {
    const w = await world();
    expect((await open(w, home as Load, "southLead", north)).status).toBe(404);
  });

  test("the network has a home for those who may read its own assessment, and for nobody else", async () => {
    const w = await world();
    const page = await shown<ServiceHome>(w, home as Load, "boardMember", network);
    expect(page.subject.name).toBe("Test Imaging Network");
    expect(page.stage).toBeNull();
    expect((await open(w, home as Load, "northLead", network)).status).toBe(404);
  });
});

describe("starting an assessment", () => {
  test("offers the editions that are meant for the subject", async () => {
    const w = await world();
    const service = await shown<AssessmentList>(w, assessments as Load, "northLead", north);
    expect(service.editions.map(({ id }) => id)).toEqual([testEditions.service]);
    const own = await shown<AssessmentList>(w, assessments as Load, "qiManager", network);
    expect(own.editions.map(({ id }) => id)).toEqual([testEditions.network]);
  });

  test("is refused in words while one of the standard is open, and keeps what was typed", async () => {
    const w = await world();
    const form = { edition: testEditions.service, title: "Assessment 2026" };
    const response = await expectNoAudit(w, await prepare(w, start as Load, "northLead", north, form));
    expect(response.status).toBe(409);
    const body = (await response.json()) as { errors: { edition: string }; typed: { title: string } };
    expect(body.errors.edition).toContain("Close it before you start the next one");
    expect(body.typed.title).toBe("Assessment 2026");
  });

  test("starts the next one after the last was closed", async () => {
    const w = await world();
    await send(w, close as Load, "northLead", north, { confirm: "yes" });
    const form = { edition: testEditions.service, title: "Assessment 2026" };
    const starting = await prepare(w, start as Load, "northLead", north, form);
    const response = await expectAudit(w, [{ did: "assessment.started", by: "northLead" }], starting);
    expect(response.status).toBe(303);
    const list = await shown<AssessmentList>(w, assessments as Load, "northViewer", north);
    expect(list.assessments.map(({ title }) => title).toSorted()).toEqual(["Assessment 2025", "Assessment 2026"]);
    expect(list.mayStart).toBe(false);
    const csv = await (await open(w, assessmentsCsv as Load, "northViewer", north)).text();
    expect(csv).toContain("Assessment 2026");
  });

  test("an edition that is meant for the network is not one for a service", async () => {
    const w = await world();
    const form = { edition: testEditions.network, title: "Assessment 2026" };
    expect((await send(w, start as Load, "northLead", north, form)).status).toBe(400);
  });

  test("a viewer, a contributor and a board member may not, and to a neighbour the service is not there", async () => {
    const w = await world();
    const form = { edition: testEditions.service, title: "Assessment 2026" };
    for (const person of ["northViewer", "northContributor", "boardMember"] as const) {
      expect((await send(w, start as Load, person, north, form)).status).toBe(403);
    }
    expect((await send(w, start as Load, "southLead", north, form)).status).toBe(404);
  });

  test("without a name, the page comes back with what was chosen", async () => {
    const w = await world();
    const response = await send(w, start as Load, "northLead", north, { edition: testEditions.service, title: " " });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ typed: { edition: testEditions.service } });
  });
});

describe("closing an assessment", () => {
  test("asks first, then closes, and the page says so ever after", async () => {
    const w = await world();
    expect((await open(w, closing as Load, "northLead", north)).status).toBe(200);
    expect((await expectNoAudit(w, await prepare(w, close as Load, "northLead", north, {}))).status).toBe(400);
    const confirmed = await prepare(w, close as Load, "northLead", north, { confirm: "yes" });
    const closed = await expectAudit(w, [{ did: "assessment.closed", by: "northLead" }], confirmed);
    expect(closed.status).toBe(303);
    const page = await shown<AssessmentHome>(w, assessment as Load, "northLead", north);
    expect(page.place.isOpen).toBe(false);
    expect(page.mayClose).toBe(false);
    const list = await shown<SectionPage>(w, section as Load, "northLead", firstSection);
    expect(list.statements.flatMap(({ rows }) => rows).some(({ mayRate }) => mayRate)).toBe(false);
    expect((await open(w, closing as Load, "northLead", north)).status).toBe(302);
  });

  test("by the QI manager, and starting the next, are recorded as on behalf of the trust", async () => {
    const w = await world();
    const closed = await prepare(w, close as Load, "qiManager", north, { confirm: "yes" });
    await expectAudit(w, [{ did: "assessment.closed", by: "qiManager", detail: { onBehalf: true } }], closed);
    const form = { edition: testEditions.service, title: "Assessment 2026" };
    const started = await prepare(w, start as Load, "qiManager", north, form);
    await expectAudit(w, [{ did: "assessment.started", by: "qiManager", detail: { onBehalf: true } }], started);
  });

  test("a viewer is refused, and to a neighbour the assessment is not there", async () => {
    const w = await world();
    expect((await send(w, close as Load, "northViewer", north, { confirm: "yes" })).status).toBe(403);
    expect((await send(w, close as Load, "southLead", north, { confirm: "yes" })).status).toBe(404);
  });
});

describe("the sections of an assessment", () => {
  test("the assessor of this assessment reads it, and nothing above it", async () => {
    const w = await world();
    const page = await shown<AssessmentHome>(w, assessment as Load, "assessor", north);
    expect(page.place.seesService).toBe(false);
    expect(page.goOnWith).toBeNull();
    expect((await open(w, assessment as Load, "assessor", south)).status).toBe(404);
  });

  test("a neighbour's assessment does not exist, and neither does one under another address", async () => {
    const w = await world();
    expect((await open(w, assessment as Load, "southLead", north)).status).toBe(404);
    const misplaced = { service: "south", assessment: "assessment-north" };
    expect((await open(w, assessment as Load, "qiManager", misplaced)).status).toBe(404);
  });

  test("the QI manager is told that the work is on behalf of the trust", async () => {
    const w = await world();
    const page = await shown<AssessmentHome>(w, assessment as Load, "qiManager", north);
    expect(page.place.onBehalfOf).toBe("NORTH");
    const own = await shown<AssessmentHome>(w, assessment as Load, "northLead", north);
    expect(own.place.onBehalfOf).toBeNull();
  });
});

describe("the list of a section", () => {
  test("a lead may rate every row, a viewer and an assessor none, a contributor those they own", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { ownerId: "northContributor" });
    const rateable = async (person: Person) => {
      const page = await shown<SectionPage>(w, section as Load, person, firstSection);
      return page.statements.flatMap(({ rows }) => rows.filter(({ mayRate }) => mayRate).map(({ code }) => code));
    };
    expect((await rateable("northLead")).length).toBeGreaterThan(5);
    expect(await rateable("northViewer")).toEqual([]);
    expect(await rateable("assessor")).toEqual([]);
    expect(await rateable("northContributor")).toEqual(["1.1.1"]);
  });

  test("evidence is counted by how it stands, and a passed target date of what is not complete is overdue", async () => {
    const w = await world();
    const today = londonDate(w.now);
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", targetOn: addDays(today, -1) });
    const policy = await anEvidence(w, "northLead", { reviewOn: addDays(today, 10) });
    const audit = await anEvidence(w, "northLead", { title: "Old audit", expiresOn: addDays(today, -1) });
    await attached(w, "northLead", policy, "north", "1.1.1");
    await attached(w, "northLead", audit, "north", "1.1.1");
    const page = await shown<SectionPage>(w, section as Load, "northViewer", firstSection);
    const row = must(page.statements.flatMap(({ rows }) => rows).find(({ code }) => code === "1.1.1"));
    expect(row.isOverdue).toBe(true);
    expect(row.evidence).toMatchObject({ attached: 2, current: 1, tags: ["1 expired", "1 review due"], toRenew: 2 });
  });

  test.each([
    ["status=complete", ["1.1.1"]],
    ["status=complete-not-evidenced", ["1.1.1"]],
    ["status=commenced", ["1.1.2"]],
    ["owner=northLead", ["1.1.2"]],
    ["owner=me", ["1.1.2"]],
    ["status=commenced&owner=nobody", []],
  ])("the filter %s leaves %j, in the file too", async (query, codes) => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    await answered(w, "northLead", "north", "1.1.2", { value: "commenced", ownerId: "northLead" });
    const url = `/?${query}`;
    const page = await shown<SectionPage>(w, section as Load, "northLead", firstSection, url);
    expect(page.statements.flatMap(({ rows }) => rows.map(({ code }) => code))).toEqual(codes);
    expect(page.shown).toBe(codes.length);
    const csv = await (await open(w, sectionCsv as Load, "northLead", firstSection, url)).text();
    expect(csv.trim().split("\r\n")).toHaveLength(codes.length + 1);
  });

  test("a filter that is no choice leaves everything in", async () => {
    const w = await world();
    const all = await shown<SectionPage>(w, section as Load, "northLead", firstSection);
    const odd = await shown<SectionPage>(w, section as Load, "northLead", firstSection, "/?status=%3Cb%3E");
    expect(odd.shown).toBe(all.shown);
  });

  test("a section that the edition does not have is not found, and neither is a neighbour's", async () => {
    const w = await world();
    expect((await open(w, section as Load, "northLead", { ...north, section: "99" })).status).toBe(404);
    expect((await open(w, section as Load, "southLead", firstSection)).status).toBe(404);
    expect((await open(w, sectionCsv as Load, "southLead", firstSection)).status).toBe(404);
  });

  test("asks the database as often for many answers as for none", async () => {
    const w = await world();
    const count = () => queriesOf(w, () => open(w, section as Load, "northLead", firstSection));
    const empty = await count();
    const policy = await anEvidence(w, "northLead");
    for (const code of ["1.1.1", "1.1.2", "1.2.1", "1.2.2"]) {
      await answered(w, "northLead", "north", code, { ownerId: "northLead" });
      await attached(w, "northLead", policy, "north", code);
    }
    expect(await count()).toBe(empty);
  });
});

describe("the gap analysis of one assessment", () => {
  test("lists what is not complete, with owner and target date as they stood on the day", async () => {
    const w = await world();
    const today = londonDate(w.now);
    w.now = moment("2025-03-01T10:00:00.000Z");
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", ownerId: "northLead" });
    w.now = moment(`${today}T10:00:00.000Z`);
    await answered(w, "northLead", "north", "1.1.1", { value: "complete" });
    const codes = (page: AssessmentGap) => page.gaps.flatMap(({ rows }) => rows.map(({ code }) => code));
    const now = await shown<AssessmentGap>(w, gap as Load, "northViewer", north);
    expect(codes(now)).not.toContain("1.1.1");
    const then = await shown<AssessmentGap>(w, gap as Load, "northViewer", north, "/?at=2025-03-02");
    const row = must(then.gaps.flatMap(({ rows }) => rows).find(({ code }) => code === "1.1.1"));
    expect(row).toMatchObject({ state: "Commenced", ownerName: "northLead" });
    expect(then.on).toBe(toIsoDate("2025-03-02"));
  });

  test("a day before the assessment began says so", async () => {
    const w = await world();
    const page = await shown<AssessmentGap>(w, gap as Load, "northLead", north, "/?at=2024-06-01");
    expect(page.isBeforeStart).toBe(true);
  });

  test("has two files: what is not complete, and the figures by section", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    const gaps = await (await open(w, gapCsv as Load, "northLead", north)).text();
    expect(gaps).toContain("1.1.1");
    expect(gaps).toContain("Commenced");
    const sections = await (await open(w, gapCsv as Load, "northLead", north, "/?table=sections")).text();
    expect(sections).toContain("evidenced % to one decimal");
    expect((await open(w, gapCsv as Load, "southLead", north)).status).toBe(404);
  });
});
