// Approves the minutes of a meeting, in a later one that was held.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { EmptyState } from "../components/Note";
import { approveMinutesForm } from "../domain/forms/meeting-work";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { approveMinutes, listApprovers } from "../models/meetings/minutes.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Approve ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  const approvers = await listApprovers(place.scope, place.meeting);
  return json({
    ...headOf(place),
    approvers: approvers.map(({ id, title, day }) => ({ value: id, label: `${day}, ${title}` })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, approveMinutesForm);
  if (!form.ok) return invalid(form);
  const { approvedIn, version } = form.value;
  const result = await once(scope, form.submission, (tx) => approveMinutes(tx, meeting, approvedIn, version));
  if (!result.ok) return refusedWith("approvedIn", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meetingMinutes(meeting.id), "Minutes approved");
}

export default function ApproveMinutes() {
  const { meeting, group, approvers } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Approve the minutes" meeting={meeting} group={group} errors={errors}>
      {approvers.length === 0 ? (
        <EmptyState>
          <p>Minutes are approved in the next meeting. Record its attendance first.</p>
        </EmptyState>
      ) : (
        <PortalForm>
          <HiddenFields fields={[{ name: "version", value: String(meeting.version) }]} />
          <Select
            name="approvedIn"
            label="Approved in the meeting of"
            choices={approvers}
            defaultValue={typed?.approvedIn}
            error={errors.approvedIn}
          />
          <p>Approved minutes do not change any more.</p>
          <Button label="Approve" />
        </PortalForm>
      )}
    </MeetingFrame>
  );
}
