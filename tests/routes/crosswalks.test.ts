// The migration desk as people meet it: suggest, confirm, change, take from a file, publish; then preview, move and undo an assessment.
import { describe, expect, it } from "vitest";
import type { DeskPage, MappingPage } from "../../app/domain/view/crosswalk";
import type { AssessmentHome } from "../../app/domain/view/assessment-pages";
import type { MigrationPage } from "../../app/domain/view/migration";
import { relationField } from "../../app/domain/forms/crosswalk";
import { loader as home } from "../../app/routes/services.$service.assessments.$assessment._index";
import {
  action as migrate,
  loader as migration,
} from "../../app/routes/services.$service.assessments.$assessment.migration._index";
import { loader as migrationCsv } from "../../app/routes/services.$service.assessments.$assessment.migration[.]csv";
import { action as undo } from "../../app/routes/services.$service.assessments.$assessment.migration.undoing";
import { action as start, loader as list } from "../../app/routes/standards.migrations._index";
import { action as confirm, loader as desk } from "../../app/routes/standards.migrations.$crosswalk._index";
import { action as map, loader as mapping } from "../../app/routes/standards.migrations.$crosswalk.criteria.$code";
import { loader as crosswalkCsv } from "../../app/routes/standards.migrations.$crosswalk.crosswalk[.]csv";
import { action as discard } from "../../app/routes/standards.migrations.$crosswalk.discarding";
import { action as takeFile } from "../../app/routes/standards.migrations.$crosswalk.new-file";
import { action as publish } from "../../app/routes/standards.migrations.$crosswalk.publication";
import { must } from "../support/builders";
import { olderAssessment, pair, pairStored, published, suggested } from "../support/builders-crosswalks";
import { uploadArgs } from "../support/uploads";
import { world, type World } from "../support/world";
import { open, send, shown } from "./workspace-calls";

const deskOf = async (w: World, crosswalk: string, query = "") =>
  (await shown<{ page: DeskPage }>(w, desk, "qiManager", { crosswalk }, `/?${query}`)).page;

async function sendFile(w: World, crosswalk: string, text: string) {
  const sent = {
    fields: [["form-key", crypto.randomUUID()]] as const,
    file: { bytes: Buffer.from(text), name: "lines.csv" },
  };
  const address = `/standards/migrations/${crosswalk}/new-file`;
  return (await takeFile((await uploadArgs(w, "qiManager", address, { crosswalk }, sent)) as never)) as Response;
}

