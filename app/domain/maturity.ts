// The maturity score, by the template's own rule and in exact fractions: a domain at exactly 2.0 is one level, a hair above it the next.
import type { MaturityDomain, MaturityLevel, MaturityTemplate } from "../standards/types";
import { add, compare, halfLastDigit, parseDecimal, rational, subtract, type Rational } from "./rational";

/** A level id for each answered item, by item code. */
export type ItemLevels = ReadonlyMap<string, string>;

export type DomainScore =
  | { readonly complete: true; readonly score: Rational; readonly level: MaturityLevel }
  | { readonly complete: false; readonly answered: number; readonly items: number };

/**
 * The mean of a domain's item points. With an item unanswered the domain is incomplete and has no score.
 * Source: the maturity matrix definition, "The rule that reproduces it", 1 and 2.
 * @example items 15 points over 4 items // 3.75
 */
export function domainScore(template: MaturityTemplate, domain: MaturityDomain, levels: ItemLevels): DomainScore {
  const points = domain.items.flatMap((item) => pointsOf(template, levels.get(item.code)) ?? []);
  if (points.length < domain.items.length)
    return { complete: false, answered: points.length, items: domain.items.length };
  const score = rational(
    points.reduce((sum, each) => sum + each, 0),
    domain.items.length,
  );
  return { complete: true, score, level: levelFor(template, score, 1) };
}

function pointsOf(template: MaturityTemplate, levelId: string | undefined): number | undefined {
  return template.levels.find((level) => level.id === levelId)?.points;
}

export interface OverallScore {
  readonly score: Rational;
  readonly level: MaturityLevel;
}

/** The sum of the unrounded domain scores, or `null` while any domain is incomplete. */
export function overallScore(template: MaturityTemplate, levels: ItemLevels): OverallScore | null {
  const scores = template.domains.map((domain) => domainScore(template, domain, levels));
  let sum = rational(0);
  for (const score of scores) {
    if (!score.complete) return null;
    sum = add(sum, score.score);
  }
  return { score: sum, level: levelFor(template, sum, template.domains.length) };
}

/**
 * The level of a score over a number of domains. A score exactly at a level's points stays there; anything above is the next level.
 * A score above the highest level's points, which no answers can give, is the highest level.
 * @example levelFor(template, rational(2), 1) // Emerging
 */
export function levelFor(template: MaturityTemplate, score: Rational, domains: number): MaturityLevel {
  const level =
    template.levels.find((each) => compare(score, rational(each.points * domains)) <= 0) ?? template.levels.at(-1);
  if (level === undefined) throw new Error(`The template ${template.id} has no levels.`);
  return level;
}

/** What is needed for the level above: more than this overall score. `null` at the highest level, and for a level of another template. */
export function nextLevel(
  template: MaturityTemplate,
  level: MaturityLevel,
): { readonly level: MaturityLevel; readonly above: number } | null {
  const index = template.levels.findIndex((each) => each.id === level.id);
  const next = index < 0 ? undefined : template.levels[index + 1];
  return next === undefined ? null : { level: next, above: level.points * template.domains.length };
}

export interface PublishedCheck {
  /** The sum of the printed domain scores. */
  readonly computed: Rational;
  /** Whether rounding of the parts can explain the printed total. */
  readonly agrees: boolean;
}

/**
 * Compares a printed total with its printed parts. Each printed figure stands for plus or minus half of its last digit; only a total
 * outside what that allows disagrees. `null` where a part was not printed.
 * Source: the maturity matrix definition, "January 2023 does not add up".
 */
export function checkPublished(parts: readonly (string | null)[], total: string): PublishedCheck | null {
  const printed = parse(total);
  const figures = parts.map((part) => (part === null ? null : parse(part)));
  if (printed === null || figures.length === 0 || figures.some((figure) => figure === null)) return null;
  let sum = rational(0);
  let slack = printed.slack;
  for (const figure of figures) {
    if (figure === null) return null;
    sum = add(sum, figure.value);
    slack = add(slack, figure.slack);
  }
  const difference = subtract(sum, printed.value);
  const size = difference.numerator < 0 ? rational(-difference.numerator, difference.denominator) : difference;
  return { computed: sum, agrees: compare(size, slack) <= 0 };
}

function parse(text: string): { readonly value: Rational; readonly slack: Rational } | null {
  const value = parseDecimal(text);
  return value === null ? null : { value, slack: halfLastDigit(text) };
}

/** What one item going up one level adds to the overall score. */
export function stepWorth(domain: MaturityDomain): Rational {
  return rational(1, domain.items.length);
}

export interface WhatIf {
  readonly steps: number;
  readonly score: Rational;
  readonly level: MaturityLevel;
  /** How far the score lies above the cut below it. Zero only at the lowest level. */
  readonly margin: Rational;
  /** One step fewer, in whichever domain, would lose the level. */
  readonly isTight: boolean;
}

/**
 * What the overall score would be if so many items in each domain went up one level. Writes nothing.
 * `base` is the score today, exact or as printed. Steps beyond what a domain can take are the caller's to refuse.
 */
export function whatIf(template: MaturityTemplate, base: Rational, steps: ReadonlyMap<string, number>): WhatIf {
  const score = scoreAfter(template, base, steps);
  const level = levelFor(template, score, template.domains.length);
  const total = template.domains.reduce((sum, domain) => sum + (steps.get(domain.code) ?? 0), 0);
  const stepped = template.domains.filter((domain) => (steps.get(domain.code) ?? 0) > 0);
  const isTight =
    stepped.length > 0 &&
    stepped.every((domain) => {
      const fewer = subtract(score, stepWorth(domain));
      return levelFor(template, fewer, template.domains.length) !== level;
    });
  return { steps: total, score, level, margin: marginAbove(template, score, level), isTight };
}

/** Above the highest score of the level below; at the lowest level, above the lowest score there is. */
function marginAbove(template: MaturityTemplate, score: Rational, level: MaturityLevel): Rational {
  const below = template.levels[template.levels.indexOf(level) - 1] ?? level;
  return subtract(score, rational(below.points * template.domains.length));
}

function scoreAfter(template: MaturityTemplate, base: Rational, steps: ReadonlyMap<string, number>): Rational {
  return template.domains.reduce(
    (sum, domain) => add(sum, rational(steps.get(domain.code) ?? 0, domain.items.length)),
    base,
  );
}
