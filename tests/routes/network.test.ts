// The network's other pages: dashboard, stages, plan, centres, facts, quiet services, and the API beside them.
import { describe, expect, it } from "vitest";
import { loader as maturityApi } from "../../app/routes/api.v1.network.maturity";
import { loader as stagesApi } from "../../app/routes/api.v1.network.stages";
import { loader as dashboard } from "../../app/routes/network._index";
import { loader as cdcs } from "../../app/routes/network.cdcs";
import { loader as cdcsCsv } from "../../app/routes/network.cdcs[.]csv";
import { loader as facts } from "../../app/routes/network.facts";
import { loader as factsCsv } from "../../app/routes/network.facts[.]csv";
import { loader as gapPage } from "../../app/routes/network.gap-analysis._index";
import { loader as plan } from "../../app/routes/network.plan";
import { loader as planCsv } from "../../app/routes/network.plan[.]csv";
import { loader as quiet } from "../../app/routes/network.quiet";
import { loader as quietCsv } from "../../app/routes/network.quiet[.]csv";
import { loader as stages } from "../../app/routes/network.stages";
import { loader as stagesCsv } from "../../app/routes/network.stages[.]csv";
import { declareStage } from "../../app/models/stages.server";
import { transaction } from "../../app/models/transaction.server";
import { anEvidence, answered, must, otherNetworkId, anotherNetwork, serviceOf, type Trust } from "../support/builders";
import { day, moment, world, type Person, type World } from "../support/world";
import { csvOf, queriesOf } from "./network-calls";
import { open, shown } from "./workspace-calls";

interface Reason {
  reason: string;
  calls: { short: string; href: string | null; words: string }[];
}
interface Dashboard {
  gap: { complete: string; sections: { code: string; href: string | null }[] };
  stages: { finding: { main: string; more: string } };
  calls: Reason[];
  plan: { year: number | null; rows: { title: string }[] };
  cdcs: { missing: number; counts: string | null };
  maturity: { score: string; level: string; kind: string }[];
  inPlainWords: boolean;
}
interface Stages {
  on: string;
  problem: string | null;
  finding: { main: string; more: string };
  board: { stage: number | null; trusts: { short: string; href: string | null }[] }[];
  rows: { short: string; stage: number | null; earlier: string; mismatch: string | null; awards: string[] }[];
}
interface Target {
  title: string;
  now: string;
  paceNeeded: string;
  forecast: string;
  state: string;
}

async function declared(w: World, trust: Trust, stage: number, on: string): Promise<void> {
  const service = await serviceOf(w, trust);
  await transaction(w.scope(`${trust}Lead`), (tx) =>
    declareStage(tx, service, { stage, declaredOn: day(on), note: "between us" }, false),
  );
}

async function award(w: World, trust: Trust, status: "granted" | "applied", knownOn: string): Promise<void> {
  await w.database.writer
    .insertInto("award")
    .values({
      id: `award-${trust}`,
      service_id: `service-${trust}`,
      scheme: "Accreditation",
      scope: "All",
      edition_title: null,
      granted_on: null,
      next_review_on: null,
      expires_on: null,
      status,
      known_on: knownOn,
      source: "test",
    })
    .execute();
}

async function objectives(
  w: World,
  ...wanted: readonly { measure?: string; target?: number; due?: string; state?: string }[]
): Promise<void> {
  const { writer } = w.database;
  await writer
    .insertInto("plan")
    .values({ id: "plan-test", network_id: w.networkId, title: "Plan", source: "test" })
    .execute();
  await writer
    .insertInto("objective")
    .values(
      wanted.map(({ measure, target, due, state }, position) => ({
        id: `objective-${position}`,
        plan_id: "plan-test",
        year: 1,
        title: `Target ${position}`,
        measure: measure ?? null,
        target: target ?? null,
        due_on: due ?? "2027-03-31",
        published_state: state ?? null,
        source: "test",
        position,
      })),
    )
    .execute();
}

