// Adds a paper that lives elsewhere, as a link.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { newPaperLinkForm } from "../domain/forms/meeting-work";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { addPaper } from "../models/meetings/papers.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Paper, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  return json(headOf(await runMeeting(args)));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, newPaperLinkForm);
  if (!form.ok) return invalid(form);
  const { title, address, item } = form.value;
  const paper = { title, itemId: item, from: { address } };
  const result = await once(scope, form.submission, (tx) => addPaper(tx, meeting, paper));
  if (!result.ok) return refusedWith("title", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Paper added");
}

export default function NewPaperLink() {
  const { meeting, group } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Add a paper as a link" meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <TextInput name="title" label="Title" defaultValue={typed?.title} error={errors.title} />
        <TextInput name="address" label="Address" type="url" defaultValue={typed?.address} error={errors.address} />
        <Button label="Add" />
      </PortalForm>
    </MeetingFrame>
  );
}
