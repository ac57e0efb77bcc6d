// All criteria of an assessment in one list across its sections, narrowed as the address asks. The page and its file are the same rows.
import type { AnswersFilter, AnswersPage, AnswersRow } from "../../domain/view/answers-page";
import { pageOf } from "../../domain/page-of";
import { countBatches } from "../../models/answering/batch-reads.server";
import { listSavedViews } from "../../models/answering/saved-views.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { readAssessment, type AssessmentRead } from "../assessment-home.server";
import { placeOf } from "../assessment-place.server";
import { listPossibleOwners } from "../criterion-page.server";
import { filterChoices } from "../section-filter";
import { answerOrders, hasWords, inOrder, readAnswersFilter } from "./answers-filter";
import { isLeft, ownersOf, readCriterionRows, shownRow, type CriterionRow } from "./criterion-rows.server";

/** A page of more rows is slow to draw and long to scroll. */
const pageSize = 100;

/** The list from the row `from`, or `undefined` where the assessment is out of sight. */
export async function readAnswersPage(
  scope: Scope,
  slug: string,
  id: string,
  filter: AnswersFilter,
  from: string | null,
): Promise<AnswersPage | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id);
    if (read === undefined) return undefined;
    const { assessment, edition } = read;
    const { sections, scale } = edition.edition;
    const all = await readCriterionRows(at, read, edition.criteria);
    const left = leftBy(at, read, filter, all);
    const { rows, ...place } = pageOf(
      left.map((row) => ({ id: row.code, row })),
      from,
      pageSize,
    );
    const changeable = left.filter(({ mayRate }) => mayRate).length;
    return {
      place: placeOf(at, assessment, edition.edition),
      filter,
      choices: {
        ...filterChoices(scale, ownersOf(all)),
        section: [
          { value: "", label: "All sections" },
          ...sections.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
        ],
        order: answerOrders,
      },
      rows: rows.map(({ row }) => shown(row)),
      total: all.length,
      shown: left.length,
      ...place,
      views: (await listSavedViews(at, "answers")).map(({ id: view, name, query }) => ({
        id: view,
        name,
        filter: readAnswersFilter(new URLSearchParams(query)),
      })),
      bulk:
        changeable === 0
          ? null
          : {
              changeable,
              scale: scale.values.map(({ id: value, label, reasonRequired }) => ({
                id: value,
                label,
                needsReason: reasonRequired,
              })),
              owners: await listPossibleOwners(at, assessment),
            },
      batches: await countBatches(at, assessment),
    };
  });
}

/** Every row that the filter leaves, for the file. */
export async function readAnswersList(
  scope: Scope,
  slug: string,
  id: string,
  filter: AnswersFilter,
): Promise<{ readonly place: AnswersPage["place"]; readonly rows: readonly AnswersRow[] } | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id);
    if (read === undefined) return undefined;
    const rows = leftBy(at, read, filter, await readCriterionRows(at, read, read.edition.criteria));
    return { place: placeOf(at, read.assessment, read.edition.edition), rows: rows.map(shown) };
  });
}

/** The rows that a filter leaves, in its order. A section that the edition does not have is no filter, as with every other word. */
export function leftBy(
  scope: Scope,
  read: AssessmentRead,
  filter: AnswersFilter,
  rows: readonly CriterionRow[],
): readonly CriterionRow[] {
  const isSection = read.edition.edition.sections.some(({ code }) => code === filter.section);
  const left = rows.filter(
    (row) =>
      (!isSection || row.placed.section.code === filter.section) &&
      isLeft(scope, read, filter, row) &&
      hasWords(row, filter.words),
  );
  return inOrder(left, filter.order);
}

function shown(row: CriterionRow): AnswersRow {
  const { section, statement } = row.placed;
  return { ...shownRow(row), section: section.code, sectionTitle: section.title, statement: statement.code };
}
