import { adoptionPositions } from "../../domain/documents/adoption";
import type { Typed } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import type { CheckedForm } from "../form/use-checked-form";

export interface AdoptionFormProps {
  readonly current: { readonly id: string; readonly words: string };
  readonly number: number;
  readonly trust: string;
  /** What stands now, where the form is opened afresh. */
  readonly last: {
    readonly position: string | null;
    readonly difference: string | null;
    readonly reason: string | null;
  };
  readonly typed: Typed | undefined;
  readonly checked: CheckedForm;
}

const labels: Readonly<Record<(typeof adoptionPositions)[number], { label: string; hint?: string }>> = {
  "under review": { label: "Under review", hint: "It is being looked at. Nothing is decided yet" },
  adopted: { label: "Adopted", hint: "Used as it stands" },
  adapted: { label: "Adapted", hint: "Used with a difference. Say what and why. A file can be added afterwards" },
  "not adopted": { label: "Not adopted", hint: "Not used. Say why" },
  "not applicable": { label: "Not applicable", hint: "The trust does not do what it is about" },
};

/** A trust's position on the current version. */
export function AdoptionForm({ current, number, trust, last, typed, checked }: AdoptionFormProps) {
  const { form, errors, onSubmit } = checked;
  return (
    <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel" autoComplete="off">
      <HiddenFields
        fields={[
          { name: "version", value: current.id },
          { name: "number", value: String(number) },
        ]}
      />
      <Choices
        kind="radio"
        name="position"
        legend={`What does ${trust} do with version ${current.words}?`}
        error={errors.position}
        choices={adoptionPositions.map((value) => ({ value, ...labels[value] }))}
        chosen={[typed?.position ?? last.position ?? ""]}
      />
      <TextArea
        name="difference"
        label="Difference (if adapted)"
        hint="What is done differently. Every trust that sees the document reads this. Name no patients"
        defaultValue={typed?.difference ?? last.difference ?? ""}
        error={errors.difference}
      />
      <TextArea
        name="reason"
        label="Reason (if adapted or not adopted)"
        hint="Why. Optional for other positions"
        defaultValue={typed?.reason ?? last.reason ?? ""}
        error={errors.reason}
      />
      <Button label="Record position" />
    </PortalForm>
  );
}
