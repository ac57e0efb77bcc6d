// Findings of a service, found within sight: by its trust's people and the network's, and by the guest who raised them.
import type { IsoDate } from "../../domain/dates";
import type { FindingGrade, FindingState } from "../../domain/findings/findings";
import type { Subject } from "../../domain/permissions";
import type { Assessment } from "../assessments.server";
import type { ServiceRow } from "../network.server";
import { seesAssessment, seesTrust, type Scope } from "../scope.server";

export interface Finding {
  readonly id: string;
  readonly networkId: string;
  readonly trustId: string;
  readonly trustShortName: string;
  readonly serviceId: string;
  readonly slug: string;
  readonly serviceName: string;
  readonly visitId: string | null;
  readonly visitKind: string | null;
  readonly visitOn: IsoDate | null;
  readonly assessmentId: string | null;
  readonly assessmentTitle: string | null;
  readonly criterion: string | null;
  readonly words: string;
  readonly grade: FindingGrade;
  readonly dueOn: IsoDate | null;
  readonly state: FindingState;
  /** Raised in the portal by a guest of the assessment; otherwise copied from a report. */
  readonly byGuest: boolean;
  readonly response: string | null;
  readonly version: number;
  readonly raisedOn: IsoDate;
  readonly raisedBy: string;
  readonly raisedByName: string;
  readonly changedAt: string;
  /** How many evidence items are attached now. */
  readonly evidence: number;
}

function findingQuery(scope: Scope) {
  return scope.db
    .selectFrom("finding")
    .innerJoin("service", "service.id", "finding.service_id")
    .innerJoin("trust", "trust.id", "finding.trust_id")
    .innerJoin("person as raiser", "raiser.id", "finding.raised_by")
    .leftJoin("visit", "visit.id", "finding.visit_id")
    .leftJoin("assessment", "assessment.id", "finding.assessment_id")
    .select((row) => [
      "finding.id",
      "finding.network_id as networkId",
      "finding.trust_id as trustId",
      "trust.short_name as trustShortName",
      "finding.service_id as serviceId",
      "service.slug",
      "service.name as serviceName",
      "finding.visit_id as visitId",
      "visit.kind as visitKind",
      "visit.starts_on as visitOn",
      "finding.assessment_id as assessmentId",
      "assessment.title as assessmentTitle",
      "finding.criterion_code as criterion",
      "finding.words",
      "finding.grade",
      "finding.due_on as dueOn",
      "finding.state",
      "finding.by_guest",
      "finding.response",
      "finding.version",
      "finding.raised_on as raisedOn",
      "finding.raised_by as raisedBy",
      "raiser.name as raisedByName",
      "finding.changed_at as changedAt",
      row
        .selectFrom("finding_evidence")
        .whereRef("finding_evidence.finding_id", "=", "finding.id")
        .where("finding_evidence.detached_at", "is", null)
        .select((of) => of.fn.countAll<number>().as("n"))
        .as("evidence"),
    ])
    .where("finding.network_id", "=", scope.networkId)
    .$castTo<Omit<Finding, "byGuest"> & { readonly by_guest: number }>();
}

type FindingRow = Awaited<ReturnType<ReturnType<typeof findingQuery>["executeTakeFirstOrThrow"]>>;

function toFinding({ by_guest, ...row }: FindingRow): Finding {
  return { ...row, byGuest: by_guest === 1 };
}

/** A guest of an assessment sees what they raised themselves and no other guest's: an assessor and a peer each come to a view of their own. */
function sees(scope: Scope, { assessmentId, trustId, raisedBy }: Finding): boolean {
  if (seesTrust(scope, trustId)) return true;
  const isGuest = assessmentId !== null && seesAssessment(scope, assessmentId, trustId);
  return isGuest && raisedBy === scope.actor?.personId;
}

/** One finding that this person may see; `undefined` otherwise, as if it did not exist. */
export async function getFinding(scope: Scope, id: string): Promise<Finding | undefined> {
  const row = await findingQuery(scope).where("finding.id", "=", id).executeTakeFirst();
  const finding = row && toFinding(row);
  return finding !== undefined && sees(scope, finding) ? finding : undefined;
}

