// The stage that a service declares: who may, what it says beside the answers, and its history.
import { describe, expect, it } from "vitest";
import { mismatchText } from "../../app/domain/view/stage";
import { action, loader } from "../../app/routes/services.$service.stage";
import { loader as csv } from "../../app/routes/services.$service.stage[.]csv";
import { stageScale } from "../../app/standards/registry";
import { expectAudit, expectNoAudit } from "../support/audit";
import { answered } from "../support/builders";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const north = { service: "north" };

interface Shown {
  current: { number: number; title: string; declaredOn: string } | null;
  mismatch: string | null;
  declarations: { stage: number; recordedByName: string; onBehalf: boolean; note: string | null }[];
  mayDeclare: boolean;
  onBehalfOf: string | null;
}

const page = (w: World, person: Person) => shown<Shown>(w, loader, person, north);
const rows = (w: World) =>
  (w.database.raw.writer.prepare("select count(*) as n from stage_declaration").get() as { n: number }).n;
const form = { stage: "4", note: "Applied in April" };

describe("declaring a stage", () => {
  it("is the quality lead's, holds from its date, and is kept with who recorded it", async () => {
    const w = await world();
    expect((await page(w, "northLead")).current).toBeNull();
    const dated = { ...form, "declared-day": "3", "declared-month": "4", "declared-year": "2026" };
    const act = await prepare(w, action, "northLead", north, dated);
    const response = await expectAudit(
      w,
      [{ did: "stage.declared", detail: { stage: 4, declaredOn: "2026-04-03" } }],
      act,
    );
    expect(response.headers.get("Location")).toBe("/services/north/stage");
    const now = await page(w, "northViewer");
    expect(now.current).toMatchObject({ number: 4, declaredOn: "2026-04-03" });
    expect(now.declarations).toMatchObject([{ stage: 4, recordedByName: "northLead", note: "Applied in April" }]);
    expect(now.mayDeclare).toBe(false);
  });

  it("holds from today where no date is given, and an earlier date does not take its place", async () => {
    const w = await world();
    await send(w, action, "northLead", north, form);
    const earlier = { stage: "2", "declared-day": "1", "declared-month": "1", "declared-year": "2026" };
    await send(w, action, "northLead", north, earlier);
    expect((await page(w, "northLead")).current).toMatchObject({ number: 4, declaredOn: "2026-05-14" });
    expect(rows(w)).toBe(2);
  });

  it("by the QI manager is on behalf of the trust", async () => {
    const w = await world();
    expect((await page(w, "qiManager")).onBehalfOf).toBe("NORTH");
    await send(w, action, "qiManager", north, form);
    expect((await page(w, "northLead")).declarations).toMatchObject([{ onBehalf: true, recordedByName: "qiManager" }]);
  });

  it("is not a contributor's or viewer's, and a neighbour finds nothing", async () => {
    const w = await world();
    for (const [person, status] of [
      ["northContributor", 403],
      ["northViewer", 403],
      ["southLead", 404],
      ["boardMember", 403],
    ] as const) {
      expect((await send(w, action, person, north, form)).status).toBe(status);
    }
    expect((await open(w, loader, "southLead", north)).status).toBe(404);
    expect((await open(w, loader, "assessor", north)).status).toBe(403);
    expect(rows(w)).toBe(0);
  });

  it("sent twice is declared once", async () => {
    const w = await world();
    await send(w, action, "northLead", north, { ...form, "form-key": "stage-0001" });
    const again = await prepare(w, action, "northLead", north, { ...form, "form-key": "stage-0001" });
    expect((await expectNoAudit(w, again)).status).toBe(303);
    expect(rows(w)).toBe(1);
  });

  it.each([
    ["no stage", { note: "Kept" }, { stage: "Choose a stage" }],
    ["a stage that does not exist", { stage: "6", note: "Kept" }, { stage: "Choose a stage" }],
    [
      "a day to come",
      { stage: "3", note: "Kept", "declared-day": "15", "declared-month": "5", "declared-year": "2026" },
      { declared: "Date declared must be today or in the past" },
    ],
  ])("with %s is refused, and what was typed is kept", async (_what, typed, errors) => {
    const w = await world();
    const response = await send(w, action, "northLead", north, typed);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors, typed: { note: "Kept" } });
    expect(rows(w)).toBe(0);
  });
});

describe("a stage beside the answers", () => {
  const tally = {
    criteria: 10,
    notApplicable: 0,
    denominator: 10,
    complete: 4,
    commenced: 5,
    notStarted: 1,
    notYetRated: 1,
    evidenced: 0,
  };

  it("is questioned in counts where too little is rated or complete, and never corrected", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    await send(w, action, "northLead", north, form);
    const { current, mismatch } = await page(w, "northLead");
    expect(current?.number).toBe(4);
    expect(mismatch).toMatch(
      /^At stage 4, at least 90% of criteria are usually rated\. In Assessment 2025, 1 of \d+ are\.$/,
    );
  });

  it("says which share is short", () => {
    expect(mismatchText(stageScale, 4, tally, "Assessment 1")).toBe(
      "At stage 4, at least 50% of criteria are usually complete. In Assessment 1, 4 of 10 are.",
    );
    expect(mismatchText(stageScale, 5, tally, "Assessment 1")).toBe(
      "At stage 5, all criteria are usually rated. In Assessment 1, 9 of 10 are.",
    );
  });

  it("is left alone where it fits, and where nothing is there to compare with", () => {
    expect(mismatchText(stageScale, 3, tally, "Assessment 1")).toBeNull();
    expect(mismatchText(stageScale, 5, null, "Assessment 1")).toBeNull();
  });
});

describe("the declarations as a file", () => {
  it("hold every declaration, newest first", async () => {
    const w = await world();
    await send(w, action, "northLead", north, { ...form, note: "=1+1" });
    const response = await open(w, csv, "northViewer", north);
    const [head, row] = (await response.text()).replace("\uFEFF", "").trim().split("\r\n");
    expect(head).toBe("declared on,stage,title,note,recorded by,recorded at,on behalf of the trust,provenance");
    expect(row).toContain('2026-05-14,4,"Applying, or a rolling programme","\'=1+1",northLead,');
    expect((await open(w, csv, "southLead", north)).status).toBe(404);
    expect((await open(w, csv, null, north)).status).toBe(401);
  });
});
