// Barriers by their pages: recorded, changed, resolved; and what the network sees of them, by trust or by kind alone.
import { describe, expect, it } from "vitest";
import { loader as dashboard } from "../../app/routes/network._index";
import { loader as network } from "../../app/routes/network.barriers._index";
import { loader as kindsCsv } from "../../app/routes/network.barriers.kinds[.]csv";
import { loader as trendCsv } from "../../app/routes/network.barriers.trend[.]csv";
import { loader as wantedCsv } from "../../app/routes/network.barriers.wanted[.]csv";
import { action as giveAction } from "../../app/routes/services.$service.actions.new";
import { loader as list } from "../../app/routes/services.$service.barriers._index";
import { loader as page } from "../../app/routes/services.$service.barriers.$barrier._index";
import { action as change } from "../../app/routes/services.$service.barriers.$barrier.change";
import { action as resolve } from "../../app/routes/services.$service.barriers.$barrier.resolution";
import { loader as csv } from "../../app/routes/services.$service.barriers[.]csv";
import { action as record } from "../../app/routes/services.$service.barriers.new";
import { expectAudit, expectNoAudit } from "../support/audit";
import { world, type Person, type World } from "../support/world";
import { open, prepare, send, shown } from "./workspace-calls";

const since = { "since-day": "3", "since-month": "1", "since-year": "2026" };
const filled = { words: "Two systems are in use", kind: "systems", severity: "high", help: "An example", ...since };
const resolved = { how: "One is left", "resolved-day": "2", "resolved-month": "3", "resolved-year": "2026" };

async function recorded(
  w: World,
  person: Person = "northLead",
  form: Record<string, string> = {},
  service = "north",
): Promise<string> {
  const response = await send(w, record, person, { service }, { ...filled, ...form });
  expect(response.status).toBe(303);
  return idFrom(response);
}

const idFrom = (response: Response) => (response.headers.get("Location") ?? "").split("/").at(-1) ?? "";

interface Page {
  page: {
    severity: string;
    resolvedOn: string | null;
    version: number;
    history: { what: string; who: string }[];
    actions: { rows: { id: string }[] } | null;
  };
}
interface Grid {
  open: number;
  trusts: { short: string }[] | null;
  kinds: { kind: string; total: { open: number; highest: string | null }; cells: { open: number }[] }[];
  trend: { open: number }[];
  wanted: { trust: string }[];
}

