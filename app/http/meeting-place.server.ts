// The meeting that an address names, to read or to run.
import { authorize, found, permit } from "./authorize.server";
import { getMeeting, type Meeting } from "../models/meetings/meetings.server";
import { groupSubject, type Scope } from "../models/scope.server";
import { can } from "../domain/permissions";
import type { Arguments } from "./portal.server";

export interface MeetingPlace {
  readonly scope: Scope;
  readonly meeting: Meeting;
  readonly mayRun: boolean;
}

type WithMeeting = Arguments & { readonly params: Readonly<Record<string, string | undefined>> };

/** For whoever may see its group; 404 for anybody else. */
export async function openMeeting(args: WithMeeting, as: "page" | "file" = "page"): Promise<MeetingPlace> {
  const scope = await authorize(args, "group.read", as);
  const meeting = found(await getMeeting(scope, args.params.meeting ?? ""));
  const mayRun = scope.actor !== null && can(scope.actor, "group.run", groupSubject(scope, meeting.group));
  return { scope, meeting, mayRun };
}

/** For whoever runs its group; 404 where it is out of sight, 403 where it may be seen but not run. */
export async function runMeeting(args: WithMeeting): Promise<MeetingPlace> {
  const scope = await authorize(args, "group.run");
  const meeting = found(await getMeeting(scope, args.params.meeting ?? ""));
  permit(scope, groupSubject(scope, meeting.group));
  return { scope, meeting, mayRun: true };
}

/** What every page around a meeting shows of it. */
export function headOf({ meeting }: MeetingPlace) {
  const { id, title, group, version, state } = meeting;
  return { meeting: { id, title, version, state }, group: { slug: group.slug, name: group.name } };
}

/** Why a change of a meeting was refused, in words. */
export const meetingRefusals = {
  "key-used": "This form was sent before with other words. Open the page again",
  changed: "Somebody changed this since you opened the page. Open the page again, and put your change beside theirs",
  "not-planned": "This meeting was held or cancelled, so it does not change any more",
  closed: "The minutes are approved or the meeting is cancelled, so this does not change any more",
  "not-held": "Record the attendance first: then the meeting counts as held",
  "too-early": "Attendance is recorded on the day of the meeting or after it",
  recorded: "The minutes record something of this item. Clear the record first",
  "no-volunteer-votes": "The group's terms of reference give volunteers no vote. Leave this empty",
  "no-draft": "There are no draft minutes to approve",
  "not-later": "Choose a later meeting of the group that was held",
  "not-of-group": "Choose somebody who belongs to the group today",
  claimed: "You have claimed learning from this meeting already",
  "nothing-to-claim": "There is nothing to claim here: attendance or the recording is missing, or its minutes",
} as const;
