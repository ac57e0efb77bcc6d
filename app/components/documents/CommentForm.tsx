import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";

export interface CommentFormProps {
  readonly action: string;
  /** The trust that the comment is shown with, where the writer works at one. */
  readonly trust: string | null;
  readonly problem?: FormProblem;
  readonly kind?: "primary" | "secondary";
}

/** One comment on a draft: each gets its own decision, so each is sent by itself. */
export function CommentForm({ action, trust, problem, kind = "primary" }: CommentFormProps) {
  return (
    <PortalForm action={action}>
      <TextInput
        name="aboutPart"
        label="Part of the draft (optional)"
        hint="For example: section 2"
        defaultValue={problem?.typed.aboutPart}
        error={problem?.errors.aboutPart}
      />
      <TextArea
        name="words"
        label="Your comment"
        hint={`One point for each comment: each is adopted, or gets a reason. It is shown with your name${trust === null ? "" : ` and ${trust}`}. Name no patients`}
        defaultValue={problem?.typed.words}
        error={problem?.errors.words}
      />
      <Button label="Add the comment" kind={kind} />
    </PortalForm>
  );
}
