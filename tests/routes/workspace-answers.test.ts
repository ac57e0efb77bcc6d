// Answering a criterion: the page, the form, quick rating, evidence attached and detached, history.
import { describe, expect, test } from "vitest";
import { loader as criterion } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion._index";
import {
  action as answer,
  loader as answerPage,
} from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.answer";
import { action as attach } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.attachments";
import { action as detach } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.attachments.$attachment.detachment";
import { loader as history } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.history";
import { loader as historyCsv } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.history[.]csv";
import { action as rate } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.rating";
import type { CriterionPage } from "../../app/domain/view/criterion-page";
import { closeAssessment } from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import type { HistoryPage } from "../../app/reports/answer-history.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, answered, assessmentOf, attached, must } from "../support/builders";
import { world, type World } from "../support/world";
import { network, north, open, prepare, send, shown } from "./workspace-calls";

type Load = Parameters<typeof open>[1];

const first = { ...north, criterion: "1.1.1" };
const page = (w: World, person: Parameters<typeof shown>[2], params: Record<string, string> = first, url = "/") =>
  shown<CriterionPage>(w, criterion as Load, person, params, url);

describe("the page of a criterion", () => {
  test("shows what is asked, with its sources at their addresses", async () => {
    const w = await world();
    const shownPage = await page(w, "northLead");
    expect(shownPage.text).not.toBe("");
    expect(shownPage.sources.length).toBeGreaterThan(0);
    expect(shownPage.sources.every(({ title }) => title !== "")).toBe(true);
    expect(shownPage.answer).toMatchObject({ state: "Not yet rated", version: 0 });
  });

  test("names the public statement, and the ready audits that print its code", async () => {
    const w = await world();
    const alerts = await page(w, "northLead", { ...north, criterion: "5.9.2" });
    expect(alerts.statement.references.map(({ code }) => code)).toContain("XR-510");
    expect(alerts.audits.map(({ title }) => title)).toContain("Assessing effectiveness of radiology alerts");
  });

  test("a lead may answer and attach, a viewer and an assessor may not", async () => {
    const w = await world();
    expect(await page(w, "northLead")).toMatchObject({ mayAnswer: true, mayAttach: true });
    expect(await page(w, "northViewer")).toMatchObject({ mayAnswer: false, mayAttach: false, onlyOwn: false });
    expect(await page(w, "assessor")).toMatchObject({ mayAnswer: false, mayAttach: false });
  });

  test("a contributor may answer what they own, and is told so of the rest", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { ownerId: "northContributor" });
    expect(await page(w, "northContributor")).toMatchObject({ mayAnswer: true });
    const other = await page(w, "northContributor", { ...north, criterion: "1.1.2" });
    expect(other).toMatchObject({ mayAnswer: false, onlyOwn: true });
  });

  test("a neighbour finds nothing, and neither does anyone under a code that the edition lacks", async () => {
    const w = await world();
    expect((await open(w, criterion as Load, "southLead", first)).status).toBe(404);
    expect((await open(w, criterion as Load, "northLead", { ...north, criterion: "99.1" })).status).toBe(404);
    expect((await open(w, criterion as Load, "boardMember", first)).status).toBe(404);
  });

  test("the owners offered are people of the trust, and no others", async () => {
    const w = await world();
    const { owners } = await page(w, "qiManager");
    expect(owners.map(({ id }) => id).toSorted()).toEqual(["northContributor", "northLead"]);
  });

  test("counts how many services meet it, and names none", async () => {
    const w = await world();
    const policy = await anEvidence(w, "southLead", { trustId: "trust-south" });
    await answered(w, "southLead", "south", "1.1.1");
    expect(must((await page(w, "qiManager")).peers).count).toEqual({ kind: "exact", count: 0, of: 2 });
    await attached(w, "southLead", policy, "south", "1.1.1");
    expect(must((await page(w, "qiManager")).peers).count).toEqual({ kind: "exact", count: 1, of: 2 });
    const { peers } = await page(w, "northLead");
    expect(must(peers).count, "of two services, a number would tell of the other one").toEqual({ kind: "none" });
    expect(JSON.stringify(peers)).not.toContain("outh");
    expect((await page(w, "assessor")).peers).toBeNull();
  });

  test("the network's own criterion says how many services have each criterion that evidences it", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "6.5.4");
    const own = { ...network, criterion: "5.1.4" };
    const { below } = await page(w, "boardMember", own);
    expect(must(below).criteria[0]).toMatchObject({ code: "6.5.4", complete: 1, services: 2 });
    expect(await page(w, "boardMember", own)).toMatchObject({ mayOpenBelow: false, mayAnswer: false });
    expect(await page(w, "qiManager", own)).toMatchObject({ mayOpenBelow: true, mayAnswer: true });
  });

  test("a status that was pressed in a list begins the form, and a word that is none does not", async () => {
    const w = await world();
    expect((await page(w, "northLead", first, "/?status=not-applicable")).chosen).toBe("not-applicable");
    expect((await page(w, "northLead", first, "/?status=nonsense")).chosen).toBeNull();
  });

  test("a reason is offered where the service is recorded as not doing what the criterion is about, and nothing is decided", async () => {
    const w = await world();
    const scoped = must((await scopedCriterion(w)).code);
    const before = await page(w, "northLead", { ...north, criterion: scoped.code });
    expect(before.offeredReason).toBeNull();
    for (const activity of scoped.activities) {
      await w.database.writer
        .insertInto("service_activity")
        .values({ service_id: "service-north", activity, performed: 0, source: "test" })
        .execute();
    }
    const after = await page(w, "northLead", { ...north, criterion: scoped.code });
    expect(after.offeredReason).toContain("This service does no");
    expect(after.chosen).toBeNull();
  });
});

