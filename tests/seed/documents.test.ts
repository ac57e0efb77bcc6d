// The demonstration's documents: that their rows keep the rules which the portal holds everybody to, and show what they are there to show.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, toIsoDate } from "../../app/domain/dates";
import { readWords } from "../../app/files/text/read-words.server";
import { momentsOf, versionIdOf } from "../../seed/demonstration/document-moments";
import { standingAfter } from "../../seed/demonstration/document-standing";
import { stepsOf } from "../../seed/demonstration/document-steps";
import { demonstrationDocuments } from "../../seed/demonstration/documents-all";
import { invented } from "../../seed/demonstration/documents-shapes";
import { qiManagerId } from "../../seed/demonstration/people";
import { loadedAt, withDemonstration, type Loaded } from "./loaded";

let demo: Loaded;
beforeAll(async () => {
  demo = await withDemonstration();
}, 60_000);
afterAll(() => demo.close());

const today = toIsoDate("2026-05-14");

describe("every state is there to see", () => {
  it("each document's versions stand where its story ends", () => {
    const rows = demo.rows<{ title: string; states: string }>(`select d.title,
        group_concat(v.major || '.' || v.minor || ' ' || v.state, ', ' order by v.major, v.minor) as states
      from document d join document_version v on v.document_id = d.id group by d.id`);
    expect(Object.fromEntries(rows.map(({ title, states }) => [title, states]))).toEqual({
      "MRI spine protocol": "1.0 superseded, 1.1 superseded, 2.0 published",
      "MRI safety screening form": "1.0 consultation",
      "Whole-body MRI in myeloma pathway": "1.0 draft",
      "CT dose audit guideline": "1.0 approval",
      "Preparing a child for an MRI scan": "1.0 superseded, 1.1 published",
      "Contrast in pregnancy policy": "1.0 withdrawn",
      "Quality Forum terms of reference": "1.0 published",
      "Incident learning summary template": "1.0 published",
      "Rejected-image analysis protocol": "1.0 published, 1.1 draft",
    });
  });

  it("15 trusts were asked about the spine protocol, and 13 answered", () => {
    const rows = demo.rows<{ position: string; trusts: number }>(`select coalesce(p.position, 'no reply') as position,
        count(*) as trusts from consultation_trust t left join consultation_position p using (consultation_id, trust_id)
      where t.consultation_id = 'document-mri-spine-2.0-consultation' group by 1`);
    const counts = Object.fromEntries(rows.map(({ position, trusts }) => [position, trusts]));
    expect(counts).toEqual({ agree: 8, "agree with changes": 3, disagree: 1, "no view": 1, "no reply": 2 });
  });

  it("only what is to be seen as overdue has its review behind it", () => {
    const overdue = demo.rows("select title from document where review_on < ?", today);
    expect(overdue).toEqual([{ title: "Preparing a child for an MRI scan" }]);
  });
});

