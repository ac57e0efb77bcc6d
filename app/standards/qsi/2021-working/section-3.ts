// QSI working edition, section 3, in the portal's own words.
import type { Section } from "../../types";

export const section3 = {
  code: "3",
  title: "Support services",
  statements: [
    {
      code: "3.1",
      title: "Access to supporting clinical and administrative services",
      outcome:
        "Patients get the other help that their examination depends on, at every site and hour at which it is done.",
      provenance: "portal",
      criteria: [
        {
          code: "3.1.1",
          title: "Clinical support agreed by site",
          text: "For each site, the service has agreed which clinical services, such as anaesthesia, pharmacy and blood tests, it can call on and when, and records each time one was not available.",
          guidance:
            "Begin with what is done at each site and hour, then ask whether the support matches; evenings, weekends, community sites and mobile units are where it fails. Say which examinations stop when the support is not there.",
          evidence: [
            "support agreed, by site and hour",
            "log of occasions when support was missing",
            "notes of review with the other departments",
          ],
          sources: [{ id: "rcr-sedation" }, { id: "sps-contrast" }, { id: "cqc-regs", part: "regulation 12" }],
        },
        {
          code: "3.1.2",
          title: "Inpatients moved safely",
          text: "Inpatients travel to and from imaging with the escort, equipment and information that their condition needs, and each failure is recorded and reviewed.",
          guidance:
            "Agree with wards who decides on an escort, who watches the patient in the queue, and who hands over on return. Include nights, children, patients in isolation and oxygen that may run out on the way.",
          evidence: [
            "transfer checklist in use",
            "log of unsafe transfers, with action taken with wards",
            "audit of handover on arrival and return",
          ],
          sources: [{ id: "deterioration" }, { id: "cqc-regs", part: "regulation 12" }],
        },
        {
          code: "3.1.3",
          title: "Administrative backlogs acted on",
          text: "The service measures administrative work that is waiting, such as requests not yet entered and calls not answered, and acts when it passes the limit it has set.",
          guidance:
            "A request that nobody has entered is missing from every waiting list figure. Include paper and emailed requests, shared inboxes, and work that stops when one person is away.",
          evidence: [
            "regular count of waiting administrative work",
            "actions taken when the limit was passed",
            "cover plan for administrative roles",
          ],
          sources: [{ id: "elective-access" }, { id: "cqc-regs", part: "regulation 17" }],
        },
      ],
    },
    {
      code: "3.2",
      title: "Appointments and waiting",
      outcome:
        "Patients get an appointment they can keep, and neither a missed visit nor a late list puts them at risk.",
      provenance: "portal",
      criteria: [
        {
          code: "3.2.1",
          title: "Choice and notice of appointments",
          text: "Patients are offered a choice of appointments with the notice set in the trust's access policy, and the service reports how often this was not met.",
          guidance:
            "Make it work for people who cannot book online, need transport, rely on a carer or come from prison. A short-notice slot is fine when it is truly the patient's choice.",
          evidence: [
            "report of notice and choice given",
            "routes for people who cannot book online",
            "staff training on the access policy",
          ],
          sources: [{ id: "elective-access" }, { id: "girft-radiology" }],
        },
        {
          code: "3.2.2",
          title: "Missed appointments reviewed first",
          text: "Before a request is closed because a patient cancelled or did not come, a clinician named for this reviews the risk and the referrer is told, as records show.",
          guidance:
            "A child is brought or not brought, so treat absence as a possible safeguarding sign. Check first that the letter reached the patient in a form they could use, and look for systems that close requests by themselves.",
          evidence: [
            "sample of closed requests with the review",
            "messages sent to referrers",
            "list of automatic closing rules and who approved them",
          ],
          sources: [{ id: "elective-access" }, { id: "irmer-2024-am" }],
        },
        {
          code: "3.2.3",
          title: "Waits on the day measured",
          text: "The service measures how long patients wait beyond their appointment time at each site, and acts when delays pass the limit it has set.",
          guidance:
            "This is time spent in the department, not the weeks to a date, which are counted elsewhere. Look separately at fasted patients, those booked with transport and inpatients on trolleys, and make sure people are told why and how long.",
          evidence: [
            "audit of waiting time by site and modality",
            "changes made to lists or slots",
            "how delays are told to patients",
          ],
          sources: [{ id: "auditlive" }, { id: "cqc-regs", part: "regulation 17" }],
        },
      ],
    },
    {
      code: "3.3",
      title: "Deteriorating patients and emergencies",
      outcome:
        "Patients who become unwell in imaging are noticed early and helped quickly, and the service is ready for the unexpected.",
      provenance: "portal",
      criteria: [
        {
          code: "3.3.1",
          title: "Deterioration noticed and escalated",
          text: "Patients who are unwell on arrival, or become so in imaging, are observed and escalated by the trust's early warning system, as a sample of records shows.",
          guidance:
            "Children need the score made for children. Decide who observes a patient without an escort, during a long scan and while waiting to go back to the ward.",
          evidence: [
            "sample of observation and escalation records",
            "review of patients who collapsed in imaging",
            "observation equipment at each waiting point",
          ],
          sources: [{ id: "deterioration" }, { id: "cqc-regs", part: "regulation 12" }],
        },
        {
          code: "3.3.2",
          title: "Emergency drills in each area",
          text: "Each imaging area practises its response to collapse and severe reaction at the interval the employer has set, and corrects what the drill shows.",
          guidance:
            "Run some at night, in a mobile unit and in the MRI room, where the patient is brought out before resuscitation goes on. Include reception staff, and ask people to find and use the equipment rather than describe it.",
          evidence: [
            "drill records by area, with who took part",
            "actions from drills, closed",
            "record of drills at night and on mobile units",
          ],
          sources: [{ id: "rcuk-anaphylaxis" }, { id: "mhra-mri" }, { id: "deterioration" }],
        },
        {
          code: "3.3.3",
          title: "Transfer to acute care agreed",
          text: "Every site has an agreed way to move a patient who needs acute care, and the service tests it at the interval it has set.",
          guidance:
            "In a hospital this means a route, a lift and a team that knows where imaging is. In a community centre or mobile unit it means ambulance access, who calls, who stays with the patient and what is handed over.",
          evidence: [
            "transfer arrangement for each site",
            "record of the last test or real transfer",
            "agreement with the receiving hospital or ambulance service",
          ],
          sources: [{ id: "rcr-contrast-cover" }, { id: "cqc-regs", part: "regulation 12" }],
        },
        {
          code: "3.3.4",
          title: "Part in major incidents known",
          text: "On-call and senior imaging staff can say what they do in a major incident, and imaging has taken part in the trust's exercises.",
          guidance:
            "Cover many urgent scans at once, quick reports, patients whose names are not known, and calling in staff. Agency staff and outside reporters who cover the night need to know their part.",
          evidence: [
            "imaging action cards",
            "exercise reports with imaging's actions",
            "answers from on-call staff asked",
          ],
          sources: [{ id: "eprr-core" }],
        },
      ],
    },
  ],
} as const satisfies Section;
