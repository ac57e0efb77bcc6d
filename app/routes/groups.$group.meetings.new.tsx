// Calls a meeting of a group, or a series of them at its cadence.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { TextInput } from "../components/form/TextInput";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFields } from "../components/meetings/MeetingFields";
import { formatDate } from "../domain/dates";
import { callMeetingForm, timesOn } from "../domain/forms/meeting";
import { cadences, seriesDays } from "../domain/meetings/series";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { meetingRefusals } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { getGroup } from "../models/groups.server";
import { callMeetings, type MeetingDetails } from "../models/meetings/calling.server";
import { groupSubject } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { suggestNext } from "../reports/meetings/next-meeting.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Call a meeting, ${data.group.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  return json({ group: { slug: group.slug, name: group.name }, next: await suggestNext(scope, group) });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  const form = await receiveForm(args, callMeetingForm);
  if (!form.ok) return invalid(form);
  const { day, clock, months, count, ...details } = form.value;
  const meetings: MeetingDetails[] = [];
  for (const each of seriesDays(day, months, count)) {
    const times = timesOn(each, clock);
    if (!times.ok) return refusedWith(times.field, `${formatDate(each)}: ${times.message}`, form.typed, 400);
    meetings.push({ ...details, startsAt: times.startsAt, endsAt: times.endsAt });
  }
  const result = await once(scope, form.submission, (tx) => callMeetings(tx, group, meetings, paths.meeting));
  if (!result.ok) return refusedWith("title", meetingRefusals[result.reason], form.typed);
  const notice = count === 1 ? "Meeting called" : `${count} meetings called`;
  return redirectWithNotice(args, paths.meetings(group.slug), notice);
}

export default function NewMeeting() {
  const { group, next } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { errors = {}, typed } = problem ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Meetings", href: paths.meetings(group.slug) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Call a meeting" caption={group.name} lead="Everybody in the group is told." />
      <PortalForm>
        <MeetingFields typed={typed} errors={errors} day={next.day} now={next.fields} />
        <TextInput
          name="count"
          label="How many meetings"
          hint="One, or a series of up to 12 on the same weekday of the month"
          defaultValue={typed?.count ?? "1"}
          error={errors.count}
        />
        <Select
          name="months"
          label="How often, for a series"
          choices={cadences}
          defaultValue={typed?.months ?? String(next.months)}
          error={errors.months}
        />
        <Button label="Call" />
      </PortalForm>
    </div>
  );
}