describe("the migration desk", () => {
  it("suggests the lines, which are confirmed by ticks, a page at a time, and then published", async () => {
    const w = await world();
    await pairStored(w);
    const begun = await send(w, start, "qiManager", {}, { from: pair.older.id, to: pair.newer.id });
    const crosswalk = must(begun.headers.get("Location")).split("/").at(-1)!;
    expect((await send(w, publish, "qiManager", { crosswalk }, { confirm: "yes" })).status).toBe(409);
    for (let page = await deskOf(w, crosswalk, "show=unconfirmed"); page.matching > 0;) {
      expect(page.lines.length).toBeLessThanOrEqual(60);
      const lines = page.lines.map(({ id }) => id).join("\n");
      expect((await send(w, confirm, "qiManager", { crosswalk }, { lines })).status).toBe(303);
      page = await deskOf(w, crosswalk, "show=unconfirmed");
    }
    expect((await send(w, publish, "qiManager", { crosswalk }, { confirm: "yes" })).status).toBe(303);
    expect((await deskOf(w, crosswalk)).head).toMatchObject({ isPublished: true, mayEdit: false });
    const all = await shown<{ crosswalks: { id: string }[]; editions: unknown }>(w, list, "northLead", {});
    expect(all).toMatchObject({ crosswalks: [{ id: crosswalk }], editions: null });
  });

  it("narrows the lines to splits, merges, moves, dropped and new ones, by section, with their counts", async () => {
    const w = await world();
    const { id } = await suggested(w);
    const { counts } = await deskOf(w, id);
    expect(counts).toMatchObject({
      "": 260,
      unconfirmed: 260,
      confirmed: 0,
      split: 20,
      merged: 135,
      dropped: 37,
      new: 8,
    });
    const moved = await deskOf(w, id, "show=moved");
    expect(moved.lines.every(({ tags }) => tags.includes("Moved"))).toBe(true);
    expect(moved.matching).toBe(counts.moved);
    const section = await deskOf(w, id, "section=3");
    expect(section.lines.every(({ from }) => from?.code.startsWith("3.") === true)).toBe(true);
  });

  it("takes what a person says of one criterion, from the list or by a typed code, and refuses what makes no sense", async () => {
    const w = await world();
    const { id } = await suggested(w);
    const params = { crosswalk: id, code: "1.1.1" };
    const { seen, choices } = await shown<MappingPage>(w, mapping, "qiManager", params);
    const chosen = must(choices[0]).code;
    const codes = pair.newer.sections[5]!.statements[0]!.criteria.map(({ code }) => code);
    const errors = async (form: Record<string, string>) => {
      const answer = await send(w, map, "qiManager", params, { seen, ...form });
      return [answer.status, Object.keys(((await answer.json()) as { errors: object }).errors)];
    };
    expect(await errors({})).toEqual([400, ["dropped"]]);
    expect(await errors({ other: "N99.9", relation: "equal" })).toEqual([400, ["other"]]);
    expect(await errors({ other: codes[0]! })).toEqual([400, ["relation"]]);
    expect(await errors({ [relationField(chosen)]: "equal", dropped: "yes" })).toEqual([400, ["dropped"]]);
    expect(await errors({ seen: "older", dropped: "yes" })).toEqual([409, ["other"]]);
    const form = {
      seen,
      [relationField(chosen)]: "narrower",
      other: codes[0]!,
      relation: "overlaps",
      note: "Two halves",
    };
    const sent = await send(w, map, "qiManager", params, form);
    expect([sent.status, sent.headers.get("Location")]).toEqual([303, `/standards/migrations/${id}/criteria/1.1.2`]);
    const lines = (await deskOf(w, id)).lines.filter(({ from }) => from?.code === "1.1.1");
    expect(lines.map(({ to, note, isConfirmed }) => [to?.code, note, isConfirmed]).toSorted()).toEqual(
      [
        [chosen, "Two halves", true],
        [codes[0], "Two halves", true],
      ].toSorted(),
    );
  });

  it("gives its lines as a file, and takes the same file back: nothing changes; a broken row takes nothing", async () => {
    const w = await world();
    const { id } = await published(w);
    const file = await (await open(w, crosswalkCsv, "northLead", { crosswalk: id })).text();
    expect(file).toContain("old code,new code,relation,note,confirmed,old text,new text");
    const draft = await suggestedAgain(w);
    const taken = await sendFile(w, draft, file);
    expect([taken.status, taken.headers.get("Location")]).toEqual([303, `/standards/migrations/${draft}`]);
    expect((await deskOf(w, draft)).counts).toMatchObject({ unconfirmed: 0, confirmed: 260 });
    const broken = await sendFile(w, draft, file.replace("1.1.2,", "1.1.99,"));
    expect(broken.status).toBe(422);
    expect(((await broken.json()) as { faults: object[] }).faults).toMatchObject([
      { row: 3, column: "old code", value: "1.1.99" },
    ]);
    expect((await deskOf(w, draft)).counts).toMatchObject({ unconfirmed: 0 });
  });

  it("can be discarded until it is published", async () => {
    const w = await world();
    const { id } = await suggested(w);
    const gone = await send(w, discard, "qiManager", { crosswalk: id }, {});
    expect(gone.headers.get("Location")).toBe("/standards/migrations");
    expect((await open(w, desk, "qiManager", { crosswalk: id })).status).toBe(404);
  });
});

async function suggestedAgain(w: World): Promise<string> {
  const begun = await send(w, start, "administrator", {}, { from: pair.older.id, to: pair.newer.id });
  return must(begun.headers.get("Location")).split("/").at(-1)!;
}

async function crossed() {
  const w = await world();
  const { id: crosswalk } = await published(w);
  const old = await olderAssessment(w);
  return { w, crosswalk, params: { service: "north", assessment: old.id } };
}
const page = (w: World, params: Record<string, string>, query = "") =>
  shown<MigrationPage>(w, migration, "northLead", params, `/?${query}`);
const rowsOf = async (w: World, params: Record<string, string>) => {
  const text = await (await open(w, migrationCsv, "northLead", params)).text();
  return text.replace("\uFEFF", "").trimEnd().split("\r\n").slice(1);
};

