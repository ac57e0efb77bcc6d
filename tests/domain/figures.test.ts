import { describe, expect, test } from "vitest";
import { compileEdition, gapAnalysis } from "../../app/domain/gap-analysis";
import { formatCount, percentText, plural } from "../../app/domain/view/figures";
import { codesOf, editionOf } from "./small-edition";

describe("figures as they are printed", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [2274, "2,274"],
    [1_234_567, "1,234,567"],
  ])("%i is %s", (count, expected) => {
    expect(formatCount(count)).toBe(expected);
  });

  test("one is one, none and more are several", () => {
    expect(plural(1, "trust")).toBe("1 trust");
    expect(plural(0, "trust")).toBe("0 trusts");
    expect(plural(1126, "service")).toBe("1,126 services");
    expect(plural(2, "criterion", "criteria")).toBe("2 criteria");
  });

  test("a percentage has its sign, and nothing to assess is said in words", () => {
    const edition = compileEdition(editionOf({ Only: 4 }));
    const total = (values: readonly (readonly [string, string])[]) =>
      gapAnalysis(edition, { values: new Map(values), evidenced: new Set(["1.1.1"]) }).total;
    const some = total([
      ["1.1.1", "complete"],
      ["1.1.2", "complete"],
      ["1.2.1", "commenced"],
    ]);
    expect(percentText(some, "complete")).toBe("50%");
    expect(percentText(some, "commenced")).toBe("25%");
    expect(percentText(some, "notStarted")).toBe("25%");
    expect(percentText(some, "evidenced")).toBe("25%");
    expect(percentText(total([]), "complete")).toBe("0%");
    const none = total(codesOf(edition.edition).map((code) => [code, "not-applicable"] as const));
    expect(percentText(none, "complete")).toBe("nothing to assess");
    expect(percentText(none, "evidenced")).toBe("nothing to assess");
  });
});
