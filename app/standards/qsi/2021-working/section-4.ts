// QSI working edition, section 4, in the portal's own words.
import type { Section } from "../../types";

export const section4 = {
  code: "4",
  title: "Facilities, equipment and digital",
  statements: [
    {
      code: "4.1",
      title: "Environment",
      outcome: "Rooms are safe, easy to reach and suited to patients, staff and the work done in them.",
      provenance: "portal",
      criteria: [
        {
          code: "4.1.1",
          title: "Premises checked with users",
          text: "The service inspects patient areas together with disabled people and other users at the interval it has set, and records when each barrier found was dealt with.",
          guidance:
            "Include toilets, changing rooms, call bells, seats for larger people, quiet and children's space, and the way in from the car park. Mobile units and rented rooms count, even where the landlord has to do the work.",
          evidence: [
            "inspection record with who took part",
            "list of barriers with dates dealt with",
            "requests to estates or the landlord",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 15" }, { id: "equality-act" }, { id: "hbn-06" }],
        },
        {
          code: "4.1.2",
          title: "Controlled areas kept secure",
          text: "Signs, warning lights, doors and locks that keep people out of controlled areas are checked at the interval the service has set, and faults are put right.",
          guidance:
            "Radiation controlled areas and the MRI controlled access area rest on different rules, and both need this. Cleaners, estates and security staff are those who walk in at night, so ask them; theatres and mobile X-ray need an arrangement of their own.",
          evidence: [
            "check record for each area",
            "fault log with dates put right",
            "access list and briefing for cleaners and estates staff",
          ],
          sources: [{ id: "irr-2017" }, { id: "mhra-mri" }],
        },
        {
          code: "4.1.3",
          title: "Reporting spaces fit for use",
          text: "Places where images are reported, at home as well as on site, are assessed for light, noise and interruption, and the service acts on what is found.",
          guidance:
            "Count interruptions for a day in the duty room and in ultrasound, where reports are often written between patients. At home, look also at who else can see or hear.",
          evidence: [
            "assessment of each reporting place",
            "home reporting checklists",
            "changes to rooms or duty arrangements",
          ],
          sources: [{ id: "rcr-pacs-display" }, { id: "girft-radiology" }],
        },
      ],
    },
    {
      code: "4.2",
      title: "Resuscitation and emergency equipment",
      outcome: "The right emergency equipment is close by, complete and ready whenever a patient collapses.",
      provenance: "portal",
      publicReferences: [{ code: "XR-401", certainty: "likely" }],
      criteria: [
        {
          code: "4.2.1",
          title: "Emergency equipment checks done",
          text: "Resuscitation equipment and emergency medicines are checked as the trust's schedule sets out, and the service follows up missed checks and missing items.",
          guidance:
            "Look at weekends, holidays, closed rooms and mobile units. A full column of ticks proves little, so open the trolley and compare it with the list, and say who restocks it after use.",
          evidence: [
            "check records for each trolley and kit",
            "audit of contents against the list",
            "action on missed checks",
          ],
          sources: [{ id: "deterioration" }, { id: "rcuk-anaphylaxis" }],
        },
        {
          code: "4.2.2",
          title: "Emergency equipment suits patients",
          text: "The trust's resuscitation lead has agreed what emergency equipment each imaging area holds, matched to the patients seen there.",
          guidance:
            "Think of children, larger people, sedated patients, oxygen and suction, and what may be taken into the MRI room. Where equipment is shared with a neighbouring area, time how long it takes to arrive.",
          evidence: [
            "agreed equipment list for each area",
            "timed test of shared equipment",
            "resuscitation lead's review after a change of work",
          ],
          sources: [{ id: "rcuk-anaphylaxis" }, { id: "deterioration" }, { id: "mhra-mri" }],
        },
      ],
    },
    {
      code: "4.3",
      title: "Equipment life cycle and replacement",
      outcome: "Equipment is known and safe, suits the need, and is replaced before it lets patients down.",
      provenance: "portal",
      criteria: [
        {
          code: "4.3.1",
          title: "Complete inventory of equipment",
          text: "The inventory of imaging equipment holds the details the law lists for radiation equipment, and is compared with what is in use at the interval the employer has set.",
          guidance:
            "Software that bears on exposure now counts as equipment in radiation law: settle with the medical physics expert what to list. Look for theatre X-ray, loans and trials, ultrasound in other departments, and items held under another employer's inventory.",
          evidence: [
            "inventory with software and versions",
            "record of the last comparison on the floor",
            "agreement on whose inventory holds shared items",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 15" }, { id: "irmer-2024-am" }, { id: "mhra-devices" }],
        },
        {
          code: "4.3.2",
          title: "Replacement planned by risk",
          text: "A replacement plan ranks imaging equipment by age, reliability and clinical risk, and the trust's capital group reviews it at the interval it has set.",
          guidance:
            "Ten years is a national trigger for planning, not law and not a failure by itself: where equipment stays longer, show the risk assessment. Plan building work, training and cover for the change as well as the purchase.",
          evidence: [
            "ranked replacement plan",
            "capital group minutes with decisions",
            "risk assessment of equipment kept past its planned life",
          ],
          sources: [
            { id: "diagnostics-renewal-2020" },
            { id: "girft-radiology" },
            { id: "imaging-strategy-2019" },
            { id: "cqc-regs", part: "regulation 15" },
          ],
        },
        {
          code: "4.3.3",
          title: "Safety notices closed on time",
          text: "Safety alerts and manufacturers' notices about imaging equipment reach a named person, are acted on by the date given and are closed with a record.",
          guidance:
            "Notices sent to a supplier's engineer or to a manager who has left are the ones that get lost, so name a deputy. Include software, injectors, hoists and leased items, and record why a notice does not apply.",
          evidence: [
            "log of notices with dates in, acted on and closed",
            "named recipient and deputy",
            "proof of a modification or check",
          ],
          sources: [{ id: "mhra-alerts" }, { id: "mhra-devices" }],
        },
      ],
    },
    {
      code: "4.4",
      title: "Equipment quality assurance",
      outcome: "Equipment performs as it should, and doubts about it are settled before patients are affected.",
      provenance: "portal",
      criteria: [
        {
          code: "4.4.1",
          title: "Tested before clinical use",
          text: "Equipment that is new or has had major work is used on patients only once a named person has signed that the required tests were passed.",
          guidance:
            "Agree with the medical physics expert, or the right expert for MRI and ultrasound, which repairs and software upgrades need testing and by whom. Look at what happens when an engineer finishes in the evening and the list is waiting.",
          evidence: [
            "acceptance and commissioning reports",
            "signed handover forms after engineers' visits",
            "list of work that needs testing afterwards",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 15" }, { id: "mhra-devices" }],
        },
        {
          code: "4.4.2",
          title: "Routine tests done as planned",
          text: "Routine quality assurance tests are done at the intervals in the written programme for every modality, displays included, and missed tests are explained.",
          guidance:
            "Ask the medical physics expert which current reports the intervals rest on, since some published ones are old. Ultrasound, mobile units, and displays used at home or outside imaging are the ones left out.",
          evidence: [
            "written programme with intervals",
            "test records set against the programme",
            "display test results, home screens included",
          ],
          sources: [
            { id: "irmer-2017", part: "regulation 15" },
            { id: "ipem-91" },
            { id: "rcr-pacs-display" },
            { id: "accreditation-routes" },
          ],
        },
        {
          code: "4.4.3",
          title: "Poor test results acted on",
          text: "When a result passes a remedial or suspension level, the record shows who decided whether the equipment stayed in use and when the fault was cleared.",
          guidance:
            "People who run the tests need the levels in front of them and the authority to stop. Watch slow drift as well as sudden change, and ask whether patients already imaged were affected.",
          evidence: [
            "results out of range, with decision and repair",
            "trend charts reviewed with medical physics",
            "record of equipment taken out of use",
          ],
          sources: [{ id: "ipem-91" }, { id: "irmer-2017", part: "regulation 15" }],
        },
      ],
    },
    {
      code: "4.5",
      title: "RIS, PACS, image sharing and downtime",
      outcome: "Images and reports are there when they are needed, at every site, even when systems fail.",
      provenance: "portal",
      criteria: [
        {
          code: "4.5.1",
          title: "Earlier images within reach",
          text: "The service records and acts on occasions when earlier images or reports held elsewhere could not be seen in time for vetting, scanning or reporting.",
          guidance:
            "Include independent providers, community centres, trusts outside the network and transfers at night. Examinations repeated because images could not be found, and records split between two patient numbers, tell the most.",
          evidence: [
            "log of images not available, with causes",
            "count of examinations repeated for this reason",
            "changes made with partner sites or suppliers",
          ],
          sources: [{ id: "rcr-reporting" }, { id: "imaging-toolkit" }, { id: "nhse-cdc" }],
        },
        {
          code: "4.5.2",
          title: "Downtime plan rehearsed",
          text: "At the interval it has set, the service rehearses working without its request, RIS and PACS systems and bringing that work back into the record.",
          guidance:
            "Rehearse at a busy hour and with the night team: identity checks, earlier images and urgent reports are what fail. Afterwards set examinations against images and reports, so that none is lost.",
          evidence: [
            "rehearsal reports with actions",
            "downtime packs found where staff work",
            "reconciliation after the last real downtime",
          ],
          sources: [{ id: "eprr-core" }, { id: "dspt" }],
        },
        {
          code: "4.5.3",
          title: "Clinical systems changed safely",
          text: "The trust's clinical safety officer keeps a hazard log and safety case for RIS and PACS, and updates them before each significant change.",
          guidance:
            "Upgrades, new interfaces, new worklists and a move to another archive all count. Check after a move that images and reports still under retention came across whole.",
          evidence: [
            "hazard log with dates",
            "safety case approved before the last change",
            "check of images and reports after migration",
          ],
          sources: [{ id: "dcb0129-0160" }, { id: "records-retention" }],
        },
      ],
    },
    {
      code: "4.6",
      title: "Information governance and cyber security",
      outcome:
        "Patients' images and details are seen only by those who need them, and are protected from loss and attack.",
      provenance: "portal",
      criteria: [
        {
          code: "4.6.1",
          title: "Personal and limited access",
          text: "Every user of RIS and PACS has a personal account limited to their role, and the service reviews accounts and unusual look-ups at the interval the trust has set.",
          guidance:
            "Shared log-ins on scanner consoles, leavers, rotating doctors and suppliers' accounts are the usual weak points. Include staff who look up themselves, relatives or people in the news.",
          evidence: [
            "account review with leavers removed",
            "look-up audit with outcomes",
            "list of shared log-ins and the plan to end them",
          ],
          sources: [{ id: "dspt" }, { id: "uk-data-law" }],
        },
        {
          code: "4.6.2",
          title: "Images shared under agreement",
          text: "Every regular flow of images or reports to another organisation is listed with the agreement that sets out each party's data protection role.",
          guidance:
            "Include cloud archives, research, AI trials, mobile contractors, suppliers' remote support and meetings held with other trusts. Ask staff what they do when the system is slow: telephone photographs and unapproved messaging will not be on the list.",
          evidence: [
            "register of flows with agreements",
            "impact assessments for new or risky flows",
            "action on unapproved routes found",
          ],
          sources: [{ id: "uk-data-law" }, { id: "rcr-teleradiology" }],
        },
        {
          code: "4.6.3",
          title: "Networked equipment protected",
          text: "Imaging equipment on the network is listed with its security state, and whatever cannot be updated is isolated or protected under an agreed plan.",
          guidance:
            "Agree between imaging, IT and the supplier who owns the risk of a scanner that runs on old software. Control remote support and portable drives, and plan what imaging does when IT has to disconnect a device.",
          evidence: [
            "device list with software and support dates",
            "protection plan for devices that cannot be updated",
            "log of suppliers' remote sessions",
          ],
          sources: [{ id: "dspt" }],
        },
      ],
    },
    {
      code: "4.7",
      title: "Artificial intelligence",
      outcome:
        "AI is used only where it is approved and understood, and people stay in charge of decisions about patients.",
      provenance: "portal",
      criteria: [
        {
          code: "4.7.1",
          title: "AI approved before use",
          text: "Each AI product has a record of its intended use, version, regulatory status, local assessments and responsible clinician, completed before it is used on patients.",
          guidance:
            "AI often arrives inside a scanner or PACS upgrade, so ask suppliers. Set the intended use against local examinations and ages, since many products are not meant for children; free trials need the same record, and research-only products stay out of care.",
          evidence: [
            "register of AI products and versions",
            "completed digital assessment and safety case",
            "data protection impact assessment",
            "approval minutes with the clinician named",
          ],
          sources: [{ id: "mhra-ai" }, { id: "dtac" }, { id: "dcb0129-0160" }, { id: "uk-data-law" }],
          appliesTo: ["ai"],
        },
        {
          code: "4.7.2",
          title: "AI performance watched locally",
          text: "The service compares AI output with its own confirmed findings at the interval it has set, and acts when results fall short.",
          guidance:
            "Look for findings missed as well as false alarms, and at groups in whom the product may do worse. Check again after a new version or a new scanner, and say who may switch it off.",
          evidence: [
            "comparison of output with confirmed findings",
            "results by patient group",
            "record of changes, reports to the supplier or suspension",
          ],
          sources: [{ id: "rcr-ai" }, { id: "nice-hte20" }, { id: "mhra-ai" }],
          appliesTo: ["ai"],
        },
        {
          code: "4.7.3",
          title: "People make the final decision",
          text: "Every report made with the help of AI names the trained person who took the clinical decision, and the service checks a sample to see that they read the images.",
          guidance:
            "Train people for the pull to agree with software when tired or hurried. AI that only sorts the worklist changes care too, so decide what protects the patients it puts last.",
          evidence: [
            "sample of reports with the reader named and images opened",
            "training record of AI users",
            "review of waiting times for patients placed last",
          ],
          sources: [{ id: "rcr-ai" }, { id: "rcr-reporting" }, { id: "nice-hte20" }],
          appliesTo: ["ai"],
        },
      ],
    },
  ],
} as const satisfies Section;
