// The minutes of a meeting, to read and print: attendance, what was recorded of each item, decisions and actions.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/frame/page-handle";
import { ActionsTable } from "../components/meetings/ActionsTable";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { AgendaList, AttendanceTable, DecisionList } from "../components/meetings/MeetingParts";
import { Tag } from "../components/Tag";
import { found } from "../http/authorize.server";
import { headOf, openMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { readMeetingPage } from "../reports/meetings/meeting-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Minutes, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await openMeeting(args);
  found(place.meeting.minutesState === "none" ? undefined : place.meeting);
  return json({ ...headOf(place), mayRun: place.mayRun, ...(await readMeetingPage(place.scope, place.meeting)) });
}

export default function Minutes() {
  const data = useLoaderData<typeof loader>();
  const { meeting, group, agenda, mayRun, minutesState, approvedIn } = data;
  return (
    <MeetingFrame title="Minutes" meeting={meeting} group={group} lead={data.when}>
      <p>
        <Tag word={minutesState} />
        {approvedIn !== null && ` in the meeting of ${approvedIn.day}`}
      </p>
      <p className="app-finding">{data.quorum}.</p>
      <AttendanceTable people={data.attendance} />
      <AgendaList items={agenda} withRecords />
      {mayRun && minutesState === "draft" && agenda.length > 0 && (
        <ul className="app-noprint">
          {agenda.map(({ id, title }) => (
            <li key={id}>
              <a href={paths.meetingRecord(meeting.id, id)}>Write what was said of: {title}</a>
            </li>
          ))}
        </ul>
      )}
      <DecisionList decisions={data.decisions} />
      {data.actions.length > 0 && <ActionsTable caption="Actions" rows={data.actions} />}
    </MeetingFrame>
  );
}
