// The list of a whole assessment: filters, its file, views, many answers changed at once, undone, and an earlier answer restored.
import { describe, expect, test } from "vitest";
import { loader as list } from "../../app/routes/services.$service.assessments.$assessment.answers._index";
import { loader as listCsv } from "../../app/routes/services.$service.assessments.$assessment.answers[.]csv";
import { action as apply } from "../../app/routes/services.$service.assessments.$assessment.answers.application";
import { action as check } from "../../app/routes/services.$service.assessments.$assessment.answers.check";
import { action as keepView } from "../../app/routes/services.$service.assessments.$assessment.answers.views._index";
import { action as removeView } from "../../app/routes/services.$service.assessments.$assessment.answers.views.$view.removal";
import { loader as batches } from "../../app/routes/services.$service.assessments.$assessment.changes._index";
import { loader as batch } from "../../app/routes/services.$service.assessments.$assessment.changes.$batch._index";
import { action as undo } from "../../app/routes/services.$service.assessments.$assessment.changes.$batch.undoing";
import { loader as earlier } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.history_.$version._index";
import { action as restore } from "../../app/routes/services.$service.assessments.$assessment.criteria.$criterion.history_.$version.restoration";
import type { AnswersPage, BulkCheck } from "../../app/domain/view/answers-page";
import type { BatchesPage, BatchPage, EarlierAnswerPage } from "../../app/domain/view/batch-page";
import { getAnswer } from "../../app/models/answers.server";
import { closeAssessment } from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anEvidence, answered, assessmentOf, attached, must } from "../support/builders";
import { day, moment, world, type Person, type World } from "../support/world";
import { network, north, open, prepare, send, shown, south } from "./workspace-calls";

type Load = Parameters<typeof open>[1];
type Params = Record<string, string>;

const page = (w: World, person: Person, query = "", params: Params = north) =>
  shown<AnswersPage>(w, list as Load, person, params, `/?${query}`);
const codesOf = ({ rows }: AnswersPage) => rows.map(({ code }) => code);
const now = async (w: World, code: string) => getAnswer(w.system(), await assessmentOf(w, "north"), code);

