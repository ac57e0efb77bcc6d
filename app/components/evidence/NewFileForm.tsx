import type { ReactNode } from "react";
import { newFileForm } from "../../domain/forms/evidence";
import { listOf } from "../../domain/forms/parse";
import type { CriteriaToPick } from "../../domain/view/evidence";
import type { WaitingFile } from "../../domain/file-properties/waiting";
import { Button } from "../form/Button";
import { CriteriaPicks } from "./CriteriaPicks";
import { ErrorSummary, type Errors } from "../form/ErrorSummary";
import { EvidenceFields, type EvidenceFieldsProps } from "./EvidenceFields";
import { PortalForm } from "../form/PortalForm";
import { UploadFields, type UploadLimits } from "../form/UploadFields";
import { useUploadForm } from "../form/use-upload-form";

export interface NewEvidenceProps extends Omit<EvidenceFieldsProps, "errors"> {
  readonly errors: Errors;
  readonly picks: CriteriaToPick | null;
  /** What is ticked when the form is opened: the criterion that it was opened from. */
  readonly ticked: readonly string[];
  /** The page's heading: faults stand above it, where they are read first. */
  readonly children: ReactNode;
}

export interface NewFileFormProps extends NewEvidenceProps {
  readonly limits: UploadLimits;
  /** A file that waits for its uploader's choice. */
  readonly waiting?: WaitingFile | undefined;
}

/** Adds a file as evidence, for as many criteria as it supports. */
export function NewFileForm({ errors: sent, limits, waiting, children, ...props }: NewFileFormProps) {
  const { form, errors, onSubmit } = useUploadForm(newFileForm, sent, limits);
  return (
    <>
      <ErrorSummary errors={errors} />
      {children}
      <PortalForm encType="multipart/form-data" formRef={form} onSubmit={onSubmit} className="app-form app-panel">
        <EvidenceFields {...props} errors={errors} />
        <SupportedCriteria {...props} errors={errors} />
        <UploadFields
          label="File"
          limits={limits}
          errors={errors}
          isAgain={props.typed !== undefined}
          waiting={waiting}
        />
        <Button label="Upload and add" />
      </PortalForm>
    </>
  );
}

/** The criteria of the open assessment, or nothing where none is open. */
export function SupportedCriteria({ picks, ticked, typed, errors }: Omit<NewEvidenceProps, "children">) {
  if (picks === null) return null;
  return (
    <CriteriaPicks
      picks={picks}
      ticked={typed === undefined ? ticked : listOf(typed.criteria)}
      legend="Criteria that it supports (optional)"
      hint={`${picks.assessmentTitle}, ${picks.editionTitle}. One item may support several. Open a section and tick them`}
      error={errors.criteria}
    />
  );
}
