// QSIN working edition, section 6: patients and public. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section6 = {
  code: "6",
  title: "Patients and public",
  statements: [
    {
      code: "6.1",
      title: "Patients in the network's work",
      outcome: "Patients and the public help to shape the network's decisions and can see the difference they made.",
      provenance: "portal",
      criteria: [
        {
          code: "6.1.1",
          title: "Support for patient partners",
          text: "Patient partners are recruited, inducted, supported and repaid their expenses as a network policy sets out, and their answers when asked show that it happens.",
          guidance: "Induction covers imaging terms in plain words. Look for what changed after partners were asked.",
          evidence: ["patient partner policy", "induction record", "feedback from partners"],
          sources: [{ id: "nhse-people-communities" }],
        },
        {
          code: "6.1.2",
          title: "Patient voice in decisions",
          text: "Patient partners sit on the operational board as full members, and its minutes show what they raised and how it was answered.",
          guidance:
            "Papers reach them in time and in plain English. Whether members vote is for the board's terms to say.",
          evidence: [
            "terms of reference naming patient members",
            "minutes with their contributions",
            "plain English papers",
          ],
          sources: [{ id: "nhse-people-communities" }],
        },
        {
          code: "6.1.3",
          title: "Involvement from the start",
          text: "Each network proposal that would change where or how patients are imaged records who was involved, from what stage, and what changed because of it.",
          guidance: "Include people who are heard least. Formal consultation stays with the bodies that have the duty.",
          evidence: ["record of involvement by proposal", "who was reached", "changes made"],
          sources: [{ id: "nhse-people-communities" }, { id: "equality-act" }],
        },
      ],
    },
    {
      code: "6.2",
      title: "Information and experience",
      outcome: "Patients get information that they can use, and what they say leads to change across the network.",
      provenance: "portal",
      criteria: [
        {
          code: "6.2.1",
          title: "Patient information written once",
          text: "Patient information that the network offers to its members has first been reviewed by patients for plain English and for how easily it can be read.",
          guidance: "Each trust still checks it against its own practice before using it.",
          evidence: ["shared information sheets", "record of review by patients", "list of trusts that use them"],
          sources: [{ id: "nhse-people-communities" }, { id: "ais-2025" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["1.7.3"] },
        },
        {
          code: "6.2.2",
          title: "Communication needs across members",
          text: "The network compares how members meet patients' information, communication and interpreting needs, and records which solutions it passed on.",
          guidance:
            "The duties are each trust's. Ask whether a need recorded in one trust is known when another images the same patient.",
          evidence: ["comparison of members", "solutions shared", "record of uptake"],
          sources: [{ id: "ais-2025" }, { id: "nhse-interpreting" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["1.3.1", "1.3.2"] },
        },
        {
          code: "6.2.3",
          title: "Themes from feedback",
          text: "Members send the network anonymised themes from complaints and patient feedback, and the network records the themes held in common and what was done about them.",
          guidance: "Each trust answers its own complaints. The network sees themes, never the complaint itself.",
          evidence: ["summary of themes", "actions taken", "report back to members"],
          sources: [{ id: "phso-complaints" }, { id: "fft" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["1.5.1", "1.5.3"] },
        },
      ],
    },
  ],
} as const satisfies Section;
