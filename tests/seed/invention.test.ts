// What is invented without a database: the same for the same day, in working hours, for any day and for any edition.
import { describe, expect, it } from "vitest";
import { toIsoDate, type IsoDate } from "../../app/domain/dates";
import { editions } from "../../app/standards/registry";
import type { Edition } from "../../app/standards/types";
import { wordsFor } from "../../seed/demonstration/file-words";
import { makeFile } from "../../seed/demonstration/files";
import type { InventedAssessment } from "../../seed/demonstration/invented";
import { inventNetwork, milestonesUntil } from "../../seed/demonstration/network-assessment";
import { rowsOf } from "../../seed/demonstration/rows.server";
import { inventService } from "../../seed/demonstration/services";
import { serviceShapes } from "../../seed/demonstration/shapes";
import { networkTemplates, serviceTemplates } from "../../seed/demonstration/evidence-templates";
import { evidenceKinds } from "../../app/domain/evidence-kinds";
import { editionOf } from "../domain/small-edition";

const forServices = editions.find(({ subject }) => subject === "service") as Edition;
const forNetwork = editions.find(({ subject }) => subject === "network") as Edition;

function inventAll(today: IsoDate, edition = forServices): readonly InventedAssessment[] {
  return [...serviceShapes.map((shape) => inventService(shape, edition, today)), inventNetwork(forNetwork, today)];
}

function momentsOf({ answers, evidence }: InventedAssessment): readonly string[] {
  return [
    ...answers.flatMap(({ versions }) => versions.map(({ at }) => at)),
    ...evidence.flatMap(({ states, filesAt, attachments }) => [
      ...states.map(({ at }) => at),
      ...filesAt,
      ...attachments.flatMap(({ at, detachedAt }) => (detachedAt === null ? [at] : [at, detachedAt])),
    ]),
  ];
}

const today = toIsoDate("2026-05-14");
const invented = inventAll(today);

describe("the same day gives the same demonstration", () => {
  const rows = invented.map((each) => rowsOf(each, new Map()));

  it("to the last id and moment", () => {
    const again = inventAll(today).map((each) => rowsOf(each, new Map()));
    expect(JSON.stringify(again) === JSON.stringify(rows)).toBe(true);
  });

  it("to the last byte of its files", () => {
    const filesOf = ({ evidence }: InventedAssessment) =>
      evidence.slice(0, 12).map((item) => {
        const words = wordsFor(item, 1, "A trust", "A lead");
        return Buffer.from(makeFile(item.file ?? "txt", words)).toString("base64");
      });
    const again = inventService(serviceShapes[0]!, forServices, today);
    expect(filesOf(again)).toEqual(filesOf(invented[0]!));
  });

  it("ids are unique, and in the shape of version 7 UUIDs", () => {
    const ids = rows.flatMap((each) =>
      [...each.answerChanges, ...each.evidence, ...each.evidenceChanges, ...each.attachments].map(({ id }) => id),
    );
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !shape.test(id))).toEqual([]);
  });
});

describe("any day will do", () => {
  it.each(["2024-05-14", "2025-03-31", "2026-11-22", "2028-02-29"])("%s", (text) => {
    const day = toIsoDate(text);
    for (const assessment of inventAll(day)) {
      const moments = momentsOf(assessment);
      const { startedOn, id } = assessment.frame;
      expect(
        moments.every((at) => at < day),
        `${id}: nothing on the day itself or later`,
      ).toBe(true);
      expect(
        moments.every((at) => at > startedOn),
        `${id}: nothing before the start`,
      ).toBe(true);
      const isWeekend = (at: string) => [0, 6].includes(new Date(at).getUTCDay());
      expect(moments.filter(isWeekend), `${id}: nothing on a weekend`).toEqual([]);
      const isNight = (at: string) => Number(at.slice(11, 13)) < 8 || Number(at.slice(11, 13)) > 18;
      expect(moments.filter(isNight).length, `${id}: nothing at night`).toBe(0);
    }
  });

  it("complete counts are those of the shapes on every day", () => {
    for (const day of ["2024-05-14", "2028-02-29"]) {
      for (const shape of serviceShapes) {
        const { answers } = inventService(shape, forServices, toIsoDate(day));
        const complete = answers.filter(({ versions }) => versions.at(-1)?.value === "complete").length;
        expect(complete, shape.trust).toBe(shape.complete.reduce((sum, count) => sum + count, 0));
      }
    }
  });

  it("the network's milestones never run ahead of themselves", () => {
    for (const day of ["2023-03-01", "2023-11-01", "2024-05-14", "2031-01-01"]) {
      const milestones = milestonesUntil(toIsoDate(day));
      for (const [index, each] of milestones.entries()) {
        expect(each.begun).toBeGreaterThanOrEqual(each.complete);
        expect(each.begun).toBeLessThanOrEqual(100);
        const before = milestones[index - 1];
        if (before === undefined) continue;
        expect(each.day > before.day, `${day}: ${before.day} ${each.day}`).toBe(true);
        expect(each.complete).toBeGreaterThanOrEqual(before.complete);
      }
    }
  });
});

