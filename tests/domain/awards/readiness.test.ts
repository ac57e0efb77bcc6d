// Readiness: what is left to do, judged on the day of the visit.
import { describe, expect, it } from "vitest";
import { awardStateOn } from "../../../app/domain/awards/awards";
import { readiness, type AttachedEvidence } from "../../../app/domain/awards/readiness";
import { isUnsaid, nextVisit } from "../../../app/domain/awards/visits";
import { toIsoDate } from "../../../app/domain/dates";
import { compileEdition } from "../../../app/domain/gap-analysis";
import { editionOf } from "../small-edition";

const edition = compileEdition(editionOf({ Staffing: 4 }));
const today = toIsoDate("2026-05-14");
const visit = toIsoDate("2026-09-01");
const [first = "", second = "", third = "", fourth = ""] = edition.criteria.map(({ criterion }) => criterion.code);

const item = (criterion: string, until: string | null, traits: Partial<AttachedEvidence> = {}): AttachedEvidence => ({
  criterion,
  evidenceId: `e-${until ?? "for-ever"}`,
  title: "Policy",
  withdrawn: false,
  held: false,
  reviewOn: null,
  expiresOn: until === null ? null : toIsoDate(until),
  ...traits,
});

const ask = (values: Record<string, string>, attached: readonly AttachedEvidence[], percent: number | null = 50) =>
  readiness(edition, new Map(Object.entries(values)), attached, percent, today, visit);

describe("readiness", () => {
  it("tells not complete, not evidenced, and evidenced only until before the visit apart", () => {
    const ready = ask({ [first]: "complete", [second]: "complete", [third]: "commenced", [fourth]: "not-applicable" }, [
      item(first, "2026-08-31"),
      item(second, null, { held: true }),
    ]);
    expect(ready).toMatchObject({
      daysLeft: 110,
      notComplete: [third],
      notEvidenced: [second],
      losesEvidence: [first],
    });
  });

  it("counts evidence on its last day: what ends on the day of the visit is no worry", () => {
    const ready = ask({ [first]: "complete" }, [item(first, "2026-09-01")]);
    expect(ready.losesEvidence).toEqual([]);
    expect(ready.ending).toEqual([]);
  });

  it("does not worry about one of two items that support the same criterion, and still lists it to renew", () => {
    const ready = ask({ [first]: "complete" }, [item(first, "2026-08-31"), item(first, null)]);
    expect(ready.losesEvidence).toEqual([]);
    expect(ready.ending).toMatchObject([{ until: "2026-08-31", criteria: [first] }]);
  });

  it("names an item once with all that it supports, soonest first, and none that ended already", () => {
    const ready = ask({}, [
      item(first, "2026-08-01"),
      item(second, "2026-08-01"),
      item(third, "2026-06-01"),
      item(fourth, "2026-05-13"),
    ]);
    expect(ready.ending.map(({ until, criteria }) => [until, criteria])).toEqual([
      ["2026-06-01", [third]],
      ["2026-08-01", [first, second]],
    ]);
  });

  it("asks for points per month, and for none where all is complete, or nothing is to assess", () => {
    expect(ask({}, [], 50).pace).toBeCloseTo(13.8, 1);
    expect(ask({}, [], 100).pace).toBeNull();
    expect(ask({}, [], null).pace).toBeNull();
  });
});

describe("visits", () => {
  const aVisit = (state: "planned" | "done", startsOn: string, endsOn: string) => ({
    state,
    startsOn: toIsoDate(startsOn),
    endsOn: toIsoDate(endsOn),
  });

  it("the next is the first planned one that is not over; one under way counts", () => {
    const underWay = aVisit("planned", "2026-05-13", "2026-05-14");
    const ahead = aVisit("planned", "2026-06-01", "2026-06-01");
    expect(nextVisit([ahead, underWay], today)).toBe(underWay);
    expect(nextVisit([aVisit("done", "2026-06-01", "2026-06-01")], today)).toBeNull();
  });

  it("a planned one whose last day has passed asks to be said; a done one does not", () => {
    expect(isUnsaid(aVisit("planned", "2026-05-12", "2026-05-13"), today)).toBe(true);
    expect(isUnsaid(aVisit("planned", "2026-05-13", "2026-05-14"), today)).toBe(false);
    expect(isUnsaid(aVisit("done", "2026-05-12", "2026-05-13"), today)).toBe(false);
  });
});

describe("an award on a day", () => {
  const states = [
    { knownOn: toIsoDate("2025-01-01"), status: "applied" },
    { knownOn: toIsoDate("2026-01-01"), status: "granted" },
    { knownOn: toIsoDate("2026-01-01"), status: "granted, corrected" },
  ];

  it("is the latest that holds by then; of two from one day, the one recorded last; nothing before the first", () => {
    expect(awardStateOn(states, toIsoDate("2024-12-31"))).toBeUndefined();
    expect(awardStateOn(states, toIsoDate("2025-12-31"))?.status).toBe("applied");
    expect(awardStateOn(states, toIsoDate("2026-01-01"))?.status).toBe("granted, corrected");
  });
});