async function fact(w: World, id: string, measure: string, value: string, note: string | null = null): Promise<void> {
  await w.database.writer
    .insertInto("fact")
    .values({
      id,
      network_id: w.networkId,
      trust_id: null,
      measure,
      value,
      unit: null,
      period: null,
      source: "Printed model",
      published: "2024-04-30",
      scope_note: note,
    })
    .execute();
}

const centre = (w: World, name: string, openedOn: string | null) =>
  w.database.writer
    .insertInto("site")
    .values({
      id: `site-${name}`,
      network_id: w.networkId,
      trust_id: null,
      name,
      kind: "cdc",
      opened_on: openedOn,
      source: "test",
    })
    .execute();

async function printed(w: World, total: string): Promise<void> {
  const { writer } = w.database;
  const template = await writer.selectFrom("maturity_template").select(["id", "document"]).executeTakeFirstOrThrow();
  const { domains } = JSON.parse(template.document) as { domains: { code: string }[] };
  await writer
    .insertInto("matrix_submission")
    .values({
      id: "submission-printed",
      network_id: w.networkId,
      template_id: template.id,
      title: "December 2023",
      made_for: "2023-12-31",
      kind: "published",
      submitted_at: null,
      submitted_by: null,
      version: 1,
      published_overall: total,
      published_level: "developing",
      source: "Printed report",
      created_at: w.now,
      created_by: null,
    })
    .execute();
  await writer
    .insertInto("matrix_published_domain")
    .values(
      domains.map(({ code }, index) => ({
        submission_id: "submission-printed",
        domain_code: code,
        score: must(["3.75", "2.38", "1.8", "1.67"][index]),
        level: "emerging",
      })),
    )
    .execute();
}

const dashboardOf = (w: World, person: Person) => shown<Dashboard>(w, dashboard, person, {}, "/network");
const stagesOf = (w: World, person: Person, query = "") => shown<Stages>(w, stages, person, {}, `/x${query}`);
const targetsOf = async (w: World) => (await shown<{ rows: Target[] }>(w, plan, "boardMember", {})).rows;
const callsOf = ({ calls }: Dashboard, words: RegExp) => calls.find(({ reason }) => words.test(reason))?.calls ?? [];

describe("who may see the network's pages", () => {
  const pages = [dashboard, stages, plan, cdcs, facts, quiet];
  const files = [stagesCsv, planCsv, cdcsCsv, factsCsv, quietCsv, stagesApi, maturityApi];

  it("everybody who may see summaries, and nobody else", async () => {
    const w = await world();
    for (const loader of [...pages, ...files]) {
      for (const person of ["northViewer", "southLead", "qiManager", "boardMember", "sigChair"] as const) {
        expect((await open(w, loader, person, {})).status).toBe(200);
      }
      expect((await open(w, loader, "assessor", {})).status).toBe(403);
    }
    for (const loader of files) expect((await open(w, loader, null, {})).status).toBe(401);
    for (const loader of pages) expect((await open(w, loader, null, {})).status).toBe(302);
  });

  it("board members and patient volunteers are told what it means, and others are not", async () => {
    const w = await world();
    for (const loader of [dashboard, gapPage, stages, plan]) {
      for (const [person, expected] of [
        ["boardMember", true],
        ["patientVolunteer", true],
        ["qiManager", false],
        ["northLead", false],
      ] as const) {
        expect((await shown<{ inPlainWords: boolean }>(w, loader, person, {})).inPlainWords).toBe(expected);
      }
    }
  });

  it("nothing of another network is in any of them", async () => {
    const w = await world();
    await anotherNetwork(w.database);
    for (const loader of [...pages, ...files]) {
      const text = await (await open(w, loader, "qiManager", {})).text();
      for (const canary of ["Otherham", "Other CDC", "Other policy", otherNetworkId, "service-other"]) {
        expect(text).not.toContain(canary);
      }
    }
  });
});

