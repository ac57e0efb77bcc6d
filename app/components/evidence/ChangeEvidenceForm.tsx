import type { ReactNode } from "react";
import type * as z from "zod/mini";
import { changeEvidenceForm } from "../../domain/forms/evidence";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { EvidenceFields, type EvidenceFieldsProps } from "./EvidenceFields";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextInput } from "../form/TextInput";
import { useCheckedForm } from "../form/use-checked-form";

/** What a browser holds is text; the version becomes a number on the way. */
const schema: z.ZodMiniType<unknown, Record<string, string>> = changeEvidenceForm as never;

/** Changes what is said of an item. Its file or link stays. */
export function ChangeEvidenceForm({
  version,
  system,
  errors: sent,
  children,
  ...props
}: EvidenceFieldsProps & { readonly version: number; readonly system: string | null; readonly children: ReactNode }) {
  const { form, errors, onSubmit } = useCheckedForm(schema, sent);
  return (
    <>
      <ErrorSummary errors={errors} />
      {children}
      <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel">
        <HiddenFields fields={[{ name: "version", value: String(version) }]} />
        {system !== null && (
          <TextInput
            name="system"
            label="System (optional)"
            hint="What your trust calls the system that the link leads to"
            defaultValue={props.typed?.system ?? system}
            error={errors.system}
          />
        )}
        <EvidenceFields {...props} errors={errors} />
        <Button label="Save changes" />
      </PortalForm>
    </>
  );
}
