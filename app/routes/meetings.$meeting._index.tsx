// One meeting: when and where, agenda and papers, who was there, what was decided, what is to be done, and its learning.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "../components/Facts";
import { Button, ButtonLink } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import type { PageHandle } from "../components/frame/page-handle";
import { History } from "../components/History";
import { ActionsTable } from "../components/meetings/ActionsTable";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { AgendaList, AttendanceTable, DecisionList, PaperLink } from "../components/meetings/MeetingParts";
import { Note } from "../components/Note";
import { Panel } from "../components/Panel";
import { headOf, openMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { readMeetingPage } from "../reports/meetings/meeting-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.meeting.title}, ${data.group.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const place = await openMeeting(args);
  return json({ ...headOf(place), mayRun: place.mayRun, ...(await readMeetingPage(place.scope, place.meeting)) });
}

type Data = SerializeFrom<typeof loader>;

export default function MeetingPage() {
  const data = useLoaderData<typeof loader>();
  const { meeting, group, mayRun, claim } = data;
  return (
    <MeetingFrame title={meeting.title} meeting={meeting} group={group} lead={data.when}>
      {data.cancelledReason !== null && (
        <Note warn>
          <p>Cancelled: {data.cancelledReason}</p>
        </Note>
      )}
      {mayRun && <RunLinks data={data} />}
      <MeetingFacts data={data} />
      <Panel title="Agenda">
        {data.agenda.length === 0 ? <p>There is no agenda yet.</p> : <AgendaList items={data.agenda} />}
        <p>
          <a href={paths.meetingAgenda(meeting.id)}>The agenda alone, to print</a>
        </p>
      </Panel>
      {data.papers.length > 0 && (
        <Panel title="Papers">
          <ul>
            {data.papers.map((paper) => (
              <li key={paper.id}>
                <PaperLink meeting={meeting.id} paper={paper} />
                {mayRun && data.minutesState !== "approved" && meeting.state !== "cancelled" && (
                  <PortalForm action={paths.paperRemoval(meeting.id, paper.id)}>
                    <Button label="Remove" of={paper.title} kind="secondary" small />
                  </PortalForm>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {data.quorum !== null && <p className="app-finding">{data.quorum}.</p>}
      {data.attendance.length > 0 && <AttendanceTable people={data.attendance} />}
      <DecisionList decisions={data.decisions} />
      {data.actions.length > 0 && <ActionsTable caption="Actions of this meeting" rows={data.actions} />}
      {(claim.attended !== null || claim.watched !== null) && (
        <ButtonLink label="Claim learning" href={paths.meetingLearning(meeting.id)} kind="secondary" />
      )}
      {claim.isClaimed && (
        <p>
          You have claimed learning from this meeting. <a href={paths.learning()}>My learning</a>
        </p>
      )}
      <Panel title="History">
        <History entries={data.changes.map(({ id, what, who }) => ({ key: id, what, who }))} />
      </Panel>
    </MeetingFrame>
  );
}

function MeetingFacts({ data }: { data: Data }) {
  const { meeting, place, joiningAddress, learning, recording, minutesState, approvedIn } = data;
  const facts = [
    { label: "When", value: data.when },
    { label: "Place", value: place ?? (joiningAddress === null ? "Not named yet" : "Online") },
  ];
  const minutes = minutesState === "approved" ? `Approved${approvedIn === null ? "" : `, ${approvedIn.day}`}` : "Draft";
  return (
    <>
      <Facts facts={facts} />
      <ul>
        {joiningAddress !== null && (
          <li>
            <a href={joiningAddress} rel="noopener noreferrer nofollow">
              Join the meeting
            </a>
          </li>
        )}
        <li>
          <a href={paths.meetingCalendar(meeting.id)}>Add to my calendar (ICS file)</a>
        </li>
        {minutesState !== "none" && (
          <li>
            <a href={paths.meetingMinutes(meeting.id)}>Minutes</a> ({minutes})
          </li>
        )}
        {learning !== null && (
          <li>
            Learning: {learning.title}
            {learning.speaker !== null && `, ${learning.speaker}`}
            {learning.minutes !== null && `, ${learning.minutes} minutes`}
          </li>
        )}
        {recording !== null && (
          <li>
            <a href={recording.address} rel="noopener noreferrer nofollow">
              Recording
            </a>
            {recording.captions !== null && `. Captions: ${recording.captions}`}
          </li>
        )}
      </ul>
    </>
  );
}

function RunLinks({ data: { meeting, minutesState } }: { data: Data }) {
  const { id, state } = meeting;
  const links = [
    state === "planned" && { label: "Change or move", href: paths.meetingChange(id) },
    state === "planned" && { label: "Cancel", href: paths.meetingCancellation(id) },
    state !== "cancelled" && { label: "Add a paper as a file", href: paths.paperNewFile(id) },
    state !== "cancelled" && { label: "Add a paper as a link", href: paths.paperNewLink(id) },
    state !== "cancelled" && minutesState !== "approved" && { label: "Attendance", href: paths.meetingAttendance(id) },
    state === "held" && minutesState !== "approved" && { label: "Record a decision", href: paths.meetingDecisions(id) },
    state !== "cancelled" && { label: "Give an action", href: paths.meetingActions(id) },
    state === "held" && minutesState === "draft" && { label: "Approve the minutes", href: paths.minutesApproval(id) },
    state === "held" && { label: "Recording", href: paths.meetingRecording(id) },
  ];
  return (
    <div className="app-agenda-acts">
      {links.map((link) => link !== false && <ButtonLink key={link.href} kind="secondary" small {...link} />)}
    </div>
  );
}
