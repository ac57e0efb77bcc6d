// Writes what the minutes record of one item.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { recordForm } from "../domain/forms/meeting-work";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { changeAgendaItem, listAgenda } from "../models/meetings/agenda.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Minutes of ${data.item.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  const item = found((await listAgenda(place.scope, place.meeting)).find(({ id }) => id === args.params.item));
  return json({ ...headOf(place), item });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const item = found((await listAgenda(scope, meeting)).find(({ id }) => id === args.params.item));
  const form = await receiveForm(args, recordForm);
  if (!form.ok) return invalid(form);
  const { record, version } = form.value;
  if (meeting.state !== "held") return refusedWith("record", meetingRefusals["not-held"], form.typed);
  const result = await once(scope, form.submission, (tx) =>
    changeAgendaItem(tx, meeting, item.id, { record }, version),
  );
  if (!result.ok) return refusedWith("record", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meetingMinutes(meeting.id), "Minutes saved");
}

export default function WriteRecord() {
  const { meeting, group, item } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title={item.title} meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(item.version) }]} />
        <TextArea
          name="record"
          label="What was said"
          rows={8}
          defaultValue={typed?.record ?? item.record ?? ""}
          error={errors.record}
        />
        <Button label="Save" />
      </PortalForm>
    </MeetingFrame>
  );
}
