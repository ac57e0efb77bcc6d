// Takes back the request for a newer item that is open.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod/mini";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { evidenceSubject, getEvidence } from "../models/evidence.server";
import { takeBackRequest } from "../models/library/requests.server";
import { once } from "../models/transaction.server";
import { toAddEvidence } from "../reports/assessment-place.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, ["evidence.read", "network-evidence.read", "shared-evidence.read"]);
  return redirect(`${paths.evidence(args.params.evidence ?? "")}#requests`);
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  permit(scope, evidenceSubject(evidence));
  const form = await receiveForm(args, z.object({}));
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => takeBackRequest(tx, evidence));
  const notice = result.ok ? "Request taken back" : "No request is open any more";
  return redirectWithNotice(args, `${paths.evidence(evidence.id)}#requests`, notice);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
