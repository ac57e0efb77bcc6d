// The demonstration on the shipped editions: that its parts agree with each other, and that it shows what it is there to show.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "../../app/models/audit-chain.server";
import { listLastChanges, listSpeaking, readRecorded } from "../../app/models/gap-analysis.server";
import { listDeclarations } from "../../app/models/stages.server";
import { addDays, toIsoDate, type Instant, type IsoDate } from "../../app/domain/dates";
import { compileEdition, gapAnalysis, percentages, pool, type Tally } from "../../app/domain/gap-analysis";
import { daysQuiet } from "../../app/domain/quiet";
import { countAtOrAbove, declarationOn, stageMismatch } from "../../app/domain/stages";
import { editions, stageScale } from "../../app/standards/registry";
import type { Edition } from "../../app/standards/types";
import { loadDemonstration } from "../../seed/load-demonstration.server";
import { emptyDatabase, keeperIn, loadedAt, withDemonstration, type Loaded } from "./loaded";

let demo: Loaded;
beforeAll(async () => {
  demo = await withDemonstration();
}, 60_000);
afterAll(() => demo.close());

const today = toIsoDate("2026-05-14");
const forServices = editions.find(({ subject }) => subject === "service") as Edition;
const forNetwork = editions.find(({ subject }) => subject === "network") as Edition;

/** The counts of each subject on a day, by short name; the network's own under "network". */
async function talliesOn(edition: Edition, on: IsoDate = today): Promise<ReadonlyMap<string, Tally>> {
  const speaking = await listSpeaking(demo.scope, edition.id, on);
  const recorded = await readRecorded(
    demo.scope,
    speaking.map(({ assessmentId }) => assessmentId),
    on,
  );
  return new Map(
    recorded.map((each) => {
      return [each.assessmentId.replace("assessment-", ""), gapAnalysis(compileEdition(edition), each).total];
    }),
  );
}

describe("history ends where things stand", () => {
  it("every answer is its own last change", () => {
    const differing = demo.rows(`select a.assessment_id, a.criterion_code from answer a
      left join answer_change c using (assessment_id, criterion_code, version)
      where c.id is null or a.value is not c.value or a.reason is not c.reason or a.note is not c.note
        or a.owner_id is not c.owner_id or a.target_on is not c.target_on
        or a.changed_at <> c.recorded_at or a.changed_by <> c.recorded_by
        or a.version <> (select max(version) from answer_change m
          where m.assessment_id = a.assessment_id and m.criterion_code = a.criterion_code)`);
    expect(differing).toEqual([]);
    const without = `select 1 from answer_change c left join answer a using (assessment_id, criterion_code) where a.version is null`;
    expect(demo.rows(without)).toEqual([]);
  });

  it("every item of evidence is its own last change", () => {
    const differing = demo.rows(`select e.id from evidence e left join evidence_change c
      on c.evidence_id = e.id and c.version = e.version
      where c.id is null or e.title <> c.title or e.owner_id is not c.owner_id or e.review_on is not c.review_on
        or e.expires_on is not c.expires_on or e.visibility <> c.visibility or e.withdrawn <> c.withdrawn
        or e.held <> c.held or e.changed_at <> c.recorded_at or e.covers_from is not c.covers_from
        or e.version <> (select max(version) from evidence_change m where m.evidence_id = e.id)`);
    expect(differing).toEqual([]);
  });

  it.each([
    ["answer_change", "assessment_id || ' ' || criterion_code", "version", "recorded_at"],
    ["evidence_change", "evidence_id", "version", "recorded_at"],
    ["evidence_version", "evidence_id", "number", "added_at"],
  ])("versions of %s count from 1 without a gap, and time rises with them", (table, thing, number, moment) => {
    const rows = demo.rows<{ thing: string; number: number; moment: string }>(
      `select ${thing} as thing, ${number} as number, ${moment} as moment from ${table} order by 1, 2`,
    );
    expect(rows.length).toBeGreaterThan(100);
    let before = { thing: "", number: 0, moment: "" };
    for (const row of rows) {
      const isNext = row.thing === before.thing;
      expect(row.number, row.thing).toBe(isNext ? before.number + 1 : 1);
      if (isNext) expect(row.moment > before.moment, row.thing).toBe(true);
      before = row;
    }
  });

  it("what is read for today from the present is what history says of today", async () => {
    const present = await talliesOn(forServices);
    const scope = { ...demo.scope, today: addDays(today, 1) };
    const speaking = await listSpeaking(scope, forServices.id, today);
    const ids = speaking.map(({ assessmentId }) => assessmentId);
    for (const each of await readRecorded(scope, ids, today)) {
      const then = gapAnalysis(compileEdition(forServices), each).total;
      expect(then, each.assessmentId).toEqual(present.get(each.assessmentId.replace("assessment-", "")));
    }
  });
});

