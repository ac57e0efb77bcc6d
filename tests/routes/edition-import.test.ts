// An edition is brought in: every fault by its row and nothing kept, or read, looked through and published once; then browsed, assessed
// and given away. Source: bars.md, fault 37, and the standards' own description, "Import format".
import { describe, expect, it } from "vitest";
import type { EditionImportPage } from "../../app/domain/view/edition-import-page";
import type { SectionPage } from "../../app/domain/view/assessment-pages";
import type { AssessmentGapPage } from "../../app/domain/view/gap-page";
import { loader as editionPage } from "../../app/routes/standards.$edition._index";
import { loader as criteriaFile } from "../../app/routes/standards.$edition.criteria[.]csv";
import { loader as document } from "../../app/routes/standards.$edition.edition[.]json";
import { loader as sectionPage } from "../../app/routes/standards.$edition.sections.$section";
import { loader as blankWorkbook } from "../../app/routes/standards.$edition.workbook[.]xlsx";
import { loader as importPage } from "../../app/routes/standards.import.$import._index";
import { loader as faultsFile } from "../../app/routes/standards.import.$import.faults[.]csv";
import { action as publish } from "../../app/routes/standards.import.$import.publication";
import { loader as imports } from "../../app/routes/standards.import._index";
import { action as send } from "../../app/routes/standards.import.new-file";
import { action as start } from "../../app/routes/services.$service.assessments._index";
import { loader as gapFile } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis[.]csv";
import { loader as gapPage } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis";
import { loader as sectionList } from "../../app/routes/services.$service.assessments.$assessment.sections.$section";
import { editions } from "../../app/standards/registry";
import { expectAudit } from "../support/audit";
import { oscalCatalog, thousand } from "../support/oscal-catalog";
import { until } from "../support/portal-process";
import { uploadArgs } from "../support/uploads";
import { world, type World } from "../support/world";
import { open, prepare, send as sendForm, shown } from "./workspace-calls";

const heading = "section code,section title,statement code,statement title,outcome,criterion code,criterion text";
const line = (number: number) =>
  `A,First,A.${number % 50},Statement ${number % 50},,A.${number % 50}.${number},Does ${number}.`;
const table = (rows: readonly string[]) => Buffer.from([heading, ...rows].join("\r\n"));
const rows = (count: number) => Array.from({ length: count }, (_, index) => line(index + 1));

async function brought(w: World, bytes: Buffer, name: string, key = crypto.randomUUID() as string) {
  const sent = { fields: [["form-key", key]] as const, file: { bytes, name } };
  const response = await send((await uploadArgs(w, "administrator", "/standards/import/new-file", {}, sent)) as never);
  expect(response.status).toBe(303);
  return { import: String(response.headers.get("Location")).split("/").at(-1) ?? "" };
}

async function read(w: World, at: { import: string }): Promise<EditionImportPage> {
  const look = () => shown<EditionImportPage>(w, importPage, "administrator", at);
  await until(async () => (await look()).state !== "reading", "the file is read", 20_000);
  return look();
}

const header = {
  id: "care-2026",
  standard: "care",
  standardTitle: "Care",
  title: "Care 2026",
  subject: "service",
  owner: "A college",
  licence: "Held by agreement.",
  staysHere: "no",
  confirmed: "yes",
};
const stored = (w: World) =>
  w.database.raw.reader.prepare("select id, origin, document from edition where origin = 'imported'").all() as {
    id: string;
    document: string;
  }[];

