// How a finding begins: raised about a service by its own people, on their behalf, or by an assessor.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import type { FindingGrade } from "../../domain/findings/findings";
import type { ServiceRow } from "../network.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { tellOfFinding } from "./finding-notices.server";
import { keepFindingStep } from "./finding-steps.server";

export interface NewFinding {
  readonly visitId: string | null;
  readonly assessmentId: string | null;
  readonly criterion: string | null;
  readonly words: string;
  readonly grade: FindingGrade;
  readonly raisedOn: IsoDate;
  readonly dueOn: IsoDate | null;
}

/**
 * Raises a finding about a service. The caller has found the visit and the assessment within sight; those of another service are not found
 * here. A guest's is refused for a closed assessment. `addressOf` names the page that a notice leads to.
 */
export async function raiseFinding(
  tx: Scope,
  service: Pick<ServiceRow, "id" | "trustId">,
  finding: NewFinding,
  { byGuest, onBehalf }: { readonly byGuest: boolean; readonly onBehalf: boolean },
  addressOf: (id: string) => string,
): Promise<Outcome<{ readonly id: string }, "not-found" | "closed">> {
  if (!(await belongsHere(tx, service.id, finding))) return { ok: false, reason: "not-found" };
  if (byGuest && !(await isAssessmentOpen(tx, finding.assessmentId))) return { ok: false, reason: "closed" };
  const id = uuidv7();
  const by = actingPerson(tx);
  const row = {
    trust_id: service.trustId,
    service_id: service.id,
    visit_id: finding.visitId,
    assessment_id: finding.assessmentId,
    criterion_code: finding.criterion,
    words: finding.words,
    grade: finding.grade,
    due_on: finding.dueOn,
  };
  await tx.db
    .insertInto("finding")
    .values({
      id,
      network_id: tx.networkId,
      ...row,
      state: "open",
      by_guest: byGuest ? 1 : 0,
      response: null,
      version: 1,
      raised_on: finding.raisedOn,
      raised_at: tx.at,
      raised_by: by,
      changed_at: tx.at,
    })
    .execute();
  const step = { what: "raised", words: finding.words, dueOn: finding.dueOn, onBehalf } as const;
  await keepFindingStep(tx, { id, trustId: service.trustId }, 1, step, tx.at);
  await tellOfFinding(tx, { id, trustId: service.trustId, raisedBy: by, words: finding.words }, "raised", 1, addressOf);
  return { ok: true, id };
}

async function belongsHere(tx: Scope, serviceId: string, { visitId, assessmentId }: NewFinding): Promise<boolean> {
  const visit =
    visitId === null ||
    (await tx.db
      .selectFrom("visit")
      .select("id")
      .where("id", "=", visitId)
      .where("service_id", "=", serviceId)
      .executeTakeFirst()) !== undefined;
  const assessment =
    assessmentId === null ||
    (await tx.db
      .selectFrom("assessment")
      .select("id")
      .where("id", "=", assessmentId)
      .where("service_id", "=", serviceId)
      .executeTakeFirst()) !== undefined;
  return visit && assessment;
}

async function isAssessmentOpen(tx: Scope, assessmentId: string | null): Promise<boolean> {
  const row = await tx.db
    .selectFrom("assessment")
    .select("id")
    .where("id", "=", assessmentId ?? "")
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
