// Barriers: who sees them, and how far.
import { describe, expect, it } from "vitest";
import { recordBarrier } from "../../app/models/barriers/barrier-steps.server";
import {
  getBarrier,
  listBarrierHistory,
  listBarriers,
  listBarriersAcross,
  listBarrierStandings,
} from "../../app/models/barriers/barriers.server";
import { transaction } from "../../app/models/transaction.server";
import { must, serviceOf } from "../support/builders";
import { day, world, type World } from "../support/world";

async function recorded(made: World): Promise<string> {
  const set = {
    kind: "systems",
    severity: "high",
    sinceOn: day("2026-01-01"),
    words: "Two systems",
    helpWanted: "An example",
  } as const;
  const north = await serviceOf(made, "north");
  const result = await transaction(made.scope("northLead", "barrier.change"), (tx) =>
    recordBarrier(tx, north, set, false),
  );
  if (!result.ok) throw new Error("A barrier is recorded.");
  return result.id;
}

describe("a barrier", () => {
  it.each(["southLead", "assessor", "boardMember", "administrator", "sigChair"] as const)(
    "is out of sight of %s",
    async (person) => {
      const made = await world();
      const id = await recorded(made);
      const barrier = must(await getBarrier(made.scope("northViewer"), id));
      const north = await serviceOf(made, "north");
      const read = async (by: ReturnType<World["scope"]>) => [
        (await getBarrier(by, id)) === undefined ? 0 : 1,
        (await listBarriers(by, north)).length,
        (await listBarrierHistory(by, barrier)).length,
      ];
      expect(await read(made.scope(person))).toEqual([0, 0, 0]);
      expect(await read(made.scope("northViewer"))).toEqual([1, 1, 1]);
      expect(await listBarriersAcross(made.scope(person))).toEqual([]);
    },
  );

  it("is told to the network without its trust or words, to the QI manager with both, and to guests not at all", async () => {
    const made = await world();
    await recorded(made);
    expect(await listBarrierStandings(made.scope("boardMember"))).toEqual([
      { kind: "systems", severity: "high", sinceOn: "2026-01-01", resolvedOn: null },
    ]);
    expect(await listBarrierStandings(made.scope("assessor"))).toEqual([]);
    expect(await listBarriersAcross(made.scope("northLead"))).toEqual([]);
    expect(await listBarriersAcross(made.scope("qiManager"))).toHaveLength(1);
  });
});
