// QSI 2021 working edition, section 8, in the portal's own words.
import type { Section } from "../../types";

export const section8 = {
  code: "8",
  title: "Modality additions",
  statements: [
    {
      code: "8.1",
      title: "Interventional radiology",
      outcome: "People who need an interventional procedure have it safely, with their agreement, at any hour.",
      provenance: "portal",
      publicReferences: [
        { code: "IR-801", certainty: "likely" },
        { code: "IR-802", certainty: "certain" },
      ],
      criteria: [
        {
          code: "8.1.1",
          title: "Consent before the procedure room",
          text: "Before a patient enters the procedure room, the operator or a trained delegate has talked through the risks, the alternatives and doing nothing, and the consent record shows what was said.",
          guidance:
            "A first conversation on the table, or after sedation, is too late. Look at inpatients sent from wards, forms signed by the referring team, and the record where an emergency or lack of capacity left no time.",
          evidence: [
            "audit of consent records and timing",
            "list of trained delegates",
            "patients asked what they understood",
          ],
          sources: [{ id: "gmc-consent" }, { id: "natssips2" }, { id: "cqc-regs", part: "regulation 11" }],
          appliesTo: ["interventional"],
        },
        {
          code: "8.1.2",
          title: "Safety steps done and observed",
          text: "Every interventional procedure goes through the local safety steps for its class, from team brief to sign-out, and direct observation shows the team taking part.",
          guidance:
            "Keep major and minor checks in proportion, and count biopsies and drains done under ultrasound or CT. Under sedation one person has only the patient to watch; sign-out covers the dose and advice on skin where it was high.",
          evidence: [
            "local standards for each class of procedure",
            "observation audits",
            "completed checklists with sign-out",
            "sedation monitoring records",
          ],
          sources: [{ id: "natssips2" }, { id: "rcr-sedation" }],
          appliesTo: ["interventional"],
        },
        {
          code: "8.1.3",
          title: "Intervention at any hour",
          text: "A patient who needs urgent intervention at any hour is treated here by a radiologist, a radiographer and a nurse named on the on-call rota, or sent by a written pathway that both hospitals have agreed.",
          guidance:
            "The College asks that substantive staff be on call no more often than 1 in 6. Test the pathway with a case or a rehearsal, count refusals and delays, and include women bleeding after birth and patients too ill to travel.",
          evidence: [
            "on-call rotas for all three roles",
            "transfer pathway signed by both hospitals",
            "audit of urgent cases and delays",
          ],
          sources: [{ id: "rcr-ir-24h" }],
          appliesTo: ["interventional"],
        },
      ],
    },
    {
      code: "8.2",
      title: "MRI safety",
      outcome: "Nobody is harmed by the magnet, and nobody is refused a scan that could be made safe.",
      provenance: "portal",
      criteria: [
        {
          code: "8.2.1",
          title: "Local rules known in practice",
          text: "The MR responsible person keeps the local rules current, and staff in each authorised category can show how entry is controlled and what they do in a quench, a fire or when an object is pulled in.",
          guidance:
            "The MR safety expert is a different person, who advises. Include porters, cleaners, security, anaesthetic and night teams, the fire service and mobile units; drills for collapse are asked for under emergencies.",
          evidence: [
            "current rules and list of authorised staff",
            "walk-through of quench, fire and projectile plans",
            "staff of each category questioned",
          ],
          sources: [{ id: "mhra-mri" }],
          appliesTo: ["mri"],
        },
        {
          code: "8.2.2",
          title: "Everyone screened before entry",
          text: "Each patient, carer, member of staff and visitor is screened for implants, metal and other hazards before entering the controlled access area, and an authorised person checks and keeps the answers.",
          guidance:
            "Ask again at the door, when people have changed. For someone who cannot answer use records, relatives and earlier images; staff come under screening at the interval the local rules set.",
          evidence: [
            "audit of completed forms",
            "staff screening register",
            "observation at the door",
            "near misses at entry reviewed",
          ],
          sources: [{ id: "mhra-mri" }],
          appliesTo: ["mri"],
        },
        {
          code: "8.2.3",
          title: "Implants assessed, not just refused",
          text: "A written pathway gives people with pacemakers, defibrillators and other implants an assessment by named staff, and the service counts those scanned, referred on and declined, with reasons.",
          guidance:
            "Cover unlabelled and unidentified implants, device checks before and after, and who decides out of hours. Where it cannot be done here, agree a centre in the network rather than send the patient back without a scan.",
          evidence: [
            "implant pathway agreed with cardiology",
            "audit of recorded decisions",
            "count of patients declined with reasons",
          ],
          sources: [{ id: "mri-cied" }, { id: "mhra-mri" }],
          appliesTo: ["mri"],
        },
      ],
    },
    {
      code: "8.3",
      title: "Ultrasound practice",
      outcome: "Scans are clean, complete and read the same way whoever holds the probe.",
      provenance: "portal",
      publicReferences: [{ code: "US-804", certainty: "likely" }],
      criteria: [
        {
          code: "8.3.1",
          title: "Probes cleaned and traceable",
          text: "Staff decontaminate each probe after every patient to the level its use calls for, and for internal and interventional use the record links probe, cycle and patient.",
          guidance:
            "Cover probes in theatre, on wards and in emergency care if imaging lends or looks after them, and handles, leads and holders as well as the tip. Show what happens to a cracked probe and when the machine that cleans them fails.",
          evidence: [
            "decontamination log by probe",
            "trace from a patient to the cycle used",
            "observation in each room",
          ],
          sources: [{ id: "us-guidelines" }, { id: "us-probe" }, { id: "mhra-devices" }],
          appliesTo: ["ultrasound"],
        },
        {
          code: "8.3.2",
          title: "Gel chosen by risk",
          text: "Staff use sterile single-use gel for the procedures and patients that UKHSA guidance names, and room checks at the interval the service has set show what is in use.",
          guidance:
            "Keep the list from the current guidance beside the machine, and read its rule on containers before ordering. Guided biopsies, broken skin and patients at high risk of infection are the cases to sample.",
          evidence: ["gel list in each room", "room and trolley checks", "observed guided procedures"],
          sources: [{ id: "ukhsa-gel" }],
          appliesTo: ["ultrasound"],
        },
        {
          code: "8.3.3",
          title: "Stored images peer reviewed",
          text: "For everyone who scans, a colleague checks at the interval the service has set whether a sample of stored images is complete and bears out the report, and tells them the result.",
          guidance:
            "What was not stored cannot be checked later, so judge the image set and the technique; the wording of reports is asked for under reporting. Include doctors, agency staff, lone workers and learners, and turn repeated points into teaching.",
          evidence: ["peer review results by area of practice", "feedback to each person", "teaching that followed"],
          sources: [{ id: "us-guidelines" }],
          appliesTo: ["ultrasound"],
        },
      ],
    },
    {
      code: "8.4",
      title: "Nuclear medicine and ARSAC",
      outcome:
        "Radioactive materials are given under licence, in the right amount, to people who know what to do next.",
      provenance: "portal",
      publicReferences: [{ code: "NM-805", certainty: "likely" }],
      criteria: [
        {
          code: "8.4.1",
          title: "Licences match the work",
          text: "For each radioactive administration that the service carries out, current licences of the employer for that site and of a practitioner cover its purpose, and a named person checks this at a set interval.",
          guidance:
            "Both must be in place before the work starts, including at a new site or for a research study. Plan for a practitioner's leave or departure and for renewal; these are licences, and old certificates do not count.",
          evidence: [
            "procedures matched to both licences",
            "renewal dates tracked",
            "check when a procedure or site is added",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 5" }, { id: "arsac-nfg" }],
          appliesTo: ["nuclear-medicine"],
        },
        {
          code: "8.4.2",
          title: "Activity checked before giving",
          text: "Before each administration the operator checks the person, product, activity and route against the authorised request, and records the activity given.",
          guidance:
            "Scale activity for children by the service's table, and ask about breastfeeding as well as pregnancy. Sample late-running doses that have decayed, activities outside the expected range and administrations that leaked into tissue.",
          evidence: [
            "audit of administration records",
            "observed checks before injection",
            "log of activities outside the range",
          ],
          sources: [{ id: "irmer-2017", part: "Schedule 2" }, { id: "arsac-nfg" }, { id: "irmer-implications-2020" }],
          appliesTo: ["nuclear-medicine"],
        },
        {
          code: "8.4.3",
          title: "Instructions to take home",
          text: "The service gives people, or those who care for them, written instructions suited to the procedure and their home life before they leave after a radioactive administration, and records that it did.",
          guidance:
            "Ask who shares the home: a breastfed baby, small children, a pregnant partner, care-home staff. Have versions that are easy to read, translated or spoken, and tell the ward when an inpatient goes back.",
          evidence: [
            "instruction sheets by procedure",
            "audit of recorded instructions",
            "patients or carers asked what they were told",
          ],
          sources: [{ id: "irmer-2017", part: "Schedule 2" }, { id: "arsac-nfg" }],
          appliesTo: ["nuclear-medicine"],
        },
      ],
    },
    {
      code: "8.5",
      title: "Paediatric imaging",
      outcome: "Children are imaged as children, with doses and care to fit.",
      provenance: "portal",
      criteria: [
        {
          code: "8.5.1",
          title: "Protocols built for children",
          text: "Each unit that images children has protocols for them by age or size, and the service audits children's doses and images apart from adults'.",
          guidance:
            "A few children among many adults are the ones at risk of adult settings: look at emergency CT, mobile and theatre work. Where numbers are too small to audit, pool them with the network or a children's hospital.",
          evidence: [
            "children's protocols on each unit",
            "audit of children's doses and images",
            "shared or pooled data",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 12" }, { id: "ukhsa-ndrl" }],
          appliesTo: ["paediatric"],
        },
        {
          code: "8.5.2",
          title: "Sedation of children planned",
          text: "A child is sedated or anaesthetised for imaging only by a written pathway, and the record shows what was tried first, the assessment, who had the child alone to watch, and the recovery.",
          guidance:
            "Preparation, play, feeding before a scan or a faster examination may make sedation unnecessary. Plan with the family of a child who is autistic, anxious or in pain, count failures and cancellations, and agree a transfer where no children's team is on site.",
          evidence: [
            "pathway by age and examination",
            "audit of sedation records",
            "failed and cancelled scans in children",
            "comments from children and families",
          ],
          sources: [{ id: "rcr-sedation" }],
          appliesTo: ["paediatric"],
        },
      ],
    },
    {
      code: "8.6",
      title: "Computed tomography",
      outcome: "Each CT scan is the one that was authorised, made with settings that somebody controls.",
      provenance: "portal",
      criteria: [
        {
          code: "8.6.1",
          title: "Scanner protocols under control",
          text: "Only named people change the protocols stored on a CT scanner, each change is recorded with its reason, and stored settings are compared with the approved list at a set interval.",
          guidance:
            "Compare again after software upgrades, service visits and the arrival of a hired scanner, when settings shift unseen. Keep one name for one protocol on every scanner, and have the medical physics expert see dose changes first.",
          evidence: [
            "change log by scanner",
            "comparison of stored and approved settings",
            "list of people with editing rights",
          ],
          sources: [
            { id: "irmer-2017", part: "Schedule 2" },
            { id: "irmer-2024-am", part: "equipment includes software" },
            { id: "mpe-recognition" },
          ],
          appliesTo: ["ct"],
        },
        {
          code: "8.6.2",
          title: "Last check before CT exposure",
          text: "Just before a CT exposure the operator compares the body part, phases, contrast and recent imaging with what was authorised, and logs any scan stopped by a mismatch.",
          guidance:
            "CT made up most of the diagnostic events notified to CQC in 2023/24. Try the check on a busy evening: a repeat of a scan done elsewhere that day, the wrong phase and a second request for one patient are what it is for.",
          evidence: [
            "observed checks at busy times",
            "log of scans stopped or changed",
            "review of CT events and near misses",
          ],
          sources: [{ id: "cqc-irmer-annual" }, { id: "sor-paused" }],
          appliesTo: ["ct"],
        },
      ],
    },
  ],
} as const satisfies Section;
