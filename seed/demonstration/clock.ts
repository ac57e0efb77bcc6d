// Working hours before the day of loading: everything in the demonstration happened when somebody was at work.
import { addDays, type IsoDate } from "../../app/domain/dates";
import type { Chance } from "./random";

/** A moment on a day, between eight and five; weekends move to the Friday before. Never later than `latest`. */
export function workingMoment(day: IsoDate, chance: Chance, latest: string): string {
  const weekday = new Date(`${day}T12:00:00.000Z`).getUTCDay();
  const workday = weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
  const minutes = chance.whole(8 * 60, 16 * 60 + 45);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const moment = `${workday}T${clock}:${String(chance.whole(0, 59)).padStart(2, "0")}.${String(chance.whole(0, 999)).padStart(3, "0")}Z`;
  return moment < latest ? moment : `${addDays(workday, -1)}T${clock}:00.000Z`;
}