async function scopedCriterion(w: World) {
  const row = await w.database.reader
    .selectFrom("edition")
    .select("document")
    .where("subject", "=", "service")
    .executeTakeFirstOrThrow();
  const edition = JSON.parse(row.document) as {
    sections: { statements: { criteria: { code: string; appliesTo?: string[] }[] }[] }[];
  };
  const criteria = edition.sections.flatMap(({ statements }) => statements.flatMap((each) => each.criteria));
  const found = criteria.find(({ appliesTo }) => appliesTo !== undefined && appliesTo.length > 0);
  return { code: found && { code: found.code, activities: found.appliesTo ?? [] } };
}

describe("saving an answer", () => {
  const whole = {
    version: "0",
    status: "commenced",
    note: "Under way",
    owner: "northContributor",
    "target-day": "28",
    "target-month": "6",
    "target-year": "2026",
  };

  test("records every part of it, once, in the trust's name", async () => {
    const w = await world();
    const saving = await prepare(w, answer as Load, "northLead", first, whole);
    const response = await expectAudit(w, [{ did: "answer.changed", by: "northLead" }], saving);
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/services/north/assessments/assessment-north/criteria/1.1.1");
    expect((await page(w, "northLead")).answer).toMatchObject({
      state: "Commenced",
      note: "Under way",
      ownerName: "northContributor",
      targetOn: "2026-06-28",
      version: 1,
    });
  });

  test("by the QI manager is recorded and shown as on behalf of the trust", async () => {
    const w = await world();
    await send(w, answer as Load, "qiManager", first, whole);
    expect(must((await page(w, "northLead")).history[0])).toMatchObject({ byName: "qiManager", onBehalfOf: "NORTH" });
  });

  test("not applicable without a reason, and half a date, come back with both messages and what was typed", async () => {
    const w = await world();
    const form = { ...whole, status: "not-applicable", "target-year": "" };
    const response = await expectNoAudit(w, await prepare(w, answer as Load, "northLead", first, form));
    expect(response.status).toBe(400);
    const { errors, typed } = (await response.json()) as Record<string, Record<string, string>>;
    expect(errors).toEqual({
      reason: "Enter why this criterion does not apply",
      target: "Target date must include a year",
    });
    expect(typed).toMatchObject({ note: "Under way", "target-day": "28", status: "not-applicable" });
  });

  test("an owner from another trust is refused, and what was typed is kept", async () => {
    const w = await world();
    const form = { ...whole, owner: "southLead" };
    const response = await expectNoAudit(w, await prepare(w, answer as Load, "northLead", first, form));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: { owner: "Choose an owner from the list" },
      typed: { note: "Under way" },
    });
  });

  test("over a version that somebody changed meanwhile is refused, and what was typed is kept", async () => {
    const w = await world();
    await answered(w, "northContributor", "north", "1.1.1", { note: "Theirs" });
    const response = await expectNoAudit(w, await prepare(w, answer as Load, "northLead", first, whole));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ errors: {}, typed: { note: "Under way" } });
    expect((await page(w, "northLead")).answer.note).toBe("Theirs");
    const over = await send(w, answer as Load, "northLead", first, { ...whole, version: "1" });
    expect(over.status).toBe(303);
    expect((await page(w, "northLead")).answer.note).toBe("Under way");
  });

  test("sent twice is saved once, and both get the same answer, even where it gave the answer away", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { ownerId: "northContributor" });
    const form = { ...whole, version: "1", owner: "northLead", "form-key": "key-of-this-page" };
    const [once, again] = [
      await prepare(w, answer as Load, "northContributor", first, form),
      await prepare(w, answer as Load, "northContributor", first, form),
    ];
    expect((await once()).status).toBe(303);
    const second = await expectNoAudit(w, again);
    expect(second.status).toBe(303);
    expect((await page(w, "northLead")).answer.version).toBe(2);
  });

  test("other words under a used key are another form, held to the version that they saw", async () => {
    const w = await world();
    const key = { "form-key": "key-of-this-page" };
    expect((await send(w, answer as Load, "northLead", first, { ...whole, ...key })).status).toBe(303);
    const stale = await send(w, answer as Load, "northLead", first, { ...whole, ...key, note: "Other words" });
    expect(stale.status).toBe(409);
    const fresh = { ...whole, ...key, note: "Other words", version: "1" };
    expect((await send(w, answer as Load, "northLead", first, fresh)).status).toBe(303);
  });

  test("after the assessment was closed is refused, and what was typed is kept", async () => {
    const w = await world();
    const form = await prepare(w, answer as Load, "northLead", first, whole);
    const assessment = await assessmentOf(w, "north");
    await transaction(w.scope("northLead"), (tx) => closeAssessment(tx, assessment));
    const response = await form();
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ typed: { note: "Under way" } });
  });

  test("a viewer, an assessor and a contributor who does not own it are refused; to a neighbour it is not there", async () => {
    const w = await world();
    for (const person of ["northViewer", "assessor", "northContributor", "boardMember"] as const) {
      const response = await expectNoAudit(w, await prepare(w, answer as Load, person, first, whole));
      expect(response.status).toBe(403);
    }
    expect((await send(w, answer as Load, "southLead", first, whole)).status).toBe(404);
    const bad = { ...whole, status: "nonsense" };
    expect((await send(w, answer as Load, "northContributor", first, bad)).status).toBe(403);
  });

  test("the address of the form leads to the criterion when it is opened", async () => {
    const w = await world();
    const response = await open(w, answerPage as Load, "northLead", first);
    expect(response.headers.get("Location")).toBe("/services/north/assessments/assessment-north/criteria/1.1.1");
  });
});

