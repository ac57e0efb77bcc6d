// The rule that the crawl of every page holds (tests/attacks/gets-change-nothing.test.ts): what it takes for a claimed figure that stands alone.
import { describe, expect, it } from "vitest";
import { claimedAloneInFile, claimedAloneOnPage } from "../support/both-figures";

const far = `<p>${"Words of another matter. ".repeat(10)}</p>`;
const table = (...headings: string[]) =>
  `<table><tr>${headings.map((each) => `<th>${each}</th>`).join("")}</tr><tr><td>40%</td></tr></table>`;

describe("a claimed figure without the evidenced one", () => {
  it.each([
    ["<p>UHNM is <strong>40%</strong> complete.</p>", "“ UHNM is 40% complete”"],
    ["<li>Safety <span>All 12 complete</span></li>", "“ Safety All 12 complete”"],
    ["<p>3 of 8 criteria are complete</p>", "“ 3 of 8 criteria are complete”"],
    ["<dl><dt>Complete</dt><dd>1,040 of 2,000</dd></dl>", "“ Complete 1,040 of 2,000”"],
    [`<p>40% complete</p>${far}<p>30% evidenced</p>`, "“ 40% complete”"],
    [table("Trust", "Complete"), "the heading “Complete” of a table"],
    [`${table("Trust", "Complete then")}<p>Evidenced: see below</p>`, "the heading “Complete then” of a table"],
  ])("is found in %s", (html, words) => {
    expect(claimedAloneOnPage(html)).toEqual([words]);
  });

  it.each([
    "<p>40% complete, <strong>30% evidenced</strong></p>",
    "<dl><dt>Complete</dt><dd>40%</dd><dt>Evidenced</dt><dd>30%</dd></dl>",
    table("Trust", "Complete", "Evidenced"),
    "<p>Complete the form by 3 May. It is not complete.</p>",
    "<title>40% complete</title><script>40% complete</script>",
    "<li>Under 20% complete (dashed outline)</li>",
    "<p>1 on track 0 planned 1 complete</p>",
    table("Group", "Planned", "Complete"),
  ])("is not %s", (html) => {
    expect(claimedAloneOnPage(html)).toEqual([]);
  });

  it("is a column of a file that no other column balances", () => {
    expect(claimedAloneInFile("\uFEFFtrust,complete,complete %\r\nUHNM,4,40\r\n")).toEqual([
      "the column “complete”",
      "the column “complete %”",
    ]);
    expect(claimedAloneInFile("trust,complete,evidenced\r\n")).toEqual([]);
    expect(claimedAloneInFile("action,completed on\r\n")).toEqual([]);
  });
});
