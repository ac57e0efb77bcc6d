// Attacks 26, 27 and 40: what people typed is shown as text, in pages, titles, data, scripts and spreadsheets, and links lead only to the web.
// Whether a browser runs anything all the same is looked at by the browser journeys (tests/e2e).
import type { Database as SqliteHandle } from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post, send, signIn, type Answer } from "../support/attack-client";
import { builtRoutes, changedTables, idsOf, networkIds, pictureOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";
import { addressesOf, prepareAddresses } from "../support/route-addresses";

const markup = `"><xss-canary onmouseover=alert(1)></script></title></textarea><!--' autofocus onfocus=alert(2) " autofocus onfocus=alert(3)`;

/** Every text that a person can type, or an imported fact can bring, and where it stands. */
const planted = [
  "answer.note",
  "answer_change.note",
  "assessment.title",
  "evidence.title",
  "evidence_change.title",
  "evidence_change.note",
  "evidence_version.file_name",
  "stage_declaration.note",
  "person.name",
  "service.name",
  "trust.name",
  "icb.name",
  "site.name",
  "network.name",
  "objective.title",
  "objective.measure",
  "plan.title",
  "fact.value",
  "fact.scope_note",
  "group.name",
  "group.purpose",
  "group_change.detail",
  "meeting.title",
  "meeting.place",
  "agenda_item.title",
  "meeting.learning_title",
  "meeting.recording_captions",
  "agenda_item.note",
  "agenda_item.record",
  "paper.title",
  "decision.words",
  "action.title",
  "action.detail",
  "action.progress",
  "survey.title",
  "survey.purpose",
  "survey_question.wording",
  "survey_question.hint",
  "survey_answer.note",
  "document.title",
  "document_tag.tag",
  "document_version.change_note",
  "document_version.body",
  "document_event.detail",
  "consultation.question",
  "consultation_position.note",
  "consultation_comment.words",
  "consultation_comment.outcome_words",
  "approval.note",
  "adoption.difference",
  "adoption.reason",
  "thread.title",
  "post.body",
  "work_item.title",
  "work_item.deliverables",
  "work_item.progress",
  "work_item.benefits",
  "work_item_change.title",
  "work_item_change.deliverables",
  "work_item_change.progress",
  "work_item_change.benefits",
  "stored_file.file_name",
  "notice.title",
  "notice.body",
  "matrix_submission.title",
  "matrix_item_level.note",
] as const;

/** Rules between columns keep some rows as they are: the body of a version that is a file, the outcome of an open comment. */
function isPlanted(database: SqliteHandle, table: string | undefined, column: string | undefined): boolean {
  return database.prepare(`select 1 from "${table}" where "${column}" like '%xss-canary%'`).get() !== undefined;
}

describe("markup in every stored text", () => {
  let portal: AttackPortal;

  beforeAll(async () => {
    portal = await startAttackPortal({
      prepare(database) {
        database.exec(`insert into matrix_submission (id, network_id, template_id, title, made_for, kind, version, created_at)
          select 'draft-of-the-attack-tests', network_id, template_id, 'Draft', '2026-01-31', 'portal', 1, created_at from matrix_submission limit 1`);
        database.exec(`insert into matrix_item_level (submission_id, item_code, level, note)
          values ('draft-of-the-attack-tests', 'OG1', 'developing', 'A note')`);
        prepareAddresses(database);
        for (const place of planted) {
          const [table, column] = place.split(".");
          database.prepare(`update or ignore "${table}" set "${column}" = ? || rowid`).run(markup);
          if (!isPlanted(database, table, column))
            throw new Error(`No row of the portal holds the markup in ${place}.`);
        }
        // Who uploads may give any name; the store keeps it cleaned, and a page must not count on that.
        database.prepare("update answer set reason = ? where reason is not null").run(markup);
        database.prepare("update evidence set withdrawn_reason = ? where withdrawn = 1").run(markup);
      },
    });
  });

  afterAll(async () => portal?.stop());

  it.each(["qi.manager@wmin.example", "lead@uhnm.example", "board@wmin.example"])(
    "is text on every page that %s can open, in its title, and in the data that its scripts begin with",
    async (email) => {
      const cookie = await signIn(portal, email);
      const routes = await builtRoutes();
      const values = { edition: "qsi-2021-working" };
      const wrong: string[] = [];
      let seen = 0;
      for (const [ids, submission] of [
        [idsOf(portal, "UHNM"), "draft-of-the-attack-tests"],
        [networkIds(portal), "submission-2023-01-31"],
      ] as const) {
        for (const address of addressesOf(portal, routes, { ...values, ...ids, submission })) {
          const page = await send(portal, address, { cookie });
          if (page.status >= 500) wrong.push(`${address}: ${page.status}`);
          if (!String(page.headers["content-type"]).startsWith("text/html")) continue;
          seen += page.text.includes("xss-canary") ? 1 : 0;
          if (runs(page.text)) wrong.push(address);
        }
      }
      expect(wrong).toEqual([]);
      expect(seen).toBeGreaterThan(5);
    },
  );

  /** An element of ours anywhere, or an attribute of ours on any element: quotes in the text between elements are only text. */
  function runs(html: string): boolean {
    const elements = html
      .replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "")
      .match(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi);
    const names = (elements ?? []).map((element) => element.replaceAll(/"[^"]*"|'[^']*'/g, ""));
    return html.includes("<xss-canary") || names.some((element) => /\s(autofocus|on[a-z]+)\b/i.test(element));
  }

  it("is text in what was asked: a filter, a search, an address, a date", async () => {
    const cookie = await signIn(portal, "lead@uhnm.example");
    const value = encodeURIComponent(markup);
    for (const address of [
      `/services/uhnm/evidence?words=${value}`,
      `/network/gap-analysis?at=${value}`,
      `/network/stages?at-day=${value}&at-month=1&at-year=2026`,
      `/sign-in?next=/${value}`,
      `/nothing/${value}`,
      `/services/${value}`,
    ]) {
      const page = await send(portal, address, { cookie });
      expect(page.status).toBeLessThan(500);
      expect([address, runs(page.text)]).toEqual([address, false]);
    }
  });

  it("is text in a form that comes back: refused, or carried through signing in", async () => {
    const cookie = await signIn(portal, "lead@uhnm.example");
    const fields = { title: markup, address: markup, email: markup, "coversFrom-day": markup };
    const answers: Answer[] = [
      await post(portal, "/services/uhnm/evidence/new-link", fields, { cookie }),
      await post(portal, "/services/uhnm/evidence/new-link", fields),
      await post(portal, "/sign-in", { ...fields, password: "x" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 401, 400]);
    for (const answer of answers) expect(runs(answer.text)).toBe(false);
  });
});

describe("an address of evidence (attack 27)", () => {
  let portal: AttackPortal;
  let cookie: string;

  beforeAll(async () => {
    portal = await startAttackPortal();
    cookie = await signIn(portal, "lead@uhnm.example");
  });

  afterAll(async () => portal?.stop());

  const link = { title: "Link", kind: "policy", visibility: "trust" };

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://a.example",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "http://plain.example/",
    "//evil.example",
    "https://user:password@evil.example/",
    "https://localhost/",
    "https:///",
    "ftp://a.example/",
    " \u0000javascript:alert(1)",
  ])("%j is refused", async (address) => {
    const before = pictureOf(portal);
    const answer = await post(portal, "/services/uhnm/evidence/new-link", { ...link, address }, { cookie });
    expect(answer.status).toBe(400);
    expect(changedTables(before, pictureOf(portal))).toEqual([]);
  });

  it("of the web is shown as a link that tells its target nothing, and is never opened by the portal", async () => {
    const added = await post(
      portal,
      "/services/uhnm/evidence/new-link",
      { ...link, title: "Shown link", address: "https://records.trust.example/a?b=c&d=e" },
      { cookie },
    );
    expect(added.status).toBe(303);
    const page = await send(portal, String(added.headers.location), { cookie });
    const outside = [...page.text.matchAll(/<a [^>]*href="https:[^>]*>/g)].map(([anchor]) => anchor);
    expect(outside.length).toBeGreaterThan(0);
    for (const anchor of outside) expect(anchor).toMatch(/rel="[^"]*noopener[^"]*noreferrer|rel="[^"]*noreferrer/);
    expect(page.text).not.toContain("javascript:");
  });
});

describe("a spreadsheet (attack 40)", () => {
  let portal: AttackPortal;
  let cookie: string;
  const formulas = [
    "=1+1",
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1",
    '=HYPERLINK("https://evil.example","x")',
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
  ];

  beforeAll(async () => {
    portal = await startAttackPortal();
    cookie = await signIn(portal, "lead@uhnm.example");
  });

  afterAll(async () => portal?.stop());

  it("runs nothing that was typed: notes, titles and names are text in every file", async () => {
    const { service, assessment, criterion, section } = idsOf(portal, "UHNM");
    const page = `/services/${service}/assessments/${assessment}`;
    for (const [index, formula] of formulas.entries()) {
      const [row] = portal.read<{ version: number }>(
        "select version from answer where assessment_id = ? and criterion_code = ?",
        assessment,
        criterion,
      );
      const answer = { version: String(row?.version), status: "commenced", note: `${formula} note ${index}` };
      expect((await post(portal, `${page}/criteria/${criterion}/answer`, answer, { cookie })).status).toBe(303);
      const link = {
        title: `${formula} title ${index}`,
        kind: "policy",
        visibility: "trust",
        address: "https://a.example/",
      };
      expect((await post(portal, `/services/${service}/evidence/new-link`, link, { cookie })).status).toBe(303);
      const stage = { stage: "1", note: `${formula} stage ${index}` };
      expect((await post(portal, `/services/${service}/stage`, stage, { cookie })).status).toBe(303);
    }
    portal.write("update person set name = '=1+person' where id = 'person-lead-uhnm'");
    portal.write("update assessment set title = '=1+title'");
    portal.write("update matrix_submission set title = '=1+submission'");
    const wrong: string[] = [];
    let escaped = 0;
    for (const address of [
      `${page}/sections/${section}.csv`,
      `${page}/criteria/${criterion}/history.csv`,
      `${page}/gap-analysis.csv`,
      `/services/${service}/evidence.csv`,
      `/services/${service}/stage.csv`,
      `/services/${service}/assessments.csv`,
      "/services.csv",
      "/network/maturity.csv",
      "/network/gap-analysis/sections.csv",
    ]) {
      const file = await send(portal, address, { cookie });
      expect([address, file.status]).toEqual([address, 200]);
      expect(file.headers["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
      for (const cell of cellsOf(file.text)) {
        if (/^'[=+\-@＝＋－＠]/.test(cell)) escaped += 1;
        if (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)) wrong.push(`${address}: ${cell}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(escaped).toBeGreaterThan(formulas.length);
  });

  it("opens as a table of the right width: no typed quote or line end makes a cell of its own", async () => {
    const { service } = idsOf(portal, "UHNM");
    const title = 'a","=1+1","b';
    const link = { title, kind: "policy", visibility: "trust", address: "https://a.example/" };
    await post(portal, `/services/${service}/evidence/new-link`, link, { cookie });
    const file = await send(portal, `/services/${service}/evidence.csv`, { cookie });
    expect(cellsOf(file.text)).toContain(title);
  });

  function cellsOf(csv: string): string[] {
    const cells: string[] = [];
    for (const [, quoted, plain] of csv
      .replace(/^\uFEFF/, "")
      .matchAll(/"((?:[^"]|"")*)"(?:,|\r\n|$)|([^",\r\n]*)(?:,|\r\n|$)/g)) {
      cells.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    }
    return cells;
  }
});
