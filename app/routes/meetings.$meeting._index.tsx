// One meeting: when and where, agenda and papers, who was there, what was decided, what is to be done, and its learning.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts, type Fact } from "../components/Facts";
import { Button, ButtonLink } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import type { PageHandle } from "../components/frame/page-handle";
import { History } from "../components/History";
import { ActionsTable } from "../components/meetings/ActionsTable";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { AgendaList, AttendanceTable, DecisionList, PaperLink } from "../components/meetings/MeetingParts";
import { Note } from "../components/Note";
import { Panel } from "../components/Panel";
import { Split } from "../components/Split";
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
  const { meeting, group, mayRun } = data;
  return (
    <MeetingFrame title={meeting.title} meeting={meeting} group={group} lead={data.when}>
      {data.cancelledReason !== null && (
        <Note warn>
          <p>Cancelled: {data.cancelledReason}</p>
        </Note>
      )}
      <Split
        first={<Proceedings data={data} />}
        second={
          <>
            <About data={data} />
            {mayRun && <RunLinks data={data} />}
            <Panel title="History" size="s">
              <History entries={data.changes.map(({ id, what, who }) => ({ key: id, what, who }))} />
            </Panel>
          </>
        }
      />
    </MeetingFrame>
  );
}

/** What the meeting has before it, and what came of it. */
function Proceedings({ data }: { data: Data }) {
  const { meeting, claim } = data;
  return (
    <>
      <Panel title="Agenda" href={paths.meetingAgenda(meeting.id)}>
        {data.agenda.length === 0 ? <p>There is no agenda yet.</p> : <AgendaList items={data.agenda} />}
      </Panel>
      {data.papers.length > 0 && <Papers data={data} />}
      <DecisionList decisions={data.decisions} />
      {data.actions.length > 0 && <ActionsTable caption="Actions of this meeting" rows={data.actions} />}
      {data.attendance.length > 0 && <AttendanceTable people={data.attendance} />}
      {(claim.attended !== null || claim.watched !== null) && (
        <ButtonLink label="Claim learning" href={paths.meetingLearning(meeting.id)} kind="secondary" />
      )}
      {claim.isClaimed && (
        <p>
          You have claimed learning from this meeting. <a href={paths.learning()}>My learning</a>
        </p>
      )}
    </>
  );
}

function Papers({ data: { meeting, papers, mayRun, minutesState } }: { data: Data }) {
  return (
    <Panel title="Papers">
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperLink meeting={meeting.id} paper={paper} />
            {mayRun && minutesState !== "approved" && meeting.state !== "cancelled" && (
              <PortalForm action={paths.paperRemoval(meeting.id, paper.id)}>
                <Button label="Remove" of={paper.title} kind="secondary" small />
              </PortalForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function About({ data }: { data: Data }) {
  const { meeting, place, joiningAddress, learning, recording, minutesState, approvedIn, quorum } = data;
  const minutes = minutesState === "approved" ? `approved${approvedIn === null ? "" : `, ${approvedIn.day}`}` : "draft";
  const facts: Fact[] = [
    { label: "Place", value: place ?? (joiningAddress === null ? "Not named yet" : "Online") },
    ...(quorum === null ? [] : [{ label: "Quorum", value: quorum }]),
    ...(learning === null
      ? []
      : [
          {
            label: "Learning",
            value: [learning.title, learning.speaker, learning.minutes === null ? null : `${learning.minutes} minutes`]
              .filter((words) => words !== null)
              .join(", "),
          },
        ]),
    ...(minutesState === "none"
      ? []
      : [{ label: "Minutes", value: <a href={paths.meetingMinutes(meeting.id)}>Minutes, {minutes}</a> }]),
    ...(recording === null
      ? []
      : [
          {
            label: "Recording",
            value: (
              <>
                <a href={recording.address} rel="noopener noreferrer nofollow">
                  Recording
                </a>
                {recording.captions !== null && `. Captions: ${recording.captions}`}
              </>
            ),
          },
        ]),
  ];
  return (
    <Panel title="About this meeting" size="s">
      <Facts facts={facts} />
      <ul className="nhsuk-list">
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
      </ul>
    </Panel>
  );
}

/** What those who run the group can do now; what the meeting's state rules out is not offered. */
function RunLinks({ data: { meeting, minutesState } }: { data: Data }) {
  const { id, state } = meeting;
  const links = [
    state === "planned" && { label: "Change or move it", href: paths.meetingChange(id) },
    state === "planned" && { label: "Cancel it", href: paths.meetingCancellation(id) },
    state !== "cancelled" && { label: "Add a paper as a file", href: paths.paperNewFile(id) },
    state !== "cancelled" && { label: "Add a paper as a link", href: paths.paperNewLink(id) },
    state !== "cancelled" &&
      minutesState !== "approved" && { label: "Record attendance", href: paths.meetingAttendance(id) },
    state === "held" && minutesState !== "approved" && { label: "Record a decision", href: paths.meetingDecisions(id) },
    state !== "cancelled" && { label: "Give an action", href: paths.meetingActions(id) },
    state === "held" && minutesState === "draft" && { label: "Approve the minutes", href: paths.minutesApproval(id) },
    state === "held" && { label: "Add the recording", href: paths.meetingRecording(id) },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <div className="app-noprint">
      <Panel title="Run this meeting" size="s">
        <ul className="nhsuk-list">
          {links.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
