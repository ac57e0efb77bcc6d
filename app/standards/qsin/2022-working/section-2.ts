// QSIN working edition, section 2: membership and agreements. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section2 = {
  code: "2",
  title: "Membership and agreements",
  statements: [
    {
      code: "2.1",
      title: "Membership",
      outcome: "Anyone can see who belongs to the network, on what terms, and how that may change.",
      provenance: "portal",
      criteria: [
        {
          code: "2.1.1",
          title: "Register of members",
          text: "The network keeps a register of members that shows each organisation's type of membership and the dates on which it began or changed.",
          guidance: "Partners without membership, such as a cancer alliance, are listed apart from members.",
          evidence: ["register of members", "history of changes"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "2.1.2",
          title: "What each membership brings",
          text: "The network has told members in writing what each type of membership offers and what it asks in return, such as data, staff time and money.",
          guidance: "Ask an associate member whether the statement matches what happens.",
          evidence: ["statement of membership terms", "record of circulation to members"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "2.1.3",
          title: "Joining, changing and leaving",
          text: "A procedure agreed by members governs joining, changing membership and leaving, and says what then happens to shared data, documents and contracts.",
          guidance:
            "Where an organisation has joined, changed or left since it was agreed, its record should match the procedure.",
          evidence: ["agreed procedure", "record of a recent change", "plan for data and documents on leaving"],
          sources: [{ id: "imaging-governance-2021" }, { id: "records-retention" }],
        },
      ],
    },
    {
      code: "2.2",
      title: "Agreements between members",
      outcome:
        "What members have promised one another is written, signed and in date, and leaves legal duties where they lie.",
      provenance: "portal",
      criteria: [
        {
          code: "2.2.1",
          title: "Signed network agreement",
          text: "Every member organisation has signed the current network agreement, which covers purpose, liabilities, costs and how disputes are settled.",
          guidance:
            "Count the signatures against the register of members. An unsigned amendment leaves the older text in force.",
          evidence: ["signed agreement", "table of signatures by member"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "2.2.2",
          title: "Register of agreements",
          text: "A register lists each agreement made through the network with its signatories, owner and renewal date, and the board is told before a renewal date passes.",
          guidance: "Include memoranda for joint buying, data sharing and mutual help.",
          evidence: ["register of agreements", "board papers on renewals"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "2.2.3",
          title: "Employers that share exposures",
          text: "The network holds a current list of the written arrangements by which members who share patients' exposures co-operate and exchange information under IR(ME)R.",
          guidance:
            "Each employer makes and keeps its own arrangements; the network checks that none is missing. Scanning, reporting or outsourcing for one another all count.",
          evidence: [
            "list of arrangements by pair of employers",
            "sample of an arrangement",
            "check for missing arrangements",
          ],
          sources: [{ id: "irmer-2024-am", part: "regulation 6A" }, { id: "irmer-2017" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.4.2", "6.5.1"] },
        },
      ],
    },
  ],
} as const satisfies Section;
