// Adds to an agenda what its group has open and the agenda lacks.
import type { ActionFunctionArgs } from "@remix-run/node";
import { draftAgenda } from "../domain/meetings/agenda-draft";
import { noFields } from "../domain/forms/meeting-work";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { addDraft, readOpenThings } from "../models/meetings/agenda.server";
import { once } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const form = await receiveForm(args, noFields);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, async (tx) =>
    addDraft(tx, meeting, draftAgenda(await readOpenThings(tx, meeting))),
  );
  const notice = result.ok ? `${result.added} added to the agenda` : meetingRefusals[result.reason];
  return redirectWithNotice(args, paths.meetingAgenda(meeting.id), notice);
}
