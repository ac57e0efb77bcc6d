// Crosswalks as they are kept, and an assessment of 242 criteria migrated to 143: every old answer accounted for, nothing lost, undone exactly.
import { describe, expect, it } from "vitest";
import { accountedFor, codesOf, isPair } from "../../app/domain/crosswalk/crosswalk";
import { compileEdition, gapAnalysis } from "../../app/domain/gap-analysis";
import { getAnswer, listAnswers, recordAnswer } from "../../app/models/answers.server";
import { closeAssessment, getAssessment, listAssessments, type Assessment } from "../../app/models/assessments.server";
import { attachEvidence, listAttachments } from "../../app/models/attachments.server";
import {
  discardCrosswalk,
  fileCrosswalk,
  getCrosswalk,
  listCrosswalks,
  listWaysFrom,
  publishCrosswalk,
  startCrosswalk,
  type Crosswalk,
} from "../../app/models/crosswalk/crosswalks.server";
import {
  confirmLines,
  countUnconfirmed,
  listLines,
  mapCriterion,
  stateOf,
} from "../../app/models/crosswalk/lines.server";
import { migrateAssessment } from "../../app/models/crosswalk/migrating.server";
import { findMigrationState, getMigrationFrom, getMigrationInto } from "../../app/models/crosswalk/migrations.server";
import { listNewerWork, undoMigration } from "../../app/models/crosswalk/undoing.server";
import { confirmCarried, countCarried, listCarried } from "../../app/models/cycles/carried.server";
import { readRecorded } from "../../app/models/gap-analysis.server";
import { transaction } from "../../app/models/transaction.server";
import { qsi2021Working } from "../../app/standards/qsi/2021-working";
import { expectAudit, expectNoAudit } from "../support/audit";
import { anAnswer, anEvidence, must } from "../support/builders";
import { olderAssessment, pair, pairStored, published, suggested, ways } from "../support/builders-crosswalks";
import { moment, world, type Person, type World } from "../support/world";

const codes = { from: codesOf(compileEdition(pair.older)), to: codesOf(compileEdition(pair.newer)) };
/** A criterion of the newer edition that nothing leads to. */
const freshCode = must(pair.lines.find(({ relation }) => relation === "new")?.to);
const qi: Person = "qiManager";

