// The form that reports a file, the same for every kind of file.
import type { ActionFunctionArgs } from "@remix-run/node";
import { reportForm } from "../domain/forms/guarding";
import type { FileThing } from "../models/files/file-things.server";
import { reportFile } from "../models/files/reporting.server";
import type { Scope } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith } from "./forms.server";
import { paths } from "./paths";

const refusals = {
  removed: "This file was removed for ever in the meantime. There is nothing left to report",
  held: "This file is held already. The QI manager looks at it",
  "key-used": "This form was sent before with other words. Open the report to see what it says",
} as const;

/** Records the report and leads to it, or says why there is none. */
export async function answerReport(args: ActionFunctionArgs, scope: Scope, file: FileThing) {
  const form = await receiveForm(args, reportForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => reportFile(tx, file, form.value.words, paths.reportedFile));
  if (!result.ok) return refusedWith("words", refusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.reportedFile(result.id), "Reported. The QI manager was told");
}
