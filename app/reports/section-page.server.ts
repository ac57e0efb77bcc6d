// One section of an assessment as a list to work down: each criterion with its answer and its evidence, narrowed as the address asks.
import { findSection } from "../domain/find-criterion";
import { cutSection } from "../domain/section-pages";
import type { SectionFilter, SectionPage, SectionStatement } from "../domain/view/assessment-pages";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { isLeft, ownersOf, readCriterionRows, shownRow, type CriterionRow } from "./answering/criterion-rows.server";
import { readAssessment, type AssessmentRead } from "./assessment-home.server";
import { placeOf } from "./assessment-place.server";
import { filterChoices } from "./section-filter";

/** Reads the section, the page that holds the criterion `from`, or with `from` left out every row, as a file wants them; or `undefined` where the assessment is out of sight or its edition has no such section. */
export async function readSectionPage(
  scope: Scope,
  slug: string,
  id: string,
  sectionCode: string,
  filter: SectionFilter,
  from?: string | null,
): Promise<SectionPage | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id);
    if (read === undefined || findSection(read.edition.edition, sectionCode) === undefined) return undefined;
    const index = read.edition.edition.sections.findIndex(({ code }) => code === sectionCode);
    const placed = read.edition.criteria.filter(({ sectionIndex }) => sectionIndex === index);
    return present(at, read, index, await readCriterionRows(at, read, placed), filter, from);
  });
}

function present(
  scope: Scope,
  read: AssessmentRead,
  index: number,
  rows: readonly CriterionRow[],
  filter: SectionFilter,
  from?: string | null,
): SectionPage | undefined {
  const { assessment, edition, gap } = read;
  const { sections, scale } = edition.edition;
  const [section, tally] = [sections[index], gap.sections[index]];
  if (section === undefined || tally === undefined) return undefined;
  const left = rows.filter((row) => isLeft(scope, read, filter, row));
  const { rows: here, ...cut } = cutSection(
    left,
    rows.map(({ code }) => code),
    from,
  );
  const statements = section.statements.map((statement): SectionStatement => {
    const own = here.filter(({ placed }) => placed.statement === statement);
    return {
      code: statement.code,
      title: statement.title,
      references: statement.publicReferences ?? [],
      tally: gap.statements[edition.statements.indexOf(statement)] ?? tally,
      begins: left.find(({ placed }) => placed.statement === statement)?.code ?? null,
      rows: own.map(shownRow),
    };
  });
  return {
    place: placeOf(scope, assessment, edition.edition),
    code: section.code,
    title: section.title,
    tally,
    scale: scale.values.map(({ id, label, reasonRequired }) => ({ id, label, needsReason: reasonRequired })),
    statements,
    filter,
    shown: left.length,
    cut,
    choices: filterChoices(scale, ownersOf(rows)),
    next: nameOf(sections[index + 1]),
    previous: nameOf(sections[index - 1]),
  };
}

function nameOf(section: { readonly code: string; readonly title: string } | undefined) {
  return section === undefined ? null : { code: section.code, title: section.title };
}
