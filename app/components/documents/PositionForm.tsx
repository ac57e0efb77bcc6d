import { consultationPositions } from "../../domain/documents/life-cycle";
import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface PositionFormProps {
  readonly trust: string;
  readonly draft: string;
  /** The version of the trust's row; 0 where it has said nothing. */
  readonly seenVersion: number;
  readonly last: { readonly position: string | null; readonly note: string | null };
  readonly problem: FormProblem | undefined;
}

const labels: Readonly<Record<(typeof consultationPositions)[number], { label: string; hint: string }>> = {
  agree: { label: "Agree", hint: "As it is written" },
  "agree with changes": { label: "Agree with changes", hint: "Say which changes" },
  disagree: { label: "Disagree", hint: "Say why" },
  "no view": { label: "No view", hint: "The trust has read it and takes no position" },
};

/** What a trust says of a draft. */
export function PositionForm({ trust, draft, seenVersion, last, problem }: PositionFormProps) {
  const typed = problem?.typed;
  const errors: Errors = problem?.errors ?? {};
  return (
    <PortalForm className="app-form app-panel" autoComplete="off">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <Choices
        kind="radio"
        name="position"
        legend={`What does ${trust} say of draft ${draft}?`}
        choices={consultationPositions.map((value) => ({ value, ...labels[value] }))}
        chosen={[typed?.position ?? last.position ?? ""]}
        error={errors.position}
      />
      <TextArea
        name="note"
        label="In your words"
        hint="Needed with agree with changes and with disagree. Everybody who sees the draft reads this. Name no patients"
        defaultValue={typed?.note ?? last.note ?? ""}
        error={errors.note}
      />
      <Button label="Record the position" />
    </PortalForm>
  );
}
