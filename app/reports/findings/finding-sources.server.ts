// Where a finding may come from: the visits and assessments of a service, and the criteria of an assessment's edition.
import type { FilterChoice } from "../../domain/view/assessment-pages";
import { daysText, visitKindLabel } from "../../domain/view/awards";
import { compileEdition } from "../../domain/gap-analysis";
import { listAssessments, type Assessment } from "../../models/assessments.server";
import { listVisits } from "../../models/awards/visits.server";
import { getEdition } from "../../models/editions.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";

/** The choices of the form, for a service that the caller found within sight. */
export async function readFindingSources(
  scope: Scope,
  service: ServiceRow,
): Promise<{ readonly visits: readonly FilterChoice[]; readonly assessments: readonly FilterChoice[] }> {
  return reading(scope, async (at) => ({
    visits: (await listVisits(at, service))
      .filter(({ state }) => state !== "cancelled")
      .map(({ id, kind, scheme, startsOn, endsOn }) => ({
        value: id,
        label: `${visitKindLabel(kind)}, ${scheme}, ${daysText(startsOn, endsOn)}`,
      })),
    assessments: (await listAssessments(at, service.id)).map(({ id, title }) => ({ value: id, label: title })),
  }));
}

/** Whether the edition of this assessment has the criterion. No criterion is always right; one without an assessment never. */
export async function hasCriterion(
  scope: Scope,
  service: ServiceRow,
  assessmentId: string | null,
  criterion: string | null,
): Promise<boolean> {
  if (criterion === null) return true;
  const assessment = (await listAssessments(scope, service.id)).find(({ id }) => id === assessmentId);
  return assessment !== undefined && hasCriterionOf(scope, assessment, criterion);
}

/** The same for an assessment that the caller found within sight. */
export async function hasCriterionOf(
  scope: Scope,
  { editionId }: Assessment,
  criterion: string | null,
): Promise<boolean> {
  if (criterion === null) return true;
  const edition = await getEdition(scope, editionId);
  return edition !== undefined && compileEdition(edition).indexOf.has(criterion);
}
