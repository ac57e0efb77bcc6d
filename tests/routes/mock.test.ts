// A mock assessment by its pages: arranged by the lead, judged by a peer, compared side by side, over on its last day.
import { describe, expect, it } from "vitest";
import {
  loader as list,
  action as start,
} from "../../app/routes/services.$service.assessments.$assessment.mock._index";
import { action as close } from "../../app/routes/services.$service.assessments.$assessment.mock.closing";
import {
  action as judge,
  loader as verdictPage,
} from "../../app/routes/services.$service.assessments.$assessment.mock.criteria.$criterion";
import { loader as csv } from "../../app/routes/services.$service.assessments.$assessment.mock[.]csv";
import { expectNoAudit } from "../support/audit";
import { answered } from "../support/builders";
import { invited } from "../support/builders-awards";
import { moment, world, type World } from "../support/world";
import { north, open, prepare, send, shown } from "./workspace-calls";

const form = { title: "Mock", "ends-day": "1", "ends-month": "6", "ends-year": "2026" };
const on = (criterion: string) => ({ ...north, criterion });

interface Page {
  mock: { title: string; isOpen: boolean } | null;
  mayJudge: boolean;
  counts: Record<string, number>;
  rows: { code: string; answer: string; verdict: string; difference: string }[];
}

async function started(): Promise<World> {
  const w = await world();
  invited(w, "southLead", "peer-reviewer");
  await answered(w, "northLead", "north", "1.1.1", { value: "complete" });
  await answered(w, "northLead", "north", "1.1.2", { value: "commenced" });
  expect((await send(w, start, "northLead", north, form)).status).toBe(303);
  return w;
}

describe("a mock assessment", () => {
  it("sets a peer's verdicts beside the answers: differences by section and criterion, and as a file", async () => {
    const w = await started();
    await send(w, judge, "southLead", on("1.1.1"), { version: "0", verdict: "commenced", note: "For CT only" });
    await send(w, judge, "southLead", on("1.1.2"), { version: "0", verdict: "complete" });
    await send(w, judge, "southLead", on("1.1.3"), { version: "0", verdict: "not-started" });
    const page = await shown<Page>(w, list, "northViewer", north);
    expect(page.counts).toMatchObject({ "peer-lower": 1, "peer-higher": 1, agrees: 1 });
    expect(page.rows.map(({ code, difference }) => [code, difference])).toEqual([
      ["1.1.1", "peer-lower"],
      ["1.1.2", "peer-higher"],
    ]);
    const text = await (await open(w, csv, "northViewer", north, "/?show=differences")).text();
    expect(text.trim().split("\r\n")).toHaveLength(3);
    expect(text).toContain("For CT only");
  });

  it("leads the peer to the next criterion, and shows what is left to judge first", async () => {
    const w = await started();
    const saved = await send(w, judge, "southLead", on("1.1.1"), { version: "0", verdict: "complete" });
    expect(saved.headers.get("Location")).toBe("/services/north/assessments/assessment-north/mock/criteria/1.1.2");
    const page = await shown<Page>(w, list, "southLead", north);
    expect(page.mayJudge).toBe(true);
    expect(page.rows[0]?.code).toBe("1.1.2");
  });

  it("takes no verdict after its last day or once it is closed", async () => {
    const w = await started();
    w.now = moment("2026-06-02T09:00:00.000Z");
    const late = await prepare(w, judge, "southLead", on("1.1.1"), { version: "0", verdict: "complete", note: "Late" });
    const response = await expectNoAudit(w, late);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ typed: { note: "Late" } });
    w.now = moment("2026-05-20T09:00:00.000Z");
    await send(w, close, "northLead", north, {});
    expect((await shown<Page>(w, list, "northLead", north)).mock?.isOpen).toBe(false);
    expect((await send(w, judge, "southLead", on("1.1.1"), { version: "0", verdict: "complete" })).status).toBe(409);
  });

  it("is judged by the peer alone, arranged by the lead and the QI manager, and not there for an assessor", async () => {
    const w = await started();
    for (const person of ["northLead", "northViewer", "qiManager", "assessor", "boardMember"] as const) {
      const act = await prepare(w, judge, person, on("1.1.1"), { version: "0", verdict: "complete" });
      expect([person, (await expectNoAudit(w, act)).status]).toEqual([person, 403]);
      expect((await open(w, verdictPage, person, on("1.1.1"))).status).toBe(403);
    }
    for (const person of ["northViewer", "southLead", "assessor"] as const) {
      const status = (await send(w, start, person, north, form)).status;
      expect([person, status]).toEqual([person, 403]);
    }
    expect((await open(w, list, "assessor", north)).status).toBe(404);
    expect((await open(w, list, "southViewer", north)).status).toBe(404);
  });

  it("refuses a value that the scale does not have, and a criterion that the edition does not have", async () => {
    const w = await started();
    expect((await send(w, judge, "southLead", on("1.1.1"), { version: "0", verdict: "splendid" })).status).toBe(400);
    expect((await send(w, judge, "southLead", on("99.1"), { version: "0", verdict: "complete" })).status).toBe(404);
    expect((await open(w, verdictPage, "southLead", on("99.1"))).status).toBe(404);
  });
});
