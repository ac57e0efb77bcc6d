// The recording of a meeting: where it is, its captions, and the minutes of learning for watching it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { recordingForm } from "../domain/forms/meeting-work";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { addRecording } from "../models/meetings/minutes.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Recording, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  const { recordingAddress, recordingCaptions, recordingMinutes } = place.meeting;
  const now = {
    address: recordingAddress ?? "",
    captions: recordingCaptions ?? "",
    minutes: recordingMinutes?.toString() ?? "",
  };
  return json({ ...headOf(place), now });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, recordingForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, ...recording } = form.value;
  const result = await once(scope, form.submission, (tx) => addRecording(tx, meeting, recording, seenVersion));
  if (!result.ok) return refusedWith("address", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Recording saved");
}

export default function RecordingPage() {
  const { meeting, group, now } = useLoaderData<typeof loader>();
  const { errors = {}, typed = now } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Recording" meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(meeting.version) }]} />
        <TextInput name="address" label="Address" type="url" defaultValue={typed.address} error={errors.address} />
        <TextInput
          name="captions"
          label="Captions (optional)"
          hint="Whether there are captions, and who checked them"
          defaultValue={typed.captions}
          error={errors.captions}
        />
        <TextInput
          name="minutes"
          label="Minutes of learning for watching (optional)"
          defaultValue={typed.minutes}
          error={errors.minutes}
        />
        <Button label="Save" />
      </PortalForm>
    </MeetingFrame>
  );
}
