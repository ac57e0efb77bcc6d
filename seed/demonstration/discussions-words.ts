// What the demonstration's people write to each other. All of it is invented.
import { editions } from "../../app/standards/registry";
import {
  boardMemberId,
  contributorId,
  leadId,
  mriChairId,
  mriDeputyId,
  partnerId,
  qiManagerId,
  volunteerId,
} from "./people";

export interface DemonstrationPost {
  readonly by: string;
  /** Working days are not asked for: people write when they have time. */
  readonly daysAgo: number;
  readonly words: string;
  /** The number of the post that it quotes. */
  readonly quotes?: number;
  readonly isAnswer?: true;
  /** What it said before its author mended it. */
  readonly before?: string;
  readonly removed?: { readonly by: string; readonly reason: string };
  readonly reported?: { readonly by: string; readonly reason: string };
}

export interface DemonstrationThread {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** A criterion of the services' edition. */
  readonly criterion?: string;
  readonly closed?: { readonly by: string; readonly daysAgo: number };
  readonly muted?: readonly string[];
  readonly posts: readonly DemonstrationPost[];
}

/** The edition that services are assessed against. */
export const serviceEditionId = editions.find(({ subject }) => subject === "service")?.id ?? "";

const notClinical = "Invented for the demonstration. Not for clinical use.";

