// Records a decision of a meeting that was held.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { TextArea } from "../components/form/TextArea";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { decisionForm } from "../domain/forms/meeting-work";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { listAgenda } from "../models/meetings/agenda.server";
import { recordDecision } from "../models/meetings/minutes.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Decision, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await runMeeting(args);
  const agenda = await listAgenda(place.scope, place.meeting);
  const volunteersVote = place.meeting.group.volunteersVote;
  return json({
    ...headOf(place),
    volunteersVote,
    items: agenda.map(({ id, title }) => ({ value: id, label: title })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, decisionForm);
  if (!form.ok) return invalid(form);
  const { value } = form;
  const result = await once(scope, form.submission, (tx) => recordDecision(tx, meeting, value));
  if (!result.ok) return refusedWith("words", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.meeting(meeting.id), "Decision recorded");
}

const outcomes = ["agreed", "not agreed", "deferred"].map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

export default function NewDecision() {
  const { meeting, group, items, volunteersVote } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const votes = [
    ["votesFor", "Votes for (optional)"],
    ["votesAgainst", "Votes against (optional)"],
    ["votesAbstained", "Abstained (optional)"],
    ...(volunteersVote ? [["volunteerVotes", "Of all these, votes of patient volunteers (optional)"] as const] : []),
  ] as const;
  return (
    <MeetingFrame title="Record a decision" meeting={meeting} group={group} errors={errors}>
      <PortalForm>
        <TextArea name="words" label="What was decided" defaultValue={typed?.words} error={errors.words} />
        <Choices
          kind="radio"
          name="outcome"
          legend="Outcome"
          choices={outcomes}
          chosen={[typed?.outcome ?? ""]}
          error={errors.outcome}
        />
        <Select
          name="item"
          label="Item of the agenda (optional)"
          choices={[{ value: "", label: "None" }, ...items]}
          defaultValue={typed?.item}
        />
        {votes.map(([name, label]) => (
          <TextInput key={name} name={name} label={label} defaultValue={typed?.[name]} error={errors[name]} />
        ))}
        <Button label="Record" />
      </PortalForm>
    </MeetingFrame>
  );
}
