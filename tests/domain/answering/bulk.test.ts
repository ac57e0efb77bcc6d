// One choice and many answers: what changes, what is left and why; and the forms that carry it.
import { describe, expect, test } from "vitest";
import { applyChoice, planBulk, type BulkState } from "../../../app/domain/answering/bulk";
import {
  bulkApplicationForm,
  bulkCheckForm,
  choiceAsFields,
  seenField,
  seenLine,
} from "../../../app/domain/forms/bulk-answers";
import { parseForm } from "../../../app/domain/forms/parse";
import { editions } from "../../../app/standards/registry";
import { must } from "../../support/builders";
import { day } from "../../support/world";

const { scale } = must(editions.find(({ subject }) => subject === "service"));

const state = (traits: Partial<BulkState> = {}): BulkState => ({
  value: "commenced",
  reason: null,
  note: "Kept",
  ownerId: "somebody",
  targetOn: day("2026-06-28"),
  ...traits,
});

describe("a choice", () => {
  test("changes only the parts that it names, and never the note", () => {
    expect(applyChoice(state(), {})).toEqual(state());
    expect(applyChoice(state(), { owner: { id: null } })).toEqual(state({ ownerId: null }));
    expect(applyChoice(state(), { target: { on: null } })).toEqual(state({ targetOn: null }));
    expect(applyChoice(state(), { status: { value: "complete", reason: null } })).toEqual(state({ value: "complete" }));
  });

  test("drops a reason with the value that asked for it, and leaves it where the value stays", () => {
    const excused = state({ value: "not-applicable", reason: "No MRI here" });
    expect(applyChoice(excused, { status: { value: "complete", reason: null } }).reason).toBeNull();
    expect(applyChoice(excused, { owner: { id: "another" } }).reason).toBe("No MRI here");
  });
});

test("a plan sorts every row: changed, so already, or not this person's", () => {
  const rows = [
    { code: "1", answer: state(), mayChange: true },
    { code: "2", answer: state({ value: "complete" }), mayChange: true },
    { code: "3", answer: state(), mayChange: false },
  ];
  const { changes, skipped } = planBulk(rows, { status: { value: "complete", reason: null } });
  expect(changes.map(({ row, after }) => [row.code, after.value])).toEqual([["1", "complete"]]);
  expect(skipped.map(({ row, why }) => [row.code, why])).toEqual([
    ["2", "as-it-is"],
    ["3", "not-yours"],
  ]);
});

describe("the form of a list", () => {
  const parse = (fields: readonly (readonly [string, string])[]) => parseForm(bulkCheckForm(scale), fields);

  test("takes several ticks and the parts that were chosen", () => {
    const form = parse([
      ["criterion", "1.1.1"],
      ["criterion", "1.1.2"],
      ["to-status", "complete"],
      ["to-owner", "none"],
      ["no-target", "yes"],
    ]);
    expect(form).toMatchObject({
      ok: true,
      value: {
        ticked: ["1.1.1", "1.1.2"],
        all: false,
        choice: { status: { value: "complete", reason: null }, owner: { id: null }, target: { on: null } },
      },
    });
  });

  test.each([
    ["nothing ticked", [["to-status", "complete"]], "all"],
    ["nothing to change", [["all", "yes"]], "to-status"],
    ["a status of no scale", [["all", "yes"], ["to-status", "splendid"]], "to-status"], // prettier-ignore
    ["no reason where one is needed", [["all", "yes"], ["to-status", "not-applicable"]], "to-reason"], // prettier-ignore
    ["half a date", [["all", "yes"], ["to-target-day", "3"]], "to-target"], // prettier-ignore
    ["a date and none", [["all", "yes"], ["no-target", "yes"], ["to-target-day", "3"], ["to-target-month", "4"], ["to-target-year", "2026"]], "to-target"], // prettier-ignore
  ] as const)("says what is missing: %s", (_, fields, field) => {
    const form = parse(fields);
    expect(form.ok ? [] : Object.keys(form.errors)).toEqual([field]);
  });

  test("a thousand and more criteria fit one field of the check page, with their versions", () => {
    const seen = Array.from({ length: 1500 }, (_, index) => ({ criterion: `ac-${index}_smt.a`, version: index }));
    const fields = [[seenField, seen.map(seenLine).join("\r\n")] as const, ["to-status", "complete"] as const];
    const form = parseForm(bulkApplicationForm(scale), fields);
    expect(form.ok && form.value.seen).toEqual(seen);
  });

  test("what the check page carries is the same choice again", () => {
    const choices = [
      { status: { value: "not-applicable", reason: "No MRI here" } },
      { owner: { id: "person-1" }, target: { on: day("2026-12-31") } },
      { owner: { id: null }, target: { on: null } },
    ];
    for (const choice of choices) {
      const fields = choiceAsFields(choice).map(({ name, value }) => [name, value] as const);
      const form = parseForm(bulkApplicationForm(scale), [[seenField, "1 1.1.1"], ...fields]);
      expect(form.ok && form.value.choice).toEqual(choice);
    }
  });

  test("a line that names no version is refused, not guessed at", () => {
    const form = parseForm(bulkApplicationForm(scale), [[seenField, "1.1.1"], ["to-status", "complete"]]); // prettier-ignore
    expect(form.ok ? {} : form.errors).toEqual({ form: "Open the list again" });
  });
});
