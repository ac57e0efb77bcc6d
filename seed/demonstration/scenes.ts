// Details that the demonstration shows on purpose: criterion 5.9.2 at UHNM with its history, what falls due there this week,
// and who else has solved it. Codes are the working edition's; an edition without them passes over them.

export type Rated = "not-started" | "commenced" | "complete";

export interface PinnedStep {
  readonly daysAgo: number;
  readonly state: Rated;
  readonly owner: "lead" | "contributor" | null;
  readonly by: "lead" | "contributor";
  readonly note?: string;
}

export interface PinnedAnswer {
  readonly state: Rated;
  /** Complete with current evidence. */
  readonly isEvidenced?: boolean;
  readonly targetInDays?: number;
  /** The way it came there, oldest first; left out, it is invented like any other. */
  readonly steps?: readonly PinnedStep[];
}

const outpatientsByHand =
  "Acknowledgement is recorded in the results system for inpatients and emergency care. Outpatient alerts are still checked by hand each week.";

const evidenced: PinnedAnswer = { state: "complete", isEvidenced: true };

export const pinnedAnswers: Readonly<Record<string, Readonly<Record<string, PinnedAnswer>>>> = {
  UHNM: {
    "2.4.2": evidenced,
    "2.7.2": evidenced,
    "2.7.3": evidenced,
    "4.1.2": evidenced,
    "5.2.1": evidenced,
    "5.9.1": evidenced,
    "7.1.2": evidenced,
    "2.2.3": evidenced,
    "3.3.2": { state: "complete" },
    "4.2.1": {
      state: "commenced",
      targetInDays: -4,
      steps: [
        { daysAgo: 470, state: "commenced", owner: "lead", by: "lead" },
        { daysAgo: 300, state: "complete", owner: "lead", by: "lead", note: "Sheets audited each month." },
        {
          daysAgo: 38,
          state: "commenced",
          owner: "lead",
          by: "lead",
          note: "Moved back: trolley check sheets at the second site are not signed every day.",
        },
      ],
    },
    "5.4.2": {
      state: "commenced",
      targetInDays: 45,
      steps: [
        { daysAgo: 455, state: "not-started", owner: null, by: "lead" },
        { daysAgo: 120, state: "not-started", owner: "contributor", by: "lead" },
        {
          daysAgo: 1,
          state: "commenced",
          owner: "contributor",
          by: "contributor",
          note: "MRI and CT staff have had the session. Theatres are booked for next month.",
        },
      ],
    },
    "5.5.3": {
      state: "not-started",
      targetInDays: 3,
      steps: [
        { daysAgo: 450, state: "not-started", owner: null, by: "lead" },
        {
          daysAgo: 9,
          state: "not-started",
          owner: "lead",
          by: "lead",
          note: "List of examinations to be agreed with medical physics this week.",
        },
      ],
    },
    "5.9.2": {
      state: "commenced",
      targetInDays: 17,
      steps: [
        { daysAgo: 462, state: "not-started", owner: "lead", by: "lead" },
        { daysAgo: 410, state: "commenced", owner: "lead", by: "lead" },
        {
          daysAgo: 335,
          state: "complete",
          owner: "lead",
          by: "lead",
          note: "Alerts are followed up by the duty secretary.",
        },
        {
          daysAgo: 99,
          state: "complete",
          owner: "contributor",
          by: "lead",
          note: "Alerts are followed up by the duty secretary.",
        },
        {
          daysAgo: 53,
          state: "commenced",
          owner: "contributor",
          by: "lead",
          note: "Moved back, because outpatient alerts are checked by hand.",
        },
        { daysAgo: 22, state: "commenced", owner: "contributor", by: "contributor", note: outpatientsByHand },
      ],
    },
    "5.12.3": { state: "commenced", targetInDays: 2 },
    "7.1.3": { state: "not-started", targetInDays: 6 },
  },
  RWT: { "5.9.2": evidenced, "7.4.2": evidenced },
  UHCW: { "5.9.2": evidenced },
  WAHT: { "5.9.2": evidenced },
};

export interface PinnedEvidence {
  /** Id of an evidence template. */
  readonly template: string;
  readonly addedDaysAgo: number;
  /** When it stops counting, from the day of loading; negative has passed. */
  readonly reviewInDays?: number;
  readonly expiresInDays?: number;
  readonly supports: readonly string[];
  readonly isLink?: boolean;
  /** The number in the title. */
  readonly version?: number;
  readonly isShared?: boolean;
}

export const pinnedEvidence: Readonly<Record<string, readonly PinnedEvidence[]>> = {
  UHNM: [
    {
      template: "alerts-procedure",
      version: 3,
      addedDaysAgo: 420,
      reviewInDays: 263,
      supports: ["5.9.1", "5.9.2", "7.1.2"],
    },
    { template: "alerts-acknowledged", addedDaysAgo: 118, reviewInDays: 17, supports: ["5.9.2"], isLink: true },
    { template: "alert-audit", addedDaysAgo: 405, expiresInDays: -44, supports: ["5.9.2"] },
    { template: "resuscitation-training", addedDaysAgo: 120, expiresInDays: -2, supports: ["2.2.3", "3.3.2"] },
    { template: "consent-audit", addedDaysAgo: 280, reviewInDays: 17, supports: ["5.2.1"] },
    { template: "adviser-letter", addedDaysAgo: 390, expiresInDays: 31, supports: ["2.7.2", "2.7.3", "4.1.2"] },
    { template: "lone-working", version: 4, addedDaysAgo: 440, reviewInDays: 47, supports: ["2.4.2"] },
  ],
  RWT: [
    { template: "alerts-procedure", addedDaysAgo: 380, reviewInDays: 300, supports: ["5.9.2"], isShared: true },
    { template: "learning-template", addedDaysAgo: 4, reviewInDays: 720, supports: ["7.4.2"], isShared: true },
  ],
  UHCW: [
    { template: "alerts-acknowledged", addedDaysAgo: 160, reviewInDays: 190, supports: ["5.9.2"], isShared: true },
  ],
  WAHT: [{ template: "alert-audit", addedDaysAgo: 150, reviewInDays: 210, supports: ["5.9.2"], isShared: true }],
};