describe("a crosswalk", () => {
  it("begins with a line for every criterion of both editions, none confirmed", async () => {
    const w = await world();
    const draft = await suggested(w);
    const lines = await listLines(w.scope(qi), draft);
    expect(new Set(lines.flatMap(({ from }) => from ?? []))).toEqual(new Set(codes.from));
    expect(new Set(lines.flatMap(({ to }) => to ?? []))).toEqual(new Set(codes.to));
    expect((await countUnconfirmed(w.scope(qi), [draft.id])).get(draft.id)).toBe(lines.length);
  });

  it("is not begun between different standards, nor from an edition to itself", async () => {
    const w = await world();
    await pairStored(w);
    for (const [from, to] of [
      [pair.older, pair.older],
      [pair.older, qsi2021Working],
    ] as const) {
      const result = await expectNoAudit(w, () => transaction(w.scope(qi), (tx) => startCrosswalk(tx, from, to)));
      expect(result).toEqual({ ok: false, reason: "not-alike" });
    }
  });

  it("that is a draft is seen by those who edit crosswalks; a published one by all", async () => {
    const w = await world();
    const draft = await suggested(w);
    const others: Person[] = ["northLead", "patientVolunteer", "assessor"];
    for (const person of others) {
      expect(await getCrosswalk(w.scope(person), draft.id), person).toBeUndefined();
      expect(await listCrosswalks(w.scope(person)), person).toEqual([]);
      expect(await listWaysFrom(w.scope(person), pair.older.id), person).toEqual([]);
    }
    expect(await getCrosswalk(w.scope("administrator"), draft.id)).toBeDefined();
    await transaction(w.scope(qi), (tx) => fileCrosswalk(tx, draft, ways, pair.lines));
    await transaction(w.scope(qi), (tx) => publishCrosswalk(tx, draft));
    for (const person of others) expect(await getCrosswalk(w.scope(person), draft.id), person).toBeDefined();
    expect((await listWaysFrom(w.scope("northLead"), pair.older.id)).map(({ id }) => id)).toEqual([draft.id]);
  });

  it("is published once, and only when every line is confirmed; then not even the database lets a line change", async () => {
    const w = await world();
    const draft = await suggested(w);
    const publish = () => transaction(w.scope(qi), (tx) => publishCrosswalk(tx, draft));
    expect(await publish()).toEqual({ ok: false, reason: "unconfirmed" });
    const ids = (await listLines(w.scope(qi), draft)).map(({ id }) => id);
    await expectAudit(w, [{ did: "crosswalk.confirmed", id: draft.id, detail: { lines: ids.length } }], () =>
      transaction(w.scope(qi), (tx) => confirmLines(tx, draft, ids)),
    );
    await expectAudit(w, [{ did: "crosswalk.published", id: draft.id }], publish);
    expect(await publish()).toEqual({ ok: false, reason: "published" });
    for (const change of [
      transaction(w.scope(qi), (tx) => confirmLines(tx, draft, [ids[0]!])),
      transaction(w.scope(qi), (tx) => fileCrosswalk(tx, draft, ways, [])),
      transaction(w.scope(qi), (tx) => discardCrosswalk(tx, draft)),
      transaction(w.scope(qi), (tx) =>
        mapCriterion(tx, draft, codes, { from: codes.from[0]!, pairs: [], note: null }, ""),
      ),
    ])
      expect(await change).toEqual({ ok: false, reason: "published" });
    const raw = w.database.raw.writer;
    for (const statement of [
      "update crosswalk_line set note = 'x'",
      "delete from crosswalk_line",
      "insert into crosswalk_line (id, crosswalk_id, from_code, relation) select 'x', id, 'x', 'dropped' from crosswalk",
    ])
      expect(() => raw.prepare(statement).run(), statement).toThrow("a published crosswalk never changes");
  });

  it("takes a file's lines, keeps who confirmed what is the same, and suggests the rest", async () => {
    const w = await world();
    const draft = await suggested(w);
    const file = (person: Person, lines: Parameters<typeof fileCrosswalk>[3]) =>
      transaction(w.scope(person), (tx) => fileCrosswalk(tx, draft, ways, lines));
    await file(qi, pair.lines);
    expect(await file("administrator", pair.lines)).toMatchObject({ ok: true, changed: 0 });
    const kept = await listLines(w.scope(qi), draft);
    expect(new Set(kept.map(({ confirmedByName }) => confirmedByName)).size).toBe(1);
    await file("administrator", pair.lines.slice(5));
    const lines = await listLines(w.scope(qi), draft);
    expect(lines.filter(({ isConfirmed }) => !isConfirmed).length).toBeGreaterThanOrEqual(1);
    expect(accountedFor(lines, codes.from, codes.to)).toHaveLength(lines.length);
  });

  it("that was discarded is gone with its lines", async () => {
    const w = await world();
    const draft = await suggested(w);
    await expectAudit(w, [{ did: "crosswalk.discarded", id: draft.id }], () =>
      transaction(w.scope(qi), (tx) => discardCrosswalk(tx, draft)),
    );
    expect(await listLines(w.system(), draft)).toEqual([]);
  });
});

