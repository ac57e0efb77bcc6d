// The gap analysis of one assessment at the end of a day: its figures by section, and everything that was not complete.
import type { IsoDate } from "../domain/dates";
import { isSettled } from "../domain/gap-analysis";
import { gapFinding } from "../domain/view/findings";
import { pageOf } from "../domain/page-of";
import type { AssessmentGap, AssessmentGapPage, GapRow } from "../domain/view/gap-page";
import { reading } from "../models/transaction.server";
import { seesTrust, type Scope } from "../models/scope.server";
import { countOpenByCriterion } from "../models/actions/service-actions.server";
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
    const showsActions = assessment.serviceId !== null && seesTrust(at, assessment.trustId) && on === at.today;
    const actions = showsActions
      ? await countOpenByCriterion(at, { id: assessment.serviceId, trustId: assessment.trustId }, assessment.editionId)
      : null;
    const labels = new Map(edition.edition.scale.values.map(({ id: value, label }) => [value, label]));
    const place = placeOf(at, assessment, edition.edition);
    const rows = edition.criteria.flatMap(({ criterion, sectionIndex }) => {
      const value = recorded.values.get(criterion.code);
      const counts = value === undefined ? undefined : edition.countsAs.get(value);
      if (isSettled(counts)) return [];
      const plan = planned.get(criterion.code);
      const targetOn = plan?.targetOn ?? null;
      const row: GapRow = {
        code: criterion.code,
        text: criterion.text,
        state: labels.get(value ?? "") ?? "Not yet rated",
        ownerName: plan?.ownerName ?? null,
        targetOn,
        isOverdue: targetOn !== null && targetOn < on,
        openActions: actions === null ? null : (actions.get(criterion.code) ?? 0),
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

/** A page of more rows is slow to draw and long to scroll. */
const gapsOnPage = 200;

/** The page of it that begins with the open criterion `from`, or the first. */
export function cutGap({ gaps, ...gap }: AssessmentGap, from: string | null): AssessmentGapPage {
  const open = gaps.flatMap((section) => section.rows.map((row) => ({ id: row.code, section: section.code, row })));
  const { rows, ...page } = pageOf(open, from, gapsOnPage);
  const shown = gaps.flatMap((section) => {
    const own = rows.filter((each) => each.section === section.code).map(({ row }) => row);
    return own.length === 0 ? [] : [{ ...section, rows: own, open: section.rows.length }];
  });
  return { ...gap, gaps: shown, open: open.length, ...page };
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
      "open actions",
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
        row.openActions,
      ]),
    ),
  };
}

/** The figures by section, with the same columns as the network's own files. */
export function gapFiguresTable({ place, sections, on }: AssessmentGap): TableOf {
  return assessmentFiguresTable(place, sections, on);
}
