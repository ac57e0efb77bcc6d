// One meeting as a calendar file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarResponse } from "../http/calendar.server";
import { openMeeting } from "../http/meeting-place.server";
import { calendarOf } from "../reports/meetings/calendar.server";

export async function loader(args: LoaderFunctionArgs) {
  const { scope, meeting } = await openMeeting(args, "file");
  const method = meeting.state === "cancelled" ? "cancel" : "publish";
  const { baseUrl } = args.context.portal.config;
  return calendarResponse(calendarOf([meeting], { name: meeting.group.name, method, at: scope.at, baseUrl }));
}
