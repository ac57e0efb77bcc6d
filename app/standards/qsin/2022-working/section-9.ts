// QSIN working edition, section 9: data and benchmarking. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section9 = {
  code: "9",
  title: "Data and benchmarking",
  statements: [
    {
      code: "9.1",
      title: "Figures that members trust",
      outcome: "Members believe the figures because they know what each one means and where it came from.",
      provenance: "portal",
      criteria: [
        {
          code: "9.1.1",
          title: "Measures with definitions",
          text: "Each measure in the network's data set has a definition, a source, an owner and a rule on who may see it by trust, all agreed by members.",
          guidance:
            "Two figures with one name and different definitions are kept apart. Numbers small enough to point to a person are not shown.",
          evidence: ["data dictionary", "record of agreement by members", "rules on publication"],
          sources: [{ id: "girft-radiology" }, { id: "imaging-toolkit" }, { id: "uk-data-law" }],
        },
        {
          code: "9.1.2",
          title: "Data quality before use",
          text: "Late returns, gaps and disagreements between sources are listed by trust and settled or explained before figures go to a board.",
          guidance: "Do not correct silently: show both figures with source and date.",
          evidence: ["list of data quality issues", "notes shown with the figures"],
          sources: [{ id: "girft-radiology" }, { id: "imaging-toolkit" }],
        },
      ],
    },
    {
      code: "9.2",
      title: "Comparison that leads to action",
      outcome: "Members compare themselves fairly and act on what they see.",
      provenance: "portal",
      criteria: [
        {
          code: "9.2.1",
          title: "Waiting times compared",
          text: "The network compares members' waits and activity by test from the national monthly return, and reports the trend to its boards.",
          guidance: "The return counts the wait to the test. Say so beside the figure.",
          evidence: ["comparison by trust and test", "board report with trend"],
          sources: [{ id: "dm01" }, { id: "planning-2026" }],
        },
        {
          code: "9.2.2",
          title: "Reporting turnaround compared",
          text: "The network compares members' reporting turnaround and unreported images with NHS England's turnaround guidance, and reports the result to its boards.",
          guidance: "Turnaround ends when a verified report is available to the referrer. Include outsourced reports.",
          evidence: ["turnaround by trust and pathway", "count of unreported images", "board report"],
          sources: [{ id: "nhse-tat" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["5.8.1", "5.8.3"] },
        },
        {
          code: "9.2.3",
          title: "Patient doses compared",
          text: "With their medical physics experts, members compare typical doses for common examinations with one another and with national reference levels, and each records its response.",
          guidance: "Reference levels are not limits. Each employer sets and reviews its own local levels.",
          evidence: ["comparison of typical doses", "notes of expert discussion", "responses by trust"],
          sources: [{ id: "ukhsa-ndrl" }, { id: "irmer-2017", part: "regulation 6" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["5.6.1", "5.6.2"] },
        },
        {
          code: "9.2.4",
          title: "Inequalities looked for",
          text: "The network examines waits and missed appointments by deprivation and by groups chosen locally, and records what was done about the differences found.",
          guidance: "Start with what members already collect. Watch for groups too small to show safely.",
          evidence: ["analysis by deprivation and group", "actions taken"],
          sources: [{ id: "core20plus5" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["7.5.2"] },
        },
        {
          code: "9.2.5",
          title: "Outliers followed up",
          text: "Where a trust stands apart from the rest on a measure, the network and the trust record the explanation, the help given and the later result.",
          guidance: "Good outliers count too: ask what the others could take from them.",
          evidence: ["list of outliers", "record of discussion", "later result"],
          sources: [{ id: "girft-radiology" }],
        },
      ],
    },
  ],
} as const satisfies Section;
