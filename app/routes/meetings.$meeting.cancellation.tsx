// Cancels a meeting, with the reason that its people are told.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { cancelMeetingForm } from "../domain/forms/meeting";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { cancelMeeting } from "../models/meetings/calling.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Cancel ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  return json(headOf(await runMeeting(args)));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, cancelMeetingForm);
  if (!form.ok) return invalid(form);
  const { reason, version } = form.value;
  const result = await once(scope, form.submission, (tx) => cancelMeeting(tx, meeting, reason, version, paths.meeting));
  if (!result.ok) return refusedWith("reason", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Meeting cancelled");
}

export default function CancelMeeting() {
  const { meeting, group } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <MeetingFrame title="Cancel the meeting" meeting={meeting} group={group} errors={errors}>
        <p>It stays in the list and in calendars, marked as cancelled. Everybody in the group is told why.</p>
        <PortalForm>
          <HiddenFields fields={[{ name: "version", value: String(meeting.version) }]} />
          <TextArea name="reason" label="Reason" defaultValue={typed?.reason} error={errors.reason} />
          <Button label="Cancel the meeting" kind="warning" />
        </PortalForm>
      </MeetingFrame>
    </div>
  );
}
