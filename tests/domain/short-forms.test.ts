// Which short forms a page uses.
import { describe, expect, it } from "vitest";
import { shortFormsIn, wordsOfMarkup } from "../../app/domain/short-forms";

const known = ["CT", "SIG", "IR", "IR(ME)R", "SoR"].map((short) => ({ short, long: `what ${short} means` }));
const found = (text: string) => shortFormsIn(text, known).map(({ short }) => short);

describe("a short form is found", () => {
  it("as a word of its own, alone or several of it, in the order of the alphabet", () => {
    expect(found("The SoR asks SIGs about (CT).")).toEqual(["CT", "SIG", "SoR"]);
  });
  it("not inside another word, and not in small letters", () => {
    expect(found("ACTION, CTs2, sig, SIGNAL")).toEqual([]);
  });
  it("with its brackets as one word", () => {
    expect(found("IR(ME)R 2017")).toEqual(["IR(ME)R"]);
  });
});

it("the words of markup are those that show", () => {
  const markup = `<p class="CT">MRI<b>SIG</b></p><script>var IR = 1</script>`;
  expect(wordsOfMarkup(markup).split(/\s+/).filter(Boolean)).toEqual(["MRI", "SIG"]);
});