describe("a file of 5,000 rows with one that is wrong (fault 37)", () => {
  it("imports nothing and names the row; put right, it imports once", async () => {
    const w = await world();
    const all = rows(5000);
    const broken = all.with(3211, "A,First,A.1,Statement 1,,A 1 x,Does it.");
    const refused = await read(w, await brought(w, table(broken), "care.csv"));
    expect(refused.state).toBe("refused");
    expect(refused.faults.map(({ row, column }) => [row, column])).toEqual([[3213, "criterion code"]]);
    expect(refused.draft).toBeNull();
    const file = await (await open(w, faultsFile, "administrator", { import: refused.id })).text();
    expect(file).toContain("3213,criterion code,A 1 x,");
    expect((await sendForm(w, publish, "administrator", { import: refused.id }, header)).status).toBe(303);
    expect(stored(w)).toEqual([]);

    const at = await brought(w, table(all), "care.csv");
    const page = await read(w, at);
    expect(page.draft?.counts).toBe("1 section, 50 statements, 5,000 criteria");
    const audited = [{ did: "edition.published", by: "administrator" as const }];
    const press = await prepare(w, publish, "administrator", at, header);
    const first = await expectAudit(w, audited, press);
    expect(first.headers.get("Location")).toBe("/standards/care-2026");
    expect((await sendForm(w, publish, "administrator", at, header)).headers.get("Location")).toContain(at.import);
    expect(stored(w).map(({ id }) => id)).toEqual(["care-2026"]);
  });

  it("is one import where the same form comes twice", async () => {
    const w = await world();
    const key = crypto.randomUUID();
    const first = await brought(w, table(rows(3)), "care.csv", key);
    expect(await brought(w, table(rows(3)), "care.csv", key)).toEqual(first);
    await read(w, first);
    const list = await shown<{ imports: unknown[] }>(w, imports, "administrator", {});
    expect(list.imports).toHaveLength(1);
  });
});

describe("an OSCAL catalog of 1,000 controls and enhancements", () => {
  it("is read, published, browsed, assessed by a service and exported; withdrawn controls are listed and never assessed", async () => {
    const w = await world();
    const at = await brought(w, Buffer.from(JSON.stringify(oscalCatalog(thousand))), "catalog.json");
    const page = await read(w, at);
    expect(page.draft?.counts).toBe("20 sections, 960 statements, 2,880 criteria, 40 withdrawn");
    expect(page.draft?.suggested.title).toBe("Invented catalog");
    expect((await sendForm(w, publish, "administrator", at, { ...header, id: "catalog" })).status).toBe(303);

    const browsed = await shown<{ lead: string; withdrawn: unknown[]; sections: { statements: unknown[] }[] }>(
      w,
      editionPage,
      "northLead",
      { edition: "catalog" },
    );
    expect(browsed.lead).toBe("20 sections, 960 statements, 2,880 criteria");
    expect(browsed.withdrawn).toHaveLength(40);
    expect(browsed.sections.flatMap(({ statements }) => statements)).toEqual([]);
    const section = await shown<{ statements: { criteria: { code: string; text: string }[] }[]; pages: object }>(
      w,
      sectionPage,
      "northLead",
      { edition: "catalog", section: "AA" },
    );
    expect(section.statements).toHaveLength(30);
    expect(section.pages).toMatchObject({ first: 1, last: 30, all: 48 });
    expect(section.statements[0]?.criteria[0]).toMatchObject({
      code: "AA-1a.1",
      text: "The organisation, about AA-1: keeps a list and reads it every [time period];",
    });

    const found = "select count(*) from search_words where search_words match 'organisation AND list'";
    expect(w.database.raw.reader.prepare(found).pluck().get()).toBeGreaterThanOrEqual(960);

    const begun = await sendForm(w, start, "northLead", { service: "north" }, { edition: "catalog", title: "First" });
    expect(begun.status).toBe(303);
    const assessment = String(begun.headers.get("Location")).split("/").at(-1) ?? "";
    const place = { service: "north", assessment };
    const list = await shown<SectionPage>(w, sectionList, "northLead", { ...place, section: "AA" }, "/?from=AA-12a.1");
    expect(list.statements.flatMap((statement) => statement.rows)).toHaveLength(36);
    expect(list.statements.flatMap((statement) => statement.rows.map(({ code }) => code))).toContain("AA-12a.1");
    expect(list.cut).toMatchObject({ of: 144 });
    const gap = await shown<AssessmentGapPage>(w, gapPage, "northLead", place);
    expect([gap.open, gap.last, gap.gaps[0]?.open]).toEqual([2880, 200, 144]);
    const file = await open(w, gapFile, "northLead", place);
    expect((await file.text()).trim().split("\r\n")).toHaveLength(2881);
    expect(
      (await (await open(w, criteriaFile, "northLead", { edition: "catalog" })).text()).split("\r\n"),
    ).toHaveLength(2882);
  });
});

