// What clients were told is saved, and whether a data folder still holds it: the invariants I1 to I5 of the fault drills.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { verifyChain } from "../../app/models/audit-chain.server";

/** An answer that a client got the success response for. */
export interface SavedAnswer {
  readonly assessment: string;
  readonly criterion: string;
  readonly version: number;
  readonly note: string;
}

/** A file that a client got the success response for, by its title, which the drill makes unique. */
export interface SavedFile {
  readonly title: string;
  readonly sha256: string;
}

export interface Ledger {
  readonly answers: SavedAnswer[];
  readonly files: SavedFile[];
  /** Changes of answers and items of evidence that were there before the drill, without audit entries. */
  readonly before: { readonly answers: number; readonly evidence: number };
}

/** Begins a ledger for a data folder. Call it before the first change. */
export function openLedger(dataDir: string): Ledger {
  return inFolder(dataDir, (handle) => ({ answers: [], files: [], before: unaudited(handle) }));
}

/** Every way in which a data folder breaks its promises, in words; nothing where it keeps them. For a folder at rest. */
export function invariants(dataDir: string, ledger: Ledger): string[] {
  return inFolder(dataDir, (handle) => [
    ...wholeness(handle),
    ...ledger.answers.flatMap((saved) => answerFaults(handle, saved)),
    ...ledger.files.flatMap((saved) => fileFaults(handle, saved)),
    ...halfWritten(handle),
    ...auditFaults(handle, ledger),
    ...blobFaults(handle, dataDir),
  ]);
}

/** The version of an answer as the database has it; 0 where nothing was recorded. */
export function versionOf(dataDir: string, assessment: string, criterion: string): number {
  return inFolder(
    dataDir,
    (handle) =>
      (handle
        .prepare("select version from answer where assessment_id = ? and criterion_code = ?")
        .pluck()
        .get(assessment, criterion) as number | undefined) ?? 0,
  );
}

/** Reads the database of a folder beside whoever has it open. */
export function inFolder<Result>(dataDir: string, read: (handle: SqliteDatabase.Database) => Result): Result {
  const handle = new SqliteDatabase(path.join(dataDir, "portal.sqlite"), { readonly: true, timeout: 5000 });
  try {
    return read(handle);
  } finally {
    handle.close();
  }
}

/** I3, and the chain of I4. */
function wholeness(handle: SqliteDatabase.Database): string[] {
  const integrity: unknown = handle.pragma("integrity_check", { simple: true });
  const broken = handle.pragma("foreign_key_check") as unknown[];
  const chain = verifyChain(handle);
  return [
    ...(integrity === "ok" ? [] : [`I3: integrity_check says ${String(integrity)}`]),
    ...(broken.length === 0 ? [] : [`I3: ${broken.length} broken references`]),
    ...(chain.ok ? [] : [`I4: the audit chain breaks at ${chain.firstBad}`]),
  ];
}

/** I1 and I4 for one answer. */
function answerFaults(handle: SqliteDatabase.Database, saved: SavedAnswer): string[] {
  const name = `${saved.assessment} ${saved.criterion} version ${saved.version}`;
  const notes = handle
    .prepare("select note from answer_change where assessment_id = ? and criterion_code = ? and version = ?")
    .pluck()
    .all(saved.assessment, saved.criterion, saved.version) as string[];
  const audited = handle
    .prepare(
      "select count(*) from audit_log where did = 'answer.changed' and to_id = ? and detail ->> 'criterion' = ? and detail ->> 'version' = ?",
    )
    .pluck()
    .get(saved.assessment, saved.criterion, saved.version) as number;
  const repeated = handle
    .prepare("select count(*) from answer_change where note = ?")
    .pluck()
    .get(saved.note) as number;
  return [
    ...(notes.length === 1 && notes[0] === saved.note
      ? []
      : [`I1: ${name} was acknowledged as "${saved.note}", and is ${JSON.stringify(notes)}`]),
    ...(repeated === 1 ? [] : [`I1: "${saved.note}" is there ${repeated} times`]),
    ...(audited === 1 ? [] : [`I4: ${name} has ${audited} audit entries`]),
  ];
}

/** I1, I4 and I5 for one file. */
function fileFaults(handle: SqliteDatabase.Database, saved: SavedFile): string[] {
  const rows = handle
    .prepare(
      "select evidence.id, evidence_version.sha256 from evidence join evidence_version on evidence_version.evidence_id = evidence.id where evidence.title = ?",
    )
    .all(saved.title) as { id: string; sha256: string }[];
  const [row] = rows;
  if (rows.length !== 1 || row === undefined || row.sha256 !== saved.sha256) {
    return [`I1: the file "${saved.title}" is there ${rows.length} times`];
  }
  const audited = handle
    .prepare("select count(*) from audit_log where did = 'evidence.added' and to_id = ?")
    .pluck()
    .get(row.id) as number;
  return audited === 1 ? [] : [`I4: the file "${saved.title}" has ${audited} audit entries`];
}

/** I2: an answer is what its last change says, its versions have no gap, and an item of files has a version. */
function halfWritten(handle: SqliteDatabase.Database): string[] {
  const answers = handle
    .prepare(
      `select count(*) from answer left join answer_change as last
         on last.assessment_id = answer.assessment_id and last.criterion_code = answer.criterion_code and last.version = answer.version
       where last.id is null or last.value is not answer.value or last.note is not answer.note`,
    )
    .pluck()
    .get() as number;
  const gaps = handle
    .prepare(
      "select count(*) from (select 1 from answer_change group by assessment_id, criterion_code having count(*) <> max(version))",
    )
    .pluck()
    .get() as number;
  const empty = handle
    .prepare(
      "select count(*) from evidence where form = 'file' and id not in (select evidence_id from evidence_version)",
    )
    .pluck()
    .get() as number;
  return [
    ...(answers === 0 ? [] : [`I2: ${answers} answers differ from their last change`]),
    ...(gaps === 0 ? [] : [`I2: ${gaps} answers have a gap in their versions`]),
    ...(empty === 0 ? [] : [`I2: ${empty} items of evidence have no file`]),
  ];
}

/** I4: as many audit entries as changes, also of changes that nobody was told of. */
function auditFaults(handle: SqliteDatabase.Database, { before }: Ledger): string[] {
  const now = unaudited(handle);
  return [
    ...(now.answers === before.answers
      ? []
      : [`I4: ${now.answers - before.answers} changes of answers without audit entry`]),
    ...(now.evidence === before.evidence
      ? []
      : [`I4: ${now.evidence - before.evidence} items of evidence without audit entry`]),
  ];
}

function unaudited(handle: SqliteDatabase.Database): Ledger["before"] {
  const count = (query: string) => handle.prepare(query).pluck().get() as number;
  const audited = (did: string) => count(`select count(*) from audit_log where did = '${did}'`);
  return {
    answers: count("select count(*) from answer_change") - audited("answer.changed"),
    evidence: count("select count(*) from evidence") - audited("evidence.added"),
  };
}

/** I5. Temporary files are no blobs, and are not looked at. */
function blobFaults(handle: SqliteDatabase.Database, dataDir: string): string[] {
  const hashes = handle
    .prepare("select distinct sha256 from evidence_version where purged_at is null")
    .pluck()
    .all() as string[];
  return hashes.flatMap((sha256) => {
    const file = path.join(dataDir, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    if (!existsSync(file)) return [`I5: the file ${sha256} is missing`];
    const found = createHash("sha256").update(readFileSync(file)).digest("hex");
    return found === sha256 ? [] : [`I5: the file ${sha256} is damaged`];
  });
}
