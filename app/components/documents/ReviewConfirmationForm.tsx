import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface ReviewConfirmationFormProps {
  readonly action: string;
  readonly seenVersion: number;
  readonly reviewOn: string;
  readonly problem: FormProblem | undefined;
}

/** Says that a version still holds as it is, and when it is looked at again. */
export function ReviewConfirmationForm({ action, seenVersion, reviewOn, problem }: ReviewConfirmationFormProps) {
  const typed = problem?.typed;
  const errors: Errors = problem?.errors ?? {};
  return (
    <PortalForm action={action} className="app-form app-panel">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <TextArea
        name="words"
        label="What was looked at"
        hint="For example: no new guidance since the last review. The history keeps it"
        defaultValue={typed?.words}
        error={errors.words}
      />
      <DateInput name="reviewOn" label="Review again by" typed={typed} day={reviewOn} error={errors.reviewOn} />
      <Button label="Confirm it as it is" />
    </PortalForm>
  );
}
