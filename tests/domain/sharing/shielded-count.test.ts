// A count of services that names none of them.
import { describe, expect, it } from "vitest";
import { isWanted } from "../../../app/domain/sharing/wanted";
import { offerState } from "../../../app/domain/sharing/offer-state";
import { fewestCounted, shieldCount, smallestGroup } from "../../../app/domain/sharing/shielded-count";
import { countWords, meetsSentence } from "../../../app/domain/view/sharing";

const words = (count: number, of: number, seesEach = false) => countWords(shieldCount(count, of, seesEach));

describe("how many services meet a criterion", () => {
  it("is the number itself where three or more meet it and three or more do not", () => {
    expect(words(6, 15)).toBe("6 of 15 services");
    expect(words(3, 15)).toBe("3 of 15 services");
    expect(words(12, 15)).toBe("12 of 15 services");
  });

  it.each([0, 1, 2])("is a bound where %i meet it: one who reads it may be that one", (count) => {
    expect(words(count, 15)).toBe("Fewer than 3 of 15 services");
  });

  it.each([13, 14, 15])("is a bound where all but a few meet it (%i of 15)", (count) => {
    expect(words(count, 15)).toBe("13 or more of 15 services");
  });

  it.each([0, 1, 2, 3, 4])("is no number where %i services are counted", (of) => {
    expect(words(of, of)).toBe("Too few services to count");
    expect(meetsSentence(shieldCount(of, of, false))).not.toMatch(/\d/);
  });

  it("never tells two groups of fewer than three apart, whatever is counted", () => {
    for (let of = fewestCounted; of <= 40; of += 1) {
      const told = new Map<string, number>();
      for (let count = 0; count <= of; count += 1) {
        const said = words(count, of);
        told.set(said, (told.get(said) ?? 0) + 1);
      }
      for (const [said, meanings] of told) {
        const exact = /^(\d+) of/.exec(said)?.[1];
        if (exact === undefined) expect(meanings).toBe(smallestGroup);
        else expect(Math.min(Number(exact), of - Number(exact))).toBeGreaterThanOrEqual(smallestGroup);
      }
    }
  });

  it("is the number for whoever sees every service", () => {
    expect(words(1, 2, true)).toBe("1 of 2 services");
    expect(meetsSentence(shieldCount(1, 15, true))).toBe("1 of 15 services has this complete with current evidence.");
  });
});

describe("what is wanted", () => {
  it.each([
    [{ counted: 15, evidenced: 2, open: 8 }, true],
    [{ counted: 15, evidenced: 3, open: 12 }, false],
    [{ counted: 15, evidenced: 0, open: 7 }, false],
    [{ counted: 0, evidenced: 0, open: 0 }, false],
  ])("%j: %s", (counts, wanted) => {
    expect(isWanted(counts)).toBe(wanted);
  });
});

describe("an offer", () => {
  const facts = { withdrawn: false, roleHeld: true, itemShared: true };
  it("holds while nobody took it back, its giver is in the role, and its item is shared", () => {
    expect(offerState(facts)).toBe("held");
    expect(offerState({ ...facts, itemShared: null })).toBe("held");
  });
  it("ends with each of them", () => {
    expect(offerState({ ...facts, withdrawn: true })).toBe("withdrawn");
    expect(offerState({ ...facts, roleHeld: false })).toBe("role-ended");
    expect(offerState({ ...facts, itemShared: false })).toBe("item-not-shared");
  });
});
