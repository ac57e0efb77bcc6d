// Results of surveys: counts have their denominators, and anonymous ones tell no group that is smaller than three.
import { describe, expect, it } from "vitest";
import { noSettings, type Question } from "../../../app/domain/surveys/questions";
import { resultOf, type Respondent } from "../../../app/domain/surveys/results";
import { mayCountProvisional, resultsFor } from "../../../app/domain/surveys/standing";

const question: Question = {
  id: "q",
  kind: "yes-no",
  wording: "Is there a lead?",
  hint: null,
  guidanceSource: null,
  settings: noSettings,
  required: true,
};

const among = (yes: number, no: number): readonly Respondent[] =>
  Array.from({ length: yes + no }, (_, index) => ({
    id: String(index),
    name: `T${index}`,
    state: "final",
    answers: new Map([
      ["q", { value: { kind: "yes-no", yes: index < yes }, note: null, asksHelp: false, offersHelp: false }],
    ]),
  }));

const counts = (yes: number, no: number, isAnonymous: boolean) =>
  resultOf(question, among(yes, no), isAnonymous).counts.map(({ count }) => count);

describe("results", () => {
  it("sum to their denominator where names are told", () => {
    for (let yes = 0; yes <= 6; yes += 1) {
      const { answered } = resultOf(question, among(yes, 4), false);
      expect(counts(yes, 4, false)).toEqual([yes, 4]);
      expect(answered).toBe(yes + 4);
    }
  });

  it.each([
    [1, 9, [null, null]],
    [2, 3, [null, null]],
    [3, 4, [3, 4]],
    [0, 5, [0, 5]],
  ])("of an anonymous survey with %i yes and %i no are %j", (yes, no, shown) => {
    expect(counts(yes, no, true)).toEqual(shown);
  });

  it("of an anonymous survey with two answers are too few to show", () => {
    expect(resultOf(question, among(2, 0), true)).toMatchObject({ tooFew: true, counts: [] });
  });
});

describe("a publish rule", () => {
  const chair = { runs: true, isOffice: false };
  const reader = { runs: false, isOffice: false };
  it("tells a chair names of a private survey, and counts only of an anonymous one", () => {
    expect(resultsFor("private", chair)).toBe("names");
    expect(resultsFor("anonymous", chair)).toBe("counts");
    expect(mayCountProvisional("anonymous", chair)).toBe(false);
  });
  it("tells a reader nothing of a private survey", () => {
    expect(resultsFor("private", reader)).toBe("none");
    expect(resultsFor("named", reader)).toBe("names");
    expect(mayCountProvisional("named", reader)).toBe(false);
  });
});
