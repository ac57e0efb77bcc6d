// QSI 2021 working edition, section 7, in the portal's own words.
import type { Section } from "../../types";

export const section7 = {
  code: "7",
  title: "Governance",
  statements: [
    {
      code: "7.1",
      title: "Quality management and document control",
      outcome: "The way the service works is written down, owned, current and the same as what people do.",
      provenance: "portal",
      criteria: [
        {
          code: "7.1.1",
          title: "Owners for every process",
          text: "A description of the quality system names the owner of each process from referral to report, and each owner can show the audit or measure that tells them it works.",
          guidance:
            "A page and a diagram can be enough. Ask the owners in person, deputies too: processes shared with other departments, such as theatre imaging or transport, tend to have none.",
          evidence: ["process map with owners", "owners interviewed", "measure or audit for each process"],
          sources: [{ id: "accreditation-routes" }, { id: "cqc-regs", part: "regulation 17" }, { id: "iso-qms" }],
        },
        {
          code: "7.1.2",
          title: "Documents in date",
          text: "One register covers the controlled documents of every site, and each document in it has an owner, a version, an approval and a review date that has not passed.",
          guidance:
            "Employer's procedures, local rules, MRI rules, protocols and patient group directions often sit in different systems, so list them even where another team keeps them. Spread review dates over the year.",
          evidence: ["document register for all sites", "report of overdue reviews", "approvals in sampled documents"],
          sources: [{ id: "irmer-implications-2020" }, { id: "accreditation-routes" }, { id: "sps-contrast" }],
        },
        {
          code: "7.1.3",
          title: "Only current copies in use",
          text: "Checks of each area, at the interval the service has set, show that staff work from the current version and that superseded, printed or home-made copies have been removed.",
          guidance:
            "Look on walls, in drawers, on shared drives and on people's phones. Keep withdrawn versions for as long as the records code says, so that an old event can be judged by the rule of its day.",
          evidence: ["results of area checks", "staff finding a document when asked", "archive of withdrawn versions"],
          sources: [{ id: "irmer-2017", part: "Schedule 2" }, { id: "records-retention" }, { id: "iso-qms" }],
        },
      ],
    },
    {
      code: "7.2",
      title: "Incidents, risk and candour",
      outcome: "When something goes wrong, or might, the right people hear of it in time and in plain words.",
      provenance: "portal",
      criteria: [
        {
          code: "7.2.1",
          title: "Radiation events notified in time",
          text: "The employer looks into a suspected significant accidental or unintended exposure at once and, where the criteria are met, notifies CQC within 2 weeks of discovery and reports in full within 12.",
          guidance:
            "The clock starts at discovery, not at the meeting that confirms it. Other nations of the UK have their own authority, an equipment fault found before any patient was exposed is for HSE, and near misses are still analysed here.",
          evidence: [
            "event log with dates of discovery and notice",
            "dose assessments by medical physics",
            "full reports and their actions",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 8" }, { id: "cqc-saue" }],
        },
        {
          code: "7.2.2",
          title: "Open when care goes wrong",
          text: "When an imaging event meets the candour test, the record shows who told the person or their family, the apology, the explanation and the written follow-up.",
          guidance:
            "Late and missed findings count, not only what happens in the room. Settle with the referring team who speaks; after a clinically significant radiation event the employer's procedure also covers telling the referrer and the practitioner.",
          evidence: [
            "candour log with dates of each step",
            "audit of apology and written follow-up",
            "decisions where the test was not met",
          ],
          sources: [
            { id: "candour", part: "regulation 20" },
            { id: "irmer-2017", part: "Schedule 2" },
          ],
        },
        {
          code: "7.2.3",
          title: "Risks owned and reviewed",
          text: "Each risk on the imaging register has an owner, a score, controls and a review done by its due date, and one the service cannot control alone has been escalated.",
          guidance:
            "Compare the register with what staff worry about and with the event log. Old equipment, thin rotas, unread images and reliance on one expert are common; a risk with an unchanged score for years needs a decision.",
          evidence: [
            "risk register with review dates",
            "escalations and replies received",
            "risks closed or scored down after action",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 17" }, { id: "risk-standard" }],
        },
      ],
    },
    {
      code: "7.3",
      title: "Audit programme",
      outcome: "The service finds out for itself whether practice is good, and improves where it is not.",
      provenance: "portal",
      criteria: [
        {
          code: "7.3.1",
          title: "A planned audit programme",
          text: "The service has a programme of clinical audits and checks of its own procedures, chosen by risk, with a lead, a standard and a finish date for each.",
          guidance:
            "IR(ME)R asks for clinical audit; MRI and ultrasound belong in the programme as well. Use ready templates where they fit, spread the work across professions, and let nobody audit only their own work.",
          evidence: ["programme with leads and dates", "reasons for the topics chosen", "progress shown against dates"],
          sources: [{ id: "irmer-2017", part: "regulation 7" }, { id: "auditlive" }, { id: "accreditation-routes" }],
        },
        {
          code: "7.3.2",
          title: "Results acted on and rechecked",
          text: "Each finished audit that fell short of its standard has actions done by a named person and a repeat measurement that shows whether practice changed.",
          guidance:
            "Since October 2024 the employer must act on the results of clinical audit under IR(ME)R. Raising awareness is seldom enough: look for a changed form, system, protocol or rota.",
          evidence: [
            "actions completed with dates",
            "repeat audits beside the first",
            "audits reported to the employer",
          ],
          sources: [{ id: "irmer-2024-am", part: "acting on clinical audit" }, { id: "auditlive" }],
        },
      ],
    },
    {
      code: "7.4",
      title: "Radiology events and learning meetings",
      outcome: "Everyone who images or reports learns from errors and from good work, without fear.",
      provenance: "public-title",
      publicReferences: [{ code: "XR-704", certainty: "certain" }],
      criteria: [
        {
          code: "7.4.1",
          title: "Learning meetings held and attended",
          text: "The service holds at least 6 learning meetings a year, and attendance records show each radiologist at half of them or more.",
          guidance:
            "The figures are the College's, for radiologists; reporting radiographers, sonographers, trainees and outside reporters learn from the same cases, so invite them. Protect the time, and give part-timers and night staff a way in.",
          evidence: [
            "meeting dates for the year",
            "attendance by person",
            "job plans or sessions that protect the time",
          ],
          sources: [{ id: "rcr-realm" }],
        },
        {
          code: "7.4.2",
          title: "Cases reviewed fairly",
          text: "Cases are shown with patient and reporter unnamed, after the reporter has been told, by a chair who was fairly appointed and has time for the role.",
          guidance:
            "Good catches belong beside misses. Keep performance management out of the room, and see that a discussion which alters a report leads to an addendum that the patient's team receives.",
          evidence: [
            "terms of reference and chair's appointment",
            "observed meeting",
            "addenda and messages to clinical teams",
            "views of those who attend",
          ],
          sources: [{ id: "rcr-realm" }],
        },
        {
          code: "7.4.3",
          title: "Themes from every event",
          text: "Events and near misses from every modality and site are recorded, coded and studied together at an interval the service has set, and staff hear the themes and what changed.",
          guidance:
            "The national taxonomy is voluntary and does not replace notification. Know how the trust's patient safety plan picks events for fuller review; a site or modality that reports nothing is a finding in itself.",
          evidence: [
            "coded event and near-miss log",
            "analysis of themes by modality",
            "learning shared with staff at every site",
          ],
          sources: [{ id: "ukhsa-taxonomy" }, { id: "psirf" }, { id: "phso-imaging" }, { id: "rcr-realm" }],
        },
      ],
    },
    {
      code: "7.5",
      title: "Measures and data",
      outcome: "Decisions rest on figures that are true, understood and fair to every group of patients.",
      provenance: "portal",
      criteria: [
        {
          code: "7.5.1",
          title: "Measures that lead to decisions",
          text: "The service's leaders review defined measures of safety, effectiveness, experience and timeliness over time, each with an owner, and record what they decided.",
          guidance:
            "Say what each figure counts: DM01 runs to the test and leaves out planned surveillance, turnaround runs on to the verified report. Check a sample against the source system before trusting a trend.",
          evidence: [
            "dashboard with definitions and owners",
            "check of data against the source",
            "decisions noted from the figures",
          ],
          sources: [{ id: "cqc-framework" }, { id: "dm01" }, { id: "nhse-tat" }, { id: "girft-radiology" }],
        },
        {
          code: "7.5.2",
          title: "Gaps between groups examined",
          text: "At an interval it has set, the service compares waits, missed appointments and experience between groups of patients, deprivation among them, and shows what it did about the gaps.",
          guidance:
            "Start with fields already held, such as postcode, ethnicity, language and recorded needs, and note how often they are blank. Pool small numbers across sites or with the network, and ask the groups concerned why.",
          evidence: ["measures split by group", "completeness of the fields used", "action taken on a gap"],
          sources: [{ id: "core20plus5" }],
        },
      ],
    },
    {
      code: "7.6",
      title: "Improvement and research",
      outcome: "The service gets better on purpose, and takes part in research without harm to care.",
      provenance: "portal",
      criteria: [
        {
          code: "7.6.1",
          title: "Improvement with a measured result",
          text: "Each improvement project has a lead, a stated aim and a measure, and its result is on record whether it worked or not.",
          guidance:
            "Draw projects from events, audits, complaints and the ideas of staff of every grade, and bring patients in at the start of those that change their care. A project that failed and says why is better evidence than one that never ended.",
          evidence: [
            "list of projects with aims and results",
            "charts from before and after",
            "notes of patients' part in the work",
          ],
          sources: [{ id: "psirf" }, { id: "nhse-people-communities" }],
        },
        {
          code: "7.6.2",
          title: "Research set up safely",
          text: "Before it agrees to support a study, the service confirms the approvals, the imaging and doses asked for, its capacity, and who acts on unexpected findings, and keeps the answers.",
          guidance:
            "Do not repeat the national review, but research exposures still need justification, entitled duty holders and dose constraints or target levels. Ask which scans are extra to normal care, and note that radioactive administrations need their own approval.",
          evidence: [
            "set-up form for each study",
            "list of current studies and their scans",
            "route for unexpected findings",
          ],
          sources: [{ id: "research-framework" }, { id: "hra-irmer-research" }, { id: "arsac-nfg" }],
        },
      ],
    },
    {
      code: "7.7",
      title: "Management review",
      outcome: "Leaders look at the whole service together, decide, and see it through.",
      provenance: "portal",
      criteria: [
        {
          code: "7.7.1",
          title: "The whole system reviewed",
          text: "At the interval the service has set, its leaders consider audits, events, complaints, measures, risks, resources and earlier actions together, and minute whether the quality system is working.",
          guidance:
            "A standing item at a monthly meeting is not a review of the whole. Invite medical physics, nursing, digital and site leads, and let the minutes show a judgement and not only reports received.",
          evidence: [
            "minutes with a stated conclusion",
            "papers covering each input",
            "attendance across sites and professions",
          ],
          sources: [{ id: "accreditation-routes" }, { id: "cqc-regs", part: "regulation 17" }, { id: "iso-qms" }],
        },
        {
          code: "7.7.2",
          title: "Decisions carried through",
          text: "Each decision of the review has an owner and a date and is followed until done, and those beyond the service's power are put to a trust committee, whose answer is on file.",
          guidance:
            "Track decisions about money and people with the same care as small fixes. An answer of no is still an answer, and belongs with the risk it leaves behind.",
          evidence: ["action log with closing dates", "papers to the trust committee", "committee replies"],
          sources: [{ id: "accreditation-routes" }, { id: "cqc-regs", part: "regulation 17" }],
        },
      ],
    },
  ],
} as const satisfies Section;
