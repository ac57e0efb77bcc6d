// Records that a person looked at a link today. The portal opens no address itself.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod/mini";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { evidenceSubject, getEvidence } from "../models/evidence.server";
import { recordLinkCheck } from "../models/library/link-checks.server";
import { once } from "../models/transaction.server";
import { toAddEvidence } from "../reports/assessment-place.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, ["evidence.read", "network-evidence.read", "shared-evidence.read"]);
  return redirect(`${paths.evidence(args.params.evidence ?? "")}#link`);
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  const { onBehalf } = permit(scope, evidenceSubject(evidence));
  const form = await receiveForm(args, z.object({}));
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => recordLinkCheck(tx, evidence, onBehalf));
  if (!result.ok && result.reason === "no-link") found(null);
  const notice = result.ok ? "Link checked today" : "This evidence is withdrawn, so nothing was recorded";
  return redirectWithNotice(args, `${paths.evidence(evidence.id)}#link`, notice);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