describe("the list", () => {
  test("has every criterion of the edition, in its order, across sections", async () => {
    const w = await world();
    const shownPage = await page(w, "northLead");
    expect(shownPage.shown).toBe(shownPage.total);
    expect(new Set(shownPage.rows.map(({ section }) => section)).size).toBeGreaterThan(3);
    expect(shownPage.rows[0]).toMatchObject({ code: "1.1.1", state: "Not yet rated", mayRate: true });
  });

  test("is narrowed by section, status, owner, words and what is missing, and by several at once", async () => {
    const w = await world();
    const policy = await anEvidence(w, "northLead");
    await answered(w, "northLead", "north", "1.1.1", { ownerId: "northLead", note: "Rota of chaperones" });
    await attached(w, "northLead", policy, "north", "1.1.1");
    await answered(w, "northLead", "north", "1.1.2", { value: "commenced", ownerId: "northContributor" });
    await answered(w, "northLead", "north", "2.1.1", { value: "complete", ownerId: "northLead" });
    expect(codesOf(await page(w, "northLead", "owner=me"))).toEqual(["1.1.1", "2.1.1"]);
    expect(codesOf(await page(w, "northContributor", "owner=me"))).toEqual(["1.1.2"]);
    expect(codesOf(await page(w, "northLead", "status=complete&section=1"))).toEqual(["1.1.1"]);
    expect(codesOf(await page(w, "northLead", "status=complete-not-evidenced"))).toEqual(["2.1.1"]);
    expect(codesOf(await page(w, "northLead", "status=complete&needs=evidence"))).toEqual(["2.1.1"]);
    expect(codesOf(await page(w, "northLead", "words=rota CHAPERONES"))).toEqual(["1.1.1"]);
    expect(codesOf(await page(w, "northLead", "words=2.1.1"))).toEqual(["2.1.1"]);
  });

  test("finds what is overdue and not complete, and what is still to come", async () => {
    const w = await world();
    w.now = moment("2026-03-02T09:00:00.000Z");
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", targetOn: day("2026-03-01") });
    await answered(w, "northLead", "north", "1.1.2", { value: "commenced", targetOn: day("2026-03-02") });
    await answered(w, "northLead", "north", "1.1.3", { value: "complete", targetOn: day("2026-03-01") });
    expect(codesOf(await page(w, "northLead", "due=overdue"))).toEqual(["1.1.1"]);
    expect(codesOf(await page(w, "northLead", "due=dated"))).toEqual(["1.1.2"]);
  });

  test("finds what was changed since a day in London, as a link or as the form sends it", async () => {
    const w = await world();
    w.now = moment("2026-06-01T22:59:00.000Z");
    await answered(w, "northLead", "north", "1.1.1");
    w.now = moment("2026-06-01T23:01:00.000Z");
    await answered(w, "northLead", "north", "1.1.2");
    expect(codesOf(await page(w, "northLead", "since=2026-06-01"))).toEqual(["1.1.1", "1.1.2"]);
    expect(codesOf(await page(w, "northLead", "since=2026-06-02"))).toEqual(["1.1.2"]);
    const typed = "since-day=2&since-month=6&since-year=2026";
    expect(await page(w, "northLead", typed)).toMatchObject({ shown: 1, filter: { since: "2026-06-02" } });
  });

  test("a word that is no choice, and half a date, narrow nothing", async () => {
    const w = await world();
    const { total } = await page(w, "northLead");
    const query = "section=99&status=splendid&due=ever&needs=love&since-day=2";
    expect((await page(w, "northLead", query)).shown).toBe(total);
  });

  test("stands in the order asked for, what has no date last", async () => {
    const w = await world();
    w.now = moment("2026-01-01T09:00:00.000Z");
    await answered(w, "northLead", "north", "2.1.1", { value: "commenced", targetOn: day("2026-01-01") });
    w.now = moment("2026-01-02T09:00:00.000Z");
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    await answered(w, "northLead", "north", "1.1.2", { value: "commenced", targetOn: day("2025-12-01") });
    w.now = moment("2026-01-03T09:00:00.000Z");
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", note: "Again" });
    const list = async (order: string) => codesOf(await page(w, "northLead", `status=commenced&order=${order}`));
    expect(await list("target")).toEqual(["1.1.2", "2.1.1", "1.1.1"]);
    expect(await list("changed")).toEqual(["1.1.1", "1.1.2", "2.1.1"]);
    expect(await list("")).toEqual(["1.1.1", "1.1.2", "2.1.1"]);
  });

  test("its file has every row that the filter leaves, with the words of the page", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.2", { value: "commenced", note: "Under way" });
    const response = await open(w, listCsv as Load, "northLead", north, "/?status=commenced");
    const rows = (await response.text()).trim().split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain("1.1.2");
    expect(rows[1]).toContain("Under way");
  });

  test("is out of sight for a neighbour, and offers a viewer nothing to change", async () => {
    const w = await world();
    for (const person of ["southLead", "boardMember"] as const) {
      expect((await open(w, list as Load, person, north)).status).toBe(404);
      expect((await open(w, listCsv as Load, person, north)).status).toBe(404);
    }
    expect((await open(w, list as Load, "sigChair", north)).status).toBe(403);
    expect((await page(w, "northViewer")).bulk).toBeNull();
    expect((await page(w, "assessor")).bulk).toBeNull();
    expect((await page(w, "boardMember", "", network)).bulk).toBeNull();
    expect((await page(w, "qiManager", "", network)).bulk).not.toBeNull();
  });

  test("a contributor may change what they own and nothing else", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.2", { value: "commenced", ownerId: "northContributor" });
    expect((await page(w, "northContributor")).bulk).toMatchObject({ changeable: 1 });
  });
});

interface Checked {
  readonly check: BulkCheck;
}

/** Sends the ticks to the check, and gives its page. */
async function checked(w: World, person: Person, form: Params, url = "/"): Promise<BulkCheck> {
  const response = await send(w, check as Load, person, north, form, { url });
  expect(response.status).toBe(200);
  return ((await response.json()) as Checked).check;
}

/** What a browser sends from the check page. */
const formOf = ({ fields }: BulkCheck): Params => Object.fromEntries(fields.map(({ name, value }) => [name, value]));

