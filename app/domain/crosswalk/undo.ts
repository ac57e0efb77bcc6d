// How long a migration can be taken back.
import { addDays, type IsoDate } from "../dates";

/** Days after the one on which it was made. Source: the product definition of the migration desk. */
export const undoDays = 14;

/** The last day on which a migration of this day can be undone. */
export function undoableUntil(madeOn: IsoDate): IsoDate {
  return addDays(madeOn, undoDays);
}

export function isUndoable(madeOn: IsoDate, today: IsoDate): boolean {
  return today <= undoableUntil(madeOn);
}
