import type { ReactNode } from "react";
import { newVersionForm } from "../../domain/forms/evidence";
import type { WaitingFile } from "../../domain/file-properties/waiting";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { EvidenceDates, type EvidenceDatesProps } from "./EvidenceFields";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import { UploadFields, type UploadLimits } from "../form/UploadFields";
import { useUploadForm } from "../form/use-upload-form";

export interface NewVersionFormProps extends EvidenceDatesProps {
  readonly version: number;
  readonly limits: UploadLimits;
  /** A file that waits for its uploader's choice. */
  readonly waiting: WaitingFile | undefined;
  /** The page's heading: faults stand above it, where they are read first. */
  readonly children: ReactNode;
}

/** The next version of a file, with the dates that go with it. */
export function NewVersionForm({
  errors: sent,
  version,
  limits,
  waiting,
  values,
  typed,
  children,
}: NewVersionFormProps) {
  const { form, errors, onSubmit } = useUploadForm(newVersionForm, sent, limits);
  return (
    <>
      <ErrorSummary errors={errors} />
      {children}
      <PortalForm encType="multipart/form-data" formRef={form} onSubmit={onSubmit} className="app-form app-panel">
        <HiddenFields fields={[{ name: "version", value: String(version) }]} />
        <TextArea
          name="whatChanged"
          label="What changed"
          hint="One or two sentences, for whoever reads the list of versions"
          rows={3}
          defaultValue={typed?.whatChanged}
          error={errors.whatChanged}
        />
        <EvidenceDates values={values} typed={typed} errors={errors} />
        <UploadFields
          label="The new file"
          limits={limits}
          errors={errors}
          isAgain={typed !== undefined}
          waiting={waiting}
        />
        <Button label="Upload new version" />
      </PortalForm>
    </>
  );
}
