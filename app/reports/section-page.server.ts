// One section of an assessment as a list to work down: each criterion with its answer and its evidence, narrowed as the address asks.
import { findSection } from "../domain/find-criterion";
import type { SectionFilter, SectionPage, SectionRow, SectionStatement } from "../domain/view/assessment-pages";
import type { PlacedCriterion } from "../domain/gap-analysis";
import { blankAnswer, listAnswers, type Answer } from "../models/answers.server";
import type { Assessment } from "../models/assessments.server";
import { listAttachments, type Attachment } from "../models/attachments.server";
import { getNumberSetting } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { readAssessment, type AssessmentRead } from "./assessment-home.server";
import { mayAnswer, placeOf } from "./assessment-place.server";
import { soonDaysSetting, summariseEvidence } from "./evidence-summary";
import { filterChoices, matchesFilter } from "./section-filter";

interface Looking extends AssessmentRead {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly attachments: ReadonlyMap<string, readonly Attachment[]>;
  readonly soonDays: number;
}

/** Reads the section, or `undefined` where the assessment is out of sight or its edition has no such section. */
export async function readSectionPage(
  scope: Scope,
  slug: string,
  id: string,
  sectionCode: string,
  filter: SectionFilter,
): Promise<SectionPage | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id);
    if (read === undefined) return undefined;
    const section = findSection(read.edition.edition, sectionCode);
    if (section === undefined) return undefined;
    const criteria = section.statements.flatMap((statement) => statement.criteria.map(({ code }) => code));
    const looking: Looking = {
      ...read,
      answers: await listAnswers(at, read.assessment, criteria),
      attachments: byCriterion(await listAttachments(at, read.assessment, criteria)),
      soonDays: await getNumberSetting(at, soonDaysSetting.name, soonDaysSetting.otherwise),
    };
    return present(at, looking, sectionCode, filter);
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

function present(scope: Scope, looking: Looking, sectionCode: string, filter: SectionFilter): SectionPage | undefined {
  const { assessment, edition, gap, answers } = looking;
  const { sections, scale } = edition.edition;
  const index = sections.findIndex(({ code }) => code === sectionCode);
  const [section, tally] = [sections[index], gap.sections[index]];
  if (section === undefined || tally === undefined) return undefined;
  const placed = edition.criteria.filter(({ sectionIndex }) => sectionIndex === index);
  const left = placed.filter((each) => stays(scope, looking, filter, each));
  const statements = section.statements.map((statement): SectionStatement => {
    const own = left.filter((each) => each.statement === statement);
    const statementTally = gap.statements[edition.statements.indexOf(statement)] ?? tally;
    return {
      code: statement.code,
      title: statement.title,
      references: statement.publicReferences ?? [],
      tally: statementTally,
      rows: own.map((each) => toRow(scope, looking, assessment, each)),
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
    choices: filterChoices(scale, ownersOf(placed.flatMap(({ criterion }) => answers.get(criterion.code) ?? []))),
    next: nameOf(sections[index + 1]),
    previous: nameOf(sections[index - 1]),
  };
}

function nameOf(section: { readonly code: string; readonly title: string } | undefined) {
  return section === undefined ? null : { code: section.code, title: section.title };
}

function ownersOf(answers: readonly Answer[]): readonly { readonly id: string; readonly name: string }[] {
  const owners = new Map<string, string>();
  for (const { ownerId, ownerName } of answers) if (ownerId !== null) owners.set(ownerId, ownerName ?? "Somebody");
  return [...owners].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

function stays(scope: Scope, looking: Looking, filter: SectionFilter, { criterion }: PlacedCriterion): boolean {
  const { edition, answers, recorded } = looking;
  const answer = answers.get(criterion.code) ?? blankAnswer(criterion.code);
  const counts = answer.value === null ? undefined : edition.countsAs.get(answer.value);
  return matchesFilter(filter, edition.edition.scale, scope.actor?.personId ?? null, {
    value: answer.value,
    isComplete: counts === "complete",
    isExcluded: counts === "excluded",
    isEvidenced: recorded.evidenced.has(criterion.code),
    ownerId: answer.ownerId,
    targetOn: answer.targetOn,
    toRenew: evidenceOf(scope, looking, criterion.code).toRenew,
  });
}

function evidenceOf(
  scope: Scope,
  { attachments, soonDays }: Looking,
  code: string,
): ReturnType<typeof summariseEvidence> {
  return summariseEvidence(attachments.get(code) ?? [], scope.today, soonDays);
}

function toRow(scope: Scope, looking: Looking, assessment: Assessment, { criterion }: PlacedCriterion): SectionRow {
  const { edition, answers } = looking;
  const answer = answers.get(criterion.code) ?? blankAnswer(criterion.code);
  const value = edition.edition.scale.values.find(({ id }) => id === answer.value);
  const isDone = value?.countsAs === "complete" || value?.countsAs === "excluded";
  return {
    code: criterion.code,
    text: criterion.text,
    value: answer.value,
    state: value?.label ?? "Not yet rated",
    reason: answer.reason,
    note: answer.note,
    version: answer.version,
    mayRate: mayAnswer(scope, assessment, answer.ownerId),
    ownerName: answer.ownerName,
    targetOn: answer.targetOn,
    isOverdue: !isDone && answer.targetOn !== null && answer.targetOn < scope.today,
    evidence: evidenceOf(scope, looking, criterion.code),
    changedAt: answer.changedAt,
    changedByName: answer.changedByName,
  };
}
