import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Tag } from "../../app/components/Tag";
import { tagColour, type TagColour } from "../../app/components/tag-colours";

/** The design's "Colour of words", written out again. */
const design: Readonly<Record<Exclude<TagColour, "white">, readonly string[]>> = {
  green: ["Complete", "Current", "Adopted", "Agree", "Approved", "Accepted", "Met", "On track"],
  yellow: ["Commenced", "Review due", "Behind"],
  orange: ["Not started", "Not adopted", "Disagree", "Held", "Vacant", "Does not add up"],
  grey: ["Not yet rated", "No position", "No reply", "Superseded", "Withdrawn", "Measure missing"],
  blue: ["Open", "Under review", "In consultation"],
  "aqua-green": ["Answered", "Adapted", "Agree with changes"],
  purple: ["Draft"],
  red: ["Overdue", "Expired"],
};

describe("the colour of a word", () => {
  const all = Object.entries(design).flatMap(([colour, words]) => words.map((word) => [word, colour] as const));

  it.each(all)("%s is %s", (word, colour) => {
    expect(tagColour(word)).toBe(colour);
  });

  it("stays the same with a count before it", () => {
    expect(tagColour("2 expired")).toBe("red");
    expect(tagColour("1,204 open")).toBe("blue");
  });

  it("is white for a word that has none", () => {
    expect(tagColour("Not applicable")).toBe("white");
    expect(tagColour("anything else")).toBe("white");
  });

  it("never stands without the word", () => {
    expect(renderToStaticMarkup(<Tag word="review due" />)).toBe(
      '<strong class="nhsuk-tag nhsuk-tag--yellow">Review due</strong>',
    );
  });
});
