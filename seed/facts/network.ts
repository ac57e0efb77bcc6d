// Headline facts about the network. Where two published figures disagree, both stand, each with its source; none is corrected.
import { annualReport, operatingModel, type FactSource } from "./sources";

export const network = { id: "wmin", name: "West Midlands Imaging Network", shortName: "WMIN" } as const;

export interface HeadlineFact {
  readonly measure: string;
  readonly value: string;
  readonly unit?: string;
  readonly period?: string;
  readonly from: FactSource;
  readonly note?: string;
}

export const headlineFacts: readonly HeadlineFact[] = [
  { measure: "Network set up", value: "2021", from: operatingModel },
  { measure: "Imaging networks in England", value: "22", from: operatingModel, note: "This one is the largest" },
  { measure: "Share of national imaging activity", value: "over 11", unit: "%", from: operatingModel },
  { measure: "Registered people", value: "6.6", unit: "million", from: operatingModel },
  { measure: "Acute trusts", value: "15", from: operatingModel },
  { measure: "Integrated care boards", value: "6", from: operatingModel },
  { measure: "Community trusts", value: "1", from: operatingModel },
  {
    measure: "Imaging sites",
    value: "47",
    from: operatingModel,
    note: "The headline. Sites in the table of trusts add to 33; with 14 community diagnostic centres that is 47",
  },
  { measure: "Imaging sites", value: "33", from: operatingModel, note: "The sum of the table of trusts" },
  { measure: "Community diagnostic centres", value: "14", from: operatingModel, note: "The headline" },
  { measure: "Community diagnostic centres", value: "13", from: operatingModel, note: "Those that are named" },
  { measure: "Staff", value: "3,850", unit: "WTE", from: operatingModel, note: "The headline" },
  {
    measure: "Staff",
    value: "7,336",
    unit: "WTE",
    from: operatingModel,
    note: "The sum of the table of trusts, which counts otherwise",
  },
  { measure: "Examinations a month", value: "423,000", from: operatingModel },
  { measure: "Examinations a month", value: "390,000", from: annualReport },
  {
    measure: "Examinations a month",
    value: "411,000",
    period: "2022/23",
    from: operatingModel,
    note: "The sum of the table of trusts, divided by 12",
  },
  {
    measure: "Scanners",
    value: "124",
    from: operatingModel,
    note: "The headline. The pictures in the table of trusts add to 170, so CT and MRI by trust are left out",
  },
  { measure: "Scanners", value: "128", from: annualReport },
  { measure: "Services accredited in full", value: "1", period: "March 2024", from: operatingModel, note: "UHNM" },
  {
    measure: "Providers that have begun",
    value: "15",
    from: annualReport,
    note: "Every provider has begun its journey; stages by trust are not printed",
  },
  {
    measure: "Website",
    value: "wmidsimagingnetwork.nhs.uk",
    from: annualReport,
    note: "The report prints the address in two ways; this is the one that works",
  },
];

/** Named in the Current Operating Model. Host and opening dates are not published, and the fourteenth is not named. */
export const cdcs = [
  "Cannock Chase Hospital",
  "Corbett Hospital (Stourbridge)",
  "Guest Hospital (Dudley)",
  "Coventry City Centre Health Facility",
  "Hospital of St Cross (Rugby)",
  "Hereford",
  "Kidderminster Treatment Centre",
  "Chelmsley Wood Shopping Centre (North Solihull)",
  "South Birmingham",
  "Stratford Hospital",
  "Hollinswood House (Telford)",
  "George Eliot Hospital",
  "Washwood Heath",
] as const;

/** Numbers that the network may set, and what they start as. */
export const settings = [
  { name: "cdc-interval-months", value: "24" },
  { name: "quiet-days", value: "30" },
  { name: "evidence-soon-days", value: "60" },
] as const;
