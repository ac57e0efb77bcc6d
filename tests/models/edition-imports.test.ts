// Imports of editions stay with the administrators of their own network, and keep nobody else waiting.
import { expect, it } from "vitest";
import { readDocument } from "../../app/domain/edition-import/read-document";
import { readTable } from "../../app/domain/edition-import/read-table";
import {
  finishReading,
  getEditionImport,
  listEditionImports,
  publishImport,
  startImport,
} from "../../app/models/editions/imports.server";
import { transaction } from "../../app/models/transaction.server";
import { oscalCatalog, thousand } from "../support/oscal-catalog";
import { cast, world, type Person, type World } from "../support/world";

const read = readTable([
  ["section code", "section title", "statement code", "statement title", "criterion code", "criterion text"],
  ["A", "First", "A.1", "One", "A.1.1", "Does it."],
]);
const header = {
  id: "care",
  standard: "care",
  standardTitle: "Care",
  title: "Care",
  subject: "service",
  owner: "A college",
  licence: "Held.",
  staysHere: false,
} as const;

async function ready(w: World, of = read): Promise<string> {
  return transaction(w.scope("administrator", "edition.import"), async (tx) => {
    const id = await startImport(tx, "care.csv");
    await finishReading(tx, id, of);
    return id;
  });
}

it("nobody but an administrator finds an import, lists it or publishes it", async () => {
  const w = await world();
  const id = await ready(w);
  for (const person of Object.keys(cast) as Person[]) {
    const scope = w.scope(person, "edition.import");
    const isTheirs = person === "administrator";
    expect([person, (await getEditionImport(scope, id)) !== undefined]).toEqual([person, isTheirs]);
    expect([person, (await listEditionImports(scope)).length]).toEqual([person, isTheirs ? 1 : 0]);
    if (isTheirs) continue;
    const result = await transaction(scope, (tx) => publishImport(tx, id, header));
    expect([person, result]).toEqual([person, { ok: false, reason: "not-ready" }]);
  }
  expect(await getEditionImport(w.scope("administrator", "edition.import"), "' or '1'='1")).toBeUndefined();
});

it("an import of another network does not exist", async () => {
  const w = await world();
  const id = await ready(w);
  w.database.raw.writer.exec(
    "insert into network (id, name, short_name, created_at) values ('other', 'Other', 'O', 't'); update edition_import set network_id = 'other'",
  );
  expect(await getEditionImport(w.scope("administrator", "edition.import"), id)).toBeUndefined();
});

it("what is read after an import was refused or published changes nothing", async () => {
  const w = await world();
  const id = await ready(w);
  const scope = w.scope("administrator", "edition.import");
  await transaction(scope, (tx) => publishImport(tx, id, header));
  await transaction(scope, (tx) => finishReading(tx, id, read));
  expect(await getEditionImport(scope, id)).toMatchObject({ state: "published", draft: null, editionId: "care" });
});

it("an edition of a thousand lets others be answered while it is published (fault 38)", async () => {
  const w = await world();
  const id = await ready(w, readDocument(oscalCatalog(thousand)));
  let turns = 0;
  let isOver = false;
  const others = () => {
    turns += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  await transaction(w.scope("administrator", "edition.import"), (tx) => publishImport(tx, id, header));
  isOver = true;
  expect(turns).toBeGreaterThan(15);
});
