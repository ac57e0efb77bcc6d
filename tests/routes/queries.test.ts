// Queries by their pages: who asks, answers and accepts; what is refused, and what is kept of a reply that came too late.
import { describe, expect, it } from "vitest";
import { loader as evidencePage } from "../../app/routes/evidence.$evidence._index";
import { action as askEvidence } from "../../app/routes/evidence.$evidence.queries.new";
import { loader as networkList } from "../../app/routes/network.queries._index";
import { loader as page } from "../../app/routes/queries.$query._index";
import { action as accept } from "../../app/routes/queries.$query.acceptance";
import { action as answer } from "../../app/routes/queries.$query.answer";
import { loader as criterionPage } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import { action as ask } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.queries.new";
import { loader as list } from "../../app/routes/services.$service.queries._index";
import { loader as listCsv } from "../../app/routes/services.$service.queries[.]csv";
import { loader as sectionPage } from "../../app/routes/services.$service.assessments.$assessment.sections.$section";
import { loader as sectionCsv } from "../../app/routes/services.$service.assessments.$assessment.sections.$section[.]csv";
import type { SectionPage } from "../../app/domain/view/assessment-pages";
import type { QueriesPage } from "../../app/domain/view/query-pages";
import { expectAudit, expectNoAudit } from "../support/audit";
import { aFile, anEvidence, attached } from "../support/builders";
import { world, type Person, type World } from "../support/world";
import { csvOf } from "./network-calls";
import { north, open, send, shown } from "./workspace-calls";

const onCriterion = { ...north, criterion: "1.1.1" };

async function askedBy(w: World, person: Person): Promise<{ query: string }> {
  const response = await send(w, ask, person, onCriterion, { words: "Which rooms?" });
  expect(response.status).toBe(303);
  return { query: (response.headers.get("Location") ?? "").replace("/queries/", "") };
}

describe("a query about evidence", () => {
  const attachedItem = async (w: World) => {
    const item = await anEvidence(w, "northLead", { title: "Policy", ownerId: "northContributor" }, { file: aFile() });
    await attached(w, "northLead", item, "north", "1.1.1");
    return { evidence: item.id };
  };

  it("is asked by the QI manager, shown on the item, told to its owner and answered there", async () => {
    const w = await world();
    const item = await attachedItem(w);
    const asked = await send(w, askEvidence, "qiManager", item, { words: "Is this the newest?" });
    expect(asked.status).toBe(303);
    const params = { query: (asked.headers.get("Location") ?? "").replace("/queries/", "") };
    const shownItem = await shown<{ item: { queries: object } }>(w, evidencePage, "northViewer", item);
    expect(shownItem.item.queries).toMatchObject({ rows: [{ id: params.query, state: "open" }], askAt: null });
    const told = w.database.raw.reader.prepare("select person_id from notice where kind = 'query'").pluck().all();
    expect(told.toSorted()).toEqual(["northContributor", "northLead"]);
    expect((await send(w, answer, "northContributor", params, { version: "1", words: "Yes" })).status).toBe(303);
    expect(await shown(w, page, "qiManager", params)).toMatchObject({ state: "answered" });
  });

  it("is asked by a guest about what their assessment rests on, and seen by no other trust", async () => {
    const w = await world();
    const item = await attachedItem(w);
    const asked = await send(w, askEvidence, "assessor", item, { words: "Is this the newest?" });
    expect(asked.status).toBe(303);
    const params = { query: (asked.headers.get("Location") ?? "").replace("/queries/", "") };
    expect((await open(w, page, "assessor", params)).status).toBe(200);
    expect((await open(w, page, "southLead", params)).status).toBe(404);
    expect((await send(w, askEvidence, "northLead", item, { words: "Why?" })).status).toBe(403);
    expect((await send(w, askEvidence, "southLead", item, { words: "Why?" })).status).toBe(403);
  });

  it("is not asked by a guest about what was never attached", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", { title: "Other" }, { file: aFile() });
    expect((await send(w, askEvidence, "assessor", { evidence: id }, { words: "What?" })).status).toBe(404);
  });
});

