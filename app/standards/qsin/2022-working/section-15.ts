// QSIN working edition, section 15: risk and finance. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section15 = {
  code: "15",
  title: "Risk and finance",
  statements: [
    {
      code: "15.1",
      title: "Risk and resilience",
      outcome: "Risks that members share are owned, and imaging carries on when something fails.",
      provenance: "portal",
      criteria: [
        {
          code: "15.1.1",
          title: "Network risk register",
          text: "The network's risk register gives each risk an owner, a score, controls and a review date, and the executive board reviews it at the interval it has set.",
          guidance: "Check that owners are people with power to act and that review dates have not passed.",
          evidence: ["risk register", "minutes of board review"],
          sources: [{ id: "risk-standard" }, { id: "imaging-governance-2021" }],
        },
        {
          code: "15.1.2",
          title: "Risks passed between levels",
          text: "An agreed rule says when a risk moves between service, trust and network, and the registers show that it is used.",
          guidance: "Follow one risk that came up from a trust and one that was handed back.",
          evidence: ["rule on moving risks", "examples from registers"],
          sources: [{ id: "risk-standard" }, { id: "imaging-governance-2021" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["7.2.3"] },
        },
        {
          code: "15.1.3",
          title: "Mutual help in disruption",
          text: "Members have agreed how they help one another when a scanner, a shared system or a team is lost, and have tried the plan in an exercise or a real event.",
          guidance: "It stands beside each trust's own continuity plan. Check that the lessons were written in.",
          evidence: ["mutual help plan", "exercise or event report", "changes made to the plan"],
          sources: [{ id: "eprr-core" }],
        },
      ],
    },
    {
      code: "15.2",
      title: "Money and benefits",
      outcome: "Members know what the network costs, who carries the risk and what it gave back.",
      provenance: "portal",
      criteria: [
        {
          code: "15.2.1",
          title: "Budget agreed each year",
          text: "The executive board approves a budget for each year that shows where the money comes from, what the host carries and what each member gives.",
          guidance: "Spending against the budget is reported through the year.",
          evidence: ["approved budget", "finance reports"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "15.2.2",
          title: "Shared cost and risk",
          text: "Before a joint scheme begins the members in it have agreed in writing how its costs, savings and losses are divided.",
          guidance: "Include tax, capital charges and what happens if a member withdraws.",
          evidence: ["written agreement for each scheme", "finance advice"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "15.2.3",
          title: "Business cases and their benefits",
          text: "Each network business case states the benefits by which it will be judged, and the network reports later which of them were achieved.",
          guidance: "Benefits include quality and patient experience as well as money. Shortfalls are reported too.",
          evidence: ["business cases", "benefits report"],
          sources: [{ id: "planning-2026" }, { id: "imaging-governance-2021" }],
        },
      ],
    },
  ],
} as const satisfies Section;
