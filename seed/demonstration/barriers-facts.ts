// Invented barriers and actions of the demonstration. Days are counted from the day of loading; before it they are negative.
import type { BarrierKind, BarrierSeverity } from "../../app/domain/barriers/barriers";

export interface InventedBarrier {
  readonly trust: string;
  readonly kind: BarrierKind;
  readonly severity: BarrierSeverity;
  readonly sinceDays: number;
  readonly words: string;
  readonly help?: string;
  readonly resolved?: { readonly days: number; readonly how: string };
}

/** Ids count from 1 in this order: "barrier-1". */
export const inventedBarriers: readonly InventedBarrier[] = [
  {
    trust: "UHNM",
    kind: "no-protected-time",
    severity: "medium",
    sinceDays: -310,
    words: "Leads of modalities write their answers in clinical sessions.",
    help: "An example of a job plan with protected time for quality work.",
  },
  {
    trust: "UHNM",
    kind: "systems",
    severity: "low",
    sinceDays: -120,
    words: "Two document systems are in use, and staff do not know which holds the current protocol.",
  },
  {
    trust: "UHNM",
    kind: "no-lead",
    severity: "high",
    sinceDays: -700,
    words: "Nobody was named to lead quality work.",
    resolved: { days: -430, how: "A quality lead was appointed for three days a week." },
  },
  {
    trust: "GEH",
    kind: "accreditation-cost",
    severity: "high",
    sinceDays: -260,
    words: "The fee for the application is not in the department's budget.",
    help: "A business case of another trust that was agreed.",
  },
  {
    trust: "GEH",
    kind: "capacity",
    severity: "medium",
    sinceDays: -90,
    words: "Reporting backlogs take the time that was set aside for audits.",
  },
  {
    trust: "SWFT",
    kind: "governance-support",
    severity: "medium",
    sinceDays: -180,
    words: "Policies wait for months for the trust's approval group.",
    help: "How others had imaging policies approved at their own level.",
  },
  {
    trust: "SWFT",
    kind: "no-protected-time",
    severity: "low",
    sinceDays: -520,
    words: "The quality lead had no protected day.",
    resolved: { days: -200, how: "One day a week was agreed in the job plan." },
  },
  {
    trust: "WVT",
    kind: "no-funding",
    severity: "high",
    sinceDays: -400,
    words: "The post of quality manager was not funded again.",
    help: "Whether a post can be shared between two trusts.",
  },
  {
    trust: "WVT",
    kind: "capacity",
    severity: "high",
    sinceDays: -150,
    words: "One in five radiographer posts is vacant.",
  },
  {
    trust: "RWT",
    kind: "senior-engagement",
    severity: "medium",
    sinceDays: -230,
    words: "Quality work is not on the agenda of the division's board.",
    help: "Somebody from the network to speak at the division's board.",
  },
  {
    trust: "RWT",
    kind: "systems",
    severity: "medium",
    sinceDays: -640,
    words: "Incidents of imaging could not be told apart in the incident system.",
    resolved: { days: -300, how: "The system has a category for imaging now." },
  },
  {
    trust: "DGFT",
    kind: "no-lead",
    severity: "high",
    sinceDays: -75,
    words: "The quality lead left, and the post is not filled.",
    help: "Cover for the portal until the post is filled.",
  },
  {
    trust: "DGFT",
    kind: "accreditation-cost",
    severity: "low",
    sinceDays: -580,
    words: "The cost of the first visit was not known.",
    resolved: { days: -540, how: "The scheme gave a quotation." },
  },
  {
    trust: "UHCW",
    kind: "capacity",
    severity: "medium",
    sinceDays: -45,
    words: "A scanner is replaced this winter, and the team works on two sites.",
  },
  {
    trust: "UHCW",
    kind: "governance-support",
    severity: "low",
    sinceDays: -365,
    words: "Risk assessments are kept by three teams.",
    resolved: { days: -60, how: "One register holds them all." },
  },
  {
    trust: "SATH",
    kind: "no-protected-time",
    severity: "high",
    sinceDays: -420,
    words: "The quality lead works clinically on four days of five.",
    help: "Figures of other trusts: hours of protected time for the size of the service.",
  },
  {
    trust: "SATH",
    kind: "systems",
    severity: "medium",
    sinceDays: -210,
    words: "Training records are on paper at one of the sites.",
  },
  {
    trust: "WAHT",
    kind: "senior-engagement",
    severity: "low",
    sinceDays: -500,
    words: "The executive sponsor changed twice in a year.",
    resolved: { days: -330, how: "A sponsor was named and comes to the meetings." },
  },
  {
    trust: "WAHT",
    kind: "no-funding",
    severity: "medium",
    sinceDays: -270,
    words: "There is no money for a part-time administrator.",
  },
  {
    trust: "BWC",
    kind: "other",
    severity: "low",
    sinceDays: -100,
    words: "Much of the standard speaks of adults; what it means for children is not clear to the team.",
    help: "A reading of the criteria for services for children.",
  },
  {
    trust: "BWC",
    kind: "capacity",
    severity: "low",
    sinceDays: -690,
    words: "Audits stopped while two posts were vacant.",
    resolved: { days: -610, how: "Both posts are filled." },
  },
];

