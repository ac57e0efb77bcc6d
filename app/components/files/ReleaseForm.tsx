import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import type { CheckedForm } from "../form/use-checked-form";

interface ReleaseFormProps {
  readonly name: string;
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly checked: CheckedForm;
}

/** The QI manager's reason, which is kept with the file. */
export function ReleaseForm({ name, typed, checked }: ReleaseFormProps) {
  return (
    <PortalForm className="app-form app-panel" formRef={checked.form} onSubmit={checked.onSubmit}>
      <TextArea
        name="reason"
        label="Why this file may be used"
        hint="Its uploader reads this, and it stays in the file's history. Do not write who a patient is"
        defaultValue={typed?.reason}
        error={checked.errors.reason}
      />
      <Button label="Release" of={name} />
    </PortalForm>
  );
}
