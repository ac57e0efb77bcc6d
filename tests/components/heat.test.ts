import { describe, expect, it } from "vitest";
import { band, heatCellHtml, totalCellHtml } from "../../app/components/chart/heat";
import { escapeHtml } from "../../app/components/chart/html";
import type { Tally } from "../../app/domain/gap-analysis";

function tally(denominator: number, complete: number, evidenced: number): Tally {
  const notStarted = denominator - complete;
  return {
    criteria: denominator,
    notApplicable: 0,
    denominator,
    complete,
    commenced: 0,
    notStarted,
    notYetRated: 0,
    evidenced,
  };
}

describe("a heat map cell", () => {
  it.each([
    [0, 1],
    [19, 1],
    [20, 2],
    [39, 2],
    [40, 3],
    [60, 4],
    [79, 4],
    [80, 5],
    [100, 5],
  ])("%i%% is in band %i", (percent, expected) => {
    expect(band(percent)).toBe(expected);
  });

  it("says the number first, then the counts, then draws the bar", () => {
    const html = heatCellHtml(tally(22, 14, 11), "/gaps?trust=bwc&section=1", "BWC, 1 Information");
    const places = ["64%", "14 of 22", "11 evidenced", "<svg"].map((words) => html.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toContain('class="app-band-4"');
    expect(html).toContain('href="/gaps?trust=bwc&amp;section=1"');
  });

  it("is no link where the reader may not open it", () => {
    expect(heatCellHtml(tally(22, 14, 11), null, "BWC")).not.toContain("<a");
  });

  it("with nothing to assess is striped and shows no percentage", () => {
    const html = heatCellHtml(tally(0, 0, 0), "/gaps", "BWC");
    expect(html).toContain("app-band-none");
    expect(html).toContain("Nothing to assess");
    expect(html).not.toContain("%");
  });

  it("escapes what a person may have named", () => {
    const html =
      heatCellHtml(tally(2, 1, 1), '/x?"><script>', "<b>A & B</b>") + totalCellHtml(tally(2, 1, 1), "'", "<i>", true);
    expect(html).not.toMatch(/<script|<b>|<i>/);
    expect(html).toContain("&lt;b&gt;A &amp; B&lt;/b&gt;");
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
  });

  it("carries no style attribute, which the content policy would refuse", () => {
    expect(heatCellHtml(tally(22, 14, 11), "/x", "BWC")).not.toContain("style=");
  });
});
