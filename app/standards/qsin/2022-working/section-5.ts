// QSIN working edition, section 5: quality programme. The portal's words, not the Colleges'.
import type { Section } from "../../types";

export const section5 = {
  code: "5",
  title: "Quality programme",
  statements: [
    {
      code: "5.1",
      title: "Every service on the standard",
      outcome:
        "The network knows how each member service stands against the quality standard, and helps where help is needed.",
      provenance: "portal",
      criteria: [
        {
          code: "5.1.1",
          title: "Known position of services",
          text: "For every member imaging service the network holds a stage that the service declared, against the quality standard its board adopted, within the interval the network has set.",
          guidance:
            "A service that has declared nothing is shown as not declared, never as zero. Awards are recorded apart from stages.",
          evidence: ["table of stages with dates", "decision to adopt the standard", "list of awards"],
          sources: [{ id: "accreditation-routes" }],
        },
        {
          code: "5.1.2",
          title: "Quality lead in each trust",
          text: "The network keeps a list of each trust's quality lead and the time protected for the role, and raises a vacancy with the trust's executive.",
          guidance: "Trusts appoint and fund the lead. The network's part is to know, to ask and to record the answer.",
          evidence: ["list of quality leads with hours", "letters about vacancies"],
          sources: [{ id: "accreditation-routes" }, { id: "iso-qms" }],
        },
        {
          code: "5.1.3",
          title: "Barriers found and removed",
          text: "Barriers to quality work that members report stand in one register, with the help that the network gave and whether the barrier has gone.",
          guidance: "Look for barriers that have stood longest and what was tried.",
          evidence: ["barrier register", "examples of help given", "barriers closed in the year"],
          sources: [{ id: "accreditation-routes" }, { id: "iso-qms" }],
        },
        {
          code: "5.1.4",
          title: "Diagnostic centres towards accreditation",
          text: "For each community diagnostic centre the network holds its opening date and its progress to accreditation, and reports to its board the centres at risk of falling behind.",
          guidance:
            "Take the expected time from NHS England's guidance. Where an opening date is not known, say so and ask the host.",
          evidence: ["list of centres with opening dates", "progress by centre", "board report"],
          sources: [{ id: "nhse-cdc" }, { id: "accreditation-routes" }],
          evidencedBy: { edition: "qsi-2021-working", criteria: ["6.5.4"] },
        },
      ],
    },
    {
      code: "5.2",
      title: "Learning together",
      outcome: "Quality leads do not work alone: what one trust has solved, the others can use.",
      provenance: "portal",
      criteria: [
        {
          code: "5.2.1",
          title: "Forum for quality leads",
          text: "A forum for the quality leads of all member trusts meets at its agreed interval, and its records show a learning item and followed-up actions each time.",
          guidance: "Check that trusts without a lead send someone.",
          evidence: ["forum agendas and notes", "attendance by trust", "action log"],
          sources: [{ id: "accreditation-routes" }, { id: "imaging-strategy-2019" }],
        },
        {
          code: "5.2.2",
          title: "Evidence and templates shared",
          text: "Members place policies, audits and templates where other members can find them, and the network can name examples that were reused.",
          guidance: "Shared items hold no patient data and say which trust owns them.",
          evidence: ["shared library", "examples of reuse"],
          sources: [{ id: "imaging-strategy-2019" }],
        },
        {
          code: "5.2.3",
          title: "Peer review before assessment",
          text: "A service due for outside assessment is offered a review by peers from another member, and the network follows the findings until they are closed.",
          guidance: "The service may decline, and the offer and the answer are recorded.",
          evidence: ["record of offers and answers", "peer review reports", "closure of findings"],
          sources: [{ id: "accreditation-routes" }],
        },
      ],
    },
    {
      code: "5.3",
      title: "The network's own quality",
      outcome: "The network holds itself to a standard, as it asks its members to do.",
      provenance: "portal",
      criteria: [
        {
          code: "5.3.1",
          title: "Self-assessment with evidence",
          text: "At the interval its board has set the network assesses itself against this standard, with evidence behind each criterion rated complete and an owner for each gap.",
          guidance: "Keep a dated snapshot each time, so that progress can be shown and checked.",
          evidence: ["dated self-assessment", "evidence behind complete ratings", "gaps with owners and dates"],
          sources: [{ id: "accreditation-routes" }, { id: "iso-qms" }],
        },
        {
          code: "5.3.2",
          title: "Review by the executive board",
          text: "At planned intervals the executive board reviews the network's quality programme as a whole and records what it will continue, change or stop.",
          guidance: "The review draws on results, audits, feedback and risks, and on whether earlier decisions worked.",
          evidence: ["review paper", "minutes with decisions", "follow-up of earlier decisions"],
          sources: [{ id: "iso-qms" }, { id: "accreditation-routes" }],
        },
      ],
    },
  ],
} as const satisfies Section;
