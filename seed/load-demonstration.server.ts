// Loads the demonstration over the facts: invented people, answers with their history, evidence with real small files, stages.
// Every date is relative to the day of loading, and the same day always gives the same demonstration.
import { uuidv7 } from "uuidv7";
import type { Database } from "../db/connection.server";
import type { Schema } from "../db/schema";
import type { Insertable } from "kysely";
import { addDays, addMonths, type Instant, type IsoDate } from "../app/domain/dates";
import { londonDate } from "../app/domain/london";
import { cleanFileName } from "../app/files/file-name";
import { audit } from "../app/models/audit.server";
import { systemScope, type Scope } from "../app/models/scope.server";
import { transaction } from "../app/models/transaction.server";
import type { Edition } from "../app/standards/types";
import { inventAnswers, type InventedAnswer } from "./demonstration/answers";
import { workingMoment } from "./demonstration/clock";
import { inventEvidence, type InventedItem } from "./demonstration/evidence";
import { makeFile } from "./demonstration/files";
import { standingOfNetwork, standingOfService, type Standing } from "./demonstration/finals";
import { assessmentIdOf, demonstrationPeople, networkAssessmentId } from "./demonstration/people";
import { chanceOf, type Chance } from "./demonstration/random";
import { cdcOpenings, networkShape, serviceShapes } from "./demonstration/shapes";
import { network } from "./facts/network";
import { serviceId, trustId } from "./load-facts.server";

export interface DemonstrationOptions {
  readonly editions: readonly Edition[];
  readonly at: string;
  /** One password for everybody. */
  readonly passwordHash: string;
}

export interface FileKeeper {
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>;
}

interface Invented {
  readonly assessment: Insertable<Schema["assessment"]>;
  readonly trust: string | null;
  readonly slug: string;
  readonly answers: readonly InventedAnswer[];
  readonly items: readonly KeptItem[];
  readonly by: string;
}

interface KeptItem {
  readonly item: InventedItem;
  readonly file: { readonly sha256: string; readonly bytes: number } | null;
}

/** Files are kept first, then one transaction makes everything that points at them. */
export async function loadDemonstration(
  database: Database,
  blobs: FileKeeper,
  options: DemonstrationOptions,
): Promise<void> {
  const at = options.at as Instant;
  const today = londonDate(at);
  const invented = await inventAll(options, today, blobs);
  const scope = systemScope(database, "load the demonstration", network.id, at, today);
  await transaction(scope, async (tx) => {
    await insertPeople(tx, options.passwordHash);
    for (const each of invented) await insertAssessment(tx, each);
    await insertStages(tx);
    await insertOpenings(tx);
    await audit(tx, { did: "demonstration.loaded", kind: "network", id: network.id });
  });
}

async function inventAll(
  { editions, at }: DemonstrationOptions,
  today: IsoDate,
  blobs: FileKeeper,
): Promise<readonly Invented[]> {
  const forServices = editions.find((edition) => edition.subject === "service");
  const forNetwork = editions.find((edition) => edition.subject === "network");
  const made: Invented[] = [];
  if (forServices !== undefined) {
    for (const shape of serviceShapes) {
      const chance = chanceOf(`service ${shape.trust}`);
      const owners = [
        `person-lead-${shape.trust.toLowerCase()}`,
        `person-contributor-${shape.trust.toLowerCase()}`,
      ].filter((id) => demonstrationPeople.some((person) => person.id === id));
      made.push(
        await inventOne(blobs, {
          edition: forServices,
          id: assessmentIdOf(shape.trust),
          trust: shape.trust,
          standing: standingOfService(forServices, shape, chance),
          startedOn: addMonths(today, -shape.startedMonthsAgo),
          lastOn: addDays(today, -shape.quietDays),
          today,
          latest: at,
          owners,
          chance,
        }),
      );
    }
  }
  if (forNetwork !== undefined) {
    const chance = chanceOf("network");
    const standing = standingOfNetwork(forNetwork, chance);
    made.push(
      await inventOne(blobs, {
        edition: forNetwork,
        id: networkAssessmentId,
        trust: null,
        standing,
        startedOn: addMonths(today, -networkShape.startedMonthsAgo),
        lastOn: addDays(today, -networkShape.quietDays),
        today,
        latest: at,
        owners: ["person-qi-manager"],
        chance,
        atStart: stoodAtStart(standing),
      }),
    );
  }
  return made;
}

