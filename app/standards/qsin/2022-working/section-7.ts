// QSIN working edition, section 7: workforce and training. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section7 = {
  code: "7",
  title: "Workforce and training",
  statements: [
    {
      code: "7.1",
      title: "Workforce plan",
      outcome: "Members know the imaging workforce that they share, and plan for it together.",
      provenance: "portal",
      criteria: [
        {
          code: "7.1.1",
          title: "Shared picture of staff",
          text: "The network holds posts, vacancies and skills by profession for every member trust, confirmed by each trust at the agreed interval.",
          guidance: "Say which definition of a post is used. Figures by trust do not identify people.",
          evidence: ["workforce data set", "confirmation by each trust", "definitions"],
          sources: [{ id: "imaging-toolkit" }, { id: "diagnostics-renewal-2020" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["2.1.3"] },
        },
        {
          code: "7.1.2",
          title: "Agreed workforce plan",
          text: "A workforce plan approved by the board sets out actions on recruitment, retention and new roles, and the board receives progress on each.",
          guidance: "Actions that only a trust can take are shown with that trust's agreement.",
          evidence: ["workforce plan", "progress report to the board"],
          sources: [{ id: "imaging-toolkit" }, { id: "cor-ecf" }, { id: "nhse-advanced" }],
        },
        {
          code: "7.1.3",
          title: "Cover for scarce expertise",
          text: "The network lists the roles in its area that rest on very few people, such as medical physics experts and licensed nuclear medicine practitioners, with the cover agreed for each.",
          guidance:
            "Appointments and licences belong to the employer and the person. The network makes the gap visible and brokers help.",
          evidence: ["list of scarce roles", "agreed cover for each", "risk entries for roles without cover"],
          sources: [{ id: "mpe-recognition" }, { id: "arsac-nfg" }, { id: "rcr-ir-24h" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["2.7.1", "8.4.1"] },
        },
        {
          code: "7.1.4",
          title: "Staff working across employers",
          text: "Members have agreed an arrangement for staff who work at more than one of them, under which each employer makes its own checks and gives its own entitlement.",
          guidance: "A passport or shared contract can move checks along, but no employer can entitle for another.",
          evidence: ["agreed arrangement", "sample entitlement at a second employer", "list of staff groups covered"],
          sources: [
            { id: "irmer-2017", part: "Schedule 2" },
            { id: "irmer-dhsc-guidance" },
            { id: "imaging-strategy-2019" },
          ],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["2.5.1", "2.5.3"] },
        },
      ],
    },
    {
      code: "7.2",
      title: "Training and development",
      outcome: "Staff in every trust have a fair chance to learn, and skills carry from one trust to the next.",
      provenance: "portal",
      criteria: [
        {
          code: "7.2.1",
          title: "Training built on need",
          text: "The network's training programme is built from needs that members have stated, and the places taken up are recorded by trust and profession.",
          guidance:
            "Work with the regional imaging academy where there is one. Look for trusts and professions that never attend.",
          evidence: ["summary of training needs", "training programme", "attendance by trust and profession"],
          sources: [{ id: "imaging-academies" }, { id: "cor-ecf" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["2.2.1"] },
        },
        {
          code: "7.2.2",
          title: "Common competency documents",
          text: "Members have agreed common competency documents for roles that several trusts share, and the network records which trusts use them.",
          guidance: "Records of individual people stay in their own trust.",
          evidence: ["common competency documents", "record of use by trust"],
          sources: [{ id: "cor-ecf" }, { id: "nhse-advanced" }],
        },
      ],
    },
  ],
} as const satisfies Section;
