// Snapshots by their pages: who takes one, and what a comparison shows and gives as a file.
import { describe, expect, it } from "vitest";
import { loader as one } from "../../app/routes/services.$service.assessments.$assessment.snapshots.$snapshot._index";
import { loader as oneCsv } from "../../app/routes/services.$service.assessments.$assessment.snapshots.$snapshot.figures[.]csv";
import {
  action as take,
  loader as list,
} from "../../app/routes/services.$service.assessments.$assessment.snapshots._index";
import { loader as compare } from "../../app/routes/services.$service.assessments.$assessment.snapshots.compare";
import { loader as compareCsv } from "../../app/routes/services.$service.assessments.$assessment.snapshots.compare[.]csv";
import { expectAudit, expectNoAudit } from "../support/audit";
import { answered } from "../support/builders";
import { world, type World } from "../support/world";
import { network, north, open, prepare, send, shown, south } from "./workspace-calls";

const idFrom = (response: Response) => (response.headers.get("Location") ?? "").split("/").at(-1) ?? "";
const taken = async (w: World, title: string) => idFrom(await send(w, take, "northLead", north, { title }));

describe("taking a snapshot", () => {
  it("is the lead's, the QI manager's on behalf, and of the network's own the QI manager's", async () => {
    const w = await world();
    for (const [person, params, onBehalf] of [
      ["northLead", north, false],
      ["qiManager", north, true],
      ["qiManager", network, false],
    ] as const) {
      const act = await prepare(w, take, person, params, { title: `By ${person}` });
      const response = await expectAudit(w, [{ did: "snapshot.taken", detail: { onBehalf } }], act);
      expect(response.status).toBe(303);
    }
    for (const [person, status] of [
      ["northViewer", 403],
      ["northContributor", 403],
      ["assessor", 403],
      ["boardMember", 403],
      ["southLead", 404],
    ] as const) {
      const act = await prepare(w, take, person, north, { title: "Mine" });
      expect([person, (await expectNoAudit(w, act)).status]).toEqual([person, status]);
    }
  });

  it("without a name, or with one that is taken, is refused in words; sent twice it is taken once", async () => {
    const w = await world();
    expect((await send(w, take, "northLead", north, {})).status).toBe(400);
    await send(w, take, "northLead", north, { title: "Review", "form-key": "snapshot-1" });
    const again = await prepare(w, take, "northLead", north, { title: "Review", "form-key": "snapshot-1" });
    expect((await expectNoAudit(w, again)).status).toBe(303);
    const other = await send(w, take, "northLead", north, { title: "Review", "form-key": "snapshot-2" });
    expect(other.status).toBe(409);
    expect((await shown<{ snapshots: object[] }>(w, list, "northViewer", north)).snapshots).toHaveLength(1);
  });
});

describe("comparing", () => {
  interface Compared {
    compared: { counts: Record<string, number>; rows: { code: string; move: string }[]; to: { title: string } } | null;
  }

  it("with now shows what moved forward and what slipped back, narrowed by the address, and the same as a file", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "complete" });
    const id = await taken(w, "Review");
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    await answered(w, "northLead", "north", "1.1.2", { value: "complete" });
    const all = await shown<Compared>(w, compare, "northViewer", north, `/?from=${id}`);
    expect(all.compared).toMatchObject({ to: { title: "Now" }, counts: { forward: 1, back: 1 } });
    const back = await shown<Compared>(w, compare, "northViewer", north, `/?from=${id}&move=back`);
    expect(back.compared?.rows.map(({ code }) => code)).toEqual(["1.1.1"]);
    const text = await (await open(w, compareCsv, "northViewer", north, `/?from=${id}&move=back`)).text();
    expect(text.trim().split("\r\n")).toHaveLength(2);
    const figures = await (await open(w, compareCsv, "northViewer", north, `/?from=${id}&table=sections`)).text();
    expect(figures).toContain("complete then");
  });

  it("without any snapshot says so", async () => {
    const w = await world();
    expect((await shown<Compared>(w, compare, "northViewer", north)).compared).toBeNull();
  });
});

describe("a snapshot's own page and file", () => {
  it("are those who read the assessment's, under its own address only", async () => {
    const w = await world();
    const snapshot = await taken(w, "Review");
    for (const person of ["northViewer", "qiManager", "assessor"] as const)
      expect((await open(w, one, person, { ...north, snapshot })).status).toBe(200);
    expect((await open(w, one, "southLead", { ...north, snapshot })).status).toBe(404);
    expect((await open(w, one, "qiManager", { ...south, snapshot })).status).toBe(404);
    const lines = (await (await open(w, oneCsv, "northViewer", { ...north, snapshot })).text()).trim().split("\r\n");
    expect(lines.at(-1)).toContain("All sections");
    expect((await open(w, oneCsv, null, { ...north, snapshot })).status).toBe(401);
  });
});
