// QSI 2021 working edition, section 6, in the portal's own words.
import type { Section } from "../../types";

export const section6 = {
  code: "6",
  title: "Service organisation and liaison",
  statements: [
    {
      code: "6.1",
      title: "Operational policy",
      outcome: "Staff, referrers and partners know what imaging offers, where, when and under whose rules.",
      provenance: "public-title",
      publicReferences: [{ code: "XR-601", certainty: "likely" }],
      criteria: [
        {
          code: "6.1.1",
          title: "What is offered and when",
          text: "The operational policy gives for each site the examinations, the hours, who leads each shift and whom to call, and a check by the service shows that what staff and referrers find agrees with it.",
          guidance:
            "Test it: ring the numbers, ask the night team, compare with the rota. Mobile units, community sites and rooms that other departments run are the usual gaps.",
          evidence: [
            "site table in the operational policy",
            "out-of-hours call test",
            "rotas compared with the policy",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 17" }, { id: "accreditation-routes" }],
        },
        {
          code: "6.1.2",
          title: "Urgent imaging day and night",
          text: "The service sets out how a patient gets each urgent examination and its report at any hour, MRI for suspected cauda equina syndrome among them, and audits whether it happened.",
          guidance:
            "Count patients who waited until morning or were sent elsewhere, and say why. Think of children, inpatients who worsen overnight, and sites with one scanner on the day it fails.",
          evidence: [
            "out-of-hours pathway by examination",
            "audit of urgent requests at night",
            "reasons for delay or transfer",
          ],
          sources: [{ id: "ces-mri-2023" }, { id: "auditlive" }],
        },
        {
          code: "6.1.3",
          title: "Employer's procedures complete",
          text: "The employer's written procedures cover every matter that Schedule 2 of IR(ME)R says they must, the 2024 change on referrals included, and duty holders can show the one they are working to.",
          guidance:
            "Incomplete procedures are a repeated finding of inspectors. Go line by line through the revised Schedule, rarely used lines such as non-medical imaging too; the duty sits with the trust or company, not with the department, the network or a partner.",
          evidence: [
            "table of Schedule 2 matters and procedures",
            "the employer's approval on each",
            "duty holders questioned at work",
          ],
          sources: [{ id: "irmer-2017", part: "Schedule 2" }, { id: "irmer-2024-am" }, { id: "cqc-irmer-annual" }],
        },
      ],
    },
    {
      code: "6.2",
      title: "Demand and capacity",
      outcome: "The service sees demand coming and plans for it before patients wait.",
      provenance: "portal",
      criteria: [
        {
          code: "6.2.1",
          title: "Demand compared with capacity",
          text: "For each modality the service compares demand with scanning and reporting capacity at an interval it has set, and takes forecast shortfalls into the trust's planning.",
          guidance:
            "Reporting, preparation for meetings and training take capacity as much as scanner slots do. Ask what is changing upstream, such as a new clinic, screening offer or community centre, and keep the assumptions so that the forecast can be checked.",
          evidence: [
            "demand and capacity model by modality",
            "forecast checked against what happened",
            "planning papers with the shortfall",
          ],
          sources: [{ id: "imaging-toolkit" }, { id: "planning-2026" }, { id: "nhse-tat" }],
        },
        {
          code: "6.2.2",
          title: "Urgent and planned work separated",
          text: "The service keeps capacity for planned examinations apart from urgent work, by room, session or site, and counts how often planned patients are moved to make way.",
          guidance:
            "A small site can separate by session where it cannot by scanner. People who had arranged transport, an interpreter or a carer lose most when they are moved, so look at who they are as well as how many.",
          evidence: [
            "schedule of urgent and planned sessions",
            "planned patients moved, with reasons",
            "changes made to protect sessions",
          ],
          sources: [{ id: "girft-radiology" }, { id: "diagnostics-renewal-2020" }],
        },
      ],
    },
    {
      code: "6.3",
      title: "Liaison with referrers",
      outcome: "Referrers ask for the right test, get help when unsure, and can use the answer.",
      provenance: "portal",
      criteria: [
        {
          code: "6.3.1",
          title: "Advice when a referrer asks",
          text: "Referrers can reach a published contact for advice on imaging during stated hours, and advice that changes an examination is written on the request.",
          guidance:
            "Ask practices, emergency staff and community teams whether they get through, not only consultants who know the number. Decide who answers when the duty radiologist is in a procedure.",
          evidence: [
            "published contact and hours",
            "audit of advice noted on requests",
            "test calls from outside the hospital",
          ],
          sources: [{ id: "irefer" }, { id: "cqc-regs", part: "regulation 12" }],
        },
        {
          code: "6.3.2",
          title: "Returned referrals explained",
          text: "A referral that the service returns or changes goes back to the referrer with the reason and the next step, and patterns are fed back to the team or practice they come from.",
          guidance:
            "Agree who tells the patient, who may otherwise wait for an appointment that will never come. A pattern can mean poor clinical information, an unclear form or a guideline nobody has seen.",
          evidence: [
            "log of returned referrals with reasons",
            "feedback to teams and practices",
            "return rates before and after",
          ],
          sources: [
            { id: "irmer-2017", part: "regulation 10" },
            { id: "irmer-2024-am", part: "procedure for making, amending and cancelling referrals" },
            { id: "irefer" },
          ],
        },
        {
          code: "6.3.3",
          title: "Referrers asked about reports",
          text: "At the interval it has set, the service asks referrers in every setting whether reports arrive, are opened and can be acted on, and shows what it changed as a result.",
          guidance:
            "Use system records of reports never opened beside what people say. Practices, other hospitals, prisons and community referrers often get reports by another route, which nobody watches.",
          evidence: ["referrer survey by setting", "list of reports not opened", "changes made after feedback"],
          sources: [{ id: "phso-imaging" }, { id: "rcr-alerts" }, { id: "auditlive" }],
        },
      ],
    },
    {
      code: "6.4",
      title: "Outsourcing and teleradiology",
      outcome: "A report made elsewhere is as good, as safe and as traceable as one made here.",
      provenance: "portal",
      criteria: [
        {
          code: "6.4.1",
          title: "Outside reporting held to standard",
          text: "The service reviews each outside reporting provider at the interval in its agreement, on its own sample of reports, discrepancies and turnaround as well as the provider's figures.",
          guidance:
            "Ask whether outside reporters see earlier images, hear back about discrepancies and take part in learning. Night reporting, overflow work and reporting by other trusts in the network count as well as commercial contracts.",
          evidence: [
            "review meetings with actions",
            "the service's own sample of reports",
            "discrepancies fed back and answered",
          ],
          sources: [{ id: "rcr-teleradiology" }, { id: "rcr-reporting" }],
          appliesTo: ["teleradiology"],
        },
        {
          code: "6.4.2",
          title: "Entitlement settled between employers",
          text: "The service and each outside provider have agreed in writing which employer entitles the reporters and whose procedures they evaluate exposures under, and the list of reporters is current.",
          guidance:
            "An outside company cannot entitle this trust's staff, and a contract signature is not entitlement. Subcontracted reporters are the usual surprise; for MRI and ultrasound the same clarity is good practice rather than law.",
          evidence: [
            "clause on entitlement and procedures",
            "current list of outside reporters",
            "check of subcontracted reporters",
          ],
          sources: [
            { id: "irmer-2024-am", part: "regulation 6A" },
            { id: "irmer-2017", part: "Schedule 2" },
            { id: "rcr-teleradiology" },
          ],
          appliesTo: ["teleradiology"],
        },
        {
          code: "6.4.3",
          title: "Outside reports come home safely",
          text: "Reports made elsewhere return to the home record in the agreed time with the reporter named, and the service finds and puts right any that fail to arrive.",
          guidance:
            "Test with a dummy patient at night, when the interface fails unseen. Addenda issued later and telephoned findings have to arrive too, and reach the patient's current team.",
          evidence: [
            "log of failed and late returns",
            "end-to-end test of report and addendum",
            "sample showing the reporter's name",
          ],
          sources: [{ id: "rcr-teleradiology" }],
          appliesTo: ["teleradiology"],
        },
      ],
    },
    {
      code: "6.5",
      title: "Working in a network and community diagnostic centres",
      outcome: "Patients get one standard of care wherever they are imaged, and it is clear who answers for it.",
      provenance: "portal",
      criteria: [
        {
          code: "6.5.1",
          title: "Agreements between employers",
          text: "Where another employer takes part in exposures on the service's patients, a signed agreement says whose procedures apply and how information on training, doses and events is shared.",
          guidance:
            "List every arrangement: hired mobile scanners, staff on loan, shared sites, private patients. A network cannot entitle anyone or take on an employer's duties, so the agreement is between employers; reporting by others is asked for under 6.4.",
          evidence: [
            "list of shared arrangements",
            "signed agreements with review dates",
            "an event or dose shared in practice",
          ],
          sources: [{ id: "irmer-2024-am", part: "regulation 6A" }, { id: "imaging-governance-2021" }],
        },
        {
          code: "6.5.2",
          title: "Network protocols adopted or explained",
          text: "For each protocol that its network has agreed, the service records that it has adopted it, or who approved the difference and why.",
          guidance:
            "The network proposes; the employer approves and authorises for its own site, so adoption needs a local decision. Equipment, population and staffing are fair reasons to differ, habit is not, and every reason is worth asking again at review.",
          evidence: [
            "register of network protocols and decisions",
            "reasons for each difference",
            "feedback from the service to the network",
          ],
          sources: [{ id: "imaging-strategy-2019" }, { id: "girft-radiology" }],
        },
        {
          code: "6.5.3",
          title: "Clear accountability at each centre",
          text: "Each community diagnostic centre has a named imaging lead and a stated radiation employer, and staff on duty can say who they are and whom to call for clinical help.",
          guidance:
            "A centre hosted by another trust or run by an independent company may have a different employer from the name on the door. Ask on a weekend, and about an unwell patient, a contrast reaction and an urgent finding.",
          evidence: [
            "statement of employer and lead for each centre",
            "staff asked on a weekend shift",
            "contrast and emergency protocol at the centre",
          ],
          sources: [{ id: "nhse-cdc" }, { id: "irmer-2017" }, { id: "irr-2017" }, { id: "rcr-contrast-cover" }],
          appliesTo: ["cdc"],
        },
        {
          code: "6.5.4",
          title: "Centres in the accreditation plan",
          text: "The service's accreditation plan gives for each community diagnostic centre its opening date, its place in the scope, and an application date that fits NHS England's expectation.",
          guidance:
            "Read the expectation in NHS England's current guidance before quoting it; networks have reported two years from opening. A missing opening date is a gap to close, never a guess, and a centre run by a partner still needs a named owner for this.",
          evidence: [
            "accreditation plan with centres listed",
            "record of opening dates",
            "progress reviewed with the centre's lead",
          ],
          sources: [{ id: "nhse-cdc" }, { id: "accreditation-routes" }],
          appliesTo: ["cdc"],
        },
      ],
    },
    {
      code: "6.6",
      title: "Sustainability",
      outcome: "Imaging does its work with less energy, waste and travel, and can show it.",
      provenance: "portal",
      criteria: [
        {
          code: "6.6.1",
          title: "Imaging in the green plan",
          text: "A named person leads imaging's part in the trust's green plan and reports measured progress on its chosen actions at the interval the trust has set.",
          guidance:
            "Pick actions where imaging has a choice: unnecessary tests, leftover contrast, patient travel, consumables and what is bought next. Measure before starting, and check that no group of patients loses access.",
          evidence: [
            "imaging actions in the green plan",
            "measurements before and after",
            "report to the trust's green group",
          ],
          sources: [{ id: "green-plan" }],
        },
        {
          code: "6.6.2",
          title: "Idle equipment powered down",
          text: "Staff power equipment down when idle by a schedule agreed with suppliers and medical physics, and the service records what was switched off and the energy saved.",
          guidance:
            "Decide first which units stay ready for emergencies, and how warm-up and checks fit the morning. An MRI magnet stays on whatever the console shows; workstations and room ventilation are easily missed.",
          evidence: ["power-down schedule by unit", "log or meter readings", "supplier advice on each unit"],
          sources: [{ id: "green-plan" }],
        },
      ],
    },
  ],
} as const satisfies Section;
