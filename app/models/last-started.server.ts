// Which assessment speaks for each service now, and when anything in it last changed.
import type { Scope } from "./scope.server";

export interface SpeakingNow {
  readonly assessmentId: string;
  readonly serviceId: string | null;
  readonly editionId: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly lastChangeAt: string | null;
}

/** For each service the assessment that was started last, whatever its edition, with the last change of any of its answers. */
export async function listLastStarted(scope: Scope): Promise<ReadonlyMap<string | null, SpeakingNow>> {
  const rows = await scope.db
    .selectFrom("assessment")
    .select((row) => [
      "assessment.id as assessmentId",
      "assessment.service_id as serviceId",
      "assessment.edition_id as editionId",
      "assessment.title",
      "assessment.closed_at",
      row
        .selectFrom("answer_change")
        .whereRef("answer_change.assessment_id", "=", "assessment.id")
        .select((last) => last.fn.max("answer_change.recorded_at").as("at"))
        .as("lastChangeAt"),
    ])
    .where("assessment.network_id", "=", scope.networkId)
    .orderBy("assessment.started_at", "desc")
    .orderBy("assessment.id", "desc")
    .execute();
  const last = new Map<string | null, SpeakingNow>();
  for (const { closed_at, ...row } of rows) {
    if (!last.has(row.serviceId)) last.set(row.serviceId, { ...row, isOpen: closed_at === null });
  }
  return last;
}