describe("quick rating", () => {
  const press = { version: "0", status: "complete" };

  test("with scripts answers with the new version and when it was saved", async () => {
    const w = await world();
    const rating = await prepare(w, rate as Load, "northLead", first, press, { asJson: true });
    const response = await expectAudit(w, [{ did: "answer.changed", by: "northLead" }], rating);
    expect(await response.json()).toEqual({ version: 1, savedAt: w.now });
  });

  test("keeps owner, note and target date", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", note: "Kept", ownerId: "northLead" });
    await send(w, rate as Load, "northLead", first, { version: "1", status: "complete" });
    expect((await page(w, "northLead")).answer).toMatchObject({
      state: "Complete",
      note: "Kept",
      ownerId: "northLead",
    });
  });

  test("without scripts comes back to the same row of the same filtered list", async () => {
    const w = await world();
    const response = await send(w, rate as Load, "northLead", first, press, { url: "/?status=unrated&owner=me" });
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe(
      "/services/north/assessments/assessment-north/sections/1?status=unrated&owner=me#c-1.1.1",
    );
  });

  test("a value that needs a reason leads to the criterion, with that value chosen", async () => {
    const w = await world();
    const form = { version: "0", status: "not-applicable" };
    const response = await send(w, rate as Load, "northLead", first, form);
    expect(response.headers.get("Location")).toBe(
      "/services/north/assessments/assessment-north/criteria/1.1.1?status=not-applicable#reason",
    );
    expect((await send(w, rate as Load, "northLead", first, form, { asJson: true })).status).toBe(400);
  });

  test("over a version that somebody changed meanwhile saves nothing", async () => {
    const w = await world();
    await answered(w, "northContributor", "north", "1.1.1", { value: "commenced" });
    expect((await send(w, rate as Load, "northLead", first, press, { asJson: true })).status).toBe(409);
    const late = await send(w, rate as Load, "northLead", first, press);
    expect(late.headers.get("Location")).toBe(
      "/services/north/assessments/assessment-north/criteria/1.1.1?status=complete#answer",
    );
    expect((await page(w, "northLead")).answer.state).toBe("Commenced");
  });

  test("a contributor may rate only what they own, a viewer nothing, a neighbour finds nothing", async () => {
    const w = await world();
    expect((await send(w, rate as Load, "northContributor", first, press)).status).toBe(403);
    expect((await send(w, rate as Load, "northViewer", first, press)).status).toBe(403);
    expect((await send(w, rate as Load, "southLead", first, press)).status).toBe(404);
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", ownerId: "northContributor" });
    const own = { version: "1", status: "complete" };
    expect((await send(w, rate as Load, "northContributor", first, own)).status).toBe(303);
  });
});