describe("stages", () => {
  it("page, file and API say the same, with a trust that has not declared left out of the figure and counted", async () => {
    const w = await world();
    await declared(w, "north", 2, "2025-03-01");
    await declared(w, "north", 3, "2026-01-10");
    const page = await stagesOf(w, "patientVolunteer");
    expect(page.finding).toEqual({ main: "1 of 2 trusts is at stage 3 or above.", more: "1 has not declared." });
    expect(page.board.find(({ stage }) => stage === 3)?.trusts.map(({ short }) => short)).toEqual(["NORTH"]);
    expect(page.board.find(({ stage }) => stage === null)?.trusts.map(({ short }) => short)).toEqual(["SOUTH"]);
    expect(page.rows.find(({ short }) => short === "NORTH")?.earlier).toBe("stage 2 from March 2025");

    const api = await shown<{ at_or_above: object; trusts: { trust: string; stage: number | null; since: string }[] }>(
      w,
      stagesApi,
      "boardMember",
      {},
    );
    expect(api.at_or_above).toEqual({ stage: 3, trusts: 1, of: 2, not_declared: 1 });
    expect(api.trusts.map(({ trust, stage, since }) => [trust, stage, since])).toEqual([
      ["NORTH", 3, "2026-01-10"],
      ["SOUTH", null, null],
    ]);
    const rows = await csvOf(w, stagesCsv, "boardMember");
    expect(rows.map((row) => [row.trust, row.stage])).toEqual([
      ["NORTH", "3"],
      ["SOUTH", ""],
    ]);
  });

  it("a past day shows what was declared by then", async () => {
    const w = await world();
    await declared(w, "north", 2, "2025-03-01");
    await declared(w, "north", 3, "2026-01-10");
    const past = await stagesOf(w, "qiManager", "?at=2025-06-01");
    expect(past.rows.find(({ short }) => short === "NORTH")).toMatchObject({ stage: 2, earlier: "" });
    expect((await csvOf(w, stagesCsv, "qiManager", "/x?at=2025-06-01"))[0]?.stage).toBe("2");
    const unreadable = await stagesOf(w, "qiManager", "?at=soon");
    expect(unreadable.on).toBe("2026-05-14");
    expect(unreadable.problem).not.toBeNull();
  });

  it("a declaration that does not fit the answers is said in words", async () => {
    const w = await world();
    await declared(w, "north", 5, "2026-01-10");
    const row = must((await stagesOf(w, "southViewer")).rows.find(({ short }) => short === "NORTH"));
    expect(row.mismatch).toBe("0% of criteria rated, where this stage expects 100% or more");
    expect((await csvOf(w, stagesCsv, "southViewer"))[0]?.["does not match"]).toBe(row.mismatch);
  });

  it("an award stands beside the stage from the day it is known, and never makes one", async () => {
    const w = await world();
    await award(w, "north", "granted", "2026-02-01");
    const row = must((await stagesOf(w, "qiManager")).rows.find(({ short }) => short === "NORTH"));
    expect(row).toMatchObject({ stage: null, awards: ["Accreditation: granted, known in February 2026"] });
    const before = await stagesOf(w, "qiManager", "?at=2026-01-01");
    expect(before.rows.find(({ short }) => short === "NORTH")?.awards).toEqual([]);
  });

  it("links a lead's own trust only, and gives nobody the note of a declaration", async () => {
    const w = await world();
    await declared(w, "north", 2, "2026-01-01");
    await declared(w, "south", 2, "2026-01-01");
    const chips = (await stagesOf(w, "northLead")).board.flatMap(({ trusts }) => trusts);
    expect(chips.find(({ short }) => short === "NORTH")?.href).toBe("/services/north");
    expect(chips.find(({ short }) => short === "SOUTH")?.href).toBeNull();
    for (const loader of [stages, stagesCsv, stagesApi, dashboard]) {
      const text = await (await open(w, loader, "northLead", {})).text();
      expect(text).not.toContain("between us");
      expect(text).not.toContain("southLead");
    }
  });
});

