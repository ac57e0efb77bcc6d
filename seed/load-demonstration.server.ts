// Loads the demonstration over the facts: invented people, answers with their history, evidence with real small files, stages.
// Every date is relative to the day of loading, and the same day always gives the same demonstration.
import type { Database } from "../db/connection.server";
import { addDays, addMonths, type Instant, type IsoDate } from "../app/domain/dates";
import { londonDate } from "../app/domain/london";
import { audit } from "../app/models/audit.server";
import { systemScope, type Scope } from "../app/models/scope.server";
import { transaction } from "../app/models/transaction.server";
import type { Edition } from "../app/standards/types";
import { wordsFor } from "./demonstration/file-words";
import { makeFile } from "./demonstration/files";
import type { InventedAssessment, InventedEvidence } from "./demonstration/invented";
import { loadAnswering } from "./demonstration/load-answering.server";
import { loadLibrary } from "./demonstration/load-library.server";
import { loadQueries } from "./demonstration/load-queries.server";
import { loadAwards } from "./demonstration/load-awards.server";
import { loadBarriers } from "./demonstration/load-barriers.server";
import { loadDiscussions } from "./demonstration/load-discussions.server";
import { loadDocuments } from "./demonstration/load-documents.server";
import { loadEditions } from "./demonstration/load-editions.server";
import { loadFiles } from "./demonstration/load-files.server";
import { loadGuarding } from "./demonstration/load-guarding.server";
import { loadGroups } from "./demonstration/load-groups.server";
import { loadMail } from "./demonstration/load-mail.server";
import { loadMeetings } from "./demonstration/load-meetings.server";
import { loadProgramme } from "./demonstration/load-programme.server";
import { loadSharing } from "./demonstration/load-sharing.server";
import { loadSurveys } from "./demonstration/load-surveys.server";
import { inventNetwork } from "./demonstration/network-assessment";
import { demonstrationPeople } from "./demonstration/people";
import { personRows, type PersonRows } from "./demonstration/person-rows.server";
import { rowsOf, type AssessmentRows, type KeptFile } from "./demonstration/rows.server";
import { inventService } from "./demonstration/services";
import { cdcOpenings, serviceShapes } from "./demonstration/shapes";
import { sharedFiles } from "./demonstration/shared-files";
import { stageRows } from "./demonstration/stage-rows.server";
import { network } from "./facts/network";
import { trusts } from "./facts/trusts";

export interface DemonstrationOptions {
  /** Those that are stored: the first for services and the first for a network are used. */
  readonly editions: readonly Edition[];
  readonly at: string;
  /** One password for everybody. */
  readonly passwordHash: string;
}

export interface FileKeeper {
  put(bytes: Uint8Array): Promise<KeptFile>;
}

/** Files are kept first, then one transaction makes everything that points at them. The facts must be there already. */
export async function loadDemonstration(
  database: Database,
  blobs: FileKeeper,
  { editions, at, passwordHash }: DemonstrationOptions,
): Promise<void> {
  await refuseWrongDatabase(database);
  const moment = at as Instant;
  const today = londonDate(moment);
  const invented = inventAll(editions, today);
  const rows: AssessmentRows[] = [];
  for (const each of invented) rows.push(rowsOf(each, await keepFiles(each, blobs)));
  const shared = new Map<string, KeptFile>();
  for (const { name, make } of sharedFiles) shared.set(name, await blobs.put(make()));
  const people = personRows(invented, today, passwordHash);
  const scope = systemScope(database, "load the demonstration", network.id, moment, today);
  await transaction(scope, async (tx) => {
    await insertPeople(tx, people);
    for (const each of rows) await insertAssessment(tx, each);
    const work = { tx, today, files: shared };
    for (const load of [
      loadAnswering,
      loadGroups,
      loadMeetings,
      loadDocuments,
      loadDiscussions,
      loadProgramme,
      loadSurveys,
      loadMail,
      loadFiles,
      loadLibrary,
      loadGuarding,
      loadSharing,
      loadAwards,
      loadQueries,
      loadBarriers,
      loadEditions,
    ])
      await load(work);
    await tx.db.insertInto("stage_declaration").values(stageRows(serviceShapes, today)).execute();
    await openCdcs(tx);
    await audit(tx, { did: "demonstration.loaded", kind: "network", id: network.id });
  });
}

