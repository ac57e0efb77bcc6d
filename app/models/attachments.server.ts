// Attachments: which evidence supports which criterion, dated from and to. One item may support many criteria.
import { uuidv7 } from "uuidv7";
import { isOpen, type Assessment } from "./assessments.server";
import { audit } from "./audit.server";
import type { Evidence } from "./evidence.server";
import { evidenceInSight } from "./files/held-sight.server";
import { actingPerson, seesAssessment, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface Attachment {
  readonly id: string;
  readonly criterion: string;
  readonly evidenceId: string;
  readonly attachedAt: string;
  readonly title: string;
  readonly form: "file" | "link";
  readonly address: string | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly reviewOn: string | null;
  readonly expiresOn: string | null;
  readonly withdrawn: boolean;
  readonly held: boolean;
}

/** What is attached now in an assessment that the caller found within sight, by criterion and title; to these criteria where they are named. */
export async function listAttachments(
  scope: Scope,
  assessment: Assessment,
  criteria?: readonly string[],
): Promise<readonly Attachment[]> {
  const query = scope.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .select([
      "attachment.id",
      "attachment.criterion_code as criterion",
      "attachment.evidence_id as evidenceId",
      "attachment.attached_at as attachedAt",
      "evidence.title",
      "evidence.form",
      "evidence.address",
      "evidence.covers_from as coversFrom",
      "evidence.covers_to as coversTo",
      "evidence.review_on as reviewOn",
      "evidence.expires_on as expiresOn",
      "evidence.withdrawn",
      "evidence.held",
    ])
    .where("attachment.assessment_id", "=", assessment.id)
    .where("attachment.detached_at", "is", null)
    .where(evidenceInSight(scope))
    .orderBy("attachment.criterion_code")
    .orderBy("evidence.title");
  const rows = await (
    criteria === undefined ? query : query.where("attachment.criterion_code", "in", criteria)
  ).execute();
  return rows.map((row) => ({ ...row, withdrawn: row.withdrawn === 1, held: row.held === 1 }));
}

export interface Support {
  readonly attachmentId: string;
  readonly assessmentId: string;
  readonly assessmentTitle: string;
  readonly slug: string | null;
  readonly editionId: string;
  readonly criterion: string;
  readonly closed: boolean;
  /** `null` for the network's own. */
  readonly serviceId: string | null;
}

/** Which criteria an item supports now, in assessments that this person may see: a shared item does not tell of its owner's answers. */
export async function listSupports(scope: Scope, evidence: Evidence): Promise<readonly Support[]> {
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("assessment", "assessment.id", "attachment.assessment_id")
    .leftJoin("service", "service.id", "assessment.service_id")
    .select([
      "attachment.id as attachmentId",
      "attachment.assessment_id as assessmentId",
      "assessment.title as assessmentTitle",
      "service.slug",
      "assessment.service_id as serviceId",
      "service.trust_id",
      "assessment.edition_id as editionId",
      "attachment.criterion_code as criterion",
      "assessment.closed_at",
    ])
    .where("attachment.evidence_id", "=", evidence.id)
    .where("attachment.detached_at", "is", null)
    .orderBy("assessment.started_at", "desc")
    .orderBy("attachment.criterion_code")
    .execute();
  return rows
    .filter((row) => seesAssessment(scope, row.assessmentId, row.trust_id))
    .map(({ closed_at, trust_id: _, ...row }) => ({ ...row, closed: closed_at !== null }));
}

/** Evidence of one trust supports that trust's assessments only; the network's own supports the network's. */
export function belongsTogether(evidence: Evidence, assessment: Assessment): boolean {
  return evidence.trustId === assessment.trustId && evidence.networkId === assessment.networkId;
}

/**
 * Attaches an item to criteria of one assessment. Criteria that it supports already stay as they are.
 * Refused for a closed assessment, a withdrawn item, and evidence of anybody else: to the asker that does not exist.
 */
export async function attachEvidence(
  tx: Scope,
  evidence: Evidence,
  assessment: Assessment,
  criteria: readonly string[],
): Promise<Outcome<{ readonly attached: number }, "closed" | "withdrawn" | "not-found">> {
  if (!belongsTogether(evidence, assessment)) return { ok: false, reason: "not-found" };
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  if (await isWithdrawn(tx, evidence)) return { ok: false, reason: "withdrawn" };
  const already = await tx.db
    .selectFrom("attachment")
    .select("criterion_code")
    .where("evidence_id", "=", evidence.id)
    .where("assessment_id", "=", assessment.id)
    .where("detached_at", "is", null)
    .execute();
  const present = new Set(already.map((row) => row.criterion_code));
  const fresh = [...new Set(criteria)].filter((code) => !present.has(code));
  for (const criterion of fresh) {
    await tx.db
      .insertInto("attachment")
      .values({
        id: uuidv7(),
        evidence_id: evidence.id,
        assessment_id: assessment.id,
        criterion_code: criterion,
        attached_at: tx.at,
        attached_by: actingPerson(tx),
        detached_at: null,
        detached_by: null,
      })
      .execute();
  }
  if (fresh.length > 0) {
    await audit(tx, {
      did: "evidence.attached",
      kind: "evidence",
      id: evidence.id,
      trustId: evidence.trustId,
      detail: { assessment: assessment.id, criteria: fresh.join(" ") },
    });
  }
  return { ok: true, attached: fresh.length };
}

/** Asked inside the transaction: the page may be older than the withdrawal. */
async function isWithdrawn(tx: Scope, evidence: Evidence): Promise<boolean> {
  const { withdrawn } = await tx.db
    .selectFrom("evidence")
    .select("withdrawn")
    .where("id", "=", evidence.id)
    .executeTakeFirstOrThrow();
  return withdrawn === 1;
}

/** Ends an attachment as of now; the past keeps it. `undefined` criterion rows and other assessments' ids are not found. */
export async function detachEvidence(
  tx: Scope,
  assessment: Assessment,
  attachmentId: string,
): Promise<Outcome<{ readonly criterion: string }, "closed" | "not-found">> {
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  const row = await tx.db
    .updateTable("attachment")
    .set({ detached_at: tx.at, detached_by: actingPerson(tx) })
    .where("id", "=", attachmentId)
    .where("assessment_id", "=", assessment.id)
    .where("detached_at", "is", null)
    .returning(["criterion_code", "evidence_id"])
    .executeTakeFirst();
  if (row === undefined) return { ok: false, reason: "not-found" };
  await audit(tx, {
    did: "evidence.detached",
    kind: "evidence",
    id: row.evidence_id,
    trustId: assessment.trustId,
    detail: { assessment: assessment.id, criterion: row.criterion_code },
  });
  return { ok: true, criterion: row.criterion_code };
}
