import { choiceField } from "../../domain/file-properties/properties";
import type { WaitingFile as Waiting } from "../../domain/file-properties/waiting";
import { Choices } from "./Choices";
import type { Errors } from "./ErrorSummary";
import { FileInput } from "./FileInput";
import { WaitingFile } from "./WaitingFile";

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
  /** A file that waits for its uploader's choice, as the action's answer has it. */
  readonly waiting: Waiting | undefined;
}

/**
 * The declaration and the file. They end the form: what stands before the file is read even where the file is refused. A file that
 * waits for a choice takes their place, and another may be chosen instead.
 */
export function UploadFields({ label, limits, errors, isAgain, waiting }: UploadFieldsProps) {
  const kinds = `${limits.kinds}, up to ${limits.words}`;
  if (waiting !== undefined) {
    return (
      <>
        <WaitingFile waiting={waiting} error={errors[choiceField]} />
        <FileInput
          name="file"
          label="Or choose another file instead"
          hint={kinds}
          accept={limits.accept}
          error={errors.file}
        />
      </>
    );
  }
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