describe("the dashboard", () => {
  it("shows the figure of the gap analysis, and the sections with the most left", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    const given = await dashboardOf(w, "qiManager");
    const { bars } = await shown<{ bars: { complete: string }[] }>(w, gapPage, "qiManager", {});
    expect(given.gap.complete).toMatch(/^1 of /);
    expect(must(bars.at(-1)).complete).toContain("(1)");
    expect(given.gap.sections).toHaveLength(3);
    expect(given.gap.sections.every(({ code, href }) => code !== "1" && href !== null)).toBe(true);
    const lead = await dashboardOf(w, "northLead");
    expect(lead.gap.sections.every(({ href }) => href === null)).toBe(true);
  });

  it("lists who may be glad of a call by reason, in alphabetical order", async () => {
    const w = await world();
    await declared(w, "south", 5, "2026-01-10");
    await declared(w, "north", 5, "2026-01-10");
    await answered(w, "northLead", "north", "1.1.1");
    const given = await dashboardOf(w, "qiManager");
    expect(callsOf(given, /^Quiet/).map(({ short }) => short)).toEqual(["SOUTH"]);
    expect(callsOf(given, /does not match/).map(({ short }) => short)).toEqual(["NORTH", "SOUTH"]);
    expect(callsOf(given, /No stage/)).toEqual([]);
    expect(given.calls.every(({ calls }) => calls.length > 0)).toBe(true);
  });

  it("counts evidence past its date: not on its last day, and not what is withdrawn or held", async () => {
    const w = await world();
    await anEvidence(w, "northLead", { title: "Northern policy", expiresOn: day("2026-05-13") });
    await anEvidence(w, "northLead", { reviewOn: day("2026-05-01"), expiresOn: day("2027-05-01") });
    await anEvidence(w, "northLead", { expiresOn: day("2026-05-14") });
    const withdrawn = await anEvidence(w, "northLead", { expiresOn: day("2026-01-01") });
    const held = await anEvidence(w, "northLead", { expiresOn: day("2026-01-01") });
    w.database.raw.writer.prepare("update evidence set withdrawn = 1 where id = ?").run(withdrawn.id);
    w.database.raw.writer.prepare("update evidence set held = 1 where id = ?").run(held.id);
    const own = callsOf(await dashboardOf(w, "northLead"), /^Evidence/);
    expect(own).toMatchObject([{ short: "NORTH", words: "2 items", href: "/services/north/evidence" }]);

    const other = await dashboardOf(w, "southLead");
    expect(callsOf(other, /^Evidence/)).toMatchObject([{ short: "NORTH", words: "2 items", href: null }]);
    expect(JSON.stringify(other)).not.toContain("Northern policy");

    w.now = moment("2026-05-15T09:00:00.000Z");
    expect(callsOf(await dashboardOf(w, "qiManager"), /^Evidence/)[0]?.words).toBe("3 items");
  });

  it("asks the same number of queries whatever has been answered", async () => {
    const w = await world();
    const ask = () => open(w, dashboard, "qiManager", {});
    const before = await queriesOf(w, ask);
    for (const code of ["1.1.1", "1.1.2", "2.1.1"]) await answered(w, "northLead", "north", code);
    expect(await queriesOf(w, ask)).toBe(before);
  });
});

