// QSI 2021 working edition, section 5, in the portal's own words.
import type { Section } from "../../types";

export const section5 = {
  code: "5",
  title: "Guidelines and protocols",
  statements: [
    {
      code: "5.1",
      title: "Referral and justification",
      outcome:
        "Patients have only the examinations likely to help them, asked for and approved by people entitled to do so.",
      provenance: "portal",
      publicReferences: [{ code: "XR-501", certainty: "certain" }],
      criteria: [
        {
          code: "5.1.1",
          title: "Referral guidelines within reach",
          text: "Every referrer, in hospital or in the community, can open the referral guidelines the employer has adopted, which also give radiation doses, from the place where requests are made.",
          guidance:
            "Try it from a ward, a general practice and a community clinic: a page on the hospital intranet reaches only the first. Record which version is in use and who tells referrers when it changes.",
          evidence: [
            "test of access from a ward and a practice",
            "record of the version adopted",
            "audit of referrals against the guidelines",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 6" }, { id: "irefer" }],
        },
        {
          code: "5.1.2",
          title: "Justified and authorised beforehand",
          text: "The record of each exposure shows that, before it was made, an entitled practitioner justified it or an operator authorised it under guidelines issued by a named practitioner.",
          guidance:
            "An operator who authorises under guidelines does not justify: the practitioner who issued them does, so they carry that person's name and a review date. Sample theatres, mobile work, nights and requests changed after approval.",
          evidence: [
            "sampled exposures across sites and hours",
            "authorisation guidelines naming the practitioner",
            "audit of exposures with no authorisation",
          ],
          sources: [
            { id: "irmer-2017", part: "regulation 11" },
            { id: "irmer-dhsc-guidance" },
            { id: "irmer-implications-2020" },
          ],
        },
        {
          code: "5.1.3",
          title: "Non-medical referrers kept current",
          text: "Each non-medical referrer may request only what the employer has listed for them in writing, and is renewed at the interval it has set after a check of training and past referrals.",
          guidance:
            "Entitlement by another trust does not carry over, and a network cannot give it. Look for people who changed post, practice staff and agency staff; the same rigour in MRI and ultrasound is good practice, though IR(ME)R does not reach them.",
          evidence: [
            "register of non-medical referrers and their scope",
            "renewals with training checked",
            "audit of their referrals",
            "removals when people leave or move",
          ],
          sources: [{ id: "nmr-2025" }, { id: "irmer-2017", part: "Schedule 2" }],
        },
      ],
    },
    {
      code: "5.2",
      title: "Consent",
      outcome: "Nothing is done to a person without their agreement, or without a lawful decision made for them.",
      provenance: "portal",
      publicReferences: [{ code: "XR-502", certainty: "certain" }],
      criteria: [
        {
          code: "5.2.1",
          title: "Consent suited to the examination",
          text: "Staff seek consent in the form the service has set for each kind of examination, and sampled records show who sought it and that the patient agreed before it began.",
          guidance:
            "Set out which examinations need written, spoken or implied consent: internal scans, biopsies, injections and learners taking part are easily left out. Whoever does the examination checks that the patient still agrees, even when someone else asked first.",
          evidence: [
            "consent table by examination",
            "audit of consent records",
            "observation of staff seeking consent",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 11" }, { id: "sor-consent" }, { id: "us-guidelines" }],
        },
        {
          code: "5.2.2",
          title: "When a person cannot consent",
          text: "Where an adult may be unable to decide, the record shows the capacity assessment for that examination and any best-interests decision; for a child, it shows who gave consent and by what right.",
          guidance:
            "Presume capacity and give help to decide before concluding otherwise; a diagnosis is not an assessment. Look at people who were held still or brought from a care home, and at children old enough to understand and decide for themselves.",
          evidence: [
            "audit of capacity and best-interests records",
            "prompt on the request or at arrival",
            "check of who agreed for children",
          ],
          sources: [{ id: "mca-2005" }, { id: "sor-consent" }, { id: "cqc-regs", part: "regulation 11" }],
        },
      ],
    },
    {
      code: "5.3",
      title: "Patient identification",
      outcome: "The examination is done on the person it was meant for.",
      provenance: "portal",
      criteria: [
        {
          code: "5.3.1",
          title: "Right person, every time",
          text: "Whoever performs an examination asks the person to state the identifiers the employer has set, compares them with the request, and records the check before starting.",
          guidance:
            "Ask openly; reading details out invites a yes. The procedure also has to work for people who cannot answer, namesakes on one list and patients swapped at short notice, and in MRI and ultrasound as well as where the law requires it.",
          evidence: [
            "observed identity checks at each site",
            "audit of recorded checks",
            "review of failed checks and near misses",
          ],
          sources: [{ id: "irmer-2017", part: "Schedule 2" }, { id: "sor-paused" }, { id: "cqc-irmer-annual" }],
        },
        {
          code: "5.3.2",
          title: "Wrong and duplicate referrals stopped",
          text: "Referrals for the wrong person, sent twice or no longer needed are amended or cancelled by the employer's written procedure, and the service counts those caught before the examination.",
          guidance:
            "A referral for the wrong patient passes every later identity check, so compare the clinical details and earlier images with the person present. Say who may amend or cancel, and search for duplicates across sites and systems.",
          evidence: [
            "log of amended and cancelled referrals",
            "count of errors caught at vetting or arrival",
            "duplicate request report",
          ],
          sources: [
            { id: "irmer-2024-am", part: "procedure for making, amending and cancelling referrals" },
            { id: "cqc-irmer-annual" },
          ],
        },
      ],
    },
    {
      code: "5.4",
      title: "Pregnancy enquiries inclusive of all genders",
      outcome: "A possible pregnancy is found before it matters, and nobody is shamed by how they were asked.",
      provenance: "portal",
      criteria: [
        {
          code: "5.4.1",
          title: "Everyone who could be pregnant",
          text: "Before an exposure where pregnancy matters, staff ask every person of childbearing potential in the age range the employer has set, whatever sex or gender is recorded, and keep the completed form.",
          guidance:
            "Check that the system's prompt does not depend on the sex marker. Train staff to ask in private, young people without their parents too; let patients test the wording, and plan for theatre and for people who cannot reply.",
          evidence: [
            "audit of completed forms",
            "training records for inclusive enquiry",
            "patients' comments on the wording",
          ],
          sources: [{ id: "irmer-2017", part: "Schedule 2" }, { id: "sor-ips" }],
        },
        {
          code: "5.4.2",
          title: "Possible pregnancy acted on",
          text: "When pregnancy is confirmed or cannot be ruled out, staff follow written steps for lower and higher dose examinations, and the record shows who decided to go ahead, change or wait.",
          guidance:
            "Say who decides at night, what the patient is told and when the medical physics expert estimates a fetal dose. A pregnancy found only afterwards is recorded too: some must be notified even though every step was followed.",
          evidence: ["audit of recorded decisions", "log of fetal dose estimates", "staff able to describe the steps"],
          sources: [{ id: "hpa-rce9" }, { id: "irmer-2017", part: "regulation 11" }, { id: "cqc-saue" }],
        },
      ],
    },
    {
      code: "5.5",
      title: "Imaging protocols and optimisation",
      outcome: "The same question gets the same well-made examination in any room, at any hour.",
      provenance: "portal",
      publicReferences: [{ code: "XR-505", certainty: "likely" }],
      criteria: [
        {
          code: "5.5.1",
          title: "A protocol behind every examination",
          text: "A written protocol stands behind each type of standard examination offered, with or without radiation, and staff can show it at the equipment they are using.",
          guidance:
            "Match the list of protocols to the examination codes in use to find the gaps. Mobile, theatre, dental and bone density work are often missing, and so are adaptations for larger, frail or disabled people.",
          evidence: [
            "protocols matched to examination codes",
            "staff finding a protocol when asked",
            "adaptations written for unusual patients",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 6" }, { id: "us-guidelines" }, { id: "girft-radiology" }],
        },
        {
          code: "5.5.2",
          title: "Protocols reviewed by the team",
          text: "A lead clinician and staff who use the protocol review each one by its due date, with the medical physics expert where it uses ionising radiation, and record what was changed and why.",
          guidance:
            "The service sets its own due dates; a new scanner, a software change, new national guidance or an event brings the review forward. A fresh date with no note of what was considered is not a review.",
          evidence: [
            "review log with names and changes",
            "advice of the medical physics expert",
            "notice of changes to every site",
          ],
          sources: [
            { id: "irmer-2017", part: "Schedule 2" },
            { id: "irmer-implications-2020" },
            { id: "mpe-recognition" },
          ],
        },
        {
          code: "5.5.3",
          title: "Image quality weighed against dose",
          text: "Practitioners, operators and medical physics work through a planned list of examinations to optimise, and for each one compare image quality and dose before and after the change.",
          guidance:
            "The aim is an image good enough for the question, not the lowest dose. Start with what is done most, gives most dose, differs between rooms or is often repeated, and include one examination of children if you image them.",
          evidence: [
            "optimisation plan with owners",
            "scored images and doses before and after",
            "analysis of repeated and rejected images",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 12" }, { id: "ukhsa-ndrl" }, { id: "mpe-recognition" }],
        },
      ],
    },
    {
      code: "5.6",
      title: "Radiation safety and reference levels",
      outcome: "Doses are known, compared and explained, and the people who work with radiation are protected.",
      provenance: "portal",
      criteria: [
        {
          code: "5.6.1",
          title: "Local reference levels set",
          text: "Local diagnostic reference levels, drawn from audits of the service's own doses and set after considering national values, are reviewed by their due date and are to hand where exposures are made.",
          guidance:
            "Cover theatre and mobile units, dental work, administered activities and children by age or size. Note the date of the national table used, and take advice from the medical physics expert where it has no value.",
          evidence: [
            "dose audits by room and examination",
            "table of local levels with review date",
            "operators able to show the levels",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 6" }, { id: "ukhsa-ndrl" }],
        },
        {
          code: "5.6.2",
          title: "Consistently high doses acted on",
          text: "When typical doses for an examination stay above the local level, the service finds out why, acts and measures again, with the advice of the medical physics expert on record.",
          guidance:
            "A reference level describes typical examinations of a group: it is not a limit, and one patient may exceed it for good reason. Unusually low doses deserve a look too, because the images may be poor.",
          evidence: [
            "reviews opened when a level was exceeded",
            "action taken and repeat measurement",
            "minutes of the radiation protection group",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 6" }, { id: "ukhsa-ndrl" }],
        },
        {
          code: "5.6.3",
          title: "Staff doses watched and explained",
          text: "Everyone who should wear a dosemeter under the radiation risk assessment wears and returns it, and the employer looks into results that are high, unexpected or missing and tells people theirs.",
          guidance:
            "This rests on the Ionising Radiations Regulations, which protect staff and the public and are enforced by HSE, not on IR(ME)R. Look at theatre, cardiology and agency staff, the eyes and hands of those close to the beam, and people who work for two employers.",
          evidence: [
            "dosemeter return rates by group",
            "dose reviews with the radiation protection adviser",
            "follow-up of high and missing results",
            "observation that dosemeters are worn",
          ],
          sources: [{ id: "irr-2017" }],
        },
      ],
    },
    {
      code: "5.7",
      title: "Infection prevention",
      outcome: "No patient or member of staff catches an infection in imaging that care could have prevented.",
      provenance: "portal",
      publicReferences: [{ code: "XR-507", certainty: "certain" }],
      criteria: [
        {
          code: "5.7.1",
          title: "Cleaning between patients",
          text: "Staff clean whatever a patient or operator has touched before the next patient, by a schedule for each room, and observed audits at the interval the trust has set show that it is done.",
          guidance:
            "Name who cleans what: injectors, pads, coils, lead coats, keyboards and mobile units fall between imaging and the cleaning team. Use products the manufacturer allows.",
          evidence: [
            "cleaning schedule for each room",
            "results of observed audits",
            "decontamination instructions for equipment",
          ],
          sources: [{ id: "nipcm" }, { id: "mhra-devices" }],
        },
        {
          code: "5.7.2",
          title: "Infection risk known beforehand",
          text: "Staff learn of an infection risk from the request, the ward or the patient before the examination, and the record shows the precautions and cleaning that followed.",
          guidance:
            "Isolation is a reason to plan the time, room and people, not to put off an examination that is needed. Think of mobile imaging on the ward, outpatients who arrive with symptoms, and patients at high risk of catching an infection.",
          evidence: [
            "infection question on the request or at arrival",
            "audit of isolated patients' records",
            "cleaning records after isolation",
          ],
          sources: [{ id: "nipcm" }, { id: "cqc-regs", part: "regulation 12" }],
        },
      ],
    },
    {
      code: "5.8",
      title: "Reporting and turnaround",
      outcome: "Every examination has a clear report in time to change care.",
      provenance: "portal",
      publicReferences: [{ code: "XR-508", certainty: "certain" }],
      criteria: [
        {
          code: "5.8.1",
          title: "Reports verified in time",
          text: "No examination waits longer than 28 days for a verified report, as figures by modality and pathway that go to the trust and the network show.",
          guidance:
            "The clock stops when the verified report is available to the referrer, not when a draft is dictated. Twenty-eight days is a ceiling: take the shorter pathway times from NHS England's page, and show the longest waits beside the average.",
          evidence: [
            "turnaround report by modality and pathway",
            "list of the longest waits with reasons",
            "board and network papers with the figures",
          ],
          sources: [{ id: "nhse-tat" }],
        },
        {
          code: "5.8.2",
          title: "Reports that answer the question",
          text: "At the interval it has set, the service audits reports from every modality and group of reporters for a clear answer to the clinical question, comparison with earlier images and the next step.",
          guidance:
            "Include trainees, reporting radiographers, sonographers and outside reporters. Read the sample as the ward or practice would: is it plain who reported, in what role, and what is to be done?",
          evidence: ["audit of report content", "referrers taking part in the audit", "feedback given to reporters"],
          sources: [{ id: "rcr-reporting" }, { id: "us-guidelines" }, { id: "phso-imaging" }],
        },
        {
          code: "5.8.3",
          title: "Unreported examinations under control",
          text: "The service lists examinations that have no verified report at an interval it has set, ranks them by clinical risk, and tells the trust's board the number, the risk and the plan.",
          guidance:
            "Look for work that never joins the list: images with no matching request, drafts left open, the wrong queue, and groups believed to be read elsewhere. Rank a backlog before it is sent out, not after.",
          evidence: [
            "unreported list by age and modality",
            "risk ranking agreed by a clinician",
            "board papers on the backlog",
          ],
          sources: [{ id: "nhse-tat" }, { id: "cqc-regs", part: "regulation 17" }],
        },
      ],
    },
    {
      code: "5.9",
      title: "Critical and unexpected findings",
      outcome: "A finding that cannot wait reaches someone who acts on it.",
      provenance: "portal",
      publicReferences: [{ code: "XR-510", certainty: "certain" }],
      criteria: [
        {
          code: "5.9.1",
          title: "Agreed alerts for urgent findings",
          text: "Reporters mark critical findings, new cancers and other agreed categories with the trust's alert codes, and a sample of reports shows that the right code was used.",
          guidance:
            "Settle the list with emergency care, wards, clinics and general practice before it goes live. Check that codes survive when reports come from outside reporters or another site's system.",
          evidence: [
            "alert categories agreed with referrers",
            "sample of coded reports",
            "test of codes from outside reporters",
          ],
          sources: [{ id: "rcr-alerts" }],
        },
        {
          code: "5.9.2",
          title: "Alerts acknowledged by a clinician",
          text: "The service finds alerts that nobody has acknowledged within the time the trust has agreed, and escalates each one until a named clinician accepts it.",
          guidance:
            "Have a route for the patient who has gone home, the locum who has left, handover in the emergency department and the practice that is closed. A message sent is not an acknowledgement.",
          evidence: [
            "report of alerts with no acknowledgement",
            "escalation records with names and times",
            "figures for alerts acknowledged in time",
          ],
          sources: [{ id: "rcr-alerts" }, { id: "hssib-unexpected" }],
        },
        {
          code: "5.9.3",
          title: "Follow-up of findings checked",
          text: "At the interval it has set, the service audits a sample of significant unexpected findings to see whether the advised follow-up was arranged, and takes gaps to the teams concerned.",
          guidance:
            "Arranging care falls to the referring team; imaging's part is to look whether the chain held and to say where it broke. Findings unrelated to the question asked, such as a lung nodule seen on another scan, are a good start.",
          evidence: [
            "audit of follow-up after alerts",
            "gaps raised with referring teams",
            "changes made after a missed follow-up",
          ],
          sources: [{ id: "rcr-alerts" }, { id: "hssib-unexpected" }, { id: "phso-imaging" }, { id: "auditlive" }],
        },
      ],
    },
    {
      code: "5.10",
      title: "Images and opinion for multidisciplinary meetings",
      outcome: "Meetings decide on complete images and a considered opinion that stays on record.",
      provenance: "portal",
      publicReferences: [{ code: "XR-511", certainty: "likely" }],
      criteria: [
        {
          code: "5.10.1",
          title: "Meetings prepared in good time",
          text: "For each multidisciplinary meeting it supports, the service has the images and reports ready beforehand, and the radiologist's job plan holds time to review them.",
          guidance:
            "Count cases put off because images from another hospital were missing. Agree a cut-off for late additions and who covers leave; meetings outside cancer need the same, though the College's standard was written for cancer.",
          evidence: [
            "count of cases deferred for missing images",
            "job plans with preparation time",
            "agreed cut-off for additions",
          ],
          sources: [{ id: "rcr-mdt" }],
        },
        {
          code: "5.10.2",
          title: "Meeting opinions kept on record",
          text: "An imaging opinion given at a multidisciplinary meeting is recorded under its author's name, and one that differs from the report leads to an addendum and feedback to the reporter.",
          guidance:
            "The opinion needs to be found beside the images, not only in the meeting's own notes. Look too at second opinions given by telephone or in passing, which change care and leave no trace.",
          evidence: [
            "audit of recorded meeting opinions",
            "addenda issued after meetings",
            "feedback sent to reporters",
          ],
          sources: [{ id: "rcr-mdt" }, { id: "auditlive" }],
        },
      ],
    },
    {
      code: "5.11",
      title: "Suspected physical abuse and safeguarding",
      outcome: "Children and adults who may be at risk of harm are recognised in imaging and protected.",
      provenance: "portal",
      publicReferences: [{ code: "XR-512", certainty: "likely" }],
      criteria: [
        {
          code: "5.11.1",
          title: "Skeletal surveys done in full",
          text: "Radiographers trained for it carry out each skeletal survey for suspected physical abuse to the national set of views, with a completed check form and the follow-up survey booked or its absence explained.",
          guidance:
            "Show what happens at night and at weekends, who gives consent and who comes with the child. A service that images children but not for this purpose shows the written pathway to one that does.",
          evidence: [
            "audit of surveys against the national views",
            "audit of completed check forms",
            "training records for named radiographers",
            "follow-up surveys done",
          ],
          sources: [{ id: "rcr-spa" }],
          appliesTo: ["paediatric"],
        },
        {
          code: "5.11.2",
          title: "Safeguarding concerns passed on",
          text: "Staff and reporters who see signs of abuse or neglect, of a child or an adult, raise them by the trust's safeguarding route, and the record shows what was said and to whom.",
          guidance:
            "Signs may be in the room or in the images: an unexplained fracture on a request for something else, a frail adult, someone who speaks up once alone. Outside reporters need a route that works from where they sit.",
          evidence: [
            "count of concerns raised from imaging",
            "staff able to name the route",
            "test of the route for outside reporters",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 13" }, { id: "safeguarding-icd" }, { id: "rcr-spa" }],
        },
      ],
    },
    {
      code: "5.12",
      title: "Contrast and medicines",
      outcome: "Contrast and other medicines are given lawfully, to the right people, by staff ready for trouble.",
      provenance: "portal",
      publicReferences: [{ code: "XR-513", certainty: "certain" }],
      criteria: [
        {
          code: "5.12.1",
          title: "Every dose traced and authorised",
          text: "For each dose of contrast or other medicine given in imaging, the record shows the prescription or direction it was given under, the product, batch and amount, and who gave it.",
          guidance:
            "Justifying the exposure does not authorise the medicine. An injection under a patient group direction is prepared and given by the professional approved for it, who may delegate no part, loading a multi-dose injector included; remember saline, antispasmodics and oral contrast.",
          evidence: [
            "audit of contrast and medicine records",
            "signed directions with named users",
            "observed preparation and loading of injectors",
          ],
          sources: [{ id: "sps-contrast" }, { id: "rcr-gbca" }],
        },
        {
          code: "5.12.2",
          title: "Risk check before contrast",
          text: "Before contrast is given staff complete the service's risk check, covering past reactions and kidney risk, as an audit of records shows.",
          guidance:
            "Bring forms into line with current NICE advice: a kidney test for every outpatient is out of date, and an emergency scan is not held up for one. Iodine-based and gadolinium-based agents differ in their risks; ask about pregnancy and breastfeeding too.",
          evidence: [
            "audit of completed checks",
            "form matched to current guidance",
            "emergency scans delayed for blood tests",
          ],
          sources: [{ id: "nice-ng148" }, { id: "ranzcr-iodinated" }, { id: "rcr-gbca" }],
        },
        {
          code: "5.12.3",
          title: "Reactions and extravasations counted",
          text: "Each contrast reaction and extravasation is managed by the written protocol, entered where it will be seen before the next injection, and counted against the injections given.",
          guidance:
            "Severity and not volume alone decides when a surgeon is called. Late reactions come to light only if patients know whom to tell, and an allergy noted only in the imaging system is unseen on the ward and in general practice.",
          evidence: [
            "log of reactions and extravasations with rates",
            "audit of allergy entries",
            "staff knowledge check",
          ],
          sources: [{ id: "extravasation" }, { id: "rcuk-anaphylaxis" }, { id: "rcr-gbca" }],
        },
      ],
    },
    {
      code: "5.13",
      title: "Images reported outside imaging",
      outcome: "Images that imaging does not report are still evaluated, in writing, by someone trained to do it.",
      provenance: "portal",
      publicReferences: [{ code: "XR-514", certainty: "certain" }],
      criteria: [
        {
          code: "5.13.1",
          title: "Agreed list of outside evaluators",
          text: "A signed agreement with each department that evaluates its own images lists the examination types, the people entitled to do so, and where they record what they found.",
          guidance:
            "Fracture clinics, emergency care, chest clinics, cardiology and dentistry are usual; fluoroscopy in theatre is often forgotten. IR(ME)R asks for a recorded clinical evaluation of every exposure, so an examination with no report still needs an owner.",
          evidence: [
            "signed agreements by department",
            "entitlement and training of evaluators",
            "examination codes marked as not for imaging report",
          ],
          sources: [
            { id: "irmer-2017", part: "Schedule 2" },
            { id: "irmer-2024-am", part: "definition of clinical evaluation" },
            { id: "irmer-implications-2020" },
          ],
        },
        {
          code: "5.13.2",
          title: "Outside evaluations audited",
          text: "At the interval the employer has set, each of these departments audits whether a clinical evaluation was written for every examination it keeps, and imaging sees the result.",
          guidance:
            "A note that an X-ray was taken is not an evaluation; look for what it showed and what follows. Agree what happens, and who reports meanwhile, when a department falls short or does not audit.",
          evidence: [
            "audit results by department",
            "actions where evaluations were missing",
            "reports taken back by imaging",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 7" }, { id: "irmer-2024-am" }, { id: "auditlive" }],
        },
      ],
    },
  ],
} as const satisfies Section;
