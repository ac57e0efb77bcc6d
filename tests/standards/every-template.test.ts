// Maturity templates and the stage scale are data of their own kind, with rules of their own.
import { describe, expect, it } from "vitest";
import { maturityTemplates, stageScale } from "../../app/standards/registry";
import type { MaturityTemplate, StageScale } from "../../app/standards/types";

function templateFaults(template: MaturityTemplate): string[] {
  const items = template.domains.flatMap((domain) => domain.items);
  const points = template.levels.map((level) => level.points);
  return [
    ...twice(template.levels.map((level) => level.id)),
    ...twice(template.levels.map((level) => level.label)),
    ...twice(template.domains.map((domain) => domain.code)),
    ...twice(template.domains.map((domain) => domain.title)),
    ...twice(items.map((item) => item.code)),
    ...(template.levels.length < 2 ? ["fewer than two levels"] : []),
    ...points.flatMap((point, index) =>
      Number.isInteger(point) && point === (points[0] ?? 0) + index ? [] : [`points of level ${index + 1}`],
    ),
    ...(points[0] === 1 ? [] : ["the lowest level is not one point"]),
    ...template.domains.filter((domain) => domain.items.length === 0).map((domain) => `${domain.code} has no items`),
    ...template.domains.flatMap((domain) =>
      domain.items
        .filter((item) => !item.code.startsWith(domain.code))
        .map((item) => `${item.code} is not in ${domain.code}`),
    ),
    ...items
      .filter((item) => item.wording?.trim() === "")
      .map((item) => `${item.code} has an empty wording: write null`),
    ...(/^[a-z0-9-]+$/.test(template.id) ? [] : ["the id cannot stand in an address"]),
    ...(template.title.trim() === "" || template.notice.trim() === "" ? ["no title or notice"] : []),
    ...(Number.isInteger(template.decimals) && template.decimals >= 0 ? [] : ["decimals"]),
  ];
}

function twice(all: readonly string[]): string[] {
  return all.filter((each, index) => all.indexOf(each) !== index).map((each) => `${each} twice`);
}

describe("every maturity template", () => {
  it.each(maturityTemplates)("$title is well formed", (template) => {
    expect(templateFaults(template)).toEqual([]);
  });

  it.each(maturityTemplates)(
    "$title ships without item wording: the network pastes it in, nobody invents it",
    (template) => {
      expect(template.domains.flatMap((domain) => domain.items).filter((item) => item.wording !== null)).toEqual([]);
    },
  );

  it("has an id of its own", () => {
    expect(twice(maturityTemplates.map((template) => template.id))).toEqual([]);
  });

  it("the first has the four domains and the item counts that reproduce the published table", () => {
    expect(maturityTemplates[0]?.domains.map((domain) => [domain.title, domain.items.length])).toEqual([
      ["Operational Governance", 4],
      ["IT & Digital", 8],
      ["Workforce", 5],
      ["Capital & Planning", 6],
    ]);
    expect(maturityTemplates[0]?.levels.map((level) => [level.label, level.points])).toEqual([
      ["Pre-emergent", 1],
      ["Emerging", 2],
      ["Developing", 3],
      ["Maturing", 4],
      ["Thriving", 5],
    ]);
    expect(maturityTemplates[0]?.decimals).toBe(2);
  });

  it.each<[string, RegExp, (template: MaturityTemplate) => MaturityTemplate]>([
    [
      "points with a hole",
      /points of level 2/,
      (template) => ({
        ...template,
        levels: template.levels.map((level) => ({ ...level, points: level.points * 2 - 1 })),
      }),
    ],
    [
      "a domain without items",
      /OG has no items/,
      (template) => ({
        ...template,
        domains: template.domains.map((domain) => (domain.code === "OG" ? { ...domain, items: [] } : domain)),
      }),
    ],
    [
      "an item code twice",
      /OG1 twice/,
      (template) => ({ ...template, domains: [...template.domains, template.domains[0]!] }),
    ],
    [
      "an empty wording",
      /write null/,
      (template) => ({ ...template, domains: [{ code: "X", title: "X", items: [{ code: "X1", wording: "" }] }] }),
    ],
  ])("the check sees %s", (_, words, change) => {
    expect(templateFaults(change(maturityTemplates[0]!)).join("\n")).toMatch(words);
  });
});

describe("the stage scale", () => {
  const faults = (scale: StageScale): string[] => [
    ...twice(scale.stages.map((stage) => stage.title)),
    ...scale.stages.flatMap((stage, index) =>
      stage.number === index ? [] : [`stage ${stage.number} is not number ${index}`],
    ),
    ...scale.stages
      .filter((stage) => stage.title.trim() === "" || stage.meaning.trim() === "")
      .map((stage) => `stage ${stage.number} says nothing`),
    ...(["expectsRatedShare", "expectsCompleteShare"] as const).flatMap((share) =>
      scale.stages.flatMap((stage, index) => {
        const value = stage[share] ?? 0;
        return value < 0 || value > 1 || value < (scale.stages[index - 1]?.[share] ?? 0)
          ? [`${share} of stage ${stage.number}`]
          : [];
      }),
    ),
    ...scale.stages
      .filter((stage) => (stage.expectsCompleteShare ?? 0) > (stage.expectsRatedShare ?? 0))
      .map((stage) => `stage ${stage.number} expects more complete than rated`),
  ];

  it("runs from 0 to 5 without a hole, and never expects less of a higher stage", () => {
    expect(stageScale.stages.map((stage) => stage.number)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(faults(stageScale)).toEqual([]);
  });

  it("flags stage 3 declared with under half of the criteria rated", () => {
    expect(stageScale.stages[3]?.expectsRatedShare).toBe(0.5);
  });

  it("the check sees a share that falls and a number that is missing", () => {
    const stages = stageScale.stages.map((stage) =>
      stage.number === 4 ? { ...stage, expectsRatedShare: 0.2 } : stage,
    );
    expect(faults({ ...stageScale, stages })).toEqual([
      "expectsRatedShare of stage 4",
      "stage 4 expects more complete than rated",
    ]);
    expect(faults({ ...stageScale, stages: stageScale.stages.slice(1) }).length).toBeGreaterThan(0);
  });
});