describe("the plan", () => {
  it("computes each measure it knows, and says of the others that no number has been set", async () => {
    const w = await world();
    await declared(w, "north", 3, "2026-03-01");
    await award(w, "north", "granted", "2024-03-31");
    await award(w, "south", "applied", "2024-03-31");
    await answered(w, "qiManager", "network", "1.1.1");
    await objectives(
      w,
      { measure: "trusts-at-stage-3", target: 2 },
      { measure: "trusts-accredited", target: 1 },
      { measure: "network-complete-percent", target: 80 },
      { measure: "no-such-measure", target: 3 },
      {},
    );
    const [atStage, accredited, complete, unknown, none] = await targetsOf(w);
    expect(atStage).toMatchObject({ now: "1 of 2, 1 not declared", state: "on track" });
    expect(accredited).toMatchObject({ now: "1 known", paceNeeded: "Reached", state: "met" });
    expect(complete?.now).toMatch(/^1% complete, \d+% evidenced; 1% with commenced$/);
    for (const row of [unknown, none]) {
      expect(row).toMatchObject({ now: "No number has been set", state: "measure missing" });
    }
    const rows = await csvOf(w, planCsv, "boardMember");
    expect(rows.map((row) => [row.target, row.now, row.state])).toEqual(
      (await targetsOf(w)).map(({ title, now, state }) => [title, now, state]),
    );
  });

  it("keeps a published state as published, and never works out a pace for it", async () => {
    const w = await world();
    await objectives(w, { state: "met", due: "2023-12-31" }, { state: "met", measure: "trusts-accredited", target: 1 });
    const [plain, measured] = await targetsOf(w);
    expect(plain).toMatchObject({ now: "Published as met", paceNeeded: "", state: "published as met" });
    expect(measured?.now).toBe("Published as met. Now 0 known");
  });

  it("a target whose day has passed is missed; one that stands still never arrives at this pace", async () => {
    const w = await world();
    await objectives(
      w,
      { measure: "trusts-at-stage-3", target: 2, due: "2025-03-31" },
      { measure: "trusts-accredited", target: 2 },
    );
    const [late, still] = await targetsOf(w);
    expect(late).toMatchObject({ paceNeeded: "Was due 31 March 2025", state: "missed" });
    expect(still).toMatchObject({ forecast: "Not at this pace", state: "behind" });
  });
});

describe("a target measured by published figures", () => {
  it("whose day passed after the last figure is not measured: nobody can say that it was missed", async () => {
    const w = await world();
    await printed(w, "9.59");
    await objectives(
      w,
      { measure: "maturity-overall", target: 12, due: "2025-03-31" },
      { measure: "maturity-overall", target: 12, due: "2023-06-30" },
    );
    const [since, before] = await targetsOf(w);
    expect(since).toMatchObject({ now: "9.59 in December 2023", state: "not measured" });
    expect(before?.state).toBe("missed");
  });

  it("exactly at a level's points is not past it, and any further step is enough", async () => {
    const w = await world();
    await printed(w, "12");
    await objectives(w, { measure: "maturity-overall", target: 12 });
    const [target] = await targetsOf(w);
    expect(target).toMatchObject({ paceNeeded: "Any further step", state: "behind" });
  });
});

describe("community diagnostic centres", () => {
  it("count down to their due date, and a date that nobody published is never guessed", async () => {
    const w = await world();
    await centre(w, "Riverside", "2024-07-04");
    await centre(w, "Abbey", null);
    const { rows } = await shown<{ rows: { name: string; due: string | null; left: string | null }[] }>(
      w,
      cdcs,
      "northViewer",
      {},
    );
    expect(rows).toMatchObject([
      { name: "Riverside", due: "4 July 2026", left: "51 days" },
      { name: "Abbey", due: null, left: null },
    ]);
    expect((await csvOf(w, cdcsCsv, "northViewer")).map((row) => row["accreditation due"])).toEqual(["2026-07-04", ""]);
    expect((await dashboardOf(w, "northViewer")).cdcs.missing).toBe(1);
  });

  it("published counts that differ are both said, with their source", async () => {
    const w = await world();
    expect((await shown<{ counts: string | null }>(w, cdcs, "boardMember", {})).counts).toBeNull();
    await fact(w, "f-1", "Community diagnostic centres", "14", "The headline");
    await fact(w, "f-2", "Community diagnostic centres", "13", "Those that are named");
    const { counts } = await shown<{ counts: string }>(w, cdcs, "boardMember", {});
    expect(counts).toContain("14 (the headline; Printed model)");
    expect(counts).toContain("13 (those that are named; Printed model)");
    expect((await dashboardOf(w, "boardMember")).cdcs.counts).toBe(counts);
  });
});

