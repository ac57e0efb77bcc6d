// What people write can do no harm on the page.
import { expect, test } from "vitest";
import { renderMarkdown } from "../../app/reports/markdown.server";

test.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](data:image/png;base64,AAAA)",
  "[x](file:///etc/passwd)",
  "[x](//elsewhere.example/a)",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
])("no harmful or protocol-relative address becomes a link: %s", (words) => {
  expect(renderMarkdown(words)).not.toMatch(/href="(?:\s*[a-z]*script|data|file|vbscript|\/\/)/i);
});

test.each([
  "<script>alert(1)</script>",
  '<img src="x" onerror="alert(1)">',
  "<iframe src=https://elsewhere.example></iframe>",
  '> - <b onmouseover="alert(1)">x</b>',
  "[<img src=x onerror=alert(1)>](https://elsewhere.example)",
])("HTML shows as text: %s", (words) => {
  const html = renderMarkdown(words);
  expect(html).not.toMatch(/<(?:script|img|iframe|b)\b/i);
  expect(html).toContain("&lt;");
});

test.each(["![x](https://elsewhere.example/a.png)", "[![x](/own.png)](https://elsewhere.example)", "![x](data:,a)"])(
  "images are left out: %s",
  (words) => {
    expect(renderMarkdown(words)).not.toMatch(/<img/i);
  },
);

test("a link's title or address cannot break out into another attribute", () => {
  const html = renderMarkdown(`[x](https://a.example/"onclick="alert(1) "t\\" onclick=alert(1)")`);
  expect(html).not.toMatch(/<a[^>]*\sonclick=/i);
  expect(renderMarkdown(`[x](https://a.example 'y" onclick="alert(1)')`)).toBe(
    '<p><a href="https://a.example" rel="noopener noreferrer nofollow">x</a></p>\n',
  );
});

test("links that leave the portal carry a rel, and the portal's own do not", () => {
  expect(renderMarkdown("[x](https://elsewhere.example/)")).toContain('rel="noopener noreferrer nofollow"');
  expect(renderMarkdown("https://elsewhere.example/")).toContain('rel="noopener noreferrer nofollow"');
  expect(renderMarkdown("[x](/groups/one)")).toBe('<p><a href="/groups/one">x</a></p>\n');
});

test("headings start below the page's own", () => {
  expect(renderMarkdown("# One\n\n### Three")).toBe("<h3>One</h3>\n<h4>Three</h4>\n");
});
