// Actions of services by their pages: given, aimed at what they would close, changed, closed with evidence, and checked.
import { describe, expect, it } from "vitest";
import { loader as redirected } from "../../app/routes/actions.$action._index";
import { loader as mine } from "../../app/routes/actions._index";
import { loader as findingPage } from "../../app/routes/findings.$finding._index";
import { loader as readinessPage } from "../../app/routes/services.$service.awards.readiness._index";
import { loader as criterionPage } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import { action as aim } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.actions";
import { loader as gapPage } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis";
import { loader as list } from "../../app/routes/services.$service.actions._index";
import { action as give, loader as givePage } from "../../app/routes/services.$service.actions.new";
import { loader as page } from "../../app/routes/services.$service.actions.$action._index";
import { action as change } from "../../app/routes/services.$service.actions.$action.change";
import { action as check } from "../../app/routes/services.$service.actions.$action.check";
import { action as close } from "../../app/routes/services.$service.actions.$action.closing";
import { loader as csv } from "../../app/routes/services.$service.actions[.]csv";
import { reminderKey } from "../../app/domain/mail/reminders";
import { listDatedChecks } from "../../app/models/actions/dated-checks.server";
import { stillTrue } from "../../app/models/mail/still-true.server";
import { RolesToday } from "../../app/models/mail/people-to-remind.server";
import { listAskedByServiceActions } from "../../app/reports/asked/service-actions.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, answered } from "../support/builders";
import { found } from "../support/builders-awards";
import { day, world, type Person, type World } from "../support/world";
import { north, open, prepare, send, shown } from "./workspace-calls";

const service = { service: "north" };
const filled = { title: "Repeat the audit", priority: "high", owner: "northContributor" };
const due = { "due-day": "1", "due-month": "1", "due-year": "2026" };
const about = "criterion:1.1.1@assessment-north";

interface Page {
  page: {
    id: string;
    state: string;
    version: number;
    owner: string;
    closes: { label: string; href: string } | null;
    checkDueOn: string | null;
    evidence: { title: string }[];
    checks: { what: string }[];
    history: { what: string; who: string }[];
    mayChange: boolean;
  };
}
interface List {
  page: { rows: { id: string }[]; all: number };
  mayAdd: boolean;
}
interface Panel {
  actions: { rows: { id: string; state: string }[]; newHref: string | null; existing: { value: string }[] } | null;
}

async function given(w: World, person: Person = "northLead", form: Record<string, string> = {}): Promise<string> {
  const response = await send(w, give, person, service, { ...filled, ...form });
  expect(response.status).toBe(303);
  return idFrom(response);
}

const idFrom = (response: Response) => (response.headers.get("Location") ?? "").replace("/services/north/actions/", "");

const stateOf = async (w: World, id: string) =>
  (await shown<Page>(w, page, "northLead", { ...service, action: id })).page;

