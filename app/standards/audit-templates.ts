// The Royal College of Radiologists' ready-made audits (AuditLive) with the statement codes that their titles print; copies are named, not linked.
import type { AuditTemplate } from "./types";

export const auditTemplates = [
  { title: "Patient satisfaction with the radiology department", codes: ["XR-109"] },
  { title: "Resuscitation awareness", codes: ["XR-204"] },
  { title: "Trainees and audit", codes: ["XR-204"] },
  { title: "Waiting and appointment times", codes: ["XR-304"] },
  { title: "Resuscitation equipment", codes: ["XR-401"] },
  {
    title: "Adequate completion of radiology request forms",
    codes: ["XR-501"],
    address: "https://www.rcr.ac.uk/audit/doc/27861",
  },
  { title: "Accuracy of scanning the entire request information onto the RIS", codes: ["XR-501"] },
  { title: "Awareness of radiation risks by referrers and practitioners justifying examinations", codes: ["XR-501"] },
  {
    title: "Audit of compliance with imaging referral guidelines",
    codes: ["XR-501"],
    address: "https://www.rcr.ac.uk/audit/audit-compliance-imaging-referral-guidelines-qsi-ref-xr-501",
  },
  { title: "Audit of access to imaging referral guidelines", codes: ["XR-501"] },
  { title: "Adequacy of patient consent for interventional procedures", codes: ["XR-502", "IR-801"] },
  { title: "Skeletal surveys for suspected physical abuse", codes: ["XR-505", "XR-512"] },
  { title: "Infection control in the radiology department", codes: ["XR-507"] },
  { title: "In-patient reporting", codes: ["XR-508"] },
  { title: "Actionable reporting", codes: ["XR-508"] },
  { title: "Assessing if radiology reports are read", codes: ["XR-508"] },
  { title: "Practitioner reporting in non-obstetric ultrasound", codes: ["XR-508"] },
  {
    title: "Specialist registrars' reporting skills",
    codes: ["XR-508"],
    address:
      "https://www.rcr.ac.uk/career-development/audit-quality-improvement/auditlive-radiology-templates/specialist-registrars-reporting-skills-qsi-ref-xr-508",
  },
  {
    title: "Assessing effectiveness of radiology alerts",
    codes: ["XR-510"],
    address: "https://www.rcr.ac.uk/audit/assessing-effectiveness-radiology-alerts-qsi-ref-xr-510",
  },
  { title: "Quality of recording of radiology MDT input", codes: ["XR-511", "XR-704", "NM-805", "US-804"] },
  { title: "Contrast extravasation in CT", codes: ["XR-513"] },
  { title: "Contrast and drug recording", codes: ["XR-513"] },
  { title: "Staff knowledge of the management of contrast reactions", codes: ["XR-513"] },
  { title: "Radiology reporting by other doctors", codes: ["XR-514"] },
  { title: "Provision of a 24-hour diagnostic radiology service", codes: ["XR-601"] },
  { title: "Availability of imaging material at MDT meetings", codes: ["XR-703", "XR-704"] },
  {
    title: "Standards for radiology events and learning meetings",
    codes: ["XR-704"],
    address:
      "https://www.rcr.ac.uk/career-development/audit-quality-improvement/auditlive-radiology/standards-for-radiology-events-and-learning-meetings-qsi-ref-xr-704",
  },
  { title: "Issuing addenda when discrepant reports are found at MDTs", codes: ["XR-704"] },
  { title: "Ensuring patients arrive for appointments: reducing DNA rates", codes: ["XR-705"] },
  { title: "Standards for providing a 24-hour interventional radiology service", codes: ["IR-802"] },
] as const satisfies readonly AuditTemplate[];
