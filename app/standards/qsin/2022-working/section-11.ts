// QSIN working edition, section 11: clinical governance and shared learning. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section11 = {
  code: "11",
  title: "Clinical governance and shared learning",
  statements: [
    {
      code: "11.1",
      title: "Oversight with clear limits",
      outcome: "Safety concerns reach the people who must act, and no duty falls between two organisations.",
      provenance: "portal",
      criteria: [
        {
          code: "11.1.1",
          title: "Who answers for what",
          text: "A governance framework agreed by all members states that incidents, candour, complaints and exposures stay with each trust, and what the network is told about them.",
          guidance:
            "Where a centre or reporting service is shared, the framework names the provider that holds each duty.",
          evidence: ["governance framework", "table of duties by organisation", "agreement by each member"],
          sources: [{ id: "cqc-regs" }, { id: "psirf" }, { id: "candour" }],
        },
        {
          code: "11.1.2",
          title: "Incident themes shared",
          text: "The network gathers anonymised themes from members' incidents and near misses, coded to the national taxonomy, and issues a summary of learning at set intervals.",
          guidance:
            "Coding follows the trust's own investigation. Notification to the regulator is not the network's task.",
          evidence: ["summaries of learning", "coded themes by modality", "record of circulation"],
          sources: [{ id: "ukhsa-taxonomy" }, { id: "psirf" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["7.4.3"] },
        },
        {
          code: "11.1.3",
          title: "Events across organisations",
          text: "An agreed procedure settles, for an event that touches more than one member, who leads the review, who notifies and who speaks to the patient, and past events followed it.",
          guidance: "Try it on a real or imagined case of a report made in one trust for a patient of another.",
          evidence: ["agreed procedure", "record of a shared event", "notes of a walk-through"],
          sources: [{ id: "psirf" }, { id: "irmer-2024-am", part: "regulation 6A" }, { id: "candour" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.5.1"] },
        },
        {
          code: "11.1.4",
          title: "Concerns about a service",
          text: "An agreed route takes a serious concern about a member's service to that trust's executive, and the network records when it was answered and closed.",
          guidance: "The network does not inspect. It makes sure that the concern reached someone with power to act.",
          evidence: ["agreed route", "log of concerns and answers"],
          sources: [{ id: "imaging-governance-2021" }, { id: "cqc-regs", part: "regulation 17" }],
        },
      ],
    },
    {
      code: "11.2",
      title: "Learning that spreads",
      outcome: "What goes wrong or well in one trust changes practice in the others.",
      provenance: "portal",
      criteria: [
        {
          code: "11.2.1",
          title: "Learning meetings across trusts",
          text: "The network holds learning meetings across trusts that keep to the radiology events and learning standards, and the learning from each is sent to all members.",
          guidance:
            "They add to each service's own meetings and never replace them. Cases are anonymised and excellence is included.",
          evidence: ["meeting programme", "anonymised learning summaries", "attendance by trust"],
          sources: [{ id: "rcr-realm" }],
        },
        {
          code: "11.2.2",
          title: "Audits run together",
          text: "Members run audits together to a common template, and the network compares the results and follows them to re-audit.",
          guidance:
            "Royal College of Radiologists templates save writing new ones. Alerts and learning meetings are good subjects to begin with.",
          evidence: ["shared audit programme", "comparison of results", "re-audit results"],
          sources: [{ id: "auditlive" }, { id: "irmer-2017", part: "regulation 7" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["7.3.2"] },
        },
        {
          code: "11.2.3",
          title: "National reports acted on",
          text: "When a national body publishes findings on imaging safety, the network records what they mean for its members and receives each trust's answer.",
          guidance: "CQC's yearly IR(ME)R report and the national safety investigations are examples.",
          evidence: ["log of national reports", "summary for members", "answers by trust"],
          sources: [{ id: "cqc-irmer-annual" }, { id: "hssib-unexpected" }, { id: "phso-imaging" }],
        },
        {
          code: "11.2.4",
          title: "Proof that practice changed",
          text: "The network goes back to a sample of its shared learning and checks with members whether practice changed and the change lasted.",
          guidance: "Silence from a trust is not evidence of change.",
          evidence: ["follow-up of learning points", "before and after measures", "answers by trust"],
          sources: [{ id: "psirf" }, { id: "phso-imaging" }],
        },
      ],
    },
  ],
} as const satisfies Section;
