import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "../../app/models/audit-chain.server";
import { listCdcs, listFacts } from "../../app/models/facts.server";
import { loadFacts } from "../../seed/load-facts.server";
import { emptyDatabase, loadedAt, withFacts, type Loaded } from "./loaded";

let facts: Loaded;
beforeAll(async () => {
  facts = await withFacts();
});
afterAll(() => facts.close());

const count = (table: string) => facts.rows<{ n: number }>(`select count(*) as n from ${table}`)[0]?.n;

describe("what is published", () => {
  it.each([
    ["network", 1],
    ["icb", 6],
    ["trust", 15],
    ["service", 15],
    ["site", 13],
    ["award", 1],
    ["published_gap_analysis", 2],
    ["matrix_submission", 5],
    ["matrix_published_domain", 20],
    ["service_activity", 15],
    ["setting", 3],
  ])("%s has %i rows", (table, expected) => {
    expect(count(table)).toBe(expected);
  });

  it("each fact, site, group, objective, award and figure has a source, and each fact a date", async () => {
    for (const fact of await listFacts(facts.scope)) {
      expect(fact.source, fact.measure).not.toBe("");
      expect(fact.published, fact.measure).toMatch(/20\d\d/);
    }
    for (const table of [
      "site",
      `"group"`,
      "objective",
      "plan",
      "award",
      "published_gap_analysis",
      "matrix_submission",
    ]) {
      expect(facts.rows(`select * from ${table} where coalesce(trim(source), '') = ''`), table).toEqual([]);
    }
  });

  it("every trust has its figures, and none has a count of CT or MRI", async () => {
    const all = await listFacts(facts.scope);
    const measures = new Set(all.filter((fact) => fact.trustShortName !== null).map((fact) => fact.measure));
    expect([...measures].sort()).toEqual([
      "Examinations",
      "Non-obstetric ultrasound machines",
      "Nuclear medicine",
      "ODS code",
      "Sites",
      "Staff",
    ]);
    expect(all.filter((fact) => fact.trustShortName !== null)).toHaveLength(15 * 6);
  });

  it("the four trusts without nuclear medicine are recorded so", () => {
    const without = facts.rows<{ slug: string }>(
      `select slug from service join service_activity on service_id = service.id
        where activity = 'nuclear-medicine' and performed = 0 order by slug`,
    );
    expect(without.map(({ slug }) => slug)).toEqual(["geh", "rjah", "roh", "swft"]);
  });
});

describe("what does not agree is kept", () => {
  const valuesOf = (measure: string) =>
    facts.rows<{ value: string }>("select value from fact where trust_id is null and measure = ?", measure);

  it.each([
    ["Imaging sites", ["47", "33"]],
    ["Community diagnostic centres", ["14", "13"]],
    ["Staff", ["3,850", "7,336"]],
    ["Examinations a month", ["423,000", "390,000", "411,000"]],
    ["Scanners", ["124", "128"]],
  ])("%s stands as %j", (measure, expected) => {
    expect(valuesOf(measure).map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    ["Sites", 33],
    ["Staff", 7336],
    ["Examinations", 4_934_515],
  ])("%s of the trusts add to %i", (measure, expected) => {
    const values = facts.rows<{ value: string }>(
      "select value from fact where trust_id is not null and measure = ?",
      measure,
    );
    expect(values.reduce((sum, { value }) => sum + Number(value.replaceAll(",", "")), 0)).toBe(expected);
  });

  it("the total of January 2023 is as printed, beside parts that do not add to it", () => {
    const submission = "submission-2023-01-31";
    const [row] = facts.rows<{ published_overall: string }>("select * from matrix_submission where id = ?", submission);
    const parts = facts.rows<{ score: string }>(
      "select score from matrix_published_domain where submission_id = ?",
      submission,
    );
    expect(row?.published_overall).toBe("7.6");
    expect(parts.map(({ score }) => score).sort()).toEqual(["1.2", "1.5", "1.88", "3.25"]);
  });

  it("scores are kept as they were printed, and the first two submissions have levels only", () => {
    expect(facts.rows("select * from matrix_published_domain where score = '2.0'")).toHaveLength(1);
    expect(facts.rows("select * from matrix_published_domain where score is null")).toHaveLength(8);
  });
});

describe("what facts never hold", () => {
  it("no centre has an opening date or a host", async () => {
    for (const cdc of await listCdcs(facts.scope)) {
      expect(cdc.openedOn, cdc.name).toBeNull();
      expect(cdc.trustShortName, cdc.name).toBeNull();
    }
  });

  it.each(["stage_declaration", "assessment", "answer", "answer_change", "evidence", "person", "role_held", "portal"])(
    "nothing in %s",
    (table) => {
      expect(count(table)).toBe(0);
    },
  );

  it("the award has no date of granting, only the day on which it was known", () => {
    expect(facts.rows("select scheme, scope, status, granted_on, known_on from award")).toEqual([
      {
        scheme: "UKAS accreditation",
        scope: "Whole service",
        status: "granted",
        granted_on: null,
        known_on: "2024-03-31",
      },
    ]);
  });

  it("no chair is a name: chairs stand by role, and some are vacant", () => {
    const chairs = facts.rows<{ chair_title: string | null }>(`select chair_title from "group"`);
    const named = chairs.flatMap(({ chair_title: title }) => title ?? []);
    expect(named.length).toBeLessThan(chairs.length);
    for (const title of named) expect(title).toMatch(/chair|director|manager|officer|lead/i);
  });
});

describe("loading", () => {
  it("is one entry of the audit log", async () => {
    expect(facts.rows("select did, to_id, actor_id from audit_log")).toEqual([
      { did: "facts.loaded", to_id: "wmin", actor_id: null },
    ]);
    expect(verifyChain(facts.database.raw.reader).ok).toBe(true);
  });

  it("is refused where a network is already, and changes nothing", async () => {
    const { database, close } = await emptyDatabase();
    await loadFacts(database, loadedAt);
    await expect(loadFacts(database, loadedAt)).rejects.toThrow("holds the West Midlands Imaging Network already");
    expect(database.raw.reader.prepare("select count(*) from trust").pluck().get()).toBe(15);
    expect(database.raw.reader.prepare("select count(*) from audit_log").pluck().get()).toBe(1);
    await close();
  });
});
