import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface ProposalFormProps {
  readonly seenVersion: number;
  readonly problem: FormProblem | undefined;
}

/** What becomes of a proposal to change a document. */
export function ProposalForm({ seenVersion, problem }: ProposalFormProps) {
  return (
    <PortalForm className="app-form app-panel">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <Choices
        kind="radio"
        name="outcome"
        legend="What becomes of it?"
        choices={[
          { value: "taken up", label: "Taken up", hint: "The version in the making, or the next one, changes so" },
          { value: "not taken up", label: "Not taken up", hint: "Say why: those who follow the discussion read it" },
        ]}
        chosen={[problem?.typed.outcome ?? ""]}
        error={problem?.errors.outcome}
      />
      <TextArea
        name="outcomeWords"
        label="Where, or why not"
        defaultValue={problem?.typed.outcomeWords}
        error={problem?.errors.outcomeWords}
      />
      <Button label="Settle the proposal" />
    </PortalForm>
  );
}
