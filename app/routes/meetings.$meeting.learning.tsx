// Claims learning from a meeting: attended, or the recording watched.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { MeetingFrame } from "../components/meetings/MeetingFrame";
import { Note } from "../components/Note";
import { claimLearningForm } from "../domain/forms/meeting-work";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { headOf, meetingRefusals, openMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { claimable, claimLearning } from "../models/meetings/learning.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Learning, ${data.meeting.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const place = await openMeeting(args);
  return json({ ...headOf(place), may: await claimable(place.scope, place.meeting) });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await openMeeting(args);
  const form = await receiveForm(args, claimLearningForm);
  if (!form.ok) return invalid(form);
  const { kind, reflection } = form.value;
  const result = await once(scope, form.submission, (tx) => claimLearning(tx, meeting, kind, reflection));
  if (!result.ok) return refusedWith("kind", meetingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.learningRecord(result.id), "Learning claimed");
}

export default function ClaimLearning() {
  const { meeting, group, may } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const choices = [
    ...(may.attended === null ? [] : [{ value: "attended", label: `I attended: ${may.attended} minutes` }]),
    ...(may.watched === null ? [] : [{ value: "watched", label: `I watched the recording: ${may.watched} minutes` }]),
  ];
  return (
    <MeetingFrame title="Claim learning" meeting={meeting} group={group} errors={errors}>
      {choices.length === 0 ? (
        <Note>
          <p>
            {may.isClaimed
              ? "You have claimed learning from this meeting already."
              : "There is nothing to claim here: you are not marked present, and there is no recording to watch."}
          </p>
        </Note>
      ) : (
        <PortalForm>
          <Choices
            kind="radio"
            name="kind"
            legend="How you took part"
            choices={choices}
            chosen={[typed?.kind ?? ""]}
            error={errors.kind}
          />
          <TextArea
            name="reflection"
            label="What you take from it (optional)"
            defaultValue={typed?.reflection}
            error={errors.reflection}
          />
          <Button label="Claim" />
        </PortalForm>
      )}
    </MeetingFrame>
  );
}
