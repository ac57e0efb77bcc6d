// Reported files as their list shows them; the page and its file are built from the same rows.
import type { ReportFilter, ReportRow, ReportShown } from "../../domain/view/reported-files";
import { paths } from "../../http/paths";
import { listReports, type FileReport } from "../../models/files/reports.server";
import type { Scope } from "../../models/scope.server";

export interface ReportedFiles {
  readonly rows: readonly ReportRow[];
  /** How many there are without any filter. */
  readonly all: number;
}

/** What this person sees of reports: all for the QI manager; for anybody else their own, and those about their files. */
export async function readReportedFiles(scope: Scope, filter: ReportFilter): Promise<ReportedFiles> {
  const reports = await listReports(scope);
  return {
    rows: reports.filter(({ state }) => filter === "all" || state === filter).map(rowOf),
    all: reports.length,
  };
}

function rowOf({ id, fileName, evidence, trust, words, reportedByName, reportedAt, state }: FileReport): ReportRow {
  const of = evidence?.title ?? "A file of a document or a meeting";
  return { id, fileName, of, trust: trust ?? "The network", words, reportedByName, reportedAt, state };
}

/** One report for its page. */
export function showReport(report: FileReport): ReportShown {
  const { evidence, state, decidedAt, decidedByName, decisionReason } = report;
  const isThere = evidence !== null && state !== "removed";
  return {
    ...rowOf(report),
    evidenceId: evidence?.id ?? null,
    file: isThere ? paths.evidenceFile(evidence.id, evidence.number) : null,
    decision: decidedAt === null ? null : { at: decidedAt, byName: decidedByName ?? "", reason: decisionReason ?? "" },
  };
}

export function reportedFilesTable({ rows }: ReportedFiles) {
  return {
    columns: ["file", "belongs to", "trust", "what was said", "reported by", "reported at", "state"],
    rows: rows.map((row) => [
      ...[row.fileName, row.of, row.trust, row.words, row.reportedByName, row.reportedAt, row.state],
    ]),
  };
}
