// What old answers become in a new edition, by a crosswalk. Nothing is claimed by the portal: whatever is carried waits to be confirmed.
import type { CountsAs, Scale } from "../../standards/types";
import type { IsoDate } from "../dates";
import type { EndedAnswer } from "../cycles/carrying";
import { isPair, type CrosswalkLine, type Pair } from "./crosswalk";

/** Something that a reader of the account must be told about one new criterion. */
export type CarryNote =
  /** Several answers disagree: the value of these is the lowest, and it is taken. */
  | { readonly kind: "lowest"; readonly of: readonly string[] }
  /** Among several answers, these were never rated, so that nothing is claimed of them together. */
  | { readonly kind: "unrated"; readonly of: readonly string[] }
  /** Among several answers, these did not apply: the others decide. */
  | { readonly kind: "left-out"; readonly of: readonly string[] }
  /** The new criterion asks for more than the old "complete" has shown. */
  | { readonly kind: "asks-more" }
  /** The new edition's scale has no value that counts as this did. */
  | { readonly kind: "no-such-value" }
  /** Owners differ: that of the first code is kept. */
  | { readonly kind: "owners-differ"; readonly kept: string }
  | { readonly kind: "note-shortened" };

/** One criterion of the new edition, with what is carried into it. */
export interface Carried {
  readonly to: string;
  /** Old codes in the order of the old edition. */
  readonly from: readonly string[];
  /** Recorded at the start: never a value. */
  readonly answer: EndedAnswer;
  /** A value of the new scale that waits for a person; `null` where nothing is claimed. */
  readonly toConfirm: { readonly value: string; readonly reason: string | null; readonly from: string } | null;
  readonly notes: readonly CarryNote[];
}

export interface CarryRules {
  readonly fromScale: Scale;
  readonly toScale: Scale;
  /** Whether this person may own answers of the subject today. */
  readonly mayOwn: (personId: string) => boolean;
  /** The day on which the new assessment starts. */
  readonly startsOn: IsoDate;
}

/** As long as a note may be. Source: the form of an answer. */
const longestNote = 4000;
const longestReason = 1000;

/** The order of what a value counts as; "not applicable" stands beside it. */
const steps: readonly (CountsAs | undefined)[] = [undefined, "nothing", "commenced", "complete"];

/**
 * What is carried into each criterion of the new edition that a line leads to. One old answer goes to each part of a split. Of several that
 * are merged the lowest value is taken, where never rated is lower than not started; "not applicable" decides only where all say it.
 * A single "complete" whose new criterion asks more, or partly something else, is carried as commenced. Values of another scale
 * become those that count the same. Criteria whose old answers hold nothing at all are left out.
 *
 * Source: docs/decisions/014.
 */
export function carryAcross(
  lines: readonly CrosswalkLine[],
  old: ReadonlyMap<string, EndedAnswer>,
  rules: CarryRules,
): readonly Carried[] {
  const leading = new Map<string, Pair[]>();
  for (const line of lines.filter(isPair)) leading.set(line.to, [...(leading.get(line.to) ?? []), line]);
  return [...leading].flatMap(([to, pairs]) => {
    const sources = pairs.map((pair) => ({ code: pair.from, pair, answer: old.get(pair.from) ?? nothing }));
    if (sources.every(({ answer }) => Object.values(answer).every((part) => part === null))) return [];
    const value = valueOf(sources, rules);
    const owner = ownerOf(sources, rules);
    const note = joined(sources, ({ note }) => note, longestNote);
    return [
      {
        to,
        from: sources.map(({ code }) => code),
        answer: {
          value: null,
          reason: null,
          note: note.text,
          ownerId: owner.ownerId,
          targetOn: targetOf(sources, rules),
        },
        toConfirm: value.toConfirm,
        notes: [...value.notes, ...owner.notes, ...(note.isShortened ? [{ kind: "note-shortened" } as const] : [])],
      },
    ];
  });
}

const nothing: EndedAnswer = { value: null, reason: null, note: null, ownerId: null, targetOn: null };

interface Source {
  readonly code: string;
  readonly pair: Pair;
  readonly answer: EndedAnswer;
}