describe("time", () => {
  const moments: readonly (readonly [table: string, column: string])[] = [
    ["answer", "changed_at"],
    ["answer_change", "recorded_at"],
    ["evidence", "created_at"],
    ["evidence", "changed_at"],
    ["evidence_change", "recorded_at"],
    ["evidence_version", "added_at"],
    ["attachment", "attached_at"],
    ["attachment", "detached_at"],
    ["assessment", "started_at"],
    ["stage_declaration", "recorded_at"],
    ["person", "created_at"],
    ["person", "last_sign_in_at"],
    ["person", "previous_sign_in_at"],
  ];

  it.each(moments)("nothing in %s happened in the future (%s)", (table, column) => {
    expect(demo.rows(`select * from ${table} where ${column} >= ?`, loadedAt)).toEqual([]);
    expect(demo.rows(`select * from ${table} where ${column} is not null and length(${column}) <> 24`)).toEqual([]);
  });

  it("nothing changed before its assessment was started, nor by somebody who was not there yet", () => {
    const early = `select 1 from answer_change c join assessment a on a.id = c.assessment_id where c.recorded_at <= a.started_at`;
    expect(demo.rows(early)).toEqual([]);
    const strangers = `select 1 from answer_change c join person p on p.id = c.recorded_by where c.recorded_at <= p.created_at`;
    expect(demo.rows(strangers)).toEqual([]);
  });

  it("evidence is attached after it was added, and detached after it was attached", () => {
    const early = `select 1 from attachment a join evidence e on e.id = a.evidence_id
      where a.attached_at < e.created_at or a.detached_at <= a.attached_at`;
    expect(demo.rows(early)).toEqual([]);
  });

  it("open assessments of services were started 14 to 18 months ago", () => {
    const started = demo.rows<{ started_at: string }>(
      "select started_at from assessment where service_id is not null and closed_at is null",
    );
    expect(started).toHaveLength(15);
    for (const { started_at: at } of started) {
      expect(at > "2024-10-30" && at < "2025-03-15", at).toBe(true);
    }
  });

  it("three services are quiet for 30 to 61 days, and the others changed within 8", async () => {
    const days = new Map(
      (await listLastChanges(demo.scope)).map((row) => [
        row.serviceId.replace("service-", ""),
        daysQuiet(row.lastChangeAt as Instant | null, today) ?? 999,
      ]),
    );
    const quiet = [...days].filter(([, since]) => since >= 30);
    expect(quiet.map(([slug]) => slug).sort()).toEqual(["sath", "wht", "wvt"]);
    expect(Math.max(...quiet.map(([, since]) => since))).toBeLessThanOrEqual(61);
    expect(Math.max(...[...days].filter(([, since]) => since < 30).map(([, since]) => since))).toBeLessThanOrEqual(8);
  });
});

