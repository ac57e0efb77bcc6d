// Where the steps that were taken left an invented version, by the rules that hold for every document.
import type { Instant } from "../../app/domain/dates";
import { mayGo, type VersionState } from "../../app/domain/documents/life-cycle";
import type { DemonstrationStep } from "./document-steps";

export interface VersionStanding {
  readonly state: VersionState;
  /** How often it was written. */
  readonly version: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly publishedAt: Instant | null;
}

const leadsTo: Partial<Record<DemonstrationStep["did"], VersionState>> = {
  "consultation-opened": "consultation",
  "consultation-closed": "draft",
  "approval-asked": "approval",
  published: "published",
  superseded: "superseded",
  withdrawn: "withdrawn",
};

/** Takes the steps of one version again, oldest first. Throws for a step that the rules do not know. */
export function standingAfter(steps: readonly DemonstrationStep[]): VersionStanding {
  const [first] = steps;
  if (first?.did !== "drafted") throw new Error("A version begins with its draft.");
  let standing: VersionStanding = {
    state: "draft",
    version: 1,
    createdAt: first.at,
    changedAt: first.at,
    publishedAt: null,
  };
  for (const { did, at, versionId } of steps) {
    const to = did === "changed" ? "draft" : leadsTo[did];
    if (to === undefined) continue;
    const { state, version, publishedAt } = standing;
    if (did === "changed" ? state !== "draft" : !mayGo(state, to))
      throw new Error(`${String(versionId)} is in ${state}: it cannot be ${did}.`);
    const published = to === "published" ? at : publishedAt;
    standing = { ...standing, state: to, version: version + 1, changedAt: at, publishedAt: published };
  }
  return standing;
}
