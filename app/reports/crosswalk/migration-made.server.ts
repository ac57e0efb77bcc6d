// What the page of a migration says of one that was made: who, when, and whether it can still be undone.
import { isUndoable, undoableUntil } from "../../domain/crosswalk/undo";
import type { Instant } from "../../domain/dates";
import { formatMoment, londonDate } from "../../domain/london";
import { plural } from "../../domain/view/figures";
import type { MigrationMade } from "../../domain/view/migration";
import { subjectOf, type Assessment } from "../../models/assessments.server";
import type { AssessmentMigration } from "../../models/crosswalk/migrations.server";
import { listNewerWork, type NewerWork } from "../../models/crosswalk/undoing.server";
import type { Scope } from "../../models/scope.server";
import { may, toStart } from "../assessment-place.server";

/** The record of a migration, as who reads either of its assessments sees it. */
export async function showMade(
  scope: Scope,
  assessment: Assessment,
  made: AssessmentMigration,
): Promise<MigrationMade> {
  const madeOn = londonDate(made.madeAt as Instant);
  const newer = await listNewerWork(scope, made);
  const isLate = !isUndoable(madeOn, scope.today);
  return {
    by: made.madeByName,
    onBehalf: made.onBehalf,
    at: formatMoment(made.madeAt as Instant),
    fromSlug: assessment.slug,
    fromAssessmentId: made.fromAssessmentId,
    fromTitle: made.fromTitle,
    toAssessmentId: made.toAssessmentId,
    toTitle: made.toTitle,
    undo: {
      until: undoableUntil(madeOn),
      inTheWay: [...(isLate ? ["its days are over"] : []), ...newer.map(({ what, count }) => newerWords[what](count))],
      mayUndo: may(scope, toStart, subjectOf(assessment)),
    },
  };
}

const newerWords: Readonly<Record<NewerWork["what"], (count: number) => string>> = {
  answers: (count) =>
    plural(count, "answer that was given or confirmed since", "answers that were given or confirmed since"),
  evidence: (count) =>
    plural(count, "piece of evidence attached or taken off since", "pieces of evidence attached or taken off since"),
  "bulk changes": (count) => plural(count, "change of several answers", "changes of several answers"),
  workbooks: (count) => plural(count, "workbook that was brought back", "workbooks that were brought back"),
  queries: (count) => plural(count, "query", "queries"),
  findings: (count) => plural(count, "finding"),
  snapshots: (count) => plural(count, "snapshot"),
  "mock assessments": (count) => plural(count, "mock assessment"),
  guests: (count) => plural(count, "guest"),
  "later assessments": () => "an assessment that was started from it",
  closing: () => "it is closed",
};
