// QSI working edition, section 2, in the portal's own words.
import type { Section } from "../../types";

export const section2 = {
  code: "2",
  title: "Staffing",
  statements: [
    {
      code: "2.1",
      title: "Leadership, accountability and skill mix",
      outcome:
        "Everyone knows who leads and who answers for what, and enough people with the right skills are at work.",
      provenance: "portal",
      criteria: [
        {
          code: "2.1.1",
          title: "Leaders named and reachable",
          text: "A current chart names who leads each modality, site and profession and who stands in for them, and staff can say to whom they answer.",
          guidance:
            "Test it with night staff, agency staff and people employed by one trust who work at another's site. Acting leads with no time in the job plan and roles left empty are the usual gaps.",
          evidence: [
            "dated chart with deputies",
            "answers from staff asked on a walk round",
            "job plans showing time to lead",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 17" }, { id: "cqc-framework" }],
        },
        {
          code: "2.1.2",
          title: "Radiation tasks given by name",
          text: "The employer has named in writing who carries out each of its tasks under IR(ME)R, and those people report to it at the interval it has set.",
          guidance:
            "Duties stay with the trust or company as employer: naming a person passes on the task but not the duty. Where sites are shared, as in a community diagnostic centre, agree in writing which employer answers for what.",
          evidence: [
            "signed schedule of delegated tasks",
            "reports to the employer, with its replies",
            "handover record when a named person changed",
          ],
          sources: [{ id: "irmer-2017" }, { id: "irmer-dhsc-guidance" }, { id: "cqc-irmer-annual" }],
        },
        {
          code: "2.1.3",
          title: "Staffing matched to workload",
          text: "The service compares staff in post and skill mix with the work of each modality and shift at the interval it has set, and records what it did about shortfalls.",
          guidance:
            "Count reporting, vetting, nursing, clerical and physics work as well as scanning, and look hard at nights, weekends and lone working. Show decisions to move, train or stop, not only a list of empty posts.",
          evidence: [
            "staffing review by modality and shift",
            "record of shifts below the safe number, with action",
            "business cases or role changes that followed",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 18" }, { id: "imaging-toolkit" }, { id: "cor-ecf" }],
        },
      ],
    },
    {
      code: "2.2",
      title: "Service competencies and training plan",
      outcome: "Staff are trained and checked for the work they do, and the service can see where skills are short.",
      provenance: "public-title",
      publicReferences: [{ code: "XR-204", certainty: "likely" }],
      criteria: [
        {
          code: "2.2.1",
          title: "Training plan built on need",
          text: "The service has a training plan for every staff group, drawn from its own risks, incidents and planned changes, and reviews progress at the interval it has set.",
          guidance:
            "Include radiologists, nurses, support workers, clerical staff and people who work mainly at night. A list of courses attended is not a plan: show which gap each was meant to close.",
          evidence: [
            "training plan with needs and priorities",
            "progress review with decisions",
            "funding and study time agreed",
          ],
          sources: [{ id: "cor-ecf" }, { id: "cqc-regs", part: "regulation 18" }],
        },
        {
          code: "2.2.2",
          title: "Competence shown before working alone",
          text: "Each person is assessed as competent for an examination and its equipment before working unsupervised, and the record names the assessor and the date.",
          guidance:
            "Look for agency and bank staff, people returning from leave, doctors who use fluoroscopy in theatre, and new software on familiar equipment. Trained once is not competent now: agree when each competence is looked at again.",
          evidence: [
            "competency records by person and equipment",
            "induction records of temporary staff",
            "records of training on new equipment",
          ],
          sources: [
            { id: "irmer-2017", part: "regulation 17" },
            { id: "irmer-implications-2020" },
            { id: "mhra-devices" },
            { id: "accreditation-routes" },
          ],
        },
        {
          code: "2.2.3",
          title: "Required training up to date",
          text: "Each staff group meets the employer's target for required training, including resuscitation, safeguarding, and learning disability and autism.",
          guidance:
            "Break the figures down by profession and site, because a good average can hide a team with none. Match life support to the role, with children's life support where children are imaged, and include honorary and visiting staff.",
          evidence: [
            "training figures by staff group and site",
            "dates booked for people out of date",
            "audit of resuscitation awareness, with actions",
          ],
          sources: [{ id: "ld-autism-code" }, { id: "safeguarding-icd" }, { id: "deterioration" }],
        },
      ],
    },
    {
      code: "2.3",
      title: "Supporting staff in training",
      outcome:
        "Learners of every profession are supervised and supported, and grow into confident colleagues without risk to patients.",
      provenance: "public-title",
      publicReferences: [{ code: "XR-204", certainty: "likely" }],
      criteria: [
        {
          code: "2.3.1",
          title: "Named supervisor for learners",
          text: "Every learner has a named supervisor for each session, and both can say what the learner may do without direct supervision.",
          guidance:
            "Cover radiography students, apprentices, support workers, sonography and physics trainees, and doctors in training at night. Supervision rests with someone competent and authorised in that task, and patients are told a learner is present and may decline.",
          evidence: [
            "rota showing supervisors by session",
            "records of what each learner may do",
            "answers from learners and supervisors asked on the day",
          ],
          sources: [{ id: "irmer-2017", part: "regulation 17" }, { id: "sor-consent" }, { id: "hcpc-standards" }],
        },
        {
          code: "2.3.2",
          title: "Preceptorship when roles change",
          text: "People newly registered, returning, recruited from abroad or starting a new role each have a preceptor they can name, with protected time that the rota shows.",
          guidance:
            "Compare time planned with time taken, since protected time that yields to a busy list is not protected. New advanced practitioners and people who change modality are often left out.",
          evidence: [
            "list of people in preceptorship and their preceptors",
            "rota with planned and taken time",
            "preceptees' own comments",
          ],
          sources: [{ id: "hcpc-preceptorship" }, { id: "nhse-advanced" }],
        },
        {
          code: "2.3.3",
          title: "Trainees share in audit",
          text: "Trainees of each profession take part in audit and learning meetings in working time, and the service records who took part and what came of their work.",
          guidance:
            "Give trainees questions the service needs answered, and a lead who stays when they move on, so that the second round is done. Radiography and physics trainees are seldom asked.",
          evidence: [
            "attendance of trainees by profession",
            "trainee audits with a repeat round",
            "changes that came from trainees' work",
          ],
          sources: [{ id: "auditlive" }, { id: "rcr-realm" }],
        },
      ],
    },
    {
      code: "2.4",
      title: "Staff wellbeing",
      outcome: "Staff are well, safe and heard at work, and can go on giving good care.",
      provenance: "public-title",
      criteria: [
        {
          code: "2.4.1",
          title: "Staff views lead to change",
          text: "Leaders discuss staff survey results with each imaging team at the interval the service has set, and show what was changed.",
          guidance:
            "Trust-wide figures hide imaging, so ask for its own, or ask small teams in another way that keeps people anonymous. Include bank staff, night workers and people who report from home.",
          evidence: ["survey results for imaging", "notes of team discussions", "list of changes, with dates"],
          sources: [{ id: "people-promise" }, { id: "cqc-regs", part: "regulation 17" }],
        },
        {
          code: "2.4.2",
          title: "Work-related strain prevented",
          text: "The service assesses the risk of work-related strain in scanning and reporting, and acts on the symptoms and injuries that staff report.",
          guidance:
            "Look at list length, breaks, couch and screen height, and desks used at home, and ask early because people often work on in pain. Sonographers are the best known group, but radiographers who move patients and heavy equipment are hurt as well.",
          evidence: [
            "risk assessments by task",
            "occupational health referrals and outcomes, without names",
            "changes to lists or equipment",
          ],
          sources: [{ id: "us-guidelines" }, { id: "rcr-pacs-display" }],
        },
        {
          code: "2.4.3",
          title: "Concerns raised without fear",
          text: "Staff can name the routes for raising a concern, and the service shows what it did about concerns raised in imaging.",
          guidance:
            "Cover bullying, discrimination, sexual misconduct, unsafe workload and lone working. Ask agency staff, students and people recruited from abroad, who may fear for their post, and protect identities in what you file.",
          evidence: [
            "answers from staff asked about routes",
            "themes from speaking up, with action",
            "induction material that names the guardian",
          ],
          sources: [{ id: "ftsu" }, { id: "people-promise" }],
        },
      ],
    },
    {
      code: "2.5",
      title: "Entitlement and scope of practice",
      outcome:
        "Whoever refers, justifies, examines or operates is authorised to do so and works within limits that are known.",
      provenance: "portal",
      criteria: [
        {
          code: "2.5.1",
          title: "Record of entitled duty holders",
          text: "The employer keeps a current record of who is entitled as referrer, practitioner or operator and for what, and it matches the people now at work.",
          guidance:
            "A group may be entitled if it is clear who belongs to it. Theatre teams, cardiologists, physicists, outside referrers and doctors who evaluate images are often missing; a network or partner cannot entitle another employer's staff.",
          evidence: [
            "employer's procedure on entitlement",
            "dated list of individuals and groups",
            "check of the list against rotas and leavers",
          ],
          sources: [
            { id: "irmer-2017", part: "Schedule 2" },
            { id: "irmer-implications-2020" },
            { id: "irmer-dhsc-guidance" },
            { id: "nmr-2025" },
          ],
        },
        {
          code: "2.5.2",
          title: "Work kept within scope",
          text: "At the interval it has set, the service checks a sample of work against the written scope of practice of the person who did it.",
          guidance:
            "Scope follows training shown for the task, not a job title or band. Keep the same discipline in MRI and ultrasound as good practice, and include support workers and the tasks delegated to them.",
          evidence: [
            "written scopes of practice",
            "result of the sample check, with actions",
            "list of tasks delegated to support workers",
          ],
          sources: [{ id: "irmer-implications-2020" }, { id: "hcpc-standards" }, { id: "cor-ecf" }],
        },
        {
          code: "2.5.3",
          title: "Registration checked and current",
          text: "Professional registration is checked when each person starts and at every renewal, temporary staff included, and the record shows the date and the result.",
          guidance:
            "Look for conditions of practice as well as names, and for doctors, nurses and clinical scientists as well as radiographers. Anyone may be called a sonographer, so note which register each one is on, and what the employer accepts where there is none.",
          evidence: [
            "register checks with dates",
            "agency assurance and the service's own check",
            "record of sonographers' registration",
          ],
          sources: [{ id: "cqc-regs", part: "regulation 19" }, { id: "hcpc-standards" }],
        },
      ],
    },
    {
      code: "2.6",
      title: "Reporting competence",
      outcome: "Every report is written by someone trained for that work, who learns how well they do it.",
      provenance: "portal",
      criteria: [
        {
          code: "2.6.1",
          title: "Reporters trained for their scope",
          text: "Each reporter's record shows the training that supports the examinations they report and the date that their reporting scope was last agreed.",
          guidance:
            "Radiographers, sonographers and other professions are held to the same standard as radiologists for the same work. Look at rare examinations, children's imaging and whether job plans give enough sessions to keep the skill.",
          evidence: [
            "reporting scope with qualifications and dates",
            "job plans showing reporting sessions",
            "sample of reports set against reporters' scope",
          ],
          sources: [
            { id: "rcr-reporting" },
            { id: "cor-reporting" },
            { id: "us-guidelines" },
            { id: "irmer-2017", part: "regulation 17" },
          ],
        },
        {
          code: "2.6.2",
          title: "Peer feedback for every reporter",
          text: "Every reporter takes part in peer feedback on their own reports at the interval the service has set, and support follows where it is needed.",
          guidance:
            "Choose cases fairly, not only known errors, and give credit for good reports; the number of cases is for the service to set and explain. Check that locums, home reporters and people who report a few sessions are included.",
          evidence: [
            "peer feedback record by reporter, held in confidence",
            "participation by profession and working pattern",
            "examples of support or training that followed",
          ],
          sources: [{ id: "rcr-reporting" }, { id: "cor-reporting" }, { id: "us-guidelines" }],
        },
      ],
    },
    {
      code: "2.7",
      title: "Medical physics and radiation protection experts",
      outcome: "Expert advice on radiation is at hand, asked for early and acted on.",
      provenance: "portal",
      criteria: [
        {
          code: "2.7.1",
          title: "Medical physics expert appointed",
          text: "The employer has appointed a suitable medical physics expert in writing, and records show their involvement in each radiation modality.",
          guidance:
            "Involvement follows risk, so agree it by modality and agree cover for leave and short notice. Show that advice was asked for before equipment was bought or practice changed, not afterwards.",
          evidence: [
            "letter of appointment with scope",
            "agreed involvement by modality",
            "advice given and the service's reply",
          ],
          sources: [
            { id: "irmer-2017", part: "regulation 14" },
            { id: "irmer-implications-2020" },
            { id: "mpe-recognition" },
          ],
        },
        {
          code: "2.7.2",
          title: "Radiation protection adviser consulted",
          text: "The employer consults a suitable radiation protection adviser on the safety of staff and the public, and records what was advised and what it did.",
          guidance:
            "The adviser looks after staff and the public, the medical physics expert after patients: one person may hold both posts, but each is appointed separately. Ask before rooms are built or altered and before a mobile unit arrives.",
          evidence: [
            "letter of appointment with scope",
            "adviser's reports, with actions closed",
            "advice on new or altered rooms",
          ],
          sources: [{ id: "irr-2017", part: "regulation 14" }],
        },
        {
          code: "2.7.3",
          title: "Active radiation protection supervisors",
          text: "Each area with radiation local rules has an appointed radiation protection supervisor, whose records show how they check that the rules are followed.",
          guidance:
            "This is a daily role in the work area, distinct from the adviser and the medical physics expert. Look at theatres, mobile X-ray, nights and leave, and at whether the person has time and authority to stop work.",
          evidence: [
            "letters of appointment by area",
            "supervisors' check records and actions",
            "staff who can name their supervisor",
          ],
          sources: [{ id: "irr-2017", part: "regulation 18" }],
        },
      ],
    },
  ],
} as const satisfies Section;
