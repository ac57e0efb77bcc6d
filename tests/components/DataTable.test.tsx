import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DataTable, type DataTableProps } from "../../app/components/DataTable";

const base: DataTableProps = {
  caption: "Services",
  columns: [
    { label: "Service" },
    { label: "Complete", numeric: true, sort: { href: "?sort=complete", now: "descending" } },
    { label: "Stage", sort: { href: "?sort=stage", now: null } },
  ],
  rows: [{ key: "a", cells: ["UHNM", "87%", "5"] }],
};
const render = (more: Partial<DataTableProps> = {}) => renderToStaticMarkup(<DataTable {...base} {...more} />);

describe("a data table", () => {
  it("has a caption, column heads, and a head for each row", () => {
    const html = render();
    expect(html).toContain("<caption><span>Services</span></caption>");
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html).toContain('<th scope="row">UHNM</th>');
  });

  it("scrolls in a box that a keyboard reaches and a screen reader names", () => {
    expect(render()).toContain('role="region" aria-label="Services, table" tabindex="0"');
  });

  it("says how it is sorted, and links what it can be sorted by", () => {
    const html = render();
    expect(html).toContain('aria-sort="descending"><a href="?sort=complete">Complete</a>');
    expect(html.match(/aria-sort/g)).toHaveLength(1);
    expect(html).toContain('<a href="?sort=stage">Stage</a>');
  });

  it("sets numbers to the right, in head and body", () => {
    expect(render().match(/class="app-num"/g)).toHaveLength(2);
  });

  it("keeps what cells are, and names their columns, where it stacks on a phone", () => {
    const html = render({ stack: true });
    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"]) {
      expect(html).toContain(`role="${role}"`);
    }
    expect(html).toContain('data-label="Stage"');
    expect(html).not.toContain("scrolls sideways");
  });

  it("lets one cell fill several columns", () => {
    const html = render({ rows: [{ key: "b", cells: ["WHT", { span: 2, content: "Nothing recorded" }] }] });
    expect(html).toContain('<td colSpan="2">Nothing recorded</td>');
  });

  it("offers the same rows as a file", () => {
    expect(render({ file: { label: "Services (CSV)", href: "/services.csv" } })).toContain(
      '<a href="/services.csv">Services (CSV)</a>',
    );
  });
});
