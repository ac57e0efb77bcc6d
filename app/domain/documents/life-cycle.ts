// The states of a document's version, what may follow what, and what publication rests on. Source: product definition, "Documents".
import type { DocumentStateId } from "./document-list";

export type VersionState = DocumentStateId;

const next: Readonly<Record<VersionState, readonly VersionState[]>> = {
  draft: ["consultation", "approval"],
  consultation: ["draft"],
  approval: ["draft", "published"],
  published: ["under-review", "superseded", "withdrawn"],
  "under-review": ["published", "superseded", "withdrawn"],
  superseded: [],
  withdrawn: [],
};

/** Whether a version in one state may come into another. What was superseded or withdrawn never comes back. */
export function mayGo(from: VersionState, to: VersionState): boolean {
  return next[from].includes(to);
}

export const statesInMaking = ["draft", "consultation", "approval"] as const satisfies readonly VersionState[];
export const currentStates = ["published", "under-review"] as const satisfies readonly VersionState[];

/** Whether a version in this state is the one to work by. */
export function isCurrentState(state: VersionState): boolean {
  return currentStates.some((each) => each === state);
}

interface VersionNumber {
  readonly major: number;
  readonly minor: number;
}

/** The number that comes after the latest published one: 1.0 first, then 2.0 for a material change and 1.1 for any other. */
export function nextNumber(latest: VersionNumber | null, material: boolean): VersionNumber {
  if (latest === null) return { major: 1, minor: 0 };
  return material ? { major: latest.major + 1, minor: 0 } : { major: latest.major, minor: latest.minor + 1 };
}

export interface Standing {
  readonly approvals: number;
  readonly needed: number;
  readonly consultationOpen: boolean;
  readonly undecided: number;
  readonly held: boolean;
}

export type StandsInTheWay = "held" | "consultation-open" | "undecided" | "quorum";

/** Whether a version may be published, or the first thing that stands in the way. */
export function canPublish(standing: Standing): { ok: true } | { ok: false; reason: StandsInTheWay } {
  const before = canApprove(standing);
  if (!before.ok) return before;
  return standing.approvals >= standing.needed ? { ok: true } : { ok: false, reason: "quorum" };
}

/** What approval rests on: a file that is not held, a consultation that is closed, and every comment adopted or given a reason. */
export function canApprove({
  consultationOpen,
  undecided,
  held,
}: Pick<Standing, "consultationOpen" | "undecided" | "held">):
  { ok: true } | { ok: false; reason: Exclude<StandsInTheWay, "quorum"> } {
  if (held) return { ok: false, reason: "held" };
  if (consultationOpen) return { ok: false, reason: "consultation-open" };
  return undecided > 0 ? { ok: false, reason: "undecided" } : { ok: true };
}

export const consultationPositions = ["agree", "agree with changes", "disagree", "no view"] as const;
export type ConsultationPosition = (typeof consultationPositions)[number];

/** Whether a position has to say in words what should change or why. */
export function needsWords(position: ConsultationPosition): boolean {
  return position === "agree with changes" || position === "disagree";
}

export type ResponseCounts = Readonly<Record<ConsultationPosition | "no reply", number>>;

/** How many of the trusts that were asked said what; those that said nothing are counted as such. */
export function countResponses(
  asked: readonly string[],
  positions: readonly { readonly trustId: string; readonly position: ConsultationPosition }[],
): ResponseCounts {
  const counts = { agree: 0, "agree with changes": 0, disagree: 0, "no view": 0, "no reply": 0 };
  for (const trustId of asked) {
    counts[positions.find((each) => each.trustId === trustId)?.position ?? "no reply"] += 1;
  }
  return counts;
}
