// Ends a guest's invitation at once. Their next request finds nothing.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { endGuestForm } from "../domain/forms/guest";
import { guestRefusals } from "../domain/view/guests";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { endGuest, getGuest } from "../models/guests/guests.server";
import { once } from "../models/transaction.server";
import { readPlace } from "../reports/found-place.server";

const toInvite = ["guest.invite", "guest.invite-on-behalf"] as const;

async function readHere(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const scope = await authorize(args, toInvite);
  const { assessment, place } = found(await readPlace(scope, args.params));
  const { onBehalf } = permit(scope, subjectOf(assessment));
  const guest = found(await getGuest(scope, assessment, args.params.guest ?? ""));
  return { scope, assessment, guest, onBehalf, page: paths.guests(place.slug, assessment.id) };
}

/** There is no page here: whoever reloads after a refusal gets the list. */
export async function loader(args: LoaderFunctionArgs) {
  return redirect((await readHere(args)).page);
}

export async function action(args: ActionFunctionArgs) {
  const { scope, assessment, guest, onBehalf, page } = await readHere(args);
  const form = await receiveForm(args, endGuestForm);
  if (!form.ok) return redirect(page, 303);
  const result = await once(scope, form.submission, (tx) =>
    endGuest(tx, assessment, guest, form.value.version, onBehalf),
  );
  const notice = result.ok ? `The invitation of ${guest.name} has ended` : guestRefusals[result.reason];
  return redirectWithNotice(args, page, notice);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
