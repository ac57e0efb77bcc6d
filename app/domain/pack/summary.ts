// What a pack amounts to, before it is made.
import { isGiven, leftOutBecause, type PackContents, type PackEvidence } from "./contents";
import type { PlacedStatement } from "./layout";

export interface PackSummary {
  readonly statements: number;
  readonly criteria: number;
  readonly gaps: number;
  /** Complete, and without current evidence on the day. */
  readonly claimed: number;
  /** Files as they lie in the pack: one that supports two statements lies in both folders. */
  readonly files: number;
  readonly bytes: number;
  readonly links: number;
  readonly leftOut: readonly { readonly title: string; readonly why: string; readonly criteria: string }[];
}

export function summarisePack(contents: PackContents, layout: readonly PlacedStatement[]): PackSummary {
  const criteria = contents.statements.flatMap((statement) => statement.criteria);
  const files = layout.flatMap((placed) => [...placed.files.values()]);
  const evidence = criteria.flatMap((criterion) => criterion.evidence);
  return {
    statements: contents.statements.length,
    criteria: criteria.length,
    gaps: criteria.filter(({ isGap }) => isGap).length,
    claimed: criteria.filter(({ isComplete, isEvidenced }) => isComplete && !isEvidenced).length,
    files: files.length,
    bytes: files.reduce((sum, { file }) => sum + file.bytes, 0),
    links: new Set(evidence.filter(isListedLink).map(({ evidenceId }) => evidenceId)).size,
    leftOut: leftOutOf(evidence),
  };
}

/** A link that may be shared: named with its address, never fetched. */
export function isListedLink(item: PackEvidence): boolean {
  return item.isLink && leftOutBecause(item) === null && !isGiven(item);
}

function leftOutOf(evidence: readonly PackEvidence[]): PackSummary["leftOut"] {
  const left = new Map<string, { title: string; why: string; criteria: string }>();
  for (const item of evidence) {
    const why = leftOutBecause(item);
    if (why === null) continue;
    const known = left.get(item.evidenceId);
    if (known === undefined) left.set(item.evidenceId, { title: item.title, why, criteria: item.criterion });
    else known.criteria = `${known.criteria}, ${item.criterion}`;
  }
  return [...left.values()];
}