describe("a barrier of a service", () => {
  it("is recorded, changed and resolved, each step kept and each in the audit log", async () => {
    const w = await world();
    const steps = [{ did: "barrier.recorded", by: "northLead" as const, trustId: "trust-north" }];
    const sent = await prepare(w, record, "northLead", { service: "north" }, filled);
    const id = idFrom(await expectAudit(w, steps, sent));
    const params = { service: "north", barrier: id };
    const lower = { ...filled, severity: "low", version: "1" };
    await expectAudit(w, [{ did: "barrier.changed" }], await prepare(w, change, "qiManager", params, lower));
    const over = { ...resolved, version: "2" };
    await expectAudit(w, [{ did: "barrier.resolved" }], await prepare(w, resolve, "northLead", params, over));
    const done = (await shown<Page>(w, page, "northViewer", params)).page;
    expect(done).toMatchObject({ severity: "low", resolvedOn: "2026-03-02", version: 3 });
    expect(done.history.map(({ what }) => what.split(".")[0])).toEqual(["Resolved", "Changed", "Recorded"]);
    expect(done.history[1]?.who).toContain("on behalf of the trust");
  });

  it("stays as it was once it is resolved", async () => {
    const w = await world();
    const params = { service: "north", barrier: await recorded(w) };
    await send(w, resolve, "northLead", params, { ...resolved, version: "1" });
    const changed = await prepare(w, change, "northLead", params, { ...filled, version: "2" });
    const again = await prepare(w, resolve, "northLead", params, { ...resolved, version: "2" });
    await expectNoAudit(w, async () => {
      expect((await changed()).status).toBe(409);
      expect((await again()).status).toBe(409);
    });
  });

  it("is refused without words, with a day to come, and resolved before it began", async () => {
    const w = await world();
    const params = { service: "north", barrier: await recorded(w) };
    const at = (form: Record<string, string>) =>
      send(w, record, "northLead", { service: "north" }, { ...filled, ...form });
    expect((await at({ words: "" })).status).toBe(400);
    expect((await at({ "since-year": "2090" })).status).toBe(400);
    expect((await at({ kind: "weather" })).status).toBe(400);
    const early = { ...resolved, "resolved-year": "2025", version: "1" };
    expect((await send(w, resolve, "northLead", params, early)).status).toBe(409);
  });

  it("keeps what was typed where somebody changed it meanwhile", async () => {
    const w = await world();
    const params = { service: "north", barrier: await recorded(w) };
    await send(w, change, "northLead", params, { ...filled, version: "1" });
    const late = await send(w, change, "qiManager", params, { ...filled, words: "Mine", version: "1" });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { words: "Mine" } });
  });

  it("is read by the trust's own, written by its lead and the QI manager, and not there for others", async () => {
    const w = await world();
    const params = { service: "north", barrier: await recorded(w) };
    expect((await open(w, page, "southLead", params)).status).toBe(404);
    expect((await open(w, page, "southLead", { ...params, service: "south" })).status).toBe(404);
    expect((await open(w, page, "assessor", params)).status).toBe(403);
    expect((await open(w, list, "boardMember", params)).status).toBe(403);
    for (const person of ["northContributor", "northViewer"] as const)
      expect((await send(w, change, person, params, { ...filled, version: "1" })).status).toBe(403);
  });

  it("shows the actions that would close it", async () => {
    const w = await world();
    const barrier = await recorded(w);
    const closes = `barrier:${barrier}`;
    await send(w, giveAction, "northLead", { service: "north" }, { title: "Choose one", priority: "low", closes });
    const shownBarrier = await shown<Page>(w, page, "northViewer", { service: "north", barrier });
    expect(shownBarrier.page.actions?.rows).toHaveLength(1);
  });

  it("is in the service's file, narrowed as the list is", async () => {
    const w = await world();
    await recorded(w);
    await recorded(w, "northLead", { words: "Too few people", kind: "capacity" });
    const text = await (await open(w, csv, "northViewer", { service: "north" }, "/?kind=capacity")).text();
    expect(text).toContain("Too few people");
    expect(text).not.toContain("Two systems");
  });
});

describe("the barriers of the network", () => {
  async function both(): Promise<World> {
    const w = await world();
    await recorded(w);
    await recorded(w, "southLead", { severity: "low", help: "" }, "south");
    return w;
  }

  it("are counted by kind and trust for the QI manager, with the help that is wanted", async () => {
    const w = await both();
    const data = await shown<Grid>(w, network, "qiManager", {});
    expect(data).toMatchObject({ open: 2, wanted: [{ trust: expect.any(String) as string }] });
    const systems = data.kinds.find(({ kind }) => kind === "systems");
    expect(systems?.total).toEqual({ open: 2, highest: "high" });
    expect(systems?.cells.map((cell) => cell.open)).toEqual([1, 1]);
    expect(data.trend.at(-1)).toMatchObject({ open: 2 });
    expect(data.trend).toHaveLength(25);
  });

  it.each(["northLead", "boardMember", "patientVolunteer", "sigChair", "administrator"] as const)(
    "are counts by kind for %s, and no trust is named on the page or in a file",
    async (person) => {
      const w = await both();
      const data = await shown<Grid>(w, network, person, {});
      expect(data).toMatchObject({ open: 2, trusts: null, wanted: [] });
      expect(data.kinds.every(({ cells }) => cells.length === 0)).toBe(true);
      for (const file of [kindsCsv, trendCsv]) {
        const text = await (await open(w, file, person, {})).text();
        expect(text).not.toMatch(/north|south|Two systems|An example/i);
      }
      expect((await open(w, wantedCsv, person, {})).status).toBe(403);
    },
  );

  it("are not for guests of an assessment", async () => {
    const w = await both();
    expect((await open(w, network, "assessor", {})).status).toBe(403);
  });

  it("stand on the dashboard by kind, with the way to what trusts share for those who may read it", async () => {
    const w = await both();
    const lead = await shown<{ barriers: object; mayReadShared: boolean }>(w, dashboard, "northLead", {});
    expect(lead).toMatchObject({
      barriers: { open: 2, kinds: [{ kind: "systems", label: "Systems", open: 2 }] },
      mayReadShared: true,
    });
    const board = await shown<{ mayReadShared: boolean }>(w, dashboard, "boardMember", {});
    expect(board.mayReadShared).toBe(false);
  });
});
