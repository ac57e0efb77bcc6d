// The demonstration's offers and its earlier cycle keep the rules of real ones.
import { afterAll, beforeAll, expect, it } from "vitest";
import { listOffers } from "../../app/models/sharing/offers.server";
import { demonstrationOffers, followedCycle } from "../../seed/demonstration/sharing-facts";
import { withDemonstration, type Loaded } from "./loaded";

let loaded: Loaded;
beforeAll(async () => {
  loaded = await withDemonstration();
}, 60_000);
afterAll(() => loaded.close());

it("every offer is there and holds: its trust meets the criterion, and its item is shared", async () => {
  const offers = await listOffers(loaded.scope);
  expect(offers.map(({ id }) => id).toSorted()).toEqual(demonstrationOffers.map(({ id }) => id).toSorted());
  for (const { id, hasItem, usedBy } of demonstrationOffers) {
    const offer = offers.find((each) => each.id === id);
    expect([offer?.evidence !== null, offer?.uses], id).toEqual([hasItem, usedBy.length]);
  }
});

it("nobody asks their own trust or credits it, and each request is answered after it was asked", () => {
  for (const { trust, usedBy, requests, daysAgo } of demonstrationOffers) {
    expect(usedBy).not.toContain(trust);
    for (const request of requests) {
      expect(request.trust).not.toBe(trust);
      expect(request.daysAgo).toBeLessThan(daysAgo);
      if (request.answer !== null) expect(request.answer.daysAgo).toBeLessThan(request.daysAgo);
    }
  }
});

it("what waits was complete in a cycle that was closed before the open one began, and has no value now", () => {
  const cycles = loaded.rows<{ id: string; closed_at: string | null; started_at: string }>(
    "select id, started_at, closed_at from assessment where service_id = (select service_id from assessment where id = ?) order by started_at",
    followedCycle.id,
  );
  expect(cycles).toHaveLength(2);
  expect(cycles[0]?.closed_at && cycles[0].closed_at < (cycles[1]?.started_at ?? "")).toBe(true);
  const waiting = loaded.rows<{ value: string | null; version: number | null; earlier: string }>(
    `select answer.value, answer.version, before.value as earlier from carried_answer
       left join answer on answer.assessment_id = carried_answer.assessment_id and answer.criterion_code = carried_answer.criterion_code
       join answer as before on before.assessment_id = from_assessment_id and before.criterion_code = from_criterion_code`,
  );
  expect(waiting.length).toBeGreaterThan(10);
  expect(waiting.filter((row) => row.value !== null || row.version === null || row.earlier !== "complete")).toEqual([]);
});
