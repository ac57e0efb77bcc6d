// Findings of a service or of one assessment, as the lists and their files show them.
import {
  filterFindings,
  findingGrades,
  findingStates,
  inOrderOfUrgency,
  isOverdue,
  type FindingFilter,
} from "../../domain/findings/findings";
import { formatDate, type IsoDate } from "../../domain/dates";
import { pageOf } from "../../domain/page-of";
import { daysText, sentenceCase, visitKindLabel } from "../../domain/view/awards";
import { gradeLabel, stateLabel, type FindingRow, type FindingsPage } from "../../domain/view/finding-pages";
import { listVisits } from "../../models/awards/visits.server";
import type { Assessment } from "../../models/assessments.server";
import { listAssessmentFindings, listFindings, type Finding } from "../../models/findings/findings.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";

const pageSize = 100;

/** Reads the filter of an address. Words that are no choice leave all in. */
export function readFindingFilter(search: URLSearchParams): FindingFilter & { readonly from: string | null } {
  const pick = (name: string, known: readonly string[]) => known.find((each) => each === search.get(name)) ?? "";
  return {
    state: pick("state", ["to-do", "overdue", ...findingStates.map(({ value }) => value)]),
    grade: pick(
      "grade",
      findingGrades.map(({ value }) => value),
    ),
    visit: search.get("visit") ?? "",
    from: search.get("from"),
  };
}

export type FindingQuery = ReturnType<typeof readFindingFilter>;

/** The findings of a service that the caller found within sight. */
export async function readServiceFindings(
  scope: Scope,
  service: ServiceRow,
  query: FindingQuery,
): Promise<FindingsPage> {
  return reading(scope, async (at) => {
    const visits = await listVisits(at, service);
    return {
      ...toPage(await listFindings(at, service), query, at.today),
      visits: visits.map(({ id, kind, startsOn, endsOn }) => ({
        value: id,
        label: `${visitKindLabel(kind)}, ${daysText(startsOn, endsOn)}`,
      })),
    };
  });
}

/** The findings about an assessment that the caller found within sight. */
export async function readAssessmentFindings(
  scope: Scope,
  assessment: Assessment,
  query: FindingQuery,
): Promise<FindingsPage> {
  return { ...toPage(await listAssessmentFindings(scope, assessment), query, scope.today), visits: [] };
}

function toPage(findings: readonly Finding[], query: FindingQuery, today: IsoDate): Omit<FindingsPage, "visits"> {
  const { from, ...filter } = query;
  const matching = inOrderOfUrgency(filterFindings(findings, filter, today)).map((finding) => showRow(finding, today));
  const page = pageOf(matching, from, pageSize);
  return { rows: page.rows, all: findings.length, filter, previous: page.previous, next: page.next };
}

/** One finding as a list shows it. */
export function showRow(finding: Finding, today: IsoDate): FindingRow {
  const { id, words, grade, state, dueOn, raisedOn, criterion, assessmentId, evidence } = finding;
  const base = { id, words, grade, state, dueOn, raisedOn, criterion, assessmentId, evidence };
  return { ...base, from: fromText(finding), isOverdue: isOverdue(finding, today) };
}

/** Where a finding comes from. @example "Surveillance, 3 May 2024" */
export function fromText({ visitKind, visitOn, assessmentTitle, byGuest }: Finding): string {
  if (visitKind !== null && visitOn !== null) return `${sentenceCase(visitKind)}, ${formatDate(visitOn)}`;
  return `${assessmentTitle ?? "The assessment"}${byGuest ? ", by its assessor" : ""}`;
}

/** Every finding that the filter leaves, whatever page is shown. */
export async function readFindingsTable(
  scope: Scope,
  of: { readonly service: ServiceRow } | { readonly assessment: Assessment },
  query: FindingQuery,
): Promise<TableOf> {
  const findings =
    "service" in of ? await listFindings(scope, of.service) : await listAssessmentFindings(scope, of.assessment);
  const rows = inOrderOfUrgency(filterFindings(findings, query, scope.today));
  return {
    columns: [
      "service",
      "from",
      "criterion",
      "grade",
      "what was found",
      "raised on",
      "due on",
      "overdue",
      "state",
      "response",
      "evidence items",
    ],
    rows: rows.map((finding) => [
      finding.serviceName,
      fromText(finding),
      finding.criterion,
      gradeLabel(finding.grade),
      finding.words,
      finding.raisedOn,
      finding.dueOn,
      isOverdue(finding, scope.today) ? "yes" : "no",
      stateLabel(finding.state),
      finding.response,
      finding.evidence,
    ]),
  };
}
