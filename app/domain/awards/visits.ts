// Visits of assessors: what kinds there are and how they stand.
import type { IsoDate } from "../dates";

/** Source: the public descriptions of accreditation: a document review, the visit, surveillance between, reassessment at the end of a cycle. */
export const visitKinds = [
  { value: "document review", label: "Document review" },
  { value: "visit", label: "Visit" },
  { value: "surveillance", label: "Surveillance" },
  { value: "reassessment", label: "Reassessment" },
] as const;
export type VisitKind = (typeof visitKinds)[number]["value"];

export const visitStates = [
  { value: "planned", label: "Planned" },
  { value: "done", label: "Done" },
  { value: "cancelled", label: "Cancelled" },
] as const;
export type VisitState = (typeof visitStates)[number]["value"];

interface Dated {
  readonly state: VisitState;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** Planned, and its last day has passed: somebody has to say whether it took place. */
export function isUnsaid({ state, endsOn }: Dated, today: IsoDate): boolean {
  return state === "planned" && endsOn < today;
}

/** The planned visit that comes first and is not over; `null` where none is planned. One that is under way counts. */
export function nextVisit<Kind extends Dated>(visits: readonly Kind[], today: IsoDate): Kind | null {
  const ahead = visits.filter(({ state, endsOn }) => state === "planned" && endsOn >= today);
  return ahead.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))[0] ?? null;
}
