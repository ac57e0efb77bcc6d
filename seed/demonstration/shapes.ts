// How far each invented service has come: complete and evidenced criteria in each section, and what is left of the rest. Not real.
// Two declarations are meant not to match: SWB has applied with under half complete, UHCW with too much not yet rated.

export interface DeclaredStage {
  readonly stage: number;
  readonly monthsAgo: number;
}

export interface ServiceShape {
  readonly trust: string;
  /** By section of an edition with eight sections. */
  readonly complete: readonly number[];
  readonly evidenced: readonly number[];
  /** Over all sections. */
  readonly commenced: number;
  readonly notYetRated: number;
  readonly startedMonthsAgo: number;
  /** Left out is 1.3; a service that was accredited long ago had most of it early. */
  readonly pace?: number;
  /** Days since anybody changed anything. */
  readonly quietDays: number;
  /** Evidence that no longer counts: how many items, and whether they all expired last month. */
  readonly ended: number;
  readonly allEndedLastMonth?: boolean;
  /** Items that they let the whole network see. */
  readonly shared: number;
  /** Oldest first; none is "not declared". */
  readonly stages: readonly DeclaredStage[];
}

function stages(...declared: readonly (readonly [stage: number, monthsAgo: number])[]): readonly DeclaredStage[] {
  return declared.map(([stage, monthsAgo]) => ({ stage, monthsAgo }));
}

