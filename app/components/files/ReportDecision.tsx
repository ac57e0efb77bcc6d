import { paths } from "../../http/paths";
import type { FormProblem } from "../../domain/forms/parse";
import { ErrorSummary } from "../form/ErrorSummary";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { OneReasonForm } from "./OneReasonForm";

export interface ReportDecisionProps {
  readonly report: { readonly id: string; readonly fileName: string; readonly words: string };
  readonly title: string;
  readonly lead: string;
  /** What the QI manager is asked to say. */
  readonly label: string;
  readonly button: string;
  readonly problem: FormProblem | undefined;
}

/** One way to answer a report about a file, for a reason that its uploader and whoever reported it read. */
export function ReportDecision({ report, title, lead, label, button, problem }: ReportDecisionProps) {
  const { id, fileName, words } = report;
  const errors = problem?.errors ?? {};
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Reported files", href: paths.reportedFiles() },
          { label: fileName, href: paths.reportedFile(id) },
        ]}
      />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title={title} caption={fileName} lead={lead} />
        <p>It was reported with these words: {words}</p>
        <OneReasonForm
          name="reason"
          label={label}
          hint="Its uploader and whoever reported it read this. Do not write who a patient is"
          button={{ label: button, of: fileName }}
          typed={problem?.typed}
          errors={errors}
        />
      </div>
    </>
  );
}
