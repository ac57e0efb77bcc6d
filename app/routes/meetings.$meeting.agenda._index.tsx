// A meeting's agenda: to read and print, and for those who run the group to draw, order and change.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { AgendaList } from "../components/meetings/MeetingParts";
import { newAgendaItemForm } from "../domain/forms/meeting-work";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, openMeeting, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { addAgendaItem, isClosed } from "../models/meetings/agenda.server";
import { once } from "../models/transaction.server";
import { readMeetingPage } from "../reports/meetings/meeting-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Agenda, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await openMeeting(args);
  const { agenda, when } = await readMeetingPage(place.scope, place.meeting);
  return json({ ...headOf(place), agenda, when, mayChange: place.mayRun && !isClosed(place.meeting) });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, newAgendaItemForm);
  if (!form.ok) return invalid(form);
  const { value } = form;
  const result = await once(scope, form.submission, (tx) => addAgendaItem(tx, meeting, value));
  if (!result.ok) return refusedWith("title", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meetingAgenda(meeting.id), "Added to the agenda");
}

export default function Agenda() {
  const { meeting, group, agenda, when, mayChange } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Agenda" meeting={meeting} group={group} errors={errors} lead={when}>
      {agenda.length === 0 ? <p>There is no agenda yet.</p> : <AgendaList items={agenda} />}
      {mayChange && (
        <div className="app-noprint">
          <PortalForm action={paths.meetingAgendaDraft(meeting.id)}>
            <Button label="Add what is open" kind="secondary" />
            <p className="app-small app-quiet">
              Minutes to approve, open actions, consultations, work under way and the learning slot, where they are not
              here yet.
            </p>
          </PortalForm>
          <ul>
            {agenda.map(({ id, title }) => (
              <li key={id}>
                <a href={paths.agendaItem(meeting.id, id)}>Change: {title}</a>
                <div className="app-agenda-acts">
                  <PlaceButton meeting={meeting.id} item={id} title={title} to="up" />
                  <PlaceButton meeting={meeting.id} item={id} title={title} to="down" />
                  <PortalForm action={paths.agendaItemRemoval(meeting.id, id)}>
                    <Button label="Remove" of={title} kind="secondary" small />
                  </PortalForm>
                </div>
              </li>
            ))}
          </ul>
          <PortalForm className="app-form app-panel">
            <TextInput
              name="title"
              label="What is to be talked about"
              defaultValue={typed?.title}
              error={errors.title}
            />
            <TextArea name="note" label="Note (optional)" defaultValue={typed?.note} error={errors.note} />
            <TextInput name="minutes" label="Minutes (optional)" defaultValue={typed?.minutes} error={errors.minutes} />
            <Button label="Add to the agenda" />
          </PortalForm>
        </div>
      )}
    </MeetingFrame>
  );
}

interface PlaceProps {
  readonly meeting: string;
  readonly item: string;
  readonly title: string;
  readonly to: "up" | "down";
}

function PlaceButton({ meeting, item, title, to }: PlaceProps) {
  return (
    <PortalForm action={paths.agendaItemPlace(meeting, item)}>
      <HiddenFields fields={[{ name: "to", value: to }]} />
      <Button label={to === "up" ? "Up" : "Down"} of={title} kind="secondary" small />
    </PortalForm>
  );
}
