// The network's gap analysis: one figure in page, file and API; links only for who may open them; past days as they were.
import { describe, expect, it } from "vitest";
import { loader as api } from "../../app/routes/api.v1.network.gap-analysis";
import { loader as page } from "../../app/routes/network.gap-analysis._index";
import { loader as grid } from "../../app/routes/network.gap-analysis.criteria";
import { loader as gridCsv } from "../../app/routes/network.gap-analysis.criteria[.]csv";
import { loader as sectionsCsv } from "../../app/routes/network.gap-analysis.sections[.]csv";
import { loader as totalsCsv } from "../../app/routes/network.gap-analysis.totals[.]csv";
import { loader as trendCsv } from "../../app/routes/network.gap-analysis.trend[.]csv";
import { anEvidence, answered, attached, must } from "../support/builders";
import { moment, testEditions, world, type Person, type World } from "../support/world";
import { csvOf, queriesOf } from "./network-calls";
import { markupOf, open, shown } from "./workspace-calls";

interface Bar {
  key: string;
  name: string;
  href: string | null;
  complete: string;
  evidenced: string;
  notYetRated: string;
}
interface Page {
  on: string;
  problem: string | null;
  heat: boolean;
  bars: Bar[];
  criteriaHref: string | null;
  finding: { main: string };
  inPlainWords: boolean;
  trendSources: string[];
  trend: {
    on: string;
    kind: string;
    complete: number;
    commenced: number;
    notStarted: number;
    evidenced: number | null;
  }[];
}
interface TallyJson {
  denominator: number;
  complete: { count: number; percent: number | null; percent_one_decimal: number | null };
  evidenced: { count: number; percent: number | null };
}
interface Api {
  provenance?: string;
  as_at: string;
  pooled: { services: number; total: TallyJson; sections: TallyJson[] };
  trusts: { trust: string; total: TallyJson | null }[];
}

const address = "/network/gap-analysis";
const ofNetwork = `${address}?edition=${testEditions.network}`;
const pageOf = (w: World, person: Person, url = address) => shown<Page>(w, page, person, {}, url);
const apiOf = (w: World, person: Person, url = "/api/v1/network/gap-analysis") => shown<Api>(w, api, person, {}, url);
const heatOf = async (w: World, person: Person, url = address) =>
  must(await markupOf(w, page, person, "heat-map", url));
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map((match) => must(match[1]));
const barOf = ({ bars }: Page, name: string) => must(bars.find((bar) => bar.name === name));

async function agree(w: World, url: string) {
  const query = url.split("?")[1] ?? "";
  const shownPage = await pageOf(w, "qiManager", `${address}?${query}`);
  const given = await apiOf(w, "qiManager", `/api/v1/network/gap-analysis?${query}`);
  const totals = await csvOf(w, totalsCsv, "qiManager", `/x?${query}`);
  const sections = await csvOf(w, sectionsCsv, "qiManager", `/x?${query}`);
  for (const short of ["NORTH", "SOUTH"]) {
    const inApi = must(must(given.trusts.find(({ trust }) => trust === short)).total);
    const inCsv = must(totals.find((row) => row.trust === short));
    expect(barOf(shownPage, short).complete).toBe(`${inApi.complete.percent}% (${inApi.complete.count})`);
    expect(barOf(shownPage, short).evidenced).toBe(`${inApi.evidenced.percent}% (${inApi.evidenced.count})`);
    expect(inCsv).toMatchObject({
      denominator: String(inApi.denominator),
      complete: String(inApi.complete.count),
      "complete %": String(inApi.complete.percent),
      "complete % to one decimal": String(inApi.complete.percent_one_decimal),
      evidenced: String(inApi.evidenced.count),
    });
    const bySection = sections.filter((row) => row.trust === short).map((row) => Number(row.complete));
    expect(bySection.reduce((sum, each) => sum + each, 0)).toBe(inApi.complete.count);
  }
  const pooled = must(shownPage.bars.at(-1));
  expect(pooled.complete).toBe(`${given.pooled.total.complete.percent}% (${given.pooled.total.complete.count})`);
  expect(must(totals.at(-1)).complete).toBe(String(given.pooled.total.complete.count));
  return given;
}

