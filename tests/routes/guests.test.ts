// Guests by their pages: inviting, ending, and that every page and file a guest opens is in the audit log.
import { describe, expect, it } from "vitest";
import { loader as evidencePage } from "../../app/routes/evidence.$evidence._index";
import { loader as file } from "../../app/routes/evidence.$evidence.versions.$version.file";
import { loader as findingPage } from "../../app/routes/findings.$finding._index";
import { loader as home } from "../../app/routes/services.$service.assessments.$assessment._index";
import { loader as criterion } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import { loader as gapCsv } from "../../app/routes/services.$service.assessments.$assessment.gap-analysis[.]csv";
import {
  action as invite,
  loader as list,
} from "../../app/routes/services.$service.assessments.$assessment.guests._index";
import { loader as looks } from "../../app/routes/services.$service.assessments.$assessment.guests.$guest._index";
import { loader as looksCsv } from "../../app/routes/services.$service.assessments.$assessment.guests.$guest[.]csv";
import { action as end } from "../../app/routes/services.$service.assessments.$assessment.guests.$guest.ending";
import { loader as southHome } from "../../app/routes/services.$service._index";
import { expectAudit } from "../support/audit";
import { aFile, anEvidence, attached, must } from "../support/builders";
import { found } from "../support/builders-awards";
import { moment, world, type World } from "../support/world";
import { north, open, send, shown, south } from "./workspace-calls";

const until = { "until-day": "30", "until-month": "6", "until-year": "2026" };
const peer = { email: "SouthLead@test.example", role: "peer-reviewer", ...until };
const at = (rest = "") => `/services/north/assessments/assessment-north${rest}`;

interface List {
  guests: { id: string; name: string; isCurrent: boolean; looks: number; version: number }[];
}

const guestOf = async (w: World, name: string) =>
  must((await shown<List>(w, list, "northLead", north)).guests.find((guest) => guest.name === name));

describe("inviting a guest", () => {
  it("opens this one assessment until its last day, and nothing else of the trust", async () => {
    const w = await world();
    expect((await open(w, home, "southLead", north, at())).status).toBe(404);
    expect((await send(w, invite, "northLead", north, peer)).status).toBe(303);
    expect((await open(w, home, "southLead", north, at())).status).toBe(200);
    expect((await open(w, southHome, "southLead", { service: "north" })).status).toBe(404);
    w.now = moment("2026-07-01T09:00:00.000Z");
    expect((await open(w, home, "southLead", north, at())).status).toBe(404);
  });

  it("ended early works on the next request", async () => {
    const w = await world();
    await send(w, invite, "northLead", north, peer);
    const { id, version } = await guestOf(w, "southLead");
    const response = await send(w, end, "northLead", { ...north, guest: id }, { version: String(version) });
    expect(response.status).toBe(303);
    expect((await open(w, home, "southLead", north, at())).status).toBe(404);
    expect((await guestOf(w, "southLead")).isCurrent).toBe(false);
  });

  it.each([
    ["an address that nobody has", { ...peer, email: "nobody@test.example" }, 409, "email"],
    ["a day that has passed", { ...peer, "until-year": "2025" }, 400, "until"],
    ["a day too far ahead", { ...peer, "until-year": "2028" }, 400, "until"],
    ["no role", { ...peer, role: "" }, 400, "role"],
  ])("with %s is refused in words", async (_what, form, status, field) => {
    const w = await world();
    const response = await send(w, invite, "northLead", north, form);
    expect(response.status).toBe(status);
    expect(Object.keys(((await response.json()) as { errors: object }).errors)).toEqual([field]);
  });

  it("is the lead's, and the QI manager's on behalf; nobody else's, and a guest does not see who else is invited", async () => {
    const w = await world();
    for (const [person, status] of [
      ["northViewer", 403],
      ["northContributor", 403],
      ["southLead", 404],
      ["assessor", 403],
      ["boardMember", 403],
    ] as const)
      expect([person, (await send(w, invite, person, north, peer)).status]).toEqual([person, status]);
    expect((await send(w, invite, "qiManager", north, peer)).status).toBe(303);
    expect((await open(w, list, "assessor", north)).status).toBe(403);
    expect((await open(w, list, "southLead", north)).status).toBe(404);
    expect((await open(w, list, "qiManager", { service: "network", assessment: "assessment-network" })).status).toBe(
      404,
    );
  });
});

describe("what a guest opens", () => {
  it("is in the audit log: each page of the assessment, its files, evidence, its files and findings", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead", {}, { file: aFile() });
    await attached(w, "northLead", evidence, "north", "1.1.1");
    const finding = await found(w);
    const look = (did: string, detail: Record<string, string | number | null>) => [
      {
        did: `assessor.${did}`,
        by: "assessor",
        kind: "assessment",
        id: "assessment-north",
        trustId: "trust-north",
        detail,
      },
    ];
    const cases = [
      [home, north, at(), look("read", { page: "" })],
      [criterion, { ...north, criterion: "1.1.1" }, at("/criteria/1.1.1"), look("read", { page: "criteria/1.1.1" })],
      [gapCsv, north, at("/gap-analysis.csv"), look("file-opened", { page: "gap-analysis.csv" })],
      [evidencePage, { evidence: evidence.id }, `/evidence/${evidence.id}`, look("read", { evidence: evidence.id })],
      [
        file,
        { evidence: evidence.id, version: "1" },
        `/evidence/${evidence.id}/versions/1/file`,
        look("file-opened", { evidence: evidence.id, version: 1 }),
      ],
      [findingPage, { finding }, `/findings/${finding}`, look("read", { finding })],
    ] as const;
    for (const [loader, params, url, expected] of cases) {
      const entries = [{ did: "session.started" }, ...expected];
      await expectAudit(w, entries, () => open(w, loader, "assessor", params, url));
    }
  });

  it("is read by the lead on a page and as a file, newest first", async () => {
    const w = await world();
    await open(w, home, "assessor", north, at());
    await open(w, criterion, "assessor", { ...north, criterion: "1.1.1" }, at("/criteria/1.1.1"));
    const { id, looks: count } = await guestOf(w, "assessor");
    expect(count).toBe(2);
    const page = await shown<{ looks: { what: string }[] }>(w, looks, "northLead", { ...north, guest: id });
    expect(page.looks.map(({ what }) => what)).toEqual(["Criterion 1.1.1", "The assessment"]);
    const text = await (await open(w, looksCsv, "northLead", { ...north, guest: id })).text();
    expect(text).toContain("Criterion 1.1.1");
    expect((await open(w, looks, "southLead", { ...north, guest: id })).status).toBe(404);
    expect((await open(w, looks, "qiManager", { ...south, guest: id })).status).toBe(404);
  });

  it("is not written for the service's own people, for what is refused, nor with words that somebody typed", async () => {
    const w = await world();
    const started = [{ did: "session.started" }];
    await expectAudit(w, started, () => open(w, home, "northLead", north, at()));
    await expectAudit(w, started, () =>
      open(w, home, "assessor", south, "/services/south/assessments/assessment-south"),
    );
    const typed = at("/criteria/Jane%20Doe%20was%20here");
    await expectAudit(w, [...started, { did: "assessor.read", detail: { page: "other" } }], () =>
      open(w, criterion, "assessor", { ...north, criterion: "x" }, typed),
    );
  });
});
