// The programmes of work of the demonstration: ten items of five groups, with the states that they were in. Invented, like everything here.
import type { ItemStatus } from "../../app/domain/programme/items";
import { contributorId, leadId, mriChairId, mriDeputyId, qiManagerId } from "./people";

export interface DemonstrationState {
  /** Days before today on which it was recorded. */
  readonly daysAgo: number;
  readonly by: string;
  readonly status: ItemStatus;
  readonly deliverables?: string;
  readonly progress: string;
  readonly benefits?: string;
  readonly owner?: string;
  /** Days from today. */
  readonly dueInDays?: number;
}

export interface DemonstrationItem {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly deliverables: string;
  readonly benefits: string;
  readonly owner: string | null;
  readonly startedDaysAgo: number;
  readonly dueInDays: number | null;
  /** Oldest first; what a state does not say stays as above, or as the state before it. */
  readonly states: readonly [DemonstrationState, ...DemonstrationState[]];
  readonly links?: readonly {
    readonly kind: "criterion" | "matrix-item" | "objective";
    readonly within: string;
    readonly code: string;
  }[];
}

const criterion = (within: string, code: string) => ({ kind: "criterion", within, code }) as const;
const matrixItem = (code: string) => ({ kind: "matrix-item", within: "nhse-2021-four-domains", code }) as const;
const objective = (code: string) => ({ kind: "objective", within: "", code }) as const;

