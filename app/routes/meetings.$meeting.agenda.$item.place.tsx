// Moves a line of an agenda one place.
import type { ActionFunctionArgs } from "@remix-run/node";
import { agendaPlaceForm } from "../domain/forms/meeting-work";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { listAgenda, placeAgendaItem } from "../models/meetings/agenda.server";
import { once } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const item = found((await listAgenda(scope, meeting)).find(({ id }) => id === args.params.item));
  const form = await receiveForm(args, agendaPlaceForm);
  if (!form.ok) return invalid(form);
  const { to } = form.value;
  const result = await once(scope, form.submission, (tx) => placeAgendaItem(tx, meeting, item.id, to));
  const notice = result.ok ? `${item.title} moved ${to}` : meetingRefusals[result.reason];
  return redirectWithNotice(args, paths.meetingAgenda(meeting.id), notice);
}
