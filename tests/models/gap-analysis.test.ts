// What figures are computed from. The past is recomputed here from the change rows, slowly and straightforwardly, and must agree.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCurrentOn } from "../../app/domain/evidence";
import { attachEvidence, detachEvidence, listAttachments } from "../../app/models/attachments.server";
import { updateEvidence, withdrawEvidence } from "../../app/models/evidence-changes.server";
import {
  listLastChanges,
  listPublishedGapAnalyses,
  listSpeaking,
  readRecorded,
  type Recorded,
} from "../../app/models/gap-analysis.server";
import { closeAssessment, startAssessment } from "../../app/models/assessments.server";
import { transaction } from "../../app/models/transaction.server";
import type { Database } from "../../db/connection.server";
import {
  anEvidence,
  anotherNetwork,
  answered,
  assessmentOf,
  attached,
  evidenceNow,
  must,
  someEvidence,
} from "../support/builders";
import { day, moment, testEditions, world, type World } from "../support/world";

const both = ["assessment-north", "assessment-south"];

const read = async (made: World, on: string, ids: readonly string[] = ["assessment-north"]) =>
  readRecorded(made.scope("northLead"), ids, day(on));

const first = async (made: World, on: string): Promise<Recorded> => must((await read(made, on))[0]);

const plain = (recorded: readonly Recorded[]) =>
  recorded.map(({ assessmentId, values, evidenced }) => ({
    assessmentId,
    values: Object.fromEntries([...values].sort()),
    evidenced: [...evidenced].sort(),
  }));

