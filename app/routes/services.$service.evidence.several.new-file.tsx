// Receives one of several files from the page's script, and says in JSON what became of it. It has no page of its own.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { newFilesForm } from "../domain/forms/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { findEvidencePlace, placeSubject } from "../http/evidence-place.server";
import { paths } from "../http/paths";
import { addOneOfSeveral } from "../http/several-files.server";
import { receiveFileForm } from "../http/uploads.server";
import { toAddEvidence } from "../reports/assessment-place.server";
import { readSupported } from "../reports/criteria-picks.server";

/** An address that was reached by a link goes to the page. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, toAddEvidence);
  return redirect(paths.evidenceNewFiles(args.params.service ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAddEvidence);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const { onBehalf } = permit(scope, placeSubject(scope, place));
  const upload = await receiveFileForm(args, newFilesForm, place.trustId);
  if (!upload.ok) return upload.answer;
  const { assessmentId, criteria } = upload.value;
  const support = await readSupported(scope, place.slug, assessmentId, criteria);
  const result = await addOneOfSeveral(scope, place, upload, support, onBehalf);
  return result.ok ? json({ added: result.added }) : result.answer;
}
