// Actions of services: who sees them, and that a refused step leaves nothing behind.
import { describe, expect, it } from "vitest";
import {
  listActionChecks,
  listClosingEvidence,
  listServiceActionHistory,
} from "../../app/models/actions/action-record.server";
import { giveServiceAction } from "../../app/models/actions/action-changes.server";
import { closeServiceAction } from "../../app/models/actions/action-closing.server";
import {
  countOpenByCriterion,
  getServiceAction,
  listActionsFor,
  listServiceActions,
} from "../../app/models/actions/service-actions.server";
import { transaction } from "../../app/models/transaction.server";
import { anEvidence, must, serviceOf } from "../support/builders";
import { tablesOf } from "../support/tables";
import { day, testEditions, world, type World } from "../support/world";

const closes = { kind: "criterion", id: `${testEditions.service}/1.1.1` } as const;
const at = (slug: string, id: string) => `/services/${slug}/actions/${id}`;

async function given(made: World): Promise<string> {
  const scope = made.scope("northLead", "action.change");
  const set = { title: "Do it", detail: null, ownerId: null, dueOn: null, priority: "low", closes } as const;
  const north = await serviceOf(made, "north");
  const result = await transaction(scope, (tx) => giveServiceAction(tx, north, set, false, at));
  if (!result.ok) throw new Error("An action is given.");
  return result.id;
}

describe("an action of a service", () => {
  it.each(["southLead", "assessor", "boardMember", "administrator", "sigChair"] as const)(
    "is out of sight of %s, with all that is kept of it",
    async (person) => {
      const made = await world();
      const id = await given(made);
      const lead = made.scope("northLead", "action.change");
      const action = must(await getServiceAction(lead, id));
      const evidence = await anEvidence(made, "northLead");
      const closing = { progress: null, evidence, checkDueOn: day("2027-01-01") };
      await transaction(lead, (tx) => closeServiceAction(tx, action, closing, 1, false));
      await given(made);
      const north = await serviceOf(made, "north");
      const scope = made.scope(person);
      const read = async (by: typeof scope) => [
        (await getServiceAction(by, id)) === undefined ? 0 : 1,
        (await listServiceActions(by, north)).length,
        (await listActionsFor(by, north, closes)).length,
        (await countOpenByCriterion(by, north, testEditions.service)).size,
        (await listServiceActionHistory(by, action)).length,
        (await listClosingEvidence(by, action)).length,
        (await listActionChecks(by, action)).length,
      ];
      expect(await read(scope)).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(await read(made.scope("northViewer"))).toEqual([1, 2, 2, 1, 2, 1, 1]);
    },
  );

  it("is left as it was where it is closed over an older version", async () => {
    const made = await world();
    const lead = made.scope("northLead", "action.change");
    const action = must(await getServiceAction(lead, await given(made)));
    const evidence = await anEvidence(made, "northLead");
    const before = tablesOf(made.database);
    const closing = { progress: "Done", evidence, checkDueOn: day("2027-01-01") };
    const result = await transaction(lead, (tx) => closeServiceAction(tx, action, closing, 2, false));
    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(tablesOf(made.database)).toEqual(before);
  });
});
