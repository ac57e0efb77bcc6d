// What trusts did with a published document: positions, who is behind, and counts. Source: product definition, "Documents".
import type { Instant } from "../dates";

export const adoptionPositions = ["under review", "adopted", "adapted", "not adopted", "not applicable"] as const;
export type AdoptionPosition = (typeof adoptionPositions)[number];

/** A version that was published once, whether it still is current or not. */
export interface PublishedVersion {
  readonly id: string;
  readonly major: number;
  readonly minor: number;
  readonly material: boolean;
  readonly publishedAt: Instant;
}

/** What is known of a statement where only standing is worked out. */
export interface StatedPosition {
  readonly versionId: string;
  readonly position: AdoptionPosition;
  readonly recordedAt: Instant;
}

export interface Standing<Stated extends StatedPosition> {
  readonly stated: Stated | null;
  readonly behind: boolean;
  /** The position was stated about an earlier version, and every version since changes nothing material: it still holds. */
  readonly carried: boolean;
}

/** "2.0" */
export function versionText({ major, minor }: Pick<PublishedVersion, "major" | "minor">): string {
  return `${major}.${minor}`;
}

/** The order of versions: 1.0, 1.1, 2.0. */
export function byVersion(a: Pick<PublishedVersion, "major" | "minor">, b: typeof a): number {
  return a.major - b.major || a.minor - b.minor;
}

/**
 * Whether a trust's last statement still answers for the current version. `null` for `currentId`: nothing is current, so that
 * nobody can be behind. A trust is behind where it has stated nothing, or nothing since the last material version.
 */
export function standingOf<Stated extends StatedPosition>(
  versions: readonly PublishedVersion[],
  currentId: string | null,
  stated: Stated | null,
): Standing<Stated> {
  if (currentId === null) return { stated, behind: false, carried: false };
  if (stated === null) return { stated, behind: true, carried: false };
  if (stated.versionId === currentId) return { stated, behind: false, carried: false };
  const inOrder = versions.toSorted(byVersion);
  const from = inOrder.findIndex(({ id }) => id === stated.versionId);
  const to = inOrder.findIndex(({ id }) => id === currentId);
  const carried = from !== -1 && inOrder.slice(from + 1, to + 1).every(({ material }) => !material);
  return { stated, behind: !carried, carried };
}

export type AdoptionCounts = Readonly<Record<AdoptionPosition | "no position" | "behind", number>>;

/** How many trusts stand where. Those that are behind are counted a second time, by themselves. */
export function countPositions(standings: readonly Standing<StatedPosition>[]): AdoptionCounts {
  const counts = { "no position": 0, behind: 0 } as Record<keyof AdoptionCounts, number>;
  for (const position of adoptionPositions) counts[position] = 0;
  for (const { stated, behind } of standings) {
    counts[stated?.position ?? "no position"] += 1;
    if (behind) counts.behind += 1;
  }
  return counts;
}

/** The kinds of document whose adoption makes care the same across the network. */
export const harmonisingKinds = ["protocol", "pathway", "guideline"] as const;

/** The fewest trusts that make a document harmonised, where the reader names no other number: more than half of them. */
export function usualLeast(trusts: number): number {
  return Math.floor(trusts / 2) + 1;
}

export type Harmonised = "as it stands" | "with adaptations" | "not yet";

/**
 * Whether enough trusts use a document as it now is. Trusts that are behind do not count: what they use is an older version.
 * Those that adapted it are told apart, because their patients are not examined in the same way.
 */
export function harmonisedState(standings: readonly Standing<StatedPosition>[], least: number): Harmonised {
  const upToDate = standings.filter(({ behind }) => !behind);
  const count = (position: AdoptionPosition) => upToDate.filter(({ stated }) => stated?.position === position).length;
  if (count("adopted") >= least) return "as it stands";
  return count("adopted") + count("adapted") >= least ? "with adaptations" : "not yet";
}