export const demonstrationItems: readonly DemonstrationItem[] = [
  {
    id: "work-item-mri-spine",
    group: "mri-sig",
    title: "One MRI spine protocol for the network",
    deliverables: "- A protocol that every trust can adopt\n- A list of what differs today, by trust",
    benefits: "Fewer repeat scans when patients move between trusts.",
    owner: mriChairId,
    startedDaysAgo: 200,
    dueInDays: 26,
    states: [
      {
        daysAgo: 200,
        by: mriChairId,
        status: "planned",
        progress: "Trusts are asked for what they use today.\n\nNext step: compare what they send.",
      },
      {
        daysAgo: 120,
        by: mriChairId,
        status: "on track",
        progress: "- Eleven trusts have sent their protocol\n- Next step: write one draft",
      },
      {
        daysAgo: 18,
        by: mriDeputyId,
        status: "on track",
        progress:
          "- The draft is with every trust for comment\n- Next step: answer each comment\n- Decision asked: may the protocol be published for all trusts at once?",
      },
    ],
    links: [objective("objective-09"), criterion("qsin-2022-working", "10.1.1"), matrixItem("OG2")],
  },
  {
    id: "work-item-mri-safety",
    group: "mri-sig",
    title: "Shared MR safety screening form",
    deliverables: "One form for patients and one for staff, with a plain-language leaflet.",
    benefits: "Patients answer the same questions wherever they are scanned.",
    owner: contributorId("UHNM"),
    startedDaysAgo: 160,
    dueInDays: -12,
    states: [
      { daysAgo: 160, by: mriChairId, status: "planned", progress: "Four trusts offer their form as a start." },
      {
        daysAgo: 75,
        by: contributorId("UHNM"),
        status: "on track",
        progress: "A first form is tried at two sites.\n\nNext step: ask patient volunteers to read it.",
      },
      {
        daysAgo: 9,
        by: contributorId("UHNM"),
        status: "behind",
        progress:
          "The trial at two sites has ended, and staff found it clear.\n\n- Why behind: the physicist who checks the wording is away until next month\n- Next step: agree who checks in the meantime",
      },
    ],
    links: [criterion("qsi-2021-working", "8.2.1")],
  },
  {
    id: "work-item-mri-physics",
    group: "mri-sig",
    title: "Physics training trial for MRI radiographers",
    deliverables: "Six recorded sessions, with learning minutes for each.",
    benefits: "More people can answer questions about implants on the day.",
    owner: mriDeputyId,
    startedDaysAgo: 320,
    dueInDays: -60,
    states: [
      { daysAgo: 320, by: mriChairId, status: "planned", progress: "Speakers are asked." },
      { daysAgo: 210, by: mriDeputyId, status: "on track", progress: "Three of six sessions are recorded." },
      {
        daysAgo: 62,
        by: mriDeputyId,
        status: "complete",
        progress: "All six sessions are recorded and have captions.\n\nNext step: count who watched after half a year.",
      },
    ],
  },
  {
    id: "work-item-forum-evidence",
    group: "quality-forum",
    title: "Evidence that several trusts can share",
    deliverables: "A list of policies and audits that a trust lets others use, kept in the portal.",
    benefits: "Nobody starts from a blank page; quality leads win back time.",
    owner: qiManagerId,
    startedDaysAgo: 150,
    dueInDays: 55,
    states: [
      { daysAgo: 150, by: qiManagerId, status: "planned", progress: "The forum agreed what may be shared." },
      {
        daysAgo: 45,
        by: qiManagerId,
        status: "on track",
        progress: "- Six trusts share at least one item\n- Next step: ask the other nine what holds them back",
      },
    ],
    links: [objective("objective-07"), criterion("qsin-2022-working", "5.2.2")],
  },
  {
    id: "work-item-forum-accreditation",
    group: "quality-forum",
    title: "Mock assessments between trusts",
    deliverables: "Five pairs of trusts who assess each other before an assessor comes.",
    benefits: "Findings come early, from people who know the work.",
    owner: leadId("UHNM"),
    startedDaysAgo: 110,
    dueInDays: 20,
    states: [
      {
        daysAgo: 110,
        by: qiManagerId,
        status: "planned",
        progress: "Pairs are proposed.",
        owner: qiManagerId,
        dueInDays: -10,
      },
      {
        daysAgo: 35,
        by: leadId("UHNM"),
        status: "behind",
        progress:
          "Two of five pairs have met.\n\n- Why behind: three services have no protected time for the visit\n- Next step: the pairs without a date choose one\n- Decision asked: will the Board ask trusts for one protected day for each visit?",
        owner: leadId("UHNM"),
        dueInDays: 20,
      },
    ],
    links: [objective("objective-14")],
  },
  {
    id: "work-item-paediatric-leaflet",
    group: "paediatric-sig",
    title: "Information for families before imaging",
    deliverables: "A leaflet and a short film, in plain words, for five examinations.",
    benefits: "Children and families know what will happen, and fewer examinations are broken off.",
    owner: leadId("BWC"),
    startedDaysAgo: 95,
    dueInDays: 75,
    states: [
      { daysAgo: 95, by: qiManagerId, status: "planned", progress: "Families are asked what they want to know." },
      {
        daysAgo: 28,
        by: leadId("BWC"),
        status: "on track",
        progress: "- Two of five leaflets are written\n- Next step: film the first examination",
      },
    ],
  },
  {
    id: "work-item-paediatric-study-day",
    group: "paediatric-sig",
    title: "Study day for radiographers who image children",
    deliverables: "One day, recorded for all fifteen trusts.",
    benefits: "Smaller sites have somebody who is confident with children.",
    owner: leadId("UHCW"),
    startedDaysAgo: 260,
    dueInDays: -130,
    states: [
      { daysAgo: 260, by: qiManagerId, status: "planned", progress: "A date is looked for." },
      { daysAgo: 135, by: leadId("UHCW"), status: "complete", progress: "The day was held; the recording is kept." },
    ],
  },
  {
    id: "work-item-msk-pathway",
    group: "msk-sig",
    title: "Pathway from primary care for back pain",
    deliverables: "A pathway that says who is imaged, when, and with what.",
    benefits: "Fewer examinations that change nothing for the patient.",
    owner: leadId("RJAH"),
    startedDaysAgo: 140,
    dueInDays: 110,
    states: [
      { daysAgo: 140, by: qiManagerId, status: "planned", progress: "The pathways of three areas are compared." },
      {
        daysAgo: 50,
        by: leadId("RJAH"),
        status: "on track",
        progress:
          "- General practitioners have commented\n- Next step: agree the wording with the integrated care boards",
      },
    ],
    links: [objective("objective-09")],
  },
  {
    id: "work-item-gynaecology-second-opinion",
    group: "gynaecology-sig",
    title: "Second opinions between trusts",
    deliverables: "A list of who may be asked, and how images are sent.",
    benefits: "An answer within two working days, without travel.",
    owner: null,
    startedDaysAgo: 80,
    dueInDays: null,
    states: [{ daysAgo: 80, by: qiManagerId, status: "planned", progress: "" }],
  },
  {
    id: "work-item-gynaecology-terms",
    group: "gynaecology-sig",
    title: "A shared reporting template",
    deliverables: "A template that all reporting systems can hold.",
    benefits: "Reports that read alike.",
    owner: leadId("DGFT"),
    startedDaysAgo: 230,
    dueInDays: -20,
    states: [
      { daysAgo: 230, by: qiManagerId, status: "planned", progress: "Templates are collected." },
      { daysAgo: 150, by: leadId("DGFT"), status: "on track", progress: "A draft is tried at two trusts." },
      {
        daysAgo: 40,
        by: qiManagerId,
        status: "stopped",
        progress: "The reporting systems cannot hold one template. The group takes it up again when systems converge.",
      },
    ],
    links: [objective("objective-18")],
  },
];
