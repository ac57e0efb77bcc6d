// Takes a paper off a meeting's page.
import type { ActionFunctionArgs } from "@remix-run/node";
import { noFields } from "../domain/forms/meeting-work";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { meetingRefusals, runMeeting } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { listPapers, removePaper } from "../models/meetings/papers.server";
import { once } from "../models/transaction.server";

export async function action(args: ActionFunctionArgs) {
  const { scope, meeting } = await runMeeting(args);
  const paper = found((await listPapers(scope, meeting)).find(({ id }) => id === args.params.paper));
  const form = await receiveForm(args, noFields);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => removePaper(tx, meeting, paper.id));
  const notice = result.ok ? `${paper.title} removed` : meetingRefusals[result.reason];
  return redirectWithNotice(args, paths.meeting(meeting.id), notice);
}
