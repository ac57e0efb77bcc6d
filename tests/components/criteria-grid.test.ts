import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { criteriaGridHtml, gridLooks, type GridService } from "../../app/components/chart/criteria-grid";
import { compileEdition } from "../../app/domain/gap-analysis";
import { editions } from "../../app/standards/registry";
import type { Edition } from "../../app/standards/types";
import { must } from "../support/builders";

const real = compileEdition(must(editions.find(({ subject }) => subject === "service")));

const small = compileEdition({
  ...real.edition,
  scale: {
    values: [
      { id: "none", label: "Not started", countsAs: "nothing", reasonRequired: false },
      { id: "some", label: "Commenced", countsAs: "commenced", reasonRequired: false },
      { id: "all", label: "Complete", countsAs: "complete", reasonRequired: false },
      { id: "out", label: "Not applicable", countsAs: "excluded", reasonRequired: true },
    ],
  },
  sections: [section("1", ["1.1", "1.2"]), section("2", ["2.1"])],
} satisfies Edition);

function section(code: string, statements: readonly string[]): Edition["sections"][number] {
  return {
    code,
    title: `Section ${code}`,
    statements: statements.map((statement) => ({
      code: statement,
      title: `Statement <${statement}>`,
      outcome: "",
      provenance: "portal" as const,
      criteria: ["1", "2"].map((number) => ({
        code: `${statement}.${number}`,
        text: "",
        guidance: "",
        evidence: [],
        sources: [],
      })),
    })),
  };
}

function aService(traits: Partial<GridService> = {}): GridService {
  return {
    short: "NORTH",
    name: "Northfield",
    criterionHref: "/services/north/assessments/a/criteria/",
    values: new Map(),
    evidenced: new Set(),
    ...traits,
  };
}

/** The cells of one criterion's row. */
function rowOf(html: string, code: string): string {
  return must(new RegExp(`<tr><th scope="row">${code.replaceAll(".", "\\.")}[^]*?</tr>`).exec(html)?.[0]);
}

describe("trusts by criteria", () => {
  it("tells every value of a scale by letters of its own", () => {
    const letters = [...gridLooks(small).values()].map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(4);
    expect(gridLooks(small).get("all")).toMatchObject({ letter: "C", word: "Complete" });
    for (const edition of editions) {
      const looks = [...gridLooks(compileEdition(edition)).values()];
      expect(new Set([...looks.map(({ letter }) => letter), "–"]).size).toBe(edition.scale.values.length + 1);
    }
  });

  it("gives each state its class, and says its word to those who do not see the letter", () => {
    const values = new Map([
      ["1.1.1", "all"],
      ["1.1.2", "some"],
      ["1.2.1", "none"],
      ["1.2.2", "out"],
    ]);
    const html = criteriaGridHtml(small, [aService({ values })], null, "All");
    for (const [code, look, word] of [
      ["1.1.1", "app-is-complete", "Complete"],
      ["1.1.2", "app-is-commenced", "Commenced"],
      ["1.2.1", "app-is-nothing", "Not started"],
      ["1.2.2", "app-is-excluded", "Not applicable"],
      ["2.1.1", "app-is-unrated", "Not yet rated"],
    ] as const) {
      expect(rowOf(html, code)).toContain(`<td class="${look}">`);
      expect(rowOf(html, code)).toContain(`<i> ${word}</i>`);
    }
  });

  it("tells complete with current evidence from complete without, in sign and in word", () => {
    const values = new Map([
      ["1.1.1", "all"],
      ["1.1.2", "all"],
    ]);
    const html = criteriaGridHtml(small, [aService({ values, evidenced: new Set(["1.1.1"]) })], null, "All");
    expect(rowOf(html, "1.1.1")).toContain("C✓<i> Complete, current evidence</i>");
    expect(rowOf(html, "1.1.2")).toContain("C<i> Complete</i>");
  });

  it("counts a value that the scale does not have as not yet rated", () => {
    const html = criteriaGridHtml(small, [aService({ values: new Map([["1.1.1", "<gone>"]]) })], null, "All");
    expect(rowOf(html, "1.1.1")).toContain("app-is-unrated");
    expect(html).not.toContain("<gone>");
  });

  it("leads to the criterion in that service's assessment, and nowhere where nothing had begun", () => {
    const html = criteriaGridHtml(small, [aService(), aService({ short: "SOUTH", criterionHref: null })], null, "All");
    const row = rowOf(html, "2.1.2");
    expect(row.match(/href="[^"]*"/g)).toEqual(['href="/services/north/assessments/a/criteria/2.1.2"']);
  });

  it("groups criteria under their statement, each once, across all columns", () => {
    const html = criteriaGridHtml(small, [aService(), aService()], null, "All");
    expect(html.match(/scope="rowgroup" colspan="3"/g)).toHaveLength(3);
    expect(html.match(/<tbody>/g)).toHaveLength(3);
    expect(html.match(/<\/tbody>/g)).toHaveLength(3);
    const places = ["1.1 Statement", ">1.1.1<", ">1.1.2<", "1.2 Statement", ">1.2.1<", "2.1 Statement"].map((words) =>
      html.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  it("shows one section where one is asked for", () => {
    const html = criteriaGridHtml(small, [aService()], "2", "Section 2");
    expect(html).toContain("2.1.1");
    expect(html).not.toContain("1.1.1");
    expect(criteriaGridHtml(small, [aService()], "9", "None")).toContain("<tbody></tbody>");
  });

  it("escapes what a person may have named, and carries no style that the content policy would refuse", () => {
    const html = criteriaGridHtml(small, [aService({ short: "<b>", name: '"><script>' })], null, "<i>A & B</i>");
    expect(html).not.toMatch(/<b>|<script/);
    expect(html).toContain("&lt;i&gt;A &amp; B&lt;/i&gt;");
    expect(html).toContain("Statement &lt;1.1&gt;");
    expect(html).not.toContain("style=");
  });

  it("is at most 40 KB after gzip for fifteen services of the real edition, whatever they answered", () => {
    const ids = real.edition.scale.values.map(({ id }) => id);
    const services = Array.from({ length: 15 }, (_, nth) =>
      aService({
        short: `TRUST${nth}`,
        name: `Trust ${nth} NHS Foundation Trust`,
        criterionHref: `/services/trust${nth}/assessments/0190a1b2-c3d4-7e5f-8a9b-${String(nth).padStart(12, "0")}/criteria/`,
        values: new Map(
          real.criteria.map(({ criterion }, row) => [criterion.code, must(ids[(row * 7 + nth * 13) % ids.length])]),
        ),
        evidenced: new Set(
          real.criteria.flatMap(({ criterion }, row) => ((row * nth) % 3 === 0 ? criterion.code : [])),
        ),
      }),
    );
    const html = criteriaGridHtml(real, services, null, "All sections");
    expect(html.match(/<td /g)).toHaveLength(15 * real.criteria.length);
    expect(gzipSync(html).byteLength).toBeLessThan(40 * 1024);
  });
});