describe("what was recorded by the end of a day", () => {
  it("holds an answer from the London day it was given, and not the day before", async () => {
    const made = await world();
    // 23:30 UTC on 31 May is half past midnight on 1 June in London.
    made.now = moment("2026-05-31T23:30:00.000Z");
    await answered(made, "northLead", "north", "1.1.1");
    made.now = moment("2026-06-10T09:00:00.000Z");
    expect((await first(made, "2026-05-31")).values.size).toBe(0);
    expect((await first(made, "2026-06-01")).values.get("1.1.1")).toBe("complete");
  });

  it("holds an answer of the last second before midnight in winter, when London keeps UTC", async () => {
    const made = await world();
    made.now = moment("2026-01-15T23:59:59.999Z");
    await answered(made, "northLead", "north", "1.1.1");
    made.now = moment("2026-02-01T09:00:00.000Z");
    expect((await first(made, "2026-01-14")).values.size).toBe(0);
    expect((await first(made, "2026-01-15")).values.get("1.1.1")).toBe("complete");
  });

  it("takes the first moment of a London day as that day, for answers, attachments and evidence alike", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead");
    await attached(made, "northLead", item, "north", "1.1.2");
    const north = await assessmentOf(made, "north");
    const [attachment] = await listAttachments(made.scope("northLead"), north, ["1.1.2"]);

    made.now = moment("2026-05-31T23:00:00.000Z"); // midnight in London: 1 June begins
    await answered(made, "northLead", "north", "1.1.1");
    await transaction(made.scope("northLead"), (tx) => detachEvidence(tx, north, must(attachment).id));
    await attached(made, "northLead", item, "north", "1.1.3");
    const renewed = someEvidence({ expiresOn: day("2026-06-30") });
    await transaction(made.scope("northLead"), (tx) => updateEvidence(tx, item, 1, renewed, false));

    made.now = moment("2026-07-10T09:00:00.000Z");
    const on = async (date: string) => {
      const [{ values, evidenced } = { values: {}, evidenced: [] }] = plain(await read(made, date));
      return { values, evidenced };
    };
    expect(await on("2026-05-31")).toEqual({ values: {}, evidenced: ["1.1.2"] });
    expect(await on("2026-06-01")).toEqual({ values: { "1.1.1": "complete" }, evidenced: ["1.1.3"] });
    expect(await on("2026-07-01")).toEqual({ values: { "1.1.1": "complete" }, evidenced: [] });
  });

  it("holds the last of several changes by then, also where there were later ones", async () => {
    const made = await world();
    for (const [on, value] of [
      ["2026-05-15", "not-started"],
      ["2026-05-20", "commenced"],
      ["2026-05-25", "complete"],
    ] as const) {
      made.now = moment(`${on}T10:00:00.000Z`);
      await answered(made, "northLead", "north", "1.1.1", { value });
    }
    made.now = moment("2026-06-10T09:00:00.000Z");
    const values: (string | undefined)[] = [];
    for (const on of ["2026-05-14", "2026-05-15", "2026-05-19", "2026-05-24", "2026-05-25", "2026-06-10"]) {
      values.push((await first(made, on)).values.get("1.1.1"));
    }
    expect(values).toEqual([undefined, "not-started", "not-started", "commenced", "complete", "complete"]);
  });

  it("takes the later version of two that were recorded in the same moment", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { expiresOn: day("2026-05-01") });
    await transaction(made.scope("northLead"), (tx) => updateEvidence(tx, item, 1, someEvidence(), false));
    await attached(made, "northLead", item, "north", "1.1.1");
    for (const value of ["not-started", "commenced", "complete"]) {
      await answered(made, "northLead", "north", "1.1.1", { value });
    }
    made.now = moment("2026-06-10T09:00:00.000Z");
    expect(plain(await read(made, "2026-05-14"))).toMatchObject([
      { values: { "1.1.1": "complete" }, evidenced: ["1.1.1"] },
    ]);
  });

  it("forgets a rating that was taken back, and still knows it for the days before", async () => {
    const made = await world();
    await answered(made, "northLead", "north", "1.1.1");
    made.now = moment("2026-05-20T09:00:00.000Z");
    await answered(made, "northLead", "north", "1.1.1", { value: null });
    expect((await first(made, "2026-05-20")).values.has("1.1.1")).toBe(false);
    expect((await first(made, "2026-05-19")).values.get("1.1.1")).toBe("complete");
  });

  it("judges evidence by its dates on that day: on its review and expiry date it counts, the day after it does not", async () => {
    const made = await world();
    const review = await anEvidence(made, "northLead", { reviewOn: day("2026-05-20") });
    const expiry = await anEvidence(made, "northLead", { expiresOn: day("2026-05-22") });
    await attached(made, "northLead", review, "north", "1.1.1");
    await attached(made, "northLead", expiry, "north", "1.1.2");
    made.now = moment("2026-06-10T09:00:00.000Z");
    const on = async (date: string) => [...(await first(made, date)).evidenced].sort();
    expect(await on("2026-05-13")).toEqual([]);
    expect(await on("2026-05-20")).toEqual(["1.1.1", "1.1.2"]);
    expect(await on("2026-05-21")).toEqual(["1.1.2"]);
    expect(await on("2026-05-22")).toEqual(["1.1.2"]);
    expect(await on("2026-05-23")).toEqual([]);
  });

  it("judges evidence by the facts as they then stood, not as they were renewed later", async () => {
    const made = await world();
    const item = await anEvidence(made, "northLead", { expiresOn: day("2026-05-20") });
    await attached(made, "northLead", item, "north", "1.1.1");
    made.now = moment("2026-05-25T09:00:00.000Z");
    await transaction(made.scope("northLead"), (tx) =>
      updateEvidence(tx, item, 1, someEvidence({ expiresOn: day("2027-05-20") }), false),
    );
    expect((await first(made, "2026-05-24")).evidenced.has("1.1.1")).toBe(false);
    expect((await first(made, "2026-05-25")).evidenced.has("1.1.1")).toBe(true);
  });

  it("keeps evidence that was detached or withdrawn for the days before", async () => {
    const made = await world();
    const detached = await anEvidence(made, "northLead");
    const withdrawn = await anEvidence(made, "northLead");
    await attached(made, "northLead", detached, "north", "1.1.1");
    await attached(made, "northLead", withdrawn, "north", "1.1.2");
    const north = await assessmentOf(made, "north");
    made.now = moment("2026-05-20T09:00:00.000Z");
    const [attachment] = await listAttachments(made.scope("northLead"), north, ["1.1.1"]);
    await transaction(made.scope("northLead"), (tx) => detachEvidence(tx, north, must(attachment).id));
    await transaction(made.scope("northLead"), (tx) => withdrawEvidence(tx, withdrawn, 1, "Old", false));

    expect([...(await first(made, "2026-05-19")).evidenced].sort()).toEqual(["1.1.1", "1.1.2"]);
    expect((await first(made, "2026-05-20")).evidenced.size).toBe(0);
    made.now = moment("2026-06-20T09:00:00.000Z");
    expect([...(await first(made, "2026-05-19")).evidenced].sort()).toEqual(["1.1.1", "1.1.2"]);
    expect((await first(made, "2026-05-20")).evidenced.size).toBe(0);
  });

  it("counts a criterion once that several items support, as long as one of them is current", async () => {
    const made = await world();
    const old = await anEvidence(made, "northLead", { expiresOn: day("2026-05-01") });
    const good = await anEvidence(made, "northLead");
    for (const item of [old, good]) await attached(made, "northLead", item, "north", "1.1.1");
    expect([...(await first(made, "2026-05-14")).evidenced]).toEqual(["1.1.1"]);
  });

  it("keeps assessments apart, in the order in which they were asked for", async () => {
    const made = await world();
    await answered(made, "northLead", "north", "1.1.1", { value: "complete" });
    await answered(made, "southLead", "south", "1.1.1", { value: "commenced" });
    const recorded = await read(made, "2026-05-14", [...both].reverse());
    expect(recorded.map((each) => [each.assessmentId, each.values.get("1.1.1")])).toEqual([
      ["assessment-south", "commenced"],
      ["assessment-north", "complete"],
    ]);
    expect(await read(made, "2026-05-14", [])).toEqual([]);
  });

  it("is empty, not absent, for an assessment with nothing recorded", async () => {
    const made = await world();
    expect(plain(await read(made, "2026-05-14", ["assessment-south"]))).toEqual([
      { assessmentId: "assessment-south", values: {}, evidenced: [] },
    ]);
  });
});

