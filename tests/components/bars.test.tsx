import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { stackedBarHtml } from "../../app/components/chart/bars";
import { ProgressBar } from "../../app/components/chart/ProgressBar";
import { StackedBar } from "../../app/components/chart/StackedBar";

const shares = { complete: 50, commenced: 25, evidenced: 38 };

describe("a stacked bar", () => {
  it("puts commenced after complete, and the mark where evidenced ends", () => {
    const html = stackedBarHtml(shares, "h1");
    expect(html).toContain('<rect class="app-bar__complete" width="50%"');
    expect(html).toContain('<rect fill="url(#h1)" x="50%" width="25%"');
    expect(html).toContain('class="app-bar__tick" x1="38%" x2="38%"');
    expect(html).not.toContain("style=");
  });

  it("is the same as a component and as a string, but for the pattern's id", () => {
    const withoutId = (html: string) => html.replaceAll(/(id="|url\(#)[^")]*/g, "$1");
    expect(withoutId(renderToStaticMarkup(<StackedBar shares={shares} />))).toBe(
      withoutId(stackedBarHtml(shares, "h1")),
    );
  });

  it("draws each bar's own pattern", () => {
    const html = renderToStaticMarkup(
      <>
        <StackedBar shares={shares} />
        <StackedBar shares={shares} />
      </>,
    );
    const ids = [...html.matchAll(/pattern id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("has no mark where nobody published what is evidenced, and is empty with nothing to assess", () => {
    expect(stackedBarHtml({ ...shares, evidenced: null }, "h1")).not.toContain("app-bar__tick");
    expect(stackedBarHtml(null, "h1")).not.toContain("app-bar__complete");
  });
});

describe("a statement's progress", () => {
  it("says the counts in words", () => {
    const html = renderToStaticMarkup(
      <ProgressBar progress={{ denominator: 3, complete: 2, commenced: 1, evidenced: 1 }} />,
    );
    expect(html).toContain("2 of 3 complete, 1 evidenced");
    expect(html).toContain('width="66.7%"');
  });

  it("is never 0% or 100% of nothing", () => {
    const html = renderToStaticMarkup(
      <ProgressBar progress={{ denominator: 0, complete: 0, commenced: 0, evidenced: 0 }} />,
    );
    expect(html).toContain("Nothing to assess");
    expect(html).not.toContain("<svg");
  });
});
