// The maturity matrix as the network reports it: four domains whose item wording the network pastes in.
import type { MaturityTemplate } from "../types";

export const nhseFourDomains = {
  id: "nhse-2021-four-domains",
  title: "Imaging network maturity matrix, 2021, four domains",
  notice:
    "NHS England's wording of the items is not public, so the network pastes it in here. The number of items in each domain is the smallest that fits the scores the network has published.",
  levels: [
    { id: "pre-emergent", label: "Pre-emergent", points: 1 },
    { id: "emerging", label: "Emerging", points: 2 },
    { id: "developing", label: "Developing", points: 3 },
    { id: "maturing", label: "Maturing", points: 4 },
    { id: "thriving", label: "Thriving", points: 5 },
  ],
  domainScore: "mean-of-items",
  overallScore: "sum-of-unrounded-domains",
  tie: "exact-stays",
  decimals: 2,
  domains: [
    {
      code: "OG",
      title: "Operational Governance",
      items: [
        { code: "OG1", wording: null },
        { code: "OG2", wording: null },
        { code: "OG3", wording: null },
        { code: "OG4", wording: null },
      ],
    },
    {
      code: "IT",
      title: "IT & Digital",
      items: [
        { code: "IT1", wording: null },
        { code: "IT2", wording: null },
        { code: "IT3", wording: null },
        { code: "IT4", wording: null },
        { code: "IT5", wording: null },
        { code: "IT6", wording: null },
        { code: "IT7", wording: null },
        { code: "IT8", wording: null },
      ],
    },
    {
      code: "WF",
      title: "Workforce",
      items: [
        { code: "WF1", wording: null },
        { code: "WF2", wording: null },
        { code: "WF3", wording: null },
        { code: "WF4", wording: null },
        { code: "WF5", wording: null },
      ],
    },
    {
      code: "CP",
      title: "Capital & Planning",
      items: [
        { code: "CP1", wording: null },
        { code: "CP2", wording: null },
        { code: "CP3", wording: null },
        { code: "CP4", wording: null },
        { code: "CP5", wording: null },
        { code: "CP6", wording: null },
      ],
    },
  ],
} as const satisfies MaturityTemplate;