/** What the network had already when its assessment began: some of what is complete now, and some of the rest under way. */
function stoodAtStart({ finals }: Standing): ReadonlyMap<string, "complete" | "commenced"> {
  const codes = [...finals].filter(([, final]) => final === "complete").map(([code]) => code);
  const commenced = [...finals].filter(([, final]) => final === "commenced").map(([code]) => code);
  const complete = Math.round(finals.size * networkShape.completeAtStart);
  const begun = Math.round(finals.size * networkShape.commencedAtStart);
  const underWay = [...codes.slice(complete), ...commenced].slice(0, begun);
  return new Map([
    ...codes.slice(0, complete).map((code) => [code, "complete"] as const),
    ...underWay.map((code) => [code, "commenced"] as const),
  ]);
}

interface Making {
  readonly edition: Edition;
  readonly id: string;
  readonly trust: string | null;
  readonly standing: Standing;
  readonly startedOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly today: IsoDate;
  readonly latest: string;
  readonly owners: readonly string[];
  readonly chance: Chance;
  readonly atStart?: ReadonlyMap<string, "complete" | "commenced">;
}

async function inventOne(blobs: FileKeeper, making: Making): Promise<Invented> {
  const { edition, id, trust, standing, startedOn, owners } = making;
  const by = owners[0] ?? "person-qi-manager";
  const answers = inventAnswers({ ...making, finals: standing.finals });
  const items: KeptItem[] = [];
  for (const item of inventEvidence({ ...making, answers, evidenced: standing.evidenced })) {
    items.push({ item, file: item.form === "link" ? null : await keepFile(blobs, item, trust) });
  }
  return {
    assessment: {
      id,
      network_id: network.id,
      service_id: trust === null ? null : serviceId(trust),
      edition_id: edition.id,
      standard: edition.standard,
      title: `Assessment ${startedOn.slice(0, 4)}`,
      started_at: `${startedOn}T08:00:00.000Z`,
      started_by: by,
      closed_at: null,
      closed_by: null,
    },
    trust,
    slug: trust?.toLowerCase() ?? "network",
    answers,
    items,
    by,
  };
}

async function keepFile(blobs: FileKeeper, item: InventedItem, trust: string | null) {
  const lines = item.supports.map(({ code }) => `Supports criterion ${code}.`);
  return blobs.put(await makeFile(item.fileType, { title: item.title, trust: trust ?? network.shortName, lines }));
}

async function insertPeople(tx: Scope, passwordHash: string): Promise<void> {
  for (const person of demonstrationPeople) {
    const chance = chanceOf(person.email);
    const last = workingMoment(
      addDays(tx.today, person.id === "person-lead-wht" ? -70 : -chance.whole(3, 9)),
      chance,
      tx.at,
    );
    await tx.db
      .insertInto("person")
      .values({
        id: person.id,
        network_id: network.id,
        email: person.email,
        name: person.name,
        password_hash: passwordHash,
        password_changed_at: tx.at,
        disabled_at: null,
        created_at: `${addMonths(tx.today, -19)}T09:00:00.000Z`,
        previous_sign_in_at: workingMoment(addDays(londonDate(last as Instant), -chance.whole(3, 8)), chance, last),
        last_sign_in_at: last,
      })
      .execute();
    for (const [index, { role, place, placeId, days }] of person.roles.entries()) {
      await tx.db
        .insertInto("role_held")
        .values({
          id: `${person.id}-role-${index + 1}`,
          person_id: person.id,
          role,
          network_id: place === "network" ? placeId : null,
          trust_id: place === "trust" ? placeId : null,
          group_id: place === "group" ? placeId : null,
          assessment_id: place === "assessment" ? placeId : null,
          from_on: addMonths(tx.today, -19),
          to_on: days === undefined ? null : addDays(tx.today, days),
          created_at: tx.at,
        })
        .execute();
    }
  }
}

async function insertAssessment(tx: Scope, invented: Invented): Promise<void> {
  const { assessment, answers, by } = invented;
  await tx.db.insertInto("assessment").values(assessment).execute();
  const present: Insertable<Schema["answer"]>[] = [];
  const changes: Insertable<Schema["answer_change"]>[] = [];
  for (const { placed, steps } of answers) {
    steps.forEach(({ value, at, reason, note, ownerId, targetOn }, index) => {
      const version = index + 1;
      const state = { value, reason, note, owner_id: ownerId, target_on: targetOn, version };
      const place = { assessment_id: assessment.id, criterion_code: placed.criterion.code };
      const who = ownerId ?? by;
      changes.push({ id: uuidv7(), ...place, ...state, on_behalf: 0, recorded_at: at, recorded_by: who });
      if (version === steps.length) present.push({ ...place, ...state, changed_at: at, changed_by: who });
    });
  }
  for (const rows of chunks(present)) await tx.db.insertInto("answer").values(rows).execute();
  for (const rows of chunks(changes)) await tx.db.insertInto("answer_change").values(rows).execute();
  await insertEvidence(tx, invented);
}

