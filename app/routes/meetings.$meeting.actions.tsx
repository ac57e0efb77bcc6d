// Gives an action in a meeting.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { ActionFields } from "../components/meetings/ActionFields";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { newActionForm } from "../domain/forms/action";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { giveAction } from "../models/meetings/actions.server";
import { once } from "../models/transaction.server";
import { listOwnerChoices } from "../reports/meetings/owner-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Action, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  return json({ ...headOf(place), people: await listOwnerChoices(place.scope, place.meeting.group) });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, newActionForm);
  if (!form.ok) return invalid(form);
  const given = { ...form.value, meetingId: meeting.id };
  const result = await once(scope, form.submission, (tx) => giveAction(tx, meeting.group, given, paths.action));
  if (!result.ok) return refusedWith("owner", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Action given");
}

export default function NewAction() {
  const { meeting, group, people } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Give an action" meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <ActionFields people={people} typed={typed} errors={errors} />
        <TextArea name="detail" label="More about it (optional)" defaultValue={typed?.detail} error={errors.detail} />
        <Button label="Give the action" />
      </PortalForm>
    </MeetingFrame>
  );
}
