import type { ReactNode } from "react";

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly defaultValue?: string;
}

/** The ids that join an input to its hint and error. */
export function describedBy({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">): string | undefined {
  const ids = [hint === undefined ? null : `${name}-hint`, error === undefined ? null : `${name}-error`];
  const present = ids.filter((id) => id !== null);
  return present.length === 0 ? undefined : present.join(" ");
}

/** Label, hint, error and input, in the order in which they are read. */
export function Field({ name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`}>
      <label className="nhsuk-label" htmlFor={name}>
        {label}
      </label>
      <HintAndError name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function HintAndError({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  return (
    <>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
    </>
  );
}