describe("changing several answers", () => {
  const complete = { "to-status": "complete" };

  test("the check lists every change from what to what, and why the rest is left, and changes nothing", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", targetOn: day("2026-06-28") });
    await answered(w, "northLead", "north", "1.1.2", { value: "complete" });
    const ticked = { criterion: "1.1.1\n1.1.2\n99.9", ...complete };
    const response = await expectNoAudit(w, await prepare(w, check as Load, "northLead", north, ticked));
    const { check: result } = (await response.json()) as Checked;
    expect(result.asked).toEqual(["Status: Complete"]);
    expect(result.changes).toMatchObject([
      {
        code: "1.1.1",
        version: 1,
        status: { before: "Commenced", after: "Complete" },
        target: { after: "28 June 2026" },
      },
    ]);
    expect(result.skipped).toMatchObject([{ code: "1.1.2", why: "It is so already" }]);
    expect((await now(w, "1.1.1")).value).toBe("commenced");
  });

  test("all that the filter leaves are meant where that is chosen", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced" });
    await answered(w, "northLead", "north", "2.1.1", { value: "commenced" });
    const result = await checked(w, "northLead", { all: "yes", ...complete }, "/?status=commenced");
    expect(result.changes.map(({ code }) => code)).toEqual(["1.1.1", "2.1.1"]);
  });

  test("what is applied is what was checked, once, and leads to its own page", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", note: "Kept" });
    const choice = { "to-status": "complete", "to-owner": "northContributor", "no-target": "yes" };
    const form = formOf(await checked(w, "northLead", { criterion: "1.1.1\n1.1.2", ...choice }));
    const sent = await prepare(w, apply as Load, "northLead", north, { "form-key": "one-form-key", ...form });
    const each = { did: "answer.changed", by: "northLead" } as const;
    const response = await expectAudit(w, [each, each, { did: "answers.changed-together" }], sent);
    expect(response.status).toBe(303);
    expect(await now(w, "1.1.1")).toMatchObject({ value: "complete", note: "Kept", ownerId: "northContributor" });
    const again = await expectNoAudit(w, await prepare(w, apply as Load, "northLead", north, { "form-key": "one-form-key", ...form })); // prettier-ignore
    expect(again.headers.get("Location")).toBe(response.headers.get("Location"));
    const id = must(response.headers.get("Location")?.split("/").at(-1));
    const shownPage = await shown<BatchPage>(w, batch as Load, "northViewer", { ...north, batch: id });
    expect(shownPage).toMatchObject({ head: { kind: "Changed together", changed: 2 }, standing: 2, mayUndo: false });
    expect(shownPage.rows[0]).toMatchObject({
      code: "1.1.1",
      owner: { before: "No owner", after: "northContributor" },
    });
  });

  test("one that somebody changed meanwhile stops all, and comes back marked with what stands there now", async () => {
    const w = await world();
    const form = formOf(await checked(w, "northLead", { criterion: "1.1.1\n1.1.2", ...complete }));
    await answered(w, "northContributor", "north", "1.1.2", { value: "commenced" });
    const response = await expectNoAudit(w, await prepare(w, apply as Load, "northLead", north, form));
    expect(response.status).toBe(409);
    const { check: again } = (await response.json()) as Checked;
    expect(again.changes.map(({ code, meanwhile }) => [code, meanwhile === null])).toEqual([
      ["1.1.1", true],
      ["1.1.2", false],
    ]);
    expect(again.changes[1]).toMatchObject({ status: { before: "Commenced", after: "Complete" } });
    expect(again.changes[1]?.meanwhile).toContain("northContributor");
    expect((await now(w, "1.1.1")).value).toBeNull();
    expect((await send(w, apply as Load, "northLead", north, formOf(again))).status).toBe(303);
    expect((await now(w, "1.1.2")).value).toBe("complete");
  });

  test("a contributor changes what they own; what they do not is left with its reason, and refused where it is forged", async () => {
    const w = await world();
    await answered(w, "northLead", "north", "1.1.1", { value: "commenced", ownerId: "northContributor" });
    const result = await checked(w, "northContributor", { criterion: "1.1.1\n1.1.2", ...complete });
    expect(result.changes.map(({ code }) => code)).toEqual(["1.1.1"]);
    expect(result.skipped).toMatchObject([{ code: "1.1.2", why: "You may change only the answers that you own" }]);
    const forged = { ...complete, seen: "1 1.1.1\n0 1.1.2" };
    const refusal = await expectNoAudit(w, await prepare(w, apply as Load, "northContributor", north, forged));
    expect(refusal.status).toBe(403);
    expect((await now(w, "1.1.1")).value).toBe("commenced");
    expect((await send(w, apply as Load, "northContributor", north, formOf(result))).status).toBe(303);
    expect((await now(w, "1.1.1")).value).toBe("complete");
  });

  test("a QI manager's change is on behalf of the trust, and shown so", async () => {
    const w = await world();
    const form = formOf(await checked(w, "qiManager", { criterion: "1.1.1", ...complete }));
    const sent = await prepare(w, apply as Load, "qiManager", north, form);
    const onBehalf = { detail: { onBehalf: true } };
    const response = await expectAudit(w, [{ did: "answer.changed", ...onBehalf }, { did: "answers.changed-together", ...onBehalf }], sent); // prettier-ignore
    const id = must(response.headers.get("Location")?.split("/").at(-1));
    const { head } = await shown<BatchPage>(w, batch as Load, "northLead", { ...north, batch: id });
    expect(head.onBehalfOf).toBe("NORTH");
  });

  test("an owner from elsewhere is refused at the check and at the application", async () => {
    const w = await world();
    const foreign = { criterion: "1.1.1", "to-owner": "southLead" };
    expect((await send(w, check as Load, "northLead", north, foreign)).status).toBe(400);
    const forged = { seen: "0 1.1.1", "to-owner": "southLead" };
    const refusal = await expectNoAudit(w, await prepare(w, apply as Load, "northLead", north, forged));
    expect(refusal.status).toBe(400);
  });

  test("a closed assessment takes none of it, and says so", async () => {
    const w = await world();
    const form = formOf(await checked(w, "northLead", { criterion: "1.1.1", ...complete }));
    const assessment = await assessmentOf(w, "north");
    await transaction(w.scope("northLead"), (tx) => closeAssessment(tx, assessment));
    const response = await expectNoAudit(w, await prepare(w, apply as Load, "northLead", north, form));
    expect(response.status).toBe(409);
    expect(((await response.json()) as Checked).check.isOpen).toBe(false);
  });

  test("those who may not answer get no further than the door, and a neighbour finds nothing", async () => {
    const w = await world();
    const form = { criterion: "1.1.1", ...complete };
    for (const act of [check, apply] as Load[]) {
      expect((await send(w, act, "northViewer", north, form)).status).toBe(403);
      expect((await send(w, act, "assessor", north, form)).status).toBe(403);
      expect((await send(w, act, "southLead", north, form)).status).toBe(404);
      expect((await send(w, act, null, north, form)).status).toBe(401);
    }
  });
});

