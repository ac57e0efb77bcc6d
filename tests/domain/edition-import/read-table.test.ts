// An edition as a table: what is read, what is refused and by which row.
import { describe, expect, it } from "vitest";
import { importLimits } from "../../../app/domain/edition-import/draft";
import { readTable } from "../../../app/domain/edition-import/read-table";

const headings = [
  "Section code",
  "Section title",
  "Statement code",
  "Statement title",
  "Outcome or rationale",
  "Criterion code",
  "Criterion text",
  "Guidance",
  "Indicative evidence",
  "Applies to",
];
const row = (code: string, more: Partial<Record<number, string>> = {}) => {
  const cells = [
    "A",
    "First",
    `A.${code.split(".")[1]}`,
    `About ${code.split(".")[1]}`,
    "",
    code,
    `Does ${code}.`,
    "",
    "",
    "",
  ];
  return cells.map((cell, index) => more[index] ?? cell);
};

function draftOf(rows: readonly (readonly string[])[]) {
  const read = readTable(rows);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.draft;
}
function faultsOf(rows: readonly (readonly string[])[]) {
  const read = readTable(rows);
  return read.ok ? [] : read.faults;
}

describe("a table", () => {
  it("is a tree in the order of its rows; what is left empty is as in the row above", () => {
    const second = row("A.1.2", { 0: "", 1: "", 2: "", 3: "" });
    const third = row("B.1.1", {
      0: "B",
      1: "Second",
      2: "B.1",
      3: "Other",
      4: "Good.",
      8: "policy; audit ;",
      9: "MRI, ct",
    });
    const draft = draftOf([headings, row("A.1.1"), second, ["", " "], third]);
    expect(
      draft.sections.map(({ code, title, statements }) => [code, title, statements.map((each) => each.code)]),
    ).toEqual([
      ["A", "First", ["A.1"]],
      ["B", "Second", ["B.1"]],
    ]);
    expect(draft.sections[0]?.statements[0]?.criteria.map(({ code, text }) => [code, text])).toEqual([
      ["A.1.1", "Does A.1.1."],
      ["A.1.2", "Does A.1.2."],
    ]);
    expect(draft.sections[1]?.statements[0]).toMatchObject({ outcome: "Good.", provenance: "official" });
    expect(draft.sections[1]?.statements[0]?.criteria[0]).toMatchObject({
      evidence: ["policy", "audit"],
      appliesTo: ["mri", "ct"],
      sources: [],
    });
  });

  it("says above its headings what it is, and its own scale", () => {
    const draft = draftOf([
      ["Standard", "care"],
      ["Edition", "Care 2026"],
      ["Assesses", "A service"],
      ["Scale", "Red", "nothing"],
      ["Scale", "Green", "complete"],
      ["Scale", "Does not apply", "excluded"],
      ["Anything else", "is left alone"],
      headings,
      row("A.1.1"),
    ]);
    expect(draft.header).toMatchObject({ standard: "care", title: "Care 2026", subject: "service", owner: "" });
    expect(draft.scale.values).toEqual([
      { id: "red", label: "Red", countsAs: "nothing", reasonRequired: false },
      { id: "green", label: "Green", countsAs: "complete", reasonRequired: false },
      { id: "does-not-apply", label: "Does not apply", countsAs: "excluded", reasonRequired: true },
    ]);
  });

  it("has the usual scale where it brings none", () => {
    expect(draftOf([headings, row("A.1.1")]).scale.values.map(({ id }) => id)).toEqual([
      "not-started",
      "commenced",
      "complete",
      "not-applicable",
    ]);
  });
});

describe("a table with faults", () => {
  it.each([
    ["without its headings", [["nothing"]], null, "", /criterion code/],
    [
      "without a column that is needed",
      [headings.slice(0, 6), row("A.1.1").slice(0, 6)],
      1,
      "criterion text",
      /missing/,
    ],
    ["with a heading twice", [[...headings, "guidance"], row("A.1.1")], 1, "guidance", /Two columns/],
    ["without rows", [headings], 1, "", /no criterion/],
    ["with a code twice", [headings, row("A.1.1"), row("A.1.1")], 3, "criterion code", /row 2/],
    ["with a code with a space", [headings, row("A.1.1", { 5: "A 1" })], 2, "criterion code", /space/],
    ["with only dots for a code", [headings, row("A.1.1", { 5: ".." })], 2, "criterion code", /address/],
    ["without a code", [headings, row("A.1.1", { 5: "" })], 2, "criterion code", /no code/],
    ["without its words", [headings, row("A.1.1", { 6: " " })], 2, "criterion text", /no text/],
    ["without a first section", [headings, row("A.1.1", { 0: "" })], 2, "section code", /no row above/],
    ["with a section renamed", [headings, row("A.1.1"), row("A.1.2", { 1: "Other" })], 3, "section title", /First/],
    [
      "with a statement renamed",
      [headings, row("A.1.1"), row("A.1.2", { 3: "Other" })],
      3,
      "statement title",
      /About 1/,
    ],
    [
      "with a statement in two sections",
      [headings, row("A.1.1"), row("A.1.2", { 0: "B", 1: "Second" })],
      3,
      "statement code",
      /section A/,
    ],
    ["with an unknown activity", [headings, row("A.1.1", { 9: "surgery" })], 2, "applies to", /surgery/],
    [
      "with a scale that cannot say complete",
      [["Scale", "Red", "nothing"], headings, row("A.1.1")],
      1,
      "scale",
      /complete/,
    ],
    ["with a subject nobody knows", [["Assesses", "a ship"], headings, row("A.1.1")], 1, "assesses", /network/],
  ] as const)("%s says so by row and column", (_, rows, at, column, reason) => {
    expect(faultsOf(rows)).toContainEqual(
      expect.objectContaining({ row: at, column, reason: expect.stringMatching(reason) as string }),
    );
  });

  it("names every fault at once, and no more than can be read", () => {
    const broken = Array.from({ length: 900 }, (_, index) => row(`A.1.${index}`, { 6: "" }));
    const faults = faultsOf([headings, ...broken]);
    expect(faults).toHaveLength(importLimits.faults);
    expect(faults.at(-1)?.reason).toMatch(/401 more/);
  });

  it("holds no more rows than an edition does", () => {
    const rows = Array.from({ length: importLimits.rows + 1 }, (_, index) => row(`A.1.${index}`));
    expect(faultsOf([headings, ...rows])[0]?.fix).toContain("5000");
    expect(draftOf([headings, ...rows.slice(1)]).sections[0]?.statements[0]?.criteria).toHaveLength(5000);
  });
});
