// What a keeper of a document is told to do next, state by state.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../app/domain/dates";
import { nextStepOf, type NextStepFacts } from "../../app/reports/documents/next-step";

const nothing: NextStepFacts = {
  id: "spine",
  inMaking: null,
  current: null,
  reviewOn: null,
  consultation: null,
  approved: 0,
  needed: 2,
};
const draft = { words: "2.0", state: "draft", form: "text", file: null, fileHidden: false, material: true } as const;
const asked = {
  isOpen: true,
  isClosed: false,
  standing: "Closes 3 May 2024",
  asked: 15,
  replied: 12,
  undecided: 0,
} as const;
const current = { words: "1.0", state: "published" } as const;

function step(facts: Partial<NextStepFacts>) {
  const { main, others, words } = nextStepOf({ ...nothing, ...facts });
  return { main: main?.label ?? null, others: others.map(({ label }) => label), words };
}

describe("the next step", () => {
  it.each([
    ["a material draft goes to consultation", { inMaking: draft }, "Open a consultation"],
    [
      "a draft that changes nothing material may go to approval",
      { inMaking: { ...draft, material: false } },
      "Ask for approval",
    ],
    [
      "an open consultation is read",
      { inMaking: { ...draft, state: "consultation" }, consultation: asked },
      "Positions and comments",
    ],
    [
      "one whose last day has passed is closed",
      { inMaking: { ...draft, state: "consultation" }, consultation: { ...asked, isOpen: false } },
      "Close it",
    ],
    [
      "a closed one with comments to decide has them decided",
      { inMaking: draft, consultation: { ...asked, isOpen: false, isClosed: true, undecided: 2 } },
      "Decide the comments",
    ],
    [
      "a closed one with every comment decided goes to approval",
      { inMaking: draft, consultation: { ...asked, isOpen: false, isClosed: true } },
      "Ask for approval",
    ],
    [
      "an approval below its quorum is looked at",
      { inMaking: { ...draft, state: "approval" }, approved: 1 },
      "Approvals",
    ],
    [
      "an approval that reached its quorum is published",
      { inMaking: { ...draft, state: "approval" }, approved: 2 },
      "Publish version 2.0",
    ],
    ["a version under review is confirmed", { current: { ...current, state: "under-review" } }, "Confirm the review"],
    ["a document without a current version gets one", {}, "Start a new version"],
    ["a current version asks for nothing", { current, reviewOn: toIsoDate("2026-05-03") }, null],
  ] satisfies readonly (readonly [string, Partial<NextStepFacts>, string | null])[])("%s", (_, facts, main) => {
    expect(step(facts).main).toBe(main);
  });

  it("of a draft whose file is held is its replacement, and nothing else", () => {
    const held = { ...draft, form: "file", fileHidden: true } as const;
    expect(step({ inMaking: held })).toMatchObject({ main: "Replace the file", others: [] });
  });

  it("says how many trusts replied, and what is left to decide", () => {
    const { words } = step({
      inMaking: { ...draft, state: "consultation" },
      consultation: { ...asked, replied: 1, undecided: 1 },
    });
    expect(words).toBe("Closes 3 May 2024. 1 of 15 trusts has replied. 1 comment to decide.");
  });
});
