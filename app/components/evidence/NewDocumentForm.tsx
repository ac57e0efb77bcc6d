import { newDocumentEvidenceForm } from "../../domain/forms/evidence";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { PortalForm } from "../form/PortalForm";
import { Select, type Choice } from "../form/Select";
import { useCheckedForm } from "../form/use-checked-form";
import { EvidenceFields } from "./EvidenceFields";
import { SupportedCriteria, type NewEvidenceProps } from "./NewFileForm";

export interface NewDocumentFormProps extends NewEvidenceProps {
  /** Those in sight of which a version is current. */
  readonly documents: readonly Choice[];
}

/** Adds a document of the portal as evidence. */
export function NewDocumentForm({ errors: sent, documents, children, ...props }: NewDocumentFormProps) {
  const { form, errors, onSubmit } = useCheckedForm(newDocumentEvidenceForm, sent);
  return (
    <>
      <ErrorSummary errors={errors} />
      {children}
      <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel">
        <Select
          name="document"
          label="Document"
          hint="Whoever reads the evidence is led to the version that is current then"
          choices={[{ value: "", label: "Choose a document" }, ...documents]}
          defaultValue={props.typed?.document ?? ""}
          error={errors.document}
        />
        <EvidenceFields {...props} errors={errors} />
        <SupportedCriteria {...props} errors={errors} />
        <Button label="Add document" />
      </PortalForm>
    </>
  );
}