describe("an action of a service", () => {
  it("is given about a criterion, told to its owner, listed, and shown on the criterion's page", async () => {
    const w = await world();
    const steps = [{ did: "action.given", by: "northLead" as const, trustId: "trust-north" }];
    const sent = await prepare(w, give, "northLead", service, { ...filled, closes: about });
    const id = idFrom(await expectAudit(w, steps, sent));
    const shownPage = await stateOf(w, id);
    expect(shownPage).toMatchObject({ state: "open", closes: { label: "Criterion 1.1.1" } });
    expect(shownPage.closes?.href).toBe("/services/north/assessments/assessment-north/criteria/1.1.1");
    expect((await shown<List>(w, list, "northViewer", service)).page.rows).toMatchObject([{ id }]);
    const criterion = await shown<Panel>(w, criterionPage, "northLead", { ...north, criterion: "1.1.1" });
    expect(criterion.actions).toMatchObject({ rows: [{ id, state: "open" }] });
    const told = w.database.raw.writer.prepare("select person_id, address from notice where kind = 'action'").all();
    expect(told).toEqual([{ person_id: "northContributor", address: `/services/north/actions/${id}` }]);
  });

  it("is counted in the gap list and in readiness, and leads from the general address to its page", async () => {
    const w = await world();
    const id = await given(w, "northLead", { closes: about, ...due });
    const gap = await shown<{ gaps: { rows: { code: string; openActions: number }[] }[] }>(
      w,
      gapPage,
      "northLead",
      north,
    );
    const rows = gap.gaps.flatMap((section) => section.rows);
    expect(rows.find(({ code }) => code === "1.1.1")?.openActions).toBe(1);
    expect(rows.find(({ code }) => code !== "1.1.1")?.openActions).toBe(0);
    const readiness = await shown<{ page: { actions: object } }>(w, readinessPage, "northViewer", service);
    expect(readiness.page.actions).toEqual({ open: 1, overdue: 1 });
    const response = await open(w, redirected, "northViewer", { action: id });
    expect(response.headers.get("Location")).toBe(`/services/north/actions/${id}`);
    expect((await open(w, redirected, "southLead", { action: id })).status).toBe(404);
  });

  it("is out of sight for another trust and for the assessor, and read-only for viewers", async () => {
    const w = await world();
    const id = await given(w, "northLead", { closes: about });
    const params = { ...service, action: id };
    expect((await open(w, page, "southLead", params)).status).toBe(404);
    expect((await open(w, page, "assessor", params)).status).toBe(403);
    expect((await open(w, page, "southLead", { service: "south", action: id })).status).toBe(404);
    expect((await send(w, change, "northViewer", params, { ...filled, version: "1", state: "open" })).status).toBe(403);
    const criterion = await shown<Panel>(w, criterionPage, "assessor", { ...north, criterion: "1.1.1" });
    expect(criterion.actions).toBeNull();
    const gap = await shown<{ gaps: { rows: { openActions: number | null }[] }[] }>(w, gapPage, "assessor", north);
    expect(gap.gaps[0]?.rows[0]?.openActions).toBeNull();
  });

  it("is a contributor's to give to themselves and to change where they own it, and no other's", async () => {
    const w = await world();
    const others = await given(w, "northLead", { owner: "northLead" });
    const own = await given(w, "northContributor");
    const refused = await send(w, give, "northContributor", service, { ...filled, owner: "northLead" });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: { owner: expect.stringContaining("yourself") as string } });
    const set = { ...filled, version: "1", state: "open", progress: "Half done" };
    expect((await send(w, change, "northContributor", { ...service, action: own }, set)).status).toBe(303);
    expect((await send(w, change, "northContributor", { ...service, action: others }, set)).status).toBe(403);
  });

  it("is given by the QI manager on behalf of the trust, and says so", async () => {
    const w = await world();
    const id = await given(w, "qiManager");
    expect((await stateOf(w, id)).history[0]?.who).toContain("on behalf of the trust");
  });

  it("is refused for what is not of the service, and the form opens only about what is there", async () => {
    const w = await world();
    const at = (closes: string) => open(w, givePage, "northLead", service, `/?closes=${encodeURIComponent(closes)}`);
    expect((await at(about)).status).toBe(200);
    expect((await at("criterion:9.99.9@assessment-north")).status).toBe(404);
    expect((await at("criterion:1.1.1@assessment-south")).status).toBe(404);
    const unknown = await prepare(w, give, "northLead", service, { ...filled, criterion: "9.99.9" });
    const stranger = await prepare(w, give, "northLead", service, { ...filled, owner: "southLead" });
    await expectNoAudit(w, async () => {
      const wrong = await unknown();
      expect(wrong.status).toBe(400);
      expect(await wrong.json()).toMatchObject({ errors: { criterion: expect.any(String) as string } });
      expect((await stranger()).status).toBe(409);
    });
  });

  it("keeps what was typed where somebody changed it meanwhile", async () => {
    const w = await world();
    const id = await given(w);
    const params = { ...service, action: id };
    await send(w, change, "northLead", params, { ...filled, title: "First", version: "1", state: "open" });
    const late = await send(w, change, "qiManager", params, {
      ...filled,
      title: "Second",
      version: "1",
      state: "open",
    });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { title: "Second" } });
    expect((await stateOf(w, id)).history).toHaveLength(2);
  });

  it("is offered on a criterion until the answer is complete or not applicable, and stays in sight then", async () => {
    const w = await world();
    const params = { ...north, criterion: "1.1.1" };
    const free = await given(w);
    const panel = async () => (await shown<Panel>(w, criterionPage, "northLead", params)).actions;
    for (const value of ["not-started", "commenced"] as const) {
      await answered(w, "northLead", "north", "1.1.1", { value });
      expect(await panel()).toMatchObject({ newHref: expect.any(String) as string, existing: [{ value: free }] });
    }
    await send(w, aim, "northLead", params, { action: free });
    await answered(w, "northLead", "north", "1.1.1", { value: "complete" });
    expect(await panel()).toMatchObject({ rows: [{ id: free }], newHref: null, existing: [] });
    await answered(w, "northLead", "north", "1.1.1", { value: "not-applicable", reason: "No such room" });
    expect(await panel()).toMatchObject({ rows: [{ id: free }], newHref: null });
    await given(w);
    expect((await panel())?.existing).toEqual([]);
  });

  it("takes an action that closes nothing yet from the criterion's page, and none that closes something", async () => {
    const w = await world();
    const id = await given(w);
    const params = { ...north, criterion: "1.1.1" };
    const before = await shown<Panel>(w, criterionPage, "northLead", params);
    expect(before.actions?.existing).toMatchObject([{ value: id }]);
    await send(w, aim, "northLead", params, { action: id });
    const after = await shown<Panel>(w, criterionPage, "northLead", params);
    expect(after.actions).toMatchObject({ rows: [{ id }], existing: [] });
    await expectNoAudit(w, await prepare(w, aim, "northLead", { ...north, criterion: "1.1.2" }, { action: id }));
  });

  it("gives its list as a file, narrowed as the page is", async () => {
    const w = await world();
    await given(w);
    await given(w, "northLead", { title: "Late one", ...due });
    const response = await open(w, csv, "northLead", service, "/?state=overdue");
    const text = await response.text();
    expect(text).toContain("Late one");
    expect(text).not.toContain("Repeat the audit");
  });
});

