// Readiness of a service for its next visit: what is open, what ends before it, and the pace that is needed.
import { readiness } from "../../domain/awards/readiness";
import type { IsoDate } from "../../domain/dates";
import { criterionTitle } from "../../domain/find-criterion";
import { isOverdue, isWithService } from "../../domain/findings/findings";
import { compileEdition, gapAnalysis, percentages, type CompiledEdition } from "../../domain/gap-analysis";
import { isOverdue as isLate } from "../../domain/meetings/action-list";
import type { NamedCriterion, ReadinessPage } from "../../domain/view/readiness";
import { listServiceActions } from "../../models/actions/service-actions.server";
import { listAssessments, type Assessment } from "../../models/assessments.server";
import { listAttachments } from "../../models/attachments.server";
import { getNextVisit } from "../../models/awards/visits.server";
import { getEdition } from "../../models/editions.server";
import { listFindings } from "../../models/findings/findings.server";
import { readRecorded } from "../../models/gap-analysis.server";
import { listQueries } from "../../models/queries/queries.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";

/** For a service that the caller found within sight. */
export async function readReadiness(scope: Scope, service: ServiceRow): Promise<ReadinessPage> {
  return reading(scope, async (at) => {
    const visitOn = await getNextVisit(at, service.id);
    const assessments = await listAssessments(at, service.id);
    const assessment = assessments.find(({ closedAt }) => closedAt === null) ?? assessments[0];
    const findings = await listFindings(at, service);
    const actions = (await listServiceActions(at, service)).filter(({ state }) => state === "open");
    const base = {
      visitOn,
      assessment: assessment === undefined ? null : { id: assessment.id, title: assessment.title },
      findings: {
        toDo: findings.filter(isWithService).length,
        overdue: findings.filter((finding) => isOverdue(finding, at.today)).length,
        toCheck: findings.filter(({ state }) => state === "closed").length,
      },
      openQueries: (await listQueries(at, service)).filter(({ state }) => state === "open").length,
      actions: { open: actions.length, overdue: actions.filter((action) => isLate(action, at.today)).length },
    };
    const read = assessment && (await readAnswers(at, assessment, visitOn ?? at.today));
    return { ...base, ...(read ?? nothing) };
  });
}

const nothing = {
  tally: null,
  daysLeft: 0,
  pace: null,
  notComplete: [],
  notEvidenced: [],
  losesEvidence: [],
  ending: [],
} as const;

async function readAnswers(scope: Scope, assessment: Assessment, visitOn: IsoDate) {
  const stored = await getEdition(scope, assessment.editionId);
  const [recorded] = await readRecorded(scope, [assessment.id], scope.today);
  if (stored === undefined || recorded === undefined) return undefined;
  const edition = compileEdition(stored);
  const attached = (await listAttachments(scope, assessment)).map((each) => ({
    ...each,
    reviewOn: each.reviewOn as IsoDate | null,
    expiresOn: each.expiresOn as IsoDate | null,
  }));
  const { total } = gapAnalysis(edition, recorded);
  const complete = percentages(total)?.complete ?? null;
  const ready = readiness(edition, recorded.values, attached, complete, scope.today, visitOn);
  const named = (codes: readonly string[]) => codes.map((code) => nameOf(edition, code));
  return {
    tally: total,
    daysLeft: ready.daysLeft,
    pace: ready.pace,
    notComplete: named(ready.notComplete),
    notEvidenced: named(ready.notEvidenced),
    losesEvidence: named(ready.losesEvidence),
    ending: ready.ending,
  };
}

function nameOf(edition: CompiledEdition, code: string): NamedCriterion {
  const placed = edition.criteria[edition.indexOf.get(code) ?? -1];
  return { code, title: placed === undefined ? "" : criterionTitle(placed) };
}

/** Everything that is left to do before the visit, one thing a row. */
export function readinessTable({ visitOn, ...page }: ReadinessPage): TableOf {
  const criteria = (what: string, named: readonly NamedCriterion[]) =>
    named.map(({ code, title }) => [visitOn, what, code, title, null]);
  return {
    columns: ["next visit", "what", "code", "title", "until"],
    rows: [
      ...criteria("not complete", page.notComplete),
      ...criteria("complete, not evidenced", page.notEvidenced),
      ...criteria("loses its evidence before the visit", page.losesEvidence),
      ...page.ending.map(({ title, until, criteria: codes }) => [
        visitOn,
        "evidence ends before the visit",
        codes.join(" "),
        title,
        until,
      ]),
    ],
  };
}
