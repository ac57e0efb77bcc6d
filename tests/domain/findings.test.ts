import { describe, expect, test } from "vitest";
import { pool, type GapAnalysis, type Tally } from "../../app/domain/gap-analysis";
import { rational } from "../../app/domain/rational";
import { gapFinding, maturityFinding, stageFinding } from "../../app/domain/view/findings";
import type { MaturityTemplate } from "../../app/standards/types";
import { editionOf } from "./small-edition";

function tally(complete: number, denominator: number, evidenced = 0): Tally {
  return {
    criteria: denominator,
    notApplicable: 0,
    denominator,
    complete,
    commenced: 0,
    notStarted: denominator - complete,
    notYetRated: 0,
    evidenced,
  };
}

const edition = editionOf({ Patients: 2, Staffing: 2, Governance: 2 });

function find(sections: readonly Tally[], services: number | null = 15, of = edition) {
  const gap: GapAnalysis = { total: pool(sections), sections, statements: [] };
  return gapFinding(of, gap, services);
}

describe("the finding of a gap analysis", () => {
  test("as the comp words it, with the evidenced share of the section beside its claimed one", () => {
    expect(find([tally(600, 1000, 500), tally(426, 1019, 281), tally(100, 255, 78)])).toEqual({
      main: "Half of all criteria are complete (1,126 of 2,274), but only 38% are backed by current evidence.",
      more: "Governance has the most left to do, at 39% complete and 31% evidenced across the 15 services.",
    });
  });

  test.each([
    ["none complete", [0, 10, 0], "No criteria are complete yet (0 of 10)."],
    [
      "all complete, all evidenced",
      [10, 10, 10],
      "All criteria are complete (10 of 10), all of them backed by current evidence.",
    ],
    [
      "all complete, none evidenced",
      [10, 10, 0],
      "All criteria are complete (10 of 10), but none of them are backed by current evidence.",
    ],
    [
      "all but one of many: shown as 100%, and not called all",
      [2273, 2274, 2273],
      "Nearly all criteria are complete (2,273 of 2,274), all of them backed by current evidence.",
    ],
    [
      "exactly half",
      [5, 10, 4],
      "Half of all criteria are complete (5 of 10), but only 40% are backed by current evidence.",
    ],
    [
      "nine tenths of it evidenced is no longer only",
      [50, 100, 45],
      "Half of all criteria are complete (50 of 100), and 45% are backed by current evidence.",
    ],
    [
      "a little less is",
      [50, 100, 44],
      "Half of all criteria are complete (50 of 100), but only 44% are backed by current evidence.",
    ],
    [
      "any other share",
      [87, 100, 80],
      "87% of criteria are complete (87 of 100), and 80% are backed by current evidence.",
    ],
  ] as const)("%s", (_, [complete, denominator, evidenced], expected) => {
    expect(find([tally(complete, denominator, evidenced)]).main).toBe(expected);
  });

  test("nothing to assess is said, and no section is named", () => {
    expect(find([tally(0, 0), tally(0, 0)])).toEqual({ main: "There is nothing to assess yet.", more: "" });
  });

  test("a section with nothing to assess has nothing left to do", () => {
    expect(find([tally(0, 0), tally(1, 2), tally(2, 3)]).more).toBe(
      "Staffing has the most left to do, at 50% complete and 0% evidenced across the 15 services.",
    );
  });

  test("sections that show the same percentage are told apart by their counts", () => {
    // 39.4% and 38.6% are both shown as 39%.
    expect(find([tally(394, 1000), tally(386, 1000), tally(9, 10)]).more).toContain(
      "Staffing has the most left to do, at 39%",
    );
  });

  test("of sections that are exactly equal the earlier is named", () => {
    expect(find([tally(9, 10), tally(1, 2), tally(2, 4)]).more).toContain("Staffing has");
  });

  test("with every section complete none is named", () => {
    expect(find([tally(1, 1, 1), tally(2, 2, 2), tally(3, 3, 3)]).more).toBe("");
  });

  test("a section that lacks one criterion of many is named, and not called 100%", () => {
    expect(find([tally(1, 1), tally(999, 1000, 999), tally(3, 3)]).more).toContain(
      "Staffing has the most left to do, at over 99% complete and over 99% evidenced",
    );
  });

  test("with nothing complete none is worse than another", () => {
    expect(find([tally(0, 1), tally(0, 2), tally(0, 3)]).more).toBe("");
  });

  test("services are not mentioned where there is only one subject", () => {
    const sections = [tally(1, 2), tally(2, 3), tally(3, 4)];
    expect(find(sections, null).more).toBe("Patients has the most left to do, at 50% complete and 0% evidenced.");
    expect(find(sections, 1).more).toBe("Patients has the most left to do, at 50% complete and 0% evidenced.");
    expect(find(sections, 2).more).toBe(
      "Patients has the most left to do, at 50% complete and 0% evidenced across the 2 services.",
    );
  });

  test("the only section of an edition is not compared with itself", () => {
    expect(find([tally(1, 2)], 15, editionOf({ Only: 2 })).more).toBe("");
  });
});

