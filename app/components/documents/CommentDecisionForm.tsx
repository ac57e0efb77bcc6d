import type { CommentView } from "../../domain/documents/consultation-views";
import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import type { Errors } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

export interface CommentDecisionFormProps {
  readonly seenVersion: number;
  readonly last: { readonly outcome: CommentView["outcome"]; readonly words: string | null };
  readonly problem: FormProblem | undefined;
}

/** What is done about a comment. */
export function CommentDecisionForm({ seenVersion, last, problem }: CommentDecisionFormProps) {
  const typed = problem?.typed;
  const errors: Errors = problem?.errors ?? {};
  return (
    <PortalForm className="app-form app-panel" autoComplete="off">
      <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
      <Choices
        kind="radio"
        name="outcome"
        legend="What is done about it?"
        choices={[
          { value: "adopted", label: "Adopted", hint: "The draft takes it up. Say where, if it helps" },
          { value: "not adopted", label: "Not adopted", hint: "Say why: the one who wrote it reads the reason" },
        ]}
        chosen={[typed?.outcome ?? last.outcome ?? ""]}
        error={errors.outcome}
      />
      <TextArea
        name="outcomeWords"
        label="Where, or why not"
        defaultValue={typed?.outcomeWords ?? last.words ?? ""}
        error={errors.outcomeWords}
      />
      <Button label="Record the decision" />
    </PortalForm>
  );
}
