// Positions and reading beside versions: who is behind, what carries over, and which version is to be read.
import { describe, expect, it } from "vitest";
import { countsAsRead, isAsked, readBy, versionToRead } from "../../../app/domain/documents/acknowledgement";
import {
  countPositions,
  harmonisedState,
  standingOf,
  usualLeast,
  type AdoptionPosition,
  type PublishedVersion,
} from "../../../app/domain/documents/adoption";
import type { Instant } from "../../../app/domain/dates";

const at = "2026-05-01T09:00:00.000Z" as Instant;
const version = (id: string, material: boolean): PublishedVersion => {
  const [major, minor] = id.split(".").map(Number);
  return { id, major: major ?? 0, minor: minor ?? 0, material, publishedAt: at };
};
const versions = [version("1.0", true), version("1.1", false), version("2.0", true), version("2.1", false)];
const stated = (versionId: string, position: AdoptionPosition = "adopted") => ({ versionId, position, recordedAt: at });

describe("standing", () => {
  it.each([
    ["nothing stated is behind", null, "2.1", { behind: true, carried: false }],
    ["about the current version is up to date", stated("2.1"), "2.1", { behind: false, carried: false }],
    ["what follows is not material: carried", stated("2.0"), "2.1", { behind: false, carried: true }],
    ["a material version in between: behind", stated("1.1"), "2.1", { behind: true, carried: false }],
    ["from 1.0 to 1.1: carried", stated("1.0"), "1.1", { behind: false, carried: true }],
    ["nothing is current: nobody is behind", stated("1.0"), null, { behind: false, carried: false }],
    ["nothing is current and nothing stated", null, null, { behind: false, carried: false }],
  ] as const)("%s", (_what, last, current, expected) => {
    expect(standingOf(versions, current, last)).toMatchObject(expected);
  });

  it("is counted by position, and those behind a second time", () => {
    const standings = [stated("2.1"), stated("1.0"), null].map((last) => standingOf(versions, "2.1", last));
    expect(countPositions(standings)).toMatchObject({ adopted: 2, "no position": 1, behind: 2, adapted: 0 });
  });
});

describe("a harmonised document", () => {
  const of = (...positions: AdoptionPosition[]) =>
    positions.map((each) => standingOf(versions, "2.1", stated("2.1", each)));
  it.each([
    [of("adopted", "adopted"), "as it stands"],
    [of("adopted", "adapted"), "with adaptations"],
    [of("adopted", "under review"), "not yet"],
    [[...of("adopted"), standingOf(versions, "2.1", stated("1.0"))], "not yet"],
  ] as const)("%#: %s", (standings, expected) => {
    expect(harmonisedState(standings, 2)).toBe(expected);
  });

  it("needs more than half of the trusts where no number is named", () => {
    expect([usualLeast(15), usualLeast(2)]).toEqual([8, 2]);
  });
});

describe("reading", () => {
  it("counts from the newest material version up to the current", () => {
    expect(versionToRead(versions, "2.1")?.id).toBe("2.0");
    expect(versionToRead(versions, "1.1")?.id).toBe("1.0");
    expect(versionToRead(versions, null)).toBeUndefined();
    expect(versionToRead([version("1.0", false)], "1.0")?.id).toBe("1.0");
    expect([...countsAsRead(versions, version("2.0", true))]).toEqual(["2.0", "2.1"]);
  });

  it("is asked of members, and of those who work where the document is used or considered", () => {
    expect(isAsked({ isMember: true, isOpen: false, worksAt: [] })).toBe(true);
    expect(isAsked({ isMember: false, isOpen: true, worksAt: [{ position: "adapted" }] })).toBe(true);
    expect(isAsked({ isMember: false, isOpen: false, worksAt: [{ position: "adapted" }] })).toBe(false);
    expect(isAsked({ isMember: false, isOpen: true, worksAt: [{ position: "not adopted" }, { position: null }] })).toBe(
      false,
    );
  });

  it("is due 21 days after publication", () => {
    expect(readBy(at)).toBe("2026-05-22");
  });
});
