// Makes one load set: a data folder of facts with invented assessments in bulk.
// node load-sets.mjs <new folder> <services with an assessment> <criteria> <changes of each answer> <documents>
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Database as SqliteHandle } from "better-sqlite3";
import type { Database } from "../db/connection.server";
import { addDays, type Instant, type IsoDate } from "../app/domain/dates";
import { londonDate } from "../app/domain/london";
import { openBlobStore } from "../app/files/blob-store.server";
import { faultHooks } from "../app/files/fault-hook.server";
import { chainHash, type ChainedRow } from "../app/models/audit.server";
import { verifyChain } from "../app/models/audit-chain.server";
import { indexWhatIsDue } from "../app/models/search/at-start.server";
import { editions, maturityTemplates } from "../app/standards/registry";
import type { Edition } from "../app/standards/types";
import { assessmentIdOf, leadId } from "../seed/demonstration/people";
import { personRows } from "../seed/demonstration/person-rows.server";
import { network } from "../seed/facts/network";
import { trusts } from "../seed/facts/trusts";
import { serviceId, trustId } from "../seed/load-facts.server";
import { createDatabase } from "../server/create-database";
import { blobsName, databaseName } from "../server/folder-names";
import { insertDocuments } from "./many-documents";

interface Size {
  readonly services: number;
  readonly criteria: number;
  readonly changes: number;
  readonly documents: number;
}

async function makeLoadSet(target: string, size: Size): Promise<void> {
  mkdirSync(target, { recursive: true });
  const at = new Date().toISOString() as Instant;
  const edition = makeEdition(size.criteria);
  const shipped = { editions: [...editions, edition], templates: maturityTemplates };
  const blobs = openBlobStore(path.join(target, blobsName), faultHooks);
  await createDatabase(path.join(target, databaseName), {
    at,
    shipped,
    blobs,
    demoPassword: null,
    finish: (database) => fill(database, edition, size, at),
  });
}

async function fill(database: Database, edition: Edition, size: Size, at: Instant): Promise<void> {
  // Nobody signs in with a password here: the bench begins sessions itself.
  const { people, roles } = personRows([], londonDate(at), "no password matches this");
  await database.writer.insertInto("person").values(people).execute();
  await database.writer.insertInto("role_held").values(roles).execute();
  const handle = database.raw.writer;
  handle.pragma("synchronous = OFF"); // a load set that was cut short is made again
  handle.pragma("foreign_keys = OFF"); // checked whole at the end
  handle.pragma("cache_size = -600000");
  const today = londonDate(at);
  const answers = handle.transaction(() => insertPresent(handle, edition, size, at, today)).immediate();
  insertHistory(handle, answers, size, at);
  handle.transaction(() => insertDocuments(handle, size.documents, at)).immediate();
  await indexWhatIsDue(database, at);
  const broken = handle.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`The load set has ${broken.length} rows that name what is not there.`);
  const chain = verifyChain(handle);
  if (!chain.ok) throw new Error(`The load set's audit log is broken at entry ${chain.firstBad}.`);
  handle.pragma("foreign_keys = ON");
  handle.pragma("synchronous = FULL");
}

/** Ten sections, three criteria in a statement, on the scale of the first edition that ships. */
function makeEdition(count: number): Edition {
  const statementsEach = count / 30;
  const many = <Made>(length: number, make: (number: number) => Made) =>
    Array.from({ length }, (_, index) => make(index + 1));
  return {
    id: `bench-${count}`,
    standard: "bench",
    standardTitle: "Bench",
    title: `Bench, ${count} criteria`,
    subject: "service",
    owner: "The bench",
    licence: "None",
    notice: "Generated to measure speed.",
    scale: editions[0]!.scale,
    sections: many(10, (section) => ({
      code: `${section}`,
      title: `Section ${section}`,
      statements: many(statementsEach, (statement) => ({
        code: `${section}.${statement}`,
        title: `What statement ${section}.${statement} is about`,
        outcome: "What is true for patients when every criterion below is met.",
        provenance: "portal" as const,
        criteria: many(3, (criterion) => ({
          code: `${section}.${statement}.${criterion}`,
          title: `Criterion ${criterion} of ${section}.${statement}`,
          text: "The service records who does what, how often it is looked at, and how it is shown to those who ask.",
          guidance:
            "A sentence or two on what a visitor would look at first, and what commonly goes missing between visits.",
          evidence: ["A policy in date", "Minutes of the last review", "An audit with its actions"],
          sources: [],
        })),
      })),
    })),
  };
}

interface AnswerPlace {
  readonly assessment: string;
  readonly trust: string;
  readonly lead: string;
  readonly code: string;
  readonly value: string | null;
}

const itemsEach = 40;
const criteriaOfItem = 3;

