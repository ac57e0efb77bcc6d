import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface PublishFormProps {
  readonly seenVersion: number;
  readonly version: string;
  readonly reviewOn: string;
  readonly changeNote: string;
  readonly problem: FormProblem | undefined;
}

/** What a version is published with: the note of what changed, and the day of its next review. */
export function PublishForm({ seenVersion, version, reviewOn, changeNote, problem }: PublishFormProps) {
  const typed = problem?.typed;
  const errors: Errors = problem?.errors ?? {};
  return (
    <PortalForm className="app-form app-panel">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <TextArea
        name="changeNote"
        label="What changed"
        hint="Trusts read this to see what they have to do"
        defaultValue={typed?.changeNote ?? changeNote}
        error={errors.changeNote}
      />
      <DateInput
        name="reviewOn"
        label="Review by"
        hint="Two years ahead is usual. The owner is reminded before it"
        typed={typed}
        day={reviewOn}
        error={errors.reviewOn}
      />
      <Button label={`Publish version ${version}`} />
    </PortalForm>
  );
}
