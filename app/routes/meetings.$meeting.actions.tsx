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
import { giveAction } from "../models/meetings/action-changes.server";
import { once } from "../models/transaction.server";
import { findCloses, listClosesChoices } from "../reports/meetings/closes.server";
import { listOwnerChoices } from "../reports/meetings/owner-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Action, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  return json({ ...headOf(place), ...(await readChoices(place)) });
}

async function readChoices({ scope, meeting: { group } }: Awaited<ReturnType<typeof runMeeting>>) {
  return { people: await listOwnerChoices(scope, group), closing: await listClosesChoices(scope, group) };
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, newActionForm);
  if (!form.ok) return invalid(form);
  const { closing, ...words } = form.value;
  const found = await findCloses(scope, closing);
  if (!found.ok) return refusedWith(closing.criterion === null ? "closes" : "criterion", found.words, form.typed, 400);
  const given = { ...words, closes: found.closes, meetingId: meeting.id };
  const result = await once(scope, form.submission, (tx) => giveAction(tx, meeting.group, given, paths.action));
  if (!result.ok) return refusedWith("owner", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Action given");
}

export default function NewAction() {
  const { meeting, group, people, closing } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Give an action" meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <ActionFields people={people} closing={closing} typed={typed} errors={errors} />
        <TextArea name="detail" label="More about it (optional)" defaultValue={typed?.detail} error={errors.detail} />
        <Button label="Give the action" />
      </PortalForm>
    </MeetingFrame>
  );
}
