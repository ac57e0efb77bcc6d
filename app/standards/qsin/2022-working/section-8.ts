// QSIN working edition, section 8: digital and image sharing. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section8 = {
  code: "8",
  title: "Digital and image sharing",
  statements: [
    {
      code: "8.1",
      title: "Connected imaging",
      outcome: "Images and reports follow the patient between members, safely and in time.",
      provenance: "portal",
      criteria: [
        {
          code: "8.1.1",
          title: "Plan for connected imaging",
          text: "A digital plan approved by the board says, with dated steps and owners, how members will come to share images, support home reporting and report for one another.",
          guidance: "The plan should show where each trust starts from and what it must change.",
          evidence: ["digital plan", "position by trust", "progress against dated steps"],
          sources: [{ id: "imaging-toolkit" }, { id: "imaging-strategy-2019" }],
        },
        {
          code: "8.1.2",
          title: "Earlier images at hand",
          text: "Clinicians and reporters in one member can open a patient's earlier images and reports from another, and the network logs failures of access and what was done.",
          guidance: "Test it at night and from a community diagnostic centre as well as in office hours.",
          evidence: ["test of access between members", "log of failures", "actions taken"],
          sources: [{ id: "imaging-strategy-2019" }, { id: "imaging-toolkit" }, { id: "rcr-reporting" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["4.5.1"] },
        },
        {
          code: "8.1.3",
          title: "Reports back to the home system",
          text: "Where members report for one another, monitoring shows that each report reaches the requesting trust's systems in the agreed time with its reporter named.",
          guidance:
            "Include addenda and urgent alerts. Reporting by outside companies is watched under their contract.",
          evidence: ["agreed times", "monitoring report", "record of late or lost reports"],
          sources: [{ id: "rcr-teleradiology" }, { id: "imaging-toolkit" }, { id: "nhse-tat" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.4.3"] },
        },
        {
          code: "8.1.4",
          title: "National alert codes in use",
          text: "The network holds each member's position on using the national alert codes and recording acknowledgement, with a dated plan where a system cannot yet do so.",
          guidance: "The aim is that an alert means the same wherever the report is read.",
          evidence: ["position by trust and system", "dated plans", "supplier correspondence"],
          sources: [{ id: "rcr-alerts" }, { id: "hssib-unexpected" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["5.9.1", "5.9.2"] },
        },
      ],
    },
    {
      code: "8.2",
      title: "Safe and lawful sharing",
      outcome: "Patients and members can trust that shared systems are lawful, secure and clinically safe.",
      provenance: "portal",
      criteria: [
        {
          code: "8.2.1",
          title: "Data sharing agreement",
          text: "Every member that shares images has signed a data sharing agreement, in date, that names controllers and processors and refers to its impact assessment.",
          guidance: "Include community diagnostic centres, independent sector hosts and suppliers.",
          evidence: ["signed agreement", "data protection impact assessment", "table of parties and dates"],
          sources: [{ id: "uk-data-law" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["4.6.2"] },
        },
        {
          code: "8.2.2",
          title: "Yearly security assurance",
          text: "Each year the network confirms the Data Security and Protection Toolkit status of members and shared suppliers, and records what follows where one falls short.",
          guidance:
            "Trusts and suppliers make their own submissions; the network looks at what a shortfall means for sharing.",
          evidence: ["table of toolkit status by year", "record of action on shortfalls"],
          sources: [{ id: "dspt" }],
        },
        {
          code: "8.2.3",
          title: "Clinical safety of shared systems",
          text: "For each IT system that members share in patient care, the network can show that every trust that deploys it has a clinical safety case and a named safety officer.",
          guidance:
            "DCB0160 falls on each deploying trust. One shared hazard log can serve all if each trust accepts it.",
          evidence: ["list of shared systems and deploying trusts", "safety case by trust", "shared hazard log"],
          sources: [{ id: "dcb0129-0160" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["4.5.3"] },
        },
      ],
    },
  ],
} as const satisfies Section;