describe("published facts", () => {
  it("keep figures that disagree, and name the measure", async () => {
    const w = await world();
    await fact(w, "f-1", "Scanners", "124");
    await fact(w, "f-2", "Scanners", "128");
    await fact(w, "f-3", "Trusts", "15");
    const given = await shown<{ facts: { value: string }[]; doubtful: string[] }>(w, facts, "boardMember", {});
    expect(given.doubtful).toEqual(["Scanners"]);
    expect((await csvOf(w, factsCsv, "boardMember")).map((row) => [row.measure, row.value, row.source])).toEqual([
      ["Scanners", "124", "Printed model"],
      ["Scanners", "128", "Printed model"],
      ["Trusts", "15", "Printed model"],
    ]);
  });
});

describe("quiet services", () => {
  it("are those without a change for as many days as the network has set", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    await answered(w, "southLead", "south", "1.1.1");
    w.now = moment("2026-05-24T09:00:00.000Z");
    await answered(w, "southLead", "south", "1.1.2");
    const names = async () => (await csvOf(w, quietCsv, "boardMember")).map((row) => [row.trust, row.days]);
    expect(await names()).toEqual([]);
    await w.database.writer
      .insertInto("setting")
      .values({ network_id: w.networkId, name: "quiet-days", value: "10" })
      .execute();
    expect(await names()).toEqual([["NORTH", "10"]]);
    const { rows } = await shown<{ rows: { short: string; href: string | null }[] }>(w, quiet, "southLead", {});
    expect(rows).toMatchObject([{ short: "NORTH", href: null }]);
  });
});

describe("maturity in the API", () => {
  it("keeps what was printed apart from what is computed, and says whether they agree", async () => {
    const w = await world();
    await printed(w, "9.59");
    const { submissions, provenance } = await shown<{
      submissions: { overall_published: object; overall_computed: object; check: string; source: string }[];
      provenance: string;
    }>(w, maturityApi, "northViewer", {});
    expect(provenance).toBe("demonstration");
    expect(submissions).toMatchObject([
      {
        source: "Printed report",
        overall_published: { score: "9.59" },
        overall_computed: { score: "9.60" },
        check: "agrees",
      },
    ]);
    expect((await dashboardOf(w, "northViewer")).maturity).toMatchObject([{ score: "9.59", kind: "published" }]);
  });

  it("a total that its parts cannot give does not add up", async () => {
    const w = await world();
    await printed(w, "11.2");
    const { submissions } = await shown<{ submissions: { check: string }[] }>(w, maturityApi, "northViewer", {});
    expect(submissions[0]?.check).toBe("does-not-add-up");
  });

  it("gives no draft to anybody", async () => {
    const w = await world();
    const template = await w.database.writer.selectFrom("maturity_template").select("id").executeTakeFirstOrThrow();
    await w.database.writer
      .insertInto("matrix_submission")
      .values({
        id: "submission-draft",
        network_id: w.networkId,
        template_id: template.id,
        title: "A draft",
        made_for: "2026-05-01",
        kind: "portal",
        submitted_at: null,
        submitted_by: null,
        version: 1,
        published_overall: null,
        published_level: null,
        source: null,
        created_at: w.now,
        created_by: "qiManager",
      })
      .execute();
    for (const loader of [maturityApi, dashboard]) {
      for (const person of ["qiManager", "northLead"] as const) {
        expect(await (await open(w, loader, person, {})).text()).not.toContain("draft");
      }
    }
  });
});
