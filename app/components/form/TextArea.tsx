import { describedBy, Field, type FieldProps } from "./Field";

export function TextArea({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  return (
    <Field {...field}>
      <textarea
        className={`nhsuk-textarea${field.error === undefined ? "" : " nhsuk-textarea--error"}`}
        id={field.name}
        name={field.name}
        rows={rows}
        defaultValue={field.defaultValue}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
      />
    </Field>
  );
}