/** The sentence that the next page shows once. */
function noticeOf(response: Response): string {
  const [, value = ""] = /notice=([^.;]+)/.exec(response.headers.get("Set-Cookie") ?? "") ?? [];
  return Buffer.from(value, "base64url").toString("utf8");
}

describe("undoing", () => {
  async function changed(w: World): Promise<string> {
    const form = formOf(await checked(w, "northLead", { criterion: "1.1.1\n1.1.2", "to-status": "complete" }));
    const response = await send(w, apply as Load, "northLead", north, form);
    return must(response.headers.get("Location")?.split("/").at(-1));
  }

  test("puts back what still stands, says what it left, and shows both", async () => {
    const w = await world();
    const id = await changed(w);
    await answered(w, "northContributor", "north", "1.1.2", { value: "commenced" });
    const before = await shown<BatchPage>(w, batch as Load, "northLead", { ...north, batch: id });
    expect(before).toMatchObject({ mayUndo: true, standing: 1 });
    const response = await send(w, undo as Load, "northLead", { ...north, batch: id }, {});
    expect(response.status).toBe(303);
    expect(noticeOf(response)).toContain("1 answer put back. Changed since, and left as they are: 1.1.2");
    expect((await now(w, "1.1.1")).value).toBeNull();
    expect((await now(w, "1.1.2")).value).toBe("commenced");
    const { batches: all } = await shown<BatchesPage>(w, batches as Load, "northLead", north);
    expect(all.map(({ kind, isUndone }) => [kind, isUndone])).toEqual([
      ["Undone", false],
      ["Changed together", true],
    ]);
    expect((await send(w, undo as Load, "northLead", { ...north, batch: id }, {})).status).toBe(409);
  });

  test("belongs to who made it and to who may change every answer of it", async () => {
    const w = await world();
    const id = await changed(w);
    const params = { ...north, batch: id };
    expect((await send(w, undo as Load, "northContributor", params, {})).status).toBe(403);
    expect((await send(w, undo as Load, "northViewer", params, {})).status).toBe(403);
    expect((await send(w, undo as Load, "southLead", { ...south, batch: id }, {})).status).toBe(404);
    expect((await open(w, batch as Load, "southLead", { ...south, batch: id })).status).toBe(404);
    expect((await now(w, "1.1.1")).value).toBe("complete");
    expect((await send(w, undo as Load, "qiManager", params, {})).status).toBe(303);
    expect((await now(w, "1.1.1")).value).toBeNull();
  });
});

