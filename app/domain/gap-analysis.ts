// The gap analysis: what is complete, commenced and not started, and what of it is evidenced. The page, the print, the CSV and the API
// all show what comes out of here, so that they can never disagree.
import type { CountsAs, Criterion, Edition, Section, Statement } from "../standards/types";
import { oneDecimal, wholePercent, wholePercentages } from "./rounding";

export interface Tally {
  readonly criteria: number;
  readonly notApplicable: number;
  /** Criteria less those not applicable. */
  readonly denominator: number;
  readonly complete: number;
  readonly commenced: number;
  /** Not complete and not commenced; includes those not yet rated. */
  readonly notStarted: number;
  readonly notYetRated: number;
  /** Complete, and supported by at least one current evidence item. */
  readonly evidenced: number;
}

export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly statement: Statement;
  readonly section: Section;
  readonly sectionIndex: number;
  readonly statementIndex: number;
}

/** An edition laid out for counting. Making one costs more than using it: keep it while the edition is in use. */
export interface CompiledEdition {
  readonly edition: Edition;
  readonly criteria: readonly PlacedCriterion[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly statements: readonly Statement[];
  readonly countsAs: ReadonlyMap<string, CountsAs>;
}

const compiled = new WeakMap<Edition, CompiledEdition>();

/** Lays out an edition once; the same edition object gives the same layout. */
export function compileEdition(edition: Edition): CompiledEdition {
  const known = compiled.get(edition);
  if (known !== undefined) return known;
  const criteria: PlacedCriterion[] = [];
  const statements: Statement[] = [];
  edition.sections.forEach((section, sectionIndex) => {
    for (const statement of section.statements) {
      for (const criterion of statement.criteria) {
        criteria.push({ criterion, statement, section, sectionIndex, statementIndex: statements.length });
      }
      statements.push(statement);
    }
  });
  const made: CompiledEdition = {
    edition,
    criteria,
    indexOf: new Map(criteria.map((placed, index) => [placed.criterion.code, index])),
    statements,
    countsAs: new Map(edition.scale.values.map((value) => [value.id, value.countsAs])),
  };
  compiled.set(edition, made);
  return made;
}

/** What was recorded of one assessment: a value for each rated criterion, and the criteria with current evidence. */
export interface RecordedAnswers {
  readonly values: ReadonlyMap<string, string>;
  readonly evidenced: ReadonlySet<string>;
}

export interface GapAnalysis {
  readonly total: Tally;
  /** In the order of the edition's sections. */
  readonly sections: readonly Tally[];
  /** In the order of the edition's statements. */
  readonly statements: readonly Tally[];
}

/**
 * Counts one assessment. Answers to codes that the edition does not have, and values that its scale does not have, are left out.
 * Source: the portal's product definition, "Numbers".
 */
export function gapAnalysis(edition: CompiledEdition, recorded: RecordedAnswers): GapAnalysis {
  const sections = edition.edition.sections.map(blank);
  const statements = edition.statements.map(blank);
  for (const { criterion, sectionIndex, statementIndex } of edition.criteria) {
    const value = recorded.values.get(criterion.code);
    const counts = value === undefined ? undefined : edition.countsAs.get(value);
    const isEvidenced = counts === "complete" && recorded.evidenced.has(criterion.code);
    count(sections[sectionIndex], counts, isEvidenced);
    count(statements[statementIndex], counts, isEvidenced);
  }
  return { total: pool(sections), sections, statements };
}

type Counting = { -readonly [Key in keyof Tally]: Tally[Key] };

function blank(): Counting {
  return {
    criteria: 0,
    notApplicable: 0,
    denominator: 0,
    complete: 0,
    commenced: 0,
    notStarted: 0,
    notYetRated: 0,
    evidenced: 0,
  };
}

function count(tally: Counting | undefined, counts: CountsAs | undefined, isEvidenced: boolean): void {
  if (tally === undefined) return;
  tally.criteria += 1;
  if (counts === "excluded") {
    tally.notApplicable += 1;
    return;
  }
  tally.denominator += 1;
  if (counts === "complete") tally.complete += 1;
  else if (counts === "commenced") tally.commenced += 1;
  else tally.notStarted += 1;
  if (counts === undefined) tally.notYetRated += 1;
  if (isEvidenced) tally.evidenced += 1;
}

/** Whether an answer that counts so leaves nothing to do: it is complete, or does not apply. One that nobody gave leaves everything. */
export function isSettled(counts: CountsAs | undefined): boolean {
  return counts === "complete" || counts === "excluded";
}

/** Several tallies as one, by counts and never by a mean of percentages. */
export function pool(tallies: readonly Tally[]): Tally {
  const sum = blank();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

export interface Percentages {
  readonly complete: number;
  readonly commenced: number;
  readonly notStarted: number;
  readonly evidenced: number;
  /** The same to one decimal, for files and the API. */
  readonly exact: {
    readonly complete: number;
    readonly commenced: number;
    readonly notStarted: number;
    readonly evidenced: number;
  };
}

/**
 * Whole percentages of the denominator; complete, commenced and not started sum to 100 by largest remainder.
 * Evidenced stands beside them: rounded half up on its own, shown equal to complete where the counts are equal, and never above it.
 * `null` is "nothing to assess": never 0% and never 100%.
 */
export function percentages(tally: Tally): Percentages | null {
  const whole = wholePercentages([tally.complete, tally.commenced, tally.notStarted]);
  if (whole === null) return null;
  const [complete = 0, commenced = 0, notStarted = 0] = whole;
  const evidenced =
    tally.evidenced === tally.complete
      ? complete
      : Math.min(complete, wholePercent(tally.evidenced, tally.denominator));
  return {
    complete,
    commenced,
    notStarted,
    evidenced,
    exact: {
      complete: oneDecimal(tally.complete, tally.denominator),
      commenced: oneDecimal(tally.commenced, tally.denominator),
      notStarted: oneDecimal(tally.notStarted, tally.denominator),
      evidenced: oneDecimal(tally.evidenced, tally.denominator),
    },
  };
}
