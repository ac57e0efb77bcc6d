// QSIN working edition, section 10: protocols and pathways. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section10 = {
  code: "10",
  title: "Protocols and pathways",
  statements: [
    {
      code: "10.1",
      title: "Shared protocols",
      outcome: "A patient has the same examination for the same question, wherever in the network it is done.",
      provenance: "portal",
      criteria: [
        {
          code: "10.1.1",
          title: "Variation brought into view",
          text: "Special interest groups compare members' protocols side by side and tell members which differences matter to patients.",
          guidance: "Repeat scans after a transfer are a sign of a difference that matters.",
          evidence: ["side-by-side comparison", "list of differences that matter"],
          sources: [{ id: "girft-radiology" }, { id: "imaging-strategy-2019" }],
        },
        {
          code: "10.1.2",
          title: "Control of network documents",
          text: "Every network protocol and pathway carries an owner, a version, an approval and a review date, and a withdrawn version cannot be taken for a current one.",
          guidance: "Open a few from a search engine and from an old link as well as from the library.",
          evidence: ["document register", "sample of current documents", "marking of withdrawn versions"],
          sources: [{ id: "iso-qms" }, { id: "records-retention" }],
        },
        {
          code: "10.1.3",
          title: "Adoption decided by each employer",
          text: "For each network protocol every trust concerned has recorded whether it adopted, adapted or declined it, with its reason where it did not adopt.",
          guidance:
            "The protocol in use at the scanner is the employer's own. A network document becomes one only when the employer approves it.",
          evidence: ["table of adoption by trust", "reasons for differences", "trust approval of the protocol"],
          sources: [{ id: "irmer-2017", part: "regulation 6" }, { id: "girft-radiology" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.5.2"] },
        },
      ],
    },
    {
      code: "10.2",
      title: "Pathways across trusts",
      outcome: "Patients who cross from one trust to another meet a planned pathway, and its gaps are known.",
      provenance: "portal",
      criteria: [
        {
          code: "10.2.1",
          title: "Interventional radiology at all hours",
          text: "For each hospital without a round-the-clock interventional service of its own, the network holds the agreed transfer pathway and reviews how it has worked.",
          guidance: "Look at transfers that were late or refused, not only at the paper.",
          evidence: ["map of services and pathways", "signed transfer pathways", "review of transfers"],
          sources: [{ id: "rcr-ir-24h" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["8.1.3"] },
        },
        {
          code: "10.2.2",
          title: "Emergency MRI of the spine",
          text: "The network knows which acute services offer MRI at all hours for suspected cauda equina syndrome, and follows a dated plan for each that does not.",
          guidance: "National guidance expects the scan on site and not by transfer.",
          evidence: ["table of services and hours", "plans for those without", "audit against the pathway"],
          sources: [{ id: "ces-mri-2023" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.1.2"] },
        },
        {
          code: "10.2.3",
          title: "Principles for non-medical referrers",
          text: "Members have agreed common principles on which registered professionals may refer and for what, and the network checks that each employer's own entitlement follows them.",
          guidance:
            "The network harmonises; only the employer entitles. The same principles serve MRI and ultrasound as good practice.",
          evidence: ["agreed principles", "check of each trust's procedure", "list of differences"],
          sources: [{ id: "nmr-2025" }, { id: "irmer-2017", part: "Schedule 2" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["5.1.3"] },
        },
        {
          code: "10.2.4",
          title: "Suspected physical abuse of children",
          text: "Members that image children for suspected physical abuse have agreed one network pathway based on national guidance, and compare their audits against it.",
          guidance:
            "The pathway says who covers when a trust has no suitable staff, and which information carers are given.",
          evidence: ["network pathway", "comparison of audits", "carer information"],
          sources: [{ id: "rcr-spa" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["5.11.1"] },
        },
        {
          code: "10.2.5",
          title: "Inclusive pregnancy enquiries",
          text: "Members have agreed one approach to asking about pregnancy that does not assume gender, and the network checks how far each trust's procedure and training follow it.",
          guidance:
            "The employer sets the age range and owns the procedure. Ask how staff were prepared for the conversation.",
          evidence: ["agreed approach", "check of procedures by trust", "training figures by trust"],
          sources: [{ id: "sor-ips" }, { id: "irmer-2017", part: "Schedule 2" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["5.4.1"] },
        },
      ],
    },
  ],
} as const satisfies Section;