/** Before a file is written: the facts must be there, and nobody may be. */
async function refuseWrongDatabase({ reader }: Database): Promise<void> {
  const facts = await reader.selectFrom("network").select("id").where("id", "=", network.id).executeTakeFirst();
  if (facts === undefined) throw new Error("The demonstration stands on the network's facts. Load them first.");
  const person = await reader.selectFrom("person").select("id").limit(1).executeTakeFirst();
  if (person !== undefined) throw new Error("The database has people already. The demonstration goes into a new one.");
}

function inventAll(editions: readonly Edition[], today: IsoDate): readonly InventedAssessment[] {
  const forServices = editions.find(({ subject }) => subject === "service");
  const forNetwork = editions.find(({ subject }) => subject === "network");
  return [
    ...(forServices === undefined ? [] : serviceShapes.map((shape) => inventService(shape, forServices, today))),
    ...(forNetwork === undefined ? [] : [inventNetwork(forNetwork, today)]),
  ];
}

/** Files of one assessment are written together: waiting for the disk one by one would take most of the time. */
async function keepFiles(
  { frame, evidence }: InventedAssessment,
  blobs: FileKeeper,
): Promise<ReadonlyMap<InventedEvidence, readonly KeptFile[]>> {
  const place = trusts.find(({ short }) => short === frame.trust)?.name ?? network.name;
  const kept = await Promise.all(
    evidence.map(async (item): Promise<[InventedEvidence, readonly KeptFile[]]> => {
      const { file } = item;
      if (file === null) return [item, []];
      const owner = demonstrationPeople.find(({ id }) => id === item.ownerId)?.name ?? "vacant";
      const numbers = item.filesAt.map((_, index) => index + 1);
      const made = numbers.map((number) => makeFile(file, wordsFor(item, number, place, owner)));
      return [item, await Promise.all(made.map((bytes) => blobs.put(bytes)))];
    }),
  );
  return new Map(kept);
}

async function insertPeople(tx: Scope, { people, roles }: PersonRows): Promise<void> {
  await tx.db.insertInto("person").values(people).execute();
  await tx.db.insertInto("role_held").values(roles).execute();
}

async function insertAssessment(tx: Scope, rows: AssessmentRows): Promise<void> {
  await tx.db.insertInto("assessment").values(rows.assessment).execute();
  for (const some of inChunks(rows.answers)) await tx.db.insertInto("answer").values(some).execute();
  for (const some of inChunks(rows.answerChanges)) await tx.db.insertInto("answer_change").values(some).execute();
  for (const some of inChunks(rows.evidence)) await tx.db.insertInto("evidence").values(some).execute();
  for (const some of inChunks(rows.evidenceChanges)) await tx.db.insertInto("evidence_change").values(some).execute();
  for (const some of inChunks(rows.evidenceVersions)) await tx.db.insertInto("evidence_version").values(some).execute();
  for (const some of inChunks(rows.attachments)) await tx.db.insertInto("attachment").values(some).execute();
}

/** SQLite binds at most 32,766 values in a statement; rows go in by the hundred. */
function inChunks<Row>(rows: readonly Row[]): readonly Row[][] {
  const size = 400;
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

/** A few centres get an invented opening date, and say so; the others keep none. */
async function openCdcs(tx: Scope): Promise<void> {
  for (const { name, dueInDays } of cdcOpenings) {
    await tx.db
      .updateTable("site")
      .set({ opened_on: addMonths(addDays(tx.today, dueInDays), -24), source: "Invented for the demonstration" })
      .where("network_id", "=", network.id)
      .where("kind", "=", "cdc")
      .where("name", "=", name)
      .execute();
  }
}
