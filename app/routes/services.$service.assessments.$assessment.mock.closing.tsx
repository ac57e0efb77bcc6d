// Closes a mock assessment before its last day.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod/mini";
import { mockRefusals } from "../domain/view/mock";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { closeMock, getMock } from "../models/mock/mock.server";
import { once } from "../models/transaction.server";
import { toArrangeMock } from "../reports/mock/mock-page.server";
import { readPlace } from "../reports/found-place.server";

async function readHere(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const scope = await authorize(args, toArrangeMock);
  const { assessment, place } = found(await readPlace(scope, args.params));
  const { onBehalf } = permit(scope, subjectOf(assessment));
  return { scope, assessment, onBehalf, page: paths.mock(place.slug, assessment.id) };
}

/** There is no page here: whoever reloads after a refusal gets the mock assessment. */
export async function loader(args: LoaderFunctionArgs) {
  return redirect((await readHere(args)).page);
}

export async function action(args: ActionFunctionArgs) {
  const { scope, assessment, onBehalf, page } = await readHere(args);
  const mock = found(await getMock(scope, assessment));
  const { submission } = await receiveForm(args, z.object({}));
  const result = await once(scope, submission, (tx) => closeMock(tx, assessment, mock, onBehalf));
  return redirectWithNotice(args, page, result.ok ? "Mock assessment closed" : mockRefusals[result.reason]);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