describe("what becomes of one old criterion", () => {
  const [first = "", second = ""] = codes.from;
  const [one = "", other = ""] = codes.to.slice(-2);
  const say = async (w: World, draft: Crosswalk, from: string, to: readonly string[], seen?: string) =>
    transaction(w.scope(qi), async (tx) =>
      mapCriterion(
        tx,
        draft,
        codes,
        { from, pairs: to.map((code) => ({ to: code, relation: "narrower" })), note: "So it is" },
        seen ?? stateOf(await listLines(tx, draft), from),
      ),
    );

  it("is said for all its new ones at once, confirmed; what is left without a line is suggested as new", async () => {
    const w = await world();
    const draft = await suggested(w);
    const before = (await listLines(w.system(), draft)).filter(({ from }) => from === first);
    await say(w, draft, first, [one, other]);
    const lines = await listLines(w.system(), draft);
    const own = lines.filter(({ from }) => from === first);
    expect(own.map(({ to, relation, note, isConfirmed }) => [to, relation, note, isConfirmed])).toEqual(
      expect.arrayContaining([
        [one, "narrower", "So it is", true],
        [other, "narrower", "So it is", true],
      ]),
    );
    expect(lines.some(({ from, to }) => from === null && (to === one || to === other))).toBe(false);
    expect(accountedFor(lines, codes.from, codes.to)).toHaveLength(lines.length);
    await say(w, draft, first, []);
    const dropped = (await listLines(w.system(), draft)).filter(({ from }) => from === first);
    expect(dropped).toMatchObject([{ to: null, relation: "dropped", isConfirmed: true }]);
    expect(before).toHaveLength(1);
  });

  it("is refused where somebody said something else meanwhile; of another criterion it is not", async () => {
    const w = await world();
    const draft = await suggested(w);
    const seen = stateOf(await listLines(w.system(), draft), first);
    await say(w, draft, second, [other]);
    expect((await say(w, draft, first, [one], seen)).ok).toBe(true);
    expect(await say(w, draft, first, [other], seen)).toEqual({ ok: false, reason: "changed-meanwhile" });
  });

  it("is not confirmed by a tick on a line that has changed since", async () => {
    const w = await world();
    const draft = await suggested(w);
    const ids = (await listLines(w.system(), draft)).map(({ id }) => id);
    await say(w, draft, first, [one]);
    const result = await expectNoAudit(w, () => transaction(w.scope(qi), (tx) => confirmLines(tx, draft, ids)));
    expect(result).toEqual({ ok: false, reason: "changed-meanwhile" });
  });
});

async function ready() {
  const w = await world();
  const way = await published(w);
  const old = await olderAssessment(w);
  return { w, way, old };
}

const migrate = (w: World, old: Assessment, way: Crosswalk, person: Person = "northLead", onBehalf = false) =>
  transaction(w.scope(person), (tx) => migrateAssessment(tx, old, way, ways, "Assessment 2026", onBehalf));

async function migrated() {
  const { w, way, old } = await ready();
  const before = dump(w);
  const result = await migrate(w, old, way);
  if (!result.ok) throw new Error(result.reason);
  const next = must(await getAssessment(w.scope("northLead"), "north", result.id));
  const migration = must(await getMigrationInto(w.scope("northLead"), next));
  return { w, way, old, next, migration, before, result };
}

/** Every row of every table but what only ever grows: the audit log, and the record of the migration itself. */
function dump(w: World): Readonly<Record<string, readonly unknown[]>> {
  const raw = w.database.raw.writer;
  const grows = ["audit_log", "assessment_migration", "search_due"];
  const tables = raw
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and sql not like '%virtual%'",
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables
      .filter((table) => !grows.includes(table) && !/_(data|idx|docsize|config|content)$/.test(table))
      .map((table) => [table, raw.prepare(`select * from "${table}" order by 1, 2`).all()]),
  );
}

