// QSI working edition, section 1, in the portal's own words.
import type { Section } from "../../types";

export const section1 = {
  code: "1",
  title: "Information and support for patients and carers",
  statements: [
    {
      code: "1.1",
      title: "Information about the service and each examination",
      outcome:
        "Patients know before they come what the examination is for, how to prepare and whom to ask, and can weigh its benefit and risk.",
      provenance: "portal",
      criteria: [
        {
          code: "1.1.1",
          title: "Public information kept correct",
          text: "A named person checks the service's web pages, letters, leaflets and signs at the interval the service has set, and keeps a record of what was corrected.",
          guidance:
            "Include mobile units, community sites, pages run by the trust's communications team and the automatic texts that booking systems send. Follow the route of someone who has never been there, reads little English or uses a wheelchair.",
          evidence: [
            "list of pages, letters and signs, with owners",
            "record of the last check and its corrections",
            "photographs from a walk round each site",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 9" }, { id: "ais-2025" }, { id: "equality-act" }],
        },
        {
          code: "1.1.2",
          title: "Preparation explained in good time",
          text: "Patients are told, early enough to act on it, what their examination involves and how to prepare, and the service asks a sample of them whether they were.",
          guidance:
            "Look beyond the appointment letter: walk-in, inpatient and short-notice patients need the same in spoken form. Cover fasting with diabetes, usual medicines, and a version that a child can follow.",
          evidence: [
            "information in use for each examination, with version",
            "answers from the patients sampled",
            "children's and easy read versions",
          ],
          sources: [{ id: "sor-consent" }, { id: "gmc-consent" }, { id: "ais-2025" }],
        },
        {
          code: "1.1.3",
          title: "Radiation benefit and risk explained",
          text: "Wherever practicable, patients or those who act for them are given adequate information on the benefit and risk of a radiation exposure before it takes place, and the service audits this.",
          guidance:
            "This applies to ionising radiation, not to MRI or ultrasound. A poster may support the talk but does not replace it: decide who explains, what is said for low and high doses, and what is recorded when it was not practicable, as in major trauma.",
          evidence: [
            "employer's procedure on benefit and risk",
            "audit that asked patients what they were told",
            "training record of those who explain",
          ],
          sources: [
            { id: "irmer-2017", part: "Schedule 2" },
            { id: "sor-benefit-risk" },
            { id: "irmer-implications-2020" },
          ],
        },
      ],
    },
    {
      code: "1.2",
      title: "Respect and general support for patients and carers",
      outcome:
        "Patients and those with them are treated with courtesy, kept private, and helped through an examination they may find hard.",
      provenance: "public-title",
      criteria: [
        {
          code: "1.2.1",
          title: "Privacy while undressed or waiting",
          text: "The service checks by observation, at the interval it has set, that patients in gowns, beds or trolleys are screened from people not involved in their care.",
          guidance:
            "Observe every site, including corridors where inpatients queue, mobile units and mixed waiting areas, and listen at reception for details that others can hear. For prisoners, agree beforehand where escorts stand and what they need to know.",
          evidence: [
            "observation record for each site",
            "changes made after observation",
            "agreement with escort services on privacy",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 10" }, { id: "hbn-06" }],
        },
        {
          code: "1.2.2",
          title: "Chaperone offered and recorded",
          text: "For every intimate examination a trained, impartial chaperone is offered, and the record shows the offer, the answer and the name of anyone who attended.",
          guidance:
            "Offer whatever the sex of patient and staff, and let the patient decline a chaperone or wait for one; a relative is not an impartial chaperone. Agree which examinations count in each modality, and who can attend at night or where one person works alone.",
          evidence: [
            "audit of recorded offers and answers",
            "list of trained chaperones by site",
            "rota or arrangement for out of hours",
          ],
          sources: [{ id: "gmc-chaperones" }, { id: "us-guidelines" }],
        },
        {
          code: "1.2.3",
          title: "Support for anxious patients",
          text: "Patients who find an examination frightening or painful are offered support of a kind the service has agreed, and the record shows what was offered.",
          guidance:
            "Think of claustrophobia, fear of needles, dementia, past trauma and children, who may need a first visit, play or an agreed signal to stop. Agree it before the day where the request or a telephone call gives a warning.",
          evidence: [
            "list of support offered in each modality",
            "sample of records showing the offer",
            "play and preparation materials for children",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 9" }, { id: "hcpc-standards" }],
        },
        {
          code: "1.2.4",
          title: "Holding kept to the least",
          text: "When a patient is held or restrained so that an examination can be done, the record shows who decided, why, and which gentler ways were tried first.",
          guidance:
            "This includes children, people with dementia and anyone who cannot decide for themselves; restraint must be necessary and in proportion to the harm it prevents. Ask about staff called from the ward to help, whose part is seldom written down.",
          evidence: [
            "sample of records where a patient was held",
            "review of those cases with the safeguarding team",
            "training record in safe holding",
          ],
          sources: [{ id: "mca-2005" }, { id: "cqc-regs", part: "regulation 13" }],
        },
      ],
    },
    {
      code: "1.3",
      title: "Communication and accessibility needs",
      outcome:
        "Disabled people and people who use another language are examined as well, and kept as well informed, as anyone else.",
      provenance: "portal",
      criteria: [
        {
          code: "1.3.1",
          title: "Communication needs met",
          text: "Patients' recorded information and communication needs are met at the visit, as an audit of those flagged in the imaging system shows.",
          guidance:
            "Needs often sit in the main hospital record and are lost when a request is re-entered or sent to another site. Ask again at each contact, because needs change and many people were never asked; carers may have needs of their own.",
          evidence: [
            "audit of flagged patients and what they were given",
            "letters in large print, easy read or other formats",
            "booking script that asks about needs",
          ],
          sources: [{ id: "ais-2025" }],
        },
        {
          code: "1.3.2",
          title: "Qualified interpreters used",
          text: "Patients who need a spoken language or British Sign Language interpreter are given a qualified one, and the service reviews each occasion when none was available.",
          guidance:
            "Relatives, and above all children, do not stand in for an interpreter. Check night and emergency work, breathing instructions given during a scan, and whether telephone or video works in the room; languages and sign language rest on different standards.",
          evidence: [
            "interpreter bookings set against recorded needs",
            "log of visits without an interpreter, with action",
            "staff who can show how to reach one at night",
          ],
          sources: [{ id: "nhse-interpreting" }, { id: "ais-2025" }],
        },
        {
          code: "1.3.3",
          title: "Failed reasonable adjustments reviewed",
          text: "The service reviews each examination that was refused, delayed or left unfinished because a disabled patient's needs were not met, and records what it changed.",
          guidance:
            "An empty log usually means that nobody records these visits. Plan ahead for hoists, table weight limits, longer slots, quiet waiting and first or last appointments, and look closely at people with a learning disability or autism.",
          evidence: [
            "log of refused or unfinished examinations, with reasons",
            "adjustments recorded with the booking",
            "changes made after review",
          ],
          sources: [{ id: "equality-act" }, { id: "cqc-regs", part: "regulation 9" }],
        },
      ],
    },
    {
      code: "1.4",
      title: "Results and aftercare",
      outcome: "Patients leave knowing what happens next, how to stay safe and how they will get their result.",
      provenance: "portal",
      criteria: [
        {
          code: "1.4.1",
          title: "Told how results will come",
          text: "Before leaving, patients are told who will give them the result, roughly when, and whom to contact if it does not come, and the service asks a sample whether they were.",
          guidance:
            "Include emergency patients sent home before the report and inpatients about to be discharged. Quote times that can be kept, and agree what to say where a result may reach a patient's app before a clinician has spoken with them.",
          evidence: [
            "wording or card used at the end of an examination",
            "answers from the patients sampled",
            "log of calls from patients looking for results",
          ],
          sources: [{ id: "hssib-unexpected" }],
        },
        {
          code: "1.4.2",
          title: "Written advice after procedures",
          text: "After sedation, an invasive procedure or a problem with an injection, patients leave with written advice on what to watch for and whom to call at any hour.",
          guidance:
            "Ring the printed number at night to see who answers. Think of people who live alone, carers, and the ward staff of inpatients; instructions after radioactive administrations are a legal duty of their own and belong with nuclear medicine.",
          evidence: [
            "advice sheets in use, with version",
            "sample of records showing that advice was given",
            "results of test calls to the printed numbers",
          ],
          sources: [{ id: "rcr-sedation" }, { id: "extravasation" }, { id: "rcuk-anaphylaxis" }],
        },
        {
          code: "1.4.3",
          title: "Copies of images and reports",
          text: "Patients can obtain copies of their images and reports by a route that is explained to them, and the service tracks each request against the legal time limit.",
          guidance:
            "Requests made in person or by telephone count. Check who may ask for a child or for someone who lacks capacity, what is offered to people without internet access, and how copies are kept secure on the way.",
          evidence: [
            "request log with dates received and answered",
            "public page or leaflet on how to ask",
            "identity and authority checks recorded for each request",
          ],
          sources: [{ id: "uk-data-law" }],
        },
      ],
    },
    {
      code: "1.5",
      title: "Feedback and complaints",
      outcome: "People can say easily what was good or bad, get a fair answer, and see that it made a difference.",
      provenance: "portal",
      publicReferences: [{ code: "XR-109", certainty: "likely" }],
      criteria: [
        {
          code: "1.5.1",
          title: "Feedback within everyone's reach",
          text: "The service offers patients and carers more than one way to give feedback, and can show what came in from each site and modality.",
          guidance:
            "Inpatients, children, night attenders and people who read little English seldom answer a text link. Compare those who reply with those who attend.",
          evidence: [
            "feedback received, by site and modality",
            "forms for children and in other formats",
            "comparison of replies with attendances",
          ],
          sources: [{ id: "fft" }, { id: "ais-2025" }],
        },
        {
          code: "1.5.2",
          title: "Complaints answered on time",
          text: "A named lead answers for imaging's part in each complaint within the times set by the trust's complaints procedure, as the complaints log shows.",
          guidance:
            "Include complaints led by another department or made about a contractor's mobile unit. Ask early what the person hopes for, and where harm may lie behind the complaint let candour and incident review run beside it.",
          evidence: [
            "complaints log with dates",
            "sample of answers, with names removed",
            "record of early contact with the person",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 16" }, { id: "phso-complaints" }],
        },
        {
          code: "1.5.3",
          title: "Changes shown to patients",
          text: "At the interval it has set, the service shows patients and staff what it changed because of feedback and complaints.",
          guidance:
            "Look for themes over several months rather than single comments, and go back to see that a change held. Pass praise to the team that earned it.",
          evidence: [
            "notices or pages on what was changed, with dates",
            "theme review with actions",
            "staff meeting notes where feedback was discussed",
          ],
          sources: [{ id: "phso-complaints" }, { id: "phso-imaging" }, { id: "fft" }],
        },
      ],
    },
    {
      code: "1.6",
      title: "Carers and comforters",
      outcome:
        "People who help a patient through an examination are welcomed and protected, and know what they agree to.",
      provenance: "portal",
      criteria: [
        {
          code: "1.6.1",
          title: "Dose constraints for carers",
          text: "The employer has set dose constraints for carers and comforters and said how to use them, and operators do so when someone stays in the room during a radiation exposure.",
          guidance:
            "It covers people who help outside their work, such as parents; nurses, porters and prison officers on duty come under the staff radiation rules. A constraint is a planning value, not a limit, and one relative should not become the regular holder.",
          evidence: [
            "employer's procedure, with medical physics advice",
            "records of people who stayed, with the reason",
            "operators' answers when asked how they apply it",
          ],
          sources: [{ id: "irmer-2017", part: "Schedule 2" }, { id: "irmer-implications-2020" }],
        },
        {
          code: "1.6.2",
          title: "Informed agreement of carers",
          text: "Before a radiation exposure, anyone who will act as a carer or comforter is told the benefit and risk to themselves and agrees, and this is recorded.",
          guidance:
            "Ask about pregnancy whatever the person's gender, and let them step back without giving a reason. Their exposure is justified in its own right, so make sure that operators know who may justify or authorise it at night.",
          evidence: [
            "completed carer and comforter records",
            "audit of those records",
            "information given to carers, in plain and other formats",
          ],
          sources: [{ id: "irmer-2017" }, { id: "irmer-implications-2020" }],
        },
        {
          code: "1.6.3",
          title: "Carers' knowledge of the patient",
          text: "Staff ask those who know the patient how best to help and act on it, as records and carers' comments show.",
          guidance:
            "Ask to see hospital passports and care plans, above all for people with dementia or a learning disability and for children. Let carers stay before and after the examination where the patient wishes it, in recovery as well.",
          evidence: [
            "sample of records showing carers' advice used",
            "comments from carers",
            "hospital passports looked at before examinations",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 9" }, { id: "mca-2005" }],
        },
      ],
    },
    {
      code: "1.7",
      title: "Patient, carer and service partnerships",
      outcome: "The service is planned and improved with the people who use it, including those it seldom hears from.",
      provenance: "public-title",
      publicReferences: [{ code: "XR-109", certainty: "likely" }],
      criteria: [
        {
          code: "1.7.1",
          title: "Patients share in decisions",
          text: "Patients or carers take part in the group that plans and reviews the service, and its minutes show what they raised and what followed.",
          guidance:
            "A survey is not partnership, and a trust-wide panel counts only when imaging is on its agenda. Offer expenses, papers in plain English and more than one seat, so that nobody speaks alone.",
          evidence: [
            "terms of reference with patient members",
            "minutes and actions that trace to their points",
            "support offered, such as expenses and induction",
          ],
          sources: [{ id: "nhse-people-communities" }],
        },
        {
          code: "1.7.2",
          title: "People seldom heard from",
          text: "The service asks people from communities it seldom hears from what makes imaging hard to use, and tells them what it did about it.",
          guidance:
            "Choose the groups from local data, such as the most deprived areas, and go to them with a community group that they know. A network may share the work, but each service needs findings about its own sites.",
          evidence: [
            "reason for the groups chosen",
            "notes of visits or conversations",
            "reply sent to the people who took part",
          ],
          sources: [{ id: "core20plus5" }, { id: "nhse-people-communities" }],
        },
        {
          code: "1.7.3",
          title: "Information tested with patients",
          text: "New or rewritten patient information is tried out with patients or carers before it is used, and the record shows what they changed.",
          guidance:
            "Include the short things, such as texts, signs and consent forms, and people who find reading hard. Supplier leaflets and network versions need the same test for local use.",
          evidence: [
            "drafts showing patients' comments",
            "list of readers and what they were asked",
            "plain language or readability check",
          ],
          sources: [{ id: "nhse-people-communities" }, { id: "ais-2025" }],
        },
      ],
    },
  ],
} as const satisfies Section;
