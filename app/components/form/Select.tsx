import { describedBy, Field, type FieldProps } from "./Field";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function Select({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  return (
    <Field {...field}>
      <select
        className={`nhsuk-select${field.error === undefined ? "" : " nhsuk-select--error"}`}
        id={field.name}
        name={field.name}
        defaultValue={field.defaultValue}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
