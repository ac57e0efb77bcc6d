// Attached evidence in a few words: how many items count, and which need renewing.
import type { EvidenceSummary } from "../domain/view/assessment-pages";
import type { IsoDate } from "../domain/dates";
import { evidenceStanding, type EvidenceStanding } from "../domain/evidence";

/** How near its end evidence is "review due", unless the network has set another number. */
export const soonDaysSetting = { name: "evidence-soon-days", otherwise: 60 } as const;

export interface AttachedFacts {
  readonly withdrawn: boolean;
  readonly held: boolean;
  readonly reviewOn: string | null;
  readonly expiresOn: string | null;
}

/** How one item stands today. */
export function standingOf(facts: AttachedFacts, today: IsoDate, soonDays: number): EvidenceStanding {
  const dated = facts as AttachedFacts & { readonly reviewOn: IsoDate | null; readonly expiresOn: IsoDate | null };
  return evidenceStanding(dated, today, soonDays);
}

/** The words of an item's tags: its state, and "review due" beside it where its end is near. */
export function standingWords({ state, endsSoon }: EvidenceStanding): readonly string[] {
  return endsSoon ? [state, "review due"] : [state];
}

/** Whether an item wants doing something about it: over, or nearly. */
export function isToRenew({ state, endsSoon }: EvidenceStanding): boolean {
  return endsSoon || state === "expired" || state === "review overdue";
}

/** Counts the items of one criterion by how they stand. */
export function summariseEvidence(items: readonly AttachedFacts[], today: IsoDate, soonDays: number): EvidenceSummary {
  const standings = items.map((item) => standingOf(item, today, soonDays));
  const others = ["expired", "review overdue", "held", "withdrawn"] as const;
  const counted = others.map((state) => [standings.filter((each) => each.state === state).length, state] as const);
  const soon = standings.filter(({ endsSoon }) => endsSoon).length;
  return {
    attached: items.length,
    current: standings.filter(({ state }) => state === "current").length,
    tags: [...counted, [soon, "review due"] as const].flatMap(([count, word]) =>
      count > 0 ? [`${count} ${word}`] : [],
    ),
    toRenew: standings.filter(isToRenew).length,
  };
}
