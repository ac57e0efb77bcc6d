// QSIN working edition, section 14: communications and events. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section14 = {
  code: "14",
  title: "Communications and events",
  statements: [
    {
      code: "14.1",
      title: "Communication",
      outcome: "Staff, partners and the public can find out what the network does without having to ask.",
      provenance: "portal",
      criteria: [
        {
          code: "14.1.1",
          title: "Plan for reaching audiences",
          text: "A communication plan agreed by the board names audiences, channels and owners, and the network checks at set intervals whether each audience was reached.",
          guidance: "Figures on opening and visits show reach; a question to front-line staff shows more.",
          evidence: ["communication plan", "reach by audience", "changes made"],
          sources: [{ id: "imaging-governance-2021" }],
        },
        {
          code: "14.1.2",
          title: "Yearly report for the public",
          text: "For each year of its plan the network publishes a report in plain English on what it set out to do, what came of it and what was not achieved.",
          guidance: "Patient partners read it before it goes out. Say what changed because people were involved.",
          evidence: ["published report", "comments from patient partners"],
          sources: [{ id: "nhse-people-communities" }],
        },
      ],
    },
    {
      code: "14.2",
      title: "Events and staff voice",
      outcome: "Staff anywhere in the network can learn from its events and say what they think of it.",
      provenance: "portal",
      criteria: [
        {
          code: "14.2.1",
          title: "Events open to all staff",
          text: "Staff of any member and any shift can join network events or watch them later with captions, and attendance is recorded by trust.",
          guidance: "Look for trusts that rarely attend and at what was done to reach them.",
          evidence: ["events calendar", "captioned recordings", "attendance by trust"],
          sources: [{ id: "imaging-academies" }, { id: "equality-act" }],
        },
        {
          code: "14.2.2",
          title: "Staff asked and answered",
          text: "At agreed intervals the network asks members' staff what it does well and badly, and tells them what it changed.",
          guidance: "Give the number asked and the number who answered. This stands beside each trust's staff survey.",
          evidence: ["survey with response figures", "report back to staff"],
          sources: [{ id: "people-promise" }],
        },
        {
          code: "14.2.3",
          title: "Speaking up in network work",
          text: "People who work for the network or in its groups have been told which trust's speak-up guardian they can go to and how concerns about the network are handled.",
          guidance:
            "The host trust usually answers for network staff, and each member for its own. Ask someone in a group whether they know.",
          evidence: ["agreed arrangement", "induction material", "notice to group members"],
          sources: [{ id: "ftsu" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["2.4.3"] },
        },
      ],
    },
  ],
} as const satisfies Section;
