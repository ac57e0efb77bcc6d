import type { FormProblem } from "../../domain/forms/parse";
import { ErrorSummary } from "../form/ErrorSummary";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { OneReasonForm } from "./OneReasonForm";

interface ReportPageProps {
  readonly fileName: string;
  readonly of: string;
  readonly back: string;
  readonly problem: FormProblem | undefined;
}

/** Says what is wrong with a file. */
export function ReportPage({ fileName, of, back, problem }: ReportPageProps) {
  const errors = problem?.errors ?? {};
  return (
    <>
      <Breadcrumbs trail={[{ label: of, href: back }]} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead
          title="Report this file"
          caption={fileName}
          lead="Say so where it names a patient, or should not be here for another reason. The QI (quality improvement) manager looks at it and decides. Its uploader is told, too."
        />
        <OneReasonForm
          name="words"
          label="What is wrong with it"
          hint="Say where in the file, for example the page. Do not write who a patient is"
          button={{ label: "Report", of: fileName }}
          typed={problem?.typed}
          errors={errors}
        />
      </div>
    </>
  );
}