describe("the rules hold", () => {
  it("steps follow each other as the rules say, whatever day of the week it is loaded", () => {
    for (const day of [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days))) {
      for (const document of demonstrationDocuments) {
        const steps = stepsOf(document, momentsOf(document.id, day));
        expect(
          steps.every(({ at }) => at < `${day}T00:00`),
          `${document.id} on ${day}`,
        ).toBe(true);
        for (const version of document.versions) {
          const of = steps.filter(({ versionId }) => versionId === versionIdOf(document, version));
          const firsts = ["consultation-opened", "approval-asked"] as const;
          const [opened, asked] = firsts.map((step) => of.findIndex(({ did }) => did === step));
          const answers = of.findIndex(({ did }) => did === "position-recorded" || did === "comment-added");
          expect(answers < 0 || answers > (opened ?? 0), versionIdOf(document, version)).toBe(true);
          const approved = of.findIndex(({ did }) => did === "approved");
          expect(approved < 0 || approved > (asked ?? 0), versionIdOf(document, version)).toBe(true);
          expect(() => standingAfter(of)).not.toThrow();
        }
      }
    }
  });

  it("what was published had its approvals by then, a closed consultation and no comment without a decision", () => {
    const published = demo.rows<{ id: string }>("select id from document_version where published_at is not null");
    expect(published).toHaveLength(9);
    const short = `select v.id from document_version v join document d on d.id = v.document_id
      where v.published_at is not null and d.approvals_needed > (select count(*) from approval a
        where a.version_id = v.id and a.decision = 'approved' and a.decided_at <= v.published_at)`;
    expect(demo.rows(short)).toEqual([]);
    const undecided = `select v.id from document_version v join consultation c on c.version_id = v.id
      left join consultation_comment m on m.consultation_id = c.id
      where v.published_at is not null and (c.closed_at is null or c.closed_at > v.published_at
        or m.decided_at is null or m.decided_at > v.published_at)`;
    expect(demo.rows(undecided)).toEqual([]);
  });

  it("nobody answers before a consultation is open or after its last day, and comments are decided later", () => {
    for (const table of ["consultation_position", "consultation_comment"]) {
      const outside = `select p.trust_id from ${table} p join consultation c on c.id = p.consultation_id
        where p.recorded_at < c.opened_at or substr(p.recorded_at, 1, 10) > c.closes_on or p.recorded_at > ?`;
      expect(demo.rows(outside, loadedAt), table).toEqual([]);
    }
    expect(demo.rows("select id from consultation_comment where decided_at <= recorded_at")).toEqual([]);
    expect(demo.rows("select id from consultation where closed_at is null and closes_on <= ?", today)).toEqual([]);
  });

  it("owners, keepers and approvers are of the group on that day and today, but for the QI manager", () => {
    const acts = `select document_id, recorded_by as person, recorded_at as at from document_event
        where did not in ('position-recorded', 'comment-added', 'adoption-recorded')
      union all select v.document_id, a.person_id, a.asked_at from approval a join document_version v on v.id = a.version_id
      union all select id, owner_id, created_at from document`;
    const strangers = `select distinct d.id, x.person from (${acts}) x join document d on d.id = x.document_id
      where x.person <> ? and not exists (select 1 from role_held r where r.group_id = d.group_id and r.person_id = x.person
        and r.role <> 'group-guest' and r.from_on <= substr(x.at, 1, 10) and (r.to_on is null or r.to_on >= ?))`;
    expect(demo.rows(strangers, qiManagerId, today)).toEqual([]);
  });

  it("a link leads to a criterion that the portal has", () => {
    const links = demo.rows<{ within: string; code: string }>("select within_id as within, code from document_link");
    expect(links.length).toBeGreaterThan(5);
    const codes = demo.rows<{ code: string }>(
      "select distinct criterion_code as code from answer where assessment_id = 'assessment-uhnm'",
    );
    const known = new Set(codes.map(({ code }) => code));
    expect(links.filter(({ within, code }) => within !== "qsi-2021-working" || !known.has(code))).toEqual([]);
  });
});

describe("what they say", () => {
  it("every text says first that it is invented", () => {
    const bodies = demo.rows<{ body: string }>("select body from document_version where form = 'text'");
    expect(bodies).toHaveLength(12);
    expect(bodies.filter(({ body }) => !body.startsWith(`${invented}\n`))).toEqual([]);
  });

  it("the Word file's words are those that the portal would read in it", async () => {
    const [file] = demo.rows<{ sha256: string; words: string }>(
      "select f.sha256, t.words from stored_file f join file_text t using (sha256) where f.file_type = 'docx'",
    );
    const folder = mkdtempSync(path.join(tmpdir(), "portal-seed-word-"));
    try {
      const at = path.join(folder, "template");
      writeFileSync(at, demo.files.get(file?.sha256 ?? "") ?? "");
      const read = await readWords(at, "docx", today);
      expect({ state: read.state, words: read.words }).toEqual({ state: "read", words: file?.words });
      expect(read.words).toContain(invented);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
