// Findings by their pages: who raises, answers, closes and checks again; what the lists show; and what is asked of whom.
import { describe, expect, it } from "vitest";
import { loader as criterionPage } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import { loader as assessmentList } from "../../app/routes/services.$service.assessments.$assessment.findings._index";
import { action as raise } from "../../app/routes/services.$service.assessments.$assessment.findings.new";
import { loader as list } from "../../app/routes/services.$service.findings._index";
import { action as record } from "../../app/routes/services.$service.findings.new";
import { loader as csv } from "../../app/routes/services.$service.findings[.]csv";
import { loader as page } from "../../app/routes/findings.$finding._index";
import { action as change } from "../../app/routes/findings.$finding.change";
import { action as close } from "../../app/routes/findings.$finding.closing";
import { action as addEvidence } from "../../app/routes/findings.$finding.evidence._index";
import { action as removeEvidence } from "../../app/routes/findings.$finding.evidence.$attachment.removal";
import { action as recheck } from "../../app/routes/findings.$finding.recheck";
import { action as answer } from "../../app/routes/findings.$finding.response";
import { listAskedByFindings } from "../../app/reports/asked/findings.server";
import { expectNoAudit } from "../support/audit";
import { anEvidence, must } from "../support/builders";
import { awarded, findingNow, found, visited } from "../support/builders-awards";
import { day, world, type Person, type World } from "../support/world";
import { north, open, prepare, send, shown } from "./workspace-calls";

const service = { service: "north" };
const raised = { words: "No record of checks", grade: "minor", criterion: "1.1.1" };
const due = { "due-day": "30", "due-month": "6", "due-year": "2026" };

interface Page {
  state: string;
  version: number;
  acts: Record<string, boolean>;
  evidence: { id: string }[];
  history: { what: string }[];
}

const idFrom = (response: Response) => (response.headers.get("Location") ?? "").replace("/findings/", "");

async function raisedByAssessor(w: World): Promise<string> {
  const response = await send(w, raise, "assessor", north, { ...raised, ...due });
  expect(response.status).toBe(303);
  return idFrom(response);
}

describe("a finding of an assessor", () => {
  it("is raised on a criterion, shown there, answered, evidenced and closed by the lead, and accepted by the assessor", async () => {
    const w = await world();
    const id = await raisedByAssessor(w);
    const params = { finding: id };
    const criterion = await shown<{ findings: { rows: { id: string }[]; mayRaise: boolean } }>(
      w,
      criterionPage,
      "assessor",
      { ...north, criterion: "1.1.1" },
    );
    expect(criterion.findings).toMatchObject({ rows: [{ id }], mayRaise: true });
    expect((await shown<Page>(w, page, "northLead", params)).acts).toEqual({
      mayChange: false,
      mayAnswer: true,
      mayClose: false,
      mayRecheck: false,
    });
    await send(w, answer, "northLead", params, { version: "1", response: "Recorded from now on" });
    const evidence = await anEvidence(w, "northLead");
    await send(w, addEvidence, "northLead", params, { version: "2", evidence: evidence.id });
    await send(w, close, "northLead", params, { version: "3" });
    expect((await shown<Page>(w, page, "assessor", params)).acts).toMatchObject({ mayRecheck: true, mayAnswer: false });
    await send(w, recheck, "assessor", params, { version: "4", verdict: "accepted" });
    const done = await shown<Page>(w, page, "northViewer", params);
    expect(done.state).toBe("accepted");
    expect(done.evidence).toHaveLength(1);
    expect(done.history).toHaveLength(5);
  });

  it("is opened again only with what is still to be done", async () => {
    const w = await world();
    const id = await raisedByAssessor(w);
    const params = { finding: id };
    await send(w, answer, "northLead", params, { version: "1", response: "Done" });
    await send(w, close, "northLead", params, { version: "2" });
    const empty = await send(w, recheck, "assessor", params, { version: "3", verdict: "reopened" });
    expect(empty.status).toBe(400);
    expect(await empty.json()).toMatchObject({ errors: { words: "Enter what is still to be done" } });
    await send(w, recheck, "assessor", params, { version: "3", verdict: "reopened", words: "Room 2" });
    expect((await findingNow(w, id)).state).toBe("open");
  });

  it("keeps what was typed where somebody answered meanwhile, and says what stands there", async () => {
    const w = await world();
    const params = { finding: await raisedByAssessor(w) };
    await send(w, answer, "northLead", params, { version: "1", response: "First" });
    const late = await send(w, answer, "qiManager", params, { version: "1", response: "Second" });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { response: "Second" } });
    expect((await findingNow(w, params.finding)).response).toBe("First");
  });

  it("is not the lead's to change or accept; nor the assessor's to answer or close; nor a viewer's to do anything with", async () => {
    const w = await world();
    const params = { finding: await raisedByAssessor(w) };
    const acts = [
      [change, "northLead", { version: "1", words: "Milder", grade: "recommendation" }],
      [recheck, "northLead", { version: "1", verdict: "accepted" }],
      [answer, "assessor", { version: "1", response: "Done" }],
      [close, "assessor", { version: "1" }],
      [answer, "northViewer", { version: "1", response: "Done" }],
      [answer, "northContributor", { version: "1", response: "Done" }],
    ] as const;
    for (const [action, person, form] of acts) {
      const act = await prepare(w, action, person, params, form);
      expect((await expectNoAudit(w, act)).status).toBe(403);
    }
    for (const person of ["southLead", "qiManager"] as const) {
      const status = (await send(w, answer, person, params, { version: "1", response: "x" })).status;
      expect([person, status]).toEqual([person, person === "southLead" ? 404 : 303]);
    }
  });

  it("of a code that the edition does not have is refused, and what was typed is kept", async () => {
    const w = await world();
    const response = await send(w, raise, "assessor", north, { ...raised, criterion: "99.9.9" });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ typed: { words: "No record of checks" } });
  });
});

