// Assessments of services and of the network: found within sight, started and closed. One is open at a time for a subject and a standard.
import { uuidv7 } from "uuidv7";
import type { Subject } from "../domain/permissions";
import { audit } from "./audit.server";
import { actingPerson, seesAssessment, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface Assessment {
  readonly id: string;
  readonly editionId: string;
  readonly title: string;
  readonly startedAt: string;
  readonly closedAt: string | null;
  readonly networkId: string;
  readonly serviceId: string | null;
  /** The service's address, or the word for the network's own. */
  readonly slug: string;
  /** "UHNM imaging service", or the network's name. */
  readonly subjectName: string;
  readonly trustId: string | null;
  readonly trustShortName: string | null;
}

const networkWord = "network";

function assessmentQuery(scope: Scope) {
  return scope.db
    .selectFrom("assessment")
    .innerJoin("network", "network.id", "assessment.network_id")
    .leftJoin("service", "service.id", "assessment.service_id")
    .leftJoin("trust", "trust.id", "service.trust_id")
    .select([
      "assessment.id",
      "assessment.edition_id",
      "assessment.title",
      "assessment.started_at",
      "assessment.closed_at",
      "assessment.network_id",
      "assessment.service_id",
      "service.slug",
      "service.name as service_name",
      "service.trust_id",
      "trust.short_name",
      "network.name as network_name",
    ])
    .where("assessment.network_id", "=", scope.networkId);
}

type AssessmentRow = Awaited<ReturnType<ReturnType<typeof assessmentQuery>["executeTakeFirstOrThrow"]>>;

function toAssessment(row: AssessmentRow): Assessment {
  return {
    id: row.id,
    editionId: row.edition_id,
    title: row.title,
    startedAt: row.started_at,
    closedAt: row.closed_at,
    networkId: row.network_id,
    serviceId: row.service_id,
    slug: row.slug ?? networkWord,
    subjectName: row.service_name ?? row.network_name,
    trustId: row.trust_id,
    trustShortName: row.short_name,
  };
}

function sees(scope: Scope, assessment: Assessment): boolean {
  return seesAssessment(scope, assessment.id, assessment.trustId);
}

/** Whether answers and attachments may still be changed, asked inside the transaction: the page may be older than the closing. */
export async function isOpen(tx: Scope, assessment: Assessment): Promise<boolean> {
  const row = await tx.db
    .selectFrom("assessment")
    .select("id")
    .where("id", "=", assessment.id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** One assessment that this person may see in detail, under its own address; `undefined` otherwise. */
export async function getAssessment(scope: Scope, slug: string, id: string): Promise<Assessment | undefined> {
  const row = await assessmentQuery(scope).where("assessment.id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const assessment = toAssessment(row);
  return assessment.slug === slug && sees(scope, assessment) ? assessment : undefined;
}

/** The assessments of a service (`null`: of the network) that this person may see, newest first. */
export async function listAssessments(scope: Scope, serviceId: string | null): Promise<readonly Assessment[]> {
  const query = assessmentQuery(scope).orderBy("assessment.started_at", "desc").orderBy("assessment.id");
  const rows = await (
    serviceId === null
      ? query.where("assessment.service_id", "is", null)
      : query.where("assessment.service_id", "=", serviceId)
  ).execute();
  return rows.map(toAssessment).filter((assessment) => sees(scope, assessment));
}

/** Single assessments that a guest was invited to. */
export async function listGuestAssessments(scope: Scope): Promise<readonly Assessment[]> {
  if (scope.sight.assessments.length === 0) return [];
  const rows = await assessmentQuery(scope).where("assessment.id", "in", scope.sight.assessments).execute();
  return rows.map(toAssessment);
}

/** What a permission about this assessment is asked of. */
export function subjectOf(assessment: Assessment, ownerId: string | null = null): Subject {
  return {
    networkId: assessment.networkId,
    trustId: assessment.trustId,
    assessmentId: assessment.id,
    ownerId,
  };
}

export interface NewAssessment {
  readonly serviceId: string | null;
  readonly trustId: string | null;
  readonly editionId: string;
  readonly standard: string;
  readonly title: string;
}

/** Starts an assessment, pinned to its edition for good. Refused while one of the same standard is open. */
export async function startAssessment(
  tx: Scope,
  start: NewAssessment,
  onBehalf = false,
): Promise<Outcome<{ readonly id: string }, "one-is-open">> {
  const open = tx.db
    .selectFrom("assessment")
    .select("id")
    .where("network_id", "=", tx.networkId)
    .where("standard", "=", start.standard)
    .where("closed_at", "is", null);
  const other = await (
    start.serviceId === null ? open.where("service_id", "is", null) : open.where("service_id", "=", start.serviceId)
  ).executeTakeFirst();
  if (other !== undefined) return { ok: false, reason: "one-is-open" };
  const id = uuidv7();
  await tx.db
    .insertInto("assessment")
    .values({
      id,
      network_id: tx.networkId,
      service_id: start.serviceId,
      edition_id: start.editionId,
      standard: start.standard,
      title: start.title,
      started_at: tx.at,
      started_by: actingPerson(tx),
      closed_at: null,
      closed_by: null,
    })
    .execute();
  await audit(tx, {
    did: "assessment.started",
    kind: "assessment",
    id,
    trustId: start.trustId,
    detail: { edition: start.editionId, onBehalf },
  });
  return { ok: true, id };
}

/** Closes an assessment: from then on it is read-only for ever. */
export async function closeAssessment(
  tx: Scope,
  assessment: Assessment,
  onBehalf = false,
): Promise<Outcome<{ readonly id: string }, "closed">> {
  const closed = await tx.db
    .updateTable("assessment")
    .set({ closed_at: tx.at, closed_by: actingPerson(tx) })
    .where("id", "=", assessment.id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (closed.numUpdatedRows === 0n) return { ok: false, reason: "closed" };
  const { id, trustId } = assessment;
  await audit(tx, { did: "assessment.closed", kind: "assessment", id, trustId, detail: { onBehalf } });
  return { ok: true, id: assessment.id };
}
