import type { ReactNode } from "react";
import { newVersionForm } from "../../domain/forms/evidence";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { EvidenceDates, type EvidenceDatesProps } from "./EvidenceFields";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { UploadFields, type UploadLimits } from "../form/UploadFields";
import { useUploadForm } from "../form/use-upload-form";

export interface NewVersionFormProps extends EvidenceDatesProps {
  readonly version: number;
  readonly limits: UploadLimits;
  /** The page's heading: faults stand above it, where they are read first. */
  readonly children: ReactNode;
}

/** The next version of a file, with the dates that go with it. */
export function NewVersionForm({ errors: sent, version, limits, values, typed, children }: NewVersionFormProps) {
  const { form, errors, onSubmit } = useUploadForm(newVersionForm, sent, limits);
  return (
    <>
      <ErrorSummary errors={errors} />
      {children}
      <PortalForm encType="multipart/form-data" formRef={form} onSubmit={onSubmit} className="app-form app-panel">
        <HiddenFields fields={[{ name: "version", value: String(version) }]} />
        <EvidenceDates values={values} typed={typed} errors={errors} />
        <UploadFields label="The new file" limits={limits} errors={errors} isAgain={typed !== undefined} />
        <Button label="Upload new version" />
      </PortalForm>
    </>
  );
}
