// The QI manager dismisses a report about a file, for a reason that is kept.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportDecision } from "../components/files/ReportDecision";
import type { PageHandle } from "../components/frame/page-handle";
import { reportDismissalForm } from "../domain/forms/guarding";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { dismissReport } from "../models/files/reporting.server";
import { getReport } from "../models/files/reports.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Dismiss the report, ${data.fileName}`,
};

async function findReport(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "held-file.release");
  const report = found(await getReport(scope, args.params.report ?? ""));
  permit(scope, { networkId: scope.networkId });
  return { scope, report };
}

export async function loader(args: LoaderFunctionArgs) {
  const { report } = await findReport(args);
  return json({ id: report.id, fileName: report.fileName, words: report.words });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, report } = await findReport(args);
  const form = await receiveForm(args, reportDismissalForm);
  if (!form.ok) return invalid(form);
  const address = paths.reportedFile(report.id);
  const { reason } = form.value;
  const result = await once(scope, form.submission, (tx) => dismissReport(tx, report, reason, address));
  if (!result.ok) {
    return refusedWith("reason", "This report was answered in the meantime. Nothing was changed", form.typed);
  }
  return redirectWithNotice(args, address, `Report dismissed`);
}

export default function DismissReport() {
  return (
    <ReportDecision
      report={useLoaderData<typeof loader>()}
      title="Dismiss the report"
      lead="The file stays as it is. The report and your reason are kept."
      label="Why the file may stay as it is"
      button="Dismiss the report"
      problem={useActionData<FormProblem>()}
    />
  );
}
