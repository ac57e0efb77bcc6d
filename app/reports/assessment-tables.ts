// The tables of an assessment's pages as files: the same rows, with counts, shown and exact figures in columns of their own.
import type { AnswersRow } from "../domain/view/answers-page";
import type { Place, SectionFigures, SectionPage } from "../domain/view/assessment-pages";
import { londonDate } from "../domain/london";
import type { Instant, IsoDate } from "../domain/dates";
import { figureCells, figureColumns, type TableOf } from "./gap-analysis-tables";

/** The criteria of one section as its list shows them. */
export function sectionTable({ place, code, title, statements }: SectionPage): TableOf {
  return answersTable(
    place,
    statements.flatMap((statement) =>
      statement.rows.map((row) => ({ ...row, section: code, sectionTitle: title, statement: statement.code })),
    ),
  );
}

/** Criteria of one assessment as a list shows them, whatever sections they are of. */
export function answersTable(place: Place, rows: readonly AnswersRow[]): TableOf {
  return {
    columns: [
      "service",
      "assessment",
      "edition",
      "section",
      "section title",
      "statement",
      "criterion",
      "text",
      "status",
      "why it does not apply",
      "note",
      "owner",
      "target date",
      "overdue",
      "evidence attached",
      "evidence current",
      "open queries",
      "last changed",
      "last changed by",
    ],
    rows: rows.map((row) => [
      ...common(place),
      row.section,
      row.sectionTitle,
      row.statement,
      row.code,
      row.text,
      row.state,
      row.reason,
      row.note,
      row.ownerName,
      row.targetOn,
      row.isOverdue ? "yes" : "no",
      row.evidence.attached,
      row.evidence.current,
      row.openQueries,
      row.changedAt === null ? null : londonDate(row.changedAt as Instant),
      row.changedByName,
    ]),
  };
}

/** The figures of each section of one assessment, on a day. */
export function assessmentFiguresTable(place: Place, sections: readonly SectionFigures[], on: IsoDate): TableOf {
  return {
    columns: ["service", "assessment", "edition", "as at", "section", "section title", ...figureColumns],
    rows: sections.map(({ code, title, tally }) => [...common(place), on, code, title, ...figureCells(tally)]),
  };
}

function common(place: Place): readonly string[] {
  return [place.subjectName, place.assessmentTitle, place.editionTitle];
}
