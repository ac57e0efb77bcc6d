import type { ReactNode } from "react";
import { describedBy, HintAndError, type FieldProps } from "./Field";

/** Several fields that answer one question, under its words. */
export function Fieldset({ name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`} id={name} tabIndex={-1}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ name, hint, error })}>
        <legend className="nhsuk-fieldset__legend">{label}</legend>
        <HintAndError name={name} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
