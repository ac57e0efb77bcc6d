// The list of a trust's evidence and of the network's own: who sees it, what its filters let through, and its file.
import { describe, expect, it } from "vitest";
import { loader } from "../../app/routes/services.$service.evidence._index";
import { loader as csv } from "../../app/routes/services.$service.evidence[.]csv";
import { withdrawEvidence } from "../../app/models/evidence-changes.server";
import { transaction } from "../../app/models/transaction.server";
import { anEvidence, attached } from "../support/builders";
import { day, world, type Person, type World } from "../support/world";
import { open, shown } from "./workspace-calls";

const north = { service: "north" };
const address = "/services/north/evidence";

interface Shown {
  rows: { id: string; title: string; tags: string[]; criteria: number; until: string; owner: string | null }[];
  all: number;
  mayAdd: boolean;
  csv: string;
  sort: Record<"title" | "until" | "criteria", { href: string; now: string | null }>;
}

/** The day is 14 May 2026. */
async function filled(): Promise<World> {
  const w = await world();
  const policy = await anEvidence(w, "northLead", { title: "Imaging policy", kind: "policy", ownerId: "northLead" });
  const audit = await anEvidence(w, "northLead", { title: "Dose audit", kind: "audit", reviewOn: day("2026-06-01") });
  await anEvidence(w, "northLead", { title: "Alert audit", kind: "audit", expiresOn: day("2026-05-13") });
  await anEvidence(w, "northLead", { title: "Minutes of March", kind: "minutes", reviewOn: day("2026-05-01") });
  const old = await anEvidence(w, "northLead", { title: "Old policy", kind: "policy" });
  await transaction(w.scope("northLead"), (tx) => withdrawEvidence(tx, old, 1, "Replaced", false));
  await anEvidence(w, "southLead", { title: "South policy", trustId: "trust-south", visibility: "network" });
  await anEvidence(w, "qiManager", { title: "Network minutes", trustId: null });
  await attached(w, "northLead", policy, "north", "1.1.1");
  await attached(w, "northLead", audit, "north", "1.1.1", "1.1.2", "2.1.1");
  return w;
}

const titles = async (w: World, query: string, person: Person = "northLead") =>
  (await shown<Shown>(w, loader, person, north, `${address}?${query}`)).rows.map(({ title }) => title);

