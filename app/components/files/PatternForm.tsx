import type { FormProblem } from "../../domain/forms/parse";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { TextInput } from "../form/TextInput";
import { Panel } from "../Panel";

/** Adds what a trust's hospital numbers look like. */
export function PatternForm({ problem }: { problem: FormProblem | undefined }) {
  return (
    <Panel title="Add a pattern">
      <PortalForm>
        <TextInput
          name="pattern"
          label="What a hospital number looks like"
          hint="# is any digit, @ is any letter, everything else stands for itself. RJE###### finds RJE123456, and RJE 123456"
          defaultValue={problem?.typed.pattern}
          error={problem?.errors.pattern}
        />
        <Button label="Add the pattern" />
      </PortalForm>
    </Panel>
  );
}
