// How much somebody learnt, by calendar year.
export interface Learnt {
  readonly learntOn: string;
  readonly minutes: number;
}

/** Years with anything in them, latest first. */
export function minutesByYear(records: readonly Learnt[]) {
  const totals = new Map<string, number>();
  for (const { learntOn, minutes } of records) {
    const year = learntOn.slice(0, 4);
    totals.set(year, (totals.get(year) ?? 0) + minutes);
  }
  return [...totals].map(([year, minutes]) => ({ year, minutes })).sort((a, b) => b.year.localeCompare(a.year));
}
