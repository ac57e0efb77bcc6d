// Peer match as a person meets it: the panel of a criterion, offers, asking, crediting, what is wanted, and who gets none of it.
import { describe, expect, it } from "vitest";
import type { CriterionPage } from "../../app/domain/view/criterion-page";
import type { SharingPage, WantedPage } from "../../app/domain/view/sharing";
import { getEvidence } from "../../app/models/evidence.server";
import { listAskedBySharing } from "../../app/reports/asked/sharing.server";
import { loader as offerPage } from "../../app/routes/network.evidence-sharing.$offer._index";
import { action as change } from "../../app/routes/network.evidence-sharing.$offer.change";
import { action as contact, loader as contactPage } from "../../app/routes/network.evidence-sharing.$offer.contact";
import { action as use } from "../../app/routes/network.evidence-sharing.$offer.use";
import { action as withdrawal } from "../../app/routes/network.evidence-sharing.$offer.withdrawal";
import { action as answer, loader as requestPage } from "../../app/routes/network.evidence-sharing.requests.$request";
import { loader as wanted } from "../../app/routes/network.evidence-sharing.wanted";
import { loader as wantedCsv } from "../../app/routes/network.evidence-sharing.wanted[.]csv";
import { loader as sharing } from "../../app/routes/network.evidence-sharing._index";
import { loader as sharingCsv } from "../../app/routes/network.evidence-sharing[.]csv";
import { loader as criterion } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import {
  action as offer,
  loader as newOffer,
} from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.offer";
import { expectNoAudit } from "../support/audit";
import { answered } from "../support/builders";
import { met, offered } from "../support/builders-sharing";
import { world, type Person, type World } from "../support/world";
import { north, open, prepare, send, shown, south } from "./workspace-calls";

const code = "1.1.1";
const place = { ...north, criterion: code };
const form = { words: "We did it like this", redacted: "yes" };

async function withOffer() {
  const w = await world();
  const evidenceId = await met(w, "north", code);
  const made = await offered(w, "north", code, { evidenceId });
  return { w, evidenceId, id: made.id, params: { offer: made.id } };
}

const peersOf = async (w: World, person: Person, params: Record<string, string>) =>
  (await shown<CriterionPage>(w, criterion, person, params)).peers;
const list = (w: World, person: Person, url = "/") => shown<SharingPage>(w, sharing, person, {}, url);

describe("on a criterion", () => {
  it("a lead whose service meets it may offer; then the others read who, and the item", async () => {
    const w = await world();
    expect(await peersOf(w, "northLead", place)).toMatchObject({ mayOffer: false });
    const evidence = await met(w, "north", code);
    expect(await peersOf(w, "northLead", place)).toMatchObject({ mayOffer: true, own: null });
    expect(await peersOf(w, "northContributor", place)).toMatchObject({ mayOffer: false });
    expect(await peersOf(w, "qiManager", place)).toMatchObject({ mayOffer: false });
    const response = await send(w, offer, "northLead", place, { ...form, evidence });
    expect(response.status).toBe(303);
    expect(await peersOf(w, "northLead", place)).toMatchObject({ mayOffer: false, own: { isHeld: true }, offers: [] });
    expect(await peersOf(w, "southViewer", { ...south, criterion: code })).toMatchObject({
      own: null,
      offers: [{ trustShortName: "NORTH", item: { id: evidence, title: "Policy of north" }, uses: 0 }],
    });
  });

  it("the form asks for words and for a look through what is shared, and shows only current evidence", async () => {
    const w = await world();
    await met(w, "north", code);
    const page = await shown<{ isMet: boolean; items: unknown[] }>(w, newOffer, "northLead", place);
    expect(page).toMatchObject({ isMet: true, items: [{ title: "Policy of north" }] });
    const missing = await prepare(w, offer, "northLead", place, {});
    const response = await expectNoAudit(w, missing);
    expect(response.status).toBe(400);
    expect(Object.keys(((await response.json()) as { errors: object }).errors)).toEqual(["words", "redacted"]);
  });

  it("nobody else offers for the trust: not its contributor, a neighbour or the QI manager", async () => {
    const w = await world();
    await met(w, "north", code);
    for (const [person, status] of [
      ["northContributor", 403],
      ["qiManager", 403],
      ["southLead", 404],
      ["assessor", 403],
    ] as const) {
      const act = await prepare(w, offer, person, place, form);
      expect((await expectNoAudit(w, act)).status).toBe(status);
    }
  });

  it("what is not met cannot be offered: 409, with the words kept", async () => {
    const w = await world();
    await answered(w, "northLead", "north", code);
    const act = await prepare(w, offer, "northLead", place, form);
    const response = await expectNoAudit(w, act);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ typed: { words: form.words } });
  });
});