async function insertEvidence(tx: Scope, { items, trust, slug, by, assessment }: Invented): Promise<void> {
  const evidence: Insertable<Schema["evidence"]>[] = [];
  const changes: Insertable<Schema["evidence_change"]>[] = [];
  const versions: Insertable<Schema["evidence_version"]>[] = [];
  const attachments: Insertable<Schema["attachment"]>[] = [];
  items.forEach(({ item, file }, index) => {
    const id = `evidence-${slug}-${String(index + 1).padStart(3, "0")}`;
    const dates = {
      covers_from: item.coversFrom,
      covers_to: item.coversTo,
      review_on: item.reviewOn,
      expires_on: item.expiresOn,
    };
    const shared = { title: item.title, owner_id: item.ownerId, ...dates, visibility: item.visibility };
    const version = item.renewed === null ? 1 : 2;
    evidence.push({
      id,
      network_id: network.id,
      trust_id: trust === null ? null : trustId(trust),
      form: item.form,
      kind: item.kind,
      address:
        item.form === "link"
          ? `https://qms.${slug === "network" ? "wmin" : slug}.example/documents/${1000 + index}`
          : null,
      ...shared,
      withdrawn_reason: null,
      version,
      created_at: item.addedAt,
      created_by: by,
      changed_at: item.renewed?.at ?? item.addedAt,
    });
    const change = {
      evidence_id: id,
      ...shared,
      withdrawn: 0 as const,
      held: 0 as const,
      note: null,
      on_behalf: 0 as const,
      recorded_by: by,
    };
    const before = item.renewed === null ? {} : { review_on: item.renewed.reviewBefore };
    changes.push({ id: uuidv7(), ...change, ...before, version: 1, recorded_at: item.addedAt });
    if (item.renewed !== null) changes.push({ id: uuidv7(), ...change, version: 2, recorded_at: item.renewed.at });
    if (file !== null) {
      versions.push({
        id: uuidv7(),
        evidence_id: id,
        number: 1,
        ...file,
        file_name: cleanFileName(`${item.title}.${item.fileType}`),
        file_type: item.fileType,
        declared_no_patient_data: 1,
        added_at: item.addedAt,
        added_by: by,
      });
    }
    for (const { code, at } of item.supports) {
      attachments.push({
        id: uuidv7(),
        evidence_id: id,
        assessment_id: assessment.id,
        criterion_code: code,
        attached_at: at,
        attached_by: by,
        detached_at: null,
        detached_by: null,
      });
    }
  });
  for (const rows of chunks(evidence)) await tx.db.insertInto("evidence").values(rows).execute();
  for (const rows of chunks(changes)) await tx.db.insertInto("evidence_change").values(rows).execute();
  for (const rows of chunks(versions)) await tx.db.insertInto("evidence_version").values(rows).execute();
  for (const rows of chunks(attachments)) await tx.db.insertInto("attachment").values(rows).execute();
}

async function insertStages(tx: Scope): Promise<void> {
  for (const { trust, stages } of serviceShapes) {
    for (const { stage, monthsAgo } of stages) {
      const declaredOn = addMonths(tx.today, -monthsAgo);
      await tx.db
        .insertInto("stage_declaration")
        .values({
          id: `stage-${trust.toLowerCase()}-${stage}`,
          service_id: serviceId(trust),
          stage,
          declared_on: declaredOn,
          note: null,
          on_behalf: 0,
          recorded_at: `${declaredOn}T10:00:00.000Z`,
          recorded_by: `person-lead-${trust.toLowerCase()}`,
        })
        .execute();
    }
  }
}

async function insertOpenings(tx: Scope): Promise<void> {
  for (const { name, monthsAgo } of cdcOpenings) {
    await tx.db
      .updateTable("site")
      .set({ opened_on: addMonths(tx.today, -monthsAgo), source: "Opening date invented for the demonstration" })
      .where("name", "=", name)
      .where("kind", "=", "cdc")
      .execute();
  }
}

/** SQLite binds at most 32,766 values in a statement; rows go in by the hundred. */
function chunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const size = 400;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
