// What a crosswalk begins with: suggestions by code and by likeness of words. A person confirms every one.
import type { CompiledEdition } from "../gap-analysis";
import { accountedFor, codesOf, type CrosswalkLine, type PairRelation } from "./crosswalk";
import { findAlike, type Like } from "./likeness";

/** From here on the words are taken to ask the same. */
const equalFrom = 80;
/** From here on a criterion with other code is suggested. */
const alikeFrom = 45;
/** From here on the same code is believed before likelier words elsewhere: the same number often stands for the same thing, reworded. */
const sameCodeFrom = 30;

/** How many candidates are looked at for one criterion. */
const most = 8;

/** A criterion of the other edition that may be what an old one has become. */
export interface Candidate {
  readonly code: string;
  readonly likeness: number;
}

/** For each old criterion, or for the one that is named, the new ones that are likest, the likest first. */
export function findCandidates(
  from: CompiledEdition,
  to: CompiledEdition,
  only?: string,
): ReadonlyMap<string, readonly Candidate[]> {
  const toCodes = codesOf(to);
  const asked = only === undefined ? undefined : from.indexOf.get(only);
  const alike = findAlike(
    from.criteria.map(textOf),
    to.criteria.map(textOf),
    most,
    (index) => asked === undefined || index === asked,
  );
  return new Map(codesOf(from).map((code, index) => [code, candidatesOf(alike[index] ?? [], toCodes)]));
}

/**
 * A line for every criterion of both editions, none of them confirmed. An old criterion goes where the words are the same; else to its own
 * code where the words are at all alike; else to the likest words; else to its own code all the same, which then overlaps; else it is
 * suggested as dropped. A new criterion that nothing leads to is suggested as split from the likest old one, or else as new.
 */
export function suggestCrosswalk(from: CompiledEdition, to: CompiledEdition): readonly CrosswalkLine[] {
  const toCodes = new Set(codesOf(to));
  const candidates = findCandidates(from, to);
  const lines: CrosswalkLine[] = [];
  for (const [code, likest] of candidates) {
    const [best] = likest;
    const same = likest.find((each) => each.code === code);
    const hasCode = toCodes.has(code);
    if (best?.likeness === 100) lines.push(suggestion(code, same?.likeness === 100 ? same : best, "words"));
    else if (same !== undefined && same.likeness >= sameCodeFrom) lines.push(suggestion(code, same, "code"));
    else if (best !== undefined && best.likeness >= alikeFrom) lines.push(suggestion(code, best, "words"));
    else if (hasCode) lines.push(suggestion(code, same ?? { code, likeness: 0 }, "code"));
  }
  const reached = new Set(lines.map((line) => line.to));
  const fromCodes = codesOf(from);
  const missed = to.criteria.filter(({ criterion }) => !reached.has(criterion.code));
  const alike = findAlike(missed.map(textOf), from.criteria.map(textOf), 1);
  missed.forEach(({ criterion }, index) => {
    const [likest] = candidatesOf(alike[index] ?? [], fromCodes);
    if (likest === undefined || likest.likeness < alikeFrom) return;
    lines.push(suggestion(likest.code, { code: criterion.code, likeness: likest.likeness }, "words"));
  });
  return accountedFor(lines, fromCodes, [...toCodes]);
}

function suggestion(from: string, { code: to, likeness }: Candidate, suggestedBy: "code" | "words"): CrosswalkLine {
  const relation: PairRelation = likeness >= equalFrom ? "equal" : "overlaps";
  return { from, to, relation, note: null, suggestedBy, likeness, isConfirmed: false };
}

function candidatesOf(alike: readonly Like[], codes: readonly string[]): readonly Candidate[] {
  return alike.flatMap(({ index, likeness }) => {
    const code = codes[index];
    return code === undefined ? [] : [{ code, likeness }];
  });
}

const textOf = ({ criterion, statement }: CompiledEdition["criteria"][number]) =>
  `${criterion.title ?? statement.title} ${criterion.text}`;
