// QSIN working edition, section 13: research, innovation and AI. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section13 = {
  code: "13",
  title: "Research, innovation and AI",
  statements: [
    {
      code: "13.1",
      title: "Research and innovation",
      outcome: "Members find it easier to join in research and to learn from trying new things.",
      provenance: "portal",
      criteria: [
        {
          code: "13.1.1",
          title: "Register of studies",
          text: "The network keeps a register of imaging studies in its members, with sites and imaging demand, which members use to find studies that they could join.",
          guidance: "Approval and capacity are settled by each site before it agrees to take part.",
          evidence: ["register of studies", "examples of sites that joined"],
          sources: [{ id: "research-framework" }],
        },
        {
          code: "13.1.2",
          title: "Pilots that end in decision",
          text: "Each network pilot begins with a measure and an end date, and closes with a recorded decision to adopt, change or stop.",
          guidance: "A pilot that runs on without a decision has become a service without one.",
          evidence: ["pilot plan with measure", "evaluation", "decision record"],
          sources: [{ id: "nice-hte20" }],
        },
      ],
    },
    {
      code: "13.2",
      title: "Artificial intelligence",
      outcome: "AI products in members' services are known, tested, watched and stopped if they fail.",
      provenance: "portal",
      criteria: [
        {
          code: "13.2.1",
          title: "Register of AI products",
          text: "A network register lists each AI product that members use for imaging, with its intended use, version, approvals and sites.",
          guidance: "Include products on trial, and those that come inside a scanner or a reporting contract.",
          evidence: ["register of AI products", "confirmation by each trust"],
          sources: [{ id: "mhra-ai" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["4.7.1"] },
        },
        {
          code: "13.2.2",
          title: "Shared evaluation of products",
          text: "Evaluations of AI products follow one network template for regulation, digital assessment, clinical safety and local validation, and are open to all members.",
          guidance: "A shared evaluation informs but does not replace each trust's own approval and safety case.",
          evidence: ["evaluation template", "completed evaluations", "examples of use by another member"],
          sources: [{ id: "dtac" }, { id: "rcr-ai" }, { id: "dcb0129-0160" }],
        },
        {
          code: "13.2.3",
          title: "Performance watched in use",
          text: "Members report how AI products perform in use, failures included, to a network group that records the advice it gave and what trusts did.",
          guidance: "Device incidents still go to the regulator by the trust's own route.",
          evidence: ["performance reports", "advice issued", "trust responses"],
          sources: [{ id: "rcr-ai" }, { id: "mhra-ai" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["4.7.2"] },
        },
      ],
    },
  ],
} as const satisfies Section;
