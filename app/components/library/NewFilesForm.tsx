import { waitingField } from "../../domain/file-properties/properties";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { ErrorSummary } from "../form/ErrorSummary";
import { FileInput } from "../form/FileInput";
import { PortalForm } from "../form/PortalForm";
import { EvidenceFields } from "../evidence/EvidenceFields";
import { SupportedCriteria, type NewFileFormProps } from "../evidence/NewFileForm";
import { SentFiles } from "./SentFiles";
import { useSeveralFiles } from "./use-several-files";

export interface NewFilesFormProps extends Omit<NewFileFormProps, "waiting"> {
  /** Where each file is sent alone. */
  readonly receiveAt: string;
}

/** What several files have in common, and the files. With scripts they are chosen or dropped together. */
export function NewFilesForm({ errors: sent, limits, receiveAt, children, ...props }: NewFilesFormProps) {
  const { form, isTogether, isSending, isOver, files, errors, onSubmit } = useSeveralFiles(receiveAt, sent, limits);
  const kinds = `${limits.kinds}, each up to ${limits.words}`;
  return (
    <>
      <ErrorSummary errors={errors} />
      {children}
      <SentFiles files={files} isSending={isSending} />
      <PortalForm
        encType="multipart/form-data"
        formRef={form}
        onSubmit={onSubmit}
        className="app-form app-panel app-several"
      >
        <EvidenceFields {...props} errors={errors} withTitle={false} />
        <SupportedCriteria {...props} errors={errors} />
        <Choices
          kind="checkbox"
          name="file-properties"
          legend="Names and places inside the files"
          hint="A photograph may say where it was taken, and an Office file who wrote it"
          choices={[{ value: "clean", label: "Keep clean copies, without them (recommended)" }]}
          chosen={[props.typed === undefined ? "clean" : (props.typed["file-properties"] ?? "")]}
          error={errors["file-properties"] ?? errors[waitingField]}
        />
        <Choices
          kind="checkbox"
          name="noPatientData"
          legend="No patient data"
          hint="Look for names, numbers and images of patients, also in screenshots and hidden sheets"
          error={errors.noPatientData}
          choices={[{ value: "yes", label: "I confirm that none of the files holds patient data" }]}
          chosen={[]}
        />
        <div className={`app-drop${isTogether ? " app-drop--ready" : ""}${isOver ? " app-drop--over" : ""}`}>
          <FileInput
            name="file"
            label={isTogether ? "Files: choose them, or drop them here" : "File"}
            hint={isTogether ? kinds : `${kinds}. One at a time: what you said above is kept for the next`}
            accept={limits.accept}
            multiple={isTogether}
            error={errors.file}
          />
        </div>
        <Button label={isSending ? "Sending" : "Upload and add"} disabled={isSending} />
      </PortalForm>
    </>
  );
}
