// Changes a line of an agenda.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { changeAgendaItemForm } from "../domain/forms/meeting-work";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { changeAgendaItem, listAgenda } from "../models/meetings/agenda.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Change ${data.item.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  const item = found((await listAgenda(place.scope, place.meeting)).find(({ id }) => id === args.params.item));
  return json({ ...headOf(place), item });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const item = found((await listAgenda(scope, meeting)).find(({ id }) => id === args.params.item));
  const form = await receiveForm(args, changeAgendaItemForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, ...set } = form.value;
  const result = await once(scope, form.submission, (tx) => changeAgendaItem(tx, meeting, item.id, set, seenVersion));
  if (!result.ok) return refusedWith("title", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meetingAgenda(meeting.id), "Agenda changed");
}

export default function ChangeItem() {
  const { meeting, group, item } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Change an item of the agenda" meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(item.version) }]} />
        <TextInput
          name="title"
          label="What is to be talked about"
          defaultValue={typed?.title ?? item.title}
          error={errors.title}
        />
        <TextArea
          name="note"
          label="Note (optional)"
          defaultValue={typed?.note ?? item.note ?? ""}
          error={errors.note}
        />
        <TextInput
          name="minutes"
          label="Minutes (optional)"
          defaultValue={typed?.minutes ?? item.minutes?.toString()}
          error={errors.minutes}
        />
        <Button label="Save" />
      </PortalForm>
    </MeetingFrame>
  );
}
