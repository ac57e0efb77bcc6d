// The queries on one answer or one item of evidence, for their pages.
import { inOrderOfWaiting } from "../../domain/queries/queries";
import type { QueriesPanelData } from "../../domain/view/query-pages";
import { paths } from "../../http/paths";
import { subjectOf, type Assessment } from "../../models/assessments.server";
import { listSupports } from "../../models/attachments.server";
import type { Evidence } from "../../models/evidence.server";
import { listAnswerQueries, listEvidenceQueries } from "../../models/queries/queries.server";
import { seesTrust, type Scope } from "../../models/scope.server";
import { may } from "../assessment-place.server";
import { showQueryRow } from "./queries-list.server";

/** Where a query about an item belongs: the service that answers it, and for a guest their assessment. */
export interface QueryGround {
  readonly trustId: string;
  readonly serviceId: string;
  /** Of a guest, who asks inside one assessment; the QI manager asks the trust. */
  readonly assessmentId: string | null;
}

/** `undefined` for who may not ask about this item: it is the network's, it supports nothing open that they see, or it is not theirs to ask. */
export async function findQueryGround(scope: Scope, evidence: Evidence): Promise<QueryGround | undefined> {
  const { trustId, networkId } = evidence;
  if (trustId === null) return undefined;
  const isGuest = !seesTrust(scope, trustId);
  for (const { closed, serviceId, assessmentId } of await listSupports(scope, evidence)) {
    if (closed || serviceId === null) continue;
    if (may(scope, ["query.ask"], { networkId, trustId, assessmentId }))
      return { trustId, serviceId, assessmentId: isGuest ? assessmentId : null };
  }
  return undefined;
}

/** For an item that the caller found within sight, other than by another trust's sharing. */
export async function readEvidenceQueries(scope: Scope, evidence: Evidence): Promise<QueriesPanelData> {
  return {
    rows: inOrderOfWaiting(await listEvidenceQueries(scope, evidence)).map(showQueryRow),
    askAt: (await findQueryGround(scope, evidence)) === undefined ? null : paths.evidenceQueryNew(evidence.id),
  };
}

/** For an assessment that the caller found within sight; `null` for the network's own, about which nobody asks here. */
export async function readCriterionQueries(
  scope: Scope,
  assessment: Assessment,
  slug: string,
  code: string,
): Promise<QueriesPanelData | null> {
  if (assessment.trustId === null) return null;
  const queries = await listAnswerQueries(scope, assessment, code);
  const mayAsk = assessment.closedAt === null && may(scope, ["query.ask"], subjectOf(assessment));
  return {
    rows: inOrderOfWaiting(queries).map(showQueryRow),
    askAt: mayAsk ? paths.criterionQueryNew(slug, assessment.id, code) : null,
  };
}
