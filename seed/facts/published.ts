// Figures as they were printed. Scores are text, because a printed 2.0 says more than a 2.
import { annualReport, operatingModel } from "./sources";

export const publishedGapAnalyses = [
  {
    standard: "qsin",
    publishedFor: "2023-08-31",
    complete: 18,
    commenced: 25,
    notStarted: 57,
    source: annualReport.name,
  },
  {
    standard: "qsin",
    publishedFor: "2023-12-31",
    complete: 30,
    commenced: 27,
    notStarted: 43,
    source: annualReport.name,
  },
] as const;

type PrintedDomain = readonly [score: string | null, level: string];

export interface PublishedSubmission {
  readonly title: string;
  readonly madeFor: string;
  readonly overall: string;
  readonly level: string;
  /** In the order of the template's domains: governance, digital, workforce, capital. */
  readonly domains: readonly [PrintedDomain, PrintedDomain, PrintedDomain, PrintedDomain];
}

export const publishedSubmissionsSource = annualReport.name;

export const publishedSubmissions: readonly PublishedSubmission[] = [
  {
    title: "January 2022",
    madeFor: "2022-01-31",
    overall: "5",
    level: "emerging",
    domains: [
      [null, "emerging"],
      [null, "pre-emergent"],
      [null, "pre-emergent"],
      [null, "pre-emergent"],
    ],
  },
  {
    title: "July 2022",
    madeFor: "2022-07-31",
    overall: "6.4",
    level: "emerging",
    domains: [
      [null, "developing"],
      [null, "emerging"],
      [null, "pre-emergent"],
      [null, "emerging"],
    ],
  },
  {
    title: "January 2023",
    madeFor: "2023-01-31",
    overall: "7.6",
    level: "emerging",
    domains: [
      ["3.25", "maturing"],
      ["1.88", "emerging"],
      ["1.2", "emerging"],
      ["1.5", "emerging"],
    ],
  },
  {
    title: "July 2023",
    madeFor: "2023-07-31",
    overall: "7.8",
    level: "emerging",
    domains: [
      ["3.25", "maturing"],
      ["2.0", "emerging"],
      ["1.2", "emerging"],
      ["1.3", "emerging"],
    ],
  },
  {
    title: "December 2023",
    madeFor: "2023-12-31",
    overall: "9.59",
    level: "developing",
    domains: [
      ["3.75", "maturing"],
      ["2.38", "developing"],
      ["1.8", "emerging"],
      ["1.67", "emerging"],
    ],
  },
];

export const awards = [
  {
    trust: "UHNM",
    scheme: "UKAS accreditation",
    scope: "Whole service",
    status: "granted",
    knownOn: "2024-03-31",
    source: operatingModel.name,
  },
] as const;
