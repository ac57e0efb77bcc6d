// Words added and removed between two texts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords, type Piece } from "../../../app/domain/documents/compare";

const said = (pieces: readonly Piece[], but: Piece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== but)
    .map(({ text }) => text)
    .join("");

describe("two texts side by side", () => {
  it("tell the words that were added and removed", () => {
    const pieces = compareWords("Scan the lumbar spine.", "Scan the whole spine twice.");
    expect(pieces.filter(({ kind }) => kind === "removed").map(({ text }) => text.trim())).toContain("lumbar");
    expect(said(pieces, "removed")).toBe("Scan the whole spine twice.");
  });

  it("hold both texts whole, whatever they are", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const pieces = compareWords(before, after);
        expect(said(pieces, "added")).toBe(before);
        expect(said(pieces, "removed")).toBe(after);
      }),
    );
  });

  it("that are long are compared by lines, and two that share nothing stand whole", () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `Line ${index} of the protocol\n`);
    const after = lines.with(7, "Another line\n").join("");
    const pieces = compareWords(lines.join(""), after);
    expect(pieces.filter(({ kind }) => kind === "added")).toEqual([{ kind: "added", text: "Another line\n" }]);
    const [removed, added] = compareWords("a".repeat(3_000_000), "b".repeat(3_000_000));
    expect([removed?.kind, added?.kind]).toEqual(["removed", "added"]);
  });
});
