// The states of a version, its numbers, and what publication rests on.
import { describe, expect, it } from "vitest";
import {
  canPublish,
  consultationPositions,
  countResponses,
  mayGo,
  needsWords,
  nextNumber,
  type VersionState,
} from "../../../app/domain/documents/life-cycle";

const states: readonly VersionState[] = [
  "draft",
  "consultation",
  "approval",
  "published",
  "under-review",
  "superseded",
  "withdrawn",
];

describe("a version", () => {
  it("goes only where the life cycle leads", () => {
    const moves = states.flatMap((from) => states.filter((to) => mayGo(from, to)).map((to) => `${from} > ${to}`));
    expect(moves).toEqual([
      "draft > consultation",
      "draft > approval",
      "consultation > draft",
      "approval > draft",
      "approval > published",
      "published > under-review",
      "published > superseded",
      "published > withdrawn",
      "under-review > published",
      "under-review > superseded",
      "under-review > withdrawn",
    ]);
  });

  it.each([
    [null, true, "1.0"],
    [null, false, "1.0"],
    [{ major: 1, minor: 0 }, true, "2.0"],
    [{ major: 1, minor: 0 }, false, "1.1"],
    [{ major: 2, minor: 9 }, false, "2.10"],
  ])("after %j, material %s, has the number %s", (latest, material, words) => {
    const { major, minor } = nextNumber(latest, material);
    expect(`${major}.${minor}`).toBe(words);
  });
});

describe("publication", () => {
  const ready = { approvals: 2, needed: 2, consultationOpen: false, undecided: 0, held: false };

  it("rests on the quorum, a closed consultation, decided comments and a file that is not held", () => {
    expect(canPublish(ready)).toEqual({ ok: true });
    expect(canPublish({ ...ready, approvals: 1 })).toEqual({ ok: false, reason: "quorum" });
    expect(canPublish({ ...ready, consultationOpen: true })).toEqual({ ok: false, reason: "consultation-open" });
    expect(canPublish({ ...ready, undecided: 1 })).toEqual({ ok: false, reason: "undecided" });
    expect(canPublish({ ...ready, held: true })).toEqual({ ok: false, reason: "held" });
  });
});

describe("the trusts that were asked", () => {
  it("are each counted once, the silent as silent, and a trust that was not asked not at all", () => {
    const counts = countResponses(
      ["a", "b", "c", "d"],
      [
        { trustId: "a", position: "agree" },
        { trustId: "b", position: "agree with changes" },
        { trustId: "elsewhere", position: "disagree" },
      ],
    );
    expect(counts).toEqual({ agree: 1, "agree with changes": 1, disagree: 0, "no view": 0, "no reply": 2 });
  });

  it("say in words what should change, and why they disagree", () => {
    expect(consultationPositions.filter(needsWords)).toEqual(["agree with changes", "disagree"]);
  });
});
