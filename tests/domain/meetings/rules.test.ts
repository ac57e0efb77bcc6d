// The rules of meetings: quorum, series, London's clock, and what an agenda begins with.
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../app/domain/dates";
import { draftAgenda, missingFrom } from "../../../app/domain/meetings/agenda-draft";
import { londonClock, londonMoment } from "../../../app/domain/meetings/clock";
import { countQuorum, quorumWords } from "../../../app/domain/meetings/quorum";
import { monthsOf, seriesDays } from "../../../app/domain/meetings/series";
import { day } from "../../support/world";

const of = (trustId: string | null, isMember = true) => ({ trustId, isMember });

describe("a quorum", () => {
  it("counts a trust once, and guests for nothing", () => {
    const quorum = countQuorum({ members: null, trusts: 3 }, [of("a"), of("a"), of("b", false)]);
    expect(quorumWords(quorum)).toBe("Not quorate: 2 more trusts needed");
    expect(quorumWords(countQuorum({ members: 2, trusts: 2 }, [of("a"), of("b")]))).toBe(
      "Quorate: 2 members, 2 trusts",
    );
    expect(quorumWords(countQuorum({ members: 2, trusts: 2 }, [of("a")]))).toBe(
      "Not quorate: 1 more member and 1 more trust needed",
    );
  });

  it("is not spoken of where the terms ask for none", () => {
    expect(countQuorum({ members: null, trusts: null }, [])).toEqual({ state: "no terms" });
  });
});

describe("a series", () => {
  it("keeps its weekday of the month, and a fifth becomes the last", () => {
    expect(seriesDays(day("2026-01-13"), 1, 3)).toEqual(["2026-01-13", "2026-02-10", "2026-03-10"]);
    expect(seriesDays(day("2026-01-30"), 1, 2)).toEqual(["2026-01-30", "2026-02-27"]);
  });

  it("takes its months from the words of a cadence", () => {
    expect(["Monthly", "Every two months", "Quarterly", null].map(monthsOf)).toEqual([1, 2, 3, null]);
  });
});

describe("a time in London", () => {
  it("is an hour ahead of UTC in summer, and the hour that March skips is none", () => {
    expect(londonMoment(day("2026-07-01"), "14:00")).toBe("2026-07-01T13:00:00.000Z");
    expect(londonMoment(day("2026-12-01"), "14:00")).toBe("2026-12-01T14:00:00.000Z");
    expect(londonMoment(day("2026-03-29"), "01:30")).toBeNull();
    expect(londonClock("2026-07-01T13:00:00.000Z" as Instant)).toBe("14:00");
  });
});

describe("an agenda's draft", () => {
  it("adds only what is not there yet", () => {
    const draft = draftAgenda({
      minutesOf: { id: "m1", day: "1 May 2026" },
      openActions: 2,
      workItems: [{ id: "w1", title: "Protocols" }],
      consultations: [],
      learning: null,
    });
    expect(draft.map(({ kind }) => kind)).toEqual([
      "ordinary",
      "minutes",
      "actions",
      "work-item",
      "any-other-business",
    ]);
    expect(missingFrom(draft.slice(0, 4), draft).map(({ kind }) => kind)).toEqual(["any-other-business"]);
    expect(missingFrom(draft, draft)).toEqual([]);
  });
});
