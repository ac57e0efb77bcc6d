// Who was there: every member of the day, and somebody who stands in. The first time, it holds the meeting.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { attendanceForm, attendanceStates, readStates, standInRows } from "../domain/forms/attendance";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { listAttendance, listExpected, recordAttendance } from "../models/meetings/attendance.server";
import { once } from "../models/transaction.server";
import { listTrusts } from "../models/trusts.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Attendance, ${data.meeting.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  const recorded = await listAttendance(place.scope, place.meeting);
  const stateOf = new Map(recorded.map(({ personId, state }) => [personId, state]));
  const expected = await listExpected(place.scope, place.meeting);
  return json({
    ...headOf(place),
    people: expected.map((each) => ({ ...each, state: stateOf.get(each.personId) ?? null })),
    standIns: recorded.filter(({ personId }) => personId === null).map(({ name, trustId }) => ({ name, trustId })),
    trusts: (await listTrusts(place.scope)).map(({ id, shortName }) => ({ value: id, label: shortName })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, attendanceForm);
  if (!form.ok) return invalid(form);
  const trustIds = (await listTrusts(scope)).map(({ id }) => id);
  const standIns = form.value.standIns.map(({ as, trustId }) => ({
    as,
    trustId: trustIds.find((id) => id === trustId) ?? null,
  }));
  const expected = await listExpected(scope, meeting);
  const states = readStates(
    form.typed,
    expected.map(({ personId }) => personId),
  );
  const given = { seenVersion: form.value.version, states, standIns };
  const result = await once(scope, form.submission, (tx) => recordAttendance(tx, meeting, given));
  if (!result.ok) return refusedWith("attendance", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Attendance recorded");
}

export default function Attendance() {
  const { meeting, group, people, standIns, trusts } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <MeetingFrame title="Attendance" meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(meeting.version) }]} />
        <div id="attendance" tabIndex={-1}>
          {people.map(({ personId, name, trust, isVolunteer, isGuest, state }) => (
            <Choices
              key={personId}
              kind="radio"
              name={`state-${personId}`}
              legend={[name, trust, isVolunteer ? "patient volunteer" : null, isGuest ? "guest" : null]
                .filter((each) => each !== null)
                .join(", ")}
              choices={attendanceStates}
              chosen={[typed?.[`state-${personId}`] ?? state ?? ""]}
            />
          ))}
        </div>
        {standInRows.map((row) => (
          <div key={row}>
            <TextInput
              name={`standIn-${row}`}
              label={`Stands in, ${row} (optional)`}
              hint="By role, such as deputy imaging manager"
              defaultValue={typed?.[`standIn-${row}`] ?? standIns[row - 1]?.name}
            />
            <Select
              name={`standInTrust-${row}`}
              label={`For which trust, ${row}`}
              choices={[{ value: "", label: "None" }, ...trusts]}
              defaultValue={typed?.[`standInTrust-${row}`] ?? standIns[row - 1]?.trustId ?? ""}
            />
          </div>
        ))}
        <Button label="Record attendance" />
      </PortalForm>
    </MeetingFrame>
  );
}
