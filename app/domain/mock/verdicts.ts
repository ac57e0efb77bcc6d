// A mock assessment: a peer's own verdict on each criterion beside the service's answer. A verdict never changes an answer.
import type { IsoDate } from "../dates";
import type { CompiledEdition } from "../gap-analysis";

/** Whether verdicts may still be given: it was not closed, and its last day has not passed. */
export function isMockOpen(
  { endsOn, closedAt }: { readonly endsOn: IsoDate; readonly closedAt: string | null },
  today: IsoDate,
): boolean {
  return closedAt === null && endsOn >= today;
}

/** How a verdict stands to the service's answer. `differs`: one of the two says that the criterion does not apply. */
export type Difference = "no-verdict" | "agrees" | "peer-lower" | "peer-higher" | "differs";

/**
 * Compares by what the values count as, so that two values of one rank agree. An answer that is not yet rated ranks with not started.
 * @example differenceOf(edition, "complete", "commenced") // "peer-lower"
 */
export function differenceOf(edition: CompiledEdition, answer: string | null, verdict: string | null): Difference {
  if (verdict === null) return "no-verdict";
  const [own, peer] = [rankOf(edition, answer), rankOf(edition, verdict)];
  if (own === peer) return "agrees";
  if (own === null || peer === null) return "differs";
  return peer < own ? "peer-lower" : "peer-higher";
}

/** `null`: not applicable. */
function rankOf(edition: CompiledEdition, value: string | null): number | null {
  const counts = value === null ? undefined : edition.countsAs.get(value);
  if (counts === "excluded") return null;
  return counts === "complete" ? 2 : counts === "commenced" ? 1 : 0;
}

/** Whether peer and service say different things. */
export function isDifference(difference: Difference): boolean {
  return difference !== "agrees" && difference !== "no-verdict";
}

export type DifferenceCounts = Readonly<Record<Difference, number>>;

/** How many criteria stand each way. */
export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
  const counts = { "no-verdict": 0, agrees: 0, "peer-lower": 0, "peer-higher": 0, differs: 0 };
  for (const each of differences) counts[each] += 1;
  return counts;
}