/** Assessments, evidence and the places of their answers; answers themselves follow with their history. */
function insertPresent(handle: SqliteHandle, edition: Edition, size: Size, at: Instant, today: IsoDate): AnswerPlace[] {
  const codes = edition.sections.flatMap((section) =>
    section.statements.flatMap((statement) => statement.criteria.map(({ code }) => code)),
  );
  const insertAssessment = handle.prepare(
    `insert into assessment (id, network_id, service_id, edition_id, standard, title, started_at, started_by) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const startedAt = `${addDays(today, -700)}T08:00:00.000Z`;
  const places: AnswerPlace[] = [];
  for (const { short } of trusts.slice(0, size.services)) {
    const [assessment, lead] = [assessmentIdOf(short), leadId(short)];
    insertAssessment.run(
      assessment,
      network.id,
      serviceId(short),
      edition.id,
      edition.standard,
      "Bench",
      startedAt,
      lead,
    );
    codes.forEach((code, index) => {
      places.push({ assessment, trust: trustId(short), lead, code, value: valueOf(edition, short, index) });
    });
    insertEvidence(handle, short, codes, at, today);
  }
  return places;
}

/** Every value of the scale, and some not yet rated; the same each time. */
function valueOf(edition: Edition, short: string, index: number): string | null {
  const draw = (index * 7 + short.length * 13 + short.charCodeAt(0) * 3) % 10;
  const counts = (["complete", "complete", "complete", "complete", "commenced", "commenced", "commenced"] as const)[
    draw
  ];
  if (counts !== undefined) return edition.scale.values.find(({ countsAs }) => countsAs === counts)?.id ?? null;
  if (draw === 7) return edition.scale.values.find(({ countsAs }) => countsAs === "excluded")?.id ?? null;
  return draw === 8 ? (edition.scale.values.find(({ countsAs }) => countsAs === "nothing")?.id ?? null) : null;
}

function insertEvidence(
  handle: SqliteHandle,
  short: string,
  codes: readonly string[],
  at: Instant,
  today: IsoDate,
): void {
  const insertItem = handle.prepare(
    `insert into evidence (id, network_id, trust_id, form, kind, title, address, owner_id, review_on, visibility, version, created_at, created_by, changed_at)
     values (?, ?, ?, 'link', 'policy', ?, 'https://example.org/', ?, ?, 'trust', 1, ?, ?, ?)`,
  );
  const insertChange = handle.prepare(
    `insert into evidence_change (id, evidence_id, version, title, owner_id, review_on, visibility, withdrawn, held, on_behalf, recorded_at, recorded_by)
     values (?, ?, 1, ?, ?, ?, 'trust', 0, 0, 0, ?, ?)`,
  );
  const insertAttachment = handle.prepare(
    `insert into attachment (id, evidence_id, assessment_id, criterion_code, attached_at, attached_by) values (?, ?, ?, ?, ?, ?)`,
  );
  const lead = leadId(short);
  for (let item = 0; item < itemsEach; item += 1) {
    const id = `evidence-${short.toLowerCase()}-${item}`;
    const title = `Policy ${item} of ${short}`;
    const reviewOn = addDays(today, item * 20 - 60); // the first three are overdue
    insertItem.run(id, network.id, trustId(short), title, lead, reviewOn, at, lead, at);
    insertChange.run(`${id}-1`, id, title, lead, reviewOn, at, lead);
    const own = new Set(Array.from({ length: criteriaOfItem }, (_, n) => codes[(item * 7 + n * 11) % codes.length]!));
    for (const code of own) insertAttachment.run(`${id}-${code}`, id, assessmentIdOf(short), code, at, lead);
  }
}

const changesInTransaction = 50_000;

/** Each answer with its changes, a chained audit entry for each: one round of all answers after the other, up to now. */
function insertHistory(handle: SqliteHandle, places: readonly AnswerPlace[], size: Size, at: Instant): void {
  const insertChange = handle.prepare(
    `insert into answer_change (id, assessment_id, criterion_code, version, value, note, owner_id, target_on, on_behalf, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
  );
  const insertAudit = handle.prepare(
    `insert into audit_log (seq, at, actor_id, did, to_kind, to_id, trust_id, detail, previous_hash, hash)
     values (@seq, @at, @actor_id, @did, @to_kind, @to_id, @trust_id, @detail, @previous_hash, @hash)`,
  );
  const insertAnswer = handle.prepare(
    `insert into answer (assessment_id, criterion_code, value, note, owner_id, target_on, version, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let { seq, hash } = handle
    .prepare("select seq, hash from audit_log order by seq desc limit 1")
    .get() as ChainedRow & {
    hash: string;
  };
  const total = places.length * size.changes;
  const step = (650 * 24 * 3600_000) / total;
  const begin = Date.parse(at) - 650 * 24 * 3600_000;
  const write = (from: number, to: number) => {
    for (let number = from; number < to; number += 1) {
      const index = number % places.length;
      const place = places[index]!;
      const version = Math.floor(number / places.length) + 1;
      const recordedAt = new Date(begin + number * step).toISOString();
      const note = `Looked at in round ${version}; the next step is agreed with the modality lead.`;
      const owner = index % 5 === 0 ? place.lead : null;
      const targetOn = index % 10 === 0 ? addDays(at.slice(0, 10) as IsoDate, (index % 90) - 20) : null;
      const state = [place.value, note, owner, targetOn] as const;
      const id = `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
      insertChange.run(id, place.assessment, place.code, version, ...state, recordedAt, place.lead);
      const row: ChainedRow = {
        seq: seq + 1,
        at: recordedAt,
        actor_id: place.lead,
        did: "answer.changed",
        to_kind: "assessment",
        to_id: place.assessment,
        trust_id: place.trust,
        detail: JSON.stringify({
          criterion: place.code,
          version,
          before: place.value,
          after: place.value,
          onBehalf: false,
        }),
        previous_hash: hash,
      };
      hash = chainHash(row);
      seq = row.seq;
      insertAudit.run({ ...row, hash });
      if (version === size.changes) {
        insertAnswer.run(place.assessment, place.code, ...state, version, recordedAt, place.lead);
      }
    }
  };
  for (let from = 0; from < total; from += changesInTransaction) {
    handle.transaction(write).immediate(from, Math.min(total, from + changesInTransaction));
  }
}

const [folder = "", services = "15", criteria = "300", changes = "1", documents = "0"] = process.argv.slice(2);
await makeLoadSet(folder, {
  services: Number(services),
  criteria: Number(criteria),
  changes: Number(changes),
  documents: Number(documents),
});
