import type { Errors } from "../form/ErrorSummary";
import type { Typed } from "../../domain/forms/parse";
import { Button, type ButtonProps } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

interface OneReasonFormProps {
  readonly name: "reason" | "words";
  readonly label: string;
  readonly hint: string;
  readonly button: Pick<ButtonProps, "label" | "kind" | "of">;
  readonly typed: Typed | undefined;
  readonly errors: Errors;
}

/** One sentence and one button: what is said with it is kept. */
export function OneReasonForm({ name, label, hint, button, typed, errors }: OneReasonFormProps) {
  return (
    <PortalForm className="app-form app-panel">
      <TextArea name={name} label={label} hint={hint} defaultValue={typed?.[name]} error={errors[name]} />
      <Button {...button} />
    </PortalForm>
  );
}
