// What a work item's history says of each change.
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../../app/domain/dates";
import {
  changedTexts,
  changedWords,
  describeItemChange,
  type ItemState,
} from "../../../app/domain/programme/changed-words";

const state = (traits: Partial<ItemState> = {}): ItemState => ({
  title: "Spine protocol",
  deliverables: "One protocol",
  progress: "",
  benefits: "",
  owner: null,
  startsOn: null,
  dueOn: null,
  status: "planned",
  ...traits,
});
const day = (text: string) => text as IsoDate;
const only = (before: string, after: string, kind: string) =>
  changedWords(before, after)
    .filter((piece) => piece.kind === kind)
    .map(({ text }) => text.trim())
    .join("|");

describe("words that changed", () => {
  it("are told as removed and added, with what stayed around them", () => {
    expect(only("Two sites are done", "Three sites are done", "removed")).toBe("Two");
    expect(only("Two sites are done", "Three sites are done", "added")).toBe("Three");
    expect(changedWords("same", "same")).toEqual([]);
    expect(changedWords("", "new words")).toEqual([{ kind: "added", text: "new words" }]);
  });

  it("leave out what stayed far away from a change", () => {
    const long = "word ".repeat(100);
    const pieces = changedWords(`${long}old${long}`, `${long}new${long}`);
    expect(pieces.filter(({ kind }) => kind === "same").every(({ text }) => text.length <= 61)).toBe(true);
    expect(pieces.filter(({ kind }) => kind === "same").every(({ text }) => text.includes("…"))).toBe(true);
  });

  it("of a text that was written anew are all of both", () => {
    const before = Array.from({ length: 900 }, (_, index) => `a${index}`).join(" ");
    const after = Array.from({ length: 900 }, (_, index) => `b${index}`).join(" ");
    expect(changedWords(before, after)).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });
});

describe("facts that changed", () => {
  it("are phrases, one for each", () => {
    const before = state({ owner: "MRI chair", dueOn: day("2026-05-01") });
    const after = state({ title: "Spine", status: "behind", dueOn: day("2026-06-01"), startsOn: day("2026-01-02") });
    expect(describeItemChange(before, after)).toEqual([
      "Changed from planned to behind",
      'Renamed from "Spine protocol"',
      "Owner removed",
      "Start set to 2 January 2026",
      "Due date moved from 1 May 2026 to 1 June 2026",
    ]);
    expect(describeItemChange(after, { ...after, dueOn: null, owner: "New" })).toEqual([
      "Owner set to New",
      "Due date removed",
    ]);
  });

  it("of the first state are how it began, without words that changed", () => {
    expect(describeItemChange(undefined, state())).toEqual(["Added as planned"]);
    expect(changedTexts(undefined, state())).toEqual([]);
  });

  it("name the column whose words changed", () => {
    expect(changedTexts(state(), state({ progress: "Begun" }))).toEqual([
      { label: "Progress and next steps", pieces: [{ kind: "added", text: "Begun" }] },
    ]);
  });
});
