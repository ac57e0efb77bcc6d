// The five-year plan's targets for its last three years. A measure is named only where the portal computes the figure.
import { annualReport, operatingModel } from "./sources";

export interface ObjectiveFacts {
  readonly year: number;
  readonly title: string;
  readonly measure?: string;
  readonly target?: number;
  readonly dueOn: string;
  readonly state?: string;
  readonly source: string;
}

const year3 = { year: 3, dueOn: "2024-03-31", source: annualReport.name } as const;
const year4 = { year: 4, dueOn: "2025-03-31", source: operatingModel.name } as const;
const year5 = { year: 5, dueOn: "2026-03-31", source: operatingModel.name } as const;

export const objectives: readonly ObjectiveFacts[] = [
  {
    ...year3,
    title: "Developing on the maturity matrix",
    measure: "maturity-overall",
    target: 8,
    dueOn: "2023-12-31",
    state: "met",
  },
  { ...year3, title: "A gap analysis of the network's own standard done", dueOn: "2023-12-31", state: "met" },
  { ...year3, title: "The patient voice fundamental to the network" },
  { ...year3, title: "Special interest groups and forums stood up" },
  { ...year3, title: "Operating model programme begun" },
  { ...year4, title: "80% of the way to the network's own standard", measure: "network-complete-percent", target: 80 },
  { ...year4, title: "12 of 15 trusts at stage 3 or above", measure: "trusts-at-stage-3", target: 12 },
  { ...year4, title: "Maturing on the maturity matrix", measure: "maturity-overall", target: 12 },
  { ...year4, title: "Shared protocols and pathways in several specialties" },
  { ...year4, title: "Target operating model approved" },
  { ...year4, title: "Business intelligence live in 15 trusts" },
  { ...year4, title: "Procurement strategy" },
  { ...year4, title: "At least one network product of artificial intelligence" },
  { ...year5, title: "At least 5 trusts accredited or with the Quality Mark", measure: "trusts-accredited", target: 5 },
  { ...year5, title: "The network's own Quality Mark achieved" },
  { ...year5, title: "Thriving on the maturity matrix", measure: "maturity-overall", target: 16 },
  { ...year5, title: "One joint tender let" },
  { ...year5, title: "Image and information systems converged" },
  { ...year5, title: "National registry" },
  { ...year5, title: "Benefits realised and told" },
];
