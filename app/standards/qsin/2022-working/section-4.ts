// QSIN working edition, section 4: special interest groups. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section4 = {
  code: "4",
  title: "Special interest groups",
  statements: [
    {
      code: "4.1",
      title: "Groups with a purpose",
      outcome: "Each group has a reason to exist, someone to lead it and the right people in it.",
      provenance: "portal",
      criteria: [
        {
          code: "4.1.1",
          title: "Mandate from the board",
          text: "Each special interest group and forum holds a mandate from the operational board that states its purpose, its quorum and when the need for it will be looked at again.",
          guidance: "Task groups carry an end date. A group that has merged or closed is shown as such.",
          evidence: ["group mandates", "list of groups with status", "record of a merger or closure"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "4.1.2",
          title: "Chairs and vacancies",
          text: "Each group has a named chair and deputy, or shows its members the vacancy with an owner and a date for filling it.",
          guidance: "An open vacancy with a plan is better than a name without time.",
          evidence: ["list of chairs and deputies", "list of vacancies with dates"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "4.1.3",
          title: "Trusts and professions represented",
          text: "Each group's members come from the trusts and professions that its subject concerns, and the network follows up trusts that its attendance records show to be missing.",
          guidance:
            "Compare the membership with the services that do this work. Include radiography, physics, nursing and administration where they are touched.",
          evidence: ["group membership by trust and profession", "attendance records", "follow-up with missing trusts"],
          sources: [{ id: "imaging-governance-2021" }],
        },
      ],
    },
    {
      code: "4.2",
      title: "Work of the groups",
      outcome: "Groups produce things that services use, and the board knows what came of them.",
      provenance: "portal",
      criteria: [
        {
          code: "4.2.1",
          title: "Programme of work",
          text: "Each group works to a programme of deliverables with owners and due dates, each tied to a network objective or to a need that data or members have shown.",
          guidance: "A list of topics is not yet a programme.",
          evidence: ["group work programme", "reason for each deliverable"],
          sources: [{ id: "imaging-governance-2021" }, { id: "girft-radiology" }],
        },
        {
          code: "4.2.2",
          title: "Reports to the operational board",
          text: "Each group reports its deliverables, progress and benefits to the operational board at the agreed interval, and the board's reply is recorded.",
          guidance: "Benefits are what changed for patients or staff, not that a meeting took place.",
          evidence: ["group reports", "minutes with the board's reply"],
          sources: [{ id: "imaging-governance-2021" }],
        },
      ],
    },
  ],
} as const satisfies Section;
