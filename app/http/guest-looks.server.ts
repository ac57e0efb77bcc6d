// What a guest of an assessment opens is in the audit log: every page and file of the assessment, and every item that it rests on.
import { isPageOfAssessment } from "../domain/guests/looks";
import { listSupports } from "../models/attachments.server";
import type { Evidence } from "../models/evidence.server";
import { findGuestAssessment } from "../models/findings/finding-grounds.server";
import { recordLook, type Look } from "../models/guests/looks.server";
import { seesTrust, type Scope } from "../models/scope.server";
import { transaction } from "../models/transaction.server";
import type { Arguments } from "./portal.server";

/** The parts of an address below one assessment. */
const ofAssessment = /^\/services\/[^/]+\/assessments\/([^/]+)\/?(.*)$/;

/** Called by the door. Writes nothing for people who are no guests, and nothing for what a guest sends: changes have entries of their own. */
export async function noteAssessmentLook({ request }: Arguments, scope: Scope, as: "page" | "file"): Promise<void> {
  if (scope.sight.assessments.length === 0 || !isRead(request)) return;
  const [, id = "", page = ""] = ofAssessment.exec(new URL(request.url).pathname) ?? [];
  if (!scope.sight.assessments.includes(id)) return;
  const look = {
    did: as === "file" ? "file-opened" : "read",
    page: isPageOfAssessment(page) ? page : "other",
  } as const;
  await note(scope, id, look);
}

/** Called where evidence, or one of its files, is about to be shown. People of its trust, and of all trusts, are no guests of it. */
export async function noteEvidenceLook(
  { request }: Arguments,
  scope: Scope,
  evidence: Evidence,
  version: number | null,
) {
  const { assessments } = scope.sight;
  if (assessments.length === 0 || !isRead(request) || seesTrust(scope, evidence.trustId)) return;
  const supports = await listSupports(scope, evidence);
  const assessmentId =
    supports.find((support) => assessments.includes(support.assessmentId))?.assessmentId ??
    (await findGuestAssessment(scope, evidence.id));
  if (assessmentId === undefined) return;
  await note(scope, assessmentId, {
    did: version === null ? "read" : "file-opened",
    page: "evidence",
    evidence: evidence.id,
    version,
  });
}

/** Called where a finding is about to be shown. */
export async function noteFindingLook(
  { request }: Arguments,
  scope: Scope,
  finding: { readonly id: string; readonly assessmentId: string | null; readonly seesService: boolean },
): Promise<void> {
  if (finding.seesService || finding.assessmentId === null || !isRead(request)) return;
  await note(scope, finding.assessmentId, { did: "read", page: "finding", finding: finding.id });
}

/** Called where a query is about to be shown. */
export async function noteQueryLook(
  { request }: Arguments,
  scope: Scope,
  query: { readonly id: string; readonly assessmentId: string | null; readonly seesService: boolean },
): Promise<void> {
  if (query.seesService || query.assessmentId === null || !isRead(request)) return;
  await note(scope, query.assessmentId, { did: "read", page: "query", query: query.id });
}

/** An entry that cannot be written keeps the page from being shown: every look is in the log. */
async function note(scope: Scope, assessmentId: string, look: Look): Promise<void> {
  await transaction(scope, (tx) => recordLook(tx, assessmentId, look));
}

function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}
