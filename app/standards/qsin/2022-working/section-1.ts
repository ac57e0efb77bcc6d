// QSIN working edition, section 1: leadership and boards. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section1 = {
  code: "1",
  title: "Leadership and boards",
  statements: [
    {
      code: "1.1",
      title: "Boards and decision rights",
      outcome: "Members know who decides what for the network, and can follow each decision to its result.",
      provenance: "portal",
      criteria: [
        {
          code: "1.1.1",
          title: "Terms of reference for boards",
          text: "Each network board works to dated terms of reference that state its purpose, membership, quorum and reporting line, and its minutes show that it keeps to them.",
          guidance:
            "Compare the minutes of the past year with the terms. Where one board does the work of two, read this for that board.",
          evidence: ["terms of reference", "minutes that show the quorum", "chart of reporting lines"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "1.1.2",
          title: "Scheme of decision rights",
          text: "Every full member trust's board has approved a scheme that says which decisions the network takes, which it recommends and which stay with the trust.",
          guidance:
            "Legal duties stay with the trust whatever the scheme says, those of the radiation employer among them.",
          evidence: ["scheme of decision rights", "approval by each trust's board", "date of last review"],
          sources: [{ id: "imaging-governance-2021" }, { id: "irmer-2017" }],
        },
        {
          code: "1.1.3",
          title: "Log of board decisions",
          text: "The network keeps a log of board decisions, open to members, in which each entry has its date, its owner and what came of it.",
          guidance: "Follow two or three older decisions through the log. An entry without an outcome is still open.",
          evidence: ["decision log", "papers behind a sample of decisions"],
          sources: [{ id: "imaging-governance-2021" }],
        },
      ],
    },
    {
      code: "1.2",
      title: "Leadership and member voice",
      outcome:
        "The network is led by named people with time for it, and trusts and professions are heard before it decides.",
      provenance: "portal",
      criteria: [
        {
          code: "1.2.1",
          title: "Named leads with time",
          text: "Named people hold the network's clinical, operational, digital and quality lead roles, each with a role description, agreed time and someone who stands in for them.",
          guidance:
            "Titles differ between networks: look for the four duties. A vacant role is recorded as vacant, with a date for filling it.",
          evidence: ["role descriptions", "list of leads and stand-ins", "job plans or agreed hours"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "1.2.2",
          title: "Trust executives at the board",
          text: "Each full member trust sends a named executive to the executive board, and the chair takes repeated absence up with the trust in writing.",
          guidance:
            "A deputy who may decide counts as present. Look for what the chair did about a trust that is often missing.",
          evidence: ["list of board members", "attendance record", "chair's follow-up with a trust"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "1.2.3",
          title: "Professional advice before decisions",
          text: "Board papers that would change how a service works set out the advice of the imaging professions concerned before the decision is made.",
          guidance:
            "Think of radiology, radiography, medical physics and nursing. The paper says who was asked and what they said.",
          evidence: ["board papers with advice", "minutes of the discussion"],
          sources: [{ id: "imaging-governance-2021" }],
        },
      ],
    },
  ],
} as const satisfies Section;
