import { listOf, type FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextInput } from "../form/TextInput";

export interface ApprovalRequestFormProps {
  readonly seenVersion: number;
  /** People of the group, by name. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly asked: readonly string[];
  readonly needed: number;
  readonly problem: FormProblem | undefined;
}

/** Who decides on a version, and how many of them have to approve it. */
export function ApprovalRequestForm({ seenVersion, people, asked, needed, problem }: ApprovalRequestFormProps) {
  const typed = problem?.typed;
  const errors: Errors = problem?.errors ?? {};
  return (
    <PortalForm className="app-form app-panel">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <Choices
        kind="checkbox"
        name="approvers"
        legend="Who is asked?"
        hint="Each decides for themselves, and is told at once"
        choices={people.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
        chosen={typed === undefined ? asked : listOf(typed.approvers)}
        error={errors.approvers}
      />
      <TextInput
        name="approvalsNeeded"
        label="Approvals needed"
        hint="The quorum: how many of them have to approve before it can be published"
        inputMode="numeric"
        className="app-year"
        defaultValue={typed?.approvalsNeeded ?? String(needed)}
        error={errors.approvalsNeeded}
      />
      <Button label="Ask for approval" />
    </PortalForm>
  );
}