describe("figures", () => {
  it("the services pooled are about half complete, and evidence trails", async () => {
    const all = pool([...(await talliesOn(forServices)).values()]);
    const figures = percentages(all);
    expect(figures?.complete).toBeGreaterThanOrEqual(45);
    expect(figures?.complete).toBeLessThanOrEqual(55);
    expect(all.evidenced / all.denominator).toBeGreaterThan(0.33);
    expect(all.evidenced / all.denominator).toBeLessThan(0.43);
  });

  it.each([
    ["uhnm", 87, 76, 0],
    ["rwt", 80, 67, 0],
    ["roh", 47, 40, 5],
    ["rjah", 19, 12, 9],
    ["wht", 10, 5, 50],
  ])(
    "%s: complete %i per cent, evidenced %i per cent, not yet rated %i",
    async (slug, complete, evidenced, notRated) => {
      const tally = (await talliesOn(forServices)).get(slug) as Tally;
      expect(percentages(tally)).toMatchObject({ complete, evidenced });
      expect(tally.notYetRated).toBe(notRated);
    },
  );

  it("evidenced is never above complete, on any day of the last year and a half", async () => {
    for (let months = 0; months <= 18; months += 2) {
      for (const [slug, tally] of await talliesOn(forServices, addDays(today, -30 * months))) {
        expect(tally.evidenced, slug).toBeLessThanOrEqual(tally.complete);
      }
    }
  });

  it("complete grows month by month, never by more than 8 points", async () => {
    const shares: number[] = [];
    for (let months = 13; months >= 0; months -= 1) {
      const all = pool([...(await talliesOn(forServices, addDays(today, -30 * months))).values()]);
      shares.push((100 * all.complete) / all.denominator);
    }
    for (const [index, share] of shares.entries()) {
      const before = shares[index - 1];
      if (before === undefined) continue;
      expect(share).toBeGreaterThan(before);
      expect(share - before).toBeLessThan(8);
    }
  });

  it("criteria that do not apply say why, and only there is a reason", () => {
    expect(demo.rows("select 1 from answer where value = 'not-applicable' and reason is null")).toEqual([]);
    expect(demo.rows("select 1 from answer where value is not 'not-applicable' and reason is not null")).toEqual([]);
    const excluded = demo.rows<{ slug: string; n: number }>(
      `select substr(assessment_id, 12) as slug, count(*) as n from answer where value = 'not-applicable' group by 1 order by 1`,
    );
    expect(excluded).toEqual([
      { slug: "bwc", n: 2 },
      { slug: "geh", n: 4 },
      { slug: "rjah", n: 13 },
      { slug: "roh", n: 13 },
      { slug: "swft", n: 4 },
    ]);
  });

  it.each([
    ["2023-08-31", 18, 25],
    ["2023-12-31", 30, 27],
  ])(
    "the network's own assessment stood on %s where the published figures do, within a point",
    async (day, complete, commenced) => {
      const tally = (await talliesOn(forNetwork, toIsoDate(day))).get("network") as Tally;
      expect(Math.abs((100 * tally.complete) / tally.denominator - complete)).toBeLessThan(1.1);
      expect(Math.abs((100 * tally.commenced) / tally.denominator - commenced)).toBeLessThan(1.1);
      const now = (await talliesOn(forNetwork)).get("network") as Tally;
      expect(now.complete).toBeGreaterThan(tally.complete);
    },
  );
});

describe("stages", () => {
  it("8 of 15 trusts are at stage 3 or above, and WHT has not declared", async () => {
    const { stages } = await stagesNow();
    expect(countAtOrAbove([...stages.values()], 3)).toEqual({ atOrAbove: 8, of: 15, notDeclared: 1 });
    expect(stages.get("wht")).toBeNull();
  });

  it("exactly two declarations do not match their answers, and UHNM's does", async () => {
    const { stages, tallies } = await stagesNow();
    const flagged = [...stages].filter(([slug, stage]) => {
      return stage !== null && stageMismatch(stageScale, stage, tallies.get(slug) ?? null) !== null;
    });
    expect(flagged.map(([slug]) => slug).sort()).toEqual(["swb", "uhcw"]);
    expect(stages.get("uhnm")).toBe(5);
  });

  it("some trusts moved up in the last six months", async () => {
    const declared = await listDeclarations(demo.scope);
    expect(declared.filter(({ declaredOn }) => declaredOn > "2025-11-14").length).toBeGreaterThanOrEqual(4);
    expect(declared.every(({ declaredOn }) => declaredOn <= today)).toBe(true);
  });

  async function stagesNow() {
    const declarations = await listDeclarations(demo.scope);
    const tallies = await talliesOn(forServices);
    const stages = new Map(
      [...tallies.keys()].map((slug) => {
        const own = declarations.filter(({ serviceId }) => serviceId === `service-${slug}`);
        return [slug, declarationOn(own, today)?.stage ?? null];
      }),
    );
    return { stages, tallies };
  }
});