describe("242 criteria migrated to 143", () => {
  it("account for every old criterion: at least one row each, one for each of its new ones, dropped ones among them", async () => {
    const { migration } = await migrated();
    const { rows, fresh } = migration.account;
    expect(new Set(rows.map(({ from }) => from))).toEqual(new Set(codes.from));
    const truth = pair.lines.filter(isPair).map(({ from, to }) => `${from} ${to}`);
    expect(rows.flatMap(({ from, to }) => (to === null ? [] : [`${from} ${to}`])).toSorted()).toEqual(truth.toSorted());
    expect(rows.filter(({ to }) => to === null)).toHaveLength(37);
    expect(fresh).toHaveLength(8);
  });

  it("say of each what it was, as the old assessment still does", async () => {
    const { w, old, migration } = await migrated();
    const answers = await listAnswers(w.system(), old);
    for (const row of migration.account.rows)
      expect([row.from, row.was, row.ownerId]).toEqual([
        row.from,
        answers.get(row.from)?.value ?? null,
        answers.get(row.from)?.ownerId ?? null,
      ]);
  });

  it("claim nothing: what is carried waits, and no figure counts it until somebody confirms", async () => {
    const { w, next, migration, result } = await migrated();
    const waiting = await listCarried(w.system(), next);
    const becomes = new Map(
      migration.account.rows.flatMap(({ to, becomes: value }) => (to === null || value === null ? [] : [[to, value]])),
    );
    expect(new Map([...waiting.values()].map(({ criterion, value }) => [criterion, value]))).toEqual(becomes);
    expect(result.toConfirm).toBe(becomes.size);
    const figures = async () =>
      gapAnalysis(compileEdition(pair.newer), must((await readRecorded(w.system(), [next.id], w.system().today))[0]))
        .total;
    expect(await figures()).toMatchObject({ criteria: 143, notYetRated: 143, complete: 0, evidenced: 0 });
    const [code, carried] = must([...waiting].find(([, { value }]) => value === "met"));
    const confirmed = await transaction(w.scope("northLead"), (tx) =>
      confirmCarried(tx, next, [{ criterion: code, seenVersion: 1 }], false),
    );
    expect(confirmed).toEqual({ ok: true, confirmed: 1 });
    expect(await getAnswer(w.system(), next, code)).toMatchObject({
      value: carried.value,
      changedByName: expect.any(String),
    });
    expect(await figures()).toMatchObject({ complete: 1 });
    expect(await countCarried(w.system(), next)).toBe(becomes.size - 1);
  });

  it("carry notes, owners and evidence: nothing that a line leads on from is lost", async () => {
    const { w, old, next } = await migrated();
    const [before, after] = [await listAnswers(w.system(), old), await listAnswers(w.system(), next)];
    const [items, carried] = [await listAttachments(w.system(), old), await listAttachments(w.system(), next)];
    const has = new Set(carried.map(({ criterion, evidenceId }) => `${criterion} ${evidenceId}`));
    for (const { from, to } of pair.lines.filter(isPair)) {
      const note = before.get(from)?.note ?? null;
      if (note !== null) expect(after.get(to)?.note, `${from} to ${to}`).toContain(note);
      if (before.get(from)?.ownerId != null) expect(after.get(to)?.ownerId, `${from} to ${to}`).not.toBeNull();
      for (const item of items.filter(({ criterion }) => criterion === from))
        expect(has.has(`${to} ${item.evidenceId}`), `${from} to ${to}`).toBe(true);
    }
    expect(has.size).toBe(carried.length);
  });

  it("leave the old assessment as it was, closed and readable", async () => {
    const { w, old, before } = await migrated();
    const now = dump(w);
    const own = (rows: readonly unknown[]) =>
      rows.filter((row) => (row as { assessment_id?: string }).assessment_id === old.id);
    for (const table of ["answer", "answer_change", "attachment"])
      expect(own(now[table]!)).toEqual(own(before[table]!));
    const [code = ""] = codes.from;
    const change = await transaction(w.scope("northLead"), (tx) => recordAnswer(tx, old, code, 1, anAnswer(), false));
    expect(change).toEqual({ ok: false, reason: "closed" });
  });

  it("are one closing, one start, one entry for each answer and one for the whole in the audit", async () => {
    const { w, way, old } = await ready();
    const entries = () =>
      w.database.raw.writer.prepare("select did from audit_log order by rowid").pluck().all() as string[];
    const before = entries().length;
    const result = await migrate(w, old, way);
    const did = entries().slice(before);
    expect([did[0], did[1], did.at(-1)]).toEqual(["assessment.closed", "assessment.started", "assessment.migrated"]);
    expect(did.filter((each) => each === "answer.changed")).toHaveLength(result.ok ? result.answers : -1);
  });

  it("are not migrated twice, by a draft, or from another edition; and then nothing is started", async () => {
    const { w, way, old } = await ready();
    const draft = await transaction(w.scope(qi), (tx) => startCrosswalk(tx, pair.older, pair.newer));
    const other = must(await getAssessment(w.scope("northLead"), "north", "assessment-north"));
    for (const [assessment, by] of [
      [old, { ...way, id: draft.ok ? draft.id : "" }],
      [other, way],
    ] as const) {
      const result = await expectNoAudit(w, () => migrate(w, assessment, by));
      expect(result).toEqual({ ok: false, reason: "no-such-way" });
    }
    await migrate(w, old, way);
    expect(await migrate(w, { ...old, closedAt: w.now }, way)).toEqual({ ok: false, reason: "migrated-before" });
  });

  it("follow a closed assessment too, where none of the standard is open", async () => {
    const { w, way, old } = await ready();
    await transaction(w.scope("northLead"), (tx) => closeAssessment(tx, old));
    const result = await migrate(w, { ...old, closedAt: w.now }, way);
    expect(result.ok).toBe(true);
    const migration = must(await getMigrationFrom(w.scope("northLead"), old));
    await transaction(w.scope("northLead"), (tx) => undoMigration(tx, migration, old.trustId));
    expect((await getAssessment(w.scope("northLead"), "north", old.id))?.closedAt).not.toBeNull();
  });
});

