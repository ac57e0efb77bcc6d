// The one sentence that stands before a chart or table.
import type { Edition, MaturityTemplate } from "../../standards/types";
import { percentages, type GapAnalysis } from "../gap-analysis";
import { levelFor, nextLevel } from "../maturity";
import { rational, subtract, type Rational } from "../rational";
import { roundHalfUp, roundUp } from "../rounding";
import type { StageCount } from "../stages";
import { formatCount, plural } from "./figures";

export interface Finding {
  readonly main: string;
  readonly more: string;
}

/**
 * How far a gap analysis has come, and which section has the most left to do. `services` is how many are pooled, `null` for one subject.
 * @example gapFinding(edition, gap, 15).more // "Governance has the most left to do, at 39% complete and 31% evidenced across the 15 services."
 */
export function gapFinding(edition: Edition, gap: GapAnalysis, services: number | null): Finding {
  const shown = percentages(gap.total);
  if (shown === null) return { main: "There is nothing to assess yet.", more: "" };
  const { complete, evidenced, denominator } = gap.total;
  const counts = `(${formatCount(complete)} of ${formatCount(denominator)})`;
  if (complete === 0) return { main: `No criteria are complete yet ${counts}.`, more: "" };
  const share = `${shareInWords(complete, denominator, shown.complete)} complete ${counts}`;
  return { main: `${share}, ${backing(complete, evidenced, shown)}`, more: mostLeft(edition, gap, services) };
}

/** "All" is said only of all: a share that is shown as 100% may still lack one. */
function shareInWords(complete: number, denominator: number, percent: number): string {
  if (complete === denominator) return "All criteria are";
  if (percent === 100) return "Nearly all criteria are";
  if (percent === 50) return "Half of all criteria are";
  return `${percent}% of criteria are`;
}

/** "But only" where less than nine tenths of what is complete is evidenced. */
function backing(
  complete: number,
  evidenced: number,
  shown: { readonly complete: number; readonly evidenced: number },
): string {
  if (evidenced === complete) return "all of them backed by current evidence.";
  if (evidenced === 0) return "but none of them are backed by current evidence.";
  return `${evidenced * 10 < complete * 9 ? "but only" : "and"} ${shown.evidenced}% are backed by current evidence.`;
}

/** The section with the lowest share complete, by exact counts; the earlier one where two are equal. Complete sections are left out. */
function mostLeft(edition: Edition, gap: GapAnalysis, services: number | null): string {
  const open = gap.sections.flatMap((tally, index) => {
    const title = edition.sections[index]?.title;
    const shown = percentages(tally);
    if (shown === null || title === undefined || tally.complete === tally.denominator) return [];
    return [{ title, shown, share: tally.complete / tally.denominator }];
  });
  const [worst] = open.toSorted((a, b) => a.share - b.share);
  if (worst === undefined || edition.sections.length < 2) return "";
  const where = services === null || services < 2 ? "" : ` across the ${plural(services, "service")}`;
  const { complete, evidenced } = worst.shown;
  const share = `${shortOfAll(complete)}% complete and ${shortOfAll(evidenced)}% evidenced`;
  return `${worst.title} has the most left to do, at ${share}${where}.`;
}

/** Of a section that lacks something, 100% is said of nothing. */
function shortOfAll(percent: number): string {
  return percent === 100 ? "over 99" : `${percent}`;
}

/** "8 of 15 trusts are at stage 3 or above. 1 has not declared." */
export function stageFinding(count: StageCount, least: number): Finding {
  if (count.of === 0) return { main: "There are no trusts yet.", more: "" };
  const verb = count.atOrAbove === 1 || count.of === 1 ? "is" : "are";
  const more =
    count.notDeclared === 0
      ? "All have declared."
      : `${count.notDeclared} ${count.notDeclared === 1 ? "has" : "have"} not declared.`;
  return { main: `${count.atOrAbove} of ${plural(count.of, "trust")} ${verb} at stage ${least} or above.`, more };
}

/**
 * What the network scored and what the next level asks. `printed` is the total as it was published, `null` for a score that the portal
 * computed. What is wanted is rounded up, so that it is never too little, and never shown as nothing.
 * @example maturityFinding(template, rational(959, 100), "9.59", "December 2023").main // "The network scored 9.59 in December 2023, which is Developing."
 */
export function maturityFinding(
  template: MaturityTemplate,
  score: Rational,
  printed: string | null,
  when: string,
): Finding {
  const level = levelFor(template, score, template.domains.length);
  const figure = printed ?? roundHalfUp(score, template.decimals);
  const main = `The network scored ${figure} in ${when}, which is ${level.label}.`;
  const next = nextLevel(template, level);
  if (next === null) return { main, more: "No level is higher." };
  const wanted = subtract(rational(next.above), score);
  const needs = `${next.level.label} needs more than ${next.above}`;
  if (wanted.numerator === 0) return { main, more: `${needs}, so any further step is enough.` };
  return { main, more: `${needs}, so at least ${roundUp(wanted, template.decimals)} more is wanted.` };
}
