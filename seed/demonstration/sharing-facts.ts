// What trusts of the demonstration share with each other, and ask. Invented; each trust meets what it offers.

export interface DemonstrationOffer {
  readonly id: string;
  readonly trust: string;
  readonly criterion: string;
  /** Whether an item goes with it: one that the trust shares with the network and that supports the criterion now. */
  readonly hasItem: boolean;
  readonly words: string;
  readonly daysAgo: number;
  readonly usedBy: readonly string[];
  readonly requests: readonly DemonstrationRequest[];
}

export interface DemonstrationRequest {
  readonly id: string;
  readonly trust: string;
  readonly message: string;
  readonly daysAgo: number;
  readonly answer: { readonly state: "accepted" | "declined"; readonly reply: string; readonly daysAgo: number } | null;
}

export const demonstrationOffers: readonly DemonstrationOffer[] = [
  {
    id: "offer-uhcw-alerts",
    trust: "UHCW",
    criterion: "5.9.2",
    hasItem: true,
    words:
      "A list of unacknowledged alerts goes to the referring team's consultant each morning, and to the medical director's office after three days.\n\n- It took two months to agree the times with the specialties.\n- The list is one query in the radiology system. We would start with one specialty, not with all.",
    daysAgo: 64,
    usedBy: ["RWT", "SWB", "WVT"],
    requests: [
      {
        id: "contact-swft-alerts",
        trust: "SWFT",
        message: "How did you agree who accepts an alert for patients of the emergency department?",
        daysAgo: 20,
        answer: { state: "accepted", reply: "Happy to talk it through on a call.", daysAgo: 17 },
      },
    ],
  },
  {
    id: "offer-uhnm-information",
    trust: "UHNM",
    criterion: "1.1.1",
    hasItem: false,
    words:
      "One administrator owns the calendar of pages and leaflets, and a patient volunteer reads each one before it is dated. The hard part was finding every leaflet: we walked the departments with a camera.",
    daysAgo: 33,
    usedBy: ["GEH"],
    requests: [
      {
        id: "contact-geh-information",
        trust: "GEH",
        message: "Could we see how your calendar is set out, and how much time the administrator has for it?",
        daysAgo: 4,
        answer: null,
      },
    ],
  },
  {
    id: "offer-rwt-appointments",
    trust: "RWT",
    criterion: "3.2.1",
    hasItem: true,
    words:
      "Appointments that were made with too little notice are counted every week from the booking system, by modality. The report itself is what changed things: the teams see their own figure.",
    daysAgo: 90,
    usedBy: ["UHNM", "WAHT"],
    requests: [],
  },
  {
    id: "offer-uhb-protocols",
    trust: "UHB",
    criterion: "6.5.2",
    hasItem: true,
    words:
      "A protocol of the network is on the agenda of the next modality meeting, with one question: adopt, or say what is different and who approves it. The register is one sheet.",
    daysAgo: 12,
    usedBy: [],
    requests: [],
  },
  {
    id: "offer-rwt-employers",
    trust: "RWT",
    criterion: "6.5.1",
    hasItem: true,
    words: "The agreement is shared here without its schedules. Ask, and we can say which questions took longest.",
    daysAgo: 41,
    usedBy: ["UHCW"],
    requests: [],
  },
  {
    id: "offer-waht-inpatients",
    trust: "WAHT",
    criterion: "3.1.2",
    hasItem: false,
    words:
      "Wards tick four boxes before a patient leaves: escort, oxygen, lines, information. Failures come to the weekly huddle. It works because the porters may refuse.",
    daysAgo: 7,
    usedBy: [],
    requests: [],
  },
];

/** The service whose assessment follows an earlier, closed one, from which answers still wait to be confirmed. */
export const followedCycle = { trust: "WHT", id: "assessment-wht-earlier", title: "Assessment 2023", monthsBefore: 24 };