describe("a query", () => {
  it("is asked by the assessor, shown on the criterion, answered by a contributor and accepted by who asked", async () => {
    const w = await world();
    const params = await askedBy(w, "assessor");
    const criterion = await shown<{ queries: object }>(w, criterionPage, "northLead", onCriterion);
    expect(criterion.queries).toMatchObject({ rows: [{ id: params.query, state: "open" }], askAt: null });
    expect((await send(w, answer, "northContributor", params, { version: "1", words: "All" })).status).toBe(303);
    expect((await send(w, accept, "assessor", params, { version: "2" })).status).toBe(303);
    expect(await shown(w, page, "northViewer", params)).toMatchObject({ state: "accepted", version: 3 });
    expect(await shown(w, list, "northViewer", { service: "north" })).toMatchObject({ page: { all: 1 } });
    expect(await shown(w, networkList, "qiManager", {})).toMatchObject({ all: 1 });
  });

  it("keeps what was typed where somebody answered meanwhile", async () => {
    const w = await world();
    const params = await askedBy(w, "qiManager");
    await send(w, answer, "northContributor", params, { version: "1", words: "First" });
    const late = await send(w, answer, "northLead", params, { version: "1", words: "Second" });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { words: "Second" } });
  });

  it("that a guest opens is one entry in the log, with who it was; people of the trust and the QI manager leave none", async () => {
    const w = await world();
    const params = await askedBy(w, "assessor");
    const look = async (person: Person) => {
      const args = await w.args(person, `/queries/${params.query}`, params);
      return () => page(args as never);
    };
    const entry = { did: "assessor.read", by: "assessor", id: "assessment-north", trustId: "trust-north" };
    await expectAudit(w, [{ ...entry, detail: { page: "query", query: params.query } }], await look("assessor"));
    for (const person of ["northLead", "qiManager"] as const) await expectNoAudit(w, await look(person));
  });

  it("is counted on its criterion's row of the section until it is answered, and is narrowed to by section", async () => {
    const w = await world();
    const section = { ...north, section: "1" };
    const params = await askedBy(w, "qiManager");
    await send(w, ask, "assessor", { ...north, criterion: "2.1.1" }, { words: "Since when?" });
    const counted = async (person: Person) => {
      const { statements } = await shown<SectionPage>(w, sectionPage, person, section);
      return statements.flatMap(({ rows }) => rows).flatMap(({ code, openQueries }) => (openQueries ? [code] : []));
    };
    expect(await counted("northLead")).toEqual(["1.1.1"]);
    expect(await counted("assessor")).toEqual([]);
    const file = await csvOf(w, sectionCsv, "northLead", "/x", section);
    expect(file.find(({ criterion }) => criterion === "1.1.1")).toMatchObject({ "open queries": "1" });

    const service = { service: "north" };
    const listed = (query: string) => shown<{ page: QueriesPage }>(w, list, "northLead", service, `/x?${query}`);
    const { page: all } = await listed("");
    expect(all.sections.map(({ value }) => value)).toEqual(["1", "2"]);
    const { page: narrowed } = await listed("section=1");
    expect(narrowed.rows.map(({ id }) => id)).toEqual([params.query]);
    expect(narrowed.filter.section).toBe("1");
    expect((await listed("section=no-such-section")).page.rows).toHaveLength(2);
    const narrowedFile = await csvOf(w, listCsv, "northLead", "/x?section=1", service);
    expect(narrowedFile.map(({ about }) => about)).toEqual(["Criterion 1.1.1"]);

    await send(w, answer, "northLead", params, { version: "1", words: "All" });
    expect(await counted("northLead")).toEqual([]);
  });

  it("is not the lead's to ask or accept, nor a viewer's to answer; another trust's is not found", async () => {
    const w = await world();
    const params = await askedBy(w, "qiManager");
    expect((await send(w, ask, "northLead", onCriterion, { words: "Why?" })).status).toBe(403);
    expect((await send(w, accept, "northLead", params, { version: "1" })).status).toBe(403);
    expect((await send(w, answer, "northViewer", params, { version: "1", words: "No" })).status).toBe(403);
    expect((await open(w, page, "southLead", params)).status).toBe(404);
    expect((await open(w, page, "assessor", params)).status).toBe(404);
  });
});