/** The findings of a service that the caller found within sight. */
export async function listFindings(scope: Scope, service: ServiceRow): Promise<readonly Finding[]> {
  if (!seesTrust(scope, service.trustId)) return [];
  const rows = await findingQuery(scope)
    .where("finding.service_id", "=", service.id)
    .orderBy("finding.raised_on")
    .orderBy("finding.id")
    .execute();
  return rows.map(toFinding);
}

/** The findings about one assessment that the caller found within sight; about one of its criteria where it is named. */
export async function listAssessmentFindings(
  scope: Scope,
  assessment: Assessment,
  criterion?: string,
): Promise<readonly Finding[]> {
  const query = findingQuery(scope)
    .where("finding.assessment_id", "=", assessment.id)
    .orderBy("finding.raised_on")
    .orderBy("finding.id");
  const rows = await (
    criterion === undefined ? query : query.where("finding.criterion_code", "=", criterion)
  ).execute();
  return rows.map(toFinding).filter((finding) => sees(scope, finding));
}

/** Findings that wait for the next step, of every trust and assessment that this person may see. */
export async function listWaitingFindings(scope: Scope): Promise<readonly Finding[]> {
  const { allTrusts, trusts, assessments } = scope.sight;
  if (!allTrusts && trusts.length === 0 && assessments.length === 0) return [];
  const rows = await findingQuery(scope)
    .where("finding.state", "!=", "accepted")
    .where((or) =>
      allTrusts
        ? or("finding.network_id", "=", scope.networkId)
        : or.or([or("finding.trust_id", "in", trusts), or("finding.assessment_id", "in", assessments)]),
    )
    .orderBy("finding.due_on")
    .orderBy("finding.id")
    .execute();
  return rows.map(toFinding).filter((finding) => sees(scope, finding));
}

/** What a permission about this finding is asked of. */
export function findingSubject({ networkId, trustId, assessmentId }: Finding): Subject {
  return { networkId, trustId, assessmentId };
}

export interface FindingHistoryRow {
  readonly id: string;
  readonly what:
    "raised" | "changed" | "answered" | "evidence-added" | "evidence-removed" | "closed" | "accepted" | "reopened";
  readonly words: string | null;
  readonly dueOn: IsoDate | null;
  readonly onBehalf: boolean;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** Everything that happened to a finding, newest first. The caller found it within sight. */
export async function listFindingHistory(scope: Scope, finding: Finding): Promise<readonly FindingHistoryRow[]> {
  const rows = await scope.db
    .selectFrom("finding_change")
    .innerJoin("person", "person.id", "finding_change.recorded_by")
    .select([
      "finding_change.id",
      "finding_change.what",
      "finding_change.words",
      "finding_change.due_on as dueOn",
      "finding_change.on_behalf",
      "finding_change.recorded_at as recordedAt",
      "person.name as recordedByName",
    ])
    .where("finding_change.finding_id", "=", finding.id)
    .orderBy("finding_change.version", "desc")
    .$castTo<Omit<FindingHistoryRow, "onBehalf"> & { readonly on_behalf: number }>()
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({ ...row, onBehalf: on_behalf === 1 }));
}

export interface FindingEvidence {
  readonly id: string;
  readonly evidenceId: string;
  readonly title: string;
}

/** What is attached to a finding now, by title. The caller found it within sight. */
export async function listFindingEvidence(scope: Scope, finding: Finding): Promise<readonly FindingEvidence[]> {
  return scope.db
    .selectFrom("finding_evidence")
    .innerJoin("evidence", "evidence.id", "finding_evidence.evidence_id")
    .select(["finding_evidence.id", "finding_evidence.evidence_id as evidenceId", "evidence.title"])
    .where("finding_evidence.finding_id", "=", finding.id)
    .where("finding_evidence.detached_at", "is", null)
    .where("evidence.held", "=", 0)
    .orderBy("evidence.title")
    .execute();
}
