import { newLinkForm } from "../../domain/forms/evidence";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { EvidenceFields } from "./EvidenceFields";
import { SupportedCriteria, type NewEvidenceProps } from "./NewFileForm";
import { PortalForm } from "../form/PortalForm";
import { TextInput } from "../form/TextInput";
import { useCheckedForm } from "../form/use-checked-form";

/** Adds a link to something in a trust's own system as evidence. */
export function NewLinkForm({ errors: sent, children, ...props }: NewEvidenceProps) {
  const { form, errors, onSubmit } = useCheckedForm(newLinkForm, sent);
  return (
    <>
      <ErrorSummary errors={errors} />
      {children}
      <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel">
        <TextInput
          name="address"
          type="url"
          inputMode="url"
          label="Address"
          hint="Starts with https://. The portal shows the link and never opens it, so make sure that your readers can"
          defaultValue={props.typed?.address ?? ""}
          error={errors.address}
        />
        <TextInput
          name="system"
          label="System (optional)"
          hint="What your trust calls the system that it leads to, for example the policy library"
          defaultValue={props.typed?.system ?? ""}
          error={errors.system}
        />
        <EvidenceFields {...props} errors={errors} />
        <SupportedCriteria {...props} errors={errors} />
        <Button label="Add link" />
      </PortalForm>
    </>
  );
}
