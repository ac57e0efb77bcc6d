import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface ReasonFormProps {
  readonly seenVersion: number;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly warn?: boolean;
  readonly problem: FormProblem | undefined;
}

/** An act that needs nothing but its reason. */
export function ReasonForm({ seenVersion, label, hint, button, warn = false, problem }: ReasonFormProps) {
  return (
    <PortalForm className="app-form app-panel">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <TextArea
        name="reason"
        label={label}
        hint={hint}
        defaultValue={problem?.typed.reason}
        error={problem?.errors.reason}
      />
      <Button label={button} kind={warn ? "warning" : "primary"} />
    </PortalForm>
  );
}
