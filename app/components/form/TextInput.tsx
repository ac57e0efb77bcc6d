import { describedBy, Field, type FieldProps } from "./Field";

export interface TextInputProps extends FieldProps {
  readonly type?: "text" | "email" | "url" | "password" | "number";
  readonly autoComplete?: string;
  readonly inputMode?: "numeric" | "url" | "email";
  readonly className?: string;
}

export function TextInput({ type = "text", autoComplete, inputMode, className = "", ...field }: TextInputProps) {
  const error = field.error === undefined ? "" : " nhsuk-input--error";
  return (
    <Field {...field}>
      <input
        className={`nhsuk-input${error} ${className}`.trim()}
        id={field.name}
        name={field.name}
        type={type}
        defaultValue={field.defaultValue}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={type === "text" ? undefined : false}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
      />
    </Field>
  );
}
