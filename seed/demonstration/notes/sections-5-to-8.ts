// What invented leads write beside their answers in the last four sections: while it is under way, and once it is done.
import type { CriterionNotes } from "./notes";

export const notes5to8: CriterionNotes = {
  "5.1.1": [
    "Guidelines open from the ward system. GP practices still get a log-in page.",
    "Link stands on the request screen, in hospital and in practices.",
  ],
  "5.1.2": [
    "Authorisation guidelines for CT are signed. Night-time X-ray relies on custom.",
    "Sampled 60 exposures over three sites; each had its practitioner.",
  ],
  "5.1.3": [
    "Register done. Yearly check of past referrals has not been run for physiotherapists.",
    "Renewed each year with the audit; four removed when they moved on.",
  ],
  "5.2.1": ["Table of consent by examination is agreed. Audit to follow in the winter."],
  "5.2.2": ["Capacity form is used on wards, but reaches us only on paper."],
  "5.3.1": [
    "Observed in six rooms: the check is done, the tick in the RIS often forgotten.",
    "Observed at all sites this spring; recorded in all but one of 80.",
  ],
  "5.3.2": ["Cancelled duplicates are counted in CT. X-ray has no code for it."],
  "5.4.1": [
    "New form asks everyone in the age range. Two theatres still use the old one.",
    "One form for all, tried out with staff and patients before it went live.",
  ],
  "5.4.2": ["Staff know the steps for CT. Nuclear medicine wants its own flow chart."],
  "5.5.1": [
    "Protocols are on the shared drive; the portable machines have no way to see it.",
    "Every examination code has a protocol that opens at the console.",
  ],
  "5.5.2": ["Eleven protocols are past their review date. Group meets monthly to clear them."],
  "5.5.3": [
    "Chest and pelvis are done. Next on the list is paediatric skull.",
    "Third round of the list this year; lumbar spine dose fell by a fifth.",
  ],
  "5.6.1": ["Local levels set for CT. Fluoroscopy waits for enough cases."],
  "5.6.2": [
    "One room is above the level; engineer and physicist are booked together.",
    "Review opened and closed within the quarter; repeat figures are below the level.",
  ],
  "5.6.3": ["Return rate is poor in theatres. List of names goes to their matron."],
  "5.7.1": [
    "Hand hygiene is audited. Cleaning of the equipment itself is not yet.",
    "Observed audit above the target in every room for three quarters.",
  ],
  "5.7.2": ["Infection flag is on the request. Portering still finds out at the bedside."],
  "5.8.1": [
    "Plain film from outpatients passes 28 days at holiday times.",
    "Nothing over 28 days since spring; weekly list goes to the section heads.",
  ],
  "5.8.2": ["Audit template agreed with the reporters. First 50 reports picked."],
  "5.8.3": [
    "List is weekly. Ranking by risk has been agreed for chest only.",
    "Board had the figures in each of its last three quality papers.",
  ],
  "5.9.1": ["Codes are in the RIS. Outsourced reports come back without them."],
  "5.9.2": [
    "Acknowledgement is recorded in the results system for inpatients and emergency care. Outpatient alerts are still checked by hand each week.",
    "Daily list of alerts nobody has opened; duty secretary rings until someone accepts.",
  ],
  "5.9.3": ["Sample of 20 is drawn. Respiratory have answered, urology not yet."],
  "5.10.1": [
    "Two meetings have no preparation time in the job plan.",
    "Cut-off is noon the day before, and deferred cases are counted.",
  ],
  "5.10.2": ["Opinions are written in the meeting record. Addenda are left to whoever remembers."],
  "5.11.1": [
    "Named radiographers trained. Follow-up surveys are booked by phone and get lost.",
    "Every survey this year had the full set and a signed check form.",
  ],
  "5.11.2": ["Staff know the route for children, less so for adults."],
  "5.12.1": ["Directions are signed for contrast. Saline and buscopan are not on them."],
  "5.12.2": [
    "Risk form matches the new guidance. Emergency scans skip it.",
    "Kidney risk question moved to the request; no scan delayed for bloods this quarter.",
  ],
  "5.12.3": ["Extravasations are logged in CT. MRI began last month, so no rate yet."],
  "5.13.1": [
    "Orthopaedics have signed. Dental and chest clinic are reading it.",
    "Four departments signed, with the people entitled named in each.",
  ],
  "5.13.2": ["Orthopaedics ran the audit, and a third had no written evaluation."],
  "6.1.1": [
    "Policy is current. Site table shows hours that the second site no longer keeps.",
    "Test calls out of hours agreed with the table.",
  ],
  "6.1.2": ["MRI for cauda equina after midnight depends on who is on call. Pathway in draft."],
  "6.1.3": [
    "All but two of the procedures are in date; the change on referrals is written in.",
    "Complete set, approved by the employer, and duty holders showed us theirs.",
  ],
  "6.2.1": ["Model runs for CT and MRI. Reporting capacity is still a guess."],
  "6.2.2": [
    "Urgent slots are held each day. Planned patients moved are not counted.",
    "One room is kept for planned work; 14 patients moved all quarter.",
  ],
  "6.3.1": ["Duty radiologist's number is published. Advice is given by phone and not written down."],
  "6.3.2": [
    "Reasons are picked from a list now. Feedback to practices is next.",
    "Return rate halved since practices see their own figures.",
  ],
  "6.3.3": ["Survey went to GPs. Ward doctors will be asked at induction."],
  "6.4.1": [
    "Provider sends figures. Our own sample of reports is two quarters behind.",
    "Met each quarter with our own sample of 30; two discrepancies answered.",
  ],
  "6.4.2": ["Clause is agreed by both; the new list of reporters has not come."],
  "6.4.3": ["Late returns are seen by chance. IT is writing a report for it."],
  "6.5.1": ["Agreement with the neighbouring trust is signed. The mobile van's is not."],
  "6.5.2": [
    "Adopted the MRI spine protocol. Reasons for two differences are with the SIG.",
    "Each network protocol has a decision in the quality group's minutes.",
  ],
  "6.5.3": ["Lead is named. Weekend staff could not say who the employer is."],
  "6.5.4": ["Opening date and scope are in the plan. Application date not agreed."],
  "6.6.1": [
    "Named lead for green work. No measurements yet beyond paper.",
    "Contrast bottles and single-use gowns measured and reported to the green group.",
  ],
  "6.6.2": ["CT is switched down at night. MRI supplier has not answered."],
  "7.1.1": [
    "Process map done with owners. Half of them have no measure.",
    "Each owner has a measure and brings it to the quality group once a year.",
  ],
  "7.1.2": [
    "Register merged from three lists; 60 documents are past review.",
    "Nothing past its date this month. Owners get a note 60 days ahead.",
  ],
  "7.1.3": ["Walk round found printed protocols from years ago at two consoles."],
  "7.2.1": [
    "Log is complete. One report went in at 13 weeks and we know why.",
    "Two notified this year, both within a fortnight, both reports in on time.",
  ],
  "7.2.2": ["Apology letters are good. The log does not show the date of the first call."],
  "7.2.3": [
    "Owners named. Reviews slip when the risk meeting is cancelled.",
    "All risks reviewed by their date; two went up to the divisional register.",
  ],
  "7.3.1": ["Programme agreed for this year. Four audits have no lead."],
  "7.3.2": [
    "First rounds are done. Repeat measurements have not been booked.",
    "Each audit that fell short has its repeat beside it.",
  ],
  "7.4.1": ["Eight meetings held. Two radiologists are below half because of their clinics."],
  "7.4.2": [
    "Chair has been voted in. Time for the role is not in the job plan.",
    "Names are taken off cases and the reporter hears first. Observed by a neighbour trust.",
  ],
  "7.4.3": ["Events are coded for CT and X-ray. Ultrasound sends them by e-mail."],
  "7.5.1": [
    "Dashboard goes to the leads. Decisions made from it are not written down.",
    "Leads look at it each month and minute one decision at least.",
  ],
  "7.5.2": ["Postcode data is ready. First look at missed appointments by deprivation is under way."],
  "7.6.1": ["List of projects started; most have an aim and no measure."],
  "7.6.2": [
    "Form is used for drug trials. Smaller studies come straight to the scanner.",
    "No study scans without the form since January.",
  ],
  "7.7.1": [
    "First review held. Papers on resources and measures were missing.",
    "Held twice this year with every input on the agenda.",
  ],
  "7.7.2": ["Actions have owners. Two asks of the trust committee are without an answer."],
  "8.1.1": ["Consent talks happen on the ward for planned cases. Emergency ones are at the door."],
  "8.1.2": [
    "Brief and sign-out are done. Observation in the evening lists to come.",
    "Observed ten lists; sign-out was missed once and taken up with the team.",
  ],
  "8.1.3": ["Radiologist and radiographer are on call. Nurse cover has gaps at weekends."],
  "8.2.1": [
    "Local rules are in date. Cleaning staff have not walked through a quench.",
    "Walk-through with security, cleaners and theatre staff done in autumn.",
  ],
  "8.2.2": [
    "Patients' forms are kept. Visitors' answers are asked and not written down.",
    "Forms audited each quarter, staff register is current.",
  ],
  "8.2.3": ["Pacemaker pathway agreed with cardiology. Other implants go case by case."],
  "8.3.1": [
    "Internal probes are traced. Surface probes on the wards are not.",
    "Cycle number is scanned into the record for every internal examination.",
  ],
  "8.3.2": ["Sterile gel is in every room. Theatres keep bottles of their own."],
  "8.3.3": [
    "Peer review runs for sonographers, not yet for the vascular clinic.",
    "Five cases a person each quarter, with feedback in a week.",
  ],
  "8.4.1": ["Practitioner's licence is current. Only one person holds one, so a deputy is applying."],
  "8.4.2": [
    "Checks observed in the morning. Activity outside the range is not logged.",
    "Every administration this year has its check and measured activity.",
  ],
  "8.4.3": ["Sheets are given. The record of it is ticked for half of patients."],
  "8.5.1": [
    "Children's CT protocols are set by size. Doses are too few to audit alone.",
    "Doses pooled with the children's hospital and compared each year.",
  ],
  "8.5.2": ["Pathway is with the anaesthetists. Play specialist has cut failed scans already."],
  "8.6.1": [
    "Passwords limited to four people. Stored settings were last compared two years ago.",
    "Changes logged by scanner, and settings compared each quarter.",
  ],
  "8.6.2": ["Final check is on the wall at each console. Stopped scans are not logged yet."],
};
