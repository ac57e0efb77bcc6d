// When the steps of invented documents were taken, and what their versions are called.
import { addDays, type Instant, type IsoDate } from "../../app/domain/dates";
import { workdayBefore } from "./clock";
import type { DemonstrationConsultation, DemonstrationDocument, DemonstrationVersion } from "./documents-shapes";
import { chanceOf } from "./random";

/** In this order within a day: what a weekend moves to its Friday stays in order. */
const slots = [
  "begun",
  "changed before",
  "opened",
  "answered",
  "closed",
  "decided",
  "changed",
  "asked",
  "approved",
  "published",
  "withdrawn",
] as const;

/** The moment of something that happened some days ago, on a workday and while somebody was at work. */
export type MomentOf = (daysAgo: number, slot: (typeof slots)[number]) => Instant;

const firstMinute = 7 * 60 + 30;
const slotMinutes = 45;

/** The moments of one document: what is asked again has the same answer. */
export function momentsOf(documentId: string, today: IsoDate): MomentOf {
  return (daysAgo, slot) => {
    const within = chanceOf(`${documentId} ${daysAgo} ${slot}`).whole(0, slotMinutes - 1);
    const minutes = firstMinute + slots.indexOf(slot) * slotMinutes + within;
    const day = workdayBefore(addDays(today, -daysAgo));
    return new Date(Date.parse(day) + minutes * 60_000).toISOString() as Instant;
  };
}

/** The last day of a consultation: the day before it was closed, or a day to come. */
export function lastDayOf({ ends }: DemonstrationConsultation, momentOf: MomentOf, today: IsoDate): IsoDate {
  if ("inDays" in ends) return addDays(today, ends.inDays);
  return addDays(momentOf(ends.closed, "closed").slice(0, 10) as IsoDate, -1);
}

export const versionWords = ({ number: [major, minor] }: DemonstrationVersion) => `${major}.${minor}`;

export const versionIdOf = ({ id }: DemonstrationDocument, version: DemonstrationVersion) =>
  `${id}-${versionWords(version)}`;