function valueOf(sources: readonly Source[], { fromScale, toScale }: CarryRules): Pick<Carried, "toConfirm" | "notes"> {
  const counted = sources.map((source) => ({ ...source, counts: countsOf(fromScale, source.answer.value) }));
  const applying = counted.filter(({ counts }) => counts !== "excluded");
  if (applying.length === 0) return claimOf(counted, "excluded", toScale, []);
  const outside = counted.filter(({ counts }) => counts === "excluded").map(({ code }) => code);
  const notes: CarryNote[] = outside.length === 0 ? [] : [{ kind: "left-out", of: outside }];
  const lowest = Math.min(...applying.map(({ counts }) => steps.indexOf(counts)));
  const counts = steps[lowest];
  const deciding = applying.filter((each) => each.counts === counts);
  const of = deciding.map(({ code }) => code);
  if (deciding.length < applying.length)
    notes.push(counts === undefined ? { kind: "unrated", of } : { kind: "lowest", of });
  if (counts === undefined) return { toConfirm: null, notes };
  const [only, ...others] = sources;
  const isLess = others.length === 0 && (only?.pair.relation === "broader" || only?.pair.relation === "overlaps");
  if (counts === "complete" && isLess)
    return claimOf(deciding, "commenced", toScale, [...notes, { kind: "asks-more" }]);
  return claimOf(deciding, counts, toScale, notes);
}

function claimOf(
  deciding: readonly Source[],
  counts: CountsAs,
  toScale: Scale,
  notes: readonly CarryNote[],
): Pick<Carried, "toConfirm" | "notes"> {
  const [first] = deciding;
  const value =
    toScale.values.find(({ id, countsAs }) => id === first?.answer.value && countsAs === counts) ??
    toScale.values.find(({ countsAs }) => countsAs === counts);
  if (first === undefined || value === undefined)
    return { toConfirm: null, notes: [...notes, { kind: "no-such-value" }] };
  const reason = value.reasonRequired ? joined(deciding, ({ reason }) => reason, longestReason).text : null;
  return { toConfirm: { value: value.id, reason, from: first.code }, notes };
}

function countsOf(scale: Scale, value: string | null): CountsAs | undefined {
  return scale.values.find(({ id }) => id === value)?.countsAs;
}

function ownerOf(
  sources: readonly Source[],
  { mayOwn }: CarryRules,
): { ownerId: string | null; notes: readonly CarryNote[] } {
  const owned = sources.flatMap(({ code, answer: { ownerId } }) =>
    ownerId !== null && mayOwn(ownerId) ? [{ code, ownerId }] : [],
  );
  const [first] = owned;
  if (first === undefined) return { ownerId: null, notes: [] };
  const differ = owned.some(({ ownerId }) => ownerId !== first.ownerId);
  return { ownerId: first.ownerId, notes: differ ? [{ kind: "owners-differ", kept: first.code }] : [] };
}

/** The earliest target of what is open still, or that lies ahead; one that was met stays behind. */
function targetOf(sources: readonly Source[], { fromScale, startsOn }: CarryRules): IsoDate | null {
  const left = sources.flatMap(({ answer: { value, targetOn } }) => {
    const counts = countsOf(fromScale, value);
    const isMet = (counts === "complete" || counts === "excluded") && targetOn !== null && targetOn < startsOn;
    return targetOn === null || isMet ? [] : [targetOn];
  });
  return left.toSorted()[0] ?? null;
}

/** One text as it is; several each with its code before it. */
function joined(
  sources: readonly Source[],
  pick: (answer: EndedAnswer) => string | null,
  longest: number,
): { readonly text: string | null; readonly isShortened: boolean } {
  const texts = sources.flatMap(({ code, answer }) => {
    const text = pick(answer);
    return text === null ? [] : [{ code, text }];
  });
  const same = new Set(texts.map(({ text }) => text)).size === 1;
  const text = same ? (texts[0]?.text ?? "") : texts.map((each) => `${each.code}: ${each.text}`).join("\n\n");
  if (text === "") return { text: null, isShortened: false };
  return text.length <= longest
    ? { text, isShortened: false }
    : { text: `${text.slice(0, longest - 1)}\u2026`, isShortened: true };
}
