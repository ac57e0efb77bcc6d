// The account of a migration: of every criterion of the old edition what became of its answer, and which new ones begin with nothing.
import type { EndedAnswer } from "../cycles/carrying";
import type { CarryNote, Carried } from "./carry";
import { isPair, type CrosswalkLine, type Relation } from "./crosswalk";

/** One old criterion's way to one new one; several where it is split. */
export interface AccountRow {
  readonly from: string;
  /** `null`: it is asked no more. What was recorded stays in the old assessment. */
  readonly to: string | null;
  readonly relation: Relation;
  /** The value in the old assessment; `null` is not yet rated. */
  readonly was: string | null;
  readonly ownerId: string | null;
  readonly hasNote: boolean;
  /** Evidence items that support the old answer, and how many of them come along. */
  readonly evidence: number;
  readonly evidenceCarried: number;
  /** The value of the new scale that waits to be confirmed; `null` where nothing is claimed. */
  readonly becomes: string | null;
  /** The other old criteria that are merged into the new one. */
  readonly mergedWith: readonly string[];
  readonly notes: readonly CarryNote[];
}

export interface MigrationAccount {
  readonly rows: readonly AccountRow[];
  /** Criteria of the new edition that nothing leads to. */
  readonly fresh: readonly string[];
}

/** Evidence items of one old criterion: all that support it, and those that are not withdrawn. */
export interface OldEvidence {
  readonly all: number;
  readonly carried: number;
}

/** A row for every line of the crosswalk that leads from an old criterion: each old criterion stands here at least once. */
export function accountOf(
  lines: readonly CrosswalkLine[],
  old: ReadonlyMap<string, EndedAnswer>,
  evidence: ReadonlyMap<string, OldEvidence>,
  carried: readonly Carried[],
): MigrationAccount {
  const into = new Map(carried.map((each) => [each.to, each]));
  const sources = new Map<string, string[]>();
  for (const { from, to } of lines.filter(isPair)) sources.set(to, [...(sources.get(to) ?? []), from]);
  return {
    rows: lines.flatMap(({ from, to, relation }) => {
      if (from === null) return [];
      const answer = old.get(from);
      const items = evidence.get(from) ?? { all: 0, carried: 0 };
      const target = to === null ? undefined : into.get(to);
      return [
        {
          from,
          to,
          relation,
          was: answer?.value ?? null,
          ownerId: answer?.ownerId ?? null,
          hasNote: (answer?.note ?? null) !== null,
          evidence: items.all,
          evidenceCarried: to === null ? 0 : items.carried,
          becomes: target?.toConfirm?.value ?? null,
          mergedWith: to === null ? [] : (sources.get(to) ?? []).filter((code) => code !== from),
          notes: target?.notes ?? [],
        },
      ];
    }),
    fresh: lines.flatMap(({ from, to }) => (from === null && to !== null ? [to] : [])),
  };
}

/** How much an account says of each kind, for the line above it. */
export interface AccountCounts {
  /** Old criteria, and how many of them had something recorded. */
  readonly criteria: number;
  readonly answered: number;
  readonly carried: number;
  readonly dropped: number;
  /** Dropped ones that had something recorded. */
  readonly droppedAnswered: number;
  readonly merged: number;
  readonly split: number;
  readonly fresh: number;
}

export function countAccount({ rows, fresh }: MigrationAccount): AccountCounts {
  const byFrom = new Map<string, AccountRow[]>();
  for (const row of rows) byFrom.set(row.from, [...(byFrom.get(row.from) ?? []), row]);
  const each = [...byFrom.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ first, own }];
  });
  const isAnswered = ({ was, ownerId, hasNote, evidence }: AccountRow) =>
    was !== null || ownerId !== null || hasNote || evidence > 0;
  const dropped = each.filter(({ first }) => first.to === null);
  return {
    criteria: each.length,
    answered: each.filter(({ first }) => isAnswered(first)).length,
    carried: each.length - dropped.length,
    dropped: dropped.length,
    droppedAnswered: dropped.filter(({ first }) => isAnswered(first)).length,
    merged: each.filter(({ own }) => own.some(({ mergedWith }) => mergedWith.length > 0)).length,
    split: each.filter(({ own }) => own.length > 1).length,
    fresh: fresh.length,
  };
}