export interface InventedAction {
  readonly id: string;
  readonly trust: string;
  readonly title: string;
  readonly detail?: string;
  readonly owner: "lead" | "contributor" | null;
  readonly givenDays: number;
  readonly dueDays: number | null;
  readonly priority: "low" | "medium" | "high";
  /** "criterion": the first of the trust's assessment that is not complete, counted from 0 by `nth`. */
  readonly closes?:
    | { readonly kind: "criterion"; readonly nth: number }
    | { readonly kind: "finding" | "barrier"; readonly id: string };
  readonly progress?: string;
  readonly dropped?: { readonly days: number };
  readonly done?: {
    readonly days: number;
    readonly withEvidence: boolean;
    readonly check?: { readonly dueDays: number; readonly found?: { readonly days: number; readonly note: string } };
  };
}

export const inventedActions: readonly InventedAction[] = [
  {
    id: "action-uhnm-job-plan",
    trust: "UHNM",
    title: "Agree protected time for leads of modalities",
    owner: "lead",
    givenDays: -60,
    dueDays: -12,
    priority: "high",
    closes: { kind: "barrier", id: "barrier-1" },
    progress: "Agreed for CT and ultrasound. MRI is to be talked about.",
  },
  {
    id: "action-uhnm-checks",
    trust: "UHNM",
    title: "Write down what is missing, site by site",
    owner: "contributor",
    givenDays: -30,
    dueDays: 14,
    priority: "high",
    closes: { kind: "criterion", nth: 0 },
  },
  {
    id: "action-uhnm-audit",
    trust: "UHNM",
    title: "Audit forty records",
    detail: "Of one month, from all sites. Say for each what was missing.",
    owner: "contributor",
    givenDays: -45,
    dueDays: -3,
    priority: "medium",
    closes: { kind: "criterion", nth: 1 },
  },
  {
    id: "action-uhnm-finding",
    trust: "UHNM",
    title: "Put feedback of patients on the agenda of the team meeting",
    owner: "lead",
    givenDays: -14,
    dueDays: 10,
    priority: "high",
    closes: { kind: "finding", id: "finding-uhnm-open" },
  },
  {
    id: "action-uhnm-induction",
    trust: "UHNM",
    title: "Put it into the induction of new starters",
    owner: "lead",
    givenDays: -150,
    dueDays: -70,
    priority: "medium",
    closes: { kind: "criterion", nth: 2 },
    done: { days: -75, withEvidence: true, check: { dueDays: 15 } },
  },
  {
    id: "action-uhnm-signs",
    trust: "UHNM",
    title: "Put up signs at the second entrance",
    owner: "contributor",
    givenDays: -200,
    dueDays: -160,
    priority: "low",
    done: {
      days: -165,
      withEvidence: true,
      check: { dueDays: -100, found: { days: -98, note: "Twelve of twelve visitors found the way." } },
    },
  },
  {
    id: "action-uhnm-leaflets",
    trust: "UHNM",
    title: "Look through the leaflets for words that are hard to read",
    owner: null,
    givenDays: -20,
    dueDays: null,
    priority: "low",
  },
  {
    id: "action-uhnm-paper",
    trust: "UHNM",
    title: "Buy a cupboard for paper records",
    owner: "lead",
    givenDays: -130,
    dueDays: -90,
    priority: "low",
    progress: "The records are scanned instead.",
    dropped: { days: -100 },
  },
  {
    id: "action-geh-fee",
    trust: "GEH",
    title: "Put the fee into the next budget",
    owner: "lead",
    givenDays: -80,
    dueDays: 30,
    priority: "high",
    closes: { kind: "barrier", id: "barrier-4" },
  },
  {
    id: "action-geh-feedback",
    trust: "GEH",
    title: "Ask the leads of modalities what is missing",
    owner: "contributor",
    givenDays: -50,
    dueDays: -6,
    priority: "medium",
    closes: { kind: "criterion", nth: 0 },
  },
  {
    id: "action-swft-policies",
    trust: "SWFT",
    title: "Name an approver for imaging policies",
    owner: "lead",
    givenDays: -40,
    dueDays: 21,
    priority: "medium",
    closes: { kind: "barrier", id: "barrier-6" },
  },
  {
    id: "action-wvt-shared-post",
    trust: "WVT",
    title: "Write down what a shared post would do",
    owner: "lead",
    givenDays: -25,
    dueDays: 45,
    priority: "medium",
    closes: { kind: "barrier", id: "barrier-8" },
  },
];
