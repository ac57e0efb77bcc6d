import { acceptAttribute, acceptedTypesInWords } from "../files/file-types";
import { Choices } from "./Choices";
import type { Errors } from "./ErrorSummary";
import { FileInput } from "./FileInput";

export interface UploadFieldsProps {
  readonly label: string;
  /** "25MB" */
  readonly limitWords: string;
  readonly errors: Errors;
  /** The form came back: the file has to be chosen again. */
  readonly isAgain: boolean;
}

/** The declaration and the file. They end the form: what stands before the file is read even where the file is refused. */
export function UploadFields({ label, limitWords, errors, isAgain }: UploadFieldsProps) {
  const kinds = `${acceptedTypesInWords}, up to ${limitWords}.`;
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
        accept={acceptAttribute}
        error={errors.file}
      />
    </>
  );
}
