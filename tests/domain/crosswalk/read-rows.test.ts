// A crosswalk from a file: all of it or nothing, every fault by its row.
import { describe, expect, it } from "vitest";
import { readCrosswalkRows } from "../../../app/domain/crosswalk/read-rows";

const old = new Set(["1", "2", "3"]);
const next = new Set(["a", "b"]);
const head = ["Old code", "New code", "Relation", "Note", "confirmed"];
const read = (...rows: string[][]) => readCrosswalkRows([["My crosswalk"], head, ...rows], old, next);
const faults = (...rows: string[][]) => {
  const result = read(...rows);
  return result.ok ? [] : result.faults.map(({ row, column, reason }) => [row, column, reason]);
};

describe("rows of a crosswalk", () => {
  it("are lines that a person said, and an empty relation is clear where a code is empty", () => {
    const result = read(
      ["1", "a", "Equal", "Same words", ""],
      ["2", "", "", "", "no"],
      ["", "b", "", "", "yes"],
      ["", "", "", "", ""],
    );
    expect(result).toMatchObject({
      ok: true,
      lines: [
        { from: "1", to: "a", relation: "equal", note: "Same words", isConfirmed: true, suggestedBy: null },
        { from: "2", to: null, relation: "dropped", isConfirmed: false },
        { from: null, to: "b", relation: "new", isConfirmed: true },
      ],
    });
  });

  it.each([
    [[["9", "a", "equal"]], [[3, "old code", "The old edition has no such criterion."]]],
    [[["1", "z", "equal"]], [[3, "new code", "The new edition has no such criterion."]]],
    [[["1", "a", "same"]], [[3, "relation", "This is no relation."]]],
    [[["1", "a", ""]], [[3, "relation", "This is no relation."]]],
    [[["1", "", "equal"]], [[3, "relation", '"equal" needs both codes.']]],
    [[["1", "a", "dropped"]], [[3, "relation", "What is dropped has an old code and no new one."]]],
    [[["1", "a", "new"]], [[3, "relation", "What is new has a new code and no old one."]]],
    [[["1", "a", "equal", "x".repeat(1001)]], [[3, "note", "This is longer than 1000 characters."]]],
    [
      [
        ["1", "a", "equal"],
        ["1", "a", "broader"],
      ],
      [[4, "old code", "Row 3 says this pair too."]],
    ],
    [
      [
        ["1", "a", "equal"],
        ["1", "", "dropped"],
      ],
      [[4, "relation", "Another row says what becomes of 1."]],
    ],
    [
      [
        ["", "b", "new"],
        ["2", "b", "equal"],
      ],
      [[3, "relation", "Another row says what becomes of b."]],
    ],
    [[["", "", ""]], [[null, "", "There is no row."]]],
  ] as const)("%j is refused by its row", (rows, expected) => {
    expect(faults(...rows.map((row) => [...row]))).toEqual(expected);
  });

  it("without the headings say which are wanted", () => {
    expect(readCrosswalkRows([["1", "a", "equal"]], old, next)).toMatchObject({ ok: false, faults: [{ row: null }] });
    expect(readCrosswalkRows([["relation", "old code"]], old, next)).toMatchObject({
      ok: false,
      faults: [{ row: 1, column: "new code" }],
    });
  });
});
