// Reports about files, as the QI manager, the file's uploader and whoever made the report see them.
import type { HeldThing } from "./holding.server";
import { seesEveryHeld } from "./held-sight.server";
import type { Scope } from "../scope.server";

export type ReportState = "open" | "held" | "dismissed" | "removed";

export interface FileReport {
  readonly id: string;
  readonly thing: HeldThing;
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly evidence: {
    readonly id: string;
    readonly title: string;
    readonly number: number;
    readonly isNewest: boolean;
  } | null;
  readonly fileName: string;
  readonly words: string;
  readonly reportedAt: string;
  readonly reportedBy: string;
  readonly reportedByName: string;
  readonly uploadedBy: string;
  readonly state: ReportState;
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly decisionReason: string | null;
}

function reportQuery(scope: Scope) {
  const query = scope.db
    .selectFrom("file_report")
    .leftJoin("evidence_version", "evidence_version.id", "file_report.evidence_version_id")
    .leftJoin("evidence", "evidence.id", "evidence_version.evidence_id")
    .leftJoin("stored_file", "stored_file.id", "file_report.file_id")
    .leftJoin("trust", "trust.id", "file_report.trust_id")
    .innerJoin("person as reporter", "reporter.id", "file_report.reported_by")
    .leftJoin("person as decider", "decider.id", "file_report.decided_by")
    .select((row) => [
      "file_report.id",
      "file_report.evidence_version_id as versionId",
      "file_report.file_id as fileId",
      "file_report.trust_id as trustId",
      "trust.short_name as trust",
      "evidence.id as evidenceId",
      "evidence.title as evidenceTitle",
      "evidence_version.number",
      row
        .selectFrom("evidence_version as other")
        .select((of) => of.fn.max("other.number").as("number"))
        .whereRef("other.evidence_id", "=", "evidence.id")
        .as("newest"),
      row.fn.coalesce("evidence_version.file_name", "stored_file.file_name").as("fileName"),
      row.fn.coalesce("evidence_version.added_by", "stored_file.added_by").as("uploadedBy"),
      "file_report.words",
      "file_report.reported_at as reportedAt",
      "file_report.reported_by as reportedBy",
      "reporter.name as reportedByName",
      "file_report.state",
      "file_report.decided_at as decidedAt",
      "decider.name as decidedByName",
      "file_report.decision_reason as decisionReason",
    ])
    .where("file_report.network_id", "=", scope.networkId);
  if (seesEveryHeld(scope)) return query;
  const me = scope.actor?.personId ?? "";
  return query.where((or) =>
    or.or([
      or("file_report.reported_by", "=", me),
      or("evidence_version.added_by", "=", me),
      or("stored_file.added_by", "=", me),
    ]),
  );
}

type ReportRow = Awaited<ReturnType<ReturnType<typeof reportQuery>["executeTakeFirstOrThrow"]>>;

function toReport(row: ReportRow): FileReport {
  const { versionId, fileId, evidenceId, evidenceTitle, number, newest, ...rest } = row;
  const { fileName, uploadedBy } = row;
  if (fileName === null || uploadedBy === null)
    throw new Error("A reported file has its row, or the database is broken.");
  return {
    ...rest,
    ...{ fileName, uploadedBy },
    thing: versionId === null ? { fileId: fileId ?? "" } : { evidenceVersionId: versionId },
    evidence:
      evidenceId === null || evidenceTitle === null || number === null
        ? null
        : { id: evidenceId, title: evidenceTitle, number, isNewest: number === newest },
  };
}

/** Every report, newest first: all of them for the QI manager; for anybody else those they made, and those about their own files. */
export async function listReports(scope: Scope): Promise<readonly FileReport[]> {
  const rows = await reportQuery(scope)
    .orderBy("file_report.reported_at", "desc")
    .orderBy("file_report.id", "desc")
    .execute();
  return rows.map(toReport);
}

/** One of them; `undefined` for anybody else. */
export async function getReport(scope: Scope, id: string): Promise<FileReport | undefined> {
  const row = await reportQuery(scope).where("file_report.id", "=", id).executeTakeFirst();
  return row && toReport(row);
}
