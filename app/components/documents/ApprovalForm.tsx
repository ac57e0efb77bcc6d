import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import type { Errors } from "../form/ErrorSummary";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface ApprovalFormProps {
  readonly version: string;
  readonly last: { readonly decision: string | null; readonly note: string | null };
  readonly problem: FormProblem | undefined;
}

/** The decision of one approver, for themselves. */
export function ApprovalForm({ version, last, problem }: ApprovalFormProps) {
  const typed = problem?.typed;
  const errors: Errors = problem?.errors ?? {};
  return (
    <PortalForm autoComplete="off">
      <Choices
        kind="radio"
        name="decision"
        legend={`Do you approve version ${version}?`}
        choices={[
          { value: "approved", label: "I approve it" },
          { value: "declined", label: "I do not approve it", hint: "Say what has to change" },
        ]}
        chosen={[typed?.decision ?? last.decision ?? ""]}
        error={errors.decision}
      />
      <TextArea
        name="note"
        label="In your words"
        hint="Needed if you do not approve it. Everybody who sees the document reads this"
        defaultValue={typed?.note ?? last.note ?? ""}
        error={errors.note}
      />
      <Button label="Give your decision" />
    </PortalForm>
  );
}
