// The assessment of an address with what heads its pages, for pages that need no more of it.
import type { Place } from "../domain/view/assessment-pages";
import { getAssessment, type Assessment } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import type { Scope } from "../models/scope.server";
import type { Edition } from "../standards/types";
import { placeOf } from "./assessment-place.server";

export interface FoundPlace {
  readonly assessment: Assessment;
  readonly edition: Edition;
  readonly place: Place;
}

/** By the parts of an address; `undefined` where this person may not see it. */
export async function readPlace(
  scope: Scope,
  { service = "", assessment: id = "" }: { readonly service?: string; readonly assessment?: string },
): Promise<FoundPlace | undefined> {
  const assessment = await getAssessment(scope, service, id);
  const edition = assessment && (await getEdition(scope, assessment.editionId));
  if (assessment === undefined || edition === undefined) return undefined;
  return { assessment, edition, place: placeOf(scope, assessment, edition) };
}
