// Undoes a change that was made to several answers at once: each that still stands as it was left is put back.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod/mini";
import { BatchView } from "../components/answering/BatchView";
import type { PageHandle } from "../components/frame/page-handle";
import type { BatchPage } from "../domain/view/batch-page";
import { plural } from "../domain/view/figures";
import { authorize, forbidden, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getBatch, listEarlierStates } from "../models/answering/batch-reads.server";
import { undoBatch, type BatchUndone, type UndoRefusal } from "../models/answering/batches.server";
import { once, type Outcome } from "../models/transaction.server";
import { mayUndo, readBatchPage } from "../reports/answering/batch-page.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<BatchPage> = {
  title: ({ head, place }) => `${head.kind}, ${head.when}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", batch = "" } = args.params;
  if (!followsForm(args.request)) throw redirect(paths.answerBatch(service, assessment, batch));
  return json(found(await readBatchPage(scope, service, assessment, batch)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "", batch: batchId = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const { onBehalf } = permit(scope, subjectOf(assessment, scope.actor?.personId ?? null));
  found(await getBatch(scope, assessment, batchId));
  const form = await receiveForm(args, z.object({}));
  const result = await once(scope, form.submission, async (tx): Promise<Outcome<BatchUndone, UndoRefusal>> => {
    const batch = found(await getBatch(tx, assessment, batchId));
    if (!mayUndo(tx, assessment, batch, await listEarlierStates(tx, assessment, batchId))) throw forbidden();
    return found(await undoBatch(tx, assessment, batchId, onBehalf));
  });
  if (!result.ok) return refusedWith("undo", refusals[result.reason], form.typed);
  const left = result.left.length === 0 ? "" : `. Changed since, and left as they are: ${listed(result.left)}`;
  const words = `${plural(result.changed, "answer")} put back${left}`;
  return redirectWithNotice(args, paths.answerBatch(service, id, result.batchId), words);
}

const mostNamed = 10;

/** A notice is a sentence, so a long list is cut; the page of the change marks each of them. */
function listed(codes: readonly string[]): string {
  const named = codes.slice(0, mostNamed).join(", ");
  return codes.length > mostNamed ? `${named} and ${codes.length - mostNamed} more` : named;
}

const refusals: Readonly<Record<UndoRefusal | "key-used", string>> = {
  closed: "Nothing was put back: this assessment is closed",
  "already-undone": "Nothing was put back: this change was undone already",
  "nothing-to-undo": "Nothing was put back: all of these answers were changed again since",
  "key-used": "Nothing was put back: this form was sent before. Open the page again",
};

export default function BatchUndoing() {
  const problem = useActionData<FormProblem>();
  return <BatchView page={useLoaderData<typeof loader>()} refusal={problem?.errors.undo} />;
}
