import { listOf, type FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { DateInput } from "../form/DateInput";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface ConsultationFormProps {
  readonly seenVersion: number;
  /** In alphabetical order. */
  readonly trusts: readonly { readonly id: string; readonly short: string; readonly name: string }[];
  /** Those that are ticked to begin with. */
  readonly asked: readonly string[];
  readonly closesOn: string;
  readonly problem: FormProblem | undefined;
}

/** The question that trusts are asked about a draft, until when, and which trusts. */
export function ConsultationForm({ seenVersion, trusts, asked, closesOn, problem }: ConsultationFormProps) {
  const typed = problem?.typed;
  const errors: Errors = problem?.errors ?? {};
  return (
    <PortalForm className="app-form app-panel">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <TextArea
        name="question"
        label="What do you ask the trusts?"
        hint="For example: can your service work to this protocol as it is written? Say what has changed and what you are unsure of"
        defaultValue={typed?.question}
        error={errors.question}
      />
      <DateInput
        name="closesOn"
        label="Last day for answers"
        hint="Four weeks is usual. It can be extended later"
        typed={typed}
        day={closesOn}
        error={errors.closesOn}
      />
      <Choices
        kind="checkbox"
        name="trusts"
        legend="Trusts to ask"
        hint="Their quality leads are told, and each trust has one position"
        choices={trusts.map(({ id, short, name }) => ({ value: id, label: `${short}, ${name}` }))}
        chosen={typed === undefined ? asked : listOf(typed.trusts)}
        error={errors.trusts}
      />
      <Button label="Open the consultation" />
    </PortalForm>
  );
}
