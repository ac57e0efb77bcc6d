// Every edition that ships is checked here for free: add its file and its line in the registry, and these rules hold for it too.
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { auditTemplates } from "../../app/standards/audit-templates";
import { editions, maturityTemplates } from "../../app/standards/registry";
import { sources } from "../../app/standards/sources";
import type { Edition } from "../../app/standards/types";
import { thirdEdition } from "../fixtures/third-edition";
import { criteriaOf, editionRules, publicTitles, statementsOf } from "../support/edition-rules";

/** The size that each shipped edition was asked to have, and what it is for. */
const shipped: readonly {
  id: string;
  subject: "service" | "network";
  sections: number;
  statements: [number, number];
  criteria: [number, number];
  publicTitles: number;
}[] = [
  {
    id: "qsi-2021-working",
    subject: "service",
    sections: 8,
    statements: [50, 56],
    criteria: [140, 160],
    publicTitles: 7,
  },
  {
    id: "qsin-2022-working",
    subject: "network",
    sections: 15,
    statements: [28, 32],
    criteria: [80, 100],
    publicTitles: 0,
  },
];

const everyRule = editions.flatMap((edition) =>
  editionRules.map((rule) => ({ title: edition.title, says: rule.says, edition, rule })),
);

describe("every edition", () => {
  it.each(everyRule)("$title $says", ({ edition, rule }) => {
    expect(rule.faults(edition, editions)).toEqual([]);
  });

  it("has an id of its own", () => {
    const ids = editions.map((edition) => edition.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(editions)("$title shares its standard's title with the standard's other editions", (edition) => {
    const sisters = editions.filter((each) => each.standard === edition.standard);
    expect(new Set(sisters.map((each) => each.standardTitle)).size).toBe(1);
    expect(new Set(sisters.map((each) => each.subject)).size).toBe(1);
  });
});

describe("the editions that ship", () => {
  it("are those whose size is written down here", () => {
    expect(
      editions.map((edition) => edition.id).sort(),
      "Add the new edition's size to the table in this test.",
    ).toEqual(shipped.map((each) => each.id).sort());
  });

  it.each(shipped)("$id has the size that was asked for", ({ id, subject, ...size }) => {
    const edition = editions.find((each) => each.id === id)!;
    expect(edition.subject).toBe(subject);
    expect(edition.sections).toHaveLength(size.sections);
    expectBetween(statementsOf(edition).length, size.statements);
    expectBetween(criteriaOf(edition).length, size.criteria);
    const titles = statementsOf(edition)
      .filter((each) => each.provenance === "public-title")
      .map((each) => each.title);
    expect(titles.sort()).toEqual(size.publicTitles === 0 ? [] : [...publicTitles].sort());
  });

  it("say that they are working editions in the portal's words", () => {
    for (const edition of editions)
      expect(edition.notice).toBe("Working edition in the portal's words. Load the Colleges' text to replace it.");
  });

  it("never show a code whose meaning is a guess", () => {
    const shown = editions
      .flatMap((edition) => statementsOf(edition).flatMap((each) => each.publicReferences ?? []))
      .map((each) => each.code);
    for (const guess of ["XR-304", "XR-703", "XR-705"]) expect(shown).not.toContain(guess);
    expect(new Set(shown).size).toBe(19);
  });
});

describe("every file under app/standards", () => {
  const folders = readdirSync("app/standards").filter((name) =>
    statSync(path.join("app/standards", name)).isDirectory(),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(path.join("app/standards", folder))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => path.join("app/standards", folder, name)),
  );
  const modules = import.meta.glob<Record<string, unknown>>("../../app/standards/*/*.ts");

  it("is found by the check at all", () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  it.each(files)("%s is an edition or a template that is registered", async (file) => {
    const module = await modules[`../../${file}`]!();
    const registered: readonly unknown[] = [...editions, ...maturityTemplates];
    expect(
      Object.values(module).filter((each) => registered.includes(each)),
      `Add a line for ${file} to app/standards/registry.ts, or move it into the folder of the edition that it is a part of.`,
    ).toHaveLength(1);
  });
});

describe("the public sources", () => {
  it.each(sources.map((source) => [source.id, source] as const))(
    "%s says what it is, what it asks and whether it was read",
    (_, source) => {
      for (const text of [source.title, source.publisher, source.edition, source.asks])
        expect(text.trim()).not.toBe("");
      const address = "address" in source ? source.address : undefined;
      if (address !== undefined) expect(new URL(address).protocol).toBe("https:");
    },
  );

  it("have ids that are unique", () => {
    expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length);
  });

  it("are each relied on by some criterion", () => {
    const cited = new Set<string>(
      editions.flatMap(criteriaOf).flatMap((each) => each.sources.map((source) => source.id)),
    );
    expect(sources.map((source) => source.id).filter((id) => !cited.has(id))).toEqual([]);
  });
});

describe("the ready audits", () => {
  it("have titles of their own and codes in the public form", () => {
    const titles = auditTemplates.map((template) => template.title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const template of auditTemplates) {
      expect(template.codes.length).toBeGreaterThan(0);
      for (const code of template.codes) expect(code).toMatch(/^(XR|IR|US|NM)-\d{3}$/);
      if ("address" in template) expect(template.address).toMatch(/^https:\/\/www\.rcr\.ac\.uk\//);
    }
  });
});

describe("the rules themselves", () => {
  const criterion = thirdEdition.sections[0].statements[0].criteria[0];
  type Change = (edition: Writable<Edition>) => void;

  it("find no fault with an edition that is good", () => {
    expect(editionRules.flatMap((rule) => rule.faults(thirdEdition, [...editions, thirdEdition]))).toEqual([]);
  });

  it.each<[fault: string, words: RegExp, change: Change]>([
    ["an empty title", /title is empty/, (edition) => (edition.title = " ")],
    ["an id that no address can hold", /cannot stand in an address/, (edition) => (edition.id = "Ward/Review")],
    [
      "a code that is there twice",
      /"1.1.1" twice/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[1]!.code = "1.1.1"),
    ],
    ["codes out of order", /stands after/, (edition) => edition.sections.reverse()],
    [
      "1.10 before 1.9",
      /1.1.9 stands after 1.1.10/,
      (edition) => {
        edition.sections[0]!.statements[0]!.criteria[0]!.code = "1.1.10";
        edition.sections[0]!.statements[0]!.criteria[1]!.code = "1.1.9";
      },
    ],
    [
      "an invented official code",
      /XR-201 is no plain number/,
      (edition) => (edition.sections[1]!.statements[0]!.code = "XR-201"),
    ],
    [
      "a criterion of another statement",
      /is not in statement/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[1]!.code = "1.3.1"),
    ],
    [
      "a statement without criteria",
      /statement 2.1 is empty/,
      (edition) => (edition.sections[1]!.statements[0]!.criteria = []),
    ],
    ["a section without statements", /section 2 is empty/, (edition) => (edition.sections[1]!.statements = [])],
    [
      "a scale that cannot say complete",
      /nothing counts as complete/,
      (edition) => {
        for (const value of edition.scale.values) if (value.countsAs === "complete") value.countsAs = "commenced";
      },
    ],
    ["a scale without not applicable", /not exactly one value is excluded/, (edition) => edition.scale.values.pop()],
    [
      "not applicable without a reason",
      /reason disagree/,
      (edition) => (edition.scale.values.at(-1)!.reasonRequired = false),
    ],
    [
      "a value that counts as something unknown",
      /counts as half/,
      (edition) => (edition.scale.values[0]!.countsAs = "half" as never),
    ],
    ["two values of one id", /"red" twice/, (edition) => (edition.scale.values[1]!.id = "red")],
    [
      "a criterion without guidance",
      /1.1.1 has no guidance/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[0]!.guidance = ""),
    ],
    [
      "a criterion without evidence",
      /names no evidence/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[0]!.evidence = []),
    ],
    [
      "a criterion without a source",
      /names no source/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[0]!.sources = []),
    ],
    [
      "a source that nobody knows",
      /cites the-internet/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[0]!.sources = [{ id: "the-internet" }]),
    ],
    [
      "a reference that is a guess",
      /XR-304 is a guess/,
      (edition) => (edition.sections[0]!.statements[0]!.publicReferences = [{ code: "XR-304", certainty: "likely" }]),
    ],
    [
      "a reference that nobody prints",
      /no public source prints XR-999/,
      (edition) => (edition.sections[0]!.statements[0]!.publicReferences = [{ code: "XR-999", certainty: "likely" }]),
    ],
    [
      "a likely reference called certain",
      /XR-109 is not certain/,
      (edition) => (edition.sections[0]!.statements[0]!.publicReferences = [{ code: "XR-109", certainty: "certain" }]),
    ],
    [
      "an official code in the words",
      /XR-510/,
      (edition) => (edition.sections[0]!.statements[0]!.outcome = "As XR-510 asks."),
    ],
    [
      "a public title that is almost right",
      /says public-title/,
      (edition) => (edition.sections[0]!.statements[0]!.provenance = "public-title"),
    ],
    [
      "a public title that is not called one",
      /says portal/,
      (edition) => (edition.sections[0]!.statements[0]!.title = "Operational policy"),
    ],
    [
      "rests on an edition that is not there",
      /which is not registered/,
      (edition) =>
        (edition.sections[0]!.statements[0]!.criteria[0]!.evidencedBy = { edition: "none", criteria: ["1"] }),
    ],
    [
      "rests on a criterion that is not there",
      /9.9.9, which qsi-2021-working does not have/,
      (edition) =>
        (edition.sections[0]!.statements[0]!.criteria[0]!.evidencedBy = {
          edition: "qsi-2021-working",
          criteria: ["9.9.9"],
        }),
    ],
    ["an empty text", /outcome of 1.1 is empty/, (edition) => (edition.sections[0]!.statements[0]!.outcome = "")],
    ["markup", /has markup/, (edition) => (edition.sections[0]!.statements[0]!.outcome = "See <b>this</b>.")],
    ["stray spaces", /has stray spaces/, (edition) => (edition.sections[0]!.statements[0]!.outcome = "Two  spaces.")],
    [
      "the same words twice, but for a full stop and case",
      /twice/,
      (edition) =>
        (edition.sections[0]!.statements[0]!.criteria[1]!.text = `${criterion.text.toUpperCase().slice(0, -1)} .`),
    ],
    [
      "a title that is too long",
      /over 60 characters/,
      (edition) => (edition.sections[0]!.statements[0]!.title = "x".repeat(61)),
    ],
    [
      "a criterion's title of two words",
      /2 words/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[0]!.title = "Two words"),
    ],
    [
      "a criterion that is no sentence",
      /is not a sentence/,
      (edition) => (edition.sections[0]!.statements[0]!.criteria[0]!.text = "arrivals listed"),
    ],
    ["something that is no data", /JSON does not/, (edition) => Object.assign(edition, { made: new Date() })],
  ])("see %s", (_, words, change) => {
    const edition = structuredClone(thirdEdition) as unknown as Writable<Edition>;
    change(edition);
    const faults = editionRules.flatMap((rule) => rule.faults(edition, [...editions, edition]));
    expect(faults.join("\n")).toMatch(words);
  });
});

type Writable<Value> = Value extends readonly (infer Item)[]
  ? Writable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;

function expectBetween(count: number, [least, most]: readonly [number, number]): void {
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
}