export const serviceShapes: readonly ServiceShape[] = [
  {
    trust: "BWC",
    complete: [15, 13, 6, 11, 16, 8, 7, 10],
    evidenced: [11, 11, 5, 8, 12, 6, 5, 7],
    commenced: 32,
    notYetRated: 5,
    startedMonthsAgo: 16,
    quietDays: 2,
    ended: 3,
    shared: 3,
    stages: stages([2, 14], [3, 2]),
  },
  {
    trust: "DGFT",
    complete: [13, 12, 7, 10, 21, 9, 8, 11],
    evidenced: [9, 9, 6, 8, 16, 6, 6, 8],
    commenced: 28,
    notYetRated: 6,
    startedMonthsAgo: 17,
    quietDays: 4,
    ended: 4,
    shared: 2,
    stages: stages([2, 17], [3, 11]),
  },
  {
    trust: "GEH",
    complete: [9, 5, 2, 3, 10, 3, 4, 5],
    evidenced: [6, 3, 1, 2, 6, 2, 3, 3],
    commenced: 61,
    notYetRated: 7,
    startedMonthsAgo: 14,
    quietDays: 6,
    ended: 3,
    shared: 0,
    stages: stages([1, 12]),
  },
  {
    trust: "RJAH",
    complete: [5, 3, 3, 3, 5, 3, 2, 2],
    evidenced: [3, 2, 2, 2, 3, 2, 1, 2],
    commenced: 54,
    notYetRated: 9,
    startedMonthsAgo: 14,
    quietDays: 5,
    ended: 2,
    shared: 0,
    stages: stages([0, 16], [1, 13]),
  },
  {
    trust: "ROH",
    complete: [13, 10, 6, 5, 16, 7, 6, 4],
    evidenced: [12, 8, 5, 5, 12, 6, 5, 3],
    commenced: 36,
    notYetRated: 5,
    startedMonthsAgo: 15,
    quietDays: 3,
    ended: 2,
    shared: 1,
    stages: stages([1, 15], [2, 7]),
  },
  {
    trust: "RWT",
    complete: [20, 15, 9, 12, 28, 14, 11, 14],
    evidenced: [16, 13, 8, 10, 24, 11, 9, 12],
    commenced: 17,
    notYetRated: 0,
    startedMonthsAgo: 18,
    pace: 1.8,
    quietDays: 1,
    ended: 3,
    shared: 6,
    stages: stages([3, 16], [4, 4]),
  },
  {
    trust: "SATH",
    complete: [7, 8, 5, 6, 13, 8, 4, 7],
    evidenced: [5, 5, 4, 4, 10, 6, 3, 5],
    commenced: 45,
    notYetRated: 7,
    startedMonthsAgo: 16,
    quietDays: 46,
    ended: 6,
    allEndedLastMonth: true,
    shared: 1,
    stages: stages([1, 15], [2, 10]),
  },
  {
    trust: "SWB",
    complete: [12, 9, 6, 10, 17, 7, 7, 8],
    evidenced: [7, 5, 4, 6, 9, 4, 5, 6],
    commenced: 42,
    notYetRated: 5,
    startedMonthsAgo: 15,
    quietDays: 3,
    ended: 6,
    shared: 2,
    stages: stages([3, 14], [4, 6]),
  },
  {
    trust: "SWFT",
    complete: [8, 6, 4, 10, 14, 5, 6, 6],
    evidenced: [6, 5, 3, 8, 12, 4, 5, 5],
    commenced: 46,
    notYetRated: 6,
    startedMonthsAgo: 14,
    quietDays: 5,
    ended: 2,
    shared: 1,
    stages: stages([1, 14], [2, 3]),
  },
  {
    trust: "UHB",
    complete: [16, 12, 8, 14, 17, 12, 10, 8],
    evidenced: [11, 8, 5, 10, 13, 8, 7, 6],
    commenced: 31,
    notYetRated: 4,
    startedMonthsAgo: 17,
    quietDays: 2,
    ended: 5,
    shared: 3,
    stages: stages([2, 17], [3, 8]),
  },
  {
    trust: "UHCW",
    complete: [16, 13, 8, 14, 25, 12, 11, 10],
    evidenced: [14, 11, 7, 12, 22, 10, 9, 8],
    commenced: 24,
    notYetRated: 16,
    startedMonthsAgo: 18,
    pace: 1.6,
    quietDays: 1,
    ended: 3,
    shared: 5,
    stages: stages([3, 15], [4, 1]),
  },
  {
    trust: "UHNM",
    complete: [19, 17, 10, 17, 28, 16, 11, 16],
    evidenced: [16, 15, 8, 15, 25, 14, 10, 14],
    commenced: 10,
    notYetRated: 0,
    startedMonthsAgo: 18,
    pace: 4,
    quietDays: 1,
    ended: 2,
    shared: 4,
    stages: stages([4, 36], [5, 24]),
  },
  {
    trust: "WAHT",
    complete: [11, 13, 8, 10, 19, 11, 7, 10],
    evidenced: [7, 9, 5, 7, 14, 8, 6, 7],
    commenced: 33,
    notYetRated: 4,
    startedMonthsAgo: 16,
    quietDays: 7,
    ended: 4,
    shared: 3,
    stages: stages([2, 16], [3, 9]),
  },
  {
    trust: "WHT",
    complete: [4, 1, 1, 1, 6, 3, 0, 0],
    evidenced: [2, 1, 0, 1, 3, 1, 0, 0],
    commenced: 65,
    notYetRated: 50,
    startedMonthsAgo: 14,
    quietDays: 61,
    ended: 2,
    shared: 0,
    stages: [],
  },
  {
    trust: "WVT",
    complete: [10, 7, 3, 7, 9, 6, 5, 7],
    evidenced: [7, 5, 2, 5, 7, 4, 4, 6],
    commenced: 54,
    notYetRated: 7,
    startedMonthsAgo: 15,
    quietDays: 33,
    ended: 4,
    shared: 0,
    stages: stages([1, 13], [2, 10]),
  },
];

/** Invented opening dates, as days before the day of loading on which accreditation falls due in 24 months. */
export const cdcOpenings = [
  { name: "Cannock Chase Hospital", dueInDays: 51 },
  { name: "Corbett Hospital (Stourbridge)", dueInDays: 142 },
  { name: "Kidderminster Treatment Centre", dueInDays: 296 },
  { name: "Hollinswood House (Telford)", dueInDays: 506 },
] as const;
