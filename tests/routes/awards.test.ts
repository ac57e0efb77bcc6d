// Awards, visits and readiness by their pages: who records what, and that the pages that show awards agree.
import { describe, expect, it } from "vitest";
import { loader as stages } from "../../app/routes/network.stages";
import { action as saveAward, loader as awardPage } from "../../app/routes/services.$service.awards.$award._index";
import { action as addVisit } from "../../app/routes/services.$service.awards.$award.visits.new";
import { loader as awards } from "../../app/routes/services.$service.awards._index";
import { action as addAward } from "../../app/routes/services.$service.awards.new";
import { loader as readiness } from "../../app/routes/services.$service.awards.readiness._index";
import { loader as readinessCsv } from "../../app/routes/services.$service.awards.readiness[.]csv";
import { loader as csv } from "../../app/routes/services.$service.awards[.]csv";
import { loader as stagePage } from "../../app/routes/services.$service.stage";
import { action as saveVisit, loader as visitPage } from "../../app/routes/services.$service.visits.$visit";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, answered, attached, must } from "../support/builders";
import { awarded, found, visited } from "../support/builders-awards";
import { day, world, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const north = { service: "north" };
const award = {
  version: "0",
  scheme: "UKAS accreditation",
  scope: "CT and MRI",
  status: "applied",
  source: "Our application",
  "applied-day": "1",
  "applied-month": "5",
  "applied-year": "2026",
};

interface Page {
  awards: { id: string; status: string; scheme: string; visits: { id: string; isUnsaid: boolean }[] }[];
  next: { startsOn: string } | null;
}

const page = (w: World) => shown<Page>(w, awards, "northViewer", north);

describe("an award", () => {
  it("is recorded by the lead and stands alike on its own page, the stage page and the network's", async () => {
    const w = await world();
    const act = await prepare(w, addAward, "northLead", north, award);
    expect((await expectAudit(w, [{ did: "award.added", detail: { status: "applied" } }], act)).status).toBe(303);
    expect((await page(w)).awards).toMatchObject([{ status: "applied", scheme: "UKAS accreditation" }]);
    const stage = await shown<{ awards: { status: string }[] }>(w, stagePage, "northViewer", north);
    expect(stage.awards).toMatchObject([{ status: "applied" }]);
    const network = await shown<{ rows: { key: string; awards: string[] }[] }>(w, stages, "southViewer", {});
    expect(network.rows.find(({ key }) => key === "service-north")?.awards).toEqual([
      "UKAS accreditation: applied, known in May 2026",
    ]);
  });

  it("by the QI manager is on behalf of the trust; others may not, and a neighbour finds nothing", async () => {
    const w = await world();
    expect((await send(w, addAward, "qiManager", north, award)).status).toBe(303);
    const id = must((await page(w)).awards[0]).id;
    const { history } = await shown<{ history: { who: string }[] }>(w, awardPage, "northViewer", {
      ...north,
      award: id,
    });
    expect(history[0]?.who).toContain("on behalf of the trust");
    for (const [person, status] of [
      ["northViewer", 403],
      ["northContributor", 403],
      ["boardMember", 403],
      ["assessor", 403],
      ["southLead", 404],
    ] as const) {
      const refused = await prepare(w, addAward, person, north, award);
      expect([person, (await expectNoAudit(w, refused)).status]).toEqual([person, status]);
    }
    expect((await open(w, awards, "southLead", north)).status).toBe(404);
  });

  it("that somebody changed meanwhile is refused, and what was typed is kept", async () => {
    const w = await world();
    const params = { ...north, award: await awarded(w, "north") };
    await send(w, saveAward, "northLead", params, { ...award, version: "1", status: "suspended" });
    const late = await send(w, saveAward, "qiManager", params, { ...award, version: "1", status: "withdrawn" });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { status: "withdrawn" } });
    expect((await page(w)).awards).toMatchObject([{ status: "suspended" }]);
  });

  it.each([
    ["no scheme", { scheme: "" }, { scheme: "Choose a scheme" }],
    ["another scheme without its name", { scheme: "other" }, { otherScheme: "Enter the scheme" }],
    [
      "a day to come",
      { "known-day": "1", "known-month": "1", "known-year": "2027" },
      { known: "The day from which this holds must be today or in the past" },
    ],
    ["no source", { source: "" }, { source: "Enter how this is known" }],
  ])("with %s is refused", async (_what, wrong, errors) => {
    const w = await world();
    const response = await send(w, addAward, "northLead", north, { ...award, ...wrong });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors, typed: { scope: "CT and MRI" } });
  });
});