describe("views", () => {
  test("a view keeps what the list is narrowed to, for its person alone, on every assessment", async () => {
    const w = await world();
    const url = "/?owner=me&due=overdue&since=2026-01-01&nonsense=1";
    expect((await send(w, keepView as Load, "northLead", north, { "view-name": "Mine" }, { url })).status).toBe(303);
    const [view] = (await page(w, "northLead")).views;
    expect(view).toMatchObject({
      name: "Mine",
      filter: { owner: "me", due: "overdue", since: "2026-01-01", status: "" },
    });
    expect((await page(w, "northContributor")).views).toEqual([]);
    const removal = { ...north, view: must(view).id };
    expect((await send(w, removeView as Load, "northContributor", removal, {})).status).toBe(404);
    expect((await send(w, removeView as Load, "northLead", removal, {})).status).toBe(303);
    expect((await page(w, "northLead")).views).toEqual([]);
  });

  test("a name is needed, and used once", async () => {
    const w = await world();
    expect((await send(w, keepView as Load, "northLead", north, { "view-name": " " })).status).toBe(400);
    await send(w, keepView as Load, "northLead", north, { "view-name": "Mine" }, { url: "/?owner=me" });
    const again = await send(
      w,
      keepView as Load,
      "northLead",
      north,
      { "view-name": "Mine" },
      { url: "/?owner=nobody" },
    );
    expect(again.status).toBe(409);
  });
});

describe("restoring an earlier answer", () => {
  const first = { ...north, criterion: "1.1.1", version: "1" };

  async function twice(w: World) {
    const was = { value: "complete", note: "As it was", ownerId: "northContributor", targetOn: day("2026-06-28") };
    await answered(w, "northLead", "north", "1.1.1", was);
    await answered(w, "northContributor", "north", "1.1.1", { value: "commenced", ownerId: "northLead" });
    return was;
  }

  test("shows then beside now, and records it again as a new change", async () => {
    const w = await world();
    const was = await twice(w);
    const shownPage = await shown<EarlierAnswerPage>(w, earlier as Load, "northLead", first);
    expect(shownPage).toMatchObject({ version: 2, isSame: false, mayRestore: true, lostOwner: null });
    expect(shownPage.parts[0]).toEqual({ part: "Status", now: "Commenced", then: "Complete" });
    const sent = await prepare(w, restore as Load, "northLead", first, { version: "2" });
    expect((await expectAudit(w, [{ did: "answer.changed", by: "northLead" }], sent)).status).toBe(303);
    expect(await now(w, "1.1.1")).toMatchObject({ ...was, version: 3 });
  });

  test("is refused where somebody changed the answer meanwhile, and nothing is lost", async () => {
    const w = await world();
    await twice(w);
    await answered(w, "northContributor", "north", "1.1.1", { value: "not-started", ownerId: "northLead" });
    const sent = await prepare(w, restore as Load, "northLead", first, { version: "2" });
    expect((await expectNoAudit(w, sent)).status).toBe(409);
    expect((await now(w, "1.1.1")).value).toBe("not-started");
  });

  test("leaves out an owner who may own nothing here any more, and says so", async () => {
    const w = await world();
    await twice(w);
    await w.database.writer
      .updateTable("person")
      .set({ disabled_at: "2025-02-01T00:00:00.000Z" })
      .where("id", "=", "northContributor")
      .execute();
    const shownPage = await shown<EarlierAnswerPage>(w, earlier as Load, "northLead", first);
    expect(shownPage.lostOwner).toBe("northContributor");
    await send(w, restore as Load, "northLead", first, { version: "2" });
    expect((await now(w, "1.1.1")).ownerId).toBeNull();
  });

  test("is for those who may change the answer now, and a version that never was is not there", async () => {
    const w = await world();
    await twice(w);
    const sending = { version: "2" };
    expect((await send(w, restore as Load, "northContributor", first, sending)).status).toBe(403);
    expect((await send(w, restore as Load, "southLead", first, sending)).status).toBe(404);
    expect((await open(w, earlier as Load, "southLead", first)).status).toBe(404);
    for (const version of ["0", "3", "-1", "1e0", "x"]) {
      expect((await open(w, earlier as Load, "northLead", { ...first, version })).status).toBe(404);
    }
    expect(await shown<EarlierAnswerPage>(w, earlier as Load, "northViewer", first)).toMatchObject({
      mayRestore: false,
    });
  });
});