describe("the finding of the stage board", () => {
  test.each([
    [{ atOrAbove: 8, of: 15, notDeclared: 1 }, "8 of 15 trusts are at stage 3 or above.", "1 has not declared."],
    [{ atOrAbove: 1, of: 15, notDeclared: 3 }, "1 of 15 trusts is at stage 3 or above.", "3 have not declared."],
    [{ atOrAbove: 0, of: 15, notDeclared: 15 }, "0 of 15 trusts are at stage 3 or above.", "15 have not declared."],
    [{ atOrAbove: 15, of: 15, notDeclared: 0 }, "15 of 15 trusts are at stage 3 or above.", "All have declared."],
    [{ atOrAbove: 0, of: 1, notDeclared: 1 }, "0 of 1 trust is at stage 3 or above.", "1 has not declared."],
    [{ atOrAbove: 0, of: 0, notDeclared: 0 }, "There are no trusts yet.", ""],
  ])("%o", (count, main, more) => {
    expect(stageFinding(count, 3)).toEqual({ main, more });
  });
});

describe("the finding of the maturity matrix", () => {
  const template: MaturityTemplate = {
    id: "four",
    title: "Four domains",
    notice: "For tests.",
    levels: ["Pre-emergent", "Emerging", "Developing", "Maturing", "Thriving"].map((label, index) => ({
      id: label.toLowerCase(),
      label,
      points: index + 1,
    })),
    domainScore: "mean-of-items",
    overallScore: "sum-of-unrounded-domains",
    tie: "exact-stays",
    decimals: 2,
    domains: ["A", "B", "C", "D"].map((code) => ({ code, title: code, items: [{ code: `${code}1`, wording: null }] })),
  };

  test("a published score is given as printed, with what the next level asks", () => {
    expect(maturityFinding(template, rational(959, 100), "9.59", "December 2023")).toEqual({
      main: "The network scored 9.59 in December 2023, which is Developing.",
      more: "Maturing needs more than 12, so at least 2.41 more is wanted.",
    });
    expect(maturityFinding(template, rational(5), "5", "January 2022")).toEqual({
      main: "The network scored 5 in January 2022, which is Emerging.",
      more: "Developing needs more than 8, so at least 3.00 more is wanted.",
    });
  });

  test("a computed score is rounded half up, and what is wanted is rounded up", () => {
    expect(maturityFinding(template, rational(1151, 120), null, "July 2024")).toEqual({
      main: "The network scored 9.59 in July 2024, which is Developing.",
      more: "Maturing needs more than 12, so at least 2.41 more is wanted.",
    });
    // 2.3333 more: half up would promise 2.33.
    expect(maturityFinding(template, rational(29, 3), null, "July 2024").more).toContain("at least 2.34 more");
  });

  test("exactly at the cut any step is enough, and is not called nothing", () => {
    expect(maturityFinding(template, rational(12), null, "July 2024")).toEqual({
      main: "The network scored 12.00 in July 2024, which is Developing.",
      more: "Maturing needs more than 12, so any further step is enough.",
    });
  });

  test("above the last cut there is no next level", () => {
    expect(maturityFinding(template, rational(20), null, "July 2024")).toEqual({
      main: "The network scored 20.00 in July 2024, which is Thriving.",
      more: "No level is higher.",
    });
  });
});