describe("people", () => {
  it("have addresses that end in .example, and role titles for names", () => {
    const people = demo.rows<{ email: string; name: string }>("select email, name from person");
    expect(people).toHaveLength(27);
    for (const { email, name } of people) {
      expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
      expect(name).toMatch(/lead|manager|administrator|member|volunteer|contributor|viewer|chair|assessor|partner/i);
    }
  });

  it("hold at most one role outside of groups, besides a peer's as reviewer; a guest's ends", () => {
    const roles = demo.rows<{ person_id: string; role: string; to_on: string | null }>(
      "select * from role_held where group_id is null",
    );
    const own = roles.filter(({ role }) => role !== "peer-reviewer");
    expect(own).toHaveLength(26);
    expect(new Set(own.map(({ person_id: id }) => id)).size).toBe(26);
    expect(own.filter(({ to_on: end }) => end !== null)).toMatchObject([{ role: "assessor", to_on: "2026-07-13" }]);
    expect(roles.filter((held) => !own.includes(held)).map(({ to_on: end }) => end !== null)).toEqual([true]);
  });

  it("chairs and deputies are one each, and a vacant chair stays vacant", () => {
    const leading = demo.rows<{ slug: string; role: string; person_id: string }>(`select g.slug, r.role, r.person_id
      from role_held r join "group" g on g.id = r.group_id where r.role in ('chair', 'deputy-chair') order by 1, 2`);
    expect(leading).toEqual([
      { slug: "mri-sig", role: "chair", person_id: "person-mri-chair" },
      { slug: "mri-sig", role: "deputy-chair", person_id: "person-mri-deputy" },
      { slug: "quality-forum", role: "chair", person_id: "person-qi-manager" },
      { slug: "quality-workstream", role: "chair", person_id: "person-qi-manager" },
    ]);
  });

  it("speak in a group for the trust where they hold a role", () => {
    const wrong = demo.rows(`select 1 from role_held r where r.stands_for_id is not null and not exists
      (select 1 from role_held o where o.person_id = r.person_id and o.trust_id = r.stands_for_id)`);
    expect(wrong).toEqual([]);
    expect(
      demo.rows("select 1 from role_held where group_id = 'group-quality-forum' and trust_id is null"),
    ).toHaveLength(16);
  });

  it("the Executive Board is members-only, and neither the volunteer nor a chair of a SIG is in it", () => {
    expect(demo.rows(`select slug from "group" where access = 'members-only'`)).toEqual([{ slug: "executive-board" }]);
    expect(demo.rows("select person_id from role_held where group_id = 'group-executive-board' order by 1")).toEqual([
      { person_id: "person-board" },
      { person_id: "person-lead-geh" },
    ]);
  });

  it("the group that ends has an end to come, and says that it is invented", () => {
    expect(demo.rows(`select slug, ends_on, source from "group" where kind = 'task-and-finish'`)).toEqual([
      { slug: "image-optimisation", ends_on: "2026-09-14", source: "Invented for the demonstration" },
    ]);
  });

  it("a contributor changed only answers that were theirs", () => {
    const others = demo.rows(`select c.* from answer_change c
      left join answer_change b on b.assessment_id = c.assessment_id and b.criterion_code = c.criterion_code
        and b.version = c.version - 1
      where c.recorded_by like 'person-contributor-%' and b.owner_id is not c.recorded_by`);
    expect(others).toEqual([]);
    expect(
      demo.rows("select 1 from answer_change where recorded_by like 'person-contributor-%'").length,
    ).toBeGreaterThan(20);
  });

  it("what the QI manager changed for a service is on behalf of it, and nothing else is", () => {
    const onBehalf = "recorded_by = 'person-qi-manager' and assessment_id <> 'assessment-network'";
    expect(demo.rows(`select 1 from answer_change where on_behalf <> (${onBehalf})`)).toEqual([]);
    expect(demo.rows("select 1 from answer_change where on_behalf = 1").length).toBeGreaterThan(5);
  });

  it("whoever owns an answer or evidence is lead or contributor there", () => {
    const wrong = `select 1 from answer a join assessment s on s.id = a.assessment_id join service v on v.id = s.service_id
      join role_held r on r.person_id = a.owner_id and r.group_id is null and r.assessment_id is null where r.trust_id is not v.trust_id`;
    expect(demo.rows(wrong)).toEqual([]);
    const elsewhere = `select 1 from evidence e join role_held r on r.person_id = e.owner_id and r.group_id is null
      and r.assessment_id is null where r.trust_id is not e.trust_id`;
    expect(demo.rows(elsewhere)).toEqual([]);
  });
});