describe("random histories", () => {
  it("on any day agree with a slow, straightforward recomputation from the change rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent(), { minLength: 5, maxLength: 24 }), async (events) => {
        const made = await playedOut(events);
        const days = ["2026-03-27", ...new Set(events.map((event) => dayOf(event.hour))), "2026-05-10"];
        for (const on of days) {
          expect(plain(await read(made, on, both)), `as at ${on}`).toEqual(slowly(made.database, on));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("read the same for today from the present state as from the changes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent(), { minLength: 5, maxLength: 24 }), async (events) => {
        const made = await playedOut(events);
        const present = plain(await read(made, made.scope("northLead").today, both));
        // Asked one day later, today is the past, and is read from the changes.
        const today = made.scope("northLead").today;
        made.now = moment(new Date(Date.parse(made.now) + 36 * 3_600_000).toISOString());
        expect(made.scope("northLead").today > today).toBe(true);
        expect(plain(await read(made, today, both))).toEqual(present);
      }),
      { numRuns: 12 },
    );
  });
});

describe("current evidence in SQL", () => {
  it("is what the domain calls current, for any dates, withdrawn or held", async () => {
    const aDate = fc.option(
      fc.integer({ min: 0, max: 20 }).map((offset) => day(dayOf(offset * 24))),
      { nil: null },
    );
    const facts = fc.record({ reviewOn: aDate, expiresOn: aDate, withdrawn: fc.boolean(), held: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 10, maxLength: 30 }), async (items) => {
        const made = await world();
        made.now = moment("2026-03-28T12:00:00.000Z");
        items.forEach((item, index) => insertEvidence(made.database, index, item));
        for (let offset = 0; offset <= 20; offset += 1) {
          const on = dayOf(offset * 24);
          const expected = items.flatMap((item, index) => (isCurrentOn(item, day(on)) ? [`c${index}`] : []));
          made.now = moment(`${on}T12:00:00.000Z`);
          expect([...(await first(made, on)).evidenced].sort(), `present, ${on}`).toEqual(expected.sort());
          made.now = moment("2026-06-01T12:00:00.000Z");
          expect([...(await first(made, on)).evidenced].sort(), `as at ${on}`).toEqual(expected.sort());
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe("which assessment speaks for a subject", () => {
  const restart = async (made: World) => {
    const old = await assessmentOf(made, "north");
    await transaction(made.scope("northLead"), (tx) => closeAssessment(tx, old));
    const started = await transaction(made.scope("northLead"), (tx) =>
      startAssessment(tx, {
        serviceId: "service-north",
        trustId: "trust-north",
        editionId: testEditions.service,
        standard: "qsi",
        title: "Next",
      }),
    );
    if (!started.ok) throw new Error(started.reason);
    return started.id;
  };

  it("is the one of that edition that was started last by the end of that day", async () => {
    const made = await world();
    const next = await restart(made);
    const scope = made.scope("northLead");
    const north = async (on: string) =>
      (await listSpeaking(scope, testEditions.service, day(on))).find((each) => each.serviceId === "service-north")
        ?.assessmentId;
    expect(await north("2024-12-31")).toBeUndefined();
    expect(await north("2026-05-13")).toBe("assessment-north");
    expect(await north("2026-05-14")).toBe(next);
  });

  it("of the network is its own, under the edition that is meant for it", async () => {
    const made = await world();
    const scope = made.scope("boardMember");
    expect(await listSpeaking(scope, testEditions.network, day("2026-05-14"))).toEqual([
      { assessmentId: "assessment-network", serviceId: null },
    ]);
    expect(
      (await listSpeaking(scope, testEditions.service, day("2026-05-14"))).map((each) => each.serviceId).sort(),
    ).toEqual(["service-north", "service-south"]);
    expect(await listSpeaking(scope, "no-such-edition", day("2026-05-14"))).toEqual([]);
  });

  it("is never one of another network", async () => {
    const made = await world();
    const other = await anotherNetwork(made.database);
    expect(
      (await listSpeaking(other, testEditions.service, day("2026-05-14"))).map((each) => each.assessmentId),
    ).toEqual(["assessment-other"]);
    const ids = (await listSpeaking(made.scope("qiManager"), testEditions.service, day("2026-05-14"))).map(
      (each) => each.assessmentId,
    );
    expect(ids.sort()).toEqual(both);
  });
});

describe("published figures and quiet services", () => {
  it("published figures are this network's, of one standard, oldest first", async () => {
    const made = await world();
    await anotherNetwork(made.database);
    for (const [id, on, complete] of [
      ["p2", "2023-12-31", 30],
      ["p1", "2023-08-31", 18],
    ] as const) {
      made.database.raw.writer
        .prepare("insert into published_gap_analysis values (?, 'network-test', 'qsin', ?, ?, 20, ?, 'Report')")
        .run(id, on, complete, 80 - complete);
    }
    const scope = made.scope("northViewer");
    expect(
      (await listPublishedGapAnalyses(scope, "qsin")).map((each) => [
        each.publishedFor,
        each.complete,
        each.commenced,
        each.notStarted,
      ]),
    ).toEqual([
      ["2023-08-31", 18, 20, 62],
      ["2023-12-31", 30, 20, 50],
    ]);
    expect(await listPublishedGapAnalyses(scope, "qsi")).toEqual([]);
  });

  it("published figures that do not sum to 100 are refused by the database", async () => {
    const made = await world();
    const insert =
      "insert into published_gap_analysis values ('x', 'network-test', 'qsin', '2023-12-31', 30, 27, 44, 'Report')";
    expect(() => made.database.raw.writer.exec(insert)).toThrow(/CHECK constraint failed/);
  });

  it("every service of this network has its last change, or none", async () => {
    const made = await world();
    await anotherNetwork(made.database);
    await answered(made, "northLead", "north", "1.1.1");
    expect(await listLastChanges(made.scope("qiManager"))).toEqual([
      { serviceId: "service-south", lastChangeAt: null },
      { serviceId: "service-north", lastChangeAt: made.now },
    ]);
  });
});

// --- Random histories -------------------------------------------------------------------------------------------------------

/** Hours after midnight UTC on 28 March 2026: the clocks in London go forward on the 29th, so both kinds of day are in reach. */
const origin = Date.parse("2026-03-28T00:00:00.000Z");
const momentOf = (hour: number) => new Date(origin + hour * 3_600_000).toISOString();
/** The day in London, by a way of its own: not the function that the models use. */
const londonDay = (at: string) => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date(at));
function dayOf(hour: number): string {
  return londonDay(momentOf(hour));
}

type Act =
  | { readonly kind: "answer"; readonly value: string | null }
  | { readonly kind: "add" | "renew"; readonly reviewOn: string | null; readonly expiresOn: string | null }
  | { readonly kind: "attach" | "detach" | "withdraw" | "hold" };

interface Event {
  readonly hour: number;
  readonly trust: "north" | "south";
  readonly criterion: string;
  readonly pick: number;
  readonly act: Act;
}

function anEvent(): fc.Arbitrary<Event> {
  const date = fc.option(fc.integer({ min: -24, max: 24 * 30 }).map(dayOf), { nil: null });
  const simple = fc
    .constantFrom("attach", "attach", "attach", "detach", "withdraw", "hold")
    .map((kind) => ({ kind }) as Act);
  const answer = fc
    .constantFrom("not-started", "commenced", "complete", "not-applicable", null)
    .map((value): Act => ({ kind: "answer", value }));
  const dated = fc.record({
    kind: fc.constantFrom("add", "add", "renew"),
    reviewOn: date,
    expiresOn: date,
  }) as fc.Arbitrary<Act>;
  return fc.record({
    hour: fc.integer({ min: 0, max: 24 * 40 }),
    trust: fc.constantFrom("north", "south"),
    criterion: fc.constantFrom("1.1.1", "1.1.2"),
    pick: fc.nat(5),
    act: fc.oneof(answer, dated, simple),
  });
}

/** Plays events in the order of their hours, through the models. Refusals are part of the play. */
async function playedOut(events: readonly Event[]): Promise<World> {
  const made = await world();
  const items: Record<"north" | "south", string[]> = { north: [], south: [] };
  for (const event of [...events].sort((a, b) => a.hour - b.hour)) {
    made.now = moment(momentOf(event.hour));
    await play(made, items[event.trust], event);
  }
  made.now = moment(momentOf(24 * 41));
  return made;
}

async function play(made: World, items: string[], { trust, criterion, pick, act }: Event): Promise<void> {
  const person = `${trust}Lead` as const;
  const scope = made.scope(person);
  if (act.kind === "answer") return answered(made, person, trust, criterion, { value: act.value });
  if (act.kind === "add") {
    const dates = { reviewOn: act.reviewOn as never, expiresOn: act.expiresOn as never };
    items.push((await anEvidence(made, person, { trustId: `trust-${trust}`, ...dates })).id);
    return;
  }
  const id = items[pick % Math.max(items.length, 1)];
  if (id === undefined) return;
  const item = await evidenceNow(made, id);
  const assessment = await assessmentOf(made, trust);
  if (act.kind === "renew") {
    const details = someEvidence({ reviewOn: act.reviewOn as never, expiresOn: act.expiresOn as never });
    await transaction(scope, (tx) => updateEvidence(tx, item, item.version, details, false));
  }
  if (act.kind === "attach") await transaction(scope, (tx) => attachEvidence(tx, item, assessment, [criterion]));
  if (act.kind === "withdraw") await transaction(scope, (tx) => withdrawEvidence(tx, item, item.version, "Old", false));
  if (act.kind === "hold") hold(made, id);
  if (act.kind === "detach") {
    const [attachment] = await listAttachments(scope, assessment, [criterion]);
    if (attachment !== undefined) await transaction(scope, (tx) => detachEvidence(tx, assessment, attachment.id));
  }
}

/** No model holds evidence yet; whatever will must write both rows, as here. */
function hold({ database, now }: World, id: string): void {
  const { writer } = database.raw;
  const changed = writer
    .prepare("update evidence set held = 1, version = version + 1 where id = ? and withdrawn = 0")
    .run(id);
  if (changed.changes === 0) return;
  writer
    .prepare(
      `insert into evidence_change select ?, id, version, title, owner_id, covers_from, covers_to, review_on, expires_on, visibility,
       withdrawn, held, null, 0, ?, created_by from evidence where id = ?`,
    )
    .run(`held-${id}-${now}-${Math.random()}`, now, id);
}

/** The rule as the product states it, over every row: what was recorded by the end of that day in London. */
function slowly({ raw }: Database, on: string) {
  type Change = {
    assessment_id: string;
    criterion_code: string;
    version: number;
    value: string | null;
    recorded_at: string;
  };
  type Facts = {
    evidence_id: string;
    version: number;
    review_on: string | null;
    expires_on: string | null;
    withdrawn: number;
    held: number;
    recorded_at: string;
  };
  type Attached = {
    evidence_id: string;
    assessment_id: string;
    criterion_code: string;
    attached_at: string;
    detached_at: string | null;
  };
  const byThen = (at: string) => londonDay(at) <= on;
  const changes = (raw.writer.prepare("select * from answer_change order by version").all() as Change[]).filter((row) =>
    byThen(row.recorded_at),
  );
  const facts = (raw.writer.prepare("select * from evidence_change order by version").all() as Facts[]).filter((row) =>
    byThen(row.recorded_at),
  );
  const attachments = (raw.writer.prepare("select * from attachment").all() as Attached[]).filter(
    (row) => byThen(row.attached_at) && !(row.detached_at !== null && byThen(row.detached_at)),
  );
  return both.map((assessmentId) => {
    const values: Record<string, string> = {};
    for (const row of changes.filter((each) => each.assessment_id === assessmentId)) {
      if (row.value === null) delete values[row.criterion_code];
      else values[row.criterion_code] = row.value;
    }
    const evidenced = new Set<string>();
    for (const row of attachments.filter((each) => each.assessment_id === assessmentId)) {
      const last = facts.filter((each) => each.evidence_id === row.evidence_id).at(-1);
      if (last === undefined) continue;
      const isCurrent =
        last.withdrawn === 0 &&
        last.held === 0 &&
        !(last.review_on !== null && last.review_on < on) &&
        !(last.expires_on !== null && last.expires_on < on);
      if (isCurrent) evidenced.add(row.criterion_code);
    }
    return {
      assessmentId,
      values: Object.fromEntries(Object.entries(values).sort()),
      evidenced: [...evidenced].sort(),
    };
  });
}

function insertEvidence(
  { raw }: Database,
  index: number,
  facts: { reviewOn: string | null; expiresOn: string | null; withdrawn: boolean; held: boolean },
): void {
  const at = "2026-03-01T09:00:00.000Z";
  const { reviewOn, expiresOn } = facts;
  const [withdrawn, held] = [facts.withdrawn ? 1 : 0, facts.held ? 1 : 0];
  raw.writer
    .prepare(
      `insert into evidence (id, network_id, trust_id, form, kind, title, address, review_on, expires_on, visibility, withdrawn, held, version,
       created_at, created_by, changed_at) values (?, 'network-test', 'trust-north', 'link', 'policy', 't', 'https://x.example', ?, ?, 'trust',
       ?, ?, 1, ?, 'northLead', ?)`,
    )
    .run(`e${index}`, reviewOn, expiresOn, withdrawn, held, at, at);
  raw.writer
    .prepare(
      "insert into evidence_change values (?, ?, 1, 't', null, null, null, ?, ?, 'trust', ?, ?, null, 0, ?, 'northLead')",
    )
    .run(`f${index}`, `e${index}`, reviewOn, expiresOn, withdrawn, held, at);
  raw.writer
    .prepare("insert into attachment values (?, ?, 'assessment-north', ?, ?, 'northLead', null, null)")
    .run(`a${index}`, `e${index}`, `c${index}`, at);
}
