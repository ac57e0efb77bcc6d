// QSIN working edition, section 3: strategy and plan. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section3 = {
  code: "3",
  title: "Strategy and plan",
  statements: [
    {
      code: "3.1",
      title: "Strategy",
      outcome: "Members share one direction for imaging and an honest view of how far the network has come.",
      provenance: "portal",
      criteria: [
        {
          code: "3.1.1",
          title: "Agreed imaging strategy",
          text: "The executive board has approved a network strategy that sets aims for quality, access, workforce, equipment and digital, and each full member trust has endorsed it.",
          guidance:
            "Look for a record of how the strategy answers national planning and the plans of the integrated care boards.",
          evidence: ["network strategy", "board approval", "endorsement by each trust"],
          sources: [{ id: "imaging-strategy-2019" }, { id: "imaging-toolkit" }, { id: "planning-2026" }],
        },
        {
          code: "3.1.2",
          title: "Maturity rated with evidence",
          text: "In each national round the network rates itself on NHS England's maturity matrix, records the evidence for each level and takes the result to its board.",
          guidance: "The record should say why a level was chosen and what would raise it.",
          evidence: ["maturity submission", "evidence for each level", "board paper on the result"],
          sources: [{ id: "imaging-toolkit" }],
        },
      ],
    },
    {
      code: "3.2",
      title: "Plan and progress",
      outcome: "Everyone can see what will be done by when, and slippage is dealt with in the open.",
      provenance: "portal",
      criteria: [
        {
          code: "3.2.1",
          title: "Objectives that can be measured",
          text: "Every objective in the network plan has a measure, a target, a due date and a named owner.",
          guidance: "An objective whose measure has no agreed definition cannot be called met.",
          evidence: ["network plan", "list of owners", "definitions of measures"],
          sources: [{ id: "imaging-toolkit" }, { id: "planning-2026" }],
        },
        {
          code: "3.2.2",
          title: "Progress and correction",
          text: "The operational board reviews each objective at the interval it has set, and its minutes record what was changed for those off track.",
          guidance: "A red rating without a decision beside it does not meet this.",
          evidence: ["progress reports", "minutes with decisions", "revised dates with reasons"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "3.2.3",
          title: "Joint demand and capacity plan",
          text: "The network brings members' demand and capacity forecasts into one plan for scanning and reporting, which it refreshes in each planning round.",
          guidance: "The plan should cover community diagnostic centres and say where capacity can be shared.",
          evidence: ["network demand and capacity plan", "trust forecasts behind it", "board paper on the shortfall"],
          sources: [{ id: "imaging-toolkit" }, { id: "diagnostics-renewal-2020" }, { id: "planning-2026" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.2.1"] },
        },
      ],
    },
  ],
} as const satisfies Section;
