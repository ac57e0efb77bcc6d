// The criteria of an assessment as rows of a list: each with its answer and its evidence. The section's list and the whole list share them.
import { isSettled, type PlacedCriterion } from "../../domain/gap-analysis";
import type { SectionFilter, SectionRow } from "../../domain/view/assessment-pages";
import { blankAnswer, listAnswers, type Answer } from "../../models/answers.server";
import { listAttachments, type Attachment } from "../../models/attachments.server";
import { listCarried } from "../../models/cycles/carried.server";
import { getNumberSetting } from "../../models/network.server";
import { countOpenQueriesByCriterion } from "../../models/queries/queries.server";
import type { Scope } from "../../models/scope.server";
import type { AssessmentRead } from "../assessment-home.server";
import { mayAnswer } from "../assessment-place.server";
import { showCarried } from "../cycles/carried.server";
import { soonDaysSetting, summariseEvidence } from "../evidence-summary";
import { isNoFilter, matchesFilter } from "../section-filter";

export interface CriterionRow extends SectionRow {
  readonly placed: PlacedCriterion;
  readonly answer: Answer;
}

/** A row for each of these criteria, in the order of the edition. In five statements, however many there are. Inside a `reading`. */
export async function readCriterionRows(
  scope: Scope,
  read: AssessmentRead,
  placed: readonly PlacedCriterion[],
): Promise<readonly CriterionRow[]> {
  const { assessment, edition } = read;
  const isAll = placed.length === edition.criteria.length;
  const codes = isAll ? undefined : placed.map(({ criterion }) => criterion.code);
  const answers = await listAnswers(scope, assessment, codes);
  const attachments = byCriterion(await listAttachments(scope, assessment, codes));
  const openQueries = await countOpenQueriesByCriterion(scope, assessment);
  const soonDays = await getNumberSetting(scope, soonDaysSetting.name, soonDaysSetting.otherwise);
  const carried = await listCarried(scope, assessment, codes);
  const noEvidence = summariseEvidence([], scope.today, soonDays);
  const mayRate = new Map<string | null, boolean>();
  const may = (ownerId: string | null): boolean => {
    const known = mayRate.get(ownerId) ?? mayAnswer(scope, assessment, ownerId);
    mayRate.set(ownerId, known);
    return known;
  };
  return placed.map((each) => {
    const { code } = each.criterion;
    const answer = answers.get(code) ?? blankAnswer(code);
    const claim = carried.get(code);
    const attached = attachments.get(code);
    const evidence = attached === undefined ? noEvidence : summariseEvidence(attached, scope.today, soonDays);
    const shownCarried =
      claim === undefined ? null : showCarried(scope, assessment, edition.edition.scale, answer, claim);
    return toRow(scope, read, each, answer, {
      mayRate: may(answer.ownerId),
      evidence,
      openQueries: openQueries.get(code) ?? 0,
      carried: shownCarried,
    });
  });
}

function byCriterion(attachments: readonly Attachment[]): ReadonlyMap<string, readonly Attachment[]> {
  const grouped = new Map<string, Attachment[]>();
  for (const each of attachments) {
    const own = grouped.get(each.criterion);
    if (own === undefined) grouped.set(each.criterion, [each]);
    else own.push(each);
  }
  return grouped;
}

function toRow(
  scope: Scope,
  { edition }: AssessmentRead,
  placed: PlacedCriterion,
  answer: Answer,
  around: Pick<SectionRow, "mayRate" | "evidence" | "openQueries" | "carried">,
): CriterionRow {
  const value = edition.edition.scale.values.find(({ id }) => id === answer.value);
  return {
    placed,
    answer,
    code: placed.criterion.code,
    text: placed.criterion.text,
    value: answer.value,
    state: value?.label ?? "Not yet rated",
    reason: answer.reason,
    note: answer.note,
    version: answer.version,
    ...around,
    ownerName: answer.ownerName,
    targetOn: answer.targetOn,
    isOverdue: !isSettled(value?.countsAs) && answer.targetOn !== null && answer.targetOn < scope.today,
    changedAt: answer.changedAt,
    changedByName: answer.changedByName,
  };
}

/** Whether the filter leaves a row in. */
export function isLeft(scope: Scope, { edition, recorded }: AssessmentRead, filter: SectionFilter, row: CriterionRow) {
  if (isNoFilter(filter)) return true;
  const counts = row.value === null ? undefined : edition.countsAs.get(row.value);
  return matchesFilter(filter, edition.edition.scale, scope.actor?.personId ?? null, {
    value: row.value,
    isComplete: counts === "complete",
    isExcluded: counts === "excluded",
    isEvidenced: recorded.evidenced.has(row.code),
    ownerId: row.answer.ownerId,
    targetOn: row.targetOn,
    isOverdue: row.isOverdue,
    toRenew: row.evidence.toRenew,
    changedAt: row.changedAt,
  });
}

/** What the page and the file are given of a row: what they show, and no more. */
export function shownRow({ placed: _placed, answer: _answer, ...row }: CriterionRow): SectionRow {
  return row;
}

/** The people who own something in these rows, by name. */
export function ownersOf(rows: readonly CriterionRow[]): readonly { readonly id: string; readonly name: string }[] {
  const owners = new Map<string, string>();
  for (const { answer } of rows)
    if (answer.ownerId !== null) owners.set(answer.ownerId, answer.ownerName ?? "Somebody");
  return [...owners].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