describe("a visit", () => {
  const visit = {
    version: "0",
    kind: "visit",
    state: "planned",
    "starts-day": "1",
    "starts-month": "9",
    "starts-year": "2026",
  };

  it("is planned under its award, becomes the next one, and once its day has passed asks to be said", async () => {
    const w = await world();
    const id = await awarded(w, "north");
    await send(w, addVisit, "northLead", { ...north, award: id }, visit);
    expect((await page(w)).next).toMatchObject({ startsOn: "2026-09-01", endsOn: "2026-09-01" });
    await visited(w, "north", id, { startsOn: day("2026-05-01"), endsOn: day("2026-05-02") });
    expect((await page(w)).awards[0]?.visits.map(({ isUnsaid }) => isUnsaid)).toEqual([false, true]);
  });

  it("that is to come cannot be done, and ends no earlier than it begins", async () => {
    const w = await world();
    const params = { ...north, award: await awarded(w, "north") };
    const done = await send(w, addVisit, "northLead", params, { ...visit, state: "done" });
    expect(await done.json()).toMatchObject({ errors: { state: expect.stringContaining("cannot be done") as string } });
    const back = { ...visit, "ends-day": "31", "ends-month": "8", "ends-year": "2026" };
    expect((await send(w, addVisit, "northLead", params, back)).status).toBe(400);
  });

  it("moves with its history", async () => {
    const w = await world();
    const id = await visited(w, "north", await awarded(w, "north"));
    const params = { ...north, visit: id };
    const moved = { ...visit, version: "1", "starts-month": "10" };
    expect((await send(w, saveVisit, "northLead", params, moved)).status).toBe(303);
    expect((await send(w, saveVisit, "northLead", params, { ...moved, note: "Late" })).status).toBe(409);
    const { history } = await shown<{ history: { what: string }[] }>(w, visitPage, "northViewer", params);
    expect(history).toHaveLength(2);
    expect(history[0]?.what).toContain("1 October 2026");
  });
});

describe("readiness", () => {
  interface Ready {
    page: {
      visitOn: string | null;
      daysLeft: number;
      pace: number | null;
      findings: { toDo: number; overdue: number };
      notEvidenced: { code: string }[];
      losesEvidence: { code: string }[];
      ending: { criteria: string[]; until: string }[];
    };
  }

  it("counts what is open, and what ends before the visit though it counts today", async () => {
    const w = await world();
    await visited(w, "north", await awarded(w, "north"));
    for (const code of ["1.1.1", "1.1.2", "1.1.3"])
      await answered(w, "northLead", "north", code, { value: "complete" });
    const ends = await anEvidence(w, "northLead", { expiresOn: day("2026-08-31") });
    const lasts = await anEvidence(w, "northLead", { expiresOn: day("2026-09-01") });
    await attached(w, "northLead", ends, "north", "1.1.1");
    await attached(w, "northLead", lasts, "north", "1.1.2");
    await found(w, { dueOn: day("2026-05-10") });
    const { page: ready } = await shown<Ready>(w, readiness, "northViewer", north);
    expect(ready).toMatchObject({ visitOn: "2026-09-01", daysLeft: 110, findings: { toDo: 1, overdue: 1 } });
    expect(ready.notEvidenced.map(({ code }) => code)).toEqual(["1.1.3"]);
    expect(ready.losesEvidence.map(({ code }) => code)).toEqual(["1.1.1"]);
    expect(ready.ending).toMatchObject([{ criteria: ["1.1.1"], until: "2026-08-31" }]);
    expect(ready.pace).toBeGreaterThan(20);
    const text = await (await open(w, readinessCsv, "northViewer", north)).text();
    expect(text).toContain("loses its evidence before the visit,1.1.1");
  });

  it("says that no visit is planned, and is the service's own people's and the QI manager's alone", async () => {
    const w = await world();
    expect((await shown<Ready>(w, readiness, "qiManager", north)).page.visitOn).toBeNull();
    expect((await open(w, readiness, "southLead", north)).status).toBe(404);
    expect((await open(w, readiness, "assessor", north)).status).toBe(403);
  });
});

describe("awards as a file", () => {
  it("hold one row for each visit", async () => {
    const w = await world();
    const id = await awarded(w, "north", { scope: "=1+1" });
    await visited(w, "north", id);
    await visited(w, "north", id, { kind: "reassessment" });
    const lines = (await (await open(w, csv, "northViewer", north)).text()).trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("'=1+1");
  });
});