describe("the list of evidence", () => {
  it("shows all of the trust's but the withdrawn, by title, with what each supports", async () => {
    const w = await filled();
    const page = await shown<Shown>(w, loader, "northViewer", north, address);
    expect(page.rows.map(({ title, tags, criteria }) => [title, tags, criteria])).toEqual([
      ["Alert audit", ["expired"], 0],
      ["Dose audit", ["current", "review due"], 3],
      ["Imaging policy", ["current"], 1],
      ["Minutes of March", ["review overdue"], 0],
    ]);
    expect(page.all).toBe(5);
    expect(page.mayAdd).toBe(false);
  });

  it.each([
    ["state=current", ["Dose audit", "Imaging policy"]],
    ["state=review-due", ["Dose audit", "Minutes of March"]],
    ["state=expired", ["Alert audit"]],
    ["state=no-date", ["Imaging policy"]],
    ["state=withdrawn", ["Old policy"]],
    ["kind=audit", ["Alert audit", "Dose audit"]],
    ["words=AUDIT+dose", ["Dose audit"]],
    ["words=nothing+like+it", []],
    [
      "state=no-such-state&kind=no-such-kind&order=title%3Bdrop",
      ["Alert audit", "Dose audit", "Imaging policy", "Minutes of March"],
    ],
    ["order=until", ["Minutes of March", "Alert audit", "Dose audit", "Imaging policy"]],
    ["order=until-down", ["Imaging policy", "Dose audit", "Alert audit", "Minutes of March"]],
    ["order=criteria-down", ["Dose audit", "Imaging policy", "Alert audit", "Minutes of March"]],
    ["order=title-down", ["Minutes of March", "Imaging policy", "Dose audit", "Alert audit"]],
  ])("%s gives %j", async (query, expected) => {
    expect(await titles(await filled(), query)).toEqual(expected);
  });

  it("keeps its filter in the links that sort it and in its file", async () => {
    const w = await filled();
    const page = await shown<Shown>(w, loader, "northLead", north, `${address}?kind=audit&order=until`);
    expect(page.sort.until).toEqual({ href: `${address}?kind=audit&order=until-down`, now: "ascending" });
    expect(page.sort.title.href).toBe(`${address}?kind=audit`);
    expect(page.csv).toBe("/services/north/evidence.csv?kind=audit&order=until");
  });

  it("is not there for a neighbour, an assessor or a board member", async () => {
    const w = await filled();
    for (const person of ["southLead", "assessor", "boardMember"] as const) {
      expect((await open(w, loader, person, north, address)).status).toBe(404);
      expect((await open(w, csv, person, north, `${address}.csv`)).status).toBe(404);
    }
  });

  it("sends a visitor to sign in, and gives a file nobody's hands but theirs", async () => {
    const w = await filled();
    expect((await open(w, loader, null, north, address)).status).toBe(302);
    expect((await open(w, csv, null, north, `${address}.csv`)).status).toBe(401);
  });

  it("of the network is for those who may read its own assessment", async () => {
    const w = await filled();
    const network = { service: "network" };
    for (const person of ["qiManager", "boardMember", "patientVolunteer", "administrator"] as const) {
      const page = await shown<Shown>(w, loader, person, network, "/services/network/evidence");
      expect(page.rows.map(({ title }) => title)).toEqual(["Network minutes"]);
      expect(page.mayAdd).toBe(person === "qiManager");
    }
    expect((await open(w, loader, "northLead", network, "/services/network/evidence")).status).toBe(404);
  });

  it("is a file of exactly the rows that are shown", async () => {
    const w = await filled();
    const response = await open(w, csv, "northLead", north, `${address}.csv?kind=audit`);
    expect(response.headers.get("Content-Disposition")).toContain("evidence-north-2026-05-14-demonstration.csv");
    const [head, ...rows] = (await response.text()).replace("\uFEFF", "").trim().split("\r\n");
    expect(head).toBe(
      "title,kind,file or link,owner,covers from,covers to,review by,expires,counts until,state,review due,ends before the visit,criteria,system,link last checked,link to check,seen by,provenance",
    );
    expect(rows).toEqual([
      "Alert audit,Audit,link,,,,,2026-05-13,2026-05-13,expired,no,no,0,,,no,trust,demonstration",
      "Dose audit,Audit,link,,,,2026-06-01,,2026-06-01,current,yes,no,3,,,no,trust,demonstration",
    ]);
  });
});

describe("a long list", () => {
  it("is shown by the hundred, its pages keep the filter, and its file holds all that the filter lets through", async () => {
    const w = await world();
    for (let item = 1; item <= 102; item += 1)
      await anEvidence(w, "northLead", { title: `Audit ${String(item).padStart(3, "0")}`, kind: "audit" });
    await anEvidence(w, "northLead", { title: "A policy", kind: "policy" });
    const first = await shown<Paged>(w, loader, "northLead", north, `${address}?kind=audit`);
    expect([first.rows.length, first.found, first.all, first.previous]).toEqual([100, 102, 103, null]);
    expect(first.next?.label).toBe("items 101 to 102");
    const second = await shown<Paged>(w, loader, "northLead", north, first.next?.href);
    expect(second.rows.map(({ title }) => title)).toEqual(["Audit 101", "Audit 102"]);
    expect(second).toMatchObject({ next: null, previous: { label: "items 1 to 100", href: `${address}?kind=audit` } });
    const file = await (await open(w, csv, "northLead", north, `${address}.csv?kind=audit`)).text();
    expect(file.trim().split("\r\n")).toHaveLength(103);
  });
});

interface Paged extends Shown {
  found: number;
  previous: { label: string; href: string } | null;
  next: { label: string; href: string } | null;
}
