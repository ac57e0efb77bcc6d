// The findings about one criterion, for its page.
import { inOrderOfUrgency } from "../../domain/findings/findings";
import type { CriterionPage } from "../../domain/view/criterion-page";
import { subjectOf, type Assessment } from "../../models/assessments.server";
import { listAssessmentFindings } from "../../models/findings/findings.server";
import type { Scope } from "../../models/scope.server";
import { may } from "../assessment-place.server";
import { showRow } from "./findings-list.server";

/** For an assessment that the caller found within sight; `null` for the network's own, which no assessor reads. */
export async function readCriterionFindings(
  scope: Scope,
  assessment: Assessment,
  code: string,
): Promise<CriterionPage["findings"]> {
  if (assessment.trustId === null) return null;
  const findings = await listAssessmentFindings(scope, assessment, code);
  return {
    rows: inOrderOfUrgency(findings).map((finding) => showRow(finding, scope.today)),
    mayRaise: assessment.closedAt === null && may(scope, ["finding.raise"], subjectOf(assessment)),
  };
}