describe("any edition will do", () => {
  const sizes = { One: 22, Two: 20, Three: 10, Four: 20, Five: 32, Six: 17, Seven: 17, Eight: 16 };

  it("one of the same shape, whose codes nothing here knows, still gets its counts and evidence", () => {
    const made = editionOf(sizes);
    const strange: Edition = { ...made, sections: withCodes(made) };
    for (const shape of serviceShapes) {
      const { answers, evidence } = inventService(shape, strange, today);
      const complete = new Set(
        answers.filter(({ versions }) => versions.at(-1)?.value === "complete").map(({ code }) => code),
      );
      expect(complete.size, shape.trust).toBe(shape.complete.reduce((sum, count) => sum + count, 0));
      const current = evidence.filter(({ states }) => {
        const last = states.at(-1);
        const end = last?.expiresOn ?? last?.reviewOn ?? today;
        return last?.withdrawn === false && !last.held && end >= today;
      });
      const supported = new Set(current.flatMap(({ attachments }) => attachments.map(({ code }) => code)));
      const evidenced = [...complete].filter((code) => supported.has(code)).length;
      const wanted = shape.evidenced.reduce((sum, count) => sum + count, 0);
      expect(Math.abs(evidenced - wanted), shape.trust).toBeLessThanOrEqual(2);
    }
  });

  it("a small one gets at most what it has", () => {
    const { answers } = inventService(serviceShapes[0]!, editionOf({ One: 3, Two: 1 }), today);
    expect(answers.length).toBeLessThanOrEqual(4);
  });

  /** Codes such as "A-1-01" in place of numbers. */
  function withCodes({ sections }: Edition): Edition["sections"] {
    return sections.map((section) => ({
      ...section,
      statements: section.statements.map((statement) => ({
        ...statement,
        criteria: statement.criteria.map((criterion) => ({
          ...criterion,
          code: `A-${criterion.code.replaceAll(".", "-")}`,
        })),
      })),
    }));
  }
});

describe("evidence templates", () => {
  it("every criterion of the shipped edition for services can be supported by one", () => {
    const codes = forServices.sections.flatMap(({ statements }) =>
      statements.flatMap(({ criteria }) => criteria.map(({ code }) => code)),
    );
    const named = serviceTemplates.flatMap(({ supports }) => supports);
    expect(codes.filter((code) => !named.some((each) => code === each || code.startsWith(`${each}.`)))).toEqual([]);
  });

  it("there are at least 70, their ids and titles are unique, and their kinds are the form's", () => {
    expect(serviceTemplates.length).toBeGreaterThanOrEqual(70);
    for (const templates of [serviceTemplates, networkTemplates]) {
      expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
      expect(new Set(templates.map(({ title }) => title)).size).toBe(templates.length);
      const kinds: readonly string[] = evidenceKinds.map(({ id }) => id);
      for (const { kind, id } of templates) expect(kinds, id).toContain(kind);
    }
  });

  it("name codes that the shipped editions have", () => {
    for (const [edition, templates] of [
      [forServices, serviceTemplates],
      [forNetwork, networkTemplates],
    ] as const) {
      const codes = new Set(
        edition.sections.flatMap(({ statements }) =>
          statements.flatMap(({ code, criteria }) => [code, ...criteria.map((criterion) => criterion.code)]),
        ),
      );
      expect(templates.flatMap(({ supports }) => supports).filter((code) => !codes.has(code))).toEqual([]);
    }
  });
});

describe("files", () => {
  it("the days of their logs lie in the period they cover", () => {
    const logs = invented.flatMap(({ evidence }) => evidence).filter(({ file }) => file === "csv");
    expect(logs.length).toBeGreaterThan(20);
    for (const item of logs) {
      const { rows } = wordsFor(item, 1, "A trust", "A lead");
      for (const [date = ""] of rows.slice(1, -1)) {
        expect(date >= (item.coversFrom ?? "")).toBe(true);
        expect(date <= (item.coversTo ?? "")).toBe(true);
      }
    }
  });
});