describe("page, file and API", () => {
  it("show one figure, and go on agreeing after an answer is changed", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    const before = await agree(w, address);
    expect(before.pooled.total.complete.count).toBe(1);
    expect(before.pooled.total.evidenced.count).toBe(0);

    await answered(w, "northLead", "north", "2.1.1");
    await answered(w, "southLead", "south", "1.1.1");
    const evidence = await anEvidence(w, "northLead");
    await attached(w, "northLead", evidence, "north", "1.1.1");
    const after = await agree(w, address);
    expect(after.pooled.total.complete.count).toBe(3);
    expect(after.pooled.total.evidenced.count).toBe(1);
    expect(after.pooled.services).toBe(2);
  });

  it("pool by counts: what does not apply at one trust leaves the denominator, not the other's share", async () => {
    const w = await world();
    const whole = (await apiOf(w, "boardMember")).pooled.total.denominator;
    await answered(w, "northLead", "north", "1.1.1", { value: "not-applicable", reason: "No such service" });
    await answered(w, "southLead", "south", "1.1.1");
    const { pooled } = await agree(w, address);
    expect(pooled.total.denominator).toBe(whole - 1);
    expect(pooled.total.complete.count).toBe(1);
  });

  it("say where the data is invented", async () => {
    const w = await world();
    expect((await apiOf(w, "northViewer")).provenance).toBe("demonstration");
    const response = await open(w, totalsCsv, "northViewer", {});
    expect(response.headers.get("Content-Disposition")).toContain("demonstration.csv");
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
  });
});

describe("as at a day", () => {
  it("a past day shows what stood then, and agrees everywhere with what today showed on that day", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    const then = await agree(w, address);

    w.now = moment("2026-05-20T09:00:00.000Z");
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    await answered(w, "northLead", "north", "1.1.2");
    await answered(w, "southLead", "south", "1.1.1");

    const past = await agree(w, `${address}?at=2026-05-14`);
    expect(past.pooled).toEqual(then.pooled);
    expect(past.trusts).toEqual(then.trusts);
    expect((await agree(w, address)).pooled.total.complete.count).toBe(2);
    const byForm = await pageOf(w, "qiManager", `${address}?at-day=14&at-month=5&at-year=2026`);
    expect(byForm.on).toBe("2026-05-14");
    expect(barOf(byForm, "NORTH").complete).toContain("(1)");
  });

  it("says so where the day cannot be read or has not come, and shows today", async () => {
    const w = await world();
    for (const query of ["at=yesterday", "at=2026-02-30", "at-day=1", "at=2031-01-01"]) {
      const given = await pageOf(w, "northLead", `${address}?${query}`);
      expect(given).toMatchObject({ on: "2026-05-14", problem: expect.stringMatching(/./) as string });
    }
    expect((await pageOf(w, "northLead")).problem).toBeNull();
  });

  it("before a service began it has no figures, and nothing is shown as 0%", async () => {
    const w = await world();
    const given = await pageOf(w, "qiManager", `${address}?at=2024-06-01`);
    expect(await heatOf(w, "qiManager", `${address}?at=2024-06-01`)).toContain("Not begun");
    expect(given.finding.main).toBe("There is nothing to assess yet.");
    const json = await apiOf(w, "qiManager", "/x?at=2024-06-01");
    expect(json.trusts.map(({ total }) => total)).toEqual([null, null]);
    expect(json.pooled.total.complete.percent).toBeNull();
  });
});

