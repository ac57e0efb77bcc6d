// What the form of the next meeting begins with: the last meeting's words, and the day that the cadence gives.
import { londonDate } from "../../domain/london";
import { londonClock } from "../../domain/meetings/clock";
import { monthsOf, seriesDays } from "../../domain/meetings/series";
import { getCadence } from "../../models/meetings/cadence.server";
import { listMeetings } from "../../models/meetings/meetings.server";
import type { GroupPlace, Scope } from "../../models/scope.server";

/** No day where the group has not met yet, or where the cadence's next day has passed. */
export async function suggestNext(scope: Scope, group: GroupPlace) {
  const cadence = monthsOf(await getCadence(scope, group));
  const last = (await listMeetings(scope, group)).filter(({ state }) => state !== "cancelled").at(-1);
  const months = cadence ?? 1;
  if (last === undefined) return { day: null, months, fields: {} };
  const day = cadence === null ? undefined : seriesDays(londonDate(last.startsAt), months, 2)[1];
  return {
    day: day !== undefined && day >= scope.today ? day : null,
    months,
    fields: {
      title: last.title,
      starts: londonClock(last.startsAt),
      ends: londonClock(last.endsAt),
      place: last.place ?? undefined,
      joiningAddress: last.joiningAddress ?? undefined,
    },
  };
}
