// What invented leads write beside their answers in the first four sections: while it is under way, and once it is done.
import type { CriterionNotes } from "./notes";

export const notes1to4: CriterionNotes = {
  "1.1.1": [
    "Web pages have an owner. Letters do not yet, and one still gives the old car park.",
    "Checked every six months; last time two letters and a sign were corrected.",
  ],
  "1.1.2": [
    "Leaflets are sent with the letter. We have not asked patients whether they came in time.",
    "We asked 40 patients across CT and ultrasound. All but three had time to prepare.",
  ],
  "1.1.3": ["Posters are up in every waiting area. The audit of what patients were told has not been run."],
  "1.2.1": [
    "Curtains replaced at the main site. Observation at the second site still to do.",
    "Observed at both sites; bed bay moved away from the corridor afterwards.",
  ],
  "1.2.2": [
    "Offer is recorded in ultrasound but not always in general X-ray.",
    "The offer is a required field in the RIS, so the audit is one report.",
  ],
  "1.2.3": ["MRI has a good routine for anxious patients. CT and interventional need the same list."],
  "1.2.4": ["Safe holding training is booked; the record form is with safeguarding for comment."],
  "1.3.1": [
    "Flags reach the RIS from the trust system. Nobody checks yet whether they were acted on.",
    "Audit of 30 flagged patients: 28 had what they needed. Actions closed.",
  ],
  "1.3.2": ["Interpreters are booked, but we do not log the visits when none came."],
  "1.3.3": ["Learning disability nurse has agreed to go through last year's unfinished scans with us."],
  "1.4.1": [
    "Card with who will give the result is in use in CT. X-ray rooms next.",
    "Every room has the card; patients sampled could say who would ring them.",
  ],
  "1.4.2": ["Aftercare sheets exist, one still has a phone number that nobody answers at night."],
  "1.4.3": [
    "Request log is kept. Three requests went past the time limit last quarter.",
    "Log shows every request answered within a month this year.",
  ],
  "1.5.1": ["Forms are at reception only. QR cards ordered for the community sites."],
  "1.5.2": [
    "Two answers went out late in spring; the complaints team now copies us in on day one.",
    "Named lead and a weekly look at the log. None late since.",
  ],
  "1.5.3": ["Notice board at one site. The other two want it on the screens."],
  "1.6.1": [
    "Dose constraints are written. Operators could not all say what to do with them.",
    "Set with the physicist and on the wall in each X-ray room.",
  ],
  "1.6.2": ["Forms are filled in for CT, seldom for mobile X-ray on wards."],
  "1.6.3": ["Hospital passports are read at booking, but not looked at again on the day."],
  "1.7.1": [
    "Two patient members invited to the quality group; first meeting to come.",
    "Patient members have been at the last four meetings and their points are in the action log.",
  ],
  "1.7.2": ["Asked the trust's engagement team to introduce us to the Deaf club."],
  "1.7.3": [
    "New leaflets go to the readers' panel. Older ones have never been.",
    "Readers' panel changed the MRI leaflet a good deal; their copy is kept with ours.",
  ],
  "2.1.1": [
    "Chart is right for modalities. Deputies are missing for two sites.",
    "Chart is updated each quarter and staff asked on the walk round knew it.",
  ],
  "2.1.2": ["Letters of delegation are signed for imaging. Cardiology's are still with the medical director."],
  "2.1.3": [
    "Review done for CT and MRI. General X-ray counts shifts differently, so it waits.",
    "Reviewed each half year; two posts were moved to evenings after the last one.",
  ],
  "2.2.1": ["Plan exists for radiographers. Support staff and bookings are next."],
  "2.2.2": [
    "New scanners are signed off. Older competencies are on paper in three folders.",
    "All competencies moved into one system over the summer.",
  ],
  "2.2.3": ["Resuscitation is below the target in interventional; dates are booked."],
  "2.3.1": [
    "Students know their supervisor. It is not on the rota, so we cannot show it.",
    "Supervisor's initials stand on the rota, and learners asked agreed with it.",
  ],
  "2.3.2": ["Protected time is planned but gets taken when the list is short of staff."],
  "2.3.3": ["Registrars do audits. Student radiographers have not been asked until now."],
  "2.4.1": [
    "Results are out; two teams have had their discussion.",
    "Each team picked one thing to change, and the list is on the staff page.",
  ],
  "2.4.2": ["Ultrasound strain assessments done. Home reporting desks are not."],
  "2.4.3": ["Guardian came to the team day. We still need the themes written down."],
  "2.5.1": [
    "Register is good for radiographers. Ward referrers have not been checked against leavers.",
    "Register is checked against the rota each month by the superintendent.",
  ],
  "2.5.2": ["Scopes are written for advanced practitioners only."],
  "2.5.3": [
    "Checks are done on starting; agency staff were missed in two months.",
    "Electronic check at every renewal, agency staff too.",
  ],
  "2.6.1": ["Reporting scopes are agreed but three have no date on them."],
  "2.6.2": [
    "Radiologists take part. Reporting radiographers start with the next round.",
    "All reporters take part; the summary goes to the governance lead in confidence.",
  ],
  "2.7.1": ["Letter is signed. The list of what the expert does for each modality is in draft."],
  "2.7.2": [
    "Adviser's report came in; four of its nine actions are open.",
    "Letter renewed and last report's actions closed.",
  ],
  "2.7.3": ["Supervisor for theatres left; a volunteer is doing the course."],
  "3.1.1": [
    "Anaesthetic cover is agreed at the main site. Nothing in writing for the smaller one.",
    "Agreed with each department and reviewed when the theatre timetable changed.",
  ],
  "3.1.2": ["Transfer checklist works on the medical wards; surgical wards send patients without it."],
  "3.1.3": [
    "We count unread requests each Monday. No limit set yet at which we act.",
    "Limit is 200; passed twice this year and overtime was agreed both times.",
  ],
  "3.2.1": ["Online booking is live for ultrasound. People without internet are rung, but we do not count it."],
  "3.2.2": [
    "Auto-closing after two missed appointments is switched off while the vetting rule is written.",
    "Consultant reads each one before it is closed; sample of 25 showed it.",
  ],
  "3.2.3": ["Waiting on the day is timed in MRI only."],
  "3.3.1": [
    "Observation machine is there. Early warning scores are not always copied to our record.",
    "Sample of 20 records after the ward audit: all escalated by the score.",
  ],
  "3.3.2": [
    "Drills done in CT and MRI. The van has never had one.",
    "Every area drilled this year, one at night; actions closed.",
  ],
  "3.3.3": ["Ambulance service agreed by e-mail; we want it in a document."],
  "3.3.4": ["Action cards are in date. We missed the last table-top exercise."],
  "4.1.1": [
    "Walk round with two wheelchair users found nine barriers; five are with estates.",
    "All barriers from the last inspection dealt with but the lift, which has a date.",
  ],
  "4.1.2": ["Warning light in room 3 fails on and off. Check sheet started."],
  "4.1.3": [
    "On-site rooms done. Home reporters have been sent the checklist.",
    "Twelve home desks and all rooms assessed; two monitors replaced.",
  ],
  "4.2.1": [
    "Trolley check sheets at the second site are not signed every day.",
    "Sheets audited each month; no missed day since the new rota.",
  ],
  "4.2.2": ["Asked the resuscitation lead to look at the children's waiting area."],
  "4.3.1": [
    "Inventory lacks software versions for the mobiles.",
    "Walked the floor with the list in spring; three items added, one crossed off.",
  ],
  "4.3.2": ["Ranked list is ready. It goes to the capital group in the autumn round."],
  "4.3.3": [
    "Notices reach one person; no deputy when they are on leave.",
    "Log kept by the governance team, all closed inside the date given.",
  ],
  "4.4.1": ["New rooms have signed handovers. Small repairs are not always signed back."],
  "4.4.2": [
    "Monthly tests on time in CT. Mammography displays are two months behind.",
    "Programme agreed with physics and on a shared calendar; missed tests carry a reason.",
  ],
  "4.4.3": ["Two results out of range have a repair date but not who decided to go on."],
  "4.5.1": ["Images from the specialist hospital come by link, but not at night. Log started."],
  "4.5.2": [
    "Downtime packs refreshed. Rehearsal put off twice for lack of staff.",
    "Rehearsed on a Sunday in autumn; reconciliation took two hours.",
  ],
  "4.5.3": ["Safety officer appointed. Hazard log covers PACS, not yet the RIS."],
  "4.6.1": [
    "Leavers removed. Two shared log-ins remain in theatres.",
    "Quarterly account review, and unusual look-ups go to the information governance lead.",
  ],
  "4.6.2": ["Register lists 14 flows; four have no agreement we can find."],
  "4.6.3": ["Device list came from IT. Three workstations cannot be updated and have no plan."],
  "4.7.1": [
    "Stroke product is approved. The fracture trial has no clinician named.",
    "One product in use, with its assessments and clinical lead on the register.",
  ],
  "4.7.2": ["Supplier's figures come each month. Our own comparison is planned."],
  "4.7.3": ["Reports name the reader. We have not yet checked that images were opened."],
};
