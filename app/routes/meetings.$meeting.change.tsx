// Changes or moves a meeting that is still to come.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFields } from "../components/meetings/MeetingFields";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { changeMeetingForm } from "../domain/forms/meeting";
import { londonDate } from "../domain/london";
import { londonClock } from "../domain/meetings/clock";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { changeMeeting } from "../models/meetings/calling.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Change ${data.meeting.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  const { meeting } = place;
  return json({
    ...headOf(place),
    day: londonDate(meeting.startsAt),
    now: {
      title: meeting.title,
      starts: londonClock(meeting.startsAt),
      ends: londonClock(meeting.endsAt),
      place: meeting.place ?? undefined,
      joiningAddress: meeting.joiningAddress ?? undefined,
      learningTitle: meeting.learningTitle ?? undefined,
      learningSpeaker: meeting.learningSpeaker ?? undefined,
      learningMinutes: meeting.learningMinutes === null ? undefined : String(meeting.learningMinutes),
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, changeMeetingForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, title, startsAt, endsAt, place, joiningAddress } = form.value;
  const { learningTitle, learningSpeaker, learningMinutes } = form.value;
  const details = { title, startsAt, endsAt, place, joiningAddress, learningTitle, learningSpeaker, learningMinutes };
  const result = await once(scope, form.submission, (tx) =>
    changeMeeting(tx, meeting, details, seenVersion, paths.meeting),
  );
  if (!result.ok) return refusedWith("title", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Meeting changed");
}

export default function ChangeMeeting() {
  const { meeting, group, day, now } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <MeetingFrame title="Change the meeting" meeting={meeting} group={group} errors={errors}>
        <PortalForm>
          <HiddenFields fields={[{ name: "version", value: String(meeting.version) }]} />
          <MeetingFields typed={typed} errors={errors} day={day} now={now} />
          <Button label="Save" />
        </PortalForm>
      </MeetingFrame>
    </div>
  );
}
