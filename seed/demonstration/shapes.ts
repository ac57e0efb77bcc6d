// How far each invented service has come: complete and evidenced criteria in each section, and what is left of the rest. Not real.

export interface ServiceShape {
  readonly trust: string;
  readonly complete: readonly number[];
  readonly evidenced: readonly number[];
  /** Over all sections. */
  readonly commenced: number;
  readonly notYetRated: number;
  readonly startedMonthsAgo: number;
  /** Days since anybody changed an answer. */
  readonly quietDays: number;
  /** Declared stages, oldest first; none is "not declared". */
  readonly stages: readonly { readonly stage: number; readonly monthsAgo: number }[];
}

function shape(
  trust: string,
  complete: readonly number[],
  evidenced: readonly number[],
  commenced: number,
  notYetRated: number,
  startedMonthsAgo: number,
  quietDays: number,
  stages: readonly (readonly [stage: number, monthsAgo: number])[],
): ServiceShape {
  const declared = stages.map(([stage, monthsAgo]) => ({ stage, monthsAgo }));
  return { trust, complete, evidenced, commenced, notYetRated, startedMonthsAgo, quietDays, stages: declared };
}

export const serviceShapes: readonly ServiceShape[] = [
  shape("BWC", [14, 13, 6, 11, 16, 8, 7, 9], [11, 11, 5, 8, 12, 6, 5, 7], 32, 5, 16, 2, [
    [2, 14],
    [3, 2],
  ]),
  shape("DGFT", [13, 12, 7, 10, 20, 9, 8, 11], [9, 9, 6, 8, 16, 6, 6, 8], 28, 6, 17, 4, [
    [2, 17],
    [3, 11],
  ]),
  shape("GEH", [9, 5, 2, 3, 10, 3, 4, 5], [6, 3, 1, 2, 6, 2, 3, 3], 61, 7, 14, 9, [[1, 12]]),
  shape("RJAH", [5, 3, 3, 3, 5, 3, 2, 2], [3, 2, 2, 2, 3, 2, 1, 2], 54, 9, 14, 12, [
    [0, 16],
    [1, 13],
  ]),
  shape("ROH", [13, 10, 6, 5, 16, 7, 6, 4], [12, 8, 5, 5, 12, 6, 5, 3], 36, 5, 15, 6, [
    [2, 13],
    [4, 3],
  ]),
  shape("RWT", [20, 15, 9, 12, 28, 14, 11, 14], [16, 13, 8, 10, 24, 11, 9, 12], 17, 0, 18, 1, [
    [3, 18],
    [4, 4],
  ]),
  shape("SATH", [7, 8, 5, 6, 13, 8, 4, 7], [5, 5, 4, 4, 10, 6, 3, 5], 45, 7, 16, 46, [
    [1, 17],
    [2, 10],
    [4, 4],
  ]),
  shape("SWB", [14, 9, 6, 10, 18, 7, 8, 9], [7, 5, 4, 6, 9, 4, 5, 6], 38, 5, 15, 3, [
    [2, 15],
    [3, 6],
  ]),
  shape("SWFT", [8, 6, 4, 10, 14, 5, 6, 6], [6, 5, 3, 8, 12, 4, 5, 5], 46, 6, 14, 5, [
    [1, 14],
    [2, 3],
  ]),
  shape("UHB", [16, 12, 8, 13, 17, 12, 10, 8], [11, 8, 5, 10, 13, 8, 7, 6], 31, 4, 17, 2, [
    [2, 17],
    [3, 8],
  ]),
  shape("UHCW", [16, 13, 8, 14, 25, 12, 11, 10], [14, 11, 7, 12, 22, 10, 9, 8], 24, 1, 18, 1, [
    [3, 18],
    [4, 1],
  ]),
  shape("UHNM", [19, 17, 10, 17, 28, 16, 11, 16], [16, 15, 8, 15, 25, 14, 10, 14], 10, 0, 18, 1, [
    [4, 36],
    [5, 24],
  ]),
  shape("WAHT", [11, 13, 8, 10, 18, 11, 7, 10], [7, 9, 5, 7, 14, 8, 6, 7], 33, 4, 16, 7, [
    [2, 16],
    [3, 9],
  ]),
  shape("WHT", [4, 1, 1, 1, 6, 3, 0, 0], [2, 1, 0, 1, 3, 1, 0, 0], 65, 50, 14, 61, []),
  shape("WVT", [10, 7, 3, 7, 9, 6, 6, 7], [7, 5, 2, 5, 6, 4, 4, 6], 54, 7, 15, 33, [
    [1, 15],
    [2, 10],
  ]),
];

/** The network's own assessment: shares of the whole, when it began and now. */
export const networkShape = {
  startedMonthsAgo: 14,
  quietDays: 8,
  completeAtStart: 0.3,
  commencedAtStart: 0.27,
  completeNow: 0.46,
  commencedNow: 0.29,
  evidencedOfComplete: 0.72,
  notYetRated: 4,
} as const;

/** Trusts of bone and joint hospitals and others without nuclear medicine also rule out a few more activities. */
export const excludedActivities: Readonly<Record<string, readonly string[]>> = {
  BWC: ["cdc"],
  GEH: ["nuclear-medicine", "interventional"],
  RJAH: ["nuclear-medicine", "interventional", "cdc", "ai"],
  ROH: ["nuclear-medicine", "interventional", "cdc", "ai"],
  SWFT: ["nuclear-medicine", "interventional"],
};

/** Invented opening dates, as months before the day of loading. */
export const cdcOpenings = [
  { name: "Cannock Chase Hospital", monthsAgo: 22 },
  { name: "Corbett Hospital (Stourbridge)", monthsAgo: 19 },
  { name: "Kidderminster Treatment Centre", monthsAgo: 14 },
  { name: "Hollinswood House (Telford)", monthsAgo: 8 },
] as const;
