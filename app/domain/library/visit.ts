// Evidence and the next visit of assessors: what is current today and will not be on that day.
import type { IsoDate } from "../dates";
import { countsUntil, isCurrentOn, type EvidenceFacts } from "../evidence";

/** Whether an item counts today and ends before the visit. What ends on the day itself still counts on it. */
export function endsBeforeVisit(facts: EvidenceFacts, today: IsoDate, visitOn: IsoDate | null): boolean {
  if (visitOn === null || !isCurrentOn(facts, today)) return false;
  const until = countsUntil(facts);
  return until !== null && until < visitOn;
}
