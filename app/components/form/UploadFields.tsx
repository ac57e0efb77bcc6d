import { Choices } from "./Choices";
import type { Errors } from "./ErrorSummary";
import { FileInput } from "./FileInput";

/** What may be uploaded, as the server says it. */
export interface UploadLimits {
  readonly bytes: number;
  /** "25MB" */
  readonly words: string;
  readonly accept: string;
  /** "PDF, Word, Excel or text" */
  readonly kinds: string;
}

export interface UploadFieldsProps {
  readonly label: string;
  readonly limits: UploadLimits;
  readonly errors: Errors;
  /** The form came back: the file has to be chosen again. */
  readonly isAgain: boolean;
}

/** The declaration and the file. They end the form: what stands before the file is read even where the file is refused. */
export function UploadFields({ label, limits, errors, isAgain }: UploadFieldsProps) {
  const kinds = `${limits.kinds}, up to ${limits.words}`;
  return (
    <>
      <Choices
        kind="checkbox"
        name="noPatientData"
        legend="No patient data"
        hint="Look for names, numbers and images of patients, also in screenshots and hidden sheets"
        error={errors.noPatientData}
        choices={[{ value: "yes", label: "I confirm that the file holds no patient data" }]}
        chosen={[]}
      />
      <FileInput
        name="file"
        label={label}
        hint={isAgain ? `Choose the file again: a browser cannot keep it. ${kinds}` : kinds}
        accept={limits.accept}
        error={errors.file}
      />
    </>
  );
}
