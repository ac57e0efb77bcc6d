// A crosswalk: what becomes of every criterion of one edition in another. It always accounts for each, whoever made it.
import type { CompiledEdition } from "../gap-analysis";

/**
 * How the new criterion stands to the old: it asks the same, less (narrower), more (broader) or partly something else (overlaps).
 * `new`: nothing was asked before; `dropped`: it is asked no more.
 */
export const relations = ["equal", "narrower", "broader", "overlaps", "new", "dropped"] as const;
export type Relation = (typeof relations)[number];

/** The relations of a line that has both codes. */
export const pairRelations = ["equal", "narrower", "broader", "overlaps"] as const satisfies readonly Relation[];
export type PairRelation = (typeof pairRelations)[number];

export interface CrosswalkLine {
  /** `null` where the relation is `new`. */
  readonly from: string | null;
  /** `null` where the relation is `dropped`. */
  readonly to: string | null;
  readonly relation: Relation;
  readonly note: string | null;
  /** What the portal suggested it by; `null` where a person or a file said it. */
  readonly suggestedBy: "code" | "words" | null;
  /** Whole percent of likeness of the words, where the portal compared them. */
  readonly likeness: number | null;
  readonly isConfirmed: boolean;
}

/** A line with both codes. */
export interface Pair extends CrosswalkLine {
  readonly from: string;
  readonly to: string;
  readonly relation: PairRelation;
}

export function isPair<Line extends CrosswalkLine>(line: Line): line is Line & Pair {
  return line.from !== null && line.to !== null;
}

/** The codes of an edition in its order. */
export function codesOf({ criteria }: CompiledEdition): readonly string[] {
  return criteria.map(({ criterion }) => criterion.code);
}

const unsaid = { note: null, suggestedBy: "words", likeness: null, isConfirmed: false } as const;

/**
 * The lines with every criterion accounted for: an old one that no line leads from is suggested as dropped, a new one that no line leads to
 * as new; "dropped" and "new" go where another line says more. In the order of the old edition, what is new after it. Lines of codes that neither edition has are left out.
 */
export function accountedFor(
  lines: readonly CrosswalkLine[],
  fromCodes: readonly string[],
  toCodes: readonly string[],
): readonly CrosswalkLine[] {
  const fromPlace = new Map(fromCodes.map((code, index) => [code, index]));
  const toPlace = new Map(toCodes.map((code, index) => [code, index]));
  const pairs = new Map<string, Pair>();
  for (const line of lines) {
    if (isPair(line) && fromPlace.has(line.from) && toPlace.has(line.to)) pairs.set(`${line.from} ${line.to}`, line);
  }
  const led = { from: new Set<string>(), to: new Set<string>() };
  for (const { from, to } of pairs.values()) {
    led.from.add(from);
    led.to.add(to);
  }
  const saidDropped = new Map(lines.flatMap((line) => (line.relation === "dropped" ? [[line.from, line]] : [])));
  const saidNew = new Map(lines.flatMap((line) => (line.relation === "new" ? [[line.to, line]] : [])));
  const dropped = fromCodes
    .filter((code) => !led.from.has(code))
    .map((from): CrosswalkLine => saidDropped.get(from) ?? { from, to: null, relation: "dropped", ...unsaid });
  const added = toCodes
    .filter((code) => !led.to.has(code))
    .map((to): CrosswalkLine => saidNew.get(to) ?? { from: null, to, relation: "new", ...unsaid });
  const place = (line: CrosswalkLine) => [
    line.from === null ? fromCodes.length : (fromPlace.get(line.from) ?? 0),
    line.to === null ? 0 : (toPlace.get(line.to) ?? 0),
  ];
  return [...pairs.values(), ...dropped, ...added].toSorted((a, b) => {
    const [aFrom = 0, aTo = 0] = place(a);
    const [bFrom = 0, bTo = 0] = place(b);
    return aFrom - bFrom || aTo - bTo;
  });
}

export interface Shape {
  /** Old criteria that lead to several new ones. */
  readonly splits: ReadonlySet<string>;
  /** New criteria that several old ones lead to. */
  readonly merges: ReadonlySet<string>;
}

/** Which criteria are split, and which are merged. */
export function shapeOf(lines: readonly CrosswalkLine[]): Shape {
  const pairs = lines.filter(isPair);
  return { splits: repeated(pairs.map(({ from }) => from)), merges: repeated(pairs.map(({ to }) => to)) };
}

function repeated(codes: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(codes.filter((code) => seen.has(code) || !seen.add(code)));
}
