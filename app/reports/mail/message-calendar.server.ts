// The calendar file that goes with news of meetings: the same that their pages give.
import { getMeeting, type Meeting } from "../../models/meetings/meetings.server";
import type { Scope } from "../../models/scope.server";
import { calendarOf } from "../meetings/calendar.server";

/** `null` where no meeting is named that this reader may see. */
export async function readMessageCalendar(
  reader: Scope,
  meetingIds: readonly string[],
  baseUrl: string,
): Promise<string | null> {
  const meetings: Meeting[] = [];
  for (const id of meetingIds) {
    const meeting = await getMeeting(reader, id);
    if (meeting !== undefined) meetings.push(meeting);
  }
  if (meetings.length === 0) return null;
  return calendarOf(meetings, { name: "Meetings", method: "publish", at: reader.at, baseUrl });
}