describe("a finding from a report", () => {
  it("is recorded by the lead, and by the QI manager on behalf; the lead says that it was accepted", async () => {
    const w = await world();
    const visit = await visited(w, "north", await awarded(w, "north"));
    const form = { words: "Copied", grade: "major", visit };
    const id = idFrom(await send(w, record, "northLead", service, form));
    const params = { finding: id };
    await send(w, answer, "northLead", params, { version: "1", response: "Done" });
    await send(w, close, "northLead", params, { version: "2" });
    await send(w, recheck, "northLead", params, { version: "3", verdict: "accepted", words: "Letter of 3 May" });
    expect((await findingNow(w, id)).state).toBe("accepted");
    const behalf = idFrom(await send(w, record, "qiManager", service, form));
    const { history } = await shown<{ history: { who: string }[] }>(w, page, "northLead", { finding: behalf });
    expect(history[0]?.who).toContain("on behalf of the trust");
  });

  it.each([
    ["nothing it comes from", { visit: "" }, { visit: "Choose the visit or the assessment that it comes from" }],
    [
      "a day to come",
      { "raised-day": "1", "raised-month": "1", "raised-year": "2027" },
      { raised: "Date raised must be today or in the past" },
    ],
    ["no grade", { grade: "" }, { grade: "Choose a grade" }],
  ])("with %s is refused", async (_what, wrong, errors) => {
    const w = await world();
    const visit = await visited(w, "north", await awarded(w, "north"));
    const response = await send(w, record, "northLead", service, { words: "Copied", grade: "major", visit, ...wrong });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors });
  });

  it("of another service's visit is not taken", async () => {
    const w = await world();
    const visit = await visited(w, "south", await awarded(w, "south"));
    expect((await send(w, record, "northLead", service, { words: "x", grade: "minor", visit })).status).toBe(409);
  });
});

describe("the lists", () => {
  interface List {
    page: { rows: { id: string; isOverdue: boolean }[]; all: number };
  }

  it("narrow by state, grade and visit, and put the most urgent first", async () => {
    const w = await world();
    const visit = await visited(w, "north", await awarded(w, "north"));
    const late = await found(w, { dueOn: day("2026-05-10"), grade: "major" });
    const soon = await found(w, { dueOn: day("2026-06-10") });
    const undated = await found(w, { dueOn: null, visitId: visit }, "northLead");
    const rows = async (query: string) =>
      (await shown<List>(w, list, "northViewer", service, `/?${query}`)).page.rows.map(({ id }) => id);
    expect(await rows("")).toEqual([late, soon, undated]);
    expect(await rows("state=overdue")).toEqual([late]);
    expect(await rows("grade=major")).toEqual([late]);
    expect(await rows(`visit=${visit}`)).toEqual([undated]);
    expect(await rows("state=accepted")).toEqual([]);
    expect(await rows("state=nonsense")).toHaveLength(3);
  });

  it("as a file hold the rows that the page shows, and no formula", async () => {
    const w = await world();
    await found(w, { words: "=1+1", grade: "major" });
    await found(w);
    const response = await open(w, csv, "northViewer", service, "/?grade=major");
    const lines = (await response.text()).replace("\uFEFF", "").trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("'=1+1");
    expect((await open(w, csv, "southLead", service)).status).toBe(404);
    expect((await open(w, csv, null, service)).status).toBe(401);
  });

  it("of an assessment are the guest's, of the service are not", async () => {
    const w = await world();
    await found(w);
    const seen = await shown<List & { mayRaise: boolean }>(w, assessmentList, "assessor", north);
    expect(seen).toMatchObject({ mayRaise: true, page: { all: 1 } });
    expect((await open(w, list, "assessor", service)).status).toBe(403);
    expect((await open(w, assessmentList, "southLead", north)).status).toBe(404);
  });
});

describe("evidence of a finding", () => {
  it("comes off again, and what is not the trust's own does not exist", async () => {
    const w = await world();
    const id = await found(w);
    const params = { finding: id };
    const own = await anEvidence(w, "northLead");
    const other = await anEvidence(w, "southLead", { trustId: "trust-south" });
    expect((await send(w, addEvidence, "northLead", params, { version: "1", evidence: other.id })).status).toBe(404);
    await send(w, addEvidence, "northLead", params, { version: "1", evidence: own.id });
    const attachment = must((await shown<Page>(w, page, "northLead", params)).evidence[0]).id;
    await send(w, removeEvidence, "northLead", { ...params, attachment }, { version: "2" });
    expect((await shown<Page>(w, page, "northLead", params)).evidence).toEqual([]);
  });
});

describe("what findings ask", () => {
  const asked = async (w: World, person: Person) =>
    (await listAskedByFindings(w.scope(person))).map(({ what }) => what);

  it("the lead to answer and to close, the assessor to check again what they raised, and nobody else anything", async () => {
    const w = await world();
    const params = { finding: await raisedByAssessor(w) };
    expect(await asked(w, "northLead")).toEqual(["Answer the finding: No record of checks"]);
    expect(await asked(w, "assessor")).toEqual([]);
    await send(w, answer, "northLead", params, { version: "1", response: "Done" });
    expect(await asked(w, "northLead")).toEqual(["Close the finding: No record of checks"]);
    await send(w, close, "northLead", params, { version: "2" });
    expect(await asked(w, "northLead")).toEqual([]);
    expect(await asked(w, "assessor")).toEqual(["Check again: No record of checks"]);
    for (const person of ["northViewer", "northContributor", "southLead", "qiManager", "boardMember"] as const)
      expect(await asked(w, person)).toEqual([]);
  });
});
