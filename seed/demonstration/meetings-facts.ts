// The meetings of the demonstration. All of it is invented for the demonstration. Not for clinical use.

export interface DemonstrationMeeting {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** Days from today; those before it were held. */
  readonly inDays: number;
  readonly minutes: "none" | "draft" | "approved";
  readonly approvedIn?: string;
  readonly quorumTrusts?: number;
  readonly learning?: string;
  readonly recording?: string;
  /** Why it was called off. */
  readonly cancelled?: string;
  /** Links that stand with an item of the agenda, counted from 1. */
  readonly papers?: readonly { readonly title: string; readonly address: string; readonly item: number }[];
  readonly agenda: readonly { readonly title: string; readonly record?: string }[];
  readonly decision?: { readonly words: string; readonly votesFor: number; readonly volunteers: number | null };
}

/** The later of two meetings comes first where the earlier names it. */
export const demonstrationMeetings: readonly DemonstrationMeeting[] = [
  {
    id: "meeting-forum-recent",
    group: "quality-forum",
    title: "Quality Forum",
    inDays: -10,
    minutes: "draft",
    quorumTrusts: 8,
    agenda: [
      { title: "Welcome and apologies", record: "Apologies were noted." },
      { title: "Evidence that runs out this quarter", record: "Each lead looks through their own list." },
    ],
  },
  {
    id: "meeting-forum-past",
    group: "quality-forum",
    title: "Quality Forum",
    inDays: -101,
    minutes: "approved",
    approvedIn: "meeting-forum-recent",
    quorumTrusts: 8,
    learning: "Writing evidence that an assessor can follow",
    recording: "https://video.example.org/quality-forum",
    agenda: [
      { title: "Welcome and apologies", record: "Everybody was welcomed." },
      { title: "How answers are shared", record: "Trusts share what others can use." },
    ],
    decision: { words: "The Forum meets every three months.", votesFor: 15, volunteers: null },
  },
  {
    id: "meeting-forum-next",
    group: "quality-forum",
    title: "Quality Forum",
    inDays: 21,
    minutes: "none",
    learning: "How one trust prepares children for a scan",
    agenda: [{ title: "Welcome and apologies" }, { title: "Open actions" }, { title: "Any other business" }],
    papers: [
      { title: "Gap analysis of the network, October", address: "https://papers.example.org/gap-analysis", item: 2 },
    ],
  },
  {
    id: "meeting-forum-called-off",
    group: "quality-forum",
    title: "Quality Forum",
    inDays: 7,
    minutes: "none",
    cancelled: "Too few trusts could send somebody in that week. The next date stands.",
    agenda: [],
  },
  {
    id: "meeting-mri-past",
    group: "mri-sig",
    title: "MRI special interest group",
    inDays: -40,
    minutes: "draft",
    quorumTrusts: 5,
    agenda: [{ title: "Spine protocol, draft", record: "Comments are asked of every trust." }],
  },
  {
    id: "meeting-mri-next",
    group: "mri-sig",
    title: "MRI special interest group",
    inDays: 12,
    minutes: "none",
    agenda: [{ title: "Spine protocol, comments" }],
  },
  {
    id: "meeting-board-past",
    group: "operational-board",
    title: "Operational Board",
    inDays: -25,
    minutes: "draft",
    agenda: [{ title: "Programme of the special interest groups", record: "The programme was talked through." }],
    decision: { words: "The programme is agreed for the year.", votesFor: 10, volunteers: 1 },
  },
];

export const demonstrationActions = [
  {
    id: "action-forum-uhnm",
    owner: "UHNM",
    title: "Renew the evidence that runs out this quarter",
    dueInDays: 9,
    closes: { kind: "work-item", id: "work-item-forum-evidence" },
  },
  {
    id: "action-forum-geh",
    owner: "GEH",
    title: "Share the patient information leaflet",
    dueInDays: -3,
    closes: null,
  },
] as const;
