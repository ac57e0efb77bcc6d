import { describe, expect, it } from "vitest";
import { UnusableDatabase } from "../../db/connection.server";
import {
  getCurrentTemplate,
  getEdition,
  getTemplate,
  listEditions,
  storeShipped,
} from "../../app/models/editions.server";
import { editions, maturityTemplates } from "../../app/standards/registry";
import { must } from "../support/builders";
import { testMoment } from "../support/database";
import { tablesOf } from "../support/tables";
import { world } from "../support/world";

const shipped = { editions, templates: maturityTemplates };
const first = must(editions[0]);
const template = must(maturityTemplates[0]);

describe("storing what ships with the portal", () => {
  it("a second start changes nothing", async () => {
    const made = await world();
    const before = tablesOf(made.database);
    await storeShipped(made.database, shipped, "2030-01-01T00:00:00.000Z");
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("gives each edition back as it was written", async () => {
    const made = await world();
    for (const edition of editions) expect(await getEdition(made.scope("northViewer"), edition.id)).toEqual(edition);
    expect(await getEdition(made.scope("northViewer"), "no-such-edition")).toBeUndefined();
    expect((await listEditions(made.scope("northViewer"))).map((each) => each.id).sort()).toEqual(
      editions.map((each) => each.id).sort(),
    );
  });

  it("refuses to start where one letter of an edition was changed under its old id, in one line that names it", async () => {
    const made = await world();
    const changed = { ...first, title: `${first.title}.` };
    const before = tablesOf(made.database);
    const storing = storeShipped(made.database, { editions: [changed], templates: [] }, testMoment);
    await expect(storing).rejects.toThrow(UnusableDatabase);
    await expect(storing).rejects.toThrow(first.id);
    await expect(storing).rejects.not.toThrow("\n");
    expect(tablesOf(made.database)).toEqual(before);
  });

  it("refuses a maturity template that was changed under its old id", async () => {
    const made = await world();
    const changed = { ...template, decimals: template.decimals + 1 };
    await expect(storeShipped(made.database, { editions: [], templates: [changed] }, testMoment)).rejects.toThrow(
      template.id,
    );
  });

  it("takes a correction under a new id beside the old one, which stays", async () => {
    const made = await world();
    const correction = { ...first, id: `${first.id}-corrected`, title: "Corrected" };
    await storeShipped(made.database, { ...shipped, editions: [...editions, correction] }, testMoment);
    expect((await getEdition(made.system(), correction.id))?.title).toBe("Corrected");
    expect(await getEdition(made.system(), first.id)).toEqual(first);
  });

  it("keeps an edition that no longer ships: assessments are pinned to it", async () => {
    const made = await world();
    await storeShipped(made.database, { editions: editions.slice(1), templates: [] }, testMoment);
    expect(await getEdition(made.system(), first.id)).toEqual(first);
  });

  it("an edition that answers rest on cannot be deleted", async () => {
    const made = await world();
    expect(() => made.database.raw.writer.prepare("delete from edition where id = ?").run(first.id)).toThrow(
      /FOREIGN KEY constraint failed/,
    );
  });
});

describe("maturity templates", () => {
  it("new submissions use the newest, and old ones keep theirs", async () => {
    const made = await world();
    const newer = { ...template, id: `${template.id}-next`, title: "Next" };
    expect((await getCurrentTemplate(made.system()))?.id).toBe(template.id);
    await storeShipped(made.database, { editions: [], templates: [newer] }, "2027-01-01T00:00:00.000Z");
    expect((await getCurrentTemplate(made.system()))?.id).toBe(newer.id);
    expect(await getTemplate(made.system(), template.id)).toEqual(template);
    expect(await getTemplate(made.system(), "no-such-template")).toBeUndefined();
  });
});