describe("what a lead finds", () => {
  it("at UHNM one thing overdue and some due this week", () => {
    const open = demo.rows<{ criterion_code: string; target_on: string }>(
      `select criterion_code, target_on from answer where assessment_id = 'assessment-uhnm'
        and owner_id = 'person-lead-uhnm' and value <> 'complete' and target_on < ? order by target_on, criterion_code`,
      addDays(today, 8),
    );
    expect(open.map(({ criterion_code: code }) => code)).toEqual(["4.2.1", "5.12.3", "5.5.3", "7.1.3"]);
    expect(open.filter(({ target_on: target }) => target < today)).toHaveLength(1);
  });

  it("at UHNM evidence that has just expired and three items that end within 60 days, as well as the alerts report", () => {
    const ending = demo.rows<{ title: string }>(
      `select title from evidence where trust_id = 'trust-uhnm'
        and coalesce(expires_on, review_on) between ? and ? order by title`,
      addDays(today, -3),
      addDays(today, 60),
    );
    expect(ending.map(({ title }) => title.replace(/, .*/, ""))).toEqual([
      "Consent audit",
      "Lone working policy",
      "Radiation protection adviser letter",
      "Results system acknowledgement report",
      "Resuscitation training record",
    ]);
  });

  it("5.9.2 at UHNM is commenced, was complete, and three trusts share how they meet it", () => {
    const changes = demo.rows<{ value: string }>(
      "select value from answer_change where assessment_id = 'assessment-uhnm' and criterion_code = '5.9.2' order by version",
    );
    expect(changes.map(({ value }) => value)).toEqual([
      "not-started",
      "commenced",
      "complete",
      "complete",
      "commenced",
      "commenced",
    ]);
    const sharing = demo.rows<{ trust_id: string }>(`select distinct e.trust_id from attachment a
      join evidence e on e.id = a.evidence_id join answer w on w.assessment_id = a.assessment_id
        and w.criterion_code = a.criterion_code
      where a.criterion_code = '5.9.2' and e.visibility = 'network' and w.value = 'complete' and a.detached_at is null`);
    expect(sharing.map(({ trust_id: id }) => id)).toEqual(
      expect.arrayContaining(["trust-rwt", "trust-uhcw", "trust-waht"]),
    );
  });

  it("notes are varied: at least 60 different sentences", () => {
    expect(demo.rows("select distinct note from answer where note is not null").length).toBeGreaterThan(120);
  });
});

