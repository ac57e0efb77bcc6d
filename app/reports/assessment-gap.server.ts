// The gap analysis of one assessment at the end of a day: its figures by section, and everything that was not complete.
import type { IsoDate } from "../domain/dates";
import { gapFinding } from "../domain/view/findings";
import type { AssessmentGap, GapRow } from "../domain/view/gap-page";
import { reading } from "../models/transaction.server";
import type { Scope } from "../models/scope.server";
import { listPlannedAsAt } from "../models/answer-changes.server";
import { readAssessment, sectionFigures } from "./assessment-home.server";
import { placeOf } from "./assessment-place.server";
import type { TableOf } from "./gap-analysis-tables";
import { assessmentFiguresTable } from "./assessment-tables";

/** Reads it, or `undefined` where the assessment is out of sight. */
export async function readAssessmentGap(
  scope: Scope,
  slug: string,
  id: string,
  on: IsoDate,
): Promise<AssessmentGap | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id, on);
    if (read === undefined) return undefined;
    const { assessment, edition, recorded, gap } = read;
    const planned = await listPlannedAsAt(at, assessment, on);
    const labels = new Map(edition.edition.scale.values.map(({ id: value, label }) => [value, label]));
    const place = placeOf(at, assessment, edition.edition);
    const rows = edition.criteria.flatMap(({ criterion, sectionIndex }) => {
      const value = recorded.values.get(criterion.code);
      const counts = value === undefined ? undefined : edition.countsAs.get(value);
      if (counts === "complete" || counts === "excluded") return [];
      const plan = planned.get(criterion.code);
      const targetOn = plan?.targetOn ?? null;
      const row: GapRow = {
        code: criterion.code,
        text: criterion.text,
        state: labels.get(value ?? "") ?? "Not yet rated",
        ownerName: plan?.ownerName ?? null,
        targetOn,
        isOverdue: targetOn !== null && targetOn < on,
        hasCurrentEvidence: recorded.evidenced.has(criterion.code),
      };
      return [{ sectionIndex, row }];
    });
    const gaps = edition.edition.sections.flatMap(({ code, title }, index) => {
      const own = rows.filter(({ sectionIndex }) => sectionIndex === index).map(({ row }) => row);
      return own.length === 0 ? [] : [{ code, title, rows: own }];
    });
    return {
      place,
      on,
      today: at.today,
      total: gap.total,
      finding: gapFinding(edition.edition, gap, null),
      sections: sectionFigures(edition, gap),
      gaps,
      isBeforeStart: on < place.startedOn,
    };
  });
}

/** What is not complete, one criterion a row. */
export function gapsTable({ place, on, gaps }: AssessmentGap): TableOf {
  return {
    columns: [
      "service",
      "assessment",
      "edition",
      "as at",
      "section",
      "section title",
      "criterion",
      "text",
      "status",
      "owner",
      "target date",
      "overdue",
      "current evidence",
    ],
    rows: gaps.flatMap(({ code, title, rows }) =>
      rows.map((row) => [
        place.subjectName,
        place.assessmentTitle,
        place.editionTitle,
        on,
        code,
        title,
        row.code,
        row.text,
        row.state,
        row.ownerName,
        row.targetOn,
        row.isOverdue ? "yes" : "no",
        row.hasCurrentEvidence ? "yes" : "no",
      ]),
    ),
  };
}

/** The figures by section, with the same columns as the network's own files. */
export function gapFiguresTable({ place, sections, on }: AssessmentGap): TableOf {
  return assessmentFiguresTable(place, sections, on);
}
