import { describe, expect, test } from "vitest";
import { describeChange, type AnswerState } from "../../app/domain/change";
import { scaleOf, usualScale } from "./small-edition";

const blank: AnswerState = { value: null, reason: null, note: null, ownerName: null, targetOn: null };
const answer = (state: Partial<AnswerState>): AnswerState => ({ ...blank, ...state });

describe("one step of an answer's history", () => {
  test.each<[string, AnswerState | undefined, AnswerState, readonly string[]]>([
    ["a first rating is set", undefined, answer({ value: "complete" }), ["Set to complete"]],
    [
      "so is the first after an unrated state",
      answer({ note: "Seen" }),
      answer({ note: "Seen", value: "commenced" }),
      ["Set to commenced"],
    ],
    [
      "a rating changes from one to another",
      answer({ value: "complete" }),
      answer({ value: "commenced" }),
      ["Changed from complete to commenced"],
    ],
    ["a rating is removed", answer({ value: "complete" }), blank, ["Rating removed"]],
    [
      "not applicable comes with its reason",
      answer({ value: "not-started" }),
      answer({ value: "not-applicable", reason: "No MRI here." }),
      ["Changed from not started to not applicable", "Reason: No MRI here."],
    ],
    [
      "a reason alone can change",
      answer({ value: "not-applicable", reason: "No MRI here." }),
      answer({ value: "not-applicable", reason: "No MRI or CT here." }),
      ["Reason: No MRI or CT here."],
    ],
    [
      "a reason that goes with its rating is not told apart",
      answer({ value: "not-applicable", reason: "No MRI here." }),
      answer({ value: "complete" }),
      ["Changed from not applicable to complete"],
    ],
    ["an owner is set", blank, answer({ ownerName: "CT lead" }), ["Owner set to CT lead"]],
    [
      "an owner changes",
      answer({ ownerName: "quality lead" }),
      answer({ ownerName: "CT lead" }),
      ["Owner changed from quality lead to CT lead"],
    ],
    ["an owner is removed", answer({ ownerName: "CT lead" }), blank, ["Owner removed"]],
    ["a target date is set", blank, answer({ targetOn: "2024-05-03" }), ["Target date set to 3 May 2024"]],
    [
      "a target date is moved",
      answer({ targetOn: "2024-05-03" }),
      answer({ targetOn: "2024-06-30" }),
      ["Target date set to 30 June 2024"],
    ],
    ["a target date is removed", answer({ targetOn: "2024-05-03" }), blank, ["Target date removed"]],
    ["a note is added", blank, answer({ note: "Seen" }), ["Note added"]],
    ["a note changes, without its words", answer({ note: "Seen" }), answer({ note: "Seen again" }), ["Note changed"]],
    ["a note is removed", answer({ note: "Seen" }), blank, ["Note removed"]],
    ["nothing changed says nothing", answer({ value: "complete" }), answer({ value: "complete" }), []],
    ["an empty first record says nothing", undefined, blank, []],
    [
      "several changes of one step each have their words, the rating first",
      answer({ value: "commenced", ownerName: "CT lead" }),
      answer({ value: "complete", ownerName: "MRI lead", targetOn: "2024-05-03", note: "Done" }),
      [
        "Changed from commenced to complete",
        "Owner changed from CT lead to MRI lead",
        "Target date set to 3 May 2024",
        "Note added",
      ],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(describeChange(usualScale, before, after)).toEqual(expected);
  });

  test("uses the words of the edition's own scale, and shows a value that it does not have as it is", () => {
    const colours = scaleOf({ red: "nothing", "partly-met": "commenced" });
    expect(describeChange(colours, answer({ value: "red" }), answer({ value: "partly-met" }))).toEqual([
      "Changed from red to partly met",
    ]);
    expect(describeChange(colours, answer({ value: "gone" }), answer({ value: "red" }))).toEqual([
      "Changed from gone to red",
    ]);
  });
});