describe("an assessment's move", () => {
  it("is offered where a published crosswalk leads on, and nowhere else", async () => {
    const w = await world();
    await pairStored(w);
    const params = { service: "north", assessment: (await olderAssessment(w)).id };
    expect((await shown<AssessmentHome>(w, home, "northLead", params)).migration).toBeNull();
    expect(await page(w, params)).toMatchObject({ ways: [], counts: null, mayMigrate: true });
    await suggestedAgain(w);
    expect((await page(w, params)).ways, "a draft leads nowhere").toEqual([]);
  });

  it("is previewed first: every old criterion in the table and in its file, and nothing is changed by looking", async () => {
    const { w, params, crosswalk } = await crossed();
    expect((await shown<AssessmentHome>(w, home, "northLead", params)).migration).toBe("way");
    const preview = await page(w, params);
    expect(preview).toMatchObject({
      crosswalkId: crosswalk,
      counts: { criteria: 242, dropped: 37, merged: 135, split: 10, fresh: 8 },
      filterCounts: { "": 260, dropped: 37, merged: 135, split: 20, fresh: 8 },
      made: null,
    });
    const rows = await rowsOf(w, params);
    expect(rows).toHaveLength(260);
    expect(new Set(rows.map((row) => row.split(",")[0])).size - 1, "and an empty code for the new ones").toBe(242);
    expect((await page(w, params, "show=lower")).rows.length).toBeGreaterThan(0);
    expect((await shown<AssessmentHome>(w, home, "northLead", params)).place.isOpen).toBe(true);
  });

  it("is made once it was read, keeps the same account afterwards, and is undone", async () => {
    const { w, params, crosswalk } = await crossed();
    const before = await rowsOf(w, params);
    const form = { crosswalk, title: "Assessment 2026" };
    expect((await send(w, migrate, "northLead", params, form)).status).toBe(400);
    const sent = await send(w, migrate, "northLead", params, { ...form, confirm: "yes" });
    expect(sent.status).toBe(303);
    const next = must(sent.headers.get("Location")).split("/").at(-2)!;
    expect((await send(w, migrate, "northLead", params, { ...form, confirm: "yes" })).status, "a second time").toBe(
      409,
    );
    const after = { service: "north", assessment: next };
    expect(await rowsOf(w, after)).toEqual(before);
    expect(await rowsOf(w, params), "from the old one too").toEqual(before);
    expect(await page(w, after)).toMatchObject({
      made: { toAssessmentId: next, undo: { inTheWay: [], mayUndo: true } },
    });
    expect(await page(w, params)).toMatchObject({
      place: { isOpen: false },
      made: { fromAssessmentId: params.assessment },
    });
    const undone = await send(w, undo, "northLead", params, { confirm: "yes" });
    expect([undone.status, undone.headers.get("Location")]).toEqual([
      303,
      `/services/north/assessments/${params.assessment}`,
    ]);
    expect((await open(w, migration, "northLead", after)).status).toBe(404);
    expect(await page(w, params)).toMatchObject({ place: { isOpen: true }, made: null });
    expect((await send(w, undo, "northLead", params, { confirm: "yes" })).status, "nothing is left to undo").toBe(303);
  });

  it("on behalf of a trust says so; who only reads is refused, and another trust's is not there", async () => {
    const { w, params, crosswalk } = await crossed();
    const form = { crosswalk, title: "Assessment 2026", confirm: "yes" };
    expect((await page(w, params)).mayMigrate).toBe(true);
    expect((await shown<MigrationPage>(w, migration, "northViewer", params)).mayMigrate).toBe(false);
    expect((await send(w, migrate, "northViewer", params, form)).status).toBe(403);
    expect((await open(w, migration, "southLead", params)).status).toBe(404);
    expect((await send(w, migrate, "southLead", params, form)).status).toBe(404);
    const sent = await send(w, migrate, "qiManager", params, form);
    const next = must(sent.headers.get("Location")).split("/").at(-2)!;
    expect((await page(w, { service: "north", assessment: next })).made?.onBehalf).toBe(true);
  });

  it("by a crosswalk that does not lead from its edition is refused", async () => {
    const { w, crosswalk } = await crossed();
    const form = { crosswalk, title: "Assessment 2026", confirm: "yes" };
    const sent = await send(w, migrate, "northLead", { service: "north", assessment: "assessment-north" }, form);
    expect(sent.status).toBe(409);
  });
});
