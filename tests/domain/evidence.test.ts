import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, toIsoDate, type IsoDate } from "../../app/domain/dates";
import { countsUntil, evidenceStanding, isCurrentOn, type EvidenceFacts } from "../../app/domain/evidence";

const today = toIsoDate("2024-05-14");

function evidence(
  facts: { withdrawn?: boolean; held?: boolean; reviewOn?: string; expiresOn?: string } = {},
): EvidenceFacts {
  return {
    withdrawn: facts.withdrawn ?? false,
    held: facts.held ?? false,
    reviewOn: facts.reviewOn === undefined ? null : toIsoDate(facts.reviewOn),
    expiresOn: facts.expiresOn === undefined ? null : toIsoDate(facts.expiresOn),
  };
}

describe("how evidence stands on 14 May 2024", () => {
  test.each([
    ["without any date it is current", {}, "current"],
    ["on its review date it still counts", { reviewOn: "2024-05-14" }, "current"],
    ["the day after its review date it does not", { reviewOn: "2024-05-13" }, "review overdue"],
    ["on its expiry date it still counts", { expiresOn: "2024-05-14" }, "current"],
    ["the day after its expiry date it does not", { expiresOn: "2024-05-13" }, "expired"],
    ["the nearer of two dates decides: review", { reviewOn: "2024-05-13", expiresOn: "2025-01-01" }, "review overdue"],
    ["the nearer of two dates decides: expiry", { reviewOn: "2025-01-01", expiresOn: "2024-05-13" }, "expired"],
    ["with both passed it is called expired", { reviewOn: "2024-01-01", expiresOn: "2024-05-01" }, "expired"],
    ["withdrawn counts for nothing, whatever its dates", { withdrawn: true, reviewOn: "2030-01-01" }, "withdrawn"],
    ["held counts for nothing, whatever its dates", { held: true, expiresOn: "2030-01-01" }, "held"],
    ["withdrawn is said before held", { withdrawn: true, held: true }, "withdrawn"],
    ["withdrawn is said before expired", { withdrawn: true, expiresOn: "2020-01-01" }, "withdrawn"],
    ["held is said before review overdue", { held: true, reviewOn: "2020-01-01" }, "held"],
  ] as const)("%s", (_, facts, state) => {
    expect(evidenceStanding(evidence(facts), today, 60).state).toBe(state);
    expect(isCurrentOn(evidence(facts), today)).toBe(state === "current");
  });
});

describe("what is said beside it", () => {
  test.each([
    ["its review in 60 days is due", { reviewOn: "2024-07-13" }, true],
    ["its review in 61 days is not yet", { reviewOn: "2024-07-14" }, false],
    ["its review today is due", { reviewOn: "2024-05-14" }, true],
    ["its expiry in 60 days is near too", { expiresOn: "2024-07-13" }, true],
    ["what has expired is no longer due", { expiresOn: "2024-05-13" }, false],
    ["what is withdrawn is never due", { withdrawn: true, reviewOn: "2024-05-20" }, false],
    ["what is held is never due", { held: true, reviewOn: "2024-05-20" }, false],
    ["without a date nothing is due", {}, false],
  ] as const)("%s", (_, facts, expected) => {
    expect(evidenceStanding(evidence(facts), today, 60).endsSoon).toBe(expected);
  });

  test("no date at all is current, and listed as having none", () => {
    expect(evidenceStanding(evidence(), today, 60)).toEqual({ state: "current", endsSoon: false, hasNoDate: true });
    expect(evidenceStanding(evidence({ expiresOn: "2030-01-01" }), today, 60).hasNoDate).toBe(false);
    expect(evidenceStanding(evidence({ reviewOn: "2030-01-01" }), today, 60).hasNoDate).toBe(false);
  });
});

describe("the last day on which evidence counts", () => {
  test("is the nearer of its dates, or none", () => {
    expect(countsUntil(evidence())).toBeNull();
    expect(countsUntil(evidence({ reviewOn: "2024-06-01" }))).toBe("2024-06-01");
    expect(countsUntil(evidence({ expiresOn: "2024-06-02" }))).toBe("2024-06-02");
    expect(countsUntil(evidence({ reviewOn: "2024-06-01", expiresOn: "2024-06-02" }))).toBe("2024-06-01");
    expect(countsUntil(evidence({ reviewOn: "2024-06-03", expiresOn: "2024-06-02" }))).toBe("2024-06-02");
  });

  const maybeDay = fc.option(
    fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)),
    { nil: null },
  );
  const facts = fc.record({ withdrawn: fc.boolean(), held: fc.boolean(), reviewOn: maybeDay, expiresOn: maybeDay });

  test("it counts up to and including that day, and never after", () => {
    fc.assert(
      fc.property(facts, (each) => {
        const until = countsUntil(each);
        if (until === null || each.withdrawn || each.held) return;
        expect(isCurrentOn(each, until)).toBe(true);
        expect(isCurrentOn(each, addDays(until, 1))).toBe(false);
      }),
    );
  });

  test("its state is current on exactly the days on which it counts", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -500, max: 500 }), (each, days) => {
        const day: IsoDate = addDays(today, days);
        expect(evidenceStanding(each, day, 60).state === "current").toBe(isCurrentOn(each, day));
      }),
    );
  });
});
