// Removes a view that this person keeps. An address that was reached by a link goes to the list.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod/mini";
import { authorize, found } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment } from "../models/assessments.server";
import { removeView } from "../models/answering/saved-views.server";
import { once } from "../models/transaction.server";
import { toRead } from "../reports/assessment-place.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  return redirect(paths.answers(service, assessment));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment: id = "", view = "" } = args.params;
  found(await getAssessment(scope, service, id));
  const { submission } = await receiveForm(args, z.object({}));
  const result = await once(scope, submission, (tx) => removeView(tx, view));
  const { name } = found(result.ok ? result : undefined);
  return redirectWithNotice(args, paths.answers(service, id), `The view ${name} is removed`);
}