describe("what trusts share", () => {
  it("lists every offer, narrowed as the address asks, and the file has the same rows", async () => {
    const { w } = await withOffer();
    await met(w, "south", "2.1.1");
    await offered(w, "south", "2.1.1");
    expect((await list(w, "southViewer")).groups.map(({ code: section }) => section)).toEqual(["1", "2"]);
    for (const [url, matching] of [
      ["/?section=1", 1],
      ["/?section=9", 0],
      ["/?trust=SOUTH", 1],
      ["/?with=item", 1],
      ["/?with=words", 1],
    ] as const) {
      expect((await list(w, "northViewer", url)).matching, url).toBe(matching);
      const file = await (await open(w, sharingCsv, "northViewer", {}, url)).text();
      expect(file.trim().split("\r\n"), url).toHaveLength(matching + 1);
    }
  });

  it("is nothing for board members, volunteers, administrators and assessors", async () => {
    const { w, params } = await withOffer();
    for (const person of ["boardMember", "patientVolunteer", "administrator", "assessor"] as const) {
      for (const [loader, of] of [
        [sharing, {}],
        [sharingCsv, {}],
        [wanted, {}],
        [wantedCsv, {}],
        [offerPage, params],
      ] as const) {
        expect((await open(w, loader, person, of)).status).toBe(403);
      }
    }
  });

  it("what is wanted is counted for the QI manager, and told of two services to nobody else", async () => {
    const { w } = await withOffer();
    const seen = await shown<WantedPage>(w, wanted, "qiManager", {});
    expect(seen.rows.find((row) => row.code === "1.1.2")).toMatchObject({ open: { kind: "exact", count: 2, of: 2 } });
    expect(seen.rows.find((row) => row.code === code)).toMatchObject({ offers: 1, open: { count: 1 } });
    expect(await shown<WantedPage>(w, wanted, "northLead", {})).toMatchObject({ isTooFew: true, rows: [] });
  });
});

describe("an offer", () => {
  it("is withdrawn by its own lead alone, and is then gone for the others with its item", async () => {
    const { w, params, evidenceId } = await withOffer();
    for (const person of ["southLead", "northContributor", "qiManager"] as const) {
      const act = await prepare(w, withdrawal, person, params, { version: "1" });
      expect((await expectNoAudit(w, act)).status).toBe(403);
    }
    expect((await send(w, withdrawal, "northLead", params, { version: "1" })).status).toBe(303);
    expect((await open(w, offerPage, "southLead", params)).status).toBe(404);
    expect((await open(w, offerPage, "northViewer", params)).status).toBe(200);
    expect(await getEvidence(w.scope("southLead"), evidenceId)).toBeUndefined();
    expect((await list(w, "southLead")).all).toBe(0);
    expect((await send(w, contact, "southLead", params, { message: "Too late" })).status).toBe(404);
  });

  it("changed by two people at once keeps the first, and shows it to the second with what was typed", async () => {
    const { w, params } = await withOffer();
    await send(w, change, "northLead", params, { version: "1", words: "First words", redacted: "yes" });
    const late = await send(w, change, "northLead", params, { version: "1", words: "Second", redacted: "yes" });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ typed: { words: "Second" } });
    expect(await (await open(w, offerPage, "southLead", params)).text()).toContain("First words");
  });

  it("shows its requests to the two trusts alone, and its uses as a number", async () => {
    const { w, params } = await withOffer();
    await send(w, use, "southLead", params, {});
    await send(w, use, "southLead", params, {});
    const shownTo = async (person: Person) => (await (await open(w, offerPage, person, params)).json()) as Page;
    expect(await shownTo("northLead")).toMatchObject({ used: "Used by 1 trust", isOwn: true });
    expect(JSON.stringify(await shownTo("northLead"))).not.toContain("SOUTH");
    expect(await shownTo("sigChair")).toMatchObject({ used: "Used by 1 trust", history: [], requests: [], toAsk: [] });
  });

  it("is credited by leads of other trusts, not by its own nor by a viewer", async () => {
    const { w, params } = await withOffer();
    for (const person of ["northLead", "southViewer", "qiManager"] as const) {
      const act = await prepare(w, use, person, params, {});
      expect((await expectNoAudit(w, act)).status).toBe(403);
    }
  });
});

interface Page {
  readonly used: string;
  readonly isOwn: boolean;
}

describe("asking for contact", () => {
  it("is asked of the other's leads in my work, and answered there; the addresses show after that", async () => {
    const { w, params } = await withOffer();
    const response = await send(w, contact, "southLead", params, { message: "How did you begin?" });
    const request = { request: must(response.headers.get("Location")).split("/").at(-1) ?? "" };
    expect((await listAskedBySharing(w.scope("northLead"))).map(({ what }) => what)).toEqual([
      `Answer SOUTH about what you share on ${code}`,
    ]);
    expect(await (await open(w, requestPage, "southLead", request)).text()).not.toContain("northlead@");
    expect((await send(w, answer, "southLead", request, { version: "1", decision: "accepted" })).status).toBe(403);
    expect((await send(w, answer, "northLead", request, { version: "1" })).status).toBe(400);
    const given = { version: "1", decision: "accepted", reply: "Gladly" };
    expect((await send(w, answer, "northLead", request, given)).status).toBe(303);
    expect(await (await open(w, requestPage, "southLead", request)).text()).toContain("northlead@test.example");
    expect((await open(w, requestPage, "sigChair", request)).status).toBe(404);
    expect(await listAskedBySharing(w.scope("northLead"))).toEqual([]);
    const again = await send(w, answer, "northLead", request, { version: "1", decision: "declined" });
    expect(again.status).toBe(409);
  });

  it("is not open to one's own trust, and a second request is refused", async () => {
    const { w, params } = await withOffer();
    expect((await open(w, contactPage, "northLead", params)).status).toBe(403);
    await send(w, contact, "southLead", params, { message: "How did you begin?" });
    const second = await prepare(w, contact, "southLead", params, { message: "And then?" });
    expect((await expectNoAudit(w, second)).status).toBe(409);
  });
});

function must(text: string | null): string {
  if (text === null) throw new Error("Expected an address.");
  return text;
}
