import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";

/** A question about an answer or an item of evidence. */
export function AskForm({ problem, whoIsTold }: { problem: FormProblem | undefined; whoIsTold: string }) {
  return (
    <PortalForm>
      <TextArea
        name="words"
        label="Your question"
        hint={`${whoIsTold} Name no patient and no member of staff`}
        rows={6}
        defaultValue={problem?.typed.words ?? ""}
        error={problem?.errors.words}
      />
      <Button label="Ask" />
    </PortalForm>
  );
}