describe("closing an action and checking whether it worked", () => {
  const inTwoMonths = { "check-day": "1", "check-month": "12", "check-year": "2027" };
  const checkedOn = { "done-day": "1", "done-month": "1", "done-year": "2026" };

  it("keeps the evidence, plans the check, asks the owner for it, and records that it worked", async () => {
    const w = await world();
    const id = await given(w);
    const params = { ...service, action: id };
    const evidence = await anEvidence(w, "northLead");
    const closed = await send(w, close, "northContributor", params, {
      version: "1",
      evidence: evidence.id,
      ...inTwoMonths,
    });
    expect(closed.status).toBe(303);
    expect(await stateOf(w, id)).toMatchObject({
      state: "done",
      checkDueOn: "2027-12-01",
      evidence: [{ id: evidence.id }],
    });
    const asked = await listAskedByServiceActions(w.scope("northContributor"));
    expect(asked).toMatchObject([{ href: `/services/north/actions/${id}/check`, dueOn: "2027-12-01" }]);
    expect(await listAskedByServiceActions(w.scope("northLead"))).toEqual([]);
    const worked = { version: "2", effective: "yes", note: "Forty of forty", ...checkedOn };
    await send(w, check, "northContributor", params, worked);
    const done = await stateOf(w, id);
    expect(done).toMatchObject({ state: "done", checkDueOn: null });
    expect(done.checks).toMatchObject([{ what: "It has worked: Forty of forty" }]);
    expect(await listAskedByServiceActions(w.scope("northContributor"))).toEqual([]);
  });

  it("opens the action again where it has not worked, which needs words", async () => {
    const w = await world();
    const id = await given(w);
    const params = { ...service, action: id };
    await send(w, close, "northLead", params, { version: "1" });
    const silent = await send(w, check, "northLead", params, { version: "2", effective: "no", ...checkedOn });
    expect(silent.status).toBe(400);
    const found = { version: "2", effective: "no", note: "Still missing", ...checkedOn };
    await expectAudit(w, [{ did: "action.reopened" }], await prepare(w, check, "northLead", params, found));
    expect(await stateOf(w, id)).toMatchObject({ state: "open", version: 3 });
  });

  it("is refused for evidence of another trust, for a check in the past, and for an action that is done", async () => {
    const w = await world();
    const id = await given(w);
    const params = { ...service, action: id };
    const foreign = await anEvidence(w, "southLead", { trustId: "trust-south" });
    expect((await send(w, close, "northLead", params, { version: "1", evidence: foreign.id })).status).toBe(400);
    const past = { version: "1", "check-day": "1", "check-month": "1", "check-year": "2020" };
    expect((await send(w, close, "northLead", params, past)).status).toBe(400);
    await send(w, close, "northLead", params, { version: "1" });
    expect((await send(w, close, "northLead", params, { version: "2" })).status).toBe(409);
    const again = { ...filled, version: "2", state: "dropped" };
    expect((await send(w, change, "northLead", params, again)).status).toBe(409);
  });

  it("is reminded of through the owner, else the trust's leads", async () => {
    const w = await world();
    const id = await given(w, "northLead", { owner: "" });
    await send(w, close, "northLead", { ...service, action: id }, { version: "1", ...inTwoMonths });
    w.now = "2027-11-25T09:00:00.000Z" as typeof w.now;
    const system = w.system();
    const things = await listDatedChecks(system, await RolesToday.read(system));
    expect(things).toMatchObject([{ of: "action-check", id, dueOn: "2027-12-01", personIds: ["northLead"] }]);
    expect(await listDatedChecks(w.scope("northLead"), await RolesToday.read(system))).toEqual([]);
    const notice = {
      ...{ id: "notice", personId: "northLead", kind: "action", title: "", body: "", address: "", createdAt: w.now },
      subject: { kind: "action", id },
      onceKey: reminderKey("action-check", id, day("2027-12-01"), "7"),
    };
    expect(await stillTrue(w.scope("northLead"), notice)).toBe(true);
    const worked = { version: "2", effective: "yes", ...checkedOn };
    await send(w, check, "northLead", { ...service, action: id }, worked);
    expect(await stillTrue(w.scope("northLead"), notice)).toBe(false);
  });
});

describe("an action that would close a finding", () => {
  it("stands on the finding's page, and its end leaves the finding as it is", async () => {
    const w = await world();
    const finding = await found(w);
    const id = await given(w, "northLead", { closes: `finding:${finding}` });
    await send(w, close, "northLead", { ...service, action: id }, { version: "1" });
    const shownFinding = await shown<Panel & { state: string }>(w, findingPage, "northLead", { finding });
    expect(shownFinding).toMatchObject({ state: "open", actions: { rows: [{ id, state: "done" }] } });
    expect((await shown<Panel>(w, findingPage, "assessor", { finding })).actions).toBeNull();
  });
});

describe("my actions", () => {
  it("has those of services beside those of groups", async () => {
    const w = await world();
    const id = await given(w);
    expect((await shown<{ rows: object[] }>(w, mine, "northContributor", {})).rows).toMatchObject([{ id }]);
    expect((await shown<{ rows: object[] }>(w, mine, "northLead", {})).rows).toEqual([]);
  });
});
