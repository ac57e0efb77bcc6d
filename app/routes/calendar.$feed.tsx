// A person's meetings for their own calendar, by an address that only they know: calendars cannot sign in.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { addMonths } from "../domain/dates";
import { londonDate } from "../domain/london";
import { found } from "../http/authorize.server";
import { calendarResponse } from "../http/calendar.server";
import { findReader } from "../models/mail/reader.server";
import { findFeedOwner } from "../models/meetings/calendar-feed.server";
import { listMyMeetings } from "../models/meetings/meetings.server";
import { systemScope } from "../models/scope.server";
import { calendarOf } from "../reports/meetings/calendar.server";

export async function loader(args: LoaderFunctionArgs) {
  const { database, networkId, now, config } = args.context.portal;
  const at = now();
  const scope = systemScope(database, "a calendar reads its person's meetings", networkId, at, londonDate(at));
  const [, token = ""] = /^([\w-]{43})\.ics$/.exec(args.params.feed ?? "") ?? [];
  const owner = found(await findFeedOwner(scope, token));
  const reader = found(await findReader(scope, owner));
  const meetings = await listMyMeetings(reader.scope, addMonths(scope.today, -12));
  const options = { name: "My network meetings", method: "publish", at, baseUrl: config.baseUrl } as const;
  return calendarResponse(calendarOf(meetings, options));
}
