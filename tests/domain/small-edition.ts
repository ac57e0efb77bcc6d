// A small edition for tests: sections of criteria whose codes say where they stand, and a scale of the test's choosing.
import type { CountsAs, Criterion, Edition, Scale } from "../../app/standards/types";

export const usualScale: Scale = scaleOf({
  "not-started": "nothing",
  commenced: "commenced",
  complete: "complete",
  "not-applicable": "excluded",
});

/** A scale with these values; the label is the id in words. */
export function scaleOf(values: Readonly<Record<string, CountsAs>>): Scale {
  return {
    values: Object.entries(values).map(([id, countsAs]) => ({
      id,
      label: (id[0] ?? "").toUpperCase() + id.slice(1).replaceAll("-", " "),
      countsAs,
      reasonRequired: countsAs === "excluded",
    })),
  };
}

/** One statement of two criteria at most; `editionOf({ Staffing: 3 })` has criteria 1.1.1, 1.1.2 and 1.2.1. */
export function editionOf(sections: Readonly<Record<string, number>>, scale: Scale = usualScale): Edition {
  return {
    id: "small-edition",
    standard: "small",
    standardTitle: "A small standard",
    title: "Small, for tests",
    subject: "service",
    owner: "Nobody",
    licence: "None",
    notice: "For tests only.",
    scale,
    sections: Object.entries(sections).map(([title, count], index) => sectionOf(String(index + 1), title, count)),
  };
}

function sectionOf(code: string, title: string, count: number): Edition["sections"][number] {
  const numbers = Array.from({ length: Math.ceil(count / 2) }, (_, index) => index + 1);
  return {
    code,
    title,
    statements: numbers.map((number) => ({
      code: `${code}.${number}`,
      title: `Statement ${code}.${number}`,
      outcome: "What is true.",
      provenance: "portal",
      criteria: [1, 2].filter((each) => (number - 1) * 2 + each <= count).map((each) => criterion(code, number, each)),
    })),
  };
}

function criterion(section: string, statement: number, number: number): Criterion {
  return {
    code: `${section}.${statement}.${number}`,
    text: "Someone does something, and it is shown.",
    guidance: "Look at it.",
    evidence: ["a record"],
    sources: [],
  };
}

/** The codes of an edition's criteria, in its order. */
export function codesOf(edition: Edition): readonly string[] {
  return edition.sections.flatMap((section) =>
    section.statements.flatMap((statement) => statement.criteria.map((each) => each.code)),
  );
}
