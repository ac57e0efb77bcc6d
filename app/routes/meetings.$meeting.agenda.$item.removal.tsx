// Removes a line of an agenda.
import type { ActionFunctionArgs } from "@remix-run/node";
import { noFields } from "../domain/forms/meeting-work";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { listAgenda, removeAgendaItem } from "../models/meetings/agenda.server";
import { once } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const item = found((await listAgenda(scope, meeting)).find(({ id }) => id === args.params.item));
  const form = await receiveForm(args, noFields);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => removeAgendaItem(tx, meeting, item.id));
  const notice = result.ok ? `${item.title} removed from the agenda` : meetingRefusals[result.reason];
  return redirectWithNotice(args, paths.meetingAgenda(meeting.id), notice);
}
