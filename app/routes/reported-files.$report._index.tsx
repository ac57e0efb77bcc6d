// One report about a file: what was said, and, for the QI manager, the ways to answer it.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportFacts } from "../components/files/ReportFacts";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getReport } from "../models/files/reports.server";
import { may } from "../reports/assessment-place.server";
import { showReport } from "../reports/files/reported-files.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.report.fileName}, reported file`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "file.report");
  const report = found(await getReport(scope, args.params.report ?? ""));
  const network = { networkId: scope.networkId };
  const { thing, evidence } = report;
  const removal = "fileId" in thing ? paths.fileRemoval(thing.fileId) : paths.evidenceRemoval(evidence?.id ?? "");
  return json({
    report: showReport(report),
    mayDecide: report.state === "open" && may(scope, ["held-file.release"], network),
    removal: report.state !== "removed" && may(scope, ["file.purge"], network) ? removal : null,
  });
}

export default function ReportedFilePage() {
  const { report, mayDecide, removal } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: "Reported files", href: paths.reportedFiles() },
        ]}
      />
      <PageHead title={report.fileName} caption={report.trust} />
      {(mayDecide || removal !== null) && (
        <div className="app-actions">
          {mayDecide && <ButtonLink label="Hold this file" href={paths.reportHold(report.id)} />}
          {mayDecide && (
            <ButtonLink label="Dismiss the report" href={paths.reportDismissal(report.id)} kind="secondary" />
          )}
          {removal !== null && <ButtonLink label="Remove it for ever" href={removal} kind="secondary" />}
        </div>
      )}
      <ReportFacts report={report} />
    </>
  );
}