describe("an edition", () => {
  it("that the portal gives away comes back the same under another id", async () => {
    const w = await world();
    const shipped = editions[0]!;
    const given = await open(w, document, "northLead", { edition: shipped.id });
    const at = await brought(w, Buffer.from(await given.arrayBuffer()), "edition.json");
    expect((await read(w, at)).state).toBe("ready");
    expect((await sendForm(w, publish, "administrator", at, { ...header, id: "again" })).status).toBe(303);
    const { sections, scale } = JSON.parse(stored(w)[0]?.document ?? "{}") as (typeof editions)[number];
    expect({ sections, scale }).toEqual({ sections: shipped.sections, scale: shipped.scale });
  });

  it("never takes an id that was used, nor one that the portal uses itself, and needs the licence confirmed", async () => {
    const w = await world();
    const at = await brought(w, table(rows(3)), "care.csv");
    await read(w, at);
    const tried = async (fields: Record<string, string>) => {
      const response = await sendForm(w, publish, "administrator", at, { ...header, ...fields });
      const { errors } = (await response.json()) as { errors: Record<string, string> };
      return [response.status, Object.keys(errors)];
    };
    expect(await tried({ id: editions[0]!.id })).toEqual([409, ["id"]]);
    expect(await tried({ id: "import" })).toEqual([400, ["id"]]);
    expect(await tried({ id: "Care 2026" })).toEqual([400, ["id"]]);
    expect(await tried({ confirmed: "" })).toEqual([400, ["confirmed"]]);
    expect(stored(w)).toEqual([]);
  });

  it("whose licence keeps it here is read by everybody and given to nobody", async () => {
    const w = await world();
    const at = await brought(w, table(rows(3)), "care.csv");
    await read(w, at);
    await sendForm(w, publish, "administrator", at, { ...header, staysHere: "yes" });
    expect((await open(w, editionPage, "northViewer", { edition: "care-2026" })).status).toBe(200);
    for (const file of [criteriaFile, document, blankWorkbook])
      expect((await open(w, file, "northLead", { edition: "care-2026" })).status).toBe(403);
  });

  it("is brought in by the network's administrators alone", async () => {
    const w = await world();
    const at = await brought(w, table(rows(3)), "care.csv");
    await read(w, at);
    for (const person of ["northLead", "qiManager", "boardMember"] as const) {
      expect((await open(w, importPage, person, at)).status).toBe(403);
      expect((await sendForm(w, publish, person, at, header)).status).toBe(403);
    }
  });
});

describe("a file that is none", () => {
  it.each([
    ["a picture by its name", "plan.png", Buffer.from("x")],
    ["a workbook that is none", "care.xlsx", Buffer.from("criterion code")],
    ["an empty file", "care.csv", Buffer.alloc(0)],
  ])("such as %s is refused before it is read", async (_, name, bytes) => {
    const w = await world();
    const sent = { fields: [["form-key", crypto.randomUUID()]] as const, file: { bytes, name } };
    const response = await send(
      (await uploadArgs(w, "administrator", "/standards/import/new-file", {}, sent)) as never,
    );
    expect([400, 422]).toContain(response.status);
  });

  it.each([
    ["broken JSON", "care.json", '{"catalog":'],
    ["JSON that is no edition", "care.json", '{"__proto__":{"sections":[]}}'],
    ["a table without headings", "care.csv", "a,b\n1,2"],
  ])("such as %s is refused by its reader, in words", async (_, name, text) => {
    const w = await world();
    const page = await read(w, await brought(w, Buffer.from(text), name));
    expect(page.state).toBe("refused");
    expect(page.faults).toHaveLength(1);
    expect(page.faults[0]?.fix).not.toBe("");
  });

  it("that was being read when the portal stopped has to be sent again", async () => {
    const w = await world();
    const at = await brought(w, table(rows(3)), "care.csv");
    await read(w, at);
    w.database.raw.writer
      .prepare("update edition_import set state = 'reading', draft = null, made_at = '2026-05-14T08:00:00.000Z'")
      .run();
    expect((await shown<EditionImportPage>(w, importPage, "administrator", at)).state).toBe("stopped");
  });
});
