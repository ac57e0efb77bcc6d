// What happens to a finding: raised, changed, answered, evidenced, closed, checked again. Each step over the version that was seen.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { isWithService, type FindingGrade } from "../../domain/findings/findings";
import type { FindingRefusal } from "../../domain/view/finding-pages";
import { audit } from "../audit.server";
import type { Evidence } from "../evidence.server";
import type { ServiceRow } from "../network.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Finding, FindingHistoryRow } from "./findings.server";
import { tellOfFinding } from "./finding-notices.server";

export interface NewFinding {
  readonly visitId: string | null;
  readonly assessmentId: string | null;
  readonly criterion: string | null;
  readonly words: string;
  readonly grade: FindingGrade;
  readonly raisedOn: IsoDate;
  readonly dueOn: IsoDate | null;
}

type Refused<Reason extends FindingRefusal> = Reason;

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
): Promise<Outcome<{ readonly id: string }, Refused<"not-found" | "closed">>> {
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
  await keepStep(tx, { id, trustId: service.trustId }, 1, step, tx.at);
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

interface Step {
  readonly what: FindingHistoryRow["what"];
  readonly words: string | null;
  readonly dueOn: IsoDate | null;
  readonly onBehalf: boolean;
}

async function keepStep(
  tx: Scope,
  { id, trustId }: { readonly id: string; readonly trustId: string },
  version: number,
  { what, words, dueOn, onBehalf }: Step,
  at: string,
): Promise<void> {
  await tx.db
    .insertInto("finding_change")
    .values({
      id: uuidv7(),
      finding_id: id,
      version,
      what,
      words,
      due_on: dueOn,
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  await audit(tx, { did: `finding.${what}`, kind: "finding", id, trustId, detail: { version, dueOn, onBehalf } });
}

/** Writes one step over the version that was seen, with its history. */
async function step(
  tx: Scope,
  finding: Finding,
  seenVersion: number,
  set: Partial<{
    state: Finding["state"];
    response: string;
    words: string;
    grade: FindingGrade;
    due_on: IsoDate | null;
  }>,
  kept: Step,
): Promise<Outcome<{ readonly version: number }, Refused<"changed-meanwhile">>> {
  const version = seenVersion + 1;
  const at = laterOf(tx.at, finding.changedAt);
  const updated = await tx.db
    .updateTable("finding")
    .set({ ...set, version, changed_at: at })
    .where("id", "=", finding.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
  await keepStep(tx, finding, version, kept, at);
  return { ok: true, version };
}

type Done = Outcome<{ readonly version: number }, Refused<"changed-meanwhile" | "wrong-state">>;

/** The state as it stands inside the transaction: the page may be older than the last step. */
async function stateOf(tx: Scope, { id }: Finding): Promise<Finding["state"]> {
  const { state } = await tx.db.selectFrom("finding").select("state").where("id", "=", id).executeTakeFirstOrThrow();
  return state;
}

/** Changes words, grade or due date. One that was accepted stays as it is. */
export async function changeFinding(
  tx: Scope,
  finding: Finding,
  change: { readonly words: string; readonly grade: FindingGrade; readonly dueOn: IsoDate | null },
  seenVersion: number,
  onBehalf: boolean,
): Promise<Done> {
  if ((await stateOf(tx, finding)) === "accepted") return { ok: false, reason: "wrong-state" };
  const set = { words: change.words, grade: change.grade, due_on: change.dueOn };
  return step(tx, finding, seenVersion, set, { what: "changed", words: change.words, dueOn: change.dueOn, onBehalf });
}

/** The service says what it will do, or has done. It may say it again until it closes the finding. */
export async function answerFinding(
  tx: Scope,
  finding: Finding,
  response: string,
  seenVersion: number,
  onBehalf: boolean,
  addressOf: (id: string) => string,
): Promise<Done> {
  if (!isWithService({ state: await stateOf(tx, finding) })) return { ok: false, reason: "wrong-state" };
  const kept = { what: "answered", words: response, dueOn: finding.dueOn, onBehalf } as const;
  const result = await step(tx, finding, seenVersion, { response, state: "answered" }, kept);
  if (result.ok) await tellOfFinding(tx, finding, "answered", result.version, addressOf);
  return result;
}

/** The service closes a finding that it has answered. It now waits to be checked again. */
export async function closeFinding(
  tx: Scope,
  finding: Finding,
  seenVersion: number,
  onBehalf: boolean,
  addressOf: (id: string) => string,
): Promise<Done> {
  if ((await stateOf(tx, finding)) !== "answered") return { ok: false, reason: "wrong-state" };
  const kept = { what: "closed", words: null, dueOn: finding.dueOn, onBehalf } as const;
  const result = await step(tx, finding, seenVersion, { state: "closed" }, kept);
  if (result.ok) await tellOfFinding(tx, finding, "closed", result.version, addressOf);
  return result;
}

/** Checks a closed finding again: accepted for good, or opened again with what is still to be done. */
export async function recheckFinding(
  tx: Scope,
  finding: Finding,
  { verdict, words }: { readonly verdict: "accepted" | "reopened"; readonly words: string | null },
  seenVersion: number,
  onBehalf: boolean,
  addressOf: (id: string) => string,
): Promise<Done> {
  if ((await stateOf(tx, finding)) !== "closed") return { ok: false, reason: "wrong-state" };
  const state = verdict === "accepted" ? "accepted" : "open";
  const kept = { what: verdict, words, dueOn: finding.dueOn, onBehalf };
  const result = await step(tx, finding, seenVersion, { state }, kept);
  if (result.ok) await tellOfFinding(tx, finding, verdict, result.version, addressOf);
  return result;
}

/** Attaches an item of the same trust to a finding while the service works on it. */
export async function addFindingEvidence(
  tx: Scope,
  finding: Finding,
  evidence: Evidence,
  seenVersion: number,
  onBehalf: boolean,
): Promise<
  Outcome<{ readonly version: number }, Refused<"changed-meanwhile" | "wrong-state" | "not-found" | "already-there">>
> {
  if (evidence.trustId !== finding.trustId || evidence.withdrawn) return { ok: false, reason: "not-found" };
  if (!isWithService({ state: await stateOf(tx, finding) })) return { ok: false, reason: "wrong-state" };
  const there = await tx.db
    .selectFrom("finding_evidence")
    .select("id")
    .where("finding_id", "=", finding.id)
    .where("evidence_id", "=", evidence.id)
    .where("detached_at", "is", null)
    .executeTakeFirst();
  if (there !== undefined) return { ok: false, reason: "already-there" };
  const kept = { what: "evidence-added", words: evidence.title, dueOn: finding.dueOn, onBehalf } as const;
  const result = await step(tx, finding, seenVersion, {}, kept);
  if (!result.ok) return result;
  await tx.db
    .insertInto("finding_evidence")
    .values({
      id: uuidv7(),
      finding_id: finding.id,
      evidence_id: evidence.id,
      attached_at: tx.at,
      attached_by: actingPerson(tx),
      detached_at: null,
      detached_by: null,
    })
    .execute();
  return result;
}

/** Takes an item off a finding; the history keeps that it was there. One that is not attached any more is not found. */
export async function removeFindingEvidence(
  tx: Scope,
  finding: Finding,
  attachmentId: string,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, Refused<"changed-meanwhile" | "wrong-state" | "not-found">>> {
  if (!isWithService({ state: await stateOf(tx, finding) })) return { ok: false, reason: "wrong-state" };
  const row = await tx.db
    .updateTable("finding_evidence")
    .set({ detached_at: tx.at, detached_by: actingPerson(tx) })
    .where("id", "=", attachmentId)
    .where("finding_id", "=", finding.id)
    .where("detached_at", "is", null)
    .returning("evidence_id")
    .executeTakeFirst();
  if (row === undefined) return { ok: false, reason: "not-found" };
  return step(tx, finding, seenVersion, {}, { what: "evidence-removed", words: null, dueOn: finding.dueOn, onBehalf });
}
