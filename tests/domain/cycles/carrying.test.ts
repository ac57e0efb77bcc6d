// What an answer becomes in the next assessment.
import { describe, expect, it } from "vitest";
import { carryOver, type EndedAnswer } from "../../../app/domain/cycles/carrying";
import { compileEdition } from "../../../app/domain/gap-analysis";
import { qsi2021Working } from "../../../app/standards/qsi/2021-working";
import { day } from "../../support/world";

const { countsAs } = compileEdition(qsi2021Working);
const rules = { countsAs, mayOwn: (id: string) => id === "here", startsOn: day("2026-05-14") };
const ended = (traits: Partial<EndedAnswer>): EndedAnswer => ({
  value: null,
  reason: null,
  note: null,
  ownerId: null,
  targetOn: null,
  ...traits,
});

describe("carrying an answer over", () => {
  it("records no value for what was complete, and lets it wait with its note and owner", () => {
    expect(carryOver(ended({ value: "complete", note: "Shown in the audit", ownerId: "here" }), rules)).toEqual({
      answer: ended({ note: "Shown in the audit", ownerId: "here" }),
      toConfirm: { value: "complete", reason: null },
    });
  });

  it("lets a 'not applicable' wait with its reason", () => {
    expect(carryOver(ended({ value: "not-applicable", reason: "No MRI" }), rules)).toEqual({
      answer: ended({}),
      toConfirm: { value: "not-applicable", reason: "No MRI" },
    });
  });

  it.each(["commenced", "not-started"])("records %s as it was: it claims nothing", (value) => {
    const answer = ended({ value, targetOn: day("2026-01-01") });
    expect(carryOver(answer, rules)).toEqual({ answer, toConfirm: null });
  });

  it("leaves behind a target date that was met, and keeps one that lies ahead", () => {
    const carried = (targetOn: string) => carryOver(ended({ value: "complete", targetOn: day(targetOn) }), rules);
    expect(carried("2026-05-13")?.answer.targetOn).toBeNull();
    expect(carried("2026-05-14")?.answer.targetOn).toBe("2026-05-14");
  });

  it("asks nothing of an owner who has left", () => {
    expect(carryOver(ended({ value: "commenced", ownerId: "gone" }), rules)?.answer.ownerId).toBeNull();
  });

  it("carries nothing of an answer that says nothing, or whose value the scale does not know", () => {
    expect(carryOver(ended({}), rules)).toBeUndefined();
    expect(carryOver(ended({ ownerId: "gone" }), rules)).toBeUndefined();
    expect(carryOver(ended({ value: "excellent" }), rules)).toBeUndefined();
  });
});