describe("who sees what", () => {
  it("a quality lead's own row leads somewhere and the other trust's row does not", async () => {
    const w = await world();
    await answered(w, "southLead", "south", "1.1.1", { note: "southern secret", ownerId: "southLead" });
    const given = await pageOf(w, "northLead");
    const links = hrefs(await heatOf(w, "northLead"));
    expect(links.length).toBeGreaterThan(3);
    expect(links.every((href) => href.startsWith("/services/north"))).toBe(true);
    expect(barOf(given, "SOUTH").href).toBeNull();
    expect(barOf(given, "NORTH").href).toContain("/services/north/");
    expect(given.criteriaHref).toBeNull();
  });

  it("nothing of the other trust but its figures is in what a lead is sent", async () => {
    const w = await world();
    await answered(w, "southLead", "south", "1.1.1", { note: "southern secret", ownerId: "southLead" });
    const evidence = await anEvidence(w, "southLead", { trustId: "trust-south", title: "Southern policy" });
    await attached(w, "southLead", evidence, "south", "1.1.1");
    const sent = await Promise.all(
      [page, api, sectionsCsv, totalsCsv].map(async (loader) => (await open(w, loader, "northLead", {})).text()),
    );
    for (const text of [...sent, await heatOf(w, "northLead")]) {
      expect(text).toContain("SOUTH");
      for (const secret of ["southern secret", "Southern policy", "southLead", "assessment-south", evidence.id]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it("a board member and a patient volunteer follow no cell, and are told first what it means", async () => {
    const w = await world();
    for (const person of ["boardMember", "patientVolunteer"] as const) {
      const given = await pageOf(w, person);
      expect(hrefs(await heatOf(w, person))).toEqual([]);
      expect(given.bars.every(({ href }) => href === null)).toBe(true);
      expect(given.inPlainWords).toBe(true);
    }
    expect((await pageOf(w, "qiManager")).inPlainWords).toBe(false);
  });

  it("the QI manager opens every trust, and trusts by criteria", async () => {
    const w = await world();
    const given = await pageOf(w, "qiManager");
    const links = hrefs(await heatOf(w, "qiManager"));
    expect(links.some((href) => href.startsWith("/services/south/"))).toBe(true);
    expect(links.some((href) => href.startsWith("/network/gap-analysis/criteria"))).toBe(true);
    expect(given.criteriaHref).not.toBeNull();
  });

  it("trusts by criteria is the QI manager's alone, as page and as file", async () => {
    const w = await world();
    for (const loader of [grid, gridCsv]) {
      for (const person of ["northLead", "boardMember", "patientVolunteer", "administrator", "sigChair"] as const) {
        expect((await open(w, loader, person, {})).status).toBe(403);
      }
    }
  });

  it("trusts by criteria shows every answer with a way to it, and a section where one is asked for", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1");
    const table = must(await markupOf(w, grid, "qiManager", "criteria-grid"));
    expect(table).toContain('href="/services/north/assessments/assessment-north/criteria/1.1.1"');
    expect(table).toMatch(/criteria\/1\.1\.1">C<i> Complete<\/i>/);
    const one = must(await markupOf(w, grid, "qiManager", "criteria-grid", "/x?section=2"));
    expect(one).not.toContain("criteria/1.1.1");
    expect(one).toContain("criteria/2.1.1");
    expect((await open(w, grid, "qiManager", {}, "/x?section=99")).status).toBe(404);
    const rows = await csvOf(w, gridCsv, "qiManager", "/x?section=1");
    expect(rows.find((row) => row.trust === "NORTH" && row.criterion === "1.1.1")).toMatchObject({
      status: "Complete",
      "current evidence": "no",
    });
  });

  it("an assessor of one assessment sees no summary, and a stranger gets 401 for files and JSON", async () => {
    const w = await world();
    for (const loader of [page, api, totalsCsv, trendCsv]) {
      expect((await open(w, loader, "assessor", {})).status).toBe(403);
    }
    for (const loader of [api, sectionsCsv, totalsCsv, trendCsv, gridCsv]) {
      expect((await open(w, loader, null, {})).status).toBe(401);
    }
    expect((await open(w, page, null, {}, address)).status).toBe(302);
  });

  it("an edition or ICB that is not there is not found", async () => {
    const w = await world();
    for (const query of ["edition=none", "icb=none"]) {
      for (const loader of [page, api, totalsCsv]) {
        expect((await open(w, loader, "qiManager", {}, `/x?${query}`)).status).toBe(404);
      }
    }
  });
});

describe("the network's own assessment", () => {
  async function withPublished(): Promise<World> {
    const w = await world();
    await w.database.writer
      .insertInto("published_gap_analysis")
      .values(
        [
          ["2023-08-31", 18, 25, 57],
          ["2023-12-31", 30, 27, 43],
        ].map(([day, complete, commenced, notStarted]) => ({
          id: `published-${day}`,
          network_id: w.networkId,
          standard: "qsin",
          published_for: String(day),
          complete_percent: Number(complete),
          commenced_percent: Number(commenced),
          not_started_percent: Number(notStarted),
          source: "Printed report",
        })),
      )
      .execute();
    return w;
  }

  it("shows published figures as published beside what the portal computes", async () => {
    const w = await withPublished();
    await answered(w, "qiManager", "network", "1.1.1");
    const { trend, trendSources } = await pageOf(w, "boardMember", ofNetwork);
    expect(trend.filter(({ kind }) => kind === "Published")).toMatchObject([
      { on: "2023-08-31", complete: 18, commenced: 25, notStarted: 57, evidenced: null },
      { on: "2023-12-31", complete: 30, commenced: 27, notStarted: 43, evidenced: null },
    ]);
    expect(trendSources).toEqual(["Printed report"]);
    expect(trend.at(-1)).toMatchObject({ kind: "Computed", on: "2026-05-14" });
    const rows = await csvOf(w, trendCsv, "boardMember", ofNetwork);
    expect(rows.map((row) => [row["as at"], row.figures, row["complete %"]])).toEqual(
      trend.map(({ on, kind, complete }) => [on, kind.toLowerCase(), String(complete)]),
    );
  });

  it("its trend leaves out what had not been published or begun by that day", async () => {
    const w = await withPublished();
    const { trend } = await pageOf(w, "boardMember", `${ofNetwork}&at=2023-10-01`);
    expect(trend.map(({ on }) => on)).toEqual(["2023-08-31"]);
  });

  it("its sections are links for those who may read it, and plain for a trust's people", async () => {
    const w = await world();
    const board = await pageOf(w, "boardMember", ofNetwork);
    expect(board.heat).toBe(false);
    expect(await markupOf(w, page, "boardMember", "heat-map", ofNetwork)).toBeUndefined();
    expect(must(board.bars[0]).href).toBe("/services/network/assessments/assessment-network/sections/1");
    const lead = await pageOf(w, "northLead", ofNetwork);
    expect(lead.bars.every(({ href }) => href === null)).toBe(true);
    expect(JSON.stringify(lead)).not.toContain("assessment-network");
    expect(lead.bars.map(({ complete }) => complete)).toEqual(board.bars.map(({ complete }) => complete));
  });
});

describe("how much is read", () => {
  it("is the same number of queries whatever has been answered", async () => {
    for (const loader of [page, grid, api, totalsCsv]) {
      const w = await world();
      const before = await queriesOf(w, () => open(w, loader, "qiManager", {}, address));
      for (const code of ["1.1.1", "1.1.2", "2.1.1", "2.1.2", "3.1.1"]) {
        await answered(w, "northLead", "north", code);
        await answered(w, "southLead", "south", code);
      }
      const after = await queriesOf(w, () => open(w, loader, "qiManager", {}, address));
      expect(after).toBe(before);
      expect(after).toBeGreaterThan(3);
      expect(after).toBeLessThanOrEqual(20);
    }
  });
});
