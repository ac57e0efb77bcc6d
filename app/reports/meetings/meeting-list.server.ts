// A group's meetings in two lists, and the same rows as a file.
import { formatMoment } from "../../domain/london";
import { listMeetings, type Meeting } from "../../models/meetings/meetings.server";
import type { GroupPlace, Scope } from "../../models/scope.server";

const minutesWords = { none: "None", draft: "Draft", approved: "Approved" } as const;

function present({ id, title, startsAt, endsAt, place, joiningAddress, state, minutesState }: Meeting) {
  return {
    id,
    title,
    when: formatMoment(startsAt),
    startsAt,
    endsAt,
    place: place ?? (joiningAddress === null ? "Not named yet" : null),
    state,
    minutes: minutesWords[minutesState],
  };
}

/** What is still to come, soonest first; what has ended, latest first. */
export async function readMeetingList(scope: Scope, group: GroupPlace) {
  const meetings = await listMeetings(scope, group);
  const isNext = ({ endsAt }: Meeting) => endsAt >= scope.at;
  return {
    next: meetings.filter(isNext).map(present),
    past: meetings
      .filter((each) => !isNext(each))
      .map(present)
      .reverse(),
  };
}

/** The page's rows in its order. */
export function meetingsTable({ next, past }: Awaited<ReturnType<typeof readMeetingList>>) {
  return {
    columns: ["Meeting", "Starts (UTC)", "Ends (UTC)", "Place", "State", "Minutes"],
    rows: [...next, ...past].map((each) => [
      each.title,
      each.startsAt,
      each.endsAt,
      each.place ?? "Online",
      each.state === "held" ? "took place" : each.state,
      each.minutes,
    ]),
  };
}