describe("evidence of a criterion", () => {
  test("is attached and detached, and both stand in the history", async () => {
    const w = await world();
    const policy = await anEvidence(w, "northLead");
    expect((await page(w, "northLead")).attachable).toEqual([{ id: policy.id, title: "Imaging policy" }]);
    await send(w, attach as Load, "northContributor", first, { evidence: policy.id });
    const withProof = await page(w, "northLead");
    expect(withProof).toMatchObject({ attachable: [], summary: { current: 1 } });
    const [item] = withProof.evidence;
    await send(w, detach as Load, "northLead", { ...first, attachment: must(item).attachmentId }, {});
    const after = await page(w, "northLead");
    expect(after.evidence).toEqual([]);
    expect(after.history.map(({ what }) => what[0]).toSorted()).toEqual([
      "Evidence attached: Imaging policy",
      "Evidence detached: Imaging policy",
    ]);
  });

  test("of another trust does not exist here, and a viewer attaches nothing", async () => {
    const w = await world();
    const theirs = await anEvidence(w, "southLead", { trustId: "trust-south", visibility: "network" });
    expect((await send(w, attach as Load, "northLead", first, { evidence: theirs.id })).status).toBe(404);
    expect((await send(w, attach as Load, "northViewer", first, { evidence: theirs.id })).status).toBe(403);
  });
});

describe("the history of an answer", () => {
  test("tells each change in words, newest first, with who and on whose behalf; the file tells the same", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    await send(w, answer as Load, "qiManager", first, { version: "1", status: "complete" });
    const { entries } = await shown<HistoryPage>(w, history as Load, "northViewer", first);
    expect(entries.map(({ what }) => what.join(". "))).toEqual([
      "Changed from commenced to complete",
      "Set to commenced",
    ]);
    const csv = await (await open(w, historyCsv as Load, "northViewer", first)).text();
    expect(csv).toContain("Changed from commenced to complete,,qiManager,NORTH");
  });

  test("the panel holds the last six, and the page the rest", async () => {
    const w = await world();
    for (let count = 0; count < 8; count += 1) {
      await answered(w, "northLead", "north", "1.1.1", { note: `Note ${count}` });
    }
    const panel = await page(w, "northLead");
    expect(panel.history).toHaveLength(6);
    expect(panel.hasMoreHistory).toBe(true);
    const all = await shown<HistoryPage>(w, history as Load, "northLead", first);
    expect(all.entries).toHaveLength(8);
    expect(must(all.entries.at(-1)).what).toEqual(["Set to complete", "Note added"]);
  });

  test("of a neighbour is not there", async () => {
    const w = await world();
    expect((await open(w, history as Load, "southLead", first)).status).toBe(404);
    expect((await open(w, historyCsv as Load, "southLead", first)).status).toBe(404);
    expect((await open(w, historyCsv as Load, null, first)).status).toBe(401);
  });
});
