// The QI manager holds a file that was reported, for a reason that is kept.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportDecision } from "../components/files/ReportDecision";
import type { PageHandle } from "../components/frame/page-handle";
import { reportHoldForm } from "../domain/forms/guarding";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { holdReported } from "../models/files/reporting.server";
import { getReport } from "../models/files/reports.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Hold this file, ${data.fileName}`,
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
  const form = await receiveForm(args, reportHoldForm);
  if (!form.ok) return invalid(form);
  const address = paths.reportedFile(report.id);
  const { reason } = form.value;
  const result = await once(scope, form.submission, (tx) => holdReported(tx, report, reason, address, paths.heldFile));
  if (!result.ok) {
    return refusedWith("reason", "This report was answered in the meantime. Nothing was changed", form.typed);
  }
  return redirectWithNotice(args, paths.heldFile(result.holdId), `${report.fileName} is held`);
}

export default function HoldReportedFile() {
  return (
    <ReportDecision
      report={useLoaderData<typeof loader>()}
      title="Hold this file"
      lead="From then on only its uploader and you see it, and it counts for nothing until it is replaced or released."
      label="Why it is held"
      button="Hold"
      problem={useActionData<FormProblem>()}
    />
  );
}