describe("undoing a migration", () => {
  const undo = (w: World, migration: Parameters<typeof undoMigration>[1]) =>
    transaction(w.scope("northLead"), (tx) => undoMigration(tx, migration, "trust-north"));

  it("restores every row of every table exactly, and keeps the record of it", async () => {
    const { w, old, next, migration, before } = await migrated();
    expect(await findMigrationState(w.scope("northLead"), old)).toBe("made");
    await expectAudit(
      w,
      [{ did: "assessment.migration-undone", id: old.id, detail: { removed: next.id, reopened: true } }],
      () => undo(w, migration),
    );
    expect(dump(w)).toEqual(before);
    expect(await listAssessments(w.scope("northLead"), "service-north")).not.toContainEqual(
      expect.objectContaining({ id: next.id }),
    );
    const kept = w.database.raw.writer.prepare("select undone_by, to_assessment_id from assessment_migration").all();
    expect(kept).toEqual([{ undone_by: "northLead", to_assessment_id: null }]);
    expect(await findMigrationState(w.scope("northLead"), old)).toBe("way");
    expect(await undo(w, migration)).toEqual({ ok: false, reason: "undone" });
  });

  it("works for 14 days and not on the day after", async () => {
    const { w, migration } = await migrated();
    w.now = moment(new Date(Date.parse(w.now) + 15 * 86_400_000).toISOString());
    expect(await undo(w, migration)).toEqual({ ok: false, reason: "too-late" });
    w.now = moment(new Date(Date.parse(w.now) - 86_400_000).toISOString());
    expect((await undo(w, migration)).ok).toBe(true);
  });

  it.each<[string, (w: World, next: Assessment) => Promise<unknown>]>([
    [
      "an answer was given",
      (w, next) =>
        transaction(w.scope("northLead"), (tx) =>
          recordAnswer(tx, next, freshCode, 0, anAnswer({ value: "met" }), false),
        ),
    ],
    [
      "a carried answer was confirmed",
      async (w, next) => {
        const [code = ""] = [...(await listCarried(w.system(), next)).keys()];
        return transaction(w.scope("northLead"), (tx) =>
          confirmCarried(tx, next, [{ criterion: code, seenVersion: 1 }], false),
        );
      },
    ],
    [
      "evidence was attached",
      async (w, next) => {
        const evidence = await anEvidence(w, "northLead", { title: "Newer" });
        return transaction(w.scope("northLead"), (tx) => attachEvidence(tx, evidence, next, [codes.to[0]!]));
      },
    ],
    ["it was closed", (w, next) => transaction(w.scope("northLead"), (tx) => closeAssessment(tx, next))],
  ])("is refused where %s since, and destroys nothing", async (_, work) => {
    const { w, next, migration } = await migrated();
    w.now = moment(new Date(Date.parse(w.now) + 60_000).toISOString());
    await work(w, next);
    const before = dump(w);
    expect(await listNewerWork(w.scope("northLead"), migration)).not.toEqual([]);
    expect(await undo(w, migration)).toEqual({ ok: false, reason: "newer-work" });
    expect(dump(w)).toEqual(before);
  });

  it("knows every table that speaks of an assessment: what it removes, and what stands in its way", async () => {
    const w = await world();
    const raw = w.database.raw.writer;
    const tables = raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
    const speaking = tables.filter((table) =>
      (raw.pragma(`foreign_key_list("${table}")`) as { table: string }[]).some((key) => key.table === "assessment"),
    );
    expect(speaking.toSorted(), "a new table needs its place in listNewerWork or undoMigration").toEqual([
      "answer",
      "answer_batch",
      "answer_change",
      "assessment_migration",
      "attachment",
      "carried_answer",
      "finding",
      "mock_assessment",
      "query",
      "snapshot",
      "workbook_import",
    ]);
  });
});
