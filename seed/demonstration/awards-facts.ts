// Invented awards, visits and findings of the demonstration. Days are counted from the day of loading; before it they are negative.
import type { FindingGrade, FindingState } from "../../app/domain/findings/findings";

/** Applications of the demonstration, beside the one award that is known as a fact. */
export const inventedAwards = [
  {
    id: "award-demonstration-geh",
    trust: "GEH",
    scheme: "UKAS accreditation",
    scope: "CT, MRI and plain film at the main site",
    appliedDays: -70,
  },
  {
    id: "award-demonstration-swft",
    trust: "SWFT",
    scheme: "Quality Mark",
    scope: "Whole service",
    appliedDays: -25,
  },
] as const;

export const inventedVisits = [
  {
    id: "visit-uhnm-last",
    award: "award-uhnm",
    trust: "UHNM",
    kind: "surveillance",
    startsDays: -290,
    lasts: 1,
    state: "done",
    note: "Technical assessor and lay assessor. CT and ultrasound were seen.",
  },
  {
    id: "visit-uhnm-next",
    award: "award-uhnm",
    trust: "UHNM",
    kind: "surveillance",
    startsDays: 75,
    lasts: 2,
    state: "planned",
    note: "MRI and the community diagnostic centre are to be seen.",
  },
  {
    id: "visit-geh-documents",
    award: "award-demonstration-geh",
    trust: "GEH",
    kind: "document review",
    startsDays: 40,
    lasts: 1,
    state: "planned",
    note: null,
  },
  {
    id: "visit-geh-visit",
    award: "award-demonstration-geh",
    trust: "GEH",
    kind: "visit",
    startsDays: 130,
    lasts: 2,
    state: "planned",
    note: null,
  },
] as const;

export interface InventedFinding {
  readonly id: string;
  readonly from: "visit" | "assessor";
  readonly words: string;
  readonly grade: FindingGrade;
  readonly state: FindingState;
  readonly raisedDays: number;
  readonly dueDays: number | null;
  /** Days on which the service answered and closed, and on which it was checked again. */
  readonly answered: { readonly days: number; readonly words: string } | null;
  readonly closedDays: number | null;
  readonly acceptedDays: number | null;
}

/** Of UHNM: from the last surveillance, and from the assessor who reads the assessment now. */
export const inventedFindings: readonly InventedFinding[] = [
  {
    id: "finding-uhnm-accepted",
    from: "visit",
    words: "Two of the protective aprons that were looked at had no record of a check in the last year.",
    grade: "minor",
    state: "accepted",
    raisedDays: -289,
    dueDays: -200,
    answered: {
      days: -260,
      words: "All aprons were checked and entered in a register with the date of the next check.",
    },
    closedDays: -240,
    acceptedDays: -210,
  },
  {
    id: "finding-uhnm-closed",
    from: "visit",
    words: "Staff could not say where the current version of the contrast protocol is kept.",
    grade: "minor",
    state: "closed",
    raisedDays: -289,
    dueDays: -20,
    answered: {
      days: -60,
      words: "Printed copies were removed. A link to the one current version stands on every console.",
    },
    closedDays: -30,
    acceptedDays: null,
  },
  {
    id: "finding-uhnm-answered",
    from: "visit",
    words: "The audit of reporting turnaround names its results and no action that follows from them.",
    grade: "major",
    state: "answered",
    raisedDays: -289,
    dueDays: 20,
    answered: { days: -14, words: "The audit is being repeated, and its actions are entered with owners and dates." },
    closedDays: null,
    acceptedDays: null,
  },
  {
    id: "finding-uhnm-open",
    from: "visit",
    words: "No record shows that the feedback of patients was discussed with staff.",
    grade: "minor",
    state: "open",
    raisedDays: -289,
    dueDays: -6,
    answered: null,
    closedDays: null,
    acceptedDays: null,
  },
  {
    id: "finding-uhnm-assessor",
    from: "assessor",
    words: "The evidence here covers the main site. Nothing shows how the community diagnostic centre is included.",
    grade: "recommendation",
    state: "open",
    raisedDays: -5,
    dueDays: 30,
    answered: null,
    closedDays: null,
    acceptedDays: null,
  },
];

/** Days on which UHNM's assessment was kept as a snapshot. */
export const snapshotDays = [-240, -90] as const;

export const inventedMock = {
  id: "mock-uhnm",
  title: "Mock before surveillance",
  peerTrust: "DGFT",
  startedDays: -12,
  endsDays: 21,
  /** Every this many criteria, the peer sees less than the service says. */
  lowerEvery: 6,
  verdicts: 48,
} as const;
