// An edition as one document: what the portal gives away reads back the same, and nothing of a strange document is trusted.
import { describe, expect, it } from "vitest";
import { documentTemplate } from "../../../app/domain/edition-import/document-template";
import { defaultScale } from "../../../app/domain/edition-import/draft";
import { readDocument } from "../../../app/domain/edition-import/read-document";
import { editions } from "../../../app/standards/registry";

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const small = (criterion: object = {}) => ({
  standard: "care",
  title: "Care 2026",
  subject: "service",
  sections: [
    {
      code: "A",
      title: "First",
      statements: [{ code: "A.1", title: "One", criteria: [{ code: "A.1.1", text: "Does it.", ...criterion }] }],
    },
  ],
});

describe("a document", () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    "of %s reads back with nothing lost",
    (_, edition) => {
      const read = readDocument(asSent(edition));
      expect(read.ok && read.draft.sections).toEqual(edition.sections);
      expect(read.ok && read.draft.scale).toEqual(edition.scale);
      const { standard, standardTitle, title, subject, owner, licence } = edition;
      expect(read.ok && read.draft.header).toEqual({ standard, standardTitle, title, subject, owner, licence });
    },
  );

  it("that is an OSCAL catalog is read as one", () => {
    const control = { id: "a-1", title: "Doors", parts: [{ name: "statement", prose: "Doors close." }] };
    const read = readDocument({
      catalog: { metadata: { title: "House" }, groups: [{ id: "a", title: "Access", controls: [control] }] },
    });
    expect(read.ok && read.draft.header.title).toBe("House");
    expect(read.ok && read.draft.sections[0]?.statements[0]?.criteria[0]?.code).toBe("a-1");
  });

  it.each([
    ["no document of the kind", [], "", /no sections/],
    ["a list that is none", { sections: "many" }, "", /no sections/],
    ["empty sections", { sections: [] }, "sections", /nothing/],
    ["words that are no text", small({ text: 7 }), "sections[0].statements[0].criteria[0].text", /no text/],
    ["a code that is no code", small({ code: "a/b" }), "sections[0].statements[0].criteria[0].code", /address/],
    [
      "an activity nobody knows",
      small({ appliesTo: ["surgery"] }),
      "sections[0].statements[0].criteria[0].appliesTo",
      /not an/,
    ],
    ["a scale that cannot say complete", { ...small(), scale: { values: [] } }, "scale", /complete/],
  ])("with %s is refused by where it stands", (_, document, column, reason) => {
    const read = readDocument(asSent(document));
    expect(read.ok ? [] : read.faults).toContainEqual(
      expect.objectContaining({ row: null, column, reason: expect.stringMatching(reason) as string }),
    );
  });

  it("takes nothing from a prototype, and changes none", () => {
    const hostile = JSON.parse('{"sections":[{"__proto__":{"code":"A","title":"T","statements":[{}]}}]}') as unknown;
    expect(readDocument(hostile).ok).toBe(false);
    expect(({} as Record<string, unknown>).code).toBeUndefined();
  });
});

describe("the blank template", () => {
  it("is refused as it stands, at each place that has to be filled in", () => {
    const read = readDocument(documentTemplate);
    expect(read.ok ? [] : read.faults.map(({ column }) => column)).toEqual([
      "sections[0].code",
      "sections[0].title",
      "sections[0].statements[0].code",
      "sections[0].statements[0].title",
      "sections[0].statements[0].criteria[0].code",
      "sections[0].statements[0].criteria[0].text",
    ]);
  });

  it("is an edition once it is filled in, on the usual scale", () => {
    const filled = JSON.parse(
      JSON.stringify(documentTemplate)
        .replaceAll('"code":""', '"code":"A"')
        .replaceAll(/"(title|text)":""/g, '"$1":"Words"'),
    ) as unknown;
    const read = readDocument(filled);
    expect(read.ok && read.draft.scale).toEqual(defaultScale);
    expect(read.ok && read.draft.sections[0]?.statements[0]?.criteria[0]?.text).toBe("Words");
  });
});
