// What a guest opened, in words; and nothing that somebody typed gets into the log.
import { describe, expect, it } from "vitest";
import { isInvitedOn } from "../../../app/domain/guests/guests";
import { isPageOfAssessment, lookWords } from "../../../app/domain/guests/looks";
import { toIsoDate } from "../../../app/domain/dates";

describe("a look", () => {
  it.each([
    ["", "The assessment"],
    ["sections/3", "Section 3"],
    ["sections/3.csv", "Section 3, as a file"],
    ["criteria/3.2.1", "Criterion 3.2.1"],
    ["criteria/3.2.1/history", "Criterion 3.2.1, history"],
    ["gap-analysis", "Gap analysis"],
    ["mock", "Mock assessment"],
    ["mock/criteria/3.2.1", "Mock assessment, criterion 3.2.1"],
    ["snapshots/compare", "Snapshots, compare"],
    ["snapshots/0198f1aa-0000-7000-8000-000000000001", "Snapshots"],
  ])("at %j reads %j", (page, words) => {
    expect(lookWords(page)).toBe(words);
  });

  it.each(["criteria/3.2.1", "", "sections/3.csv", "mock/criteria/1.1"])("keeps %j", (page) => {
    expect(isPageOfAssessment(page)).toBe(true);
  });

  it.each(["criteria/Jane%20Doe", "criteria/a b", "x".repeat(121), "a/b/c/d/e/f/g/h"])(
    "keeps nothing of %j",
    (page) => {
      expect(isPageOfAssessment(page)).toBe(false);
    },
  );
});

describe("an invitation", () => {
  it("holds on its first and on its last day", () => {
    const invited = { fromOn: toIsoDate("2026-05-01"), toOn: toIsoDate("2026-05-14") };
    expect(isInvitedOn(invited, toIsoDate("2026-05-01"))).toBe(true);
    expect(isInvitedOn(invited, toIsoDate("2026-05-14"))).toBe(true);
    expect(isInvitedOn(invited, toIsoDate("2026-05-15"))).toBe(false);
    expect(isInvitedOn(invited, toIsoDate("2026-04-30"))).toBe(false);
    expect(isInvitedOn({ ...invited, toOn: null }, toIsoDate("2030-01-01"))).toBe(true);
  });
});