export const demonstrationThreads: readonly DemonstrationThread[] = [
  {
    id: "thread-forum-alerts",
    group: "quality-forum",
    title: "How do you show that outpatient alerts are acknowledged?",
    criterion: "5.9.2",
    posts: [
      {
        by: leadId("UHNM"),
        daysAgo: 24,
        words:
          "We can show who acknowledged an alert for inpatients and emergency care. Outpatient alerts are still checked by hand each week, and the sheet takes an hour.\n\nHas anybody a list from the results system that does it?",
      },
      {
        by: leadId("RJAH"),
        daysAgo: 22,
        words:
          "Not yet. We ask the secretaries to confirm by mail, which leaves us with:\n\n- no date of reading\n- nothing to count",
      },
      {
        by: leadId("UHCW"),
        daysAgo: 20,
        quotes: 1,
        isAnswer: true,
        words:
          "We had the same sheet. The results system keeps *read by* and *read at* for each report, outpatients too; it was a filter in a saved report, and nobody had to buy anything.\n\nOur weekly list is now three minutes of work. I have put the steps into our evidence and shared it with the network.",
      },
      {
        by: leadId("UHNM"),
        daysAgo: 19,
        words: "Thank you @Quality lead, UHCW, that is it. I have asked our PACS team for the same report.",
      },
      {
        by: leadId("GEH"),
        daysAgo: 6,
        quotes: 3,
        words:
          "Does the list leave out alerts that were withdrawn? Ours counts them as not read, which looks worse than it is.",
      },
    ],
  },
  {
    id: "thread-forum-leads-time",
    group: "quality-forum",
    title: "Protected time for quality leads: what did you agree?",
    posts: [
      {
        by: leadId("WAHT"),
        daysAgo: 41,
        words:
          "Our governance committee asks what other trusts give. Could each of you say how many hours a week are in your job plan?",
      },
      { by: leadId("DGFT"), daysAgo: 40, words: "One day a week since April, in the job plan and in the rota." },
      { by: leadId("WVT"), daysAgo: 38, words: "None. I do it between lists." },
      {
        by: qiManagerId,
        daysAgo: 35,
        words:
          "I will bring the numbers to the next forum as one table. @Quality lead, SATH, @Quality lead, SWB and @Quality lead, WHT: could you add yours?",
      },
      { by: leadId("SATH"), daysAgo: 12, words: "Half a day, not protected: it goes first when someone is away." },
    ],
    muted: [leadId("ROH")],
  },
  {
    id: "thread-mri-spine",
    group: "mri-sig",
    title: "Spine protocols: which differences matter?",
    posts: [
      {
        by: mriChairId,
        daysAgo: 33,
        words: `The survey showed several versions of the same examination. Before we write one, please say **which differences you would keep, and why**.\n\n${notClinical}`,
      },
      {
        by: leadId("UHB"),
        daysAgo: 31,
        words:
          "Slot length. Ours are 20 minutes on two scanners and 30 on the oldest one, and a protocol that assumes 20 would not be adopted there.",
      },
      {
        by: leadId("SWFT"),
        daysAgo: 29,
        quotes: 2,
        words:
          "The same here. Could the protocol have a core and an addition, so that a short slot is not a deviation?",
      },
      {
        by: mriDeputyId,
        daysAgo: 28,
        words:
          "A core and an addition would also let us count adoption. @Quality lead, ROH: would that work for your joint lists?",
      },
      { by: leadId("ROH"), daysAgo: 9, words: "It would, if the addition names what it is for." },
      {
        by: mriChairId,
        daysAgo: 5,
        words: "Then the next draft has both. I will propose it as a change of the protocol.",
      },
    ],
  },
  {
    id: "thread-mri-safety-form",
    group: "mri-sig",
    title: "One safety form for patients who come from another trust",
    closed: { by: mriChairId, daysAgo: 14 },
    posts: [
      {
        by: leadId("UHCW"),
        daysAgo: 60,
        words: "Patients fill in our form again although they filled in yours last week. Could we accept each other's?",
      },
      {
        by: contributorId("UHNM"),
        daysAgo: 57,
        words: "If it is less than 14 days old and signed. We would want the version number on it.",
        before: "If it is less than 14 days old.",
      },
      {
        by: mriChairId,
        daysAgo: 14,
        words:
          "Agreed at the meeting: version number and date on every page. The work goes on in our programme, so I am closing this.",
      },
    ],
  },
  {
    id: "thread-paediatric-leaflet",
    group: "paediatric-sig",
    title: "Who has a picture leaflet for a first scan?",
    posts: [
      { by: leadId("WAHT"), daysAgo: 26, words: "Ours is a page of text. Families tell us that it is read to nobody." },
      {
        by: partnerId,
        daysAgo: 23,
        words:
          "Two units in our network use a leaflet of photographs with one line each, made with their play specialists. I may share it with this group.",
      },
      {
        by: leadId("BWC"),
        daysAgo: 21,
        quotes: 2,
        words: "Please do, @Partner, children's network. Our play team would like to test it with families.",
      },
      { by: leadId("UHNM"), daysAgo: 3, words: "We would test it too, in the school holidays when most come." },
    ],
  },
  {
    id: "thread-msk-referrals",
    group: "msk-sig",
    title: "Referrals that come back: what do you ask for?",
    posts: [
      {
        by: leadId("RJAH"),
        daysAgo: 17,
        words: "One in ten of ours comes back because a line is missing. Which lines do you insist on?",
      },
      {
        by: leadId("SATH"),
        daysAgo: 16,
        words: "Removed words.",
        removed: {
          by: qiManagerId,
          reason: "It gave details of one referral. Please write about your process, not about patients.",
        },
      },
      {
        by: leadId("UHB"),
        daysAgo: 15,
        words: "The question that the scan should answer, and a telephone number. The rest we can find.",
      },
    ],
  },
  {
    id: "thread-volunteers-words",
    group: "patient-public-involvement",
    title: "Words that need explaining in letters",
    posts: [
      {
        by: volunteerId,
        daysAgo: 30,
        words:
          "Three people in my group thought that a *contrast* scan compares two pictures. Could letters say what it is?",
      },
      {
        by: qiManagerId,
        daysAgo: 29,
        isAnswer: true,
        words: "Yes. I am collecting such words for a short list that every trust can use. Please send more.",
      },
      { by: volunteerId, daysAgo: 10, words: "“Unremarkable” in a result. It frightened my neighbour." },
    ],
  },
  {
    id: "thread-board-slides",
    group: "operational-board",
    title: "Shorter packs: what do you read first?",
    posts: [
      {
        by: boardMemberId,
        daysAgo: 18,
        words:
          "I read the page with what changed, and the decisions. The rest I look up here. Could the pack be those two pages?",
      },
      { by: volunteerId, daysAgo: 17, words: "I would like the words explained. Two pages would help me too." },
      {
        by: leadId("RWT"),
        daysAgo: 2,
        words: "Two pages is all that anybody reads, let us be honest about it.",
        reported: { by: volunteerId, reason: "I read the whole pack, and would not like others to be put off." },
      },
    ],
  },
];