describe("evidence", () => {
  it("20 to 40 items for most trusts, fewer where little is done, some for the network", () => {
    const counts = demo.rows<{ trust_id: string | null; n: number }>(
      "select trust_id, count(*) as n from evidence group by trust_id",
    );
    expect(counts).toHaveLength(16);
    const most = counts.filter(({ trust_id: id, n }) => id !== null && n >= 20 && n <= 40);
    expect(most.length).toBeGreaterThanOrEqual(11);
    expect(counts.find(({ trust_id: id }) => id === null)?.n).toBeGreaterThanOrEqual(10);
  });

  it("an item supports 1 to 8 criteria", () => {
    const counts = demo.rows<{ n: number }>(`select (select count(*) from attachment a
      where a.evidence_id = e.id and a.detached_at is null) as n from evidence e`);
    expect(Math.min(...counts.map(({ n }) => n))).toBeGreaterThanOrEqual(1);
    expect(Math.max(...counts.map(({ n }) => n))).toBeLessThanOrEqual(8);
  });

  it("no two items of a trust have the same title", () => {
    expect(demo.rows("select trust_id, title from evidence group by trust_id, title having count(*) > 1")).toEqual([]);
  });

  it("there are some of every state: expired, ending soon, without a date, withdrawn, held, shared, links", () => {
    const soon = addDays(today, 60);
    for (const condition of [
      `expires_on < '${today}'`,
      `review_on < '${today}'`,
      `coalesce(expires_on, review_on) between '${today}' and '${soon}'`,
      "expires_on is null and review_on is null",
      "withdrawn = 1 and withdrawn_reason is not null",
      "held = 1",
      "visibility = 'network' and trust_id is not null",
      "form = 'link'",
    ]) {
      expect(demo.rows(`select 1 from evidence where ${condition}`).length, condition).toBeGreaterThan(0);
    }
    expect(
      demo.rows(
        `select 1 from evidence where trust_id = 'trust-sath' and expires_on between '2026-03-31' and '2026-04-30'`,
      ),
    ).toHaveLength(6);
  });

  it("a link goes to an address in .example, and a file has a version", () => {
    expect(
      demo.rows("select 1 from evidence where form = 'link' and address not like 'https://qms.%.example/%'"),
    ).toEqual([]);
    const bare = `select 1 from evidence e where (form = 'file') <> exists (select 1 from evidence_version v where v.evidence_id = e.id)`;
    expect(demo.rows(bare)).toEqual([]);
  });

  it("no two files are the same, all are kept, and together they are small", () => {
    const files = demo.rows<{ sha256: string; bytes: number }>(
      "select sha256, bytes from evidence_version union all select sha256, bytes from stored_file",
    );
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(files.length);
    expect(files.every(({ sha256, bytes }) => demo.files.get(sha256)?.byteLength === bytes)).toBe(true);
    expect(demo.files.size).toBe(files.length);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(15 * 1024 * 1024);
  });

  it("nothing covers a period that ends before it begins", () => {
    expect(demo.rows("select 1 from evidence where covers_to < covers_from")).toEqual([]);
  });
});

describe("community diagnostic centres", () => {
  it("four have an opening date that says it is invented, the others none", () => {
    const opened = demo.rows<{ name: string; source: string }>(
      "select * from site where opened_on is not null order by name",
    );
    expect(opened.map(({ name }) => name)).toEqual([
      "Cannock Chase Hospital",
      "Corbett Hospital (Stourbridge)",
      "Hollinswood House (Telford)",
      "Kidderminster Treatment Centre",
    ]);
    for (const { source } of opened) expect(source).toBe("Invented for the demonstration");
  });
});

describe("loading", () => {
  it("is one entry after the facts', and says nothing of provenance: that is the caller's", () => {
    const entries = demo.rows<{ did: string }>("select did from audit_log order by seq");
    expect(entries.map(({ did }) => did)).toEqual(["facts.loaded", "demonstration.loaded"]);
    expect(verifyChain(demo.database.raw.reader).ok).toBe(true);
    expect(demo.rows("select * from portal")).toEqual([]);
  });

  it("leaves every reference whole", () => {
    expect(demo.database.raw.reader.pragma("foreign_key_check")).toEqual([]);
    expect(demo.database.raw.reader.pragma("integrity_check", { simple: true })).toBe("ok");
  });

  it("is refused without facts, and where people are already", async () => {
    const options = { editions, at: loadedAt, passwordHash: "a hash" };
    const { database, close } = await emptyDatabase();
    await expect(loadDemonstration(database, keeperIn(new Map()), options)).rejects.toThrow("Load them first");
    await close();
    await expect(loadDemonstration(demo.database, keeperIn(new Map()), options)).rejects.toThrow("people already");
  });
});
