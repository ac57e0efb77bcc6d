// Meetings as calendar files. Times are UTC, so that every calendar shows its own clock; a meeting keeps its identity for ever.
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { paths } from "../../http/paths";
import type { Meeting } from "../../models/meetings/meetings.server";

export type CalendarMeeting = Pick<
  Meeting,
  | "id"
  | "uid"
  | "sequence"
  | "title"
  | "startsAt"
  | "endsAt"
  | "place"
  | "joiningAddress"
  | "state"
  | "cancelledReason"
  | "createdAt"
> & { readonly group: { readonly name: string } };

export interface CalendarOptions {
  readonly name: string;
  /** `request` goes by mail; a download or a feed is published. */
  readonly method: "publish" | "request" | "cancel";
  /** When the file was made. */
  readonly at: string;
  /** Where the portal is: links are whole addresses, for they are opened outside of it. */
  readonly baseUrl: string;
}

const methods = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
} as const;

/** The file's words. A calendar that holds an earlier copy replaces it where the sequence is higher. */
export function calendarOf(
  meetings: readonly CalendarMeeting[],
  { name, method, at, baseUrl }: CalendarOptions,
): string {
  const calendar = ical({
    name,
    method: methods[method],
    prodId: { company: "Imaging quality portal", product: "meetings" },
  });
  for (const meeting of meetings) {
    const address = new URL(paths.meeting(meeting.id), baseUrl).href;
    const isCancelled = meeting.state === "cancelled";
    calendar.createEvent({
      id: meeting.uid,
      sequence: meeting.sequence,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: new Date(meeting.startsAt),
      end: new Date(meeting.endsAt),
      stamp: new Date(at),
      created: new Date(meeting.createdAt),
      summary: `${meeting.group.name}: ${meeting.title}`,
      location: meeting.place ?? meeting.joiningAddress,
      description: describe(meeting, address),
      url: address,
    });
  }
  return calendar.toString();
}

function describe(meeting: CalendarMeeting, address: string): string {
  const lines = [
    meeting.state === "cancelled" ? `Cancelled: ${meeting.cancelledReason ?? ""}` : null,
    meeting.joiningAddress === null ? null : `Join: ${meeting.joiningAddress}`,
    `Agenda and papers: ${address}`,
  ];
  return lines.filter((each) => each !== null).join("\n");
}
