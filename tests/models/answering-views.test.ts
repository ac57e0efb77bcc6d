// Views that a person keeps are their own: nobody else sees them or removes them.
import { expect, test } from "vitest";
import { listSavedViews, mostViews, removeView, saveView } from "../../app/models/answering/saved-views.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { world, type Person, type World } from "../support/world";

const keep = (w: World, person: Person, name: string, query = "owner=me") =>
  transaction(w.scope(person), (tx) => saveView(tx, { page: "answers", name, query }));
const names = async (w: World, person: Person) =>
  (await listSavedViews(w.scope(person), "answers")).map(({ name }) => name);

test("a view is listed for the person who keeps it, by name, and for nobody else", async () => {
  const w = await world();
  await expectAudit(w, [{ did: "view.saved", by: "northLead", kind: "view" }], () => keep(w, "northLead", "Overdue"));
  await keep(w, "northLead", "Mine");
  expect(await names(w, "northLead")).toEqual(["Mine", "Overdue"]);
  for (const other of ["northViewer", "southLead", "qiManager", "administrator"] as const) {
    expect(await names(w, other)).toEqual([]);
  }
  expect(await listSavedViews(w.system(), "answers")).toEqual([]);
});

test("a name is used once by one person, and another may use it too", async () => {
  const w = await world();
  await keep(w, "northLead", "Mine");
  expect(await expectNoAudit(w, () => keep(w, "northLead", "Mine", "owner=nobody"))).toEqual({
    ok: false,
    reason: "name-taken",
  });
  expect((await keep(w, "southLead", "Mine")).ok).toBe(true);
  expect((await listSavedViews(w.scope("northLead"), "answers"))[0]).toMatchObject({ query: "owner=me" });
});

test("there is an end to views", async () => {
  const w = await world();
  for (let index = 0; index < mostViews; index += 1) await keep(w, "northLead", `View ${index}`);
  expect(await keep(w, "northLead", "One more")).toEqual({ ok: false, reason: "too-many" });
});

test("only its own person removes a view", async () => {
  const w = await world();
  const kept = await keep(w, "northLead", "Mine");
  const id = kept.ok ? kept.id : "";
  const remove = (person: Person) => transaction(w.scope(person), (tx) => removeView(tx, id));
  expect(await expectNoAudit(w, () => remove("southLead"))).toEqual({ ok: false, reason: "not-found" });
  expect(await expectNoAudit(w, () => remove("qiManager"))).toEqual({ ok: false, reason: "not-found" });
  expect(await names(w, "northLead")).toEqual(["Mine"]);
  expect(await expectAudit(w, [{ did: "view.removed" }], () => remove("northLead"))).toEqual({
    ok: true,
    name: "Mine",
  });
  expect(await names(w, "northLead")).toEqual([]);
});
